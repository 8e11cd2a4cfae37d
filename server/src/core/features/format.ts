// Formatting a report is realigning its tables; prose is left alone.
import { realignTable } from '../edits/realign.js';
import type { ReportSnapshot } from '../snapshot.js';
import type { Span, TextEdit } from '../text/span.js';

/** The edits that put the tables on the official grid; with a span, only those inside it. None for a text that is no report. */
export function formatReport({ model }: ReportSnapshot, span?: Span): readonly TextEdit[] {
  if (!model.recognized) return [];
  const edits = [...model.tables.values()].flatMap(table => realignTable(model, table));
  return span === undefined ? edits : edits.filter(edit => span.from <= edit.span.from && edit.span.to <= span.to);
}
