// One column of a table whose rows are open: which of the numbers that a row may have there can be part of the sum.

/** Sums up to this are looked at one by one; above it only by how small and how large they can become. */
const LARGEST_SET = 20_000;

/**
 * For each row those of its `choices` that some choice for the others brings to `rest`, exactly, or, where more rows may add
 * to it, at most. Undefined where nothing does.
 */
export function withinColumns(
  choices: readonly (readonly number[])[],
  rest: number,
  exactly: boolean,
): readonly ReadonlySet<number>[] | undefined {
  const least = choices.map(numbers => Math.min(...numbers));
  const most = choices.map(numbers => Math.max(...numbers));
  const room = rest - sum(least);
  const lack = rest - sum(most);
  if (room < 0 || (exactly && lack > 0)) return undefined;
  const kept = choices.map((numbers, row) =>
    numbers.filter(number => number - least[row]! <= room && (!exactly || number - most[row]! >= lack)),
  );
  if (!exactly || room > LARGEST_SET || room === 0) return kept.map(numbers => new Set(numbers));
  return bySums(kept, least, room);
}

/** Sums are sets of bits: bit n for a sum of n above the least. */
function bySums(
  choices: readonly (readonly number[])[],
  least: readonly number[],
  room: number,
): readonly ReadonlySet<number>[] | undefined {
  const above = choices.map((numbers, row) => numbers.map(number => BigInt(number - least[row]!)));
  const mask = (1n << BigInt(room + 1)) - 1n;
  // What the first rows can come to.
  const reached = [1n];
  for (const numbers of above) {
    const before = reached.at(-1)!;
    reached.push(numbers.reduce((all, number) => all | (before << number), 0n) & mask);
  }
  // From which sum of the first rows the others can bring it to the end.
  let wanted = 1n << BigInt(room);
  const kept: ReadonlySet<number>[] = [];
  for (let row = choices.length - 1; row >= 0; row--) {
    const possible = choices[row]!.filter((_, index) => (reached[row]! & (wanted >> above[row]![index]!)) !== 0n);
    if (possible.length === 0) return undefined;
    kept.unshift(new Set(possible));
    wanted = above[row]!.reduce((all, number) => all | (wanted >> number), 0n);
  }
  return kept;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
