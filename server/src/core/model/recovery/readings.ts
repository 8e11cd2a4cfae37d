// Every way to put the numbers of a damaged row on its columns: numbers lost, doubled, cut in two or run together. Only the
// fewest damages that explain the count are thought of, and only readings that keep the relations within the row.

/** What was done to a row, undone by the reading. Indexes count the numbers as they stand, positions the columns. */
export type Repair =
  | { readonly kind: 'fill'; readonly position: number }
  | { readonly kind: 'drop'; readonly index: number }
  /** The digits of one number stand in these fields. */
  | { readonly kind: 'merge'; readonly pieces: readonly number[] }
  /** The field holds the digits of several numbers; `cuts` counts its digits. */
  | { readonly kind: 'split'; readonly index: number; readonly cuts: readonly number[] };

/** One number for each column; undefined where the row alone cannot tell it. */
export type OpenVector = readonly (number | undefined)[];

export interface Reading {
  readonly values: OpenVector;
  readonly repairs: readonly Repair[];
  /** By column the number that stands there as it is, by its index; undefined where one is put in. */
  readonly kept: readonly (number | undefined)[];
}

/** Within a row the sum of some columns stands in another. */
export interface RowSum {
  readonly parts: readonly number[];
  readonly total: number;
}

/** Counts above this are no counts; sums of them would not be exact. */
export const LARGEST = 2 ** 45;
/** A row of table four has so many columns that only few damages can be looked for. */
const MANY = 7;
const MOST_OF_MANY = 2;
const MOST_EXTRA = 3;
const MOST_READINGS = 3000;

/**
 * All readings of the numbers `texts` (digits as they stand) on `due` columns, those with the same values once. Undefined
 * where the count is too far off, or too many ways are open, to search; then nothing is known. Empty where none holds.
 */
export function readingsOf(
  texts: readonly string[],
  due: number,
  sums: readonly RowSum[],
): readonly Reading[] | undefined {
  if (texts.some(text => !/^\d{1,14}$/.test(text) || Number(text) > LARGEST)) return undefined;
  const missing = due - texts.length;
  // With one number lost the sums make that one nothing, too.
  if ((missing < 0 || (missing === 1 && sums.length > 0)) && texts.every(text => Number(text) === 0))
    return [allZero(texts.length, due)];
  const most = due > MANY ? MOST_OF_MANY : missing > 0 ? MANY : MOST_EXTRA;
  if (Math.abs(missing) > most) return undefined;
  const found = new Map<string, Reading>();
  let count = 0;
  const tell = (reading: Reading): boolean => {
    if (++count > MOST_READINGS) return false;
    const completed = complete(reading, sums);
    if (completed) {
      const key = completed.values.join();
      const former = found.get(key);
      if (former === undefined || costOf(completed, texts) < costOf(former, texts)) found.set(key, completed);
    }
    return true;
  };
  const walk: Walk = { texts, due, values: [], kept: [], repairs: [], tell };
  const done = missing < 0 ? takeOut(walk, 0, -missing, []) : putIn(walk, 0, 0, missing);
  return done ? [...found.values()] : undefined;
}

function allZero(count: number, due: number): Reading {
  const dropped = Array.from({ length: Math.max(0, count - due) }, (_, index): Repair => ({
    kind: 'drop',
    index: due + index,
  }));
  const repairs: Repair[] = count < due ? [{ kind: 'fill', position: count }] : dropped;
  const kept = Array.from({ length: due }, (_, index) => (index < count ? index : undefined));
  return { values: kept.map(() => 0), repairs, kept };
}

/** What has been read of a row so far: taken back after each try. */
interface Walk {
  readonly texts: readonly string[];
  readonly due: number;
  readonly values: (number | undefined)[];
  readonly kept: (number | undefined)[];
  readonly repairs: Repair[];
  /** Told of every reading; answers false to stop. */
  readonly tell: (reading: Reading) => boolean;
}

/** Goes on with one more value, and repair, and takes them back. */
function tryWith(
  walk: Walk,
  value: number | undefined,
  index: number | undefined,
  repair: Repair | undefined,
  next: () => boolean,
): boolean {
  walk.values.push(value);
  walk.kept.push(index);
  if (repair) walk.repairs.push(repair);
  const goesOn = next();
  walk.values.pop();
  walk.kept.pop();
  if (repair) walk.repairs.pop();
  return goesOn;
}

function tellOf({ values, kept, repairs, tell }: Walk): boolean {
  return tell({ values: [...values], kept: [...kept], repairs: joined(repairs) });
}

