// Puts together what a page break cut in two: a label on two lines, the numbers of one row on two lines.
import type { TableSchema } from '../schema/types.js';
import type { ReportTree } from '../syntax/tree.js';
import { findLabel } from './labels.js';
import type { LabelField, SplitLabel } from './model.js';
import { dueOf, valuesOf } from './anchor.js';
import type { RowDraft } from './rows.js';

/** The drafts of one table with split labels and cut rows joined. Drafts that became part of another are gone. */
export function joinCutRows(drafts: readonly RowDraft[]): { rows: RowDraft[]; splitLabels: SplitLabel[] } {
  const rows: RowDraft[] = [];
  const splitLabels: SplitLabel[] = [];
  /** Index of the last row that is no header; looking for it each time would be a square of the headers. */
  let cut = -1;
  const push = (draft: RowDraft): void => {
    if (draft.kind !== 'header') cut = rows.length;
    rows.push(draft);
  };
  for (const draft of drafts) {
    const above = rows.at(-1);
    const joined = above === undefined ? undefined : (joinLabel(above, draft) ?? joinValues(above, draft));
    if (joined === undefined) {
      // The header of the next page stands between the two halves.
      const over = above?.kind === 'header' && cut >= 0 ? joinValues(rows[cut]!, draft) : undefined;
      if (over === undefined) push(draft);
      else rows.splice(cut, 1, ...over.rows);
      continue;
    }
    rows.pop();
    joined.rows.forEach(push);
    if (joined.split) splitLabels.push(joined.split);
  }
  return { rows, splitLabels };
}

interface Joined {
  readonly rows: readonly RowDraft[];
  readonly split?: SplitLabel;
}

/** 三、本年度办理 above and 结果 below are one label if together, and only together, they are one of the form's. */
function joinLabel(above: RowDraft, below: RowDraft): Joined | undefined {
  // The second half may be near enough to a label to be taken for it: 行政执法案卷 below 7.属于.
  const tail = below.labels.find(
    ({ level, text }) => level === undefined || findLabel(below.table, text)?.how === 'near',
  );
  if (tail === undefined) return undefined;
  for (const head of above.labels) {
    const found = findLabel(below.table, head.text + tail.text);
    if (found?.how !== 'exact' || findLabel(below.table, head.text)?.how === 'exact') continue;
    const { level } = found;
    const split: SplitLabel = {
      label: found.label,
      head: { ...head, level },
      tail: { ...tail, level },
      headLine: above.line,
      tailLine: below.line,
    };
    return joinAt(above, below, split, found.row === undefined ? undefined : [found.row]);
  }
  return undefined;
}

function joinAt(
  above: RowDraft,
  below: RowDraft,
  split: SplitLabel,
  schemas: RowDraft['schemas'] | undefined,
): Joined | undefined {
  const relabel = (draft: RowDraft, part: LabelField): LabelField[] =>
    draft.labels.map(label => (label.field === part.field ? part : label));
  const aboveHasNumbers = valuesOf(above).length > 0;
  const belowHasNumbers = valuesOf(below).length > 0;
  const named = schemas ?? below.schemas;
  if (!aboveHasNumbers && above.schemas.length === 0 && belowHasNumbers) {
    // Nothing but the first half of the label stands above: both lines are one row.
    const labels = [...relabel(above, split.head), ...relabel(below, split.tail)];
    return { rows: [overLines(above, below, labels, named)], split };
  }
  if (schemas !== undefined) {
    // The numbers stand above, with the first half of the row's own label; the second half is alone below.
    if (!aboveHasNumbers || belowHasNumbers) return undefined;
    return { rows: [{ ...above, kind: 'data', schemas, matched: 'exact', labels: relabel(above, split.head) }], split };
  }
  // An upper label, cut between two rows that are whole otherwise.
  return {
    rows: [
      { ...above, labels: relabel(above, split.head) },
      { ...below, labels: relabel(below, split.tail) },
    ],
    split,
  };
}

/**
 * The line of table four with its halves joined where a page break cut it: two lines of numbers that together have as many as
 * are due, with nothing but the break between them.
 */
export function joinUnlabelled(tree: ReportTree, table: TableSchema, drafts: readonly RowDraft[]): readonly RowDraft[] {
  const data = drafts.filter(({ kind }) => kind !== 'header');
  const [above, below] = data;
  if (data.length !== 2 || above!.kind !== 'numbers' || below!.kind !== 'numbers') return drafts;
  const isNarrow = data.every(({ width }) => width !== undefined && width < table.width);
  const count = data.reduce((sum, draft) => sum + valuesOf(draft).length, 0);
  if (!isNarrow || count !== dueOf(table.rows) || !isBreakBetween(tree, drafts, above!, below!)) return drafts;
  const whole = { ...overLines(above!, below!, [], table.rows), kind: 'numbers', matched: 'none' } as const;
  return drafts.flatMap(draft => (draft === above ? whole : draft === below ? [] : draft));
}

/** Blank lines, page numbers, the header printed again. */
function isBreakBetween(tree: ReportTree, drafts: readonly RowDraft[], above: RowDraft, below: RowDraft): boolean {
  const headers = new Set(drafts.filter(({ kind }) => kind === 'header').map(({ line }) => line));
  return tree.lines
    .slice(above.endLine, below.line)
    .every(({ kind }, index) => kind === 'blank' || kind === 'page-mark' || headers.has(above.endLine + index));
}

/** Numbers alone below a row that lacks just so many are the rest of it. */
function joinValues(above: RowDraft, below: RowDraft): Joined | undefined {
  if (below.kind !== 'numbers' || above.kind !== 'data') return undefined;
  const due = dueOf(above.schemas);
  const have = valuesOf(above).length;
  const narrow = above.width === undefined || above.width < above.table.width;
  if (!narrow || have + valuesOf(below).length !== due) return undefined;
  return { rows: [overLines(above, below, above.labels, above.schemas)] };
}

function overLines(
  above: RowDraft,
  below: RowDraft,
  labels: readonly LabelField[],
  schemas: RowDraft['schemas'],
): RowDraft {
  const known = schemas.length > 0;
  return {
    ...above,
    kind: known ? 'data' : 'unknown',
    endLine: below.endLine,
    width: undefined,
    fields: [...above.fields, ...below.fields],
    labels,
    schemas,
    matched: known ? (below.matched === 'none' ? 'exact' : below.matched) : 'none',
  };
}
