// Comments in a Markdown report that let findings stand: `<!-- disclosure-report-ignore wrong-total -->` on a line of its own,
// for the paragraph, heading or table below it. Behind the ids of checks, addresses of cells may narrow it down.
import type { Finding } from '../checks/check.js';
import { checks } from '../checks/registry.js';
import type { ReportTree } from '../syntax/tree.js';
import { lineAt } from '../text/lines.js';
import type { Span } from '../text/span.js';
import { memory } from '../text/memory.js';
import { lastUpTo } from '../text/search.js';

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

export interface Ignored {
  readonly findings: ReadonlySet<Finding>;
  /** The comments that let one of them stand. */
  readonly by: ReadonlySet<IgnoreComment>;
}

/** Which of the findings, given in the order of the text, the comments of their report let stand. */
export function ignoredBy(tree: ReportTree, comments: readonly IgnoreComment[], findings: readonly Finding[]): Ignored {
  const answers = new Map<string, { readonly comments: IgnoreComment[]; readonly lines: number[] }>();
  for (const comment of comments) {
    for (const name of comment.checks.flatMap(check => namesOf(check, comment.addresses))) {
      const known = answers.get(name);
      if (known === undefined) answers.set(name, { comments: [comment], lines: [] });
      else known.comments.push(comment);
    }
  }
  const ignored = new Set<Finding>();
  for (const finding of findings) {
    const line = lineAt(tree.lineStarts, finding.span.from);
    for (const name of [finding.check, ...namesOf(finding.check, finding.addresses)]) {
      const answer = answers.get(name);
      if (answer === undefined) continue;
      answer.lines.push(line);
      // What a later comment speaks of ends no sooner than what the ones above it speak of.
      const nearest = answer.comments[lastUpTo(answer.comments, ({ firstLine }) => firstLine, line)];
      if (nearest !== undefined && line < nearest.endLine) ignored.add(finding);
    }
  }
  const by = new Set<IgnoreComment>();
  for (const { comments: named, lines } of answers.values()) {
    for (const comment of named) {
      const first = lines[lastUpTo(lines, line => line, comment.firstLine - 1) + 1];
      if (first !== undefined && first < comment.endLine) by.add(comment);
    }
  }
  return { findings: ignored, by };
}

/** What a comment that names this check answers, and what a finding of it is answered by. */
function namesOf(check: string, addresses: readonly string[]): string[] {
  return addresses.length === 0 ? [check] : addresses.map(address => `${check} ${address}`);
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
