// Which readings of the damaged rows of a table can stand together: exact sums over whole rows of numbers, column by column.
// A row whose numbers are too few to read is told by what the others leave over. Every search has a bound; past it, nothing
// is claimed.
import { isWithin, type RowSum } from './readings.js';

/** One row of numbers, as wide as the table has columns. */
export type Vector = readonly number[];

/** A row to be found out. */
export interface OpenRow {
  readonly id: string;
  /** The ways to read it; undefined where it is too far damaged to list them. */
  readonly readings: readonly Vector[] | undefined;
  /** Its numbers as they stand. */
  readonly texts: readonly string[];
}

/** `sum of rows = target`, column by column, for those columns in which every known cell is a number. */
export interface Equation {
  /** Sum of the rows that are known. */
  readonly known: Vector;
  readonly open: readonly OpenRow[];
  readonly columns: readonly number[];
}

export interface Solution {
  /** The vectors that each open row takes in at least one solution; undefined for a row about which nothing is known. */
  readonly viable: ReadonlyMap<string, readonly Vector[] | undefined>;
}

const MOST_STATES = 20_000;

/** All solutions of `known + open rows = target`; `'none'` where there is none, `'gave-up'` past the bound. */
export function solve(equation: Equation, target: Vector, sums: readonly RowSum[]): Solution | 'none' | 'gave-up' {
  const { columns } = equation;
  const rest = target.map((value, column) => value - equation.known[column]!);
  const unlisted = equation.open.filter(row => row.readings === undefined);
  const listed = narrow(
    equation.open.flatMap(({ id, readings }) => (readings ? [{ id, readings }] : [])),
    rest,
    columns,
    unlisted.length === 0,
  );
  if (listed === undefined) return 'none';
  const single = listed.filter(row => row.readings.length === 1);
  for (const { readings } of single) for (const column of rest.keys()) rest[column]! -= readings[0]![column]!;
  if (columns.some(column => rest[column]! < 0)) return 'none';
  const several = listed.filter(row => row.readings.length > 1);
  // Large numbers first: what is left over is soon too small or too large.
  several.sort((one, other) => largest(other) - largest(one));
  const keyOf = keyFor(rest, columns);
  const steps = forward(several, rest, columns, unlisted.length === 0, keyOf);
  if (steps === 'gave-up') return steps;
  const accepted = new Set<Key>();
  const leftovers: Vector[] = [];
  for (const [key, state] of steps.at(-1)!) {
    const over = rest.map((value, column) => value - state[column]!);
    if (!fits(over, columns, unlisted, sums)) continue;
    accepted.add(key);
    leftovers.push(over);
  }
  if (accepted.size === 0) return 'none';
  const viable = new Map<string, readonly Vector[] | undefined>(backward(several, steps, accepted, keyOf));
  for (const row of single) viable.set(row.id, row.readings);
  for (const row of unlisted) viable.set(row.id, leftoverFor(unlisted, leftovers, columns));
  return { viable };
}

/** A row with all its readings. */
interface ListedRow {
  readonly id: string;
  readonly readings: readonly Vector[];
}

function largest({ readings }: ListedRow): number {
  return Math.max(...readings.map(reading => Math.max(...reading)));
}

/**
 * Drops readings that no choice for the other rows can bring to the rest: too large with the least of the others, or, where
 * nothing may be left over, too small with the most. Repeated until nothing changes; undefined where a row has none left.
 */
function narrow(
  rows: readonly ListedRow[],
  rest: Vector,
  columns: readonly number[],
  exactly: boolean,
): ListedRow[] | undefined {
  let current = [...rows];
  for (;;) {
    const least = rest.map((_, column) => current.reduce((sum, row) => sum + extreme(row, column, Math.min), 0));
    const most = rest.map((_, column) => current.reduce((sum, row) => sum + extreme(row, column, Math.max), 0));
    const next = current.map(row => ({
      id: row.id,
      readings: row.readings.filter(reading =>
        columns.every(column => {
          const others = least[column]! - extreme(row, column, Math.min);
          const othersMost = most[column]! - extreme(row, column, Math.max);
          return (
            reading[column]! + others <= rest[column]! && (!exactly || reading[column]! + othersMost >= rest[column]!)
          );
        }),
      ),
    }));
    if (next.some(row => row.readings.length === 0)) return undefined;
    if (next.every((row, index) => row.readings.length === current[index]!.readings.length)) return next;
    current = next;
  }
}

