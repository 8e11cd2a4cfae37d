// Finds the cells of a table: by address, and those that are something else than plain digits.
import { memory } from '../text/memory.js';
import type { CellAddress, ModelCell, ModelRow, ModelTable } from './model.js';

/** Where a cell stands among the rows: index of the row, times `CELLS_IN_ROW`, and its index in the row. */
type Places = ReadonlyMap<CellAddress, number>;

/** More than any row of the form has. */
const CELLS_IN_ROW = 1024;

/** Cells by address. Only the rows are its own: where the cells stand is the same in all tables with the same rows. */
export class CellIndex implements ReadonlyMap<CellAddress, ModelCell> {
  readonly #rows: readonly ModelRow[];
  readonly #places: Places;

  constructor(rows: readonly ModelRow[], places: Places) {
    this.#rows = rows;
    this.#places = places;
  }

  get size(): number {
    return this.#places.size;
  }

  get(address: CellAddress): ModelCell | undefined {
    const place = this.#places.get(address);
    return place === undefined ? undefined : this.#at(place);
  }

  has(address: CellAddress): boolean {
    return this.#places.has(address);
  }

  keys(): IterableIterator<CellAddress> {
    return this.#places.keys();
  }

  *values(): IterableIterator<ModelCell> {
    for (const place of this.#places.values()) yield this.#at(place);
  }

  *entries(): IterableIterator<[CellAddress, ModelCell]> {
    for (const [address, place] of this.#places) yield [address, this.#at(place)];
  }

  [Symbol.iterator](): IterableIterator<[CellAddress, ModelCell]> {
    return this.entries();
  }

  forEach(visit: (cell: ModelCell, address: CellAddress, cells: ReadonlyMap<CellAddress, ModelCell>) => void): void {
    for (const [address, cell] of this) visit(cell, address, this);
  }

  /** The index of a table that differs in nothing but what stands in its cells. */
  with(rows: readonly ModelRow[]): CellIndex {
    return new CellIndex(rows, this.#places);
  }

  #at(place: number): ModelCell {
    return this.#rows[Math.floor(place / CELLS_IN_ROW)]!.cells[place % CELLS_IN_ROW]!;
  }
}

/** The places of the last table that began with such a cell: most tables have all rows, in the order of the form. */
const lastPlaces = new Map<CellAddress | undefined, Places>();

/** Every cell that has a place, by address; a second row of the same label does not count. */
export function cellsOfRows(rows: readonly ModelRow[]): CellIndex {
  const first = rows.find(({ cells }) => cells.length > 0)?.cells[0]!.address;
  let places = lastPlaces.get(first);
  if (places === undefined || !areIn(rows, places)) lastPlaces.set(first, (places = placesIn(rows)));
  return new CellIndex(rows, places);
}

function placesIn(rows: readonly ModelRow[]): Places {
  const places = new Map<CellAddress, number>();
  rows.forEach(({ duplicate, cells }, row) => {
    if (!duplicate) cells.forEach(({ address }, index) => places.set(address, row * CELLS_IN_ROW + index));
  });
  return places;
}

/** Whether these are the places of the cells in these rows. */
function areIn(rows: readonly ModelRow[], places: Places): boolean {
  let count = 0;
  for (let row = 0; row < rows.length; row++) {
    const { duplicate, cells } = rows[row]!;
    if (duplicate) continue;
    for (let index = 0; index < cells.length; index++) {
      if (places.get(cells[index]!.address) !== row * CELLS_IN_ROW + index) return false;
    }
    count += cells.length;
  }
  return count === places.size;
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

/** What is known of `former` holds of `table`, which has one other row, `changed` for `row`, if none of the two holds such a cell. */
export function carryUnusual(former: ModelTable, table: ModelTable, row: ModelRow, changed: ModelRow): void {
  const known = ofTable.get(former);
  if (known === undefined || row.cells.some(isUnusual) || changed.cells.some(isUnusual)) return;
  ofTable.set(table, known);
}

function unusualIn(row: ModelRow): readonly ModelCell[] {
  let cells = ofRow.get(row);
  if (cells === undefined) ofRow.set(row, (cells = row.cells.filter(isUnusual)));
  return cells;
}

function isUnusual({ value }: ModelCell): boolean {
  return value.kind !== 'number' || value.notation !== 'plain' || value.decimals > 0;
}
