// Builds up the sums of rows with several readings, one row after the other, and tells which readings lie on a way to an end.
// Sums are told apart by a key made of their numbers; where two had the same key the search would be given up.
import type { ListedRow, Terms, Vector } from './solve.js';

export interface Reached {
  /** What is left over at the end of each way, as wide as the table. */
  readonly ends: readonly Vector[];
  /** The readings of each row that lie on a way to those ends, given by their places in `ends`. */
  readonly readingsFor: (ends: readonly number[]) => [string, readonly Vector[]][];
}

/** A reading, cut down to the columns that matter. */
interface Choice {
  readonly reading: Vector;
  readonly numbers: Vector;
}

interface Step {
  readonly id: string;
  readonly choices: readonly Choice[];
  /** What the rows after this one add at least and at most. */
  readonly least: Vector;
  readonly most: Vector;
}

type States = ReadonlyMap<number, Vector>;

/** All ways to take the rows from `rest`, to nothing if `exactly`; undefined past the bound. */
export function search(rows: readonly ListedRow[], rest: Vector, terms: Terms, exactly: boolean): Reached | undefined {
  const columns = columnsThatMatter(rows, terms);
  const steps = stepsOf(rows, columns);
  const states: States[] = [new Map([columns.map(column => rest[column]!)].map(left => [keyOf(left), left]))];
  for (const step of steps) {
    const next = advance(states.at(-1)!, step, exactly, terms.budget);
    if (next === undefined) return undefined;
    states.push(next);
  }
  const last = [...states.at(-1)!];
  return {
    ends: last.map(([, left]) => widen(left, columns, rows, rest, terms)),
    readingsFor: ends => backward(steps, states, new Set(ends.map(end => last[end]![0]))),
  };
}

/** Those in which a row has a choice. A total says nothing that its parts do not, every reading being a row that adds up. */
function columnsThatMatter(rows: readonly ListedRow[], { columns, sums }: Terms): number[] {
  const implied = sums.filter(({ parts }) => parts.every(part => columns.includes(part))).map(({ total }) => total);
  return columns.filter(
    column =>
      !implied.includes(column) &&
      rows.some(({ readings }) => readings.some(reading => reading[column] !== readings[0]![column])),
  );
}

function stepsOf(rows: readonly ListedRow[], columns: readonly number[]): Step[] {
  // Rows that differ most go first: what is left over is soon too small or too large.
  const ordered = rows.toSorted((one, other) => largest(other) - largest(one));
  const steps: Step[] = [];
  let least: Vector = columns.map(() => 0);
  let most = least;
  for (const { id, readings } of ordered.toReversed()) {
    const choices = readings.map(reading => ({ reading, numbers: columns.map(column => reading[column]!) }));
    steps.unshift({ id, choices, least, most });
    least = least.map((sum, index) => sum + Math.min(...choices.map(({ numbers }) => numbers[index]!)));
    most = most.map((sum, index) => sum + Math.max(...choices.map(({ numbers }) => numbers[index]!)));
  }
  return steps;
}

function largest({ readings }: ListedRow): number {
  return Math.max(...readings.map(reading => Math.max(...reading)));
}

function advance(
  states: States,
  { choices, least, most }: Step,
  exactly: boolean,
  budget: { left: number },
): States | undefined {
  const next = new Map<number, Vector>();
  for (const left of states.values()) {
    for (const { numbers } of choices) {
      if (--budget.left < 0) return undefined;
      const over: number[] = [];
      let astray = false;
      for (let index = 0; index < numbers.length && !astray; index++) {
        const open = left[index]! - numbers[index]!;
        astray = open < least[index]! || (exactly && open > most[index]!);
        over.push(open);
      }
      if (astray) continue;
      const key = keyOf(over);
      const former = next.get(key);
      if (former === undefined) next.set(key, over);
      else if (former.some((number, index) => number !== over[index])) return undefined;
    }
  }
  return next;
}

/** Multiples of these numbers add up to the same sum for the same vector, and to another one for nearly every other. */
const FACTORS = [1, Math.SQRT2, Math.PI, Math.E, Math.LN2, Math.sqrt(7), Math.sqrt(11), Math.sqrt(13)];

function keyOf(left: Vector): number {
  let key = 0;
  for (let index = 0; index < left.length; index++) key += left[index]! * FACTORS[index % FACTORS.length]!;
  return key;
}

/** Another vector that has the key of a wanted one would be kept too: more is held possible than is, never less. */
function backward(
  steps: readonly Step[],
  states: readonly States[],
  ends: ReadonlySet<number>,
): [string, readonly Vector[]][] {
  let wanted = ends;
  const viable: [string, readonly Vector[]][] = [];
  for (let index = steps.length - 1; index >= 0; index--) {
    const { id, choices } = steps[index]!;
    const before = new Set<number>();
    const kept = new Set<Vector>();
    for (const [key, left] of states[index]!) {
      for (const { reading, numbers } of choices) {
        if (!wanted.has(keyOf(left.map((number, place) => number - numbers[place]!)))) continue;
        before.add(key);
        kept.add(reading);
      }
    }
    viable.push([id, [...kept]]);
    wanted = before;
  }
  return viable;
}

/** What is left over in every column, those that matter and the others. */
function widen(
  left: Vector,
  columns: readonly number[],
  rows: readonly ListedRow[],
  rest: Vector,
  { sums }: Terms,
): number[] {
  const wide = rest.map((value, column) => {
    const index = columns.indexOf(column);
    return index >= 0 ? left[index]! : rows.reduce((sum, { readings }) => sum - readings[0]![column]!, value);
  });
  for (const { parts, total } of sums) {
    if (parts.some(part => columns.includes(part))) wide[total] = parts.reduce((sum, part) => sum + wide[part]!, 0);
  }
  return wide;
}
