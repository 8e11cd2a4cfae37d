// Writes what stands between the words of a row, so that each word comes to its field: tabs, or the pipes of Markdown.
// Words are never touched; what stands between them is replaced only if it is nothing but blanks and separators, unless the
// caller has numbers to put in or to take out there.
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
  /** Fields in the row. */
  readonly width: number;
  /** New words by their fields: with these, whatever else stands between the placed words goes. */
  readonly inserts?: ReadonlyMap<number, string>;
}

/** The edits that put every word in its field; undefined where something else than blanks would have to go. */
export function placeWords(
  text: (span: Span) => string,
  frame: RowFrame,
  words: readonly PlacedWord[],
): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  let from = frame.span.from;
  let field: number | undefined;
  for (const word of [...words, undefined]) {
    const span = { from, to: word?.span.from ?? frame.span.to };
    const newText = between(frame, field, word?.target);
    const old = text(span);
    if (!sameSeparators(old, newText, frame)) {
      if (frame.inserts === undefined && !/^[\s|\ufeff]*$/.test(old)) return undefined;
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

/** What stands behind field `left` (the row's beginning if undefined) and before field `right` (its end if undefined). */
function between(frame: RowFrame, left: number | undefined, right: number | undefined): string {
  if (left !== undefined && left === right) return '';
  const first = left === undefined ? 0 : left + 1;
  const cells = Array.from(
    { length: (right ?? frame.width) - first },
    (_, index) => frame.inserts?.get(first + index) ?? '',
  );
  if (frame.separator === 'tab') {
    const behind = cells.map(cell => (left === undefined ? cell : `\t${cell}`)).join(left === undefined ? '\t' : '');
    return right === undefined || (left === undefined && cells.length === 0) ? behind : `${behind}\t`;
  }
  if (right === undefined) {
    const opening = left === undefined && frame.enclosed ? '|' : '';
    return left === undefined
      ? `${opening}${cells.map(cell => ` ${cell} |`).join('')}`
      : ` |${cells.map(cell => ` ${cell} |`).join('')}`;
  }
  const inner = cells.map(cell => `${cell} | `).join('');
  if (left !== undefined) return ` | ${inner}`;
  // A row that begins with an empty cell must begin with a pipe, or that cell would be lost.
  return (frame.enclosed || right !== 0 ? '| ' : '') + inner;
}
