// Comments in a Markdown report that let findings stand: `<!-- disclosure-report-ignore wrong-total -->` on a line of its own,
// for the paragraph, heading or table below it. Behind the ids of checks, addresses of cells may narrow it down.
import type { Finding } from '../checks/check.js';
import { checks } from '../checks/registry.js';
import type { ReportTree } from '../syntax/tree.js';
import { lineAt } from '../text/lines.js';
import type { Span } from '../text/span.js';
import { memory } from '../text/memory.js';

export interface IgnoreComment {
  readonly checks: readonly string[];
  readonly addresses: readonly string[];
  /** Words in it that are neither the id of a check nor an address. */
  readonly unknown: readonly string[];
  readonly span: Span;
  /** The lines that it speaks of. */
  readonly firstLine: number;
  readonly endLine: number;
}

const COMMENT = /^\s*<!--\s*disclosure-report-ignore\b([^>]{0,400}?)-->\s*$/;
const NONE: readonly IgnoreComment[] = [];
const known = memory<ReportTree, readonly IgnoreComment[]>();

/** The comments of a report, in their order. */
export function ignoreComments(tree: ReportTree): readonly IgnoreComment[] {
  if (!tree.hasComments) return NONE;
  const former = known.get(tree);
  if (former !== undefined) return former;
  const comments: IgnoreComment[] = [];
  tree.lines.forEach(({ text }, line) => {
    const match = text.includes('<!--') ? COMMENT.exec(text) : null;
    if (match !== null) comments.push(commentOf(tree, line, match[1]!, comments.at(-1)));
  });
  known.set(tree, comments);
  return comments;
}

export function isIgnored({ tree }: { readonly tree: ReportTree }, comment: IgnoreComment, finding: Finding): boolean {
  if (!comment.checks.includes(finding.check)) return false;
  const line = lineAt(tree.lineStarts, finding.span.from);
  if (line < comment.firstLine || line >= comment.endLine) return false;
  const { addresses } = comment;
  return addresses.length === 0 || finding.addresses.some(address => addresses.includes(address));
}

const ids = new Set(checks.map(({ id }) => id));

/** What the comment above has found of the same lines is not looked for again: there may be thousands of them. */
function commentOf(tree: ReportTree, line: number, words: string, above: IgnoreComment | undefined): IgnoreComment {
  const names = words.split(/[\s,，]+/).filter(name => name !== '');
  let firstLine = above !== undefined && line < above.firstLine ? above.firstLine : line + 1;
  while (isPassedOver(tree, firstLine)) firstLine++;
  let endLine = above !== undefined && firstLine < above.endLine ? above.endLine : firstLine;
  while (endLine < tree.lines.length && tree.lines[endLine]!.kind !== 'blank') endLine++;
  const { text } = tree.lines[line]!;
  const from = tree.lineStarts[line]! + text.indexOf('<!--');
  return {
    checks: names.filter(name => ids.has(name)),
    addresses: names.filter(name => name.split('/').length === 3),
    unknown: names.filter(name => !ids.has(name) && name.split('/').length !== 3),
    span: { from, to: from + text.trim().length },
    firstLine,
    endLine,
  };
}

/** Blank lines and further comments between a comment and what it speaks of. */
function isPassedOver(tree: ReportTree, line: number): boolean {
  const node = tree.lines[line];
  return node !== undefined && (node.kind === 'blank' || COMMENT.test(node.text));
}
