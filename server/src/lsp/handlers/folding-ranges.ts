// Answers `textDocument/foldingRange`.
import type { FoldingRange } from 'vscode-languageserver';
import { foldingRanges } from '../../core/index.js';
import { listOf, madeOnce, partOfEach } from '../placed-list.js';
import { shiftFolding } from '../shift.js';
import { toFoldingRange } from '../to-proto.js';
import type { Steps, View } from '../view.js';

/** What can be folded in one report. */
export const foldingsOf = madeOnce<FoldingRange>(placed =>
  foldingRanges(placed.report).map(folding => toFoldingRange(placed, folding)),
);

export function* foldingRangesOf(view: View): Steps<FoldingRange[]> {
  return listOf(yield* partOfEach(view, foldingsOf), shiftFolding);
}
