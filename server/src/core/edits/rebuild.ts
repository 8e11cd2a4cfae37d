// Writes a table that fell apart, each cell on a line of its own, as rows on the official grid: the numbers and labels as they
// stand, and the words of the form where their pieces could not be put together.
import type { HeaderRow, ModelRow, ModelTable, ReportModel } from '../model/model.js';
import { endOfLine, textOf } from '../syntax/text-of.js';
import { memory } from '../text/memory.js';
import { normalizeLabel } from '../text/normalize.js';
import type { TextEdit } from '../text/span.js';
import { fieldsOf } from '../model/grid.js';
import { separatorLike, tableText } from './insert-section.js';

export interface Rebuilt {
  readonly edit: TextEdit;
  /** Nothing has changed but what stands between the cells: no number, no word, not their order. */
  readonly keepsWords: boolean;
}

const rebuilt = memory<ModelTable, Rebuilt>();

/** The edit that puts a loose table on the grid. Rows that the table does not have are left out. Made once for each table. */
export function rebuildTable(model: ReportModel, table: ModelTable): Rebuilt {
  let known = rebuilt.get(table);
  if (known === undefined) rebuilt.set(table, (known = rebuild(model, table)));
  return known;
}

function rebuild(model: ReportModel, table: ModelTable): Rebuilt {
  const { tree } = model;
  const span = { from: tree.lineStarts[table.firstLine]!, to: endOfLine(tree, table.endLine - 1) };
  const wordsOf = (at: { from: number; to: number }): string => textOf(tree, at);
  const lines = linesOf(table).map(({ cells, header, row }) =>
    row === undefined ? headerCells(cells, header, wordsOf) : rowCells(table, cells, row, wordsOf),
  );
  const eol = tree.lines[table.firstLine]!.eol || '\n';
  const newText = tableText(lines, separatorLike(model)).join(eol);
  return { edit: { span, newText }, keepsWords: bare(textOf(tree, span)) === bare(newText.replace(DELIMITERS, '')) };
}

interface Line {
  readonly cells: readonly string[];
  readonly header?: HeaderRow | undefined;
  readonly row?: ModelRow;
}

/** Every row of the table with the words that the form has on its line, and above it the header lines that belong there. */
function linesOf({ schema, width, headers, rows }: ModelTable): Line[] {
  const lines: Line[] = [];
  let next = 0;
  const addHeaders = (end: number): void => {
    for (; next < end; next++) {
      const line = schema.grid[next]!;
      const header = headers.find(({ gridLine }) => gridLine === next);
      if (line.rows.length === 0) lines.push({ cells: line.cells, header });
    }
  };
  for (const row of rows) {
    const gridLine = schema.grid.findIndex(line => row.schemas.some(({ id }) => line.rows.includes(id)));
    if (gridLine >= 0) addHeaders(gridLine);
    // The one row （六）其他处理 of 2019 has no line on the grid of 2021.
    lines.push({ cells: schema.grid[gridLine]?.cells ?? Array.from({ length: width }, () => ''), row });
  }
  addHeaders(headers.reduce((last, { gridLine }) => Math.max(last, gridLine), -1) + 1);
  return lines;
}

type WordsOf = (span: { from: number; to: number }) => string;

/** The words as they stand; those of the form for a header that was not found, or of which only a part was. */
function headerCells(cells: readonly string[], header: HeaderRow | undefined, wordsOf: WordsOf): string[] {
  return cells.map((official, field) => {
    const pieces = header?.fields.filter(({ target }) => target === field) ?? [];
    const words = pieces.map(({ span }) => wordsOf(span)).join('');
    return normalizeLabel(official).includes(normalizeLabel(words)) && !isSame(official, words) ? official : words;
  });
}

function rowCells(table: ModelTable, cells: readonly string[], row: ModelRow, wordsOf: WordsOf): string[] {
  const fields = row.schemas.flatMap(schema => fieldsOf(table, schema));
  const path = row.labels.length === 0 ? [] : row.schemas[0]!.labelPath;
  const written = cells.map((official, field) => {
    const words = row.labels
      .filter(({ level }) => level === field)
      .map(({ span }) => wordsOf(span))
      .join('');
    const isOwn = field === path.length - 1 && words !== '';
    // An upper label that stands in front of a row of another group comes back to where the form has it.
    return isOwn || isSame(path[field] ?? '', words) ? words : official;
  });
  // A row with too few or too many numbers keeps them in their order, behind its label.
  if (row.alignment === 'ragged')
    return [...written.slice(0, fields[0]), ...row.values.map(({ span }) => wordsOf(span))];
  row.cells.forEach(({ span }, index) => (written[fields[index]!] = wordsOf(span)));
  return written;
}

function isSame(official: string, words: string): boolean {
  return words !== '' && normalizeLabel(official) === normalizeLabel(words);
}

/** The delimiter row of Markdown. */
const DELIMITERS = /^\|(?:---\|)+$/m;

function bare(text: string): string {
  return text.replace(/[\s|]/g, '');
}
