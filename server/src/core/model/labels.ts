// Finds which label of the form some words of a table mean: as printed, as a known variant, by a near spelling that no
// second label comes close to, or by the greater part of it that stands in no other. Width, spaces, brackets and list marks make no difference.
import { distance } from 'fastest-levenshtein';
import type { RowSchema, TableSchema } from '../schema/types.js';
import { memoize } from '../text/memo.js';
import { normalizeLabel, withoutListMark } from '../text/normalize.js';

/** How surely a label was recognised. */
export type LabelMatch = 'exact' | 'alias' | 'near';

export interface FoundLabel {
  /** The row that the label names, or undefined for an upper label that several rows share. */
  readonly row: RowSchema | undefined;
  /** Its place in the label path, which is its field on the official grid. */
  readonly level: number;
  /** The official words. */
  readonly label: string;
  readonly how: LabelMatch;
}

export interface FoundHeader {
  readonly gridLine: number;
  readonly field: number;
}

interface LabelEntry extends FoundLabel {
  readonly bare: string;
}

interface LabelEntries {
  readonly exact: ReadonlyMap<string, LabelEntry>;
  readonly bare: ReadonlyMap<string, LabelEntry>;
  readonly entries: readonly LabelEntry[];
}

interface LabelIndex extends LabelEntries {
  readonly find: (words: string) => FoundLabel | undefined;
  readonly isExact: (words: string) => boolean;
  readonly headers: ReadonlyMap<string, readonly FoundHeader[]>;
  /** All that its labels and headers say, each behind a line break. */
  readonly words: string;
  readonly findHeaders: (words: string) => readonly FoundHeader[];
}

/** Fewer letters, list mark included, are no half of a label. */
const SHORTEST_HALF = 6;

/** Shorter words are read to the letter. */
const FEWEST_LETTERS = 4;

const indexes = new WeakMap<TableSchema, LabelIndex>();

/** The label of the table that the words mean; undefined where none does, or where two are about as near. */
export function findLabel(table: TableSchema, words: string): FoundLabel | undefined {
  return words.length > 200 ? undefined : indexOf(table).find(words);
}

function lookUp(index: LabelEntries, words: string): FoundLabel | undefined {
  const normalized = normalizeLabel(words);
  const exact = index.exact.get(normalized);
  if (exact) return exact;
  const bare = withoutListMark(normalized);
  if (bare === '') return undefined;
  const known = index.bare.get(bare);
  if (known) return { ...known, how: known.how === 'exact' ? 'alias' : known.how };
  const bracket = bare.indexOf('(');
  const explained = bracket > 1 ? index.bare.get(bare.slice(0, bracket)) : undefined;
  if (explained) return { ...explained, how: 'alias' };
  return nearest(index.entries, bare);
}

/** Whether the words are a label of the table to the letter: as printed or as a known variant, list mark included. */
export function isExactLabel(table: TableSchema, words: string): boolean {
  return words.length <= 200 && indexOf(table).isExact(words);
}

/** Whether the words are a header of the table to the letter. */
export function isExactHeader(table: TableSchema, words: string): boolean {
  return words.length <= 200 && indexOf(table).headers.has(normalizeLabel(words));
}

/** Whether the words are a label of one of the tables to the letter, or its first half, list mark and all. */
export function isLabelOrItsHead(tables: readonly TableSchema[], words: string): boolean {
  const normalized = normalizeLabel(words.slice(0, 200));
  return tables.map(indexOf).some(({ exact, words: all }) => {
    if (words.length <= 200 && exact.has(normalized)) return true;
    return normalized.length >= SHORTEST_HALF && all.includes(`\n${normalized}`);
  });
}

/** Whether the words are a part of a label or a header, list marks aside: what is left of one that was broken over lines. */
export function isPieceOfForm(table: TableSchema, words: string): boolean {
  return words.length <= 200 && indexOf(table).words.includes(withoutListMark(normalizeLabel(words)));
}

/**
 * Whether words may stand for a label where no other is left: the greater part of them is a part of it, and no list mark says
 * otherwise. 逾期不补正 and 申请人逾期未缴纳费用 are short for the labels of （六）.
 */
export function isShortFor(words: string, label: string): boolean {
  if (words.length > 200) return false;
  const [own, whole] = [normalizeLabel(words), normalizeLabel(label)];
  const [bare, all] = [withoutListMark(own), withoutListMark(whole)];
  const [mark, due] = [own.slice(0, own.length - bare.length), whole.slice(0, whole.length - all.length)];
  if (bare.length < FEWEST_LETTERS || (mark !== '' && due !== '' && !isSameMark(mark, due))) return false;
  const least = Math.max(FEWEST_LETTERS, Math.ceil(bare.length / 2));
  for (let from = 0; from + least <= bare.length; from++) if (all.includes(bare.slice(from, from + least))) return true;
  return false;
}

/** `1,` and `(1)` are `1.`. */
function isSameMark(one: string, other: string): boolean {
  const letters = (mark: string): string => mark.replace(/[^\p{L}\p{N}]/gu, '');
  return letters(one) === letters(other);
}

/** Every place of the official grid's header lines that carries these words; empty where none does. */
export function findHeaders(table: TableSchema, words: string): readonly FoundHeader[] {
  return words.length > 200 ? [] : indexOf(table).findHeaders(words);
}

