// Puts a table on the official grid: every word of a row in its own field, merged slots empty, cut labels and rows whole
// again, blank lines inside the table gone. Only separators change; a ragged row stays as it is, and so does an unknown one.
import { fieldsOf, standsInFields } from '../model/grid.js';
import type { HeaderRow, ModelRow, ModelTable, ReportModel, SplitLabel } from '../model/model.js';
import type { ReportTree, RowLine } from '../syntax/tree.js';
import { textOf } from '../syntax/text-of.js';
import { lastUpTo } from '../text/search.js';
import type { Span, TextEdit } from '../text/span.js';
import { rebuildTable } from './rebuild.js';
import { placeWords, type PlacedWord, type RowFrame } from './separators.js';
import { memory } from '../text/memory.js';

const realigned = memory<ModelTable, readonly TextEdit[]>();

/** Minimal edits that realign the whole table; none where it stands on the grid already. Made once for each table. */
export function realignTable(model: ReportModel, table: ModelTable): readonly TextEdit[] {
  const known = realigned.get(table);
  if (known) return known;
  const edits = realign(model, table);
  realigned.set(table, edits);
  return edits;
}

function realign(model: ReportModel, table: ModelTable): TextEdit[] {
  const { tree } = model;
  if (table.separator === 'lines') {
    const { edit, keepsWords } = rebuildTable(model, table);
    return keepsWords ? [edit] : [];
  }
  if (!standsInFields(table)) return [];
  if (!table.settled) return gapEdits(tree, table);
  return alignAll(tree, table, movedTails(table, joinableSplits(table)));
}

/** The second halves of cut labels that move up to the first. */
export interface MovedTails {
  readonly splits: readonly SplitLabel[];
  readonly starts: ReadonlySet<number>;
  readonly byLine: ReadonlyMap<number, SplitLabel>;
}

/** Of these cut labels, the halves that have to move: within one row they come together by themselves. */
export function movedTails(table: ModelTable, splits: readonly SplitLabel[]): MovedTails {
  const moved = splits.filter(split => !isOneRow(table, split));
  return {
    splits: moved,
    starts: new Set(moved.map(({ tail }) => tail.span.from)),
    // The first of those that stand on one line.
    byLine: new Map(moved.toReversed().map(split => [split.tailLine, split])),
  };
}

/** All edits of realigning, with these cut labels put together. */
export function alignAll(tree: ReportTree, table: ModelTable, moved: MovedTails): TextEdit[] {
  const edits = table.headers.flatMap(header => realignHeader(tree, table, header));
  for (const row of table.rows) for (const edit of realignRow(tree, table, row, moved)) edits.push(edit);
  for (const { head, tail } of moved.splits) {
    edits.push({ span: { from: head.span.to, to: head.span.to }, newText: tail.text });
  }
  return [...edits, ...delimiterEdits(tree, table), ...gapEdits(tree, table)];
}

/** Edits that realign those rows of a table that touch `lines`, headers and gaps among them included. */
export function realignLines(model: ReportModel, table: ModelTable, firstLine: number, endLine: number): TextEdit[] {
  const { lineStarts, length } = model.tree;
  const from = lineStarts[firstLine] ?? length;
  const to = lineStarts[endLine] ?? length;
  return realignTable(model, table).filter(({ span }) => span.from >= from && span.to <= to);
}

function realignHeader(tree: ReportTree, table: ModelTable, header: HeaderRow): TextEdit[] {
  const words: PlacedWord[] = [];
  for (const { span, target } of header.fields) {
    const next: number = target ?? (words.at(-1)?.target ?? -1) + 1;
    words.push({ span, target: next });
  }
  return place(tree, table, header.line, header.line + 1, words) ?? [];
}

function realignRow(tree: ReportTree, table: ModelTable, row: ModelRow, moved: MovedTails): TextEdit[] {
  if (row.alignment === 'ragged' || row.schemas.length === 0) return [];
  const fields = row.schemas.flatMap(schema => fieldsOf(table, schema));
  const values = row.cells.flatMap(({ span }, index) =>
    span.to > span.from ? [{ span, target: fields[index]! }] : [],
  );
  return placeRow(tree, table, row, moved, values);
}

/** Edits that put the labels of a row and the given values into their fields; with `inserts`, new values too, and no others. */
export function placeRow(
  tree: ReportTree,
  table: ModelTable,
  row: ModelRow,
  moved: MovedTails,
  values: readonly PlacedWord[],
  inserts?: ReadonlyMap<number, string>,
): TextEdit[] {
  const words: PlacedWord[] = [];
  for (const label of row.labels) {
    if (moved.starts.has(label.span.from)) continue;
    words.push({ span: label.span, target: label.level ?? (words.at(-1)?.target ?? -1) + 1 });
  }
  const removed = moved.byLine.get(row.line);
  return (
    place(tree, table, row.line, row.endLine, [...words, ...values], { removed: removed?.tail.span, inserts }) ?? []
  );
}

