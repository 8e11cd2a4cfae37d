// Finds the longest word of a list that begins at a place of a text, in a time that does not grow with the list.

/** The words that begin with one character: that character alone, and the others by their second one, the longest first. */
interface Beginning<Item> {
  single: Item | undefined;
  readonly bySecond: Map<number, Item[]>;
}

/** Words by the code unit that they begin with. */
export type WordIndex<Item> = ReadonlyMap<number, Readonly<Beginning<Item>>>;

/** The index of words, which may be of any kind as long as they have a `text`. */
export function wordIndex<Item extends { readonly text: string }>(items: readonly Item[]): WordIndex<Item> {
  const index = new Map<number, Beginning<Item>>();
  for (const item of items) {
    const first = item.text.charCodeAt(0);
    let beginning = index.get(first);
    if (beginning === undefined) index.set(first, (beginning = { single: undefined, bySecond: new Map() }));
    if (item.text.length === 1) {
      beginning.single = item;
      continue;
    }
    const second = item.text.charCodeAt(1);
    const known = beginning.bySecond.get(second);
    if (known === undefined) beginning.bySecond.set(second, [item]);
    else known.push(item);
  }
  for (const { bySecond } of index.values()) {
    for (const list of bySecond.values()) list.sort((one, other) => other.text.length - one.text.length);
  }
  return index;
}

/** The longest word that stands at a place; undefined where none does. */
export function longestWord<Item extends { readonly text: string }>(
  index: WordIndex<Item>,
  text: string,
  at: number,
): Item | undefined {
  const beginning = index.get(text.charCodeAt(at));
  if (beginning === undefined) return undefined;
  const longer = beginning.bySecond.get(text.charCodeAt(at + 1));
  if (longer !== undefined) for (const item of longer) if (text.startsWith(item.text, at)) return item;
  return beginning.single;
}
