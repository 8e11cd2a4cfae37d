// From a total to its addends, and from an addend to the totals it flows into; from a number in prose to its cells, and back.
import type { ReportSnapshot } from '../report-snapshot.js';
import type { Span } from '../text/span.js';
import { locate } from './locate.js';
import { cellSpansOf, mentionAt, mentionsOf } from './prose-mentions.js';
import { rolesOf } from './roles.js';

export interface Navigation {
  /** The cell that was asked about. */
  readonly origin: Span;
  readonly targets: readonly Span[];
}

/**
 * Where a number comes from: a total, from its addends; a number in prose, from its cells. A cell that prose tells leads back
 * to the prose too. A number that sums up nothing comes from itself, so that editors show what it is used for instead.
 */
export function definitionAt(report: ReportSnapshot, offset: number): Navigation | undefined {
  const found = locate(report, offset);
  if (found === undefined) {
    const mention = mentionAt(report, offset);
    return mention && { origin: mention.span, targets: cellSpansOf(mention) };
  }
  if (found.kind !== 'cell') return undefined;
  const { addends } = rolesOf(found.table, found.cell);
  const sources = [...addends, ...mentionsOf(report, found.cell.address)];
  return { origin: found.cell.span, targets: spansOf(sources.length > 0 ? sources : [found.cell]) };
}

/** Where a number goes to: the totals it flows into, the other side of a relation without a total, and the prose. */
export function referencesAt(report: ReportSnapshot, offset: number): Navigation | undefined {
  const found = locate(report, offset);
  if (found?.kind !== 'cell') return undefined;
  const { totals, partners } = rolesOf(found.table, found.cell);
  const uses = [...new Set([...totals, ...partners]), ...mentionsOf(report, found.cell.address)];
  return { origin: found.cell.span, targets: spansOf(uses) };
}

function spansOf(places: readonly { readonly span: Span }[]): Span[] {
  return places.map(({ span }) => span).sort((one, other) => one.from - other.from);
}
