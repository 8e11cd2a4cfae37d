// Where things stand on the grid of a table as it is laid out in this text: the official one, or its other layout.
import type { RowSchema } from '../schema/types.js';
import type { ModelTable } from './model.js';

/** The fields that hold the values of a row, from left to right. */
export function fieldsOf(table: ModelTable, row: RowSchema): readonly number[] {
  const other = table.schema.otherLayout;
  const fields = other !== undefined && table.width === other.width ? other.fields[row.id] : undefined;
  return fields ?? row.cells.map(cell => cell.field);
}