/** Edits for one row of words, or undefined where its words would have to change places. */
function place(
  tree: ReportTree,
  table: ModelTable,
  line: number,
  endLine: number,
  words: readonly PlacedWord[],
  { removed, inserts }: { removed?: Span | undefined; inserts?: ReadonlyMap<number, string> | undefined } = {},
): TextEdit[] | undefined {
  if (!standsInFields(table)) return undefined;
  const { width, separator } = table;
  const rising = words.every((word, index) => word.target < width && word.target >= (words[index - 1]?.target ?? 0));
  if (!rising) return undefined;
  const last = tree.lines[endLine - 1]!;
  const span = { from: tree.lineStarts[line]!, to: tree.lineStarts[endLine - 1]! + last.text.length };
  const enclosed = tree.lines[line]!.text.trimStart().startsWith('|');
  const frame: RowFrame = { span, separator, enclosed, width, ...(inserts ? { inserts } : {}) };
  return placeWords(part => wordsBetween(tree, part, removed), frame, words);
}

/** The text of a span, without a word that is to move away. */
function wordsBetween(tree: ReportTree, span: Span, removed: Span | undefined): string {
  if (removed !== undefined && span.from <= removed.from && removed.to <= span.to) {
    // A blank in its place keeps this text different from what is to stand there.
    return (
      textOf(tree, { from: span.from, to: removed.from }) + '\u00a0' + textOf(tree, { from: removed.to, to: span.to })
    );
  }
  return textOf(tree, span);
}

/** Cut labels whose two halves may be put together: both rows must be ones that realigning touches. */
function joinableSplits(table: ModelTable): SplitLabel[] {
  const regular = (line: number): boolean => isPlaced(rowAt(table, line));
  return table.splitLabels.filter(
    split => isOneRow(table, split) || (regular(split.headLine) && regular(split.tailLine)),
  );
}

function isOneRow(table: ModelTable, split: SplitLabel): boolean {
  const row = rowAt(table, split.headLine);
  return row !== undefined && split.tailLine < row.endLine;
}

/** The row that a line belongs to, as its first line or a further one. */
function rowAt({ rows }: ModelTable, line: number): ModelRow | undefined {
  const row = rows[lastUpTo(rows, other => other.line, line)];
  return row !== undefined && line < row.endLine ? row : undefined;
}

/** A Markdown table needs as many cells in its delimiter row as in the others. */
function delimiterEdits(tree: ReportTree, table: ModelTable): TextEdit[] {
  const edits: TextEdit[] = [];
  const own = new Set([...table.headers, ...table.rows].map(({ line }) => line));
  for (let line = table.firstLine; line < table.endLine; line++) {
    const node = tree.lines[line]!;
    if (node.kind !== 'row' || !node.delimiter || node.cells.length === table.width) continue;
    // Tables may stand in each other; this one has the delimiter row below its own header.
    if (!own.has(line - 1)) continue;
    const marks = Array.from({ length: table.width }, (_, index) => delimiterMark(node, index));
    const start = tree.lineStarts[line]!;
    edits.push({ span: { from: start, to: start + node.text.length }, newText: `|${marks.join('|')}|` });
  }
  return edits;
}

function delimiterMark(node: RowLine, index: number): string {
  const cell = node.cells[index];
  return cell ? node.text.slice(cell.trimmed.from, cell.trimmed.to) : '---';
}

/** Takes out blank lines between the rows of a table; page numbers are numbers, and no safe edit removes those. */
function gapEdits(tree: ReportTree, table: ModelTable): TextEdit[] {
  return table.gaps
    .filter(gap => gap.kind === 'rubbish')
    .filter(gap => tree.lines.slice(gap.firstLine, gap.endLine).every(line => line.kind === 'blank'))
    .filter(gap => !isPlaced(rowAt(table, gap.firstLine)))
    .map(gap => ({ span: { from: tree.lineStarts[gap.firstLine]!, to: tree.lineStarts[gap.endLine]! }, newText: '' }));
}

/** Realigning touches the row: a gap that it goes over is closed with it. */
function isPlaced(row: ModelRow | undefined): boolean {
  return row !== undefined && row.alignment !== 'ragged' && row.schemas.length > 0;
}
