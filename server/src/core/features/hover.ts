// What is shown on a number, a label or a heading: where it stands in words, and each balance relation as a sum.
import { message, say, type Locale, type Message } from '../messages/message.js';
import { balancesOf } from '../model/balance.js';
import { columnLabel } from '../model/describe.js';
import type { ModelCell, ModelRow, ModelTable, ReportModel } from '../model/model.js';
import { recoverTable } from '../model/recovery/recover.js';
import type { RowSchema } from '../schema/types.js';
import type { ReportSnapshot } from '../report-snapshot.js';
import { numeralOf } from '../text/numerals.js';
import type { Span } from '../text/span.js';
import { balanceBlock, type HoverReader } from './balance-hover.js';
import { locate } from './locate.js';
import { mentionAt, mentionHover } from './prose-mentions.js';
import { cellPath, headerPathAt } from './words.js';

/** Readings of a ragged row that a hover lists. */
const MOST_READINGS = 6;

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/**
 * The hover at a place of the report, in Markdown; undefined where there is nothing to say. With `linkTo`, the address of a
 * place of the report as a link, the cells that it names can be clicked.
 */
export function hoverAt(
  report: ReportSnapshot,
  offset: number,
  locale: Locale,
  linkTo?: (span: Span) => string,
): Hover | undefined {
  const { model } = report;
  const tell = (id: Message['id'], params: Message['params'] = {}): string => say(locale, message(id, params));
  const found = locate(report, offset);
  if (found === undefined) {
    const mention = mentionAt(report, offset);
    return mention && { span: mention.span, markdown: mentionHover(mention, { locale, linkTo }) };
  }
  switch (found.kind) {
    case 'cell':
      return { span: found.cell.span, markdown: cellHover(model, found.table, found.cell, { locale, linkTo }) };
    case 'value': {
      const { row, field } = found;
      const markdown = row.schemas.length === 0 ? tell('hover.unknownRow') : raggedHover(found.table, row, locale);
      return { span: field.span, markdown };
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

function cellHover(model: ReportModel, table: ModelTable, cell: ModelCell, reader: HoverReader): string {
  const parts = [`**${cellPath(table.schema, cell.address)}**`];
  if (cell.kind === 'amount' && model.edition === '2021') parts.push(say(reader.locale, message('hover.unitAmount')));
  for (const balance of balancesOf(table, cell.address)) parts.push(balanceBlock(table, balance, cell, reader));
  return parts.join('\n\n');
}

/** A number whose column cannot be told, and what the relations leave of its row. */
function raggedHover(table: ModelTable, row: ModelRow, locale: Locale): string {
  const tell = (id: Message['id'], params: Message['params'] = {}): string => say(locale, message(id, params));
  const lines = [tell('hover.ragged', { due: row.due, count: row.values.length })];
  const { rows, gaveUp } = recoverTable(table);
  const recovery = rows.find(candidate => candidate.row === row);
  const readings = recovery?.readings.slice(0, MOST_READINGS) ?? [];
  if (recovery?.state === 'recovered') lines.push(tell('hover.recovered'));
  else if (readings.length > 0) lines.push(tell('hover.readings', { count: recovery!.readings.length }));
  for (const { values } of readings) lines.push(`- \`${values.join(' ')}\``);
  if (gaveUp) lines.push(tell('hover.gave-up'));
  return lines.join('\n\n');
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
