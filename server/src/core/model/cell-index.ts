// Finds the cells of a table by address.
import type { CellAddress, ModelCell, ModelRow } from './model.js';

/** Every cell that has a place, by address; a second row of the same label does not count. */
export function cellsOfRows(rows: readonly ModelRow[]): Map<CellAddress, ModelCell> {
  const cells = new Map<CellAddress, ModelCell>();
  for (const row of rows) if (!row.duplicate) for (const cell of row.cells) cells.set(cell.address, cell);
  return cells;
}