/** Cuts of one number are one repair. */
function joined(repairs: readonly Repair[]): Repair[] {
  const all: Repair[] = [];
  for (const repair of repairs) {
    const at =
      repair.kind === 'split' ? all.findIndex(other => other.kind === 'split' && other.index === repair.index) : -1;
    const former = all[at];
    if (repair.kind === 'split' && former?.kind === 'split')
      all[at] = { ...former, cuts: [...former.cuts, ...repair.cuts] };
    else all.push(repair);
  }
  return all;
}

/**
 * Too few numbers, from left to right: some are lost, or stand in one field with others. Of the number at `index` the first
 * `cut` digits have been taken; `left` repairs are still due. False when told to stop.
 */
function putIn(walk: Walk, index: number, cut: number, left: number): boolean {
  const { texts, due, values } = walk;
  const position = values.length;
  const text = texts[index]?.slice(cut);
  // As many repairs as numbers are missing: all numbers have been taken, too.
  if (position === due) return tellOf(walk);
  // What is cut off does not begin with 0, but it may be 0.
  if (text !== undefined && (cut === 0 || text === '0' || !text.startsWith('0'))) {
    const whole = cut === 0 ? index : undefined;
    if (!tryWith(walk, Number(text), whole, undefined, () => putIn(walk, index + 1, 0, left))) return false;
  }
  if (left === 0) return true;
  const fill: Repair = { kind: 'fill', position };
  if (!tryWith(walk, undefined, undefined, fill, () => putIn(walk, index, cut, left - 1))) return false;
  for (let at = 1; text !== undefined && at < text.length; at++) {
    if (at > 1 && text.startsWith('0')) break;
    const split: Repair = { kind: 'split', index, cuts: [cut + at] };
    const number = Number(text.slice(0, at));
    if (!tryWith(walk, number, undefined, split, () => putIn(walk, index, cut + at, left - 1))) return false;
  }
  return true;
}

/**
 * Too many numbers, from left to right: some are doubled, or stand in several fields. `pieces` are the fields whose digits
 * the next number begins with. False when told to stop.
 */
function takeOut(walk: Walk, index: number, left: number, pieces: readonly number[]): boolean {
  const { texts, due, values, repairs } = walk;
  const text = texts[index];
  // Each number that was not put on a column was one too many: at the end there are as many as are due.
  if (text === undefined) return pieces.length > 0 || tellOf(walk);
  if (values.length < due) {
    const all = [...pieces, index];
    const merge: Repair | undefined = pieces.length > 0 ? { kind: 'merge', pieces: all } : undefined;
    const number = Number(all.map(piece => texts[piece]!).join(''));
    if (!tryWith(walk, number, merge ? undefined : index, merge, () => takeOut(walk, index + 1, left, [])))
      return false;
  }
  if (left === 0) return true;
  repairs.push({ kind: 'drop', index });
  const goesOn = takeOut(walk, index + 1, left - 1, pieces);
  repairs.pop();
  if (!goesOn) return false;
  // A count does not begin with 0.
  if (values.length === due || (pieces.length === 0 && text.startsWith('0'))) return true;
  return takeOut(walk, index + 1, left - 1, [...pieces, index]);
}

/** The reading with what the sums within the row tell; undefined where they do not hold. */
function complete({ values, kept, repairs }: Reading, sums: readonly RowSum[]): Reading | undefined {
  const done = [...values];
  for (const { parts, total } of sums) {
    const open = parts.filter(part => done[part] === undefined);
    const known = parts.reduce((sum, part) => sum + (done[part] ?? 0), 0);
    const stated = done[total];
    if (stated === undefined) {
      if (open.length === 0) done[total] = known;
      continue;
    }
    if (known > stated || (open.length === 0 && known !== stated)) return undefined;
    if (open.length === 1) done[open[0]!] = stated - known;
    else if (known === stated) for (const part of open) done[part] = 0;
  }
  return { values: done, kept, repairs };
}

/** Whether a row of numbers keeps the sums within it. */
export function holds(values: readonly number[], sums: readonly RowSum[]): boolean {
  return sums.every(({ parts, total }) => parts.reduce((sum, part) => sum + values[part]!, 0) === values[total]);
}

/** How far-fetched a reading is: a lost number is likelier than two run together, a doubled one than a stray one. */
export function costOf({ repairs }: Reading, texts: readonly string[]): number {
  return repairs.reduce((sum, repair) => sum + costOfRepair(repair, texts), 0);
}

function costOfRepair(repair: Repair, texts: readonly string[]): number {
  switch (repair.kind) {
    case 'fill':
      return 2;
    case 'drop': {
      const { index } = repair;
      return texts[index] === texts[index - 1] || texts[index] === texts[index + 1] ? 1 : 4;
    }
    case 'merge':
      return 3 * (repair.pieces.length - 1);
    case 'split':
      return 3 * repair.cuts.length;
    default:
      return repair satisfies never;
  }
}
