// Finds the cells of a table: by address, and those that are something else than plain digits.
import { memory } from '../text/memory.js';
import type { CellAddress, ModelCell, ModelRow, ModelTable } from './model.js';

/** Every cell that has a place, by address; a second row of the same label does not count. */
export function cellsOfRows(rows: readonly ModelRow[]): Map<CellAddress, ModelCell> {
  const cells = new Map<CellAddress, ModelCell>();
  for (const row of rows) if (!row.duplicate) for (const cell of row.cells) cells.set(cell.address, cell);
  return cells;
}

const ofTable = memory<ModelTable, readonly ModelCell[]>();
const ofRow = memory<ModelRow, readonly ModelCell[]>();

/** The cells that hold anything but digits alone, in the order of the text: of most tables few, and of most rows none. */
export function unusualCells(table: ModelTable): readonly ModelCell[] {
  let cells = ofTable.get(table);
  if (cells === undefined) {
    cells = table.rows.flatMap(row => (row.duplicate ? [] : unusualIn(row)));
    ofTable.set(table, cells);
  }
  return cells;
}

function unusualIn(row: ModelRow): readonly ModelCell[] {
  let cells = ofRow.get(row);
  if (cells === undefined) ofRow.set(row, (cells = row.cells.filter(isUnusual)));
  return cells;
}

function isUnusual({ value }: ModelCell): boolean {
  return value.kind !== 'number' || value.notation !== 'plain' || value.decimals > 0;
}
