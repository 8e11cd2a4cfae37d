// Finds a place in a list that is in order, without going through all of it.

/**
 * Index of the last item whose number is not above `limit`, in a list whose numbers never fall; -1 where each is above it, or
 * there is none.
 */
export function lastUpTo<Item>(items: readonly Item[], numberOf: (item: Item) => number, limit: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberOf(items[middle]!) > limit) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}
