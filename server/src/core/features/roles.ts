// Which part a cell plays in the balance relations of its table: the sum of others, a part of a sum, or one of two sides.
import { balancesOf } from '../model/balance.js';
import type { ModelCell, ModelTable } from '../model/model.js';

export interface CellRoles {
  /** The cells that it is the sum of. */
  readonly addends: readonly ModelCell[];
  /** The totals that it flows into. */
  readonly totals: readonly ModelCell[];
  /** The other cells of relations that have two sides and no total: 第一项＋第二项＝第三项＋第四项. */
  readonly partners: readonly ModelCell[];
}

/** The roles of a cell; each list in the order of the form, without the cell itself. */
export function rolesOf(table: ModelTable, cell: ModelCell): CellRoles {
  const addends = new Set<ModelCell>();
  const totals = new Set<ModelCell>();
  const partners = new Set<ModelCell>();
  for (const { relation, left, right } of balancesOf(table, cell.address)) {
    if (!relation.total) for (const other of [...left.cells, ...right.cells]) partners.add(other);
    else if (right.cells.includes(cell)) for (const addend of left.cells) addends.add(addend);
    else for (const total of right.cells) totals.add(total);
  }
  for (const known of [addends, totals, partners]) known.delete(cell);
  return { addends: [...addends], totals: [...totals], partners: [...partners] };
}
