// A balance relation in Markdown: whether it holds, the difference and what is known of its cause; below as a small table each
// addend by name, what they come to, what is stated. Names can be links to their cells.
import { message, say, type Locale, type Message } from '../messages/message.js';
import type { Balance, BalanceSide } from '../model/balance.js';
import { cellLabel, columnLabel } from '../model/describe.js';
import type { InvalidValue, ModelCell, ModelTable, NumberValue } from '../model/model.js';
import { causeOf } from '../model/recovery/suspects.js';
import type { Span } from '../text/span.js';
import { differenceHints } from './difference.js';
import { unknownReason } from './unknown-reason.js';
import { escapeMarkdown } from './words.js';

/** Whom the hover is for: the language, and how to reach a place of the report, where that can be clicked. */
export interface HoverReader {
  readonly locale: Locale;
  readonly linkTo?: ((span: Span) => string) | undefined;
}

/** So many addends are shown even if most are 0; of longer sums the zeros are left out and counted. */
const FEW_ADDENDS = 6;

/** The relation as it looks from the cell `here`. */
export function balanceBlock(table: ModelTable, balance: Balance, here: ModelCell, reader: HoverReader): string {
  const tell = (id: Message['id'], params: Message['params'] = {}): string => say(reader.locale, message(id, params));
  const { relation, left, right } = balance;
  const rows: string[] = [];
  const row = (name: string, value: string): void => void rows.push(`| ${name} | ${value} |`);
  const cellRow = (cell: ModelCell): void => {
    const name = linked(nameIn(table, balance, cell), cell, reader);
    const value = cell.value.kind === 'blank' ? tell('hover.blankCell') : wordsOf(cell.value);
    row(cell === here ? `**${name}**` : name, cell === here ? `**${value}**` : value);
  };
  const zeros = left.cells.filter(cell => isZero(cell) && cell !== here);
  const shortened = left.cells.length > FEW_ADDENDS && zeros.length > 2;
  for (const cell of left.cells) if (!shortened || !zeros.includes(cell)) cellRow(cell);
  if (shortened) row(tell('hover.zeros', { count: zeros.length }), '0');
  row(`*${tell(relation.total ? 'hover.sum' : 'hover.intake')}*`, `*${sumOf(left)}*`);
  for (const cell of right.cells) cellRow(cell);
  if (!relation.total) row(`*${tell('hover.outcome')}*`, `*${sumOf(right)}*`);
  const title = tell(relation.title as Message['id']);
  // Editors cut long hovers: what matters comes first.
  return [`**${title}**`, '', verdict(table, balance, tell), '', '| | |', '|:--|--:|', ...rows].join('\n');
}

function verdict(
  table: ModelTable,
  balance: Balance,
  tell: (id: Message['id'], params?: Message['params']) => string,
): string {
  const { difference, state } = balance;
  if (state === 'holds') return tell('hover.holds');
  if (state === 'unknown') {
    const { id, params } = unknownReason(table, balance);
    return tell(id, params);
  }
  const lines = [tell('hover.fails', { difference: difference! < 0n ? -difference! : difference! })];
  const cause = causeOf(table, balance);
  if (cause?.kind === 'cell') {
    lines.push(tell('hover.suspect', { cell: cellLabel(table.schema, cause.cell.address), value: cause.value }));
  } else if (cause) {
    const cells = { from: cellLabel(table.schema, cause.from.address), to: cellLabel(table.schema, cause.to.address) };
    lines.push(tell('hover.misplaced', { ...cells, amount: cause.amount }));
  } else {
    for (const hint of differenceHints(table, balance)) lines.push(tell(hint.id, hint.params));
  }
  return lines.join('  \n');
}

function linked(name: string, cell: ModelCell, { linkTo }: HoverReader): string {
  return linkTo ? `[${escapeMarkdown(name)}](${linkTo(cell.span)})` : escapeMarkdown(name);
}

function sumOf(side: BalanceSide): string {
  return side.sum === undefined ? `(${side.known})` : String(side.sum);
}

function isZero(cell: ModelCell): boolean {
  return cell.value.kind === 'number' && cell.value.units === 0n;
}

function wordsOf(value: NumberValue | InvalidValue): string {
  return value.kind === 'number' ? value.text : escapeMarkdown(value.raw);
}

/** A cell as the relation sees it: by its row where the relation runs down a column, by its column where it runs along a row. */
function nameIn({ schema }: ModelTable, { relation }: Balance, cell: ModelCell): string {
  if (relation.axis === 'row') return columnLabel(schema.columns.find(({ id }) => id === cell.column)!);
  return schema.rows.find(({ id }) => id === cell.row)!.labelPath.at(-1)!;
}
