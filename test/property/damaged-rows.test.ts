// Rows of a balanced table are damaged as printing and pasting damage them. Whatever happens: no sum is called wrong that was
// right, no cell gets a number that it never had, and a row called recovered is recovered to the truth. The share of rows that
// are recovered is printed by kind of damage.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, fixesOf, safeFixes, type ReportSnapshot } from '../../server/src/core/index.js';
import { leaves, runs } from '../support/arbitraries.js';
import { readOne } from '../support/core.js';
import { visible } from '../support/marked.js';
import {
  applicationsGrid,
  assemble,
  disclosureGrid,
  proceedingsGrid,
  tableLines,
  type Leaves,
  type Look,
} from '../support/report-builder.js';

const LOOK: Look = { layout: 'grid', mark: 'plain', eol: '\n', organ: '示例市示例区林业局', year: 2023 };
/** Checks that call a number wrong. */
const CLAIMS = new Set(['wrong-total', 'unbalanced-column', 'suspect-cell', 'neighbour-column']);
const HEADER = 3;
const ROWS = 25;

/** What is done to the ten fields of a row of table three; `at` is the column, from 0 to 6. Undefined: nothing to do here. */
type RowDamage = (fields: readonly string[], at: number) => string[] | undefined;

const replaced = (fields: readonly string[], field: number, count: number, ...others: string[]): string[] =>
  fields.toSpliced(field, count, ...others);

const DAMAGES: Readonly<Record<string, RowDamage>> = {
  'a number lost, the others slide left': (fields, at) => [...replaced(fields, 3 + at, 1), ''],
  'a number lost, and its field': (fields, at) => replaced(fields, 3 + at, 1),
  'a number lost, the others slide right': (fields, at) => replaced(replaced(fields, 3 + at, 1), 3, 0, ''),
  'a number blank': (fields, at) => replaced(fields, 3 + at, 1, ''),
  'a number doubled': (fields, at) => replaced(fields, 3 + at, 0, fields[3 + at]!),
  'two neighbours run together': (fields, at) =>
    at < 6 ? replaced(fields, 3 + at, 2, fields[3 + at]! + fields[4 + at]!) : undefined,
  'the digits of a number apart': (fields, at) =>
    fields[3 + at]!.length > 1
      ? replaced(fields, 3 + at, 1, fields[3 + at]!.slice(0, 1), fields[3 + at]!.slice(1))
      : undefined,
  'two numbers lost': (fields, at) => (at < 6 ? replaced(fields, 3 + at, 2) : undefined),
  'nothing but the total left': fields => [...fields.slice(0, 3), fields[9]!],
  'packed left': fields => [...fields.filter(field => field !== ''), '', ''],
};

interface Damaged {
  readonly text: string;
  readonly truth: string;
}

/** A report with some rows damaged, each by the same kind. */
function damagedBy(
  damage: RowDamage,
  values: Leaves,
  places: readonly (readonly [row: number, at: number])[],
): Damaged | undefined {
  const grid = applicationsGrid(values);
  const broken = grid.map(row => [...row]);
  for (const [row, at] of new Map(places)) {
    const fields = damage(grid[HEADER + row]!, at);
    if (fields === undefined) return undefined;
    broken[HEADER + row] = fields;
  }
  const around = (table: readonly (readonly string[])[]): string =>
    assemble(
      LOOK,
      [disclosureGrid(values), table, proceedingsGrid(values)].map(lines => tableLines(lines, 'grid')),
    );
  return { text: around(broken), truth: around(grid) };
}

suite('property: damaged rows', () => {
  const shares: string[] = [];
  suiteTeardown(() => console.log(shares.map(share => `      ${share}`).join('\n')));

  for (const [name, damage] of Object.entries(DAMAGES)) {
    test(name, () => {
      let rows = 0;
      let recovered = 0;
      const place = fc.tuple(fc.nat({ max: ROWS - 1 }), fc.nat({ max: 6 }));
      fc.assert(
        fc.property(leaves('2021'), fc.array(place, { minLength: 1, maxLength: 4 }), (values, places) => {
          const broken = damagedBy(damage, values, places);
          fc.pre(broken !== undefined);
          const report = readOne(broken.text);
          assert.deepEqual(
            report.findings
              .filter(({ check }) => CLAIMS.has(check))
              .map(({ check, addresses }) => [check, addresses[0]]),
            [],
          );
          assertTrue(broken.text, report, broken.truth);
          const result = recoveredText(broken.text, report);
          assertTrue(result.text, readOne(result.text), broken.truth);
          rows += result.ragged;
          recovered += result.recovered;
        }),
        runs(6),
      );
      if (rows > 0) shares.push(`${name}: ${recovered} of ${rows} ragged rows recovered`);
    });
  }
});

/** Every number that has a place has the one it had before the damage. */
function assertTrue(text: string, report: ReportSnapshot, truth: string): void {
  const before = readOne(truth).model.tables.get('applications')!.cells;
  for (const { address, value } of report.model.tables.get('applications')!.cells.values()) {
    if (value.kind !== 'number') continue;
    const was = before.get(address)?.value;
    assert.ok(was?.kind === 'number' && was.text === value.text, `${address} is ${value.text} in:\n${visible(text)}`);
  }
}

/** The text with every recovered row put right, and put on the grid. */
function recoveredText(text: string, report: ReportSnapshot): { text: string; ragged: number; recovered: number } {
  const ragged = report.findings.filter(({ check }) => check === 'ragged-row');
  const edits = ragged.flatMap(finding => {
    const [fix] = fixesOf(report, finding);
    return fix?.preferred ? [fix.edits] : [];
  });
  const done = applyEdits(text, edits.flat());
  return { text: applyEdits(done, safeFixes(readOne(done))), ragged: ragged.length, recovered: edits.length };
}
