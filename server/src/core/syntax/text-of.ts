// Gives the text of a report between two places and the end of a line, whatever way its places are numbered.
import { lineAt } from '../text/lines.js';
import type { Span } from '../text/span.js';
import type { ReportTree } from './tree.js';

/** The text of a span of the report. */
export function textOf(tree: ReportTree, span: Span): string {
  let text = '';
  for (let line = lineAt(tree.lineStarts, span.from); line < tree.rawLines.length; line++) {
    const start = tree.lineStarts[line]!;
    if (start >= span.to) break;
    const raw = tree.rawLines[line]!;
    if (start + raw.length > span.from) text += raw.slice(Math.max(0, span.from - start), span.to - start);
  }
  return text;
}

/** Behind the last character of a line, before its line end. */
export function endOfLine({ lines, lineStarts }: ReportTree, line: number): number {
  return lineStarts[line]! + lines[line]!.text.length;
}
