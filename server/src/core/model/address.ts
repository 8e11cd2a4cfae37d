// Addresses of cells. Each is made once and shared, since they are looked up for every relation at every key stroke.
import type { TableSchema } from '../schema/types.js';
import type { CellAddress } from './model.js';

const known = new WeakMap<TableSchema, Map<string, Map<string, CellAddress>>>();

/** `table/row/column` for a row and a column of the table. */
export function addressOf(table: TableSchema, row: string, column: string): CellAddress {
  let rows = known.get(table);
  if (rows === undefined) known.set(table, (rows = new Map()));
  let columns = rows.get(row);
  if (columns === undefined) rows.set(row, (columns = new Map()));
  let address = columns.get(column);
  if (address === undefined) columns.set(column, (address = `${table.id}/${row}/${column}`));
  return address;
}
