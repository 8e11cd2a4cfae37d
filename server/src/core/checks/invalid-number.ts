// A cell that holds something else than a number of its kind: words, a negative count, a fraction of a case. The same words in
// several cells (无 for nil, all over table four) are one cause and one finding, and so is a row of nothing but words.
import { message } from '../messages/message.js';
import { unusualCells } from '../model/cell-index.js';
import { cellLabel, rowInWords } from '../model/describe.js';
import type { InvalidValue, ModelCell, ModelRow, ModelTable } from '../model/model.js';
import { numeralAt } from '../text/chinese-numerals.js';
import { defineCheck, type Sighting } from './check.js';
import { alsoAt, shown } from './support.js';

export const invalidNumber = defineCheck<null>({
  id: 'invalid-number',
  group: 'value',
  scope: 'table',
  defaultSeverity: 'error',
  since: '0.1.0',
  docs: { summary: message('invalid-number.summary'), rationale: message('invalid-number.rationale') },

  *run(table) {
    const cells = unusualCells(table).filter(isInvalid);
    if (cells.length === 0) return;
    const causes = new Map<unknown, InvalidCell[]>();
    for (const cell of cells) {
      const cause = causeOf(table, cell);
      const sharing = causes.get(cause);
      if (sharing) sharing.push(cell);
      else causes.set(cause, [cell]);
    }
    for (const [cause, sharing] of causes) {
      const row = table.rows.find(other => other === cause);
      yield sharing.length === 1 ? alone(table, sharing[0]!) : together(table, sharing, row);
    }
  },
});

type InvalidCell = ModelCell & { readonly value: InvalidValue };

function isInvalid(cell: ModelCell): cell is InvalidCell {
  return cell.value.kind === 'invalid';
}

/** What is the same for all cells of one cause: the row, where it holds different words and nothing else; else the words. */
function causeOf(table: ModelTable, cell: InvalidCell): ModelRow | InvalidCell | string {
  // A number is a slip of its own in each cell, however alike they look.
  if (!isWords(cell)) return cell;
  const row = table.rows.find(({ cells }) => cells.includes(cell))!;
  const isAllWords = row.cells.every(other => isInvalid(other) && isWords(other));
  return isAllWords && row.cells.some(other => shown(other) !== shown(cell)) ? row : shown(cell);
}

/** Longer ones are no word for nil that somebody put into every cell. */
const MOST_LETTERS = 30;

function isWords({ value: { raw, reason } }: InvalidCell): boolean {
  if (reason !== 'not-a-number' || raw.length > MOST_LETTERS) return false;
  for (let at = 0; at < raw.length; at++) if (numeralAt(raw, at) !== undefined) return false;
  return true;
}

function alone(table: ModelTable, { value, span, address }: InvalidCell): Sighting<null> {
  const { raw, reason } = value;
  const words = raw.length > MOST_LETTERS ? `${raw.slice(0, MOST_LETTERS)}…` : raw;
  return {
    span,
    message: message(`invalid-number.${reason}`, { cell: cellLabel(table.schema, address), raw: words }),
    addresses: [address],
    data: null,
  };
}

function together(table: ModelTable, cells: readonly InvalidCell[], row: ModelRow | undefined): Sighting<null> {
  const [first] = cells;
  const { span, address, value } = first!;
  const count = cells.length;
  return {
    span,
    message: row
      ? message('invalid-number.row', { count, row: rowInWords(table, row) })
      : message('invalid-number.same', { count, cell: cellLabel(table.schema, address), raw: value.raw }),
    addresses: cells.map(cell => cell.address),
    related: alsoAt(table, cells.slice(1)),
    data: null,
  };
}
