// Finds the second half of a cut label where it stands as a line of prose below its row: 处理其政府信息公开申请 without a separator.
import type { LineNode, ReportTree } from '../syntax/tree.js';
import { valuesOf } from './anchor.js';
import { findLabel } from './labels.js';
import type { SplitLabel } from './model.js';
import type { RowDraft } from './rows.js';

/** No label of the form is as long. */
const LONGEST_TAIL = 60;

/** The drafts of one table, each cut label named by both its halves, and the halves that stand as prose. */
export function joinStrayTails(
  tree: ReportTree,
  drafts: readonly RowDraft[],
): { readonly rows: readonly RowDraft[]; readonly strayTails: readonly SplitLabel[] } {
  const strayTails: SplitLabel[] = [];
  const end = drafts.at(-1)!.endLine + 1;
  const rows = drafts.map(draft => {
    const line = proseBelow(tree, draft, end);
    const split = line === undefined ? undefined : splitAt(tree, draft, line);
    if (split === undefined) return draft;
    strayTails.push(split);
    const { row } = findLabel(draft.table, split.label)!;
    const labels = draft.labels.map(label => (label.field === split.head.field ? split.head : label));
    return row === undefined
      ? { ...draft, labels }
      : ({ ...draft, kind: 'data', schemas: [row], matched: 'exact', labels } as const);
  });
  return strayTails.length === 0 ? { rows: drafts, strayTails } : { rows, strayTails };
}

/** The line of prose right below a row with numbers, or behind one blank line. */
function proseBelow(tree: ReportTree, draft: RowDraft, end: number): number | undefined {
  if (draft.kind === 'header' || draft.kind === 'numbers' || draft.separator === 'spaces') return undefined;
  const isTail = (node: LineNode | undefined): boolean =>
    node?.kind === 'prose' && node.text.length <= LONGEST_TAIL && valuesOf(draft).length > 0;
  const below = tree.lines[draft.endLine]?.kind === 'blank' ? draft.endLine + 1 : draft.endLine;
  return below < end && isTail(tree.lines[below]) ? below : undefined;
}

/** Both halves, if they are a label of the form together and the first is none by itself. */
function splitAt(tree: ReportTree, draft: RowDraft, line: number): SplitLabel | undefined {
  const { text: whole } = tree.lines[line]!;
  const text = whole.trim();
  const start = tree.lineStarts[line]! + whole.indexOf(text);
  for (const head of draft.labels) {
    const found = findLabel(draft.table, head.text + text);
    if (found?.how !== 'exact' || findLabel(draft.table, head.text)?.how === 'exact') continue;
    const { label, level } = found;
    const tail = { field: 0, span: { from: start, to: start + text.length }, text, level };
    return { label, head: { ...head, level }, tail, headLine: draft.line, tailLine: line };
  }
  return undefined;
}
