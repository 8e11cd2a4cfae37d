// What is typed comes out as what was opened: each small change of the base report, made as an edit of it and taken back, is read
// as the whole text would be. The properties try edits at random; these go to the bounds of what may be kept.
import assert from 'node:assert/strict';
import { analyze, splitLines, type LineChange, type Snapshot } from '../../server/src/core/index.js';
import { BASE } from '../support/base-report.js';
import { dumpFindings, dumpModel } from '../support/dump.js';
import { tabbed } from '../support/marked.js';
import { FRAME_VARIANTS } from '../support/variants/frame.js';
import { LABEL_VARIANTS } from '../support/variants/labels.js';
import { ROW_VARIANTS } from '../support/variants/rows.js';
import { OLD_VARIANTS, SUM_VARIANTS } from '../support/variants/values.js';

suite('unit: typed variants', () => {
  for (const [name, { text, base = BASE }] of Object.entries({
    ...FRAME_VARIANTS,
    ...LABEL_VARIANTS,
    ...ROW_VARIANTS,
    ...SUM_VARIANTS,
    ...OLD_VARIANTS,
  })) {
    test(name, () => {
      const [before, after] = [splitLines(tabbed(base)), splitLines(tabbed(text))];
      const change = changeBetween(before, after);
      const opened = analyze(before, undefined, undefined, 'roomy');
      const typed = analyze(after, opened, change, 'roomy');
      assert.equal(pictureOf(typed), pictureOf(analyze(after, undefined, undefined, 'roomy')));
      const back = { ...change, endLine: change.newEndLine, newEndLine: change.endLine };
      assert.equal(pictureOf(analyze(before, typed, back, 'roomy')), pictureOf(opened));
    });
  }

  test('a digit in a table leaves the title, the sections and the other tables as they are', () => {
    const lines = splitLines(tabbed(BASE));
    const line = lines.findIndex(words => words.startsWith('行政许可'));
    const opened = analyze(lines, undefined, undefined, 'roomy');
    const change = { firstLine: line, endLine: line + 1, newEndLine: line + 1 };
    const typed = analyze(lines.with(line, lines[line]!.replace('31', '32')), opened, change, 'roomy');
    const [one, other] = [opened, typed].map(({ reports }) => reports[0]!.report.model);
    assert.equal(other!.frame, one!.frame);
    assert.equal(other!.sections, one!.sections);
    assert.equal(other!.tables.get('applications'), one!.tables.get('applications'));
    const [before, after] = [one!, other!].map(({ tables }) => tables.get('disclosure')!);
    assert.notEqual(after, before);
    // Neither what its words tell nor the other rows are read again.
    assert.equal(after!.headers, before!.headers);
    assert.deepEqual(
      after!.rows.map((row, index) => row === before!.rows[index]),
      after!.rows.map(({ schemas }) => schemas[0]!.id !== 'licences'),
    );
  });

  test('digits typed one after the other in one row', () => {
    let lines = splitLines(tabbed(BASE));
    const line = lines.findIndex(words => words.startsWith('一、本年新收'));
    let snapshot = analyze(lines, undefined, undefined, 'roomy');
    for (const numbers of ['1→3→0→0→1→0→11', '17→3→0→0→1→0→11', '17→3→0→0→1→0→2', '17→3→0→0→1→0→21']) {
      lines = lines.with(line, tabbed(`一、本年新收政府信息公开申请数量→→→${numbers}\n`));
      snapshot = analyze(lines, snapshot, { firstLine: line, endLine: line + 1, newEndLine: line + 1 }, 'roomy');
      assert.equal(pictureOf(snapshot), pictureOf(analyze(lines, undefined, undefined, 'roomy')));
    }
  });

  for (const [what, from, to] of [
    ['a heading', '一、总体情况', '一、总体状况'],
    ['a sentence', '2023年，我局', '2023年，本局'],
    ['a word that tells the edition', '本年制发件数', '本年新制作数量'],
  ] as const) {
    test(`${what} has all of the report read anew`, () => {
      const [before, after] = [splitLines(tabbed(BASE)), splitLines(tabbed(BASE.replace(from, to)))];
      const opened = analyze(before, undefined, undefined, 'roomy');
      const typed = analyze(after, opened, changeBetween(before, after), 'roomy');
      assert.notEqual(typed.reports[0]!.report.model.frame, opened.reports[0]!.report.model.frame);
    });
  }
});

function changeBetween(before: readonly string[], after: readonly string[]): LineChange {
  const shorter = Math.min(before.length, after.length);
  let firstLine = 0;
  while (firstLine < shorter && before[firstLine] === after[firstLine]) firstLine++;
  let same = 0;
  while (same < shorter - firstLine && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { firstLine, endLine: before.length - same, newEndLine: after.length - same };
}

function pictureOf({ reports }: Snapshot): string {
  return reports
    .map(({ firstLine, report }) => `${firstLine}\n${dumpModel(report)}${dumpFindings(report, firstLine)}`)
    .join('\n');
}
