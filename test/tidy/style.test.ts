// House rules that no linter has: what a file begins with, how long it may be, and that no check knows a label of the form.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, root } from '../support/project.js';

/** A file that passes this is to be split; tests may be longer, since their parts have little to do with each other. */
const MOST_LINES = { sources: 350, tests: 500 };

const files = [...filesBelow('server/src', '.ts'), ...filesBelow('client/src', '.ts'), ...filesBelow('test', '.ts')];
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

suite('tidy: style', () => {
  test('a file begins with a sentence that says what it is for', () => {
    const wrong = files.filter(file => {
      const lines = textOf(file)
        .replace(/^#!.*\n/, '')
        .split('\n');
      const end = lines.findIndex(line => !line.startsWith('//'));
      return !/^\/\/ \S/.test(lines[0]!) || !/[.:。]$/.test(lines[end - 1] ?? '');
    });
    assert.deepEqual(wrong, []);
  });

  test('no file is longer than it may be', () => {
    const long = files.filter(file => {
      const most = file.startsWith('test/') ? MOST_LINES.tests : MOST_LINES.sources;
      return textOf(file).split('\n').length - 1 > most;
    });
    assert.deepEqual(long, []);
  });

  test('no tab, no blank at the end of a line, one line end at the end', () => {
    const wrong = files.filter(file => /\t|[ \r]\n|\n\n$|[^\n]$/.test(textOf(file)));
    assert.deepEqual(wrong, []);
  });

  test('a check holds no word of the form: that is data in schema/', () => {
    const wrong = filesBelow('server/src/core/checks', '.ts').flatMap(file => {
      const code = withoutComments(textOf(file)).replace(/[一二三四五六七八九十百千万亿]/g, '#');
      return [...code.matchAll(/['`/][^'`/\n]*\p{Script=Han}[^'`/\n]*['`/]/gu)].map(
        ([literal]) => `${file}: ${literal}`,
      );
    });
    assert.deepEqual(wrong, KNOWN);
  });

  test('no path of this machine and no registry address', () => {
    const wrong = files.filter(file =>
      /['"`(]\/(?:work|home|root)\/\w|registry\.npm(?:js|mirror)\.|npmmirror\.com/.test(textOf(file)),
    );
    assert.deepEqual(wrong, []);
  });
});

/** Chinese in checks that is no label of the form: how nil is said. Numerals are no words. */
const KNOWN: readonly string[] = ['server/src/core/checks/empty-section.ts: /^(?:暂?无|没有|略)[.!]?$/'];

function withoutComments(source: string): string {
  return source.replace(/^\s*\/\/.*$|\/\*[\s\S]*?\*\/|\s\/\/ .*$/gm, '');
}
