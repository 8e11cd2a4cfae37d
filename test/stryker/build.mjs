// Transpiles the mutated core and the tests in Stryker's sandbox: without types, since mutants need not fit theirs, and with
// caches that forget what was read before a mutant came, so that nothing answers in its place.
import { transform } from 'esbuild';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const FOLDERS = ['server/src/core', 'test'];
const NOT_TRANSPILED = /^test\/(?:vscode|lsp|cli|tidy|fuzz|stryker)/;

const FEWER_CASES = pathToFileURL(resolve('test/stryker/fast-check.mjs')).href;

/** A WeakMap, and a memory of strings, that begin anew where test/stryker/forget.mjs says so. */
const FORGETFUL = `class ForgetfulWeakMap {
  #begun = -1; #map;
  #now() {
    if (this.#begun !== globalThis.beginning) { this.#begun = globalThis.beginning; this.#map = new WeakMap(); }
    return this.#map;
  }
  get(key) { return this.#now().get(key); }
  has(key) { return this.#now().has(key); }
  set(key, value) { this.#now().set(key, value); return this; }
}\n`;
const MEMO = `export function memoize(compute) {
  let begun = -1, kept;
  return text => {
    if (begun !== globalThis.beginning) { begun = globalThis.beginning; kept = new Map(); }
    if (!kept.has(text)) kept.set(text, compute(text));
    return kept.get(text);
  };
}\n`;

const files = FOLDERS.flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(path => join(folder, path).replaceAll('\\', '/')),
).filter(path => path.endsWith('.ts') && !path.endsWith('.d.ts') && !NOT_TRANSPILED.test(path));

await Promise.all(
  files.map(async path => {
    const target = join('out', path.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    if (path.endsWith('core/text/memo.ts')) return writeFileSync(target, MEMO);
    const ofCore = path.startsWith('server/');
    const { code } = await transform(readFileSync(path, 'utf8'), {
      loader: 'ts',
      target: 'es2022',
      tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
      define: ofCore ? { WeakMap: 'ForgetfulWeakMap' } : {},
    });
    if (ofCore) writeFileSync(target, code.includes('ForgetfulWeakMap') ? FORGETFUL + code : code);
    else writeFileSync(target, code.replace(/(?<=from )"fast-check"/, JSON.stringify(FEWER_CASES)));
  }),
);
