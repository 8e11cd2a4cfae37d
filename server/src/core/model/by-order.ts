// Tells rows that lost their label, or a part of it, by their place: exactly those rows are missing between their neighbours.
import type { RowSchema, TableSchema } from '../schema/types.js';
import { valuesOf } from './anchor.js';
import { isShortFor } from './labels.js';
import type { RowDraft } from './rows.js';

/**
 * Gives rows of bare numbers their row of the form, and rows whose label says too little to name one alone (逾期不补正): each with
 * as many numbers as its row has. Other drafts are returned as they are.
 */
export function nameByOrder(table: TableSchema, drafts: readonly RowDraft[]): readonly RowDraft[] {
  const bare = named(table, drafts, 'numbers', () => true);
  return named(table, bare, 'unknown', ({ labels }, { labelPath }) => {
    // With more words in front than there are upper labels it is some other row.
    if (labels.length === 0 || labels.length > labelPath.length) return false;
    return isShortFor(labels.at(-1)!.text, labelPath.at(-1)!);
  });
}

function named(
  table: TableSchema,
  drafts: readonly RowDraft[],
  kind: 'numbers' | 'unknown',
  mayBe: (draft: RowDraft, row: RowSchema) => boolean,
): readonly RowDraft[] {
  const isOpen = (draft: RowDraft | undefined): boolean => draft?.kind === kind && draft.schemas.length === 0;
  if (!drafts.some(isOpen)) return drafts;
  const found = new Map<RowDraft, RowSchema>();
  const order = table.rows.filter(row => row.insteadOf === undefined);
  const placeOf = (draft: RowDraft | undefined, otherwise: number): number => {
    const row = draft?.schemas[0];
    if (row === undefined) return otherwise;
    const place = order.indexOf(row);
    return place >= 0 ? place : order.findIndex(({ id }) => row.insteadOf?.includes(id));
  };
  const data = drafts.filter(draft => draft.schemas.length > 0 || draft.kind === 'numbers' || isOpen(draft));
  for (let first = 0; first < data.length; first++) {
    if (!isOpen(data[first])) continue;
    let end = first;
    while (isOpen(data[end])) end++;
    const before = placeOf(data[first - 1], -1);
    const after = placeOf(data[end], order.length);
    const rows = order.slice(before + 1, after);
    const run = data.slice(first, end);
    const fits =
      rows.length === run.length &&
      run.every((draft, index) => {
        const row = rows[index]!;
        return valuesOf(draft).length === row.cells.length && mayBe(draft, row);
      });
    if (fits && data.length > run.length) run.forEach((draft, index) => found.set(draft, rows[index]!));
    first = end - 1;
  }
  return drafts.map(draft => {
    const row = found.get(draft);
    if (row === undefined) return draft;
    return kind === 'numbers'
      ? { ...draft, schemas: [row], matched: 'order' }
      : { ...draft, kind: 'data', schemas: [row], matched: 'near', labels: withLevel(draft, row) };
  });
}

/** The last label is the row's own. */
function withLevel({ labels }: RowDraft, { labelPath }: RowSchema): RowDraft['labels'] {
  return labels.map((label, index) =>
    index === labels.length - 1 ? { ...label, level: labelPath.length - 1 } : label,
  );
}
