// What is typed comes out as what was opened: each small change of the base report, made as an edit of it and taken back, is read
// as the whole text would be. The properties try edits at random; these go to the bounds of what may be kept.
import assert from 'node:assert/strict';
import { analyze, splitLines, type LineChange, type Snapshot } from '../../server/src/core/index.js';
import { BASE, report } from '../support/base-report.js';
import { dumpFindings, dumpModel } from '../support/dump.js';
import { tabbed } from '../support/marked.js';
import { FRAME_VARIANTS } from '../support/variants/frame.js';
import { LABEL_VARIANTS } from '../support/variants/labels.js';
import { ROW_VARIANTS } from '../support/variants/rows.js';
import { OLD_VARIANTS, SUM_VARIANTS } from '../support/variants/values.js';

const REPEATED = '→→2.重复申请';
const NEW = '一、本年新收';
const rows = (changes: Readonly<Record<string, string | null>>, numbers: string): string =>
  report({ [NEW]: `一、本年新收政府信息公开申请数量→→→${numbers}`, ...changes });
/** Two states of the numbers of one row, the others being as they are in `changes`. */
const numbersIn = (changes: Readonly<Record<string, string | null>>): readonly [string, string] => [
  rows(changes, '7→3→0→0→1→0→11'),
  rows(changes, '8→3→0→0→1→0→12'),
];
const HEADERLESS = { '（本列数据': null, '→→→自然人→': null, '→→→→商业企业': null };

const packedBeside = (line: string): string =>
  report({ [NEW]: line, [REPEATED]: '2.重复申请→0→→0→0→0→0→0', '3.要求提供': '→→3.要求提供公开出版物→0→→0→0→0→0→0' });
const slidBeside = (line: string): string =>
  report({
    [NEW]: '一、本年新收政府信息公开申请数量→→→→3→0→0→1→0→11',
    '二、上年结转': '二、上年结转政府信息公开申请数量→→→→0→0→0→0→0→1',
    [REPEATED]: line,
  });

