// Which parts of the core an input has run through, and about how often: what tells a coverage-guided fuzzer that an input is a
// new one. The compiled core is copied with a counter in each of its branches; the compiler that is here anyway puts them in.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { filesBelow, root } from '../support/project.js';

const SOURCE = 'out/server/src/core';
const COPY = 'out/fuzz/core';
/** Where the copy finds its counters. */
const scope = globalThis as { branchCounters?: Uint32Array };

/** A copy of the core that counts. */
export class CountingCore<Core> {
  readonly #counters: Uint32Array;
  /** For each branch the magnitudes of counts that any input has shown, as bits. */
  readonly #seen: Uint32Array;
  #size = 0;

  private constructor(
    readonly core: Core,
    branches: number,
  ) {
    this.#counters = new Uint32Array(branches);
    this.#seen = new Uint32Array(branches);
    scope.branchCounters = this.#counters;
  }

  /** Copies the core as it is built, and loads the copy. */
  static async load<Core>(): Promise<CountingCore<Core>> {
    let branches = 0;
    for (const file of filesBelow(SOURCE, '.js')) {
      const copy = join(root, COPY + file.slice(SOURCE.length));
      mkdirSync(dirname(copy), { recursive: true });
      writeFileSync(
        copy,
        withCounters(readFileSync(join(root, file), 'utf8'), () => branches++),
      );
    }
    scope.branchCounters = new Uint32Array(branches);
    const core = (await import(pathToFileURL(join(root, COPY, 'index.js')).href)) as Core;
    return new CountingCore<Core>(core, branches);
  }

  /** How many branches, and magnitudes of their counts, have been seen. */
  get size(): number {
    return this.#size;
  }

  /** Whether `run` goes through a branch, or as many times through one, as none has before. */
  isNew(run: () => void): boolean {
    this.#counters.fill(0);
    run();
    const before = this.#size;
    this.#counters.forEach((count, branch) => {
      if (count === 0) return;
      // 1, 2–3, 4–15, 16–63, …: a text twice as long is no new one for that.
      const bit = 1 << (count < 4 ? count >> 1 : Math.floor(Math.log2(count) / 2) + 1);
      if ((this.#seen[branch]! & bit) !== 0) return;
      this.#seen[branch]! |= bit;
      this.#size++;
    });
    return this.#size > before;
  }
}

/** The JavaScript with a counter at the beginning of each block and clause, and before each operand that may be left out. */
function withCounters(code: string, next: () => number): string {
  const source = ts.createSourceFile('core.js', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const { factory } = ts;
  const count = (): ts.Expression =>
    factory.createPostfixIncrement(
      factory.createElementAccessExpression(factory.createIdentifier('branchCounters'), next()),
    );
  const counted = (expression: ts.Expression): ts.Expression =>
    factory.createParenthesizedExpression(factory.createComma(count(), expression));
  const statement = (): ts.Statement => factory.createExpressionStatement(count());
  const result = ts.transform(source, [
    context => file => {
      const visit = (node: ts.Node): ts.Node => {
        const done = ts.visitEachChild(node, visit, context);
        if (ts.isBlock(done)) return factory.updateBlock(done, [statement(), ...done.statements]);
        if (ts.isCaseClause(done)) {
          return factory.updateCaseClause(done, done.expression, [statement(), ...done.statements]);
        }
        if (ts.isIfStatement(done) && !ts.isBlock(done.thenStatement)) {
          const then = factory.createBlock([statement(), done.thenStatement]);
          return factory.updateIfStatement(done, done.expression, then, done.elseStatement);
        }
        if (ts.isConditionalExpression(done)) {
          const { condition, questionToken, whenTrue, colonToken, whenFalse } = done;
          const [one, other] = [counted(whenTrue), counted(whenFalse)];
          return factory.updateConditionalExpression(done, condition, questionToken, one, colonToken, other);
        }
        if (ts.isArrowFunction(done) && !ts.isBlock(done.body)) {
          const { modifiers, typeParameters, parameters, type, equalsGreaterThanToken, body } = done;
          const inner = counted(body);
          return factory.updateArrowFunction(
            done,
            modifiers,
            typeParameters,
            parameters,
            type,
            equalsGreaterThanToken,
            inner,
          );
        }
        if (ts.isBinaryExpression(done) && LAZY.has(done.operatorToken.kind)) {
          return factory.updateBinaryExpression(done, done.left, done.operatorToken, counted(done.right));
        }
        return done;
      };
      return ts.visitEachChild(file, visit, context);
    },
  ]);
  return ts.createPrinter().printFile(result.transformed[0]!);
}

const LAZY = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);
