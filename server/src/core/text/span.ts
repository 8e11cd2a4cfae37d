// Places in a text and changes to it, in UTF-16 code units: the unit of JavaScript strings and of LSP alike.

/** Half-open range `[from, to)`. In `abcd` the span of `bc` is `{ from: 1, to: 3 }`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Puts `newText` in the place of what stands in `span`; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The same span, `by` code units further on (or back, when negative). */
export function shiftSpan(span: Span, by: number): Span {
  return { from: span.from + by, to: span.to + by };
}

/** Whether the two spans share a character, or touch at a cursor that both hold (empty spans count). */
export function spansTouch(one: Span, other: Span): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** Whether `offset` is inside the span or at either edge of it: where an editor's cursor belongs to it. */
export function spanHolds(span: Span, offset: number): boolean {
  return span.from <= offset && offset <= span.to;
}

/** The text with all edits done. Edits must not overlap; their order does not matter. Inserts at one place keep it. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.map((edit, index) => ({ edit, index }));
  ordered.sort((one, other) => one.edit.span.from - other.edit.span.from || one.index - other.index);
  let result = '';
  let done = 0;
  for (const { edit } of ordered) {
    result += text.slice(done, edit.span.from) + edit.newText;
    done = edit.span.to;
  }
  return result + text.slice(done);
}
