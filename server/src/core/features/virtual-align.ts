// Lines the columns of tables up on the screen without changing the text: tells before which words an editor is to leave how
// many cells blank. Words of a row that is known go to their column of the form, also where the text has them in other fields.
import { fieldsOf } from '../model/grid.js';
import type { ModelRow, ModelTable } from '../model/model.js';
import type { ReportSnapshot } from '../report-snapshot.js';
import type { ReportTree, RowLine } from '../syntax/tree.js';
import { lineAt } from '../text/lines.js';
import { characterWidth } from '../text/width.js';

export interface AlignOptions {
  /** Cells between two tab stops of the editor. */
  readonly tabSize: number;
  /** Characters of ambiguous width (“ ” —) take two cells in the font of the editor. */
  readonly ambiguousAsWide: boolean;
  /** The editor counts padding as text when it looks for the next tab stop, as it does with inlay hints. */
  readonly paddingMovesTabs: boolean;
}

/** Blank cells to show before the character at `offset` of the report. */
export interface Padding {
  readonly offset: number;
  readonly width: number;
}

/** A word that is to begin where all words of its column begin; `at` counts from the beginning of its line. */
interface Word {
  readonly at: number;
  readonly column: number;
}

type Words = readonly Word[];

/** Lines that are aligned with each other. */
interface Group {
  readonly lines: readonly (readonly [line: number, words: Words])[];
  readonly firstLine: number;
  readonly endLine: number;
}

/** Of a longer run of rows so many are aligned with each other; no table of any report is near it. */
const MOST_LINES = 1000;

/**
 * The paddings of all rows on the lines `[firstLine, endLine)`, in the order of the text. Columns are those of the whole
 * table, so that nothing moves while one scrolls.
 */
export function virtualPadding(
  report: ReportSnapshot,
  firstLine: number,
  endLine: number,
  options: AlignOptions,
): readonly Padding[] {
  const { tree } = report.model;
  const paddings: Padding[] = [];
  for (const group of groupsOf(report)) {
    if (group.endLine <= firstLine || endLine <= group.firstLine) continue;
    for (const [line, own] of layoutOf(tree, group, options)) {
      if (line < firstLine || endLine <= line) continue;
      for (const padding of own) paddings.push(padding);
    }
  }
  return paddings.sort((one, other) => one.offset - other.offset);
}

// ---- what is aligned with what

const knownGroups = new WeakMap<ReportSnapshot, readonly Group[]>();

function groupsOf(report: ReportSnapshot): readonly Group[] {
  let groups = knownGroups.get(report);
  if (groups === undefined) knownGroups.set(report, (groups = findGroups(report)));
  return groups;
}

function findGroups({ model: { tree, tables } }: ReportSnapshot): Group[] {
  const known = [...tables.values()]
    .filter(({ separator }) => separator !== 'lines')
    .map(table => ({ table, lines: wordsOfTable(tree, table) }));
  const taken = new Set(known.flatMap(({ lines }) => [...lines.keys()]));
  for (const { table, lines } of known) {
    // Rows that the form does not know still stand in the table.
    for (let line = table.firstLine; line < table.endLine; line++) {
      const node = tree.lines[line]!;
      if (taken.has(line) || node.kind !== 'row' || node.separator !== table.separator) continue;
      lines.set(line, wordsByField(node));
      taken.add(line);
    }
  }
  return [...known.map(({ lines }) => lines), ...otherRuns(tree, taken)].flatMap(lines => [...chunked(lines)]);
}

/** Rows that stand below each other and in no table of the form. */
function otherRuns(tree: ReportTree, taken: ReadonlySet<number>): Map<number, Words>[] {
  const runs: Map<number, Words>[] = [];
  let run: Map<number, Words> | undefined;
  tree.lines.forEach((node, line) => {
    if (node.kind !== 'row') run = undefined;
    else if (!taken.has(line)) {
      if (run === undefined) runs.push((run = new Map()));
      run.set(line, wordsByField(node));
    }
  });
  return runs;
}

function* chunked(lines: ReadonlyMap<number, Words>): Generator<Group> {
  const ordered = [...lines].sort(([one], [other]) => one - other);
  for (let from = 0; from < ordered.length; from += MOST_LINES) {
    const part = ordered.slice(from, from + MOST_LINES);
    yield { lines: part, firstLine: part[0]![0], endLine: part.at(-1)![0] + 1 };
  }
}

/** The words of the rows that the model knows, by line: a row that a page break cut has some on each of its lines. */
function wordsOfTable(tree: ReportTree, table: ModelTable): Map<number, Words> {
  const lines = new Map<number, Word[]>();
  const put = (offset: number, column: number): void => {
    const line = lineAt(tree.lineStarts, offset);
    const words = lines.get(line) ?? [];
    lines.set(line, words);
    words.push({ at: offset - tree.lineStarts[line]!, column });
  };
  for (const { fields } of table.headers) {
    let column = -1;
    for (const { span, target } of fields) put(span.from, (column = target ?? column + 1));
  }
  for (const row of table.rows) for (const [offset, column] of placesOf(table, row)) put(offset, column);
  for (const [line, words] of lines) {
    const node = tree.lines[line]!;
    if (node.kind === 'row' && node.separator === 'pipe') lines.set(line, [...pipesOf(node)]);
    else lines.set(line, rising(words));
  }
  return lines;
}

