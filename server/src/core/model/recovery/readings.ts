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
  if (missing < 0 && texts.every(text => Number(text) === 0)) return [allZero(texts.length, due)];
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
  const start = { left: Math.abs(missing), values: [], kept: [], repairs: [], index: 0 };
  const done = missing < 0 ? takeOut(texts, due, { ...start, pieces: [] }, tell) : putIn(texts, due, start, tell);
  return done ? [...found.values()] : undefined;
}

function allZero(count: number, due: number): Reading {
  const repairs = Array.from({ length: count - due }, (_, index): Repair => ({ kind: 'drop', index: due + index }));
  return {
    values: Array.from({ length: due }, () => 0),
    repairs,
    kept: Array.from({ length: due }, (_, index) => index),
  };
}

interface Walk extends Reading {
  /** Repairs that are still due. */
  readonly left: number;
  /** The next number. */
  readonly index: number;
}

type Tell = (reading: Reading) => boolean;

/** Too few numbers, from left to right: some are lost, or stand in one field with others. False when told to stop. */
function putIn(texts: readonly string[], due: number, state: Walk, tell: Tell, cut = 0): boolean {
  const { left, values, kept, repairs, index } = state;
  const position = values.length;
  const text = texts[index]?.slice(cut);
  if (position === due) return left > 0 || text !== undefined || tell({ values, kept, repairs });
  // What is cut off does not begin with 0, but it may be 0.
  if (text !== undefined && (cut === 0 || text === '0' || !text.startsWith('0'))) {
    const whole = cut === 0 ? index : undefined;
    const next = { ...state, values: [...values, Number(text)], kept: [...kept, whole], index: index + 1 };
    if (!putIn(texts, due, next, tell)) return false;
  }
  if (left === 0) return true;
  const filled = { ...state, left: left - 1, values: [...values, undefined], kept: [...kept, undefined] };
  if (!putIn(texts, due, { ...filled, repairs: [...repairs, { kind: 'fill', position }] }, tell, cut)) return false;
  for (let at = 1; text !== undefined && at < text.length; at++) {
    if (at > 1 && text.startsWith('0')) break;
    const next = {
      ...filled,
      values: [...values, Number(text.slice(0, at))],
      repairs: withCut(repairs, index, cut + at),
    };
    if (!putIn(texts, due, next, tell, cut + at)) return false;
  }
  return true;
}

function withCut(repairs: readonly Repair[], index: number, cut: number): Repair[] {
  const former = repairs.find(repair => repair.kind === 'split' && repair.index === index);
  if (former?.kind !== 'split') return [...repairs, { kind: 'split', index, cuts: [cut] }];
  return repairs.map(repair => (repair === former ? { ...former, cuts: [...former.cuts, cut] } : repair));
}

/** Too many numbers, from left to right: some are doubled, or stand in several fields. False when told to stop. */
function takeOut(
  texts: readonly string[],
  due: number,
  state: Walk & { readonly pieces: readonly number[] },
  tell: Tell,
): boolean {
  const { left, values, kept, repairs, index, pieces } = state;
  const text = texts[index];
  if (text === undefined) {
    return left > 0 || pieces.length > 0 || values.length < due || tell({ values, kept, repairs });
  }
  if (values.length === due && left === 0) return true;
  const step = { ...state, index: index + 1 };
  if (values.length < due) {
    const all = [...pieces, index];
    const number = Number(all.map(piece => texts[piece]!).join(''));
    const placed = { ...step, values: [...values, number], pieces: [] };
    const next: typeof state =
      pieces.length === 0
        ? { ...placed, kept: [...kept, index] }
        : { ...placed, kept: [...kept, undefined], repairs: [...repairs, { kind: 'merge', pieces: all }] };
    if (!takeOut(texts, due, next, tell)) return false;
  }
  if (left === 0) return true;
  const dropped: Repair = { kind: 'drop', index };
  if (!takeOut(texts, due, { ...step, left: left - 1, repairs: [...repairs, dropped] }, tell)) return false;
  // A count does not begin with 0.
  if (values.length === due || (pieces.length === 0 && text.startsWith('0'))) return true;
  return takeOut(texts, due, { ...step, left: left - 1, pieces: [...pieces, index] }, tell);
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
