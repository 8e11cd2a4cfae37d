// Formatting a report is realigning its tables; prose is left alone.
import { realignTable } from '../edits/realign.js';
import type { ReportSnapshot } from '../report-snapshot.js';
import type { Span, TextEdit } from '../text/span.js';

/** The edits that put the tables on the official grid; with a span, only those inside it. None for a text that is no report. */
export function formatReport({ model }: ReportSnapshot, span?: Span): readonly TextEdit[] {
  if (!model.recognized) return [];
  const edits = withoutOverlaps([...model.tables.values()].map(table => realignTable(model, table)));
  return span === undefined ? edits : edits.filter(edit => span.from <= edit.span.from && edit.span.to <= span.to);
}

/** Tables may stand in each other, and then both take out the blank lines that stand in both. */
function withoutOverlaps(lists: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  const some = lists.filter(list => list.length > 0);
  if (some.length <= 1) return some[0] ?? [];
  const ordered = some.flat().sort((one, other) => one.span.from - other.span.from || one.span.to - other.span.to);
  const kept: TextEdit[] = [];
  for (const edit of ordered) if (edit.span.from >= (kept.at(-1)?.span.to ?? 0)) kept.push(edit);
  return kept;
}
