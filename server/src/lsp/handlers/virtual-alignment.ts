// Answers our own request for paddings, from clients that show them by other means than hints.
import { virtualPadding } from '../../core/index.js';
import { linesIn, tabSizeOf } from '../from-proto.js';
import type { VirtualAlignment, VirtualAlignmentParams, VirtualPadding } from '../protocol.js';
import { toVirtualPadding } from '../to-proto-editor.js';
import type { Steps, View } from '../view.js';

export function* virtualAlignment(view: View, params: VirtualAlignmentParams): Steps<VirtualAlignment> {
  const tabSize = tabSizeOf(params.tabSize) ?? view.settings.tabSize;
  const ambiguousAsWide = params.ambiguousAsWide === true;
  const options = { tabSize, ambiguousAsWide, paddingMovesTabs: false };
  const paddings: VirtualPadding[] = [];
  for (const { placed, firstLine, endLine } of linesIn(view.reports, params.range)) {
    for (const padding of virtualPadding(placed.report, firstLine, endLine, options)) {
      paddings.push(toVirtualPadding(placed, padding));
    }
    yield;
  }
  return { version: view.version, paddings };
}
