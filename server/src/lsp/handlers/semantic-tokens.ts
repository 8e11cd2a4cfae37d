// Answers the requests for semantic tokens. The numbers of a report are made once; after an edit in a file of many reports
// only those of the touched one are sent.
import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensLegend,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { semanticTokens, TOKEN_TYPES, type ReportSnapshot } from '../../core/index.js';
import type { Audience } from '../audience.js';
import { linesIn } from '../from-proto.js';
import { TOKEN_NAMES } from '../to-proto-editor.js';
import type { Steps, View } from '../view.js';

export const LEGEND: SemanticTokensLegend = {
  tokenTypes: TOKEN_TYPES.map(type => TOKEN_NAMES[type]),
  tokenModifiers: [],
};

/** Numbers for one token: lines and characters from the token before it, length, type, no modifiers. */
const PER_TOKEN = 5;

/** The tokens of one report as LSP has them; the first line is counted from the report's. */
interface Encoded {
  readonly data: Uint32Array;
  readonly lastLine: number;
}

/** A report in an answer: its tokens, with `gap` lines between its first one and the last one of the report before. */
interface Part {
  readonly encoded: Encoded;
  readonly gap: number;
}

interface Answer {
  readonly resultId: string;
  readonly parts: readonly Part[];
}

const encodedReports = new WeakMap<ReportSnapshot, Encoded>();
const answers = new WeakMap<Audience, Answer>();
let lastId = 0;

export function* semanticTokensFull(view: View): Steps<SemanticTokens> {
  const parts = yield* partsOf(view);
  const { resultId } = keep(view, parts);
  return { resultId, data: flat(parts) };
}

export function* semanticTokensDelta(
  view: View,
  { previousResultId }: SemanticTokensDeltaParams,
): Steps<SemanticTokens | SemanticTokensDelta> {
  const former = answers.get(view.audience);
  const parts = yield* partsOf(view);
  const { resultId } = keep(view, parts);
  if (former?.resultId !== previousResultId) return { resultId, data: flat(parts) };
  const shorter = Math.min(former.parts.length, parts.length);
  let head = 0;
  while (head < shorter && same(former.parts[head]!, parts[head]!)) head++;
  let tail = 0;
  while (tail < shorter - head && same(former.parts.at(-1 - tail)!, parts.at(-1 - tail)!)) tail++;
  if (head === former.parts.length && head === parts.length) return { resultId, edits: [] };
  const start = parts.slice(0, head).reduce((count, { encoded }) => count + encoded.data.length, 0);
  const removed = flat(former.parts.slice(head, former.parts.length - tail));
  const data = flat(parts.slice(head, parts.length - tail));
  return { resultId, edits: [trimmed(start, removed, data)] };
}

export function* semanticTokensRange({ reports }: View, { range }: SemanticTokensRangeParams): Steps<SemanticTokens> {
  const data: number[] = [];
  let lastLine = 0;
  for (const { placed, firstLine, endLine } of linesIn(reports, range)) {
    const own = semanticTokens(placed.report).filter(({ line }) => firstLine <= line && line < endLine);
    const encoded = encode(own);
    append(data, encoded, placed.firstLine - lastLine);
    if (own.length > 0) lastLine = placed.firstLine + encoded.lastLine;
    yield;
  }
  return { data };
}

function* partsOf({ reports }: View): Steps<Part[]> {
  const parts: Part[] = [];
  let lastLine = 0;
  for (const { firstLine, report } of reports) {
    const encoded = tokensOf(report);
    if (encoded.data.length === 0) continue;
    parts.push({ encoded, gap: firstLine - lastLine });
    lastLine = firstLine + encoded.lastLine;
    yield;
  }
  return parts;
}

/** The tokens of one report. */
export function tokensOf(report: ReportSnapshot): Encoded {
  let encoded = encodedReports.get(report);
  if (encoded === undefined) encodedReports.set(report, (encoded = encode(semanticTokens(report))));
  return encoded;
}

function encode(tokens: ReturnType<typeof semanticTokens>): Encoded {
  const data: number[] = [];
  let lastLine = 0;
  let lastCharacter = 0;
  for (const { line, character, length, type } of tokens) {
    const characters = line === lastLine ? character - lastCharacter : character;
    data.push(line - lastLine, characters, length, TOKEN_TYPES.indexOf(type), 0);
    lastLine = line;
    lastCharacter = character;
  }
  return { data: Uint32Array.from(data), lastLine };
}

function flat(parts: readonly Part[]): number[] {
  const data: number[] = [];
  for (const { encoded, gap } of parts) append(data, encoded, gap);
  return data;
}

function append(data: number[], { data: own }: Encoded, gap: number): void {
  const first = data.length;
  for (const number of own) data.push(number);
  if (own.length > 0) data[first]! += gap;
}

function keep({ audience }: View, parts: readonly Part[]): Answer {
  const answer = { resultId: String(++lastId), parts };
  answers.set(audience, answer);
  return answer;
}

function same(one: Part, other: Part): boolean {
  return one.encoded === other.encoded && one.gap === other.gap;
}

/** The edit without the tokens that are equal at both ends. */
function trimmed(
  start: number,
  removed: readonly number[],
  data: readonly number[],
): SemanticTokensDelta['edits'][number] {
  const shorter = Math.min(removed.length, data.length);
  let head = 0;
  while (head < shorter && removed[head] === data[head]) head++;
  head -= head % PER_TOKEN;
  let tail = 0;
  while (tail < shorter - head && removed[removed.length - 1 - tail] === data[data.length - 1 - tail]) tail++;
  tail -= tail % PER_TOKEN;
  return {
    start: start + head,
    deleteCount: removed.length - head - tail,
    data: data.slice(head, data.length - tail),
  };
}
