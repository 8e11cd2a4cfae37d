// Why a relation cannot be assessed, with the first cell that stands in the way.
import { message, type Message } from '../messages/message.js';
import type { Balance } from '../model/balance.js';
import { cellLabel } from '../model/describe.js';
import type { ModelTable } from '../model/model.js';

/** The reason; the relation must be one whose state is `unknown`. */
export function unknownReason({ schema }: ModelTable, { left, right }: Balance): Message {
  const cells = [...left.cells, ...right.cells];
  const there = new Set(cells.map(cell => cell.address));
  const gone = [...left.addresses, ...right.addresses].find(address => !there.has(address));
  if (gone) return message('hover.unplaced', { cell: cellLabel(schema, gone) });
  const invalid = cells.find(cell => cell.value.kind === 'invalid');
  if (invalid) return message('hover.invalid', { cell: cellLabel(schema, invalid.address) });
  const blank = cells.find(cell => cell.value.kind === 'blank')!;
  return message('hover.blank', { cell: cellLabel(schema, blank.address) });
}
