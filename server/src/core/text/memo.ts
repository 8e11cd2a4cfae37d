// Remembers what a pure function of a string returned: a report is read anew at each key stroke, and its labels stay the same.

/** So many different strings are kept; then it begins anew, so that memory has a bound. */
const MOST_KEPT = 1024;

/** The same function with a memory. It must be pure, and its results must not be changed by those who get them. */
export function memoize<Result>(compute: (text: string) => Result): (text: string) => Result {
  let kept = new Map<string, Result>();
  return text => {
    const known = kept.get(text);
    if (known !== undefined || kept.has(text)) return known as Result;
    const own = detached(text);
    const result = compute(own);
    if (kept.size >= MOST_KEPT) kept = new Map();
    kept.set(own, result);
    return result;
  };
}

/** V8 makes longer pieces of a text by pointing into it, so that the whole text stays in memory as long as the piece does. */
const LONGEST_COPIED = 12;

/** The same string with characters of its own. */
function detached(text: string): string {
  return text.length <= LONGEST_COPIED ? text : text.split('').join('');
}
