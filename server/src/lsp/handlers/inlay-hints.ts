// Answers `textDocument/inlayHint`, for the lines that are asked about and no others.
import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { columnHints, sumHints, virtualPadding } from '../../core/index.js';
import { cursorLineOf, linesIn } from '../from-proto.js';
import { toInlayHint, toPaddingHint } from '../to-proto-editor.js';
import type { Steps, View } from '../view.js';

export function* inlayHints({ audience, reports, settings }: View, params: InlayHintParams): Steps<InlayHint[]> {
  const cursorLine = cursorLineOf(params);
  const hints: InlayHint[] = [];
  for (const { placed, firstLine, endLine } of linesIn(reports, params.range)) {
    const { report } = placed;
    // Before the names of columns: at one place the padding comes first.
    if (settings.virtualAlign && !audience.client.virtualAlignment) {
      const options = { ...settings, paddingMovesTabs: true };
      for (const padding of virtualPadding(report, firstLine, endLine, options))
        hints.push(toPaddingHint(placed, padding));
    }
    if (settings.columnHints) {
      // A client that does not tell where its cursor is sees the names in all rows.
      const only = cursorLine === undefined ? undefined : cursorLine - placed.firstLine;
      for (let line = firstLine; line < endLine; line++) {
        if (only !== undefined && line !== only) continue;
        for (const hint of columnHints(report, line)) hints.push(toInlayHint(placed, hint, audience));
      }
    }
    if (settings.sumHints) {
      for (const hint of sumHints(report, firstLine, endLine)) hints.push(toInlayHint(placed, hint, audience));
    }
    yield;
  }
  return hints;
}
