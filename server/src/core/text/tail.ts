// Takes characters off the end of a text. A pattern with `+$` would be tried from every place where such characters stand.

/** The text without the characters at its end that match; `character` is the pattern of one, such as `/\s/`. */
export function withoutTail(text: string, character: RegExp): string {
  let to = text.length;
  while (to > 0 && character.test(text[to - 1]!)) to--;
  return text.slice(0, to);
}
