// Where things stand on the grid of a table as it is laid out in this text: the official one, or its other layout.
import type { RowSchema } from '../schema/types.js';
import type { ModelTable } from './model.js';

/** The fields that hold the values of a row, from left to right. */
export function fieldsOf(table: ModelTable, row: RowSchema): readonly number[] {
  const other = table.schema.otherLayout;
  const fields = other !== undefined && table.width === other.width ? other.fields[row.id] : undefined;
  return fields ?? row.cells.map(cell => cell.field);
}

/** Whether tabs or pipes set its cells apart: blanks of a print-out are no fields, and neither are lines of one cell each. */
export function standsInFields(table: ModelTable): table is ModelTable & { readonly separator: 'tab' | 'pipe' } {
  return table.separator === 'tab' || table.separator === 'pipe';
}
