// Finds the half of a cut label that stands on a line of its own, without a separator: 处理其政府信息公开申请 below its row, or
// 1.申请人无正当理由逾期不补 above it.
import type { LineNode, ReportTree } from '../syntax/tree.js';
import { valuesOf } from './anchor.js';
import { findLabel } from './labels.js';
import type { LabelField, SplitLabel, StrayHalf } from './model.js';
import type { RowDraft } from './rows.js';

/** No label of the form is as long. */
const LONGEST_HALF = 60;

/** The drafts of one table, each cut label named by both its halves, and the halves that stand alone. */
export function joinStrayHalves(
  tree: ReportTree,
  drafts: readonly RowDraft[],
): { readonly rows: readonly RowDraft[]; readonly strayHalves: readonly StrayHalf[] } {
  const strayHalves: StrayHalf[] = [];
  const end = drafts.at(-1)!.endLine + 1;
  const rows = drafts.map(draft => {
    const stray = strayTail(tree, draft, end) ?? strayHead(tree, draft);
    if (stray === undefined) return draft;
    strayHalves.push(stray);
    const { half, split } = stray;
    const { row } = findLabel(draft.table, split.label)!;
    const own = half === 'tail' ? split.head : split.tail;
    const labels = draft.labels.map(label => (label.field === own.field ? own : label));
    return row === undefined
      ? { ...draft, labels }
      : ({ ...draft, kind: 'data', schemas: [row], matched: 'exact', labels } as const);
  });
  return strayHalves.length === 0 ? { rows: drafts, strayHalves } : { rows, strayHalves };
}

function strayTail(tree: ReportTree, draft: RowDraft, end: number): StrayHalf | undefined {
  const line = tree.lines[draft.endLine]?.kind === 'blank' ? draft.endLine + 1 : draft.endLine;
  if (!mayBeCut(draft) || line >= end || !isHalf(tree.lines[line])) return undefined;
  const alone = labelAlone(tree, line);
  for (const head of draft.labels) {
    const split = splitOf(draft, { part: head, line: draft.line }, { part: alone, line });
    if (split !== undefined) return { half: 'tail', split };
  }
  return undefined;
}

function strayHead(tree: ReportTree, draft: RowDraft): StrayHalf | undefined {
  const above = draft.line - 1;
  const line = tree.lines[above]?.kind === 'blank' ? above - 1 : above;
  if (!mayBeCut(draft) || !isHalf(tree.lines[line])) return undefined;
  const alone = labelAlone(tree, line);
  for (const tail of draft.labels) {
    if (findLabel(draft.table, tail.text)?.how === 'exact') continue;
    const split = splitOf(draft, { part: alone, line }, { part: tail, line: draft.line });
    if (split !== undefined) return { half: 'head', split };
  }
  return undefined;
}

function mayBeCut(draft: RowDraft): boolean {
  return (
    draft.kind !== 'header' && draft.kind !== 'numbers' && draft.separator !== 'spaces' && valuesOf(draft).length > 0
  );
}

/** The list marks of labels make headings of their first halves. */
function isHalf(node: LineNode | undefined): boolean {
  return (node?.kind === 'prose' || node?.kind === 'heading') && node.text.length <= LONGEST_HALF;
}

function labelAlone(tree: ReportTree, line: number): LabelField {
  const { text: whole } = tree.lines[line]!;
  const text = whole.trim();
  const from = tree.lineStarts[line]! + whole.indexOf(text);
  return { field: 0, span: { from, to: from + text.length }, text, level: undefined };
}

interface Half {
  readonly part: LabelField;
  readonly line: number;
}

/** Both halves, if they are a label of the form together and the first is none by itself. */
function splitOf({ table }: RowDraft, head: Half, tail: Half): SplitLabel | undefined {
  const found = findLabel(table, head.part.text + tail.part.text);
  if (found?.how !== 'exact' || findLabel(table, head.part.text)?.how === 'exact') return undefined;
  const { label, level } = found;
  return {
    label,
    head: { ...head.part, level },
    tail: { ...tail.part, level },
    headLine: head.line,
    tailLine: tail.line,
  };
}
