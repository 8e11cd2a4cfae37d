// Makes the rows of a table from its drafts, once it is known which row of the form each of them is: their numbers on their
// columns, and of two rows with one label the second marked.
import type { RowSchema, TableSchema } from '../schema/types.js';
import { memory } from '../text/memory.js';
import { anchor, dueOf, gatherEvidence, isFragile, valuesOf, type Evidence, type Grid } from './anchor.js';
import type { ModelRow, ModelTable } from './model.js';
import type { RowDraft } from './rows.js';

/** The rows of `shown`; `data` are all drafts of the table but its headers: together they tell whether fields are columns. */
export function placeRows(
  data: readonly RowDraft[],
  shown: readonly RowDraft[],
  grid: Grid,
): Pick<ModelTable, 'rows' | 'settled'> {
  const counting = data.filter(draft => !draft.duplicate);
  const evidence = gatherEvidence(counting, grid);
  const key = `${grid.width} ${evidence.unreliable} ${evidence.forms.has('grid')} ${evidence.forms.has('packed')}`;
  const rows = shown.map(draft => rowOf(draft, grid, evidence, key));
  return { rows, settled: !(evidence.unreliable && isFragile(counting, grid)) };
}

/** The row made last of a draft, and of what its surroundings had to do with it. */
export const rowsBuilt = memory<RowDraft, { readonly key: string; readonly row: ModelRow }>();

/** `key` says all that the surroundings of a row have to do with it. */
function rowOf(draft: RowDraft, grid: Grid, evidence: Evidence, key: string): ModelRow {
  const former = rowsBuilt.get(draft);
  if (former?.key === key) return former.row;
  const { labels, schemas, line, endLine, width, matched, duplicate } = draft;
  const { alignment, cells } = anchor(draft, grid, evidence);
  const due = dueOf(schemas);
  const values = valuesOf(draft);
  const row: ModelRow = { schemas, line, endLine, width, labels, values, matched, duplicate, due, alignment, cells };
  rowsBuilt.set(draft, { key, row });
  return row;
}

/** The official grid, or the table's other layout where every line of it already has just that many fields. */
export function gridOf(schema: TableSchema, drafts: readonly RowDraft[]): Grid {
  const other = schema.otherLayout;
  if (other && drafts.every(draft => draft.width === other.width)) {
    return { width: other.width, fieldsOf: row => other.fields[row.id] ?? row.cells.map(cell => cell.field) };
  }
  return { width: schema.width, fieldsOf: officialFields };
}

const fields = new WeakMap<RowSchema, readonly number[]>();

function officialFields(row: RowSchema): readonly number[] {
  let known = fields.get(row);
  if (known === undefined) fields.set(row, (known = row.cells.map(cell => cell.field)));
  return known;
}

/** Table four has no labels: its numbers are its one data line. */
export function nameProceedings(schema: TableSchema, drafts: readonly RowDraft[]): readonly RowDraft[] {
  const due = dueOf(schema.rows);
  const bare = drafts.filter(draft => draft.kind === 'numbers');
  const filled = bare.filter(draft => valuesOf(draft).length > 0);
  const whole = drafts.filter(draft => draft.kind !== 'header' && valuesOf(draft).length === due);
  // A row of empty cells is the data line of a form that nobody has filled in.
  const chosen = whole.length > 0 ? whole : (filled.length > 0 ? filled : bare).slice(0, 1);
  return drafts.map(draft => (chosen.includes(draft) ? { ...draft, schemas: schema.rows, matched: 'shape' } : draft));
}

export function markDuplicates(drafts: readonly RowDraft[]): readonly RowDraft[] {
  const seen = new Set<string>();
  return drafts.map(draft => {
    const id = draft.schemas[0]?.id;
    if (id === undefined) return draft;
    const duplicate = seen.has(id);
    seen.add(id);
    return duplicate ? { ...draft, duplicate } : draft;
  });
}
