// Tells what each cell of a table that fell apart is: a label, a header, a number, a piece of such words, or nothing of the form.
import type { TableSchema } from '../../schema/types.js';
import {
  findHeaders,
  findLabel,
  isExactHeader,
  isExactLabel,
  isPieceOfForm,
  type FoundHeader,
  type FoundLabel,
} from '../labels.js';
import type { RowField } from '../model.js';
import type { LooseCell, LooseCells } from './cells.js';

export type Part = ValuePart | LabelPart | HeaderPart | OtherPart;

interface Place {
  readonly line: number;
  readonly endLine: number;
}

export interface ValuePart extends Place {
  readonly kind: 'value' | 'blank';
  readonly field: RowField;
}

export interface LabelPart extends Place {
  readonly kind: 'label';
  readonly pieces: readonly RowField[];
  readonly found: FoundLabel;
}

export interface HeaderPart extends Place {
  readonly kind: 'header';
  readonly pieces: readonly RowField[];
  readonly places: readonly FoundHeader[];
}

/** `piece`: a part of words of the form that could not be put together. `unknown`: nothing of the form. */
interface OtherPart extends Place {
  readonly kind: 'piece' | 'unknown';
}

/** A label is broken over so many lines at most. */
const MOST_PIECES = 8;

/** What the cells are, from the first that is of the form to the last; none where others stand on the lines of these two. */
export function partsOf({ cells }: LooseCells, table: TableSchema): readonly Part[] {
  const parts: Part[] = [];
  let hasRows = false;
  for (let index = 0; index < cells.length;) {
    const { kind, field, line, endLine } = cells[index]!;
    if (kind !== 'words') {
      parts.push({ kind, field, line, endLine });
      index++;
      continue;
    }
    const { part, count } = readWords(cells, index, table, hasRows);
    hasRows ||= part.kind === 'label';
    parts.push(part.kind === 'unknown' && isPieceOfForm(table, field.text) ? { ...part, kind: 'piece' } : part);
    index += count;
  }
  const isOfForm = ({ kind }: Part): boolean => kind === 'label' || kind === 'header';
  const first = parts.findIndex(isOfForm);
  const last = parts.findLastIndex(part => isOfForm(part) || part.kind === 'value' || part.kind === 'blank');
  if (first < 0) return [];
  const { line } = parts[first]!;
  const { endLine } = parts[last]!;
  const others = [...parts.slice(0, first), ...parts.slice(last + 1)];
  const isApart = others.every(part => part.kind === 'blank' || part.endLine <= line || part.line >= endLine);
  return isApart ? parts.slice(first, last + 1) : [];
}

function readWords(
  cells: readonly LooseCell[],
  first: number,
  table: TableSchema,
  hasRows: boolean,
): { part: Part; count: number } {
  const most = piecesFrom(cells, first);
  for (let count = most; count > 0; count--) {
    const words = wordsOf(cells, first, count);
    if (!isOfForm(table, words) || isTwoLabels(cells, first, count, table)) continue;
    return { part: partOf(cells, first, count, table, hasRows)!, count };
  }
  // Other spellings only of what stands on one line.
  const part = partOf(cells, first, 1, table, hasRows);
  const { line, endLine } = cells[first]!;
  return { part: part ?? { kind: 'unknown', line, endLine }, count: 1 };
}

/** How many cells from there on can be pieces of one label. */
function piecesFrom(cells: readonly LooseCell[], first: number): number {
  let count = 1;
  while (count < MOST_PIECES) {
    const next = cells[first + count];
    if (next?.kind !== 'words' || next.between !== cells[first]!.between) break;
    count++;
  }
  return count;
}

function isOfForm(table: TableSchema, words: string): boolean {
  return isExactLabel(table, words) || isExactHeader(table, words);
}

/** （三）不予公开 and 1.属于国家秘密 below it are an alias together, and two labels all the same. */
function isTwoLabels(cells: readonly LooseCell[], first: number, count: number, table: TableSchema): boolean {
  for (let head = 1; head < count; head++) {
    const isHead = isOfForm(table, wordsOf(cells, first, head));
    if (isHead && isOfForm(table, wordsOf(cells, first + head, count - head))) return true;
  }
  return false;
}

function partOf(
  cells: readonly LooseCell[],
  first: number,
  count: number,
  table: TableSchema,
  hasRows: boolean,
): Part | undefined {
  const own = cells.slice(first, first + count);
  const pieces = own.map(({ field }) => field);
  const place = { line: own[0]!.line, endLine: own.at(-1)!.endLine };
  const words = wordsOf(cells, first, count);
  const found = findLabel(table, words);
  const places = findHeaders(table, words);
  // 总计 and 其他 name a column, and a row only where numbers follow, below other rows.
  const isBoth = found !== undefined && places.length > 0;
  const isLabel = isBoth ? hasRows && cells[first + count]?.kind === 'value' : found !== undefined;
  if (isLabel) return { kind: 'label', pieces, found: found!, ...place };
  return places.length > 0 ? { kind: 'header', pieces, places, ...place } : undefined;
}

function wordsOf(cells: readonly LooseCell[], first: number, count: number): string {
  let words = '';
  for (let index = first; index < first + count; index++) words += cells[index]!.field.text;
  return words;
}
