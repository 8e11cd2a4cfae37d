// The items of a JSON array, written one by one, each on a line of its own.

/** `item` gives the text of the next item with the comma before it; `end` what stands before the closing bracket. */
export interface JsonList {
  item(value: object): string;
  end(): string;
}

export function jsonList(): JsonList {
  let empty = true;
  return {
    item(value) {
      const before = empty ? '\n' : ',\n';
      empty = false;
      return before + JSON.stringify(value);
    },
    end: () => (empty ? '' : '\n'),
  };
}
