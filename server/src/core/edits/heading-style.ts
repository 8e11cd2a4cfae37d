// The marks around a heading: which ones it has, and the edits that give it those of another. Its words and number stay.
import type { HeadingLine } from '../syntax/tree.js';
import type { TextEdit } from '../text/span.js';

/** What stands around the words of a heading: nothing, so many `#`, or the fences of bold print. */
export interface HeadingStyle {
  readonly mark: HeadingLine['mark'];
  readonly hashes: number;
}

export function sameStyle(one: HeadingStyle, other: HeadingStyle): boolean {
  return one.mark === other.mark && one.hashes === other.hashes;
}

/**
 * The edits that take the marks of a heading away and put those of `style` in their place; `start` is where its line begins.
 * None where prose goes on behind the heading, and `#` would make a heading of it all.
 */
export function restyle(node: HeadingLine, start: number, style: HeadingStyle): TextEdit[] {
  if (sameStyle(node, style) || (style.mark === 'hashes' && node.runIn)) return [];
  const { text, label } = node;
  const opening = /^[\s\u3000\ufeff]*(#{1,6}[ \u3000]*)?(\*\*|__)?[ \u3000]*/.exec(text)!;
  const fence = opening[2];
  const closing = fence === undefined ? -1 : text.indexOf(fence, label.to);
  if (fence !== undefined && closing < 0) return [];
  const indent = /^[\s\u3000\ufeff]*/.exec(text)![0].length;
  // A heading of bold print keeps the full stop behind its words inside the fence.
  const end = closing >= 0 ? closing : endOfWords(text, label.to);
  const before = style.mark === 'hashes' ? `${'#'.repeat(style.hashes)} ` : style.mark === 'bold' ? '**' : '';
  const behind = style.mark === 'bold' ? '**' : '';
  const edits: TextEdit[] = [];
  const replace = (from: number, to: number, newText: string): void => {
    if (text.slice(from, to) !== newText) edits.push({ span: { from: start + from, to: start + to }, newText });
  };
  replace(indent, opening[0].length, before);
  replace(end, closing >= 0 ? closing + fence!.length : end, behind);
  return edits;
}

/** Behind the mark that ends the words of a run-in heading: `（一）主动公开。我局…` ends behind its full stop. */
function endOfWords(text: string, from: number): number {
  const mark = /^[。：:]/.exec(text.slice(from, from + 1));
  return from + (mark?.[0].length ?? 0);
}
