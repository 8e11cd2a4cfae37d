// The two editions of the form, told apart by the header of table two; and the mixtures that published reports show.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { extractReport } from '../../server/src/core/index.js';
import { leaves } from '../support/arbitraries.js';
import { BASE, report } from '../support/base-report.js';
import { checkFindings, formatted, readOne } from '../support/core.js';
import { tabbed, visible } from '../support/marked.js';
import {
  assemble,
  buildReport,
  tableLines,
  applicationsGrid,
  disclosureGrid,
  proceedingsGrid,
  type Look,
} from '../support/report-builder.js';
import { sample } from '../support/samples.js';

const LOOK: Look = { layout: 'grid', mark: 'plain', eol: '\n', organ: '示例市示例区林业局', year: 2019 };
const VALUES = fc.sample(leaves('2019'), { numRuns: 1, seed: 7 })[0]!;

suite('unit: editions', () => {
  test('the header of table two tells', () => {
    assert.equal(readOne(tabbed(BASE)).model.edition, '2021');
    assert.equal(readOne(buildReport(VALUES, LOOK)).model.edition, '2019');
  });

  test('the year does not: 2019 tables in a report for 2022, 2021 tables in one for 2020', () => {
    assert.equal(readOne(buildReport(VALUES, { ...LOOK, year: 2022 })).model.edition, '2019');
    assert.equal(readOne(tabbed(BASE.replaceAll('2023', '2020'))).model.edition, '2021');
  });

  test('without that header the year does', () => {
    const bare = BASE.split('二、主动')[0]!;
    assert.equal(readOne(tabbed(bare.replaceAll('2023', '2019'))).model.edition, '2019');
    assert.equal(readOne(tabbed(bare)).model.edition, '2021');
  });

  test('words of the other edition in a sentence count for nothing', () =>
    assert.equal(
      readOne(tabbed(report({ '2023年，我局': '与上一年项目数量相比，本年新制作数量、采购项目数量均有下降。' }))).model
        .edition,
      '2021',
    ));

  test('2019: 23 rows and 161 cells in table three, 22 in table two', () => {
    const { tables } = readOne(buildReport(VALUES, LOOK)).model;
    assert.equal(tables.get('applications')!.cells.size, 161);
    assert.equal(tables.get('disclosure')!.cells.size, 22);
    assert.ok(tables.get('applications')!.cells.has('applications/otherwise-handled/total'));
  });

  test('2019: table two on five fields and on four', () => {
    const five = disclosureGrid(VALUES);
    // The grid of four has no field that steps between the columns.
    const four = five.map(row => {
      const words = row.filter((cell, field) => field === 0 || cell !== '');
      return Array.from({ length: 4 }, (_, field) => words[field] ?? '');
    });
    const rest = [applicationsGrid(VALUES), proceedingsGrid(VALUES)].map(grid => tableLines(grid, 'grid'));
    const onFive = readOne(assemble(LOOK, [tableLines(five, 'grid'), ...rest]));
    const text = assemble(LOOK, [tableLines(four, 'grid'), ...rest]);
    const onFour = readOne(text);
    assert.deepEqual(
      [onFive.model.tables.get('disclosure')!.width, onFour.model.tables.get('disclosure')!.width],
      [5, 4],
    );
    const values = (one: typeof onFive): unknown =>
      extractReport(one).values.map(({ address, value }) => [address, value]);
    assert.deepEqual(values(onFour), values(onFive));
    assert.equal(visible(formatted(text)), visible(text), 'four fields are as good as five');
    checkFindings(text);
  });

  test('2019: 本年增/减 may be negative or in words, nothing else may', () => {
    const text = sample('08-edition-2019');
    checkFindings(text);
    const values = new Map(extractReport(readOne(text)).values.map(({ address, value }) => [address, value]));
    assert.ok(
      [...values].filter(([address]) => address.endsWith('/change')).some(([, value]) => value?.startsWith('-')),
    );
  });

  test('2021: one row （六）其他处理 stands for three, and takes its part in the sums', () => {
    const lines = BASE.split('\n');
    const first = lines.findIndex(line => line.includes('（六）其他处理'));
    lines.splice(first, 3, '→（六）其他处理→→1→0→0→0→0→0→1');
    const { model } = readOne(tabbed(lines.join('\n')));
    assert.equal(model.edition, '2021');
    assert.equal(model.tables.get('applications')!.cells.size, 161);
    checkFindings(lines.join('\n'), { but: ['superseded-form'] });
    lines[first] = '→（六）其他处理→→2→0→0→0→0→0→2';
    checkFindings(
      lines.join('\n').replace('→（七）总计→→7→2→0→0→1→0→10', '→（七）总计→→<|7|wrong-total>→2→0→0→1→0→10'),
      { only: ['wrong-total'] },
    );
  });

  test('2021: a row （六）其他处理 of its own above its three items is a label, not a fourth row', () => {
    const text = report({
      '（六）其他处理':
        '→（六）其他处理→→→→→→→→\n→→1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请→1→0→0→0→0→0→1',
    });
    checkFindings(text, { only: ['duplicate-row', 'missing-row', 'wrong-total', 'unbalanced-column'] });
  });
});
