// What the words of a report are, for colours that the characters alone cannot tell: a total, a number that has no certain
// place, a heading without marks.
import { balances } from '../model/balance.js';
import type { ModelTable, ReportModel } from '../model/model.js';
import type { ReportSnapshot } from '../report-snapshot.js';
import { lineAt } from '../text/lines.js';
import type { Span } from '../text/span.js';

/**
 * `ambiguous`: a number of a row with too many or too few of them; `unplaced`: what stands in a row that the form does not
 * know, or in the second one of two. The order is that of the legend which the server announces.
 */
export const TOKEN_TYPES = ['heading', 'header', 'label', 'addend', 'total', 'ambiguous', 'unplaced'] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];

/** Part of a line of the report; line and character count from 0. */
export interface SemanticToken {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: TokenType;
}

/** The tokens of the report in the order of the text; none overlaps another, none goes over a line end. */
export function semanticTokens({ model }: ReportSnapshot): readonly SemanticToken[] {
  if (!model.recognized) return [];
  const marked: Marked[] = [];
  if (model.titleSpan !== undefined) marked.push([model.titleSpan, 'heading']);
  for (const { titleSpan, headingLine, topics, tail } of model.sections) {
    marked.push([withNumber(model, headingLine, titleSpan), 'heading']);
    if (tail) marked.push([tail.span, 'heading']);
    for (const topic of topics) marked.push([withNumber(model, topic.line, topic.titleSpan), 'heading']);
  }
  for (const table of model.tables.values()) for (const token of tokensOfTable(table)) marked.push(token);
  marked.sort(([one], [other]) => one.from - other.from || other.to - one.to);
  const tokens: SemanticToken[] = [];
  let end = 0;
  for (const [span, type] of marked) {
    if (span.from < end || span.to <= span.from) continue;
    for (const token of linesOf(model, span, type)) tokens.push(token);
    end = span.to;
  }
  return tokens;
}

type Marked = readonly [span: Span, type: TokenType];

/** The words of a heading with the number in front of them: one heading, one colour. */
function withNumber({ tree }: ReportModel, line: number, words: Span): Span {
  const first = tree.lines[line]!.text.search(/[^\s\ufeff#*_]/);
  return { from: Math.min(tree.lineStarts[line]! + Math.max(first, 0), words.from), to: words.to };
}

function* tokensOfTable(table: ModelTable): Generator<Marked> {
  const inSums = new Set<string>();
  const totals = new Set<string>();
  for (const { relation, left, right } of balances(table)) {
    for (const address of [...left.addresses, ...right.addresses]) inSums.add(address);
    if (relation.total) for (const address of right.addresses) totals.add(address);
  }
  for (const { fields } of table.headers) for (const { span } of fields) yield [span, 'header'];
  for (const row of table.rows) {
    const counts = row.schemas.length > 0 && !row.duplicate;
    for (const { span } of row.labels) yield [span, counts ? 'label' : 'unplaced'];
    if (!counts || row.cells.length === 0) {
      for (const { span } of row.values) yield [span, counts ? 'ambiguous' : 'unplaced'];
      continue;
    }
    for (const { address, span } of row.cells) {
      if (totals.has(address)) yield [span, 'total'];
      else if (inSums.has(address)) yield [span, 'addend'];
    }
  }
}

/** A title may go over two lines. */
function* linesOf({ tree }: ReportModel, span: Span, type: TokenType): Generator<SemanticToken> {
  const last = lineAt(tree.lineStarts, span.to - 1);
  for (let line = lineAt(tree.lineStarts, span.from); line <= last; line++) {
    const start = tree.lineStarts[line]!;
    const character = Math.max(0, span.from - start);
    const length = Math.min(span.to - start, tree.lines[line]!.text.length) - character;
    if (length > 0) yield { line, character, length, type };
  }
}
