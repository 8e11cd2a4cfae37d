// What is told of the reports of a document, report by report, with lines counted from the report: a key stroke leaves that of
// all reports but one as it is, and a transport may keep what it made of it.
import type { PlacedReport, ReportSnapshot } from '../core/index.js';
import type { Audience } from './audience.js';
import type { Steps, View } from './view.js';

/** What is told of one report, as if it began on line 0. The array is the same as long as its values are. */
export interface PlacedItems<Item = unknown> {
  readonly firstLine: number;
  readonly items: readonly Item[];
}

/** Stands in a message where an array is due, and is one as soon as the message becomes JSON. */
export class PlacedList<Item = unknown> {
  /** `shift` gives an item with all its lines so much further down. */
  constructor(
    readonly parts: readonly PlacedItems<Item>[],
    readonly shift: (item: Item, by: number) => Item,
  ) {}

  toJSON(): Item[] {
    return this.parts.flatMap(({ firstLine, items }) =>
      firstLine === 0 ? items : items.map(item => this.shift(item, firstLine)),
    );
  }
}

/** The same as the array that it becomes, for those who only hand it on. */
export function listOf<Item>(...args: ConstructorParameters<typeof PlacedList<Item>>): Item[] {
  return new PlacedList(...args) as unknown as Item[];
}

/** What is made of each report of a view. */
export function* partOfEach<Item>(
  { reports, audience }: View,
  partOf: (placed: PlacedReport, audience: Audience) => PlacedItems<Item>,
): Steps<PlacedItems<Item>[]> {
  const parts: PlacedItems<Item>[] = [];
  for (const placed of reports) {
    parts.push(partOf(placed, audience));
    yield;
  }
  return parts;
}

/** The items of a report, made once for each audience, however often the report moves. `make` is given the report on line 0. */
export function madeOnce<Item>(
  make: (placed: PlacedReport, audience: Audience) => readonly Item[],
): (placed: PlacedReport, audience: Audience) => PlacedItems<Item> {
  const made = new WeakMap<ReportSnapshot, { readonly audience: Audience; readonly items: readonly Item[] }>();
  return (placed, audience) => {
    let known = made.get(placed.report);
    if (known?.audience !== audience) {
      known = { audience, items: make({ ...placed, firstLine: 0 }, audience) };
      made.set(placed.report, known);
    }
    return { firstLine: placed.firstLine, items: known.items };
  };
}
