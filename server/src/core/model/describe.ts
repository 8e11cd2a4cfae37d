// Says in the words of the form where a cell stands and what a row is called.
import type { ColumnSchema, RowSchema, TableSchema } from '../schema/types.js';
import { addressOf } from './address.js';
import type { CellAddress, ModelRow, ModelTable } from './model.js';

/** The row's own label: `（一）予以公开`; for table four the group it stands for. */
export function rowLabel(row: RowSchema): string {
  return row.labelPath.at(-1) ?? row.id;
}

/** A row in words short enough for a message: the label without its explanation in brackets. */
export function shortRowLabel(row: RowSchema): string {
  return rowLabel(row).replace(/（[^（）]{4,}）$/, '');
}

export function columnLabel(column: ColumnSchema): string {
  return column.headerPath.at(-1) ?? column.id;
}

/** `一、本年新收政府信息公开申请数量·自然人` for `applications/new/natural-person`. */
export function cellLabel(schema: TableSchema, address: CellAddress): string {
  let labels = cellLabels.get(schema);
  if (labels === undefined) cellLabels.set(schema, (labels = new Map()));
  let label = labels.get(address);
  if (label === undefined) labels.set(address, (label = makeCellLabel(schema, address)));
  return label;
}

const cellLabels = new WeakMap<TableSchema, Map<CellAddress, string>>();

function makeCellLabel(schema: TableSchema, address: CellAddress): string {
  const [, rowId, columnId] = address.split('/');
  const row = schema.rows.find(candidate => candidate.id === rowId);
  const column = schema.columns.find(candidate => candidate.id === columnId);
  return `${row ? shortRowLabel(row) : rowId}·${column ? columnLabel(column) : columnId}`;
}

/** How a row of the text is called in a message: by the form where it is known, else by its own words. */
export function rowInWords(table: ModelTable, row: ModelRow): string {
  if (table.schema.id === 'proceedings')
    return row.schemas.length > 0 ? '行政复议、行政诉讼' : (row.labels[0]?.text ?? '');
  const schema = row.schemas[0];
  return schema ? shortRowLabel(schema) : row.labels.map(label => label.text).join(' ');
}

/** The addresses of all cells that a row owes. */
export function addressesOf(table: TableSchema, rows: readonly RowSchema[]): CellAddress[] {
  return rows.flatMap(row => row.cells.map(cell => addressOf(table, row.id, cell.column)));
}
