// Every message is there in both languages with the same parameters, and is used somewhere.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks, message, say } from '../../server/src/core/index.js';
import { en } from '../../server/src/core/messages/en.js';
import { zhCn } from '../../server/src/core/messages/zh-cn.js';
import { filesBelow, root } from '../support/project.js';

const ids = Object.keys(zhCn) as (keyof typeof zhCn)[];

/** Where the number is at least 2. */
const NEVER_ONE: readonly string[] = [
  'broken-paragraph.several',
  'ragged-row.hint-ambiguous',
  'ragged-row.all',
  'repair.fill-zeros',
  'repair.fill-several',
  'repair.several',
  'missing-row.several',
  'duplicate-row.several',
  'invalid-number.same',
  'invalid-number.row',
  'hover.readings',
];

suite('tidy: messages', () => {
  test('both languages have the same ids, in the same order', () => assert.deepEqual(Object.keys(en), ids));

  test('both languages have the same parameters', () => {
    const parameters = (text: string): string[] =>
      [...new Set([...text.matchAll(/\{(\w+)[|}]/g)].map(([, name]) => name!))].toSorted();
    assert.deepEqual(
      ids.filter(id => parameters(en[id]).join() !== parameters(zhCn[id]).join()),
      [],
    );
  });

  test('no message is empty, and none has a brace or a blank too many', () => {
    for (const id of ids) {
      for (const text of [en[id], zhCn[id]]) {
        // A part that is put behind a sentence begins with its blank.
        assert.ok(text.trim() !== '' && text.trimEnd() === text, id);
        assert.ok(!/[{}]/.test(text.replace(/\{\w+(?:\|[^{}]*)?\}/g, '')), `${id}: ${text}`);
        assert.ok(!/ {2}/.test(text), `${id}: ${text}`);
      }
    }
  });

  test('words agree with their number', () => {
    const rows = (count: number): string => say('en', message('missing-row.fix', { count }));
    assert.deepEqual([1, 2, 21].map(rows), [
      'Insert the empty row in its place',
      'Insert 2 empty rows in their place',
      'Insert 21 empty rows in their place',
    ]);
    const params = { cell: 'A', value: 3, stated: 4 };
    assert.deepEqual(
      [1, 2, 3].map(count =>
        say('en', message('suspect-cell.found', { ...params, count })).replace(/^.* instead of 4 /, ''),
      ),
      ['the failing relation holds', 'both failing relations hold', 'all 3 failing relations hold'],
    );
    const loose = ids.filter(id => /\{(?:count|difference|fields|due|kept)\} (?!is)[a-z]+s\b/.test(en[id]));
    assert.deepEqual(loose, NEVER_ONE);
  });

  test('every message is used', () => {
    const source = filesBelow('server/src', '.ts')
      .filter(file => !file.startsWith('server/src/core/messages/'))
      .map(file => readFileSync(join(root, file), 'utf8'))
      .join('\n');
    // An id is written whole, or begun in a template: `invalid-number.${reason}`.
    const whole = new Set([...source.matchAll(/'([\w-]+(?:\.[\w-]+)+)'/g)].map(([, id]) => id!));
    const begun = [...new Set([...source.matchAll(/`([\w-]+\.)\$\{/g)].map(([, id]) => id!))];
    assert.deepEqual(
      ids.filter(id => !whole.has(id) && !begun.some(prefix => id.startsWith(prefix))),
      [],
    );
  });

  test('every check has its summary and its reason', () => {
    for (const { id, docs } of checks) {
      assert.equal(docs.summary.id, `${id}.summary`);
      assert.equal(docs.rationale.id, `${id}.rationale`);
    }
  });

  test('English says nothing in Chinese but the words of the form', () => {
    const quoted = /“[^”]*”|「[^」]*」|[一二三四五六]、|（[一二三四五六七]）|[\u4e00-\u9fff〔〕·（）、]+/g;
    for (const id of ids) assert.ok(!/[，。：；！？]/.test(en[id].replace(quoted, '')), `${id}: ${en[id]}`);
  });
});
