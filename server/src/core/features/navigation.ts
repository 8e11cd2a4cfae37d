// From a total to its addends, and from an addend to the totals it flows into.
import type { ModelCell } from '../model/model.js';
import type { ReportSnapshot } from '../snapshot.js';
import type { Span } from '../text/span.js';
import { locate } from './locate.js';
import { rolesOf } from './roles.js';

export interface Navigation {
  /** The cell that was asked about. */
  readonly origin: Span;
  readonly targets: readonly Span[];
}

/**
 * Where a number comes from: a total, from its addends. A number that sums up nothing comes from itself, so that editors show
 * what it is used for instead.
 */
export function definitionAt({ model }: ReportSnapshot, offset: number): Navigation | undefined {
  const found = locate(model, offset);
  if (found?.kind !== 'cell') return undefined;
  const { addends } = rolesOf(found.table, found.cell);
  return { origin: found.cell.span, targets: spansOf(addends.length > 0 ? addends : [found.cell]) };
}

/** Where a number goes to: the totals it flows into, and the other side of a relation without a total. */
export function referencesAt({ model }: ReportSnapshot, offset: number): Navigation | undefined {
  const found = locate(model, offset);
  if (found?.kind !== 'cell') return undefined;
  const { totals, partners } = rolesOf(found.table, found.cell);
  return { origin: found.cell.span, targets: spansOf([...new Set([...totals, ...partners])]) };
}

function spansOf(cells: readonly ModelCell[]): Span[] {
  return cells.map(({ span }) => span).sort((one, other) => one.from - other.from);
}
