// Answers `textDocument/formatting` and `rangeFormatting`: tables are put back on the official grid, nothing else moves.
import type { DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver';
import { formatReport } from '../../core/index.js';
import { spansIn, wholeLines } from '../from-proto.js';
import { listOf, madeOnce, partOfEach } from '../placed-list.js';
import { shiftEdit } from '../shift.js';
import { toTextEdits } from '../to-proto.js';
import type { Steps, View } from '../view.js';

const edited = madeOnce<TextEdit>(placed => toTextEdits(placed, formatReport(placed.report)));

export function* formatting(view: View): Steps<TextEdit[]> {
  return listOf(yield* partOfEach(view, edited), shiftEdit);
}

export function* rangeFormatting({ reports }: View, { range }: DocumentRangeFormattingParams): Steps<TextEdit[]> {
  const edits: TextEdit[] = [];
  for (const { placed, span } of spansIn(reports, wholeLines(range))) {
    edits.push(...toTextEdits(placed, formatReport(placed.report, span)));
    yield;
  }
  return edits;
}
