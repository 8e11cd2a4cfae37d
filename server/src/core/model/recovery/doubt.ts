// Takes back what the fields of a row seemed to say, where the rest of the table says otherwise: a row with a blank cell may
// have lost a number somewhere else, the others having slid into its place.
import { balances } from '../balance.js';
import type { CellAddress, ModelCell, ModelRow, ModelTable } from '../model.js';
import { recoverTable } from './recover.js';

/** The table, with those rows read as ragged whose reading by fields fails while another one fits the whole table. */
export function withoutDoubtfulRows(table: ModelTable): ModelTable {
  const partial = table.rows.filter(isPartial);
  if (partial.length === 0) return table;
  const failing = balances(table).filter(balance => balance.state === 'fails');
  const touched = new Set(failing.flatMap(({ left, right }) => [...left.addresses, ...right.addresses]));
  const suspected = partial.filter(row => row.cells.some(cell => touched.has(cell.address)));
  if (suspected.length === 0) return table;
  const doubted = withRagged(table, suspected);
  const { rows } = recoverTable(doubted);
  const refuted = suspected.filter(row => {
    const recovery = rows.find(candidate => candidate.row.line === row.line);
    if (recovery === undefined || recovery.state === 'unknown' || recovery.state === 'contradictory') return false;
    return recovery.readings.length > 0 && !recovery.readings.some(({ values }) => agrees(row, values));
  });
  return refuted.length === 0 ? table : withRagged(table, refuted);
}

function isPartial(row: ModelRow): boolean {
  if (row.alignment === 'ragged' || row.duplicate || row.due > 7) return false;
  const blank = row.cells.filter(({ value }) => value.kind === 'blank' && value.notation === 'empty').length;
  return blank > 0 && blank <= 2 && row.cells.every(({ value }) => value.kind === 'number' || value.kind === 'blank');
}

function agrees(row: ModelRow, values: readonly number[]): boolean {
  return row.cells.every(({ value }, index) => value.kind !== 'number' || value.units === BigInt(values[index]!));
}

function withRagged(table: ModelTable, ragged: readonly ModelRow[]): ModelTable {
  const rows = table.rows.map((row): ModelRow =>
    ragged.includes(row) ? { ...row, alignment: 'ragged', cells: [] } : row,
  );
  const cells = new Map<CellAddress, ModelCell>();
  for (const row of rows) if (!row.duplicate) for (const cell of row.cells) cells.set(cell.address, cell);
  return { ...table, rows, cells };
}
