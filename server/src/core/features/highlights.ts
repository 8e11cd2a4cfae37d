// What lights up together with the place of the cursor: a total and its addends, a label and its row, a header word and its
// columns.
import type { ReportSnapshot } from '../report-snapshot.js';
import type { Span } from '../text/span.js';
import { cellsBelow } from './columns.js';
import { locate } from './locate.js';
import { rolesOf } from './roles.js';

export interface Highlight {
  readonly span: Span;
  /** `total` is made of others, `addend` goes into others; `text` is neither here. */
  readonly kind: 'total' | 'addend' | 'text';
}

/** Everything that belongs to the place, itself included, in the order of the text; empty where nothing does. */
export function highlightsAt(report: ReportSnapshot, offset: number): readonly Highlight[] {
  const found = locate(report, offset);
  switch (found?.kind) {
    case undefined:
    case 'section':
      return [];
    case 'cell': {
      const { addends, totals, partners } = rolesOf(found.table, found.cell);
      const own = addends.length > 0 ? 'total' : totals.length > 0 ? 'addend' : 'text';
      const others = partners.filter(cell => !addends.includes(cell) && !totals.includes(cell));
      return ordered([[found.cell], own], [addends, 'addend'], [totals, 'total'], [others, 'text']);
    }
    case 'value':
      return [{ span: found.field.span, kind: 'text' }];
    case 'label':
      return ordered([[found.label, ...(found.row.duplicate ? [] : found.row.cells)], 'text']);
    case 'header':
      return ordered([[found.field, ...cellsBelow(found.table, found.header, found.field)], 'text']);
    default:
      return found satisfies never;
  }
}

type Group = readonly [places: readonly { readonly span: Span }[], kind: Highlight['kind']];

/** Blank cells are left out: they have no character that could light up. */
function ordered(...groups: readonly Group[]): Highlight[] {
  const all = groups.flatMap(([places, kind]) => places.map(({ span }): Highlight => ({ span, kind })));
  const seen = all.filter(({ span }) => span.to > span.from);
  return seen.sort((one, other) => one.span.from - other.span.from);
}
