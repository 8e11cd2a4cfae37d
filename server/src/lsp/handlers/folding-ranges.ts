// Answers `textDocument/foldingRange`.
import type { FoldingRange } from 'vscode-languageserver';
import { foldingRanges } from '../../core/index.js';
import { toFoldingRange } from '../to-proto.js';
import type { Steps, View } from '../view.js';

export function* foldingRangesOf({ reports }: View): Steps<FoldingRange[]> {
  const ranges: FoldingRange[] = [];
  for (const placed of reports) {
    for (const folding of foldingRanges(placed.report)) ranges.push(toFoldingRange(placed, folding));
    yield;
  }
  return ranges;
}
