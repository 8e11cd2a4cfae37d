// The items of a JSON array, written one by one, each on a line of its own.

/** `item` gives the text of the next item, or its beginning, with the comma before it; `end` what stands before the closing bracket. */
export interface JsonList {
  item(json: string): string;
  end(): string;
}

export function jsonList(): JsonList {
  let empty = true;
  return {
    item(json) {
      const before = empty ? '\n' : ',\n';
      empty = false;
      return before + json;
    },
    end: () => (empty ? '' : '\n'),
  };
}
