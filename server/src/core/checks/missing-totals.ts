// Which totals of a table are blank though what they sum up is there.
import { balances, type Balance } from '../model/balance.js';
import { unusualCells } from '../model/cell-index.js';
import type { CellAddress, ModelCell, ModelTable } from '../model/model.js';

export interface MissingTotal {
  readonly cell: ModelCell;
  readonly balance: Balance;
  /** What the parts come to; blank parts count as nothing. */
  readonly sum: bigint;
  /** Some of the parts are blank too. */
  readonly partly: boolean;
}

/** Blank totals, once each: where all parts are numbers, or some are and come to more than nothing. */
export function missingTotals(table: ModelTable): MissingTotal[] {
  if (!unusualCells(table).some(({ value }) => value.kind === 'blank')) return [];
  const found = new Map<CellAddress, MissingTotal>();
  for (const balance of balances(table)) {
    if (!balance.relation.total) continue;
    const [cell] = balance.right.cells;
    if (cell?.value.kind !== 'blank' || cell.value.notation !== 'empty') continue;
    const { left } = balance;
    if (left.cells.length < left.addresses.length || left.cells.some(part => part.value.kind === 'invalid')) continue;
    const partly = left.sum === undefined;
    if (partly && left.known === 0n) continue;
    const former = found.get(cell.address);
    if (former === undefined || (former.partly && !partly))
      found.set(cell.address, { cell, balance, sum: left.known, partly });
  }
  return [...found.values()];
}
