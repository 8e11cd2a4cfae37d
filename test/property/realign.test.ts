// Realigning moves separators and nothing else: it comes to rest at once, keeps the numbers and words of every row in their
// order, and leaves no row off the grid that it may move.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anyLeaves, damaged, look, runs, sampleText } from '../support/arbitraries.js';
import { assertSameContent, fixed, formatted, lettersOf, read } from '../support/core.js';
import { visible } from '../support/marked.js';
import { buildReport } from '../support/report-builder.js';

const built = fc.tuple(anyLeaves, look).map(([values, how]) => buildReport(values, how));
const text = fc.oneof(
  { weight: 1, arbitrary: sampleText },
  { weight: 3, arbitrary: damaged(sampleText) },
  { weight: 2, arbitrary: damaged(built) },
);

suite('property: realign', () => {
  test('comes to rest at once', () =>
    fc.assert(
      fc.property(text, before => {
        // Of two lines 第二十条第（一）项 the upper one is seen to be a header only when the lower one has its tabs.
        fc.pre(!/^(第二十条第（.）项)\s+\1\s*$/m.test(before));
        const once = formatted(before);
        assert.equal(visible(formatted(once)), visible(once));
      }),
      runs(20),
    ));

  test('keeps the words and numbers in their order', () =>
    fc.assert(
      fc.property(text, before => {
        const after = formatted(before);
        assertSameContent(before, after);
        // A label that a page break cut in two is put together: those characters move, and no others.
        if (!hasSplitLabel(before)) assert.equal(lettersOf(after), lettersOf(before));
      }),
      runs(20),
    ));

  test('leaves no shifted row in a table that it may move', () =>
    fc.assert(
      fc.property(text, before => {
        for (const { report } of read(formatted(before)).snapshot.reports) {
          const shifted = report.findings.filter(({ check }) => check === 'shifted-row');
          const movable = shifted.filter(({ span }) =>
            [...report.model.tables.values()].some(
              table =>
                table.settled &&
                table.separator !== 'spaces' &&
                // A row that a page number cuts in two stays so: page numbers are numbers.
                table.rows.some(
                  row =>
                    row.width !== undefined &&
                    [...row.labels, ...row.values].some(field => field.span.from === span.from),
                ),
            ),
          );
          assert.deepEqual(
            movable.map(({ span }) => lineOf(report.tree.rawLines, span.from)),
            [],
          );
        }
      }),
      runs(20),
    ));

  test('never takes a number from its place', () =>
    fc.assert(
      fc.property(text, before => {
        const numbers = valuesOf(before);
        const after = valuesOf(formatted(before));
        for (const [address, value] of numbers)
          if (after.has(address)) assert.equal(after.get(address), value, address);
      }),
      runs(20),
    ));

  test('the safe fixes come to an end, and a second run changes nothing', () =>
    fc.assert(
      fc.property(text, before => {
        const once = fixed(before);
        assert.equal(visible(fixed(once)), visible(once));
        assertSameContent(before, once);
      }),
      runs(20),
    ));
});

function hasSplitLabel(text: string): boolean {
  return read(text).snapshot.reports.some(({ report }) =>
    [...report.model.tables.values()].some(table => table.splitLabels.length > 0),
  );
}

/** Every number that has a place, by report and address. */
function valuesOf(text: string): Map<string, string> {
  const values = new Map<string, string>();
  read(text).snapshot.reports.forEach(({ report }, index) => {
    for (const table of report.model.tables.values()) {
      for (const { address, value } of table.cells.values()) {
        if (value.kind === 'number') values.set(`${index} ${address}`, value.text);
      }
    }
  });
  return values;
}

function lineOf(rawLines: readonly string[], offset: number): string {
  let at = 0;
  for (const line of rawLines) {
    at += line.length;
    if (offset < at) return visible(line);
  }
  return '';
}
