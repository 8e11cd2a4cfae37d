// Carries a table over a key stroke that changed nothing but numbers of one row: all that its words, fields and blanks tell is
// as it was, so only that row and the relations it takes part in are made anew.
import { valuesOf } from './anchor.js';
import { carryBalances } from './balance.js';
import { carryUnusual } from './cell-index.js';
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
  const values = valuesOf(draft);
  // A number that stood in every slot of its merged cell, and now differs in one.
  if (values.length !== row.values.length) return undefined;
  const changed = rowWith(row, draft, values);
  const carried = tableWith(table, table.rows.with(index, changed));
  carryBalances(table, carried, row, changed);
  carryUnusual(table, carried, row, changed);
  return { table: carried, row: changed };
}

/** The row with other numbers, each of which is the number of one cell. Written out for speed, as the others below. */
function rowWith(row: ModelRow, draft: RowDraft, values: readonly RowField[]): ModelRow {
  const { schemas, line, endLine, width, matched, duplicate, due, alignment } = row;
  const { labels } = draft;
  const cells = row.cells.map((cell, index) => carriedCell(cell, row.values[index]!, values[index]!));
  return { schemas, line, endLine, width, labels, values, matched, duplicate, due, alignment, cells };
}

function tableWith(table: ModelTable, rows: readonly ModelRow[]): ModelTable {
  const { schema, shape, firstLine, endLine, headers, gaps, splitLabels, strayHalves, separator, width, settled } =
    table;
  return {
    schema,
    shape,
    firstLine,
    endLine,
    headers,
    rows,
    gaps,
    splitLabels,
    strayHalves,
    separator,
    width,
    settled,
    cells: table.cells.with(rows),
  };
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

/** The same words at the same place; in Markdown marks may stand around them. */
function isSame(one: RowField, other: RowField): boolean {
  return one.span.from === other.span.from && one.span.to === other.span.to && one.text === other.text;
}

/** The very cell where its text stands where it stood. */
function carriedCell(cell: ModelCell, former: RowField, field: RowField): ModelCell {
  if (isSame(former, field)) return cell;
  const { address, row, column, kind } = cell;
  return { address, row, column, kind, span: field.span, value: readValue(field.text, kind) };
}
