// What the product promises to show on real reports: published ones that lie beside the project, as far as the core has a part
// in it. Left out, in one line, where they are not at hand.
import assert from 'node:assert/strict';
import { extractReport, fixesOf, applyEdits, type ReportSnapshot } from '../../server/src/core/index.js';
import { assertSameContent, assertSound, fixed, formatted, numbersOf, read, readOne } from '../support/core.js';
import { visible } from '../support/marked.js';
import { haveReports, htmlValues, reportsIn, reportText } from '../support/reports.js';

const WHOLE = ['hongze-2023', 'hongze-2024', 'huaian-city-2024', 'kewei-2024', 'shanghai-office-2019'];

const have = haveReports();

/** How often each check speaks of a text. */
function counts(report: ReportSnapshot): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { check } of report.findings) found[check] = (found[check] ?? 0) + 1;
  return found;
}

function errorsOf(report: ReportSnapshot): string[] {
  return report.findings.filter(({ severity }) => severity === 'error').map(({ check }) => check);
}

suite('reports: seeds', () => {
  if (!have) return;
  const seeds = reportsIn('seeds');
  const one = (name: string): string => seeds.find(seed => seed.name.startsWith(`seeds/${name}`))!.text;

  test('ragged rows: 21, none, none, 23, 22', () =>
    assert.deepEqual(
      seeds.map(({ text }) => counts(readOne(text))['ragged-row'] ?? 0),
      [21, 0, 0, 23, 22],
    ));

  test('seed 004: rows of one number, of eight and of nine', () => {
    const rows = readOne(one('004'))
      .model.tables.get('applications')!
      .rows.filter(({ alignment }) => alignment === 'ragged');
    const byCount = new Map<number, number>();
    for (const { values } of rows) byCount.set(values.length, (byCount.get(values.length) ?? 0) + 1);
    assert.deepEqual(
      [...byCount].toSorted(([a], [b]) => a - b),
      [
        [1, 1],
        [8, 19],
        [9, 2],
      ],
    );
  });

  test('the table of section 三 is cut in all but 001', () =>
    assert.deepEqual(
      seeds.map(({ text }) => counts(readOne(text))['split-table'] ?? 0),
      [1, 0, 1, 1, 1],
    ));

  for (const { name, text } of seeds) {
    test(`${name.slice(0, 9)}: no arithmetic fault, nothing missing, no row unknown`, () => {
      const found = counts(readOne(text));
      const wrong = [
        'wrong-total',
        'unbalanced-column',
        'suspect-cell',
        'neighbour-column',
        'missing-section',
        'missing-row',
        'unknown-row',
      ];
      assert.deepEqual(
        wrong.filter(check => found[check] !== undefined),
        [],
      );
    });

    test(`${name.slice(0, 9)}: fixing loses and invents nothing, and a second run changes nothing`, () => {
      const once = fixed(text);
      assertSameContent(text, once);
      assert.equal(visible(fixed(once)), visible(once));
      const { unplaced, values } = extractReport(readOne(text));
      const after = extractReport(readOne(once));
      assert.equal(after.values.length, values.length);
      assert.deepEqual(
        after.unplaced.map(({ numbers }) => numbers),
        unplaced.map(({ numbers }) => numbers),
      );
    });

    test(`${name.slice(0, 9)}: with every damaged row recovered it is on the grid, and no error is left`, () => {
      let current = text;
      for (;;) {
        const report = readOne(current);
        const finding = report.findings.find(({ check }) => check === 'ragged-row');
        if (finding === undefined) break;
        const [fix] = fixesOf(report, finding);
        assert.ok(fix?.preferred, 'one reading');
        current = applyEdits(current, fix.edits);
      }
      const done = fixed(current);
      assert.deepEqual(errorsOf(readOne(done)), []);
      assertOnGrid(done);
      assert.equal(readOne(done).model.tables.get('applications')!.cells.size, 175);
      assert.ok(
        numbersOf(done).every(number => numbersOf(text).includes(number)),
        'no new number',
      );
    });
  }

  for (const name of ['001', '002'])
    test(`seed ${name}: every table comes to the official grid`, () => assertOnGrid(fixed(one(name))));
});

