// Writes what stands between the words of a row, so that each word comes to its field: tabs, or the pipes of Markdown.
// Words are never touched; what stands between them is replaced only if it is nothing but blanks and separators.
import type { Span, TextEdit } from '../text/span.js';

/** A word of a row and the field it is to stand in. Targets rise from left to right. */
export interface PlacedWord {
  readonly span: Span;
  readonly target: number;
}

export interface RowFrame {
  /** From the first to behind the last character of the row, line ends left out at the end. */
  readonly span: Span;
  readonly separator: 'tab' | 'pipe';
  /** The row begins with a pipe, and is to end with one. */
  readonly enclosed: boolean;
}

/** The edits that put every word in its field of `width`; undefined where something else than blanks stands in between. */
export function placeWords(
  text: (span: Span) => string,
  frame: RowFrame,
  words: readonly PlacedWord[],
  width: number,
): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  let from = frame.span.from;
  let field: number | undefined;
  for (const word of [...words, undefined]) {
    const span = { from, to: word?.span.from ?? frame.span.to };
    const newText = between(frame, field, word?.target, width);
    const old = text(span);
    if (!sameSeparators(old, newText, frame)) {
      if (!/^[\s|\ufeff]*$/.test(old)) return undefined;
      edits.push({ span, newText });
    }
    if (word === undefined) break;
    from = word.span.to;
    field = word.target;
  }
  return edits;
}

/** Blanks around pipes are a matter of taste: only the number of pipes counts. */
function sameSeparators(old: string, newText: string, frame: RowFrame): boolean {
  if (frame.separator === 'tab') return old === newText;
  return /^[ |]*$/.test(old) && old.replaceAll(' ', '') === newText.replaceAll(' ', '');
}

function between(frame: RowFrame, left: number | undefined, right: number | undefined, width: number): string {
  if (left !== undefined && left === right) return '';
  if (frame.separator === 'tab') {
    if (left === undefined) return '\t'.repeat(right ?? width - 1);
    return '\t'.repeat((right ?? width - 1) - left);
  }
  // A row that begins with an empty cell must begin with a pipe, or that cell would be lost.
  if (left === undefined) return (frame.enclosed || right !== 0 ? '| ' : '') + ' | '.repeat(right ?? width - 1);
  if (right === undefined) return ' |' + '  |'.repeat(width - 1 - left);
  return ' | ' + ' | '.repeat(right - left - 1);
}
