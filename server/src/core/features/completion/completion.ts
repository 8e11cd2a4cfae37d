// What can be put in at a place of the report: the skeleton of a whole one, sections, topics, rows and labels.
import { sectionAt } from '../../model/section-at.js';
import type { ReportSnapshot } from '../../report-snapshot.js';
import { lineAt } from '../../text/lines.js';
import type { CompletionHints, CompletionItem, Place } from './item.js';
import { labelItems, rowItems, tableItems } from './rows.js';
import { sectionItems, skeletonItems, topicItems } from './sections.js';

/** Behind so many characters of a line nobody begins a heading or a row. */
const LONGEST_TYPED = 30;

/** The items at an offset, best first. None inside prose and numbers: only lines that have just begun are completed. */
export function completionsAt(
  report: ReportSnapshot,
  offset: number,
  hints: CompletionHints,
): readonly CompletionItem[] {
  const { model } = report;
  const { tree } = model;
  const line = lineAt(tree.lineStarts, offset);
  const node = tree.lines[line]!;
  const start = tree.lineStarts[line]!;
  const before = node.text.slice(0, offset - start);
  const indent = before.length - before.trimStart().length;
  const eol = tree.lines.find(other => other.eol !== '')?.eol ?? '\n';
  const place: Place = { model, hints, line, offset, typed: { from: start + indent, to: offset }, eol };
  const section = sectionAt(model.sections, line);
  const table = [...model.tables.values()].find(({ firstLine, endLine }) => firstLine <= line && line <= endLine);
  if (node.kind === 'row' && node.separator !== 'spaces') {
    const owed = table?.schema ?? model.form.tables.find(({ id }) => id === section?.schema?.table);
    return ranked((owed && labelItems(place, owed)) ?? []);
  }
  const isBegun = node.text.slice(offset - start).trim() === '' && before.length - indent <= LONGEST_TYPED;
  if (!isBegun || before.includes('\t')) return [];
  const isInTable = table !== undefined && line < table.endLine;
  return ranked([
    ...skeletonItems(place),
    ...(table === undefined ? [] : rowItems(place, table)),
    ...(isInTable || section === undefined ? [] : [...tableItems(place, section), ...topicItems(place, section)]),
    ...(isInTable ? [] : sectionItems(place)),
  ]);
}

function ranked(items: readonly CompletionItem[]): CompletionItem[] {
  return [...items].sort((one, other) => one.rank - other.rank);
}