suite('reports: whole', () => {
  if (!have) return;

  for (const name of WHOLE) {
    test(`${name}: the browser’s copy, the grid and the page hold the same numbers`, () => {
      const [browser, grid] = ['.browser.txt', '.txt'].map(end =>
        extractReport(readOne(reportText(`whole/${name}${end}`))),
      );
      const pairs = (one: typeof browser): unknown => one!.values.map(({ address, value }) => [address, value]);
      assert.deepEqual(pairs(browser), pairs(grid));
      assert.deepEqual([browser!.unplaced, grid!.unplaced], [[], []]);
      const page = htmlValues(reportText(`whole/${name}.html`)).map(cell =>
        cell === '' ? null : cell.replace(/[^\d.]/g, ''),
      );
      assert.deepEqual(
        grid!.values.map(({ value }) => value),
        page,
      );
    });

    test(`${name}: formatting the browser’s copy gives the tables of the grid`, () => {
      const tables = (text: string): string[] =>
        text
          .split('\n')
          .filter(line => line.includes('\t'))
          .map(visible);
      assert.deepEqual(
        tables(formatted(reportText(`whole/${name}.browser.txt`))),
        tables(reportText(`whole/${name}.txt`)),
      );
    });
  }

  test('hongze-2023: two wrong totals, both in table four', () => {
    const report = readOne(reportText('whole/hongze-2023.txt'));
    assert.deepEqual(errorsOf(report), ['wrong-total', 'wrong-total']);
    for (const { addresses } of report.findings.filter(({ severity }) => severity === 'error'))
      assert.match(addresses[0]!, /^proceedings\//);
  });

  test('hongze-2024, huaian-city-2024: no error', () => {
    for (const name of ['hongze-2024', 'huaian-city-2024'])
      assert.deepEqual(errorsOf(readOne(reportText(`whole/${name}.txt`))), [], name);
  });

  test('hongze: the one row （六）其他处理 is otherwise-handled', () => {
    for (const name of ['hongze-2023', 'hongze-2024']) {
      const { tables } = readOne(reportText(`whole/${name}.txt`)).model;
      assert.ok(tables.get('applications')!.cells.has('applications/otherwise-handled/total'), name);
      const found = readOne(reportText(`whole/${name}.txt`)).findings.filter(({ addresses }) =>
        addresses.some(address => /\/(?:otherwise-handled|no-correction|fee-unpaid|other)\//.test(address)),
      );
      // One finding, and no more than a hint.
      assert.deepEqual(
        found.map(({ check, severity }) => [check, severity]),
        [['superseded-form', 'hint']],
      );
    }
  });

  test('kewei-2024: the blank total of 四、结转 is a missing total, and the rest adds up', () => {
    const report = readOne(reportText('whole/kewei-2024.txt'));
    const blank = report.findings.filter(({ check }) => check === 'missing-total');
    assert.deepEqual(
      blank.map(({ addresses }) => addresses),
      [['applications/carried-forward/total']],
    );
    const found = counts(report);
    assert.deepEqual(
      ['wrong-total', 'unbalanced-column', 'suspect-cell', 'neighbour-column'].filter(check => check in found),
      [],
    );
  });

  test('shanghai-office-2019 reads as the 2019 edition, blank totals and all', () => {
    const report = readOne(reportText('whole/shanghai-office-2019.txt'));
    assert.equal(report.model.edition, '2019');
    assert.equal(report.model.tables.get('applications')!.cells.size, 161);
    assert.deepEqual(errorsOf(report), []);
  });
});

suite('reports: parts and print-outs', () => {
  if (!have) return;

  for (const { name, text } of ['partial', 'verbatim', 'template'].flatMap(reportsIn)) {
    test(`${name}: is read, and formatting keeps what stands in it`, () => {
      const file = read(text);
      assertSound(file);
      const after = formatted(text);
      assertSameContent(text, after);
      assert.equal(visible(formatted(after)), visible(after));
    });
  }

  test('liuba-sjj-2022 is told by its tables to be on the form of 2019, once', () => {
    const report = readOne(reportText('partial/liuba-sjj-2022.txt'));
    assert.equal(report.model.edition, '2019');
    assert.equal(counts(report)['superseded-form'], 1);
  });

  test('the numbers of a print-out set in columns are those of the report', () => {
    const valuesOf = (path: string): Map<string, string | null> =>
      new Map(extractReport(readOne(reportText(path))).values.map(({ address, value }) => [address, value]));
    for (const name of ['hongze-2023', 'huaian-city-2024']) {
      const printed = valuesOf(`verbatim/${name}.layout.txt`);
      const whole = valuesOf(`whole/${name}.txt`);
      assert.ok(printed.size > 170, name);
      for (const [address, value] of printed) assert.equal(value, whole.get(address), `${name} ${address}`);
    }
  });

  test('of tables with a cell a line those are read of which every number can be told', () => {
    const tables = { 'hongze-2023': ['disclosure'], 'huaian-city-2024': ['disclosure', 'applications'] };
    for (const [name, read] of Object.entries(tables)) {
      const report = readOne(reportText(`verbatim/${name}.raw.txt`));
      assert.deepEqual([...report.model.tables.keys()], read);
      const whole = extractReport(readOne(reportText(`whole/${name}.txt`))).values;
      const due = whole.filter(({ address }) => read.includes(address.split('/')[0]!));
      const values = extractReport(report).values.map(({ address, value }) => [address, value]);
      assert.deepEqual(
        values,
        due.map(({ address, value }) => [address, value]),
      );
      const found = counts(report);
      assert.deepEqual([found['split-table'], found['missing-table']], [read.length, 3 - read.length]);
      assert.deepEqual(errorsOf(report), []);
    }
  });

  test('the official template has no error, and every cell of its tables', () => {
    const report = readOne(reportText('template/template-2021.txt'));
    assert.deepEqual(errorsOf(report), []);
    assert.equal(
      [...report.model.tables.values()].reduce((sum, { cells }) => sum + cells.size, 0),
      200,
    );
  });
});

/** Every line of a table has the fields of the official grid. */
function assertOnGrid(text: string): void {
  const report = readOne(text);
  for (const table of report.model.tables.values()) {
    for (const { line } of [...table.headers, ...table.rows]) {
      const node = report.tree.lines[line]!;
      assert.ok(node.kind === 'row' && node.cells.length === table.width, visible(node.text));
    }
    assert.deepEqual(
      table.rows.filter(row => row.alignment !== 'canonical'),
      [],
    );
    assert.deepEqual(
      table.gaps.filter(gap => gap.kind === 'rubbish'),
      [],
    );
  }
}
