// Every text of the manifest and of the client is there in English and in Chinese, and none is left over.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

suite('tidy: texts in two languages', () => {
  const manifest = readFileSync(join(root, 'package.json'), 'utf8');
  const keys = unique([...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? ''));

  for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
    test(`${file} has the keys of package.json`, () => {
      assert.deepEqual(Object.keys(readTexts(file)).sort(), keys);
    });
  }

  const calls = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .flatMap(name => stringsToTranslate(name, readFileSync(join(root, 'client/src', name), 'utf8')));

  test('the Chinese bundle has the strings of the client', () => {
    assert.deepEqual(Object.keys(readTexts('l10n/bundle.l10n.zh-cn.json')).sort(), unique(calls));
  });

  test('a translation keeps the places for numbers and names', () => {
    for (const [english, chinese] of Object.entries(readTexts('l10n/bundle.l10n.zh-cn.json'))) {
      assert.deepEqual(placeholders(chinese), placeholders(english), english);
    }
  });
});

/** The first argument of each `l10n.t(…)`. It must be a plain literal, or nobody can look it up. */
function stringsToTranslate(name: string, source: string): readonly string[] {
  const literals = [...source.matchAll(/\bl10n\.t\(\s*'([^'\\]+)'/g)].map(([, text]) => text ?? '');
  assert.equal(
    literals.length,
    source.split(/\bl10n\.t\(/).length - 1,
    `${name}: l10n.t takes a literal in single quotes`,
  );
  return literals;
}

function readTexts(file: string): Record<string, string> {
  const texts = JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, string>;
  for (const [key, text] of Object.entries(texts)) assert.ok(text.trim() !== '', `${file}: ${key} is empty`);
  return texts;
}

function placeholders(text: string): readonly string[] {
  return unique(text.match(/\{\d+\}/g) ?? []);
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
