// Places a row that lacks its total alone, in a table whose rows are packed behind their labels and padded with blanks. There
// the fields do not prove that no other number is lost, but the sums of the table may.
import { cellsOf } from '../anchor.js';
import { cellsOfRows } from '../cell-index.js';
import type { ModelRow, ModelTable, RowField } from '../model.js';
import type { RowDraft } from '../rows.js';
import { recoverTable } from './recover.js';
import { isOpen, isSolvedAs } from './whole.js';

/** The table, with those ragged rows put on their columns of which the sums leave no other reading than a blank total. */
export function withBlankTotals(table: ModelTable, drafts: readonly RowDraft[]): ModelTable {
  const ragged = table.rows.filter(row => row.alignment === 'ragged' && isOpen(row) && isPacked(row));
  if (ragged.length === 0 || !isPackedThroughout(table)) return table;
  const recovered = recoverTable(table).rows;
  const placed = new Map<ModelRow, ModelRow>();
  for (const row of ragged) {
    const draft = drafts.find(({ line, duplicate }) => line === row.line && !duplicate);
    const blank = draft && blankBehind(row, draft);
    const recovery = recovered.find(candidate => candidate.row === row);
    if (draft === undefined || blank === undefined || recovery?.state !== 'recovered') continue;
    const [reading] = recovery.readings;
    if (!row.values.every(({ text }, column) => Number(text) === reading!.values[column])) continue;
    const cells = cellsOf({ table: table.schema, schemas: row.schemas }, [...row.values, blank]);
    placed.set(row, { ...row, alignment: 'shifted', cells });
  }
  if (placed.size === 0) return table;
  const rows = table.rows.map(row => placed.get(row) ?? row);
  const certain = { ...table, shape: {}, rows, cells: cellsOfRows(rows) };
  isSolvedAs(certain, table);
  return certain;
}

/** One number short, the others in the fields right behind the label. */
function isPacked({ labels, values, due, schemas, width }: ModelRow): boolean {
  return (
    due > 2 && schemas.length === 1 && width !== undefined && values.length >= due - 1 && isRightBehind(labels, values)
  );
}

function isRightBehind(labels: readonly RowField[], values: readonly RowField[]): boolean {
  const from = labels.at(-1)?.field;
  return from !== undefined && values.every(({ field }, index) => field === from + 1 + index);
}

/** Every row that has all its numbers has them right behind its label, and most rows have them all. */
function isPackedThroughout({ rows }: ModelTable): boolean {
  const known = rows.filter(({ schemas, duplicate }) => schemas.length > 0 && !duplicate);
  const full = known.filter(({ values, due }) => values.length === due);
  return full.length * 2 > known.length && full.every(isPacked);
}

/** The blank field right behind the last number, where nothing but blanks follows. */
function blankBehind({ values }: ModelRow, { fields }: RowDraft): RowField | undefined {
  const rest = fields.slice(values.at(-1)!.field + 1);
  return rest.every(({ text }) => text === '') ? rest[0] : undefined;
}
