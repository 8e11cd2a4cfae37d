// Answers `textDocument/formatting` and `rangeFormatting`: tables are put back on the official grid, nothing else moves.
import type { DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver';
import { formatReport, safeFixes } from '../../core/index.js';
import { spansIn, wholeLines } from '../from-proto.js';
import { listOf, madeOnce, partOfEach } from '../placed-list.js';
import { shiftEdit } from '../shift.js';
import { toTextEdits } from '../to-proto.js';
import type { Steps, View } from '../view.js';

/** What formatting does to a report, and fixing all that is safe: the one is the other. */
export const safeEditsOf = madeOnce<TextEdit>(placed => toTextEdits(placed, safeFixes(placed.report)));

export function* formatting(view: View): Steps<TextEdit[]> {
  return listOf(yield* partOfEach(view, safeEditsOf), shiftEdit);
}

export function* rangeFormatting({ reports }: View, { range }: DocumentRangeFormattingParams): Steps<TextEdit[]> {
  const edits: TextEdit[] = [];
  for (const { placed, span } of spansIn(reports, wholeLines(range))) {
    for (const edit of toTextEdits(placed, formatReport(placed.report, span))) edits.push(edit);
    yield;
  }
  return edits;
}
