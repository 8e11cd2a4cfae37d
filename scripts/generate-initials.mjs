// Writes server/src/core/schema/initials.ts: the pinyin initials of every label of the form, so that 予以公开 is found by
// `yygk`. Done at development time, since a pinyin dictionary is larger than all the rest of the server together.
//
//   node scripts/generate-initials.mjs            writes the file
//   node scripts/generate-initials.mjs --check    fails where the file is not what would be written
import { build } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';

const root = join(import.meta.dirname, '..');
const target = join(root, 'server', 'src', 'core', 'schema', 'initials.ts');

const text = fileFor(await wordsOfTheForm());
if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  console.error('schema/initials.ts is out of date: run `node scripts/generate-initials.mjs`.');
  process.exit(1);
}

/** Titles, topics and labels of every edition, each once, in their order. */
async function wordsOfTheForm() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { form2019 } from './form-2019.js';
        export { form2021 } from './form-2021.js';
        export { SKELETON_NAME } from './paragraphs.js';`,
      resolveDir: join(root, 'server', 'src', 'core', 'schema'),
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].text).toString('base64');
  const { form2019, form2021, SKELETON_NAME } = await import(`data:text/javascript;base64,${code}`);
  const words = new Set([SKELETON_NAME]);
  for (const form of [form2021, form2019]) {
    for (const { title, topics = [] } of form.sections) {
      words.add(title);
      for (const topic of topics) words.add(topic.title);
    }
    for (const { rows } of form.tables)
      for (const { labelPath } of rows) for (const label of labelPath) words.add(label);
  }
  return [...words];
}

/** Letters for the Chinese characters alone; list marks, brackets and quotes have none. */
function initialsOf(words) {
  const bare = words
    .replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/, '')
    .replace(/（.*$/, '');
  const letters = pinyin(bare, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' });
  return letters
    .join('')
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();
}

function fileFor(words) {
  const lines = words.map(
    word => `  ${/^[\p{Script=Han}]+$/u.test(word) ? word : `'${word}'`}: '${initialsOf(word)}',`,
  );
  return `// Pinyin initials of the words of the form, for completion. Written by scripts/generate-initials.mjs; do not edit.

export const INITIALS: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`;
}
