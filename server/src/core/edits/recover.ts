// Writes a recovered row: the numbers of one reading in their columns, those kept left as they stand.
import { fieldsOf, standsInFields } from '../model/grid.js';
import type { ModelRow, ModelTable, ReportModel } from '../model/model.js';
import { recoverTable, type FullReading, type Recovery } from '../model/recovery/recover.js';
import type { TextEdit } from '../text/span.js';
import { alignAll, movedTails, placeRow, type MovedTails } from './realign.js';
import type { PlacedWord } from './separators.js';
import { memory } from '../text/memory.js';

/** The edits that make a ragged row read as `reading`; none where the row goes over several lines or stands in no fields. */
export function recoverRow(model: ReportModel, table: ModelTable, row: ModelRow, reading: FullReading): TextEdit[] {
  return rowEdits(model, table, row, reading, movedTails(table, []));
}

/**
 * Every row of the table that has one reading, in one go. Where that leaves no ragged row, the whole table is put on the grid
 * with it.
 */
export function recoverAll(model: ReportModel, table: ModelTable): readonly TextEdit[] {
  const known = recoveredAll.get(table);
  if (known) return known;
  const edits = recoverRows(model, table);
  recoveredAll.set(table, edits);
  return edits;
}

const recoveredAll = memory<ModelTable, readonly TextEdit[]>();

function recoverRows(model: ReportModel, table: ModelTable): TextEdit[] {
  const recovered = recoverableRows(table);
  const whole =
    recovered.length === table.rows.filter(row => row.alignment === 'ragged' && row.schemas.length > 0).length;
  const moved = movedTails(table, whole ? table.splitLabels : []);
  const edits = recovered.flatMap(({ row, readings }) => rowEdits(model, table, row, readings[0]!, moved));
  return whole ? [...alignAll(model.tree, table, moved), ...edits] : edits;
}

/** The ragged rows of a table that have exactly one reading. */
export function recoverableRows(table: ModelTable): Recovery[] {
  if (!standsInFields(table)) return [];
  return recoverTable(table).rows.filter(({ state, row }) => state === 'recovered' && row.width !== undefined);
}

function rowEdits(
  { tree }: ReportModel,
  table: ModelTable,
  row: ModelRow,
  { values, kept }: FullReading,
  moved: MovedTails,
): TextEdit[] {
  if (row.width === undefined) return [];
  const fields = row.schemas.flatMap(schema => fieldsOf(table, schema));
  const words: PlacedWord[] = [];
  const inserts = new Map<number, string>();
  // A number that the reading keeps stays as it is written.
  values.forEach((value, column) => {
    const index = kept[column];
    if (index === undefined) inserts.set(fields[column]!, String(value));
    else words.push({ span: row.values[index]!.span, target: fields[column]! });
  });
  return placeRow(tree, table, row, moved, words, inserts);
}