function* placesOf(table: ModelTable, row: ModelRow): Generator<readonly [offset: number, column: number]> {
  let column = -1;
  for (const { span, level } of row.labels) yield [span.from, (column = level ?? column + 1)];
  if (row.cells.length > 0) {
    const fields = row.schemas.flatMap(schema => fieldsOf(table, schema));
    for (const [index, { span }] of row.cells.entries()) yield [span.from, fields[index]!];
    return;
  }
  // Which column these belong to is not known: they follow each other as they stand.
  const behindLabels = Math.min(...table.schema.rows.flatMap(schema => fieldsOf(table, schema)));
  if (row.schemas.length > 0) column = Math.max(column, behindLabels - 1);
  for (const { span, field } of row.values) yield [span.from, (column = Math.max(column + 1, field))];
}

function wordsByField(node: RowLine): Words {
  if (node.separator === 'pipe') return [...pipesOf(node)];
  const fields = node.cells.map(({ trimmed }, column) => ({ at: trimmed.from, to: trimmed.to, column }));
  return fields.filter(({ at, to }) => to > at);
}

/** In a Markdown table the pipes are lined up; what stands between them follows. */
function* pipesOf({ text, cells }: RowLine): Generator<Word> {
  const first = cells[0]!.span.from - 1;
  if (text[first] === '|') yield { at: first, column: 0 };
  for (const [index, { span }] of cells.entries()) if (text[span.to] === '|') yield { at: span.to, column: index + 1 };
}

/** Words in the order of the text; one whose column lies before that of the word before it is not aligned. */
function rising(words: readonly Word[]): Word[] {
  let last = -1;
  const ordered = [...words].sort((one, other) => one.at - other.at || one.column - other.column);
  return ordered.filter(({ column }) => {
    if (column <= last) return false;
    last = column;
    return true;
  });
}

// ---- where columns begin

type Layout = readonly (readonly [line: number, paddings: readonly Padding[]])[];

const knownLayouts = new WeakMap<Group, { readonly options: string; readonly layout: Layout }>();

function layoutOf(tree: ReportTree, group: Group, options: AlignOptions): Layout {
  const key = `${options.tabSize} ${options.ambiguousAsWide} ${options.paddingMovesTabs}`;
  const known = knownLayouts.get(group);
  if (known?.options === key) return known.layout;
  const layout = align(tree, group, options);
  knownLayouts.set(group, { options: key, layout });
  return layout;
}

/** How far a line has been laid out. */
interface Row {
  readonly text: string;
  readonly start: number;
  readonly words: Words;
  readonly paddings: Padding[];
  next: number;
  at: number;
  /** Cells from the left edge of the screen. */
  cells: number;
  /** Cells as the editor counts them to find tab stops. */
  counted: number;
}

/** Column by column: each begins where the words before it end in the line that needs most room. */
function align(tree: ReportTree, group: Group, options: AlignOptions): Layout {
  const rows = group.lines.map(([line, words]): Row => ({
    text: tree.lines[line]!.text,
    start: tree.lineStarts[line]!,
    words,
    paddings: [],
    next: 0,
    at: 0,
    cells: 0,
    counted: 0,
  }));
  const columns = [...new Set(group.lines.flatMap(([, words]) => words.map(({ column }) => column)))];
  let begin = -1;
  for (const column of columns.sort((one, other) => one - other)) {
    const own = rows.filter(({ words, next }) => words[next]?.column === column);
    for (const row of own) advance(row, row.words[row.next]!.at, options);
    begin = own.reduce((most, { cells }) => Math.max(most, cells), begin + 1);
    for (const row of own) {
      const width = begin - row.cells;
      row.next++;
      if (width === 0) continue;
      row.paddings.push({ offset: row.start + row.at, width });
      row.cells = begin;
      if (options.paddingMovesTabs) row.counted += width;
    }
  }
  return group.lines.map(([line], index) => [line, rows[index]!.paddings]);
}

/** Goes over the characters up to `to`. A tab ends at the next stop, counted as the editor counts. */
function advance(row: Row, to: number, { tabSize, ambiguousAsWide }: AlignOptions): void {
  while (row.at < to) {
    const codePoint = row.text.codePointAt(row.at)!;
    if (codePoint === 9) {
      const width = tabSize - (row.counted % tabSize);
      row.cells += width;
      row.counted += width;
      row.at++;
    } else {
      row.cells += characterWidth(codePoint, ambiguousAsWide);
      row.counted += countedWidth(codePoint);
      row.at += codePoint > 0xffff ? 2 : 1;
    }
  }
}

/** As VS Code counts columns: what is East Asian and wide beyond doubt counts two, each other code unit one. */
function countedWidth(codePoint: number): number {
  if (codePoint > 0xffff) return 2;
  const wide =
    (codePoint >= 0x2e80 && codePoint <= 0xd7af) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xff01 && codePoint <= 0xff5e) ||
    (codePoint >= 0xffe0 && codePoint <= 0xffe6);
  return wide ? 2 : 1;
}
