// A generated report that balances has nothing to be said of it, in any layout; with one number changed it has, and the hover
// on that number shows the difference. The numbers are those the report was built from.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { extractReport, hoverAt, say } from '../../server/src/core/index.js';
import { anyLeaves, leaves, look, runs } from '../support/arbitraries.js';
import { assertSound, formatted, read, readOne } from '../support/core.js';
import { visible } from '../support/marked.js';
import {
  applicationsGrid,
  assemble,
  buildReport,
  disclosureGrid,
  proceedingsGrid,
  tableLines,
} from '../support/report-builder.js';

/** Findings that a report may have although its numbers are right: a 2019 form for a later year is not looked for here. */
const BALANCE = new Set(['wrong-total', 'unbalanced-column', 'missing-total', 'suspect-cell', 'neighbour-column']);

suite('property: balanced reports', () => {
  test('nothing is to be said of them; a browser’s copy is shifted and no more', () =>
    fc.assert(
      fc.property(anyLeaves, look, (values, how) => {
        const file = read(buildReport(values, how));
        assertSound(file);
        const ids = file.snapshot.reports.flatMap(({ report }) => report.findings.map(({ check }) => check));
        const allowed = how.layout === 'browser' ? ['shifted-row'] : [];
        // +5 in 本年增/减 and a 2019 form after 2020 are the business of later checks.
        assert.deepEqual(
          ids.filter(id => !allowed.includes(id) && id !== 'superseded-form'),
          [],
        );
      }),
      runs(20),
    ));

  test('a browser’s copy becomes the official grid', () =>
    fc.assert(
      fc.property(anyLeaves, look, (values, how) => {
        const grid = buildReport(values, { ...how, layout: 'grid' });
        assert.equal(visible(formatted(buildReport(values, { ...how, layout: 'browser' }))), visible(grid));
      }),
      runs(20),
    ));

  test('what is extracted is what the report was built from', () =>
    fc.assert(
      fc.property(anyLeaves, look, (values, how) => {
        const { values: found, unplaced, edition, year, organ } = extractReport(readOne(buildReport(values, how)));
        const grids = [disclosureGrid(values), applicationsGrid(values), proceedingsGrid(values)];
        const numbers = grids.flatMap(grid =>
          grid.flat().filter(cell => /^[+-]?\d/.test(cell) && !/[\u4e00-\u9fff]/.test(cell)),
        );
        assert.deepEqual(
          found.map(({ value }) => value),
          numbers.map(number => number.replace(/^\+/, '')),
        );
        assert.deepEqual(
          { unplaced, edition, year, organ },
          { unplaced: [], edition: values.edition, year: how.year, organ: how.organ },
        );
      }),
      runs(20),
    ));

  test('one number changed by one is not silent, and its hover shows the difference', () =>
    fc.assert(
      fc.property(leaves('2021'), look, fc.nat(), (values, how, pick) => {
        const grids = [disclosureGrid(values), applicationsGrid(values), proceedingsGrid(values)];
        const cells = grids
          .slice(1)
          .flatMap((grid, table) =>
            grid.flatMap((row, line) =>
              row.flatMap((cell, field) => (/^\d+$/.test(cell) ? [{ table: table + 1, line, field }] : [])),
            ),
          );
        const { table, line, field } = cells[pick % cells.length]!;
        const changed = grids.map((grid, index) =>
          grid.map((row, place) =>
            row.map((cell, at) =>
              index === table && place === line && at === field ? String(Number(cell) + 1) : cell,
            ),
          ),
        );
        const report = readOne(
          assemble(
            how,
            changed.map(grid => tableLines(grid, how.layout)),
          ),
        );
        assert.ok(
          report.findings.some(({ check }) => BALANCE.has(check)),
          'a balance finding',
        );
        const model = [...report.model.tables.values()][table]!;
        const values1d = changed[table]!.flatMap((row, place) =>
          row.flatMap((cell, at) => (/^\d+$/.test(cell) ? [`${place}/${at}`] : [])),
        );
        const cell = [...model.cells.values()][values1d.indexOf(`${line}/${field}`)]!;
        const hover = hoverAt(report, cell.span.from, 'zh-cn');
        assert.ok(
          hover?.markdown.includes(say('zh-cn', { id: 'hover.fails', params: { difference: 1 } })),
          hover?.markdown,
        );
      }),
      runs(30),
    ));
});
