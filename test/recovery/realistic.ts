// Draws the numbers of reports as they are: most rows nothing, most applicants natural persons, a town of three applications
// and a city of three thousand; and now and then a table in which nearly every cell holds a number, or a number beyond reason.
import fc from 'fast-check';
import type { Leaves, Layout, Look } from '../support/report-builder.js';

/** Numbers by chance that can be drawn again: what is written here depends on the seed alone. */
export type Chance = (below: number) => number;

/** A small generator (mulberry32); `chance(6)` is a whole number from 0 to 5. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return below => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** How much there is to report. */
export type Size = 'nothing' | 'town' | 'county' | 'city' | 'dense' | 'vast';

/** In thousandths: how many rows hold nothing, how many applicants of a row that does are organisations of one kind. */
const SHAPES: Readonly<
  Record<Size, { readonly empty: number; readonly organisations: number; readonly most: number }>
> = {
  nothing: { empty: 1000, organisations: 0, most: 1 },
  town: { empty: 800, organisations: 40, most: 6 },
  county: { empty: 600, organisations: 120, most: 40 },
  city: { empty: 250, organisations: 300, most: 1200 },
  dense: { empty: 0, organisations: 900, most: 99 },
  vast: { empty: 300, organisations: 400, most: 900_000_000 },
};

/** The leaves of a balanced report of that size. */
export function leavesOf(size: Size, seed: number): Leaves {
  const chance = chanceOf(seed);
  const { empty, organisations, most } = SHAPES[size];
  // Small numbers are more frequent than large ones, at any size.
  const amount = (limit: number): number => 1 + Math.floor(limit * (chance(10_000) / 10_000) ** 3);
  const row = (): number[] => {
    if (chance(1000) < empty) return [0, 0, 0, 0, 0, 0];
    const others = Array.from({ length: 5 }, () => (chance(1000) < organisations ? amount(Math.ceil(most / 10)) : 0));
    const natural = others.some(number => number > 0) && chance(4) === 0 ? 0 : amount(most);
    return [natural, ...others];
  };
  const outcomes = Array.from({ length: 21 }, row);
  const carriedForward = chance(2) === 0 ? [0, 0, 0, 0, 0, 0] : row();
  const carriedOver = carriedForward.map((forward, column) => {
    const all = outcomes.reduce((sum, outcome) => sum + outcome[column]!, forward);
    return all > 0 && chance(2) === 0 ? Math.min(all, amount(Math.ceil(most / 10))) : 0;
  });
  const counts = (length: number): string[] => Array.from({ length }, () => String(chance(3) === 0 ? amount(most) : 0));
  const disclosure = [3, 3, 1, 1, 1].map(counts);
  const fee = chance(2) === 0 ? '0' : `${chance(900)}.${1 + chance(9)}`;
  const group = (): number[] =>
    Array.from({ length: 4 }, () => (chance(1000) < empty ? 0 : amount(Math.ceil(most / 3))));
  const proceedings = [group(), group(), group()];
  return { edition: '2021', disclosure: [...disclosure, [fee]], outcomes, carriedForward, carriedOver, proceedings };
}

export const size: fc.Arbitrary<Size> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Size>('nothing') },
  { weight: 4, arbitrary: fc.constant<Size>('town') },
  { weight: 6, arbitrary: fc.constant<Size>('county') },
  { weight: 4, arbitrary: fc.constant<Size>('city') },
  { weight: 1, arbitrary: fc.constant<Size>('dense') },
  { weight: 1, arbitrary: fc.constant<Size>('vast') },
);

export const layout: fc.Arbitrary<Layout> = fc.constantFrom('grid', 'browser', 'markdown');

export const seed: fc.Arbitrary<number> = fc.integer({ min: 0, max: 0x7fffffff });

export const LOOK: Look = { layout: 'grid', mark: 'plain', eol: '\n', organ: '示例市示例区林业局', year: 2023 };