/** Texts that differ in one line, typed from the one to the other and back. */
const PAIRS: Readonly<Record<string, readonly [string, string]>> = {
  'numbers: nothing else is amiss': numbersIn({}),
  'numbers: another row is a number short': numbersIn({ [REPEATED]: '→→2.重复申请→0→0→0→0→0→0' }),
  'numbers: another row has a blank': numbersIn({ [REPEATED]: '→→2.重复申请→0→→0→0→0→0→0' }),
  'numbers: another row stands twice': numbersIn({
    [REPEATED]: '→→2.重复申请→0→0→0→0→0→0→0\n→→2.重复申请→1→0→0→0→0→0→1',
  }),
  'numbers: another row is unknown': numbersIn({ [REPEATED]: '→→2.重复申请→0→0→0→0→0→0→0\n→→9.移送→1→0→0→0→0→0→1' }),
  'numbers: another row has no label': numbersIn({ [REPEATED]: '→→→0→0→0→0→0→0→0' }),
  'numbers: no headers above': numbersIn(HEADERLESS),
  'numbers: of the second of two rows of one label': [
    report({ [REPEATED]: '→→2.重复申请→0→0→0→0→0→0→0\n→→2.重复申请→1→0→0→0→0→0→1' }),
    report({ [REPEATED]: '→→2.重复申请→0→0→0→0→0→0→0\n→→2.重复申请→2→0→0→0→0→0→2' }),
  ],
  'numbers: of a row that the form has not': [
    report({ [REPEATED]: '→→2.重复申请→0→0→0→0→0→0→0\n→→9.移送→1→0→0→0→0→0→1' }),
    report({ [REPEATED]: '→→2.重复申请→0→0→0→0→0→0→0\n→→9.移送→2→0→0→0→0→0→2' }),
  ],
  'numbers: of a row of two lines': [
    report({ [REPEATED]: '→→2.重复申请→0→0\n0→0→0→0→0' }),
    report({ [REPEATED]: '→→2.重复申请→0→0\n0→0→0→5→0' }),
  ],
  'numbers: a word for one': [
    report({ [REPEATED]: '→→2.重复申请→0→0→0→0→0→0→0' }),
    report({ [REPEATED]: '→→2.重复申请→若干→0→0→0→0→0→0' }),
  ],
  'numbers: a word for one in the row of 2019': [
    report({ '→（六）其他处理': '→（六）其他处理→→1→0→0→0→0→0→1', '→→2.申请人逾期': null, '→→3.其他': null }),
    report({ '→（六）其他处理': '→（六）其他处理→→若干→0→0→0→0→0→1', '→→2.申请人逾期': null, '→→3.其他': null }),
  ],
  'numbers: of the row of 2019': [
    report({ '→（六）其他处理': '→（六）其他处理→→1→0→0→0→0→0→1', '→→2.申请人逾期': null, '→→3.其他': null }),
    report({ '→（六）其他处理': '→（六）其他处理→→2→0→0→0→0→0→2', '→→2.申请人逾期': null, '→→3.其他': null }),
  ],
  'numbers: the same, each a blank further': [report({ '规章→0': '规章→0→0→0' }), report({ '规章→0': '规章→ 0→ 0→0' })],
  'numbers: the label a blank further': [report({ '规章→0': '规章→0→0→0' }), report({ '规章→0': ' 规章→0→0→1' })],
  'numbers: to the left of their label': [
    report({ [REPEATED]: '0→→2.重复申请→0→0→0→0→0→0→0' }),
    report({ [REPEATED]: '1→→2.重复申请→0→0→0→0→0→0→0' }),
  ],
  'words: one label of two another': [
    report({ '（一）予以公开': '（一）予以公开→（一）予以公开→→3→1→0→0→0→0→4' }),
    report({ '（一）予以公开': '（一）予以公开→见下→→3→1→0→0→0→0→4' }),
  ],
  'words: another row of the same group': [
    report({ [REPEATED]: '→→2.重复申请→0→0→0→0→0→0→0' }),
    report({ [REPEATED]: '→→4.无正当理由大量反复申请→0→0→0→0→0→0→0' }),
  ],
  'fields: the only packed row but one with a blank put on the grid': [
    packedBeside('一、本年新收政府信息公开申请数量→7→3→0→0→1→0→11'),
    packedBeside('一、本年新收政府信息公开申请数量→→→7→3→0→0→1→0→11'),
  ],
  'fields: the third row that slid put right': [
    slidBeside('→→2.重复申请→→0→0→0→0→0→0'),
    slidBeside('→→2.重复申请→0→0→0→0→0→0→0'),
  ],
  'fields: pipes for tabs in the first row': [
    report({ '（一）项→': null, 本年制发: null, '规章→0': '规章→0→0→0' }),
    report({ '（一）项→': null, 本年制发: null, '规章→0': '规章|0|0|0' }),
  ],
  'fields: pipes for tabs in another row': [
    report({ '行政规范性文件→2': '行政规范性文件→2→1→9' }),
    report({ '行政规范性文件→2': '行政规范性文件|2|1|9' }),
  ],
  'frame: a title in a field by itself, in a section with a table': [
    report({ '四、政府': '→行政复议的情况→' }),
    report({ '四、政府': '→政府信息公开行政复议、行政诉讼情况→' }),
  ],
  'frame: a word that tells the edition': [
    report({ '信息内容→本年制发件数': '信息内容→本年制发件数→本年废止件数→现行有效件数' }),
    report({ '信息内容→本年制发件数': '信息内容→本年新制作数量→本年新公开数量→对外公开总数量' }),
  ],
  'frame: a row that only 2021 has': [
    BASE.replaceAll('2023', '2020').replace('1.申请人无正当理由逾期不补正', '1.申请人无正当理由逾期不补正'),
    BASE.replaceAll('2023', '2020').replace('1.申请人无正当理由逾期不补正', '1.申请人无正当理由'),
  ],
};

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

  for (const [name, [one, other]] of Object.entries(PAIRS)) {
    test(name, () => {
      const [before, after] = [splitLines(tabbed(one)), splitLines(tabbed(other))];
      for (const [from, to] of [
        [before, after],
        [after, before],
      ] as const) {
        const opened = analyze(from, undefined, undefined, 'roomy');
        const typed = analyze(to, opened, changeBetween(from, to), 'roomy');
        assert.equal(pictureOf(typed), pictureOf(analyze(to, undefined, undefined, 'roomy')));
      }
    });
  }

  test('other words in a row leave the other rows and tables as they are', () => {
    const lines = splitLines(tabbed(BASE));
    const line = lines.findIndex(words => words.startsWith('行政事业性收费'));
    const opened = analyze(lines, undefined, undefined, 'roomy');
    const change = { firstLine: line, endLine: line + 1, newEndLine: line + 1 };
    const typed = analyze(lines.with(line, lines[line]!.replace('收费', '取费')), opened, change, 'roomy');
    const [one, other] = [opened, typed].map(({ reports }) => reports[0]!.report.model.tables);
    assert.equal(other!.get('applications'), one!.get('applications'));
    assert.equal(other!.get('proceedings'), one!.get('proceedings'));
    assert.deepEqual(
      other!.get('disclosure')!.rows.map((row, index) => row === one!.get('disclosure')!.rows[index]),
      other!.get('disclosure')!.rows.map(({ schemas }) => schemas[0]!.id !== 'fees'),
    );
  });

  test('a table whose number was typed is the same when a sentence is typed after it', () => {
    const lines = splitLines(tabbed(BASE));
    const opened = analyze(lines, undefined, undefined, 'roomy');
    const [number, sentence] = ['行政许可', '一是公开'].map(words => lines.findIndex(text => text.startsWith(words)));
    const numbered = lines.with(number!, lines[number!]!.replace('31', '32'));
    const first = analyze(
      numbered,
      opened,
      { firstLine: number!, endLine: number! + 1, newEndLine: number! + 1 },
      'roomy',
    );
    const worded = numbered.with(sentence!, numbered[sentence!]!.replace('单一', '太少'));
    const change = { firstLine: sentence!, endLine: sentence! + 1, newEndLine: sentence! + 1 };
    const second = analyze(worded, first, change, 'roomy');
    const [one, other] = [first, second].map(({ reports }) => reports[0]!.report.model.tables);
    assert.deepEqual(
      [...other!].map(([id, table]) => table === one!.get(id)),
      [true, true, true],
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