function extreme({ readings }: ListedRow, column: number, pick: (...values: number[]) => number): number {
  let found = readings[0]![column]!;
  for (const reading of readings) found = pick(found, reading[column]!);
  return found;
}

type Key = number | string;
type States = Map<Key, Vector>;

/** Sums that the first rows can come to and that the others can bring to the rest, one set for each number of rows. */
function forward(
  rows: readonly ListedRow[],
  rest: Vector,
  columns: readonly number[],
  exactly: boolean,
  keyOf: (sum: Vector) => Key,
): States[] | 'gave-up' {
  const zero = rest.map(() => 0);
  const steps: States[] = [new Map([[keyOf(zero), zero]])];
  let count = 0;
  for (const [index, row] of rows.entries()) {
    const others = rows.slice(index + 1);
    const least = rest.map((_, column) => others.reduce((sum, other) => sum + extreme(other, column, Math.min), 0));
    const most = rest.map((_, column) => others.reduce((sum, other) => sum + extreme(other, column, Math.max), 0));
    const next: States = new Map();
    for (const state of steps.at(-1)!.values()) {
      for (const reading of row.readings) {
        if (++count > MOST_STATES) return 'gave-up';
        const astray = columns.some(column => {
          const open = rest[column]! - state[column]! - reading[column]!;
          return open < least[column]! || (exactly && open > most[column]!);
        });
        if (astray) continue;
        const sum = state.map((value, column) => value + reading[column]!);
        const key = keyOf(sum);
        if (!next.has(key)) next.set(key, sum);
      }
    }
    steps.push(next);
  }
  return steps;
}

/** The readings of each row that lie on a way to an accepted sum. */
function backward(
  rows: readonly ListedRow[],
  steps: readonly States[],
  accepted: ReadonlySet<Key>,
  keyOf: (sum: Vector) => Key,
): [string, readonly Vector[]][] {
  let wanted = accepted;
  const viable: [string, readonly Vector[]][] = [];
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index]!;
    const before = new Set<Key>();
    const kept = new Set<Vector>();
    for (const [key, state] of steps[index]!) {
      for (const reading of row.readings) {
        if (!wanted.has(keyOf(state.map((value, column) => value + reading[column]!)))) continue;
        before.add(key);
        kept.add(reading);
      }
    }
    viable.push([row.id, [...kept]]);
    wanted = before;
  }
  return viable;
}

/** A key for sums between nothing and the rest: one number where all such sums can be numbered, else a text. */
function keyFor(rest: Vector, columns: readonly number[]): (sum: Vector) => Key {
  const factors: number[] = [];
  let size = 1;
  for (const column of columns) {
    factors.push(size);
    size *= 2 * rest[column]! + 2;
  }
  if (size > Number.MAX_SAFE_INTEGER) return sum => columns.map(column => sum[column]!).join();
  // Sums beyond the rest are looked up too; they must not take the key of another, and none comes to twice the rest.
  return sum => {
    let key = 0;
    for (let index = 0; index < columns.length; index++) {
      const value = sum[columns[index]!]!;
      if (value > 2 * rest[columns[index]!]! + 1) return -1;
      key += value * factors[index]!;
    }
    return key;
  };
}

/** Whether the rows that could not be listed can be what is left over. */
function fits(
  over: Vector,
  columns: readonly number[],
  unlisted: readonly OpenRow[],
  sums: readonly RowSum[],
): boolean {
  if (unlisted.length === 0) return columns.every(column => over[column] === 0);
  if (columns.length < over.length || unlisted.length > 1) return true;
  return holds(over, sums) && (unlisted[0]!.texts.length >= over.length || isWithin(unlisted[0]!.texts, over));
}

/** What a row that could not be listed must be: the leftover if it is the only such row, nothing at all if nothing is left. */
function leftoverFor(
  unlisted: readonly OpenRow[],
  leftovers: readonly Vector[],
  columns: readonly number[],
): readonly Vector[] | undefined {
  if (leftovers.length === 0 || columns.length < leftovers[0]!.length) return undefined;
  const nothing = leftovers.every(over => over.every(value => value === 0));
  return unlisted.length === 1 || nothing ? leftovers : undefined;
}

/** Whether a row of numbers keeps the sums within it. */
export function holds(values: Vector, sums: readonly RowSum[]): boolean {
  return sums.every(({ parts, total }) => parts.reduce((sum, part) => sum + values[part]!, 0) === values[total]);
}
