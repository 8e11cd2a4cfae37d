// Recovers the damaged rows of a table from its balance relations: each row by itself first, then with all others. A row is
// recovered only if every reading that keeps the relations gives it the same numbers; nothing of it is ever applied unasked.
import { fieldsOf } from '../grid.js';
import type { ModelRow, ModelTable } from '../model.js';
import { costOf, type OpenVector, type Reading } from './readings.js';
import type { Vector } from './solve.js';
import { candidateOf, isOpen, solveTable, type OpenCandidate, type Solved } from './whole.js';
import { memory } from '../../text/memory.js';

/**
 * recovered: one reading remains; ambiguous: several do; unknown: the row is too far damaged to list its readings;
 * contradictory: no reading fits the rest of the table, so those that fit the row alone are given.
 */
export type RecoveryState = 'recovered' | 'ambiguous' | 'unknown' | 'contradictory';

export interface Recovery {
  readonly row: ModelRow;
  readonly state: RecoveryState;
  /** Complete readings, best first: those that suppose the least. */
  readonly readings: readonly FullReading[];
}

export interface FullReading extends Reading {
  readonly values: Vector;
}

export interface TableRecovery {
  readonly rows: readonly Recovery[];
  /** The search passed its bound: what is ambiguous might be certain. */
  readonly gaveUp: boolean;
}

const recoveries = memory<ModelTable, TableRecovery>();

/** What can be told of the ragged rows of a table; computed when first asked for. */
export function recoverTable(table: ModelTable): TableRecovery {
  const known = recoveries.get(table);
  if (known) return known;
  const recovery = recover(table);
  recoveries.set(table, recovery);
  return recovery;
}

function recover(table: ModelTable): TableRecovery {
  if (!table.rows.some(row => isOpen(row) && row.alignment === 'ragged')) return { rows: [], gaveUp: false };
  const candidates = table.rows.filter(isOpen).map(row => candidateOf(table, row));
  const solved = solveTable(table, candidates);
  const ragged = candidates.filter(({ row }) => row.alignment === 'ragged');
  return {
    rows: ragged.map(candidate => judge(table, candidate, solved)),
    gaveUp: typeof solved !== 'string' && !solved.exact,
  };
}

function judge(table: ModelTable, candidate: OpenCandidate, solved: Solved): Recovery {
  const { row, listed, sums } = candidate;
  const complete = (listed ?? []).filter(isComplete);
  const viable = typeof solved === 'string' ? undefined : solved.viable.get(row.schemas[0]!.id);
  if (viable === undefined) {
    const readings = ordered(table, candidate, complete);
    if (solved === 'none') return { row, state: 'contradictory', readings };
    if (listed === undefined) return { row, state: 'unknown', readings };
    // Nothing between rows speaks for the reading: the row must leave no other way open, and have a sum to prove it.
    const proven = complete.length === 1 && listed.length === 1 && (sums.length > 0 || isNothing(complete[0]!));
    return { row, state: proven ? 'recovered' : readings.length > 0 ? 'ambiguous' : 'unknown', readings };
  }
  const readings = viable.flatMap(values => readingFor(candidate, values) ?? []);
  const certain = viable.length === 1 && readings.length === 1;
  const state = certain ? 'recovered' : readings.length > 0 ? 'ambiguous' : 'unknown';
  return { row, state, readings: ordered(table, candidate, readings) };
}

/** The vector with what it makes of the numbers of the row; undefined where it has no place for them. */
function readingFor({ texts, listed }: OpenCandidate, values: Vector): FullReading | undefined {
  let best: Reading | undefined;
  for (const reading of listed ?? []) {
    const fits = reading.values.every((value, column) => value === undefined || value === values[column]);
    if (fits && (best === undefined || costOf(reading, texts) < costOf(best, texts))) best = reading;
  }
  return best && { ...best, values };
}

function isComplete(reading: Reading): reading is FullReading {
  return !(reading.values as OpenVector).includes(undefined);
}

function isNothing({ values }: FullReading): boolean {
  return values.every(value => value === 0);
}

/** Best first: the likeliest damages, then a total that is the largest number of its row, then numbers near their fields. */
function ordered(
  table: ModelTable,
  { row, texts }: OpenCandidate,
  readings: readonly FullReading[],
): readonly FullReading[] {
  const fields = row.schemas.flatMap(schema => fieldsOf(table, schema));
  const costs = new Map(
    readings.map(reading => {
      const total = reading.values.at(-1) === Math.max(...reading.values) ? 0 : 1;
      const astray = reading.kept.reduce<number>(
        (sum, index, column) => sum + (index === undefined ? 0 : Math.abs(row.values[index]!.field - fields[column]!)),
        0,
      );
      return [reading, [costOf(reading, texts), total, astray]];
    }),
  );
  return readings.toSorted((one, other) => {
    const [first, second] = [costs.get(one)!, costs.get(other)!];
    const place = first.findIndex((cost, index) => cost !== second[index]);
    return place < 0 ? 0 : first[place]! - second[place]!;
  });
}
