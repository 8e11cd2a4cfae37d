// Counts what became of damaged rows, and writes the counts as a table for people to read in the output of the tests.
import type { Outcome } from './outcome.js';

const COLUMNS: readonly { readonly name: string; readonly outcomes: readonly Outcome[] }[] = [
  { name: 'recovered', outcomes: ['recovered'] },
  { name: 'as it is', outcomes: ['read', 'blank'] },
  { name: 'open', outcomes: ['ambiguous'] },
  { name: 'unknown', outcomes: ['unknown', 'contradictory'] },
  { name: 'not found', outcomes: ['gone'] },
  { name: 'misread', outcomes: ['misread'] },
];

/** Outcomes by the name of a line, in the order in which the names came up. */
export class Tally {
  readonly #lines = new Map<string, Map<Outcome, number>>();

  add(line: string, outcome: Outcome): void {
    const counts = this.#lines.get(line) ?? new Map<Outcome, number>();
    this.#lines.set(line, counts.set(outcome, (counts.get(outcome) ?? 0) + 1));
  }

  /** How many outcomes of a line are of these kinds. */
  count(line: string, ...outcomes: readonly Outcome[]): number {
    const counts = this.#lines.get(line);
    return outcomes.reduce((sum, outcome) => sum + (counts?.get(outcome) ?? 0), 0);
  }

  total(line: string): number {
    return [...(this.#lines.get(line)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  }

  /** A line for each name: how many rows, and the share of each kind of outcome. */
  table(title: string): string {
    const names = [...this.#lines.keys()].toSorted();
    const rows = names.map(name => [
      name,
      String(this.total(name)),
      ...COLUMNS.map(({ outcomes }) => percent(this.count(name, ...outcomes), this.total(name))),
    ]);
    return aligned([[title, 'rows', ...COLUMNS.map(column => column.name)], ...rows]);
  }
}

export function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  return part === 0 ? '·' : `${((100 * part) / whole).toFixed(1)} %`;
}

/** Columns of words, the first to the left, the others to the right; indented so that it stands out between tests. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ');
  return rows.map(row => `      ${line(row)}`).join('\n');
}
