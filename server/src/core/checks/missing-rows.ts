// Which rows of the form a table lacks, and which nameless rows of the text stand in their place.
import type { ModelRow, ModelTable } from '../model/model.js';
import type { RowSchema } from '../schema/types.js';
import { memory } from '../text/memory.js';

/** Rows that follow each other on the form and are all missing. */
export interface MissingRun {
  readonly table: ModelTable;
  readonly rows: readonly RowSchema[];
  /** The row of the text below which they belong. */
  readonly above: ModelRow | undefined;
}

/** Rows without a label that stand where the missing ones belong: very likely they are those rows. */
export function namelessNear(table: ModelTable, { above }: { readonly above: ModelRow | undefined }): ModelRow[] {
  const first = above === undefined ? 0 : table.rows.indexOf(above) + 1;
  const rows: ModelRow[] = [];
  for (const row of table.rows.slice(first)) {
    if (row.schemas.length > 0 || row.labels.length > 0) break;
    rows.push(row);
  }
  return rows;
}

/** Runs of rows that are due and not there, in the order of the form. */
export function missingRuns(table: ModelTable): readonly MissingRun[] {
  const known = found.get(table);
  if (known) return known;
  const runs = findRuns(table);
  found.set(table, runs);
  return runs;
}

const found = memory<ModelTable, readonly MissingRun[]>();

function findRuns(table: ModelTable): MissingRun[] {
  const byId = new Map(table.rows.flatMap(row => row.schemas.map(schema => [schema.id, row] as const)));
  const replaced = new Set(table.schema.rows.flatMap(row => (byId.has(row.id) ? (row.insteadOf ?? []) : [])));
  const runs: { table: ModelTable; rows: RowSchema[]; above: ModelRow | undefined }[] = [];
  let above: ModelRow | undefined;
  let open = false;
  for (const schema of table.schema.rows) {
    if (schema.insteadOf !== undefined || replaced.has(schema.id)) continue;
    const row = byId.get(schema.id);
    if (row !== undefined) {
      above = row;
      open = false;
    } else if (open) {
      runs.at(-1)!.rows.push(schema);
    } else {
      runs.push({ table, rows: [schema], above });
      open = true;
    }
  }
  return runs;
}
