// Print-outs that set their columns with blanks: read as far as a label and the count of numbers make it certain, never moved.
import assert from 'node:assert/strict';
import { BASE } from '../support/base-report.js';
import { checkFindings, formatted, read, readOne } from '../support/core.js';
import { GRID_2019 } from '../support/form-2019.js';

/** The base report as a text layer of a PDF has it: columns apart by blanks, merged slots gone. */
const SPACED = BASE.split('\n')
  .map(line =>
    line.includes('→')
      ? `  ${line
          .split('→')
          .filter(word => word !== '')
          .join('     ')}`
      : line,
  )
  .join('\n');

suite('unit: rows of spaced text', () => {
  test('labels and numbers are found', () => {
    const { tables } = readOne(SPACED).model;
    assert.equal(tables.get('applications')!.separator, 'spaces');
    assert.equal(tables.get('applications')!.cells.size, 175);
    assert.equal(tables.get('proceedings')!.cells.size, 15);
    assert.equal(tables.get('disclosure')!.cells.get('disclosure/licences/decisions')?.value.kind, 'number');
  });

  test('nothing is said of fields, and balance holds', () => checkFindings(SPACED));

  test('a row whose label is set in three lines around its numbers is the one that is missing there', () => {
    const label = '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请';
    const whole = new RegExp(`^ +（六）其他处理 +${label} .*$`, 'm');
    const numbers = '     1     0     0     0     0     0     1';
    for (const [head, middle, tail] of [
      ['1.申请人无正当理由逾期不补', '正、行政机关不再处理其政府信', '息公开申请'],
      ['1.申请人无正当理由逾期不补正', '', '、行政机关不再处理其政府信息公开申请'],
    ]) {
      const text = SPACED.replace(whole, `     ${head}\n     ${middle}${numbers}\n     ${tail}`);
      assert.notEqual(text, SPACED);
      const { cells } = readOne(text).model.tables.get('applications')!;
      assert.equal(cells.get('applications/no-correction/total')?.value.kind, 'number');
      checkFindings(text, { only: ['missing-row', 'unknown-row', 'ragged-row', 'wrong-total'] });
    }
  });

  test('nothing is moved', () => assert.equal(formatted(SPACED), SPACED));

  test('a wrong total is told', () =>
    checkFindings(SPACED.replace('2     0     1     0     3', '2     0     1     0     <|4|wrong-total>')));

  for (const [what, zero] of [
    ['a slash', '/'],
    ['a hyphen', '-'],
    ['a dash', '—'],
    ['two dashes', '——'],
    ['full width', '０'],
    ['a unit', '0件'],
  ] as const)
    test(`zeros may be written as ${what}`, () => {
      const written = SPACED.replace(/^(.*(?:     \d+){7,}|  规章.*|  行政强制 .*)$/gm, row => {
        const isSingle = zero === '0件' && row.includes('行政强制');
        return isSingle ? row : row.replace(/     0(?=     |$)/g, `     ${zero}`);
      });
      assert.ok(written.split(zero).length > 100);
      const { tables } = readOne(written).model;
      assert.equal(tables.get('applications')!.cells.size, 175);
      assert.equal(tables.get('proceedings')!.cells.size, 15);
      checkFindings(written, { only: ['missing-row', 'missing-table', 'ragged-row', 'unknown-row', 'invalid-number'] });
    });

  test('thousands may stand apart', () => {
    const written = SPACED.replace('行政许可     31', '行政许可     1,031');
    const { value } = readOne(written).model.tables.get('disclosure')!.cells.get('disclosure/licences/decisions')!;
    assert.ok(value.kind === 'number' && value.units === 1031n);
  });

  test('an amount may have its unit', () => {
    const start = SPACED.indexOf('  第二十条第（一）项');
    const old = GRID_2019.replace('→→8.5→', '→→8.5万元').replace(/→+/g, '     ');
    const text = SPACED.slice(0, start) + old + SPACED.slice(SPACED.indexOf('\n\n三、收到'));
    const { cells } = readOne(text).model.tables.get('disclosure')!;
    assert.equal(cells.get('disclosure/procurement/amount')?.value.kind, 'number');
  });

  for (const line of ['- - -', '—— ——', '全年收到政府信息公开申请 12件', '- 4 -'])
    test(`${line} is no row`, () => {
      const { lines } = readOne(BASE.replace('2023年，我局', `${line}\n2023年，我局`)).model.tree;
      assert.ok(lines.every(node => node.kind !== 'row' || node.text !== line));
    });

  test('a sentence with numbers is no row', () => {
    const text = '全年公开信息 412 条  其中 23 条\n2023 年 1 月 1 日  至  12 月 31 日\n';
    for (const { report } of read(text).snapshot.reports) assert.equal(report.model.tables.size, 0);
  });

  test('one blank between numbers separates them as well as many', () => {
    const text = SPACED.replace(
      '2     0     1     0     3     0     0     0     1     1     1     0     0     0     1',
      '2 0 1 0 3 0 0 0 1 1 1 0 0 0 1',
    );
    assert.equal(readOne(text).model.tables.get('proceedings')!.cells.size, 15);
  });

  test('a row that lost a number is ragged', () => {
    const text = SPACED.replace(
      '2.重复申请     0     0     0     0     0     0     0',
      '2.重复申请     0     0     0     0     0     0',
    );
    assert.notEqual(text, SPACED);
    checkFindings(
      text.replace(
        '2.重复申请     0     0     0     0     0     0',
        '<|2.重复申请     0     0     0     0     0     0|ragged-row>',
      ),
      { only: ['ragged-row', 'shifted-row'] },
    );
  });
});
