// Snippets with marks for places in them: `<|>` a cursor, `<|…|label>` a range, `→` a tab (test files hold no real tabs).
// Ranges may nest and may be empty (`<||label>`); the label may be left out.
import type { Span } from '../../server/src/core/index.js';

export interface MarkedRange {
  readonly span: Span;
  readonly label: string;
}

/** A snippet without its marks; every place counts in the bare text. */
export interface MarkedText {
  readonly text: string;
  readonly cursor: number | undefined;
  /** In the order in which they begin; of two that begin together the outer one first. */
  readonly ranges: readonly MarkedRange[];
}

/** Takes the marks out of a snippet. In `a<|b|x>c` the text is `abc` and x is the span of `b`. */
export function marked(snippet: string): MarkedText {
  const ranges: { span: Span; label: string }[] = [];
  const open: number[] = [];
  let text = '';
  let cursor: number | undefined;
  for (let at = 0; at < snippet.length;) {
    const closing = open.length > 0 ? /^\|([a-z0-9-]*)>/.exec(snippet.slice(at, at + 60)) : null;
    if (snippet.startsWith('<|>', at)) {
      if (cursor !== undefined) throw new Error('a snippet has one cursor');
      cursor = text.length;
      at += 3;
    } else if (snippet.startsWith('<|', at)) {
      open.push(ranges.length);
      ranges.push({ span: { from: text.length, to: -1 }, label: '' });
      at += 2;
    } else if (closing !== null) {
      const range = ranges[open.pop()!]!;
      range.span = { from: range.span.from, to: text.length };
      range.label = closing[1]!;
      at += closing[0].length;
    } else {
      text += snippet[at] === '→' ? '\t' : snippet[at];
      at++;
    }
  }
  if (open.length > 0) throw new Error(`a range is not closed: ${snippet.slice(0, 80)}`);
  return { text, cursor, ranges };
}

/** A snippet that has no marks, only arrows for tabs. */
export function tabbed(snippet: string): string {
  return snippet.replaceAll('→', '\t');
}

/** A text in which tabs can be seen. */
export function visible(text: string): string {
  return text.replaceAll('\t', '→');
}
