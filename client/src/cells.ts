// Where the cells of a line are, and which one is next to a place. Knows nothing of VS Code.

/** A cell by its line and the characters of its words; for a blank one the empty place where a number would go. */
export interface Cell {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** Where the separator behind the cell stands. */
  readonly end: number;
}

/** The lines of a text, as an editor has them. */
export interface Lines {
  readonly lineCount: number;
  lineText(line: number): string;
}

/** So many lines without a cell may stand between two rows: the blank lines of a page break. */
const MOST_BETWEEN = 3;

/** The cells of a row, from left to right; none for a line that is no row. */
export function cellsOf(text: string, line: number): readonly Cell[] {
  if (text.includes('\t')) return split(text, '\t', line, 0, text.length);
  const first = text.indexOf('|');
  const last = text.lastIndexOf('|');
  const isRow = text.trimStart().startsWith('|') && last > first && !/^[\s|:-]+$/.test(text);
  return isRow ? split(text, '|', line, first + 1, last) : [];
}

/** The cell behind the one at a place, or before it: in the same row, else in the next row that is near. */
export function neighbourCell(lines: Lines, line: number, character: number, step: 1 | -1): Cell | undefined {
  const row = cellsOf(lines.lineText(line), line);
  const here = row.findIndex(({ end }) => character <= end);
  const inRow = row[(here < 0 ? row.length - 1 : here) + step];
  if (inRow !== undefined) return inRow;
  for (let distance = 1; distance <= MOST_BETWEEN + 1; distance++) {
    const other = line + step * distance;
    if (other < 0 || other >= lines.lineCount) return undefined;
    const cells = cellsOf(lines.lineText(other), other);
    if (cells.length > 0) return step > 0 ? cells[0] : cells.at(-1);
  }
  return undefined;
}

function split(text: string, separator: string, line: number, from: number, to: number): readonly Cell[] {
  const cells: Cell[] = [];
  let begin = from;
  for (let at = from; at <= to; at++) {
    if (at < to && text[at] !== separator) continue;
    cells.push(cellIn(text, line, begin, at));
    begin = at + 1;
  }
  return cells;
}

/** A blank cell between pipes is entered behind the blank that follows its pipe. */
function cellIn(text: string, line: number, from: number, end: number): Cell {
  const words = text.slice(from, end);
  const trimmed = words.trim();
  const begin = from + (trimmed === '' ? Math.min(1, words.length) : words.indexOf(trimmed));
  return { line, from: begin, to: begin + trimmed.length, end };
}
