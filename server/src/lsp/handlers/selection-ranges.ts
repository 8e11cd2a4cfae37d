// Answers `textDocument/selectionRange`.
import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { selectionSpans } from '../../core/index.js';
import { offsetAt } from '../from-proto.js';
import { toSelectionRange } from '../to-proto-editor.js';
import type { View } from '../view.js';

/** One answer for each position; a position outside all reports selects nothing. */
export function selectionRanges({ reports }: View, { positions }: SelectionRangeParams): SelectionRange[] {
  return positions.map(position => {
    const place = offsetAt(reports, position);
    if (place === undefined) return { range: { start: position, end: position } };
    return toSelectionRange(place.placed, selectionSpans(place.placed.report, place.offset));
  });
}
