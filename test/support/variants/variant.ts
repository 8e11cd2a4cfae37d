// What test/golden/variants.test.ts reads: a report that differs from another in a few places.

export interface Variant {
  /** Tabs are written as arrows. */
  readonly text: string;
  /** What it is compared with; the base report where nothing is said. */
  readonly base?: string;
  /** Checks that are off by default and run here. */
  readonly on?: readonly string[];
}

export type Variants = Readonly<Record<string, Variant>>;

/** Each text by its name as a variant of the base report. */
export function variants(texts: Readonly<Record<string, string>>): Variants {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { text }]));
}
