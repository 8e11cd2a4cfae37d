// What a selection grows to, step by step: word, cell, row, group of rows, table, section, report.
import type { ModelRow, ModelTable, ReportModel } from '../model/model.js';
import { sectionAt } from '../model/section-at.js';
import type { ReportSnapshot } from '../report-snapshot.js';
import { endOfLine } from '../syntax/text-of.js';
import { lineAt } from '../text/lines.js';
import { spanHolds, type Span } from '../text/span.js';

const WORD = /[\p{Script=Han}]+|\d+(?:[.,]\d+)*|[\p{L}\p{N}]+/gu;

/** A line may be megabytes long: words are looked for around the offset only. */
const LONGEST_WORD = 500;

/** The spans around an offset from the innermost to the whole report; each holds the one before it and is larger. */
export function selectionSpans({ model }: ReportSnapshot, offset: number): readonly Span[] {
  const { tree } = model;
  const line = lineAt(tree.lineStarts, offset);
  const candidates = [
    ...inLine(model, line, offset),
    ...tableSpans(model, line),
    ...sectionSpans(model, line),
    { from: 0, to: tree.length },
  ];
  const spans: Span[] = [];
  for (const span of candidates) {
    const last = spans.at(-1) ?? { from: offset, to: offset };
    const holds = span.from <= last.from && last.to <= span.to;
    if (holds && span.to - span.from > last.to - last.from) spans.push(span);
  }
  return spans;
}

function inLine({ tree }: ReportModel, line: number, offset: number): Span[] {
  const node = tree.lines[line]!;
  const start = tree.lineStarts[line]!;
  const near = Math.max(0, offset - start - LONGEST_WORD);
  const words = [...node.text.slice(near, offset - start + LONGEST_WORD).matchAll(WORD)].map(({ index, 0: word }) =>
    spanAt(start, near + index, near + index + word.length),
  );
  const spans = words.filter(span => spanHolds(span, offset)).slice(-1);
  if (node.kind === 'row') {
    const cell = node.cells.find(({ trimmed }) => spanHolds(spanAt(start, trimmed.from, trimmed.to), offset));
    if (cell !== undefined) spans.push(spanAt(start, cell.trimmed.from, cell.trimmed.to));
  } else if (node.kind === 'heading') {
    spans.push(spanAt(start, node.label.from, node.label.to));
  } else {
    // A sentence of a paragraph that is one long line.
    const column = offset - start;
    const from = Math.max(...['。', '；', '！', '？'].map(mark => node.text.lastIndexOf(mark, column - 1))) + 1;
    const stop = node.text.slice(column).search(/[。；！？]/);
    spans.push(spanAt(start, from, stop < 0 ? node.text.length : column + stop + 1));
  }
  const trimmed = node.text.trim();
  const from = node.text.indexOf(trimmed);
  return [...spans, spanAt(start, from, from + trimmed.length), spanAt(start, 0, node.text.length)];
}

function spanAt(start: number, from: number, to: number): Span {
  return { from: start + from, to: start + to };
}

function tableSpans(model: ReportModel, line: number): Span[] {
  const table = [...model.tables.values()].find(({ firstLine, endLine }) => firstLine <= line && line < endLine);
  if (table === undefined) return [];
  const row = table.rows.find(one => one.line <= line && line < one.endLine);
  const whole = linesSpan(model, table.firstLine, table.endLine);
  if (row === undefined) return [whole];
  return [linesSpan(model, row.line, row.endLine), ...groupSpan(model, table, row), whole];
}

/** The rows of the same group that follow each other: （三）不予公开 with its eight. */
function groupSpan(model: ReportModel, table: ModelTable, row: ModelRow): Span[] {
  const group = row.schemas[0]?.group;
  if (group === undefined) return [];
  const at = table.rows.indexOf(row);
  const belongs = (index: number): boolean => table.rows[index]?.schemas[0]?.group === group;
  let first = at;
  while (belongs(first - 1)) first--;
  let last = at;
  while (belongs(last + 1)) last++;
  return [linesSpan(model, table.rows[first]!.line, table.rows[last]!.endLine)];
}

function sectionSpans(model: ReportModel, line: number): Span[] {
  const section = sectionAt(model.sections, line);
  if (section === undefined) return [];
  const topic = section.topics.find(one => one.line <= line && line < one.endLine);
  const spans = topic === undefined ? [] : [linesSpan(model, topic.line, topic.endLine, line)];
  return [...spans, linesSpan(model, section.firstLine, section.endLine, line)];
}

/** Whole lines, without blank ones at the end unless `line` is among those, and without the last line end. */
function linesSpan({ tree }: ReportModel, firstLine: number, endLine: number, line = firstLine): Span {
  let last = endLine - 1;
  while (last > line && tree.lines[last]!.kind === 'blank') last--;
  return { from: tree.lineStarts[firstLine]!, to: endOfLine(tree, last) };
}
