// The outline of a report: its sections, their topics, and the tables with their groups of rows.
import { message, say, type Locale } from '../messages/message.js';
import type { ModelSection, ModelTable, ReportModel } from '../model/model.js';
import type { ReportSnapshot } from '../report-snapshot.js';
import { numeralOf } from '../text/numerals.js';
import type { Span } from '../text/span.js';

export interface OutlineItem {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'report' | 'section' | 'topic' | 'table' | 'row-group';
  /** Lines from 0 within the report; `endLine` is the line after the last. */
  readonly firstLine: number;
  readonly endLine: number;
  /** The words that name it; they lie within its lines. */
  readonly nameSpan: Span;
  readonly children: readonly OutlineItem[];
}

/** One item for the report with everything in it; nothing for a text that is no report. */
export function outline({ model }: ReportSnapshot, locale: Locale): readonly OutlineItem[] {
  if (!model.recognized) return [];
  const { tree } = model;
  const sections = model.sections.map(section => sectionItem(model, section, locale));
  const homeless = [...model.tables.values()].filter(
    table => !model.sections.some(section => section.firstLine <= table.firstLine && table.firstLine < section.endLine),
  );
  return [
    {
      name: model.title || say(locale, message('outline.report')),
      detail: '',
      kind: 'report',
      firstLine: 0,
      endLine: tree.lines.length,
      nameSpan: model.titleSpan ?? { from: 0, to: tree.lines[0]!.text.length },
      children: [...sections, ...homeless.map(table => tableItem(model, table, tree.lines.length, locale))],
    },
  ];
}

function sectionItem(model: ReportModel, section: ModelSection, locale: Locale): OutlineItem {
  const { firstLine, endLine, schema, ordinal, titleSpan } = section;
  const topics = section.topics.map((topic): OutlineItem => ({
    name: topic.title.trim(),
    detail: '',
    kind: 'topic',
    firstLine: topic.line,
    endLine: topic.endLine,
    nameSpan: topic.titleSpan,
    children: [],
  }));
  const tables = [...model.tables.values()].filter(table => firstLine <= table.firstLine && table.firstLine < endLine);
  const children = [...topics, ...tables.map(table => tableItem(model, table, endLine, locale))];
  const number = ordinal === undefined ? '' : `${numeralOf(ordinal)}、`;
  return {
    name: number + section.title.replace(/[\s\u3000]+/g, ''),
    detail: schema === undefined ? say(locale, message('outline.unknown')) : '',
    kind: 'section',
    firstLine,
    endLine,
    nameSpan: titleSpan,
    children: children.toSorted((one, other) => one.firstLine - other.firstLine),
  };
}

function tableItem(model: ReportModel, table: ModelTable, limit: number, locale: Locale): OutlineItem {
  const endLine = Math.min(table.endLine, limit);
  return {
    name: say(locale, message(`outline.${table.schema.id}`)),
    detail: say(locale, message('outline.rows', { count: table.rows.length })),
    kind: 'table',
    firstLine: table.firstLine,
    endLine,
    nameSpan: lineSpan(model, table.firstLine),
    children: groupItems(model, table, endLine),
  };
}

/** Runs of rows of one group: （三）不予公开 with its eight rows. */
function groupItems(model: ReportModel, table: ModelTable, limit: number): OutlineItem[] {
  const items: OutlineItem[] = [];
  for (const group of table.schema.groups) {
    const rows = table.rows.filter(row => row.line < limit && !row.duplicate && row.schemas[0]?.group === group.id);
    if (rows.length < 2) continue;
    const firstLine = Math.min(...rows.map(row => row.line));
    const endLine = Math.min(limit, Math.max(...rows.map(row => row.endLine)));
    const nameSpan = lineSpan(model, firstLine);
    items.push({
      name: group.label,
      detail: String(rows.length),
      kind: 'row-group',
      firstLine,
      endLine,
      nameSpan,
      children: [],
    });
  }
  return items;
}

function lineSpan({ tree }: ReportModel, line: number): Span {
  const from = tree.lineStarts[line]!;
  return { from, to: from + tree.lines[line]!.text.length };
}
