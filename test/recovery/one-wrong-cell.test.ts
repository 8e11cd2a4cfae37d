// One changed number in a published report: it is named, and nothing else, wherever at least two relations fail by it. How
// often that is the case is printed.
import assert from 'node:assert/strict';
import { checks, type Finding } from '../../server/src/core/index.js';
import { balancesOf } from '../../server/src/core/model/balance.js';
import type { ModelCell } from '../../server/src/core/model/model.js';
import { readOne } from '../support/core.js';
import { haveReports, reportsIn } from '../support/reports.js';
import { aligned } from './tally.js';

const BALANCE: ReadonlySet<string> = new Set(checks.filter(({ group }) => group === 'balance').map(({ id }) => id));
const balanceFindings = (text: string): readonly Finding[] =>
  readOne(text).findings.filter(({ check }) => BALANCE.has(check));

/** One more, one less, a nought too many, the first two digits swapped; those that leave another count. */
function changesOf({ value }: ModelCell): bigint[] {
  if (value.kind !== 'number') return [];
  const { units, text } = value;
  const swapped = text.length > 1 && text[1] !== '0' ? BigInt(text[1]! + text[0]! + text.slice(2)) : units;
  return [units + 1n, units - 1n, units * 10n, swapped].filter(number => number >= 0n && number !== units);
}

suite('recovery: one changed number in a whole report', () => {
  if (!haveReports()) return;
  const counted: string[][] = [];
  suiteTeardown(() => {
    if (counted.length === 0) return;
    console.log(aligned([['report', 'changes', 'decidable', 'found', 'one relation', 'none'], ...counted]));
  });
  // A browser's copy holds the same numbers.
  const reports = reportsIn('whole').filter(({ name }) => !name.includes('.browser'));
  for (const { name: path, text } of reports) {
    const name = path.slice('whole/'.length, -'.txt'.length);
    test(`${name}: exactly one finding more, at that cell, wherever two relations fail`, () => {
      const { model } = readOne(text);
      const before = balanceFindings(text).length;
      if (name.includes('hongze-2023')) assert.equal(before, 2, 'two wrong totals to begin with');
      const counts = { changes: 0, decidable: 0, found: 0, one: 0, none: 0 };
      for (const id of ['applications', 'proceedings'] as const) {
        for (const cell of model.tables.get(id)!.cells.values()) {
          for (const number of changesOf(cell)) {
            counts.changes++;
            const changed = text.slice(0, cell.span.from) + String(number) + text.slice(cell.span.to);
            const table = readOne(changed).model.tables.get(id)!;
            const failing = balancesOf(table, cell.address).filter(({ state }) => state === 'fails').length;
            if (failing < 2) {
              counts[failing === 1 ? 'one' : 'none']++;
              continue;
            }
            counts.decidable++;
            const after = balanceFindings(changed);
            const [found] = after.filter(({ addresses }) => addresses.length === 1 && addresses[0] === cell.address);
            assert.equal(after.length, before + 1, `${cell.address} = ${number}`);
            assert.equal(found?.check, 'suspect-cell', `${cell.address} = ${number}`);
            assert.equal(found.message.params?.['value'], cell.value.kind === 'number' && cell.value.units);
            counts.found++;
          }
        }
      }
      const { changes, decidable, found, one, none } = counts;
      counted.push([name, ...[changes, decidable, found, one, none].map(String)]);
    });
  }
});
