// What is shown on a number, a label or a heading: where it stands in words, and each balance relation as a sum.
import { message, say, type Locale, type Message } from '../messages/message.js';
import { balancesOf, type Balance, type BalanceSide } from '../model/balance.js';
import { columnLabel } from '../model/describe.js';
import type { ModelCell, ModelRow, ModelTable, ReportModel } from '../model/model.js';
import type { RowSchema } from '../schema/types.js';
import type { ReportSnapshot } from '../snapshot.js';
import { numeralOf } from '../text/numerals.js';
import type { Span } from '../text/span.js';
import { locate } from './locate.js';
import { cellPath, escapeMarkdown, headerPathAt } from './words.js';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** The hover at a place of the report, in Markdown; undefined where there is nothing to say. */
export function hoverAt({ model }: ReportSnapshot, offset: number, locale: Locale): Hover | undefined {
  const tell = (id: Message['id'], params: Message['params'] = {}): string => say(locale, message(id, params));
  const found = locate(model, offset);
  if (found === undefined) return undefined;
  switch (found.kind) {
    case 'cell':
      return { span: found.cell.span, markdown: cellHover(model, found.table, found.cell, locale) };
    case 'value': {
      const { row, field } = found;
      return { span: field.span, markdown: tell('hover.ragged', { due: row.due, count: row.values.length }) };
    }
    case 'label': {
      const markdown = labelHover(found.table, found.row, locale);
      return markdown === '' ? undefined : { span: found.label.span, markdown };
    }
    case 'header': {
      const path = headerPathAt(found.table.schema, found.header.gridLine, found.field.target);
      return path === undefined ? undefined : { span: found.field.span, markdown: tell('hover.column', { path }) };
    }
    case 'section': {
      const { schema, titleSpan } = found.section;
      if (schema === undefined) return undefined;
      const title = tell('hover.section', { number: numeralOf(schema.ordinal), title: schema.title });
      const source = tell('hover.source', { source: model.form.source });
      return { span: titleSpan, markdown: `**${title}**\n\n${tell(`asks.${schema.id}`)}\n\n${source}` };
    }
    default:
      return found satisfies never;
  }
}

function cellHover(model: ReportModel, table: ModelTable, cell: ModelCell, locale: Locale): string {
  const parts = [`**${cellPath(table.schema, cell.address)}**`];
  if (cell.kind === 'amount' && model.edition === '2021') parts.push(say(locale, message('hover.unitAmount')));
  for (const balance of balancesOf(table, cell.address)) parts.push(balanceBlock(table, balance, cell, locale));
  return parts.join('\n\n');
}

/** One relation as a sum: its addends by name, what they come to, what is stated, and the difference. */
function balanceBlock(table: ModelTable, balance: Balance, here: ModelCell, locale: Locale): string {
  const tell = (id: Message['id'], params: Message['params'] = {}): string => say(locale, message(id, params));
  const { relation, left, right, difference } = balance;
  const lines = [`**${tell(relation.title as Message['id'])}**`, ''];
  lines.push('| | |', '|:--|--:|');
  const row = (name: string, value: string): void => void lines.push(`| ${name} | ${value} |`);
  const addend = (cell: ModelCell): void => {
    const name = nameIn(table, balance, cell);
    const value = valueOf(cell, tell('hover.blankCell'));
    row(cell === here ? `**${name}**` : name, cell === here ? `**${value}**` : value);
  };
  const zeros = left.cells.filter(cell => isZero(cell) && cell !== here).length;
  const few = left.cells.length <= 6;
  for (const cell of left.cells) if (few || zeros < 3 || !isZero(cell) || cell === here) addend(cell);
  row(relation.total ? tell('hover.sum') : tell('hover.intake'), sumOf(left));
  for (const cell of right.cells) addend(cell);
  if (!relation.total) row(tell('hover.outcome'), sumOf(right));
  lines.push('', verdict(balance, difference, tell));
  return lines.join('\n');
}

function verdict(
  { left, right, state }: Balance,
  difference: bigint | undefined,
  tell: (id: Message['id'], params?: Message['params']) => string,
): string {
  if (state === 'holds') return tell('hover.holds');
  if (state === 'fails') return tell('hover.fails', { difference: difference! < 0n ? -difference! : difference! });
  const cells = [...left.cells, ...right.cells];
  if (cells.length < left.addresses.length + right.addresses.length) return tell('hover.unplaced');
  return cells.some(cell => cell.value.kind === 'invalid') ? tell('hover.invalid') : tell('hover.blank');
}

function sumOf(side: BalanceSide): string {
  return side.sum === undefined ? `(${side.known})` : String(side.sum);
}

function isZero(cell: ModelCell): boolean {
  return cell.value.kind === 'number' && cell.value.units === 0n;
}

function valueOf(cell: ModelCell, blank: string): string {
  switch (cell.value.kind) {
    case 'number':
      return cell.value.text;
    case 'blank':
      return blank;
    case 'invalid':
      return escapeMarkdown(cell.value.raw);
    default:
      return cell.value satisfies never;
  }
}

/** A cell as the relation sees it: by its row where the relation runs down a column, by its column where it runs along a row. */
function nameIn({ schema }: ModelTable, { relation }: Balance, cell: ModelCell): string {
  if (relation.axis === 'row') return columnLabel(schema.columns.find(({ id }) => id === cell.column)!);
  return schema.rows.find(({ id }) => id === cell.row)!.labelPath.at(-1)!;
}

function labelHover(table: ModelTable, row: ModelRow, locale: Locale): string {
  const [schema] = row.schemas;
  if (schema === undefined || schema.labelPath.length === 0) return '';
  const tell = (id: Message['id'], params: Message['params'] = {}): string => say(locale, message(id, params));
  const parts = [`**${tell('hover.row', { path: schema.labelPath.join(' › ') })}**`];
  parts.push(tell('hover.rowColumns', { columns: columnsOf(table, schema).join('、') }));
  const relations = table.schema.relations.filter(
    relation => relation.axis === 'row' || relation.left.includes(schema.id) || relation.right.includes(schema.id),
  );
  if (relations.length > 0) {
    const list = relations.map(relation => `- ${tell(relation.title as Message['id'])}`).join('\n');
    parts.push(`${tell('hover.relationsHere')}\n\n${list}`);
  }
  return parts.join('\n\n');
}

function columnsOf({ schema }: ModelTable, row: RowSchema): string[] {
  return row.cells.map(cell => columnLabel(schema.columns.find(({ id }) => id === cell.column)!));
}
