// Golden token dumps of the TextMate grammar, made by the engine VS Code itself uses.
// UPDATE_GOLDEN=1 rewrites test/fixtures/grammar/*.tokens.txt; read the diff as you read code.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IGrammar, IToken } from 'vscode-textmate';

const require = createRequire(import.meta.url);
// Both packages are CommonJS bundles whose names Node's ESM loader cannot list.
const textmate = require('vscode-textmate') as typeof import('vscode-textmate');
const oniguruma = require('vscode-oniguruma') as typeof import('vscode-oniguruma');

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const fixtures = join(root, 'test/fixtures/grammar');
const grammarPath = join(root, 'syntaxes/disclosure-report.tmLanguage.json');

/** What a pattern of the grammar could be made to repeat. */
const REPEATED = [' ', '\t', '\u3000', '| '].concat(
  '0 一 （ （一 《 * ** | 政府 信息公开 年报 年度 2023 2023年 1. ，1 [2021] 〔2021〕 国 第 第1号 # 1, -'.split(' '),
);

suite('grammar', () => {
  let grammar: IGrammar;

  suiteSetup(async () => {
    grammar = await loadGrammar();
  });

  for (const name of readdirSync(fixtures).filter(file => /^[^.]+\.txt$/.test(file))) {
    test(`tokens of ${name}`, () => {
      const text = readFileSync(join(fixtures, name), 'utf8');
      const golden = join(fixtures, name.replace(/\.txt$/, '.tokens.txt'));
      const actual = dumpTokens(grammar, text);
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, actual);
      assert.equal(actual, readFileSync(golden, 'utf8'));
    });
  }

  test('a row never leaks into the next line, nor does anything else', () => {
    for (const line of ['a\tb', '| a | b |', '**没有闭合', '《没有闭合', '（一）没有闭合', '一、总体情况']) {
      const { ruleStack } = grammar.tokenizeLine(line, textmate.INITIAL);
      assert.equal(ruleStack.depth, 1, line);
    }
  });

  // A long line of what each pattern repeats must cost in proportion to its length: a regex that backtracks over
  // the whole line at each of its places costs 16 times as much for 4 times the text.
  test('time grows with the length of a line, not with its square', () => {
    const slow: string[] = [];
    for (const unit of REPEATED) {
      for (const prefix of ['', '一、', '\t', '**']) {
        const time = (length: number): number => {
          const line = prefix + unit.repeat(Math.ceil(length / unit.length));
          // Processor time: what else the machine does is no fault of the grammar.
          const before = process.cpuUsage();
          grammar.tokenizeLine(line, textmate.INITIAL, 0);
          const { user, system } = process.cpuUsage(before);
          return (user + system) / 1000;
        };
        const short = Math.min(time(2000), time(2000), time(2000));
        let long = Math.min(time(8000), time(8000));
        // A square shows every time it is looked for, a hitch does not.
        for (let again = 0; again < 8 && long > 12 * short && long > 50; again++) long = Math.min(long, time(8000));
        if (long > 12 * short && long > 50) slow.push(`${JSON.stringify(prefix + unit)}: ${short} ms, ${long} ms`);
      }
    }
    assert.deepEqual(slow, []);
  });
});

async function loadGrammar(): Promise<IGrammar> {
  const wasm = readFileSync(join(dirname(require.resolve('vscode-oniguruma')), 'onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
      createOnigString: text => new oniguruma.OnigString(text),
    }),
    loadGrammar: () => Promise.resolve(textmate.parseRawGrammar(readFileSync(grammarPath, 'utf8'), grammarPath)),
  });
  const grammar = await registry.loadGrammar('text.disclosure-report');
  assert.ok(grammar !== null);
  return grammar;
}

/** One block a line: the line after `>`, then each token that has a scope of its own: its text, and its scopes. */
function dumpTokens(grammar: IGrammar, text: string): string {
  const out: string[] = [];
  let stack = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    out.push(`>${visible(line)}`);
    for (const token of tokens) {
      const scopes = ownScopes(token);
      const span = line.slice(token.startIndex, token.endIndex);
      if (scopes !== '' && span !== '') out.push(`  ${visible(span)}  ${scopes}`);
    }
  }
  return out.join('\n') + '\n';
}

function ownScopes(token: IToken): string {
  return token.scopes
    .slice(1)
    .filter(scope => scope !== 'meta.table.row.disclosure-report')
    .map(scope => scope.replace(/\.disclosure-report$/, ''))
    .join(' ');
}

/** Tabs and other blanks that an eye or an editor would lose. */
function visible(text: string): string {
  return text.replaceAll('\t', '→').replaceAll('\f', '␌').replaceAll('\uFEFF', '⟨BOM⟩').replaceAll('\u3000', '⟨3000⟩');
}
