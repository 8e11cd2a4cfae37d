// Finds the longest word of a list that begins at a place of a text, in a time that does not grow with the list.

/** Words by their first two characters; those of one character by themselves. */
export interface WordIndex<Item> {
  readonly pairs: ReadonlyMap<number, readonly Item[]>;
  readonly singles: ReadonlyMap<number, Item>;
  /** 1 for each code unit that some word begins with. */
  readonly begins: Uint8Array;
}

/** The index of words, which may be of any kind as long as they have a `text`. */
export function wordIndex<Item extends { readonly text: string }>(items: readonly Item[]): WordIndex<Item> {
  const pairs = new Map<number, Item[]>();
  const singles = new Map<number, Item>();
  const begins = new Uint8Array(0x10000);
  for (const item of items) {
    begins[item.text.charCodeAt(0)] = 1;
    if (item.text.length === 1) {
      singles.set(item.text.charCodeAt(0), item);
      continue;
    }
    const key = pairAt(item.text, 0);
    const known = pairs.get(key);
    if (known === undefined) pairs.set(key, [item]);
    else known.push(item);
  }
  for (const list of pairs.values()) list.sort((one, other) => other.text.length - one.text.length);
  return { pairs, singles, begins };
}

/** The longest word that stands at a place; undefined where none does. */
export function longestWord<Item extends { readonly text: string }>(
  { pairs, singles, begins }: WordIndex<Item>,
  text: string,
  at: number,
): Item | undefined {
  const first = text.charCodeAt(at);
  if (begins[first] !== 1) return undefined;
  const longer = pairs.get(pairAt(text, at));
  if (longer !== undefined) for (const item of longer) if (text.startsWith(item.text, at)) return item;
  return singles.get(first);
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}
