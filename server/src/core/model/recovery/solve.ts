// Which readings of the open rows of a table can stand together: exact sums over whole rows of numbers, column by column.
// First what cannot be is taken out until nothing changes, then the sums are built up row by row. The search has a bound;
// past it, what was not taken out counts as possible, so that no more is claimed than was shown.
import { expand, matches } from './expand.js';
import { holds, type OpenVector, type RowSum } from './readings.js';
import { withinColumns } from './columns.js';
import { search } from './search.js';

/** One row of numbers, as wide as the table has columns. */
export type Vector = readonly number[];

/** A row to be found out. */
export interface OpenRow {
  readonly id: string;
  /** The ways to read it, numbers that the row alone cannot tell left open; undefined where it may be anything. */
  readonly options: readonly OpenVector[] | undefined;
}

/** What all sums of a table have in common. */
export interface Terms {
  readonly sums: readonly RowSum[];
  /** The columns in which every number can be read; nothing is known of the others. */
  readonly columns: readonly number[];
  /** Steps that the search may still take. */
  readonly budget: { left: number };
}

export interface Solution {
  /** The vectors that each open row takes in at least one solution; undefined for a row that may be anything. */
  readonly viable: ReadonlyMap<string, readonly Vector[] | undefined>;
  /** False where the search was given up: then some of them may be none. */
  readonly exact: boolean;
}

/** A row with all its readings. */
export interface ListedRow {
  readonly id: string;
  readonly readings: readonly Vector[];
}

/** Open numbers of one row are written out if they can be filled in so many ways. */
const MOST_WAYS = 120;

/** All solutions of `sum of the rows = rest`; undefined where there is none. */
export function solve(open: readonly OpenRow[], rest: Vector, terms: Terms): Solution | undefined {
  const { columns } = terms;
  if (columns.some(column => rest[column]! < 0)) return undefined;
  // Rows that add up leave a rest that adds up.
  if (columns.length === rest.length && !holds(rest, terms.sums)) return undefined;
  const narrowed = narrow(open, rest, terms);
  if (narrowed === undefined) return undefined;
  const { listed, unlisted } = narrowed;
  const single = listed.filter(row => row.readings.length === 1);
  const several = listed.filter(row => row.readings.length > 1);
  const over = rest.map((value, column) => single.reduce((left, row) => left - row.readings[0]![column]!, value));
  const reached = search(several, over, terms, unlisted.length === 0);
  if (reached === undefined) {
    const viable = new Map<string, readonly Vector[] | undefined>(listed.map(({ id, readings }) => [id, readings]));
    for (const { id } of unlisted) viable.set(id, undefined);
    return { viable, exact: false };
  }
  const ends = [...reached.ends.keys()].filter(end => canBeLeft(reached.ends[end]!, unlisted, terms));
  if (ends.length === 0) return undefined;
  const viable = new Map<string, readonly Vector[] | undefined>(reached.readingsFor(ends));
  for (const { id, readings } of single) viable.set(id, readings);
  const leftovers = ends.map(end => reached.ends[end]!);
  for (const { id } of unlisted) viable.set(id, leftFor(unlisted, leftovers, terms));
  return { viable, exact: true };
}

interface Narrowed {
  readonly listed: readonly ListedRow[];
  readonly unlisted: readonly OpenRow[];
}

/** Takes out what no choice for the other rows can bring to the rest; undefined where a row has nothing left. */
function narrow(open: readonly OpenRow[], rest: Vector, terms: Terms): Narrowed | undefined {
  let listed: readonly ListedRow[] = [];
  let unlisted = open;
  for (;;) {
    const ready: ListedRow[] = [];
    const still: OpenRow[] = [];
    for (const row of unlisted) {
      const readings = writeOut(row, roomIn(listed, rest, terms), terms);
      if (readings) ready.push({ id: row.id, readings });
      else still.push(row);
    }
    const next = filter([...listed, ...ready], rest, terms, still.length === 0);
    if (next === undefined) return undefined;
    const changed = ready.length > 0 || next.some((row, index) => row.readings !== listed[index]?.readings);
    listed = next;
    unlisted = still;
    if (!changed || (unlisted.length === 0 && ready.length === 0)) return { listed, unlisted };
  }
}

/** What the other rows leave at most, by column. */
function roomIn(listed: readonly ListedRow[], rest: Vector, { columns }: Terms): number[] {
  const room = rest.map(() => Infinity);
  for (const column of columns) {
    room[column] = listed.reduce(
      (left, { readings }) => left - Math.min(...readings.map(reading => reading[column]!)),
      rest[column]!,
    );
  }
  return room;
}

function writeOut({ options }: OpenRow, room: Vector, { sums }: Terms): readonly Vector[] | undefined {
  if (options === undefined) return undefined;
  const readings = new Map<string, Vector>();
  for (const option of options) {
    if (option.some((value, column) => value !== undefined && value > room[column]!)) continue;
    // What the row alone tells it has been held against its sums already.
    const written = option.includes(undefined) ? expand(option, room, sums, MOST_WAYS) : [option as Vector];
    if (written === undefined) return undefined;
    for (const reading of written) readings.set(reading.join(), reading);
    if (readings.size > MOST_WAYS) return undefined;
  }
  return [...readings.values()];
}

/** Column by column, until nothing changes. */
function filter(
  rows: readonly ListedRow[],
  rest: Vector,
  { columns }: Terms,
  exactly: boolean,
): readonly ListedRow[] | undefined {
  let current = rows;
  if (current.some(row => row.readings.length === 0)) return undefined;
  for (;;) {
    let changed = false;
    for (const column of columns) {
      const possible = withinColumns(
        current.map(row => [...new Set(row.readings.map(reading => reading[column]!))]),
        rest[column]!,
        exactly,
      );
      if (possible === undefined) return undefined;
      const next = current.map((row, index) => {
        const kept = row.readings.filter(reading => possible[index]!.has(reading[column]!));
        return kept.length === row.readings.length ? row : { id: row.id, readings: kept };
      });
      if (next.some(row => row.readings.length === 0)) return undefined;
      if (next.every((row, index) => row === current[index])) continue;
      changed = true;
      current = next;
    }
    if (!changed) return current;
  }
}

/** Whether the rows that could not be listed can be what is left over. */
function canBeLeft(left: Vector, unlisted: readonly OpenRow[], { columns, sums }: Terms): boolean {
  if (unlisted.length === 0) return columns.every(column => left[column] === 0);
  const nothing = left.every(value => value === 0);
  if (columns.length < left.length || (unlisted.length > 1 && !nothing)) return true;
  return holds(left, sums) && unlisted.every(({ options }) => options?.some(option => matches(option, left)) ?? true);
}

/** What a row that could not be listed must be: the leftover if it is the only such row, nothing at all if nothing is left. */
function leftFor(
  unlisted: readonly OpenRow[],
  leftovers: readonly Vector[],
  { columns }: Terms,
): readonly Vector[] | undefined {
  if (columns.length < leftovers[0]!.length) return undefined;
  const nothing = leftovers.every(left => left.every(value => value === 0));
  return unlisted.length === 1 || nothing ? leftovers : undefined;
}
