// What a difference of a failing relation is known to look like: transposed digits, a number counted twice or left out, a
// number copied from the next cell. Hints only; none of it proves anything.
import { message, type Message } from '../messages/message.js';
import type { Balance } from '../model/balance.js';
import { addressOf } from '../model/address.js';
import { cellLabel } from '../model/describe.js';
import type { ModelCell, ModelTable } from '../model/model.js';

/** The hints that the difference of a failing relation gives, most telling first; none for one that holds or is unknown. */
export function differenceHints(table: ModelTable, balance: Balance): Message[] {
  const { difference, left, right } = balance;
  if (difference === undefined || difference === 0n) return [];
  const size = difference < 0n ? -difference : difference;
  const hints: Message[] = [];
  const equal = left.cells.filter(cell => unitsOf(cell) === size);
  // Where several addends have that value, which one it was cannot be told.
  if (equal.length === 1) {
    const id = difference > 0n ? 'hint.left-out' : 'hint.counted-twice';
    hints.push(message(id, { cell: cellLabel(table.schema, equal[0]!.address) }));
  }
  const total = right.cells[0];
  const neighbour =
    balance.relation.total && total ? neighboursOf(table, total).find(cell => isCopy(cell, total)) : undefined;
  if (neighbour) hints.push(message('hint.neighbour', { cell: cellLabel(table.schema, neighbour.address) }));
  if (size % 9n === 0n) hints.push(message('hint.transposed'));
  return hints;
}

function isCopy(cell: ModelCell, total: ModelCell): boolean {
  const units = unitsOf(cell);
  return units !== undefined && units !== 0n && units === unitsOf(total);
}

function unitsOf({ value }: ModelCell): bigint | undefined {
  return value.kind === 'number' ? value.units : undefined;
}

/** The cells above and below a cell, by the order of the form. */
function neighboursOf(table: ModelTable, cell: ModelCell): ModelCell[] {
  const { rows } = table.schema;
  const place = rows.findIndex(row => row.id === cell.row);
  return [rows[place - 1], rows[place + 1]].flatMap(row =>
    row === undefined ? [] : (table.cells.get(addressOf(table.schema, row.id, cell.column)) ?? []),
  );
}
