// Carries a table over a key stroke that changed nothing but numbers of one row: all that its words, fields and blanks tell is
// as it was, so only that row and the relations it takes part in are made anew.
import { carryBalances } from './balance.js';
import { valuesOf } from './anchor.js';
import type { ModelCell, ModelRow, ModelTable, RowField } from './model.js';
import type { RowDraft } from './rows.js';
import { readValue } from './value.js';

/**
 * The table with the numbers of `draft` in `row`, which was read from `former`; equal to what a full reading gives. Undefined
 * where more than numbers differs, or where the numbers of some row decide how others are read.
 */
export function withNumbersOf(
  table: ModelTable,
  row: ModelRow,
  former: RowDraft,
  draft: RowDraft,
): { readonly table: ModelTable; readonly row: ModelRow } | undefined {
  const index = table.rows.indexOf(row);
  if (index < 0 || row.duplicate || !hasSameWords(former, draft) || !table.rows.every(isCertain)) return undefined;
  // A number that stood in every slot of its merged cell, and now differs in one.
  if (valuesOf(draft).length !== row.values.length) return undefined;
  const changed: ModelRow = {
    ...row,
    labels: draft.labels,
    values: valuesOf(draft),
    cells: row.cells.map(cell => carriedCell(cell, former, draft)),
  };
  const rows = table.rows.with(index, changed);
  const carried: ModelTable = { ...table, rows, cells: table.cells.with(rows) };
  carryBalances(table, carried, row, changed);
  return { table: carried, row: changed };
}

/** The row is known and has just its numbers; of others the relations are asked where these stand. */
function isCertain({ schemas, alignment, values, due }: ModelRow): boolean {
  return schemas.length === 0 || (alignment !== 'ragged' && values.length === due);
}

/**
 * Whether two drafts of one line differ in nothing but the numbers in fields that are blank in neither. The same labels in the
 * same fields name the same row of the same table, in the same way.
 */
function hasSameWords(one: RowDraft, other: RowDraft): boolean {
  return (
    one.kind === 'data' &&
    other.kind === 'data' &&
    one.separator === other.separator &&
    one.schemas[0] === other.schemas[0] &&
    one.labels.length === other.labels.length &&
    one.labels.every((label, index) => isSame(label, other.labels[index]!)) &&
    one.fields.length === other.fields.length &&
    one.fields.every(({ text }, index) => (text === '') === (other.fields[index]!.text === ''))
  );
}

/** The same words at the same place. */
function isSame(one: RowField, other: RowField): boolean {
  return one.span.from === other.span.from && one.text === other.text;
}

/** The very cell where its text stands where it stood. */
function carriedCell(cell: ModelCell, former: RowDraft, draft: RowDraft): ModelCell {
  // Not by identity: a cell that was carried before has its span from an older draft.
  const index = former.fields.findIndex(({ span }) => span.from === cell.span.from);
  const field = draft.fields[index]!;
  if (isSame(former.fields[index]!, field)) return cell;
  return { ...cell, span: field.span, value: readValue(field.text, cell.kind) };
}