function lookUpHeaders(headers: ReadonlyMap<string, readonly FoundHeader[]>, words: string): readonly FoundHeader[] {
  const normalized = normalizeLabel(words);
  const exact = headers.get(normalized);
  if (exact || normalized.length < FEWEST_LETTERS) return exact ?? [];
  let best: readonly FoundHeader[] = [];
  let bestDistance = normalized.length < 5 ? 0 : Math.floor(normalized.length / 5) + 1;
  for (const [header, places] of headers) {
    if (Math.abs(header.length - normalized.length) >= bestDistance || sameButDigits(header, normalized)) continue;
    const gap = distance(header, normalized);
    if (gap < bestDistance) {
      bestDistance = gap;
      best = places;
    }
  }
  return best.length > 0 ? best : (headers.get(wholeOf([...headers.keys()], normalized) ?? '') ?? []);
}

/** Of 公益组织 the one label that holds it, 社会公益组织. More than one word less, and it is half of a label that was cut. */
function wholeOf(labels: readonly string[], words: string): string | undefined {
  if (words.length < FEWEST_LETTERS) return undefined;
  const holding = labels.filter(label => label.includes(words));
  const [only] = holding;
  return holding.length === 1 && only!.length - words.length <= 2 ? only : undefined;
}

/** 第二十条第（一）项 and 第二十条第（五）项 differ in one character and are not variants of each other. */
function sameButDigits(one: string, other: string): boolean {
  const blind = (text: string): string => text.replace(/[一二三四五六七八九]/g, '#');
  return one !== other && blind(one) === blind(other);
}

function indexOf(table: TableSchema): LabelIndex {
  const known = indexes.get(table);
  if (known) return known;
  const built = buildIndex(table);
  indexes.set(table, built);
  return built;
}

function buildIndex(table: TableSchema): LabelIndex {
  const exact = new Map<string, LabelEntry>();
  const bare = new Map<string, LabelEntry>();
  const add = (entry: Omit<LabelEntry, 'bare'>, words: string): void => {
    const normalized = normalizeLabel(words);
    // The spread last, so that all entries have one hidden class.
    const full = { bare: withoutListMark(normalized), ...entry };
    if (!exact.has(normalized) || entry.row) exact.set(normalized, full);
    if (!bare.has(full.bare) || entry.row) bare.set(full.bare, full);
  };
  const labelled = table.id === 'proceedings' ? [] : table.rows;
  for (const row of labelled) {
    row.labelPath.slice(0, -1).forEach((label, level) => add({ row: undefined, level, label, how: 'exact' }, label));
  }
  for (const row of labelled) {
    const level = row.labelPath.length - 1;
    const label = row.labelPath[level]!;
    add({ row, level, label, how: 'exact' }, label);
    for (const alias of row.aliases) add({ row, level, label, how: 'alias' }, alias);
    // Merged cells that were pasted as one: （三）不予公开1.属于国家秘密.
    for (let from = 0; from < level; from++) {
      add({ row, level: from, label, how: 'alias' }, row.labelPath.slice(from).join(''));
    }
  }
  const entries: LabelEntries = { exact, bare, entries: [...new Set(bare.values())] };
  const headers = headerIndex(table);
  return {
    ...entries,
    headers,
    words: [...exact.keys(), ...headers.keys()].map(words => `\n${words}`).join(''),
    isExact: memoize(words => exact.has(normalizeLabel(words))),
    find: memoize(words => lookUp(entries, words)),
    findHeaders: memoize(words => lookUpHeaders(headers, words)),
  };
}

function headerIndex(table: TableSchema): Map<string, FoundHeader[]> {
  const headers = new Map<string, FoundHeader[]>();
  table.grid.forEach((line, gridLine) => {
    if (line.rows.length > 0) return;
    line.cells.forEach((words, field) => {
      if (words === '') return;
      for (const spelling of [words, ...(table.headerVariants[words] ?? [])]) {
        const normalized = normalizeLabel(spelling);
        headers.set(normalized, [...(headers.get(normalized) ?? []), { gridLine, field }]);
      }
    });
  });
  return headers;
}

function nearest(entries: readonly LabelEntry[], bare: string): FoundLabel | undefined {
  if (bare.length < FEWEST_LETTERS) return undefined;
  let best: LabelEntry | undefined;
  let bestGap = Infinity;
  let secondGap = Infinity;
  for (const entry of entries) {
    if (Math.abs(entry.bare.length - bare.length) > bare.length / 3) continue;
    const gap = distance(entry.bare, bare);
    if (gap < bestGap) {
      if (best?.label !== entry.label) secondGap = bestGap;
      bestGap = gap;
      best = entry;
    } else if (gap < secondGap && best?.label !== entry.label) {
      secondGap = gap;
    }
  }
  const allowed = Math.max(1, Math.floor(bare.length / 4));
  if (best !== undefined && bestGap <= allowed && secondGap >= bestGap + 2) return { ...best, how: 'near' };
  const whole = wholeOf([...new Set(entries.map(({ label }) => withoutListMark(normalizeLabel(label))))], bare);
  const held = entries.find(entry => entry.bare === whole);
  return held === undefined ? undefined : { ...held, how: 'near' };
}
