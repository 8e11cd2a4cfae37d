// The lines of a report that typographic checks look at: prose and headings. Lines that hold nothing but a label of the form are
// cells of a table that fell apart, and the form's own words.
import { findHeaders, isExactLabel } from '../model/labels.js';
import type { ReportModel } from '../model/model.js';
import { sectionAt } from '../model/section-at.js';
import type { LineNode } from '../syntax/tree.js';
import type { Memory } from '../text/memory.js';
import type { Span } from '../text/span.js';
import { withoutTail } from '../text/tail.js';

export interface FoundIn {
  /** Places in the line. */
  readonly spans: readonly Span[];
  readonly line: number;
  /** Where the line begins in the report. */
  readonly start: number;
  readonly text: string;
}

/** The lines in which `find` finds something. It is asked once for each line, however often the report is read. */
export function linesWith(
  model: ReportModel,
  find: (text: string) => readonly Span[],
  known: Memory<LineNode, readonly Span[]>,
): FoundIn[] {
  const { tree } = model;
  return tree.lines.flatMap((node, line) => {
    if (node.kind !== 'prose' && node.kind !== 'heading') return [];
    let spans = known.get(node);
    if (spans === undefined) known.set(node, (spans = find(node.text)));
    if (spans.length === 0) return [];
    return isTorn(model, line, node.text) ? [] : [{ spans, line, start: tree.lineStarts[line]!, text: node.text }];
  });
}

/** Whether the line is a piece of a table that fell apart: a label of the form, or words without a mark where a table is due. */
function isTorn(model: ReportModel, line: number, text: string): boolean {
  if (isInLooseTable(model, line)) return true;
  const { form, sections } = model;
  const words = withoutTail(text, /[|\s]/);
  if (form.tables.some(table => isExactLabel(table, words) || findHeaders(table, words).length > 0)) return true;
  const section = sectionAt(sections, line);
  const isDue = section?.schema?.table !== undefined && section.headingLine !== line;
  return isDue && !/[，。；：、,;:]/.test(words);
}

/** Whether the line is a cell of a table, or a part of one. */
export function isInLooseTable({ tables }: ReportModel, line: number): boolean {
  for (const { separator, firstLine, endLine } of tables.values())
    if (separator === 'lines' && firstLine <= line && line < endLine) return true;
  return false;
}

/** A few characters on both sides of a place, so that two like it can be told apart. */
export function around(text: string, { from, to }: Span): string {
  return text.slice(Math.max(0, from - 6), to + 6).trim();
}

/** A span of a line as one of the report. */
export function inReport(start: number, { from, to }: Span): Span {
  return { from: start + from, to: start + to };
}
