// Writes out a reading that leaves numbers open: all ways to fill them that keep the sums within the row and the most that
// each column has room for.
import type { Vector } from './solve.js';
import type { OpenVector, RowSum } from './readings.js';

/** All completions of `values` within `most`; undefined where there are more than `limit`, or where a column has no limit. */
export function expand(values: OpenVector, most: Vector, sums: readonly RowSum[], limit: number): Vector[] | undefined {
  let rows: OpenVector[] = [values];
  for (const sum of sums) {
    const next: OpenVector[] = [];
    for (const row of rows) {
      const filled = fillSum(row, sum, most, limit - next.length);
      if (filled === undefined) return undefined;
      for (const one of filled) next.push(one);
    }
    rows = next;
  }
  if (rows.some(row => row.includes(undefined))) return undefined;
  return rows.filter(row => row.every((value, column) => value! <= most[column]!)).map(row => row.map(value => value!));
}

function fillSum(row: OpenVector, { parts, total }: RowSum, most: Vector, limit: number): OpenVector[] | undefined {
  const open = parts.filter(part => row[part] === undefined);
  const known = parts.reduce((sum, part) => sum + (row[part] ?? 0), 0);
  const stated = row[total];
  const found: OpenVector[] = [];
  const values = [...row];
  /** False past the limit. */
  const fill = (at: number, sum: number): boolean => {
    const part = open[at];
    const room = (stated ?? most[total]!) - sum;
    if (room < 0) return true;
    if (part === undefined) {
      if (stated !== undefined && sum !== stated) return true;
      values[total] = sum;
      found.push([...values]);
      return found.length <= limit;
    }
    // With the total known, the last open part is what is left.
    const last = stated !== undefined && at === open.length - 1;
    const highest = Math.min(most[part]!, room);
    const lowest = last ? room : 0;
    if (highest - lowest > limit) return false;
    for (let value = lowest; value <= highest; value++) {
      values[part] = value;
      if (!fill(at + 1, sum + value)) return false;
    }
    return true;
  };
  return fill(0, known) ? found : undefined;
}

/** Whether `vector` is one of the ways to fill `values`. */
export function matches(values: OpenVector, vector: Vector): boolean {
  return values.every((value, column) => value === undefined || value === vector[column]);
}
