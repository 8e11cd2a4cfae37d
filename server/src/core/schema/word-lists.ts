// Lists of words as data: written with blanks between them, or put together from heads and tails.

/** Words given as text, with blanks between them. */
export function list(...words: readonly string[]): string[] {
  return words.join(' ').split(' ');
}

/** Every word of one list followed by every word of the other. */
export function each(heads: readonly string[], tails: readonly string[]): string[] {
  return heads.flatMap(head => tails.map(tail => head + tail));
}
