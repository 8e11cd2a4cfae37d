// The numbers of a report by the addresses of their cells, for other programs.
import type { CellAddress } from '../model/model.js';
import type { ReportSnapshot } from '../report-snapshot.js';
import { lineAt } from '../text/lines.js';

export interface ExtractedValue {
  readonly address: CellAddress;
  /** A decimal number exactly as counted, or null for a blank. */
  readonly value: string | null;
  /** From 0, within the report; the column in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
}

export interface ExtractedReport {
  readonly title: string;
  readonly organ: string;
  readonly year: number | undefined;
  readonly edition: string;
  readonly values: readonly ExtractedValue[];
  /** Rows whose numbers have no certain place, and cells that hold no number. */
  readonly unplaced: readonly { readonly line: number; readonly numbers: readonly string[] }[];
}

/** What the report says in numbers. A cell that cannot be told for certain is left out of `values`. */
export function extractReport({ model }: ReportSnapshot): ExtractedReport {
  const { title, organ, year, edition, tree } = model;
  const values: ExtractedValue[] = [];
  const unplaced: { line: number; numbers: string[] }[] = [];
  for (const table of model.tables.values()) {
    for (const row of table.rows) {
      const invalid: string[] = [];
      for (const { address, span, value } of row.duplicate ? [] : row.cells) {
        if (value.kind === 'invalid') invalid.push(value.raw);
        if (value.kind === 'invalid') continue;
        const line = lineAt(tree.lineStarts, span.from);
        const column = span.from - tree.lineStarts[line]!;
        values.push({ address, value: value.kind === 'number' ? value.text : null, line, column });
      }
      const placed = row.cells.length > 0 && !row.duplicate;
      const numbers = placed ? invalid : row.values.map(field => field.text);
      if (numbers.length > 0) unplaced.push({ line: row.line, numbers });
    }
  }
  return { title, organ, year, edition, values, unplaced };
}
