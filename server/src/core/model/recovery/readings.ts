// Every way to put the numbers of a damaged row on its columns: numbers lost, doubled, cut in two or run together. Only the
// fewest damages that explain the count are thought of, and only readings that keep the relations within the row.

/** What was done to a row, undone by the reading. Indexes count the numbers as they stand, positions the columns. */
export type Repair =
  | { readonly kind: 'fill'; readonly position: number }
  | { readonly kind: 'drop'; readonly index: number }
  | { readonly kind: 'merge'; readonly index: number; readonly position: number }
  | { readonly kind: 'split'; readonly index: number; readonly at: number; readonly position: number };

export interface Reading {
  /** One number for each column; undefined where the row alone cannot tell it. */
  readonly values: readonly (number | undefined)[];
  readonly repairs: readonly Repair[];
}

/** Within a row the sum of some columns stands in another. */
export interface RowSum {
  readonly parts: readonly number[];
  readonly total: number;
}

/** More damages than this in one row are not searched. */
const MOST_REPAIRS = 2;
/** Counts above this are no counts; sums of them would not be exact. */
export const LARGEST = 2 ** 45;
const MOST_READINGS = 4000;

/**
 * All readings of the numbers `texts` (plain digits) on `due` columns, those with the same values once. Undefined where the
 * count is too far off, or too many ways are open, to search; then nothing is known.
 */
export function readingsOf(
  texts: readonly string[],
  due: number,
  sums: readonly RowSum[],
): readonly Reading[] | undefined {
  if (texts.some(text => !/^\d{1,14}$/.test(text) || Number(text) > LARGEST)) return undefined;
  const missing = due - texts.length;
  if (missing < 0 && texts.every(text => Number(text) === 0)) return [allZero(texts.length, due)];
  const most = due > 7 ? 1 : MOST_REPAIRS;
  if (missing === 0 || Math.abs(missing) > most) return undefined;
  const found = new Map<string, Reading>();
  let count = 0;
  walk(texts, due, Math.abs(missing), missing < 0, [], [], 0, reading => {
    if (++count > MOST_READINGS) return false;
    const completed = complete(reading, sums);
    if (completed) {
      const key = completed.values.join();
      if (!found.has(key)) found.set(key, completed);
    }
    return true;
  });
  return count > MOST_READINGS ? undefined : [...found.values()];
}

function allZero(count: number, due: number): Reading {
  const repairs = Array.from({ length: count - due }, (_, index): Repair => ({ kind: 'drop', index: due + index }));
  return { values: Array.from({ length: due }, () => 0), repairs };
}

/** Goes through the numbers from left to right; `left` repairs are still due. Returns false when told to stop. */
function walk(
  texts: readonly string[],
  due: number,
  left: number,
  tooMany: boolean,
  values: readonly (number | undefined)[],
  repairs: readonly Repair[],
  index: number,
  tell: (reading: Reading) => boolean,
): boolean {
  const position = values.length;
  if (index === texts.length && position === due) return left > 0 || tell({ values, repairs });
  const go = (more: readonly (number | undefined)[], repair: Repair | undefined, used: number): boolean =>
    walk(
      texts,
      due,
      repair ? left - 1 : left,
      tooMany,
      [...values, ...more],
      repair ? [...repairs, repair] : repairs,
      index + used,
      tell,
    );
  const text = texts[index];
  if (text !== undefined && position < due && !go([Number(text)], undefined, 1)) return false;
  if (left === 0) return true;
  if (!tooMany) {
    if (position < due && !go([undefined], { kind: 'fill', position }, 0)) return false;
    if (text === undefined || position + 2 > due) return true;
    for (let at = 1; at < text.length; at++) {
      // A count does not begin with 0, but it may be 0.
      if (at < text.length - 1 && text[at] === '0') continue;
      const halves = [Number(text.slice(0, at)), Number(text.slice(at))];
      if (!go(halves, { kind: 'split', index, at, position }, 1)) return false;
    }
    return true;
  }
  if (text !== undefined && !go([], { kind: 'drop', index }, 1)) return false;
  const next = texts[index + 1];
  if (text === undefined || next === undefined || Number(text) === 0 || position >= due) return true;
  return go([Number(text + next)], { kind: 'merge', index, position }, 2);
}

/** The reading with what the sums within the row tell; undefined where they do not hold. */
function complete({ values, repairs }: Reading, sums: readonly RowSum[]): Reading | undefined {
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
  return { values: done, repairs };
}

/** Whether the numbers, in their order, stand among the values: what a lost number leaves of a row. */
export function isWithin(texts: readonly string[], values: readonly number[]): boolean {
  let index = 0;
  for (const value of values) if (index < texts.length && Number(texts[index]) === value) index++;
  return index === texts.length;
}
