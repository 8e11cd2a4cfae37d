// Takes the tables of a text apart: each cell comes to a line of its own, in the ways that web pages and print-outs do it.

/** Blank cells stay only where a pipe stands for them. */
export const LOOSE_STYLES = {
  'a cell a line': (cells: readonly string[]) => filled(cells),
  'blank lines between': (cells: readonly string[]) => filled(cells).flatMap(cell => [cell, '']),
  'a pipe on a line of its own behind each': (cells: readonly string[]) => filled(cells).flatMap(cell => [cell, '|']),
  'a pipe behind each': (cells: readonly string[]) => filled(cells).map(cell => `${cell} |`),
  'a pipe before each': (cells: readonly string[]) => filled(cells).map(cell => `| ${cell}`),
  'a pipe behind each, blank ones too': (cells: readonly string[]) => [
    ...withBlanks(cells).map(cell => `${cell} |`.trim()),
    '||',
  ],
} as const;

export type LooseStyle = keyof typeof LOOSE_STYLES;

/** The text with every row of tabs taken apart. */
export function loose(text: string, style: LooseStyle = 'a cell a line'): string {
  const lines = text
    .split('\n')
    .flatMap(line => (line.includes('\t') ? LOOSE_STYLES[style](line.split('\t').map(cell => cell.trim())) : [line]));
  return lines.join('\n');
}

function filled(cells: readonly string[]): readonly string[] {
  return cells.filter(cell => cell !== '');
}

/** Of the rows of table three the labels, and all seven cells behind them. */
function withBlanks(cells: readonly string[]): readonly string[] {
  const holdsNumbers = cells.length === 10 && cells.some(cell => /^\d/.test(cell));
  return holdsNumbers ? [...filled(cells.slice(0, 3)), ...cells.slice(3)] : filled(cells);
}
