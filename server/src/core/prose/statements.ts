// Reads statements without a number: nothing came in (未收到…), nothing is carried over, all is done (均已办结).
import { DOCUMENT_COLUMNS, type MeasureId } from '../schema/prose-measures.js';
import type { Span } from '../text/span.js';
import { gapBetween, isCarried, type Claim, type Discourse } from './discourse.js';
import type { Token, WordToken } from './tokens.js';

/** So many characters of other words may stand between 未收到 and what was not received: 任何, 本单位的. */
const LONGEST_GAP = 10;

/** The statements of nothing in a clause. */
export function readNil(discourse: Discourse, from: number, end: number): Claim[] {
  const { tokens, unsure, partial } = discourse;
  if (unsure || partial) return [];
  let at = from;
  while (at < end && !isNil(tokens[at]!)) at++;
  if (at === end) return [];
  const word = tokens[at] as WordToken;
  if (word.word === 'nil-carry') {
    // 无结转至下年度仍超期的申请: some of those carried there may be.
    const sure = isCarried(discourse) && gapBetween(tokens, at + 1, end) === 0;
    return [claimOf(discourse, word, { kind: 'nil', measures: [word.of as MeasureId], sure })];
  }
  const nouns = objectOf(tokens, at + 1, end);
  const spanOf = (noun: WordToken): Span => (nouns!.length === 1 ? { from: word.from, to: noun.to } : noun);
  if (word.of === 'issue' || word.of === 'repeal') {
    const choose = DOCUMENT_COLUMNS[word.of];
    if (nouns === undefined) return [];
    if (nouns.length === 0) {
      const { document } = discourse;
      const measure = document ?? 'normative-documents';
      return [claimOf(discourse, word, { kind: 'nil', measures: [measure], choose, sure: document !== undefined })];
    }
    return nouns
      .filter(({ of }) => of === 'rules' || of === 'normative-documents')
      .map(noun =>
        claimOf(discourse, spanOf(noun), { kind: 'nil', measures: [noun.of as MeasureId], choose, sure: true }),
      );
  }
  return (nouns ?? []).flatMap(noun => nilOf(discourse, word, noun, at, spanOf(noun)));
}

function isNil(token: Token): boolean {
  return token.kind === 'word' && (token.word === 'nil' || token.word === 'nil-carry');
}

function nilOf(discourse: Discourse, word: WordToken, noun: WordToken, at: number, span: Span): Claim[] {
  const { of } = noun;
  if (of === 'review' || of === 'suit' || of === 'direct-suit' || of === 'suit-after') {
    const sure = discourse.context || discourse.told || discourse.topic;
    return [claimOf(discourse, span, { kind: 'nil', measures: [of], sure })];
  }
  if (of !== 'application' && of !== 'application-weak') return [];
  // 没有 is said of much: it must stand right before its object.
  const near = gapBetween(discourse.tokens, at + 1, discourse.tokens.indexOf(noun, at)) === 0;
  if (word.of !== 'receive' && !near) return [];
  const sure = of === 'application' || discourse.subject === 'application';
  return [claimOf(discourse, span, { kind: 'nil', measures: ['received'], sure })];
}

/** What there was none of: the last noun of the clause, with those that 、 or 和 joins to it; undefined where more is said. */
function objectOf(tokens: readonly Token[], from: number, end: number): WordToken[] | undefined {
  let stop = from;
  while (stop < end) {
    const token = tokens[stop]!;
    if (token.kind === 'mark' ? token.mark !== '、' : token.kind === 'quantity') break;
    stop++;
  }
  const nouns: WordToken[] = [];
  let open = true;
  for (let at = stop - 1; at >= from; at--) {
    const token = tokens[at]!;
    if (token.kind === 'gap') {
      // Words behind the noun change what is meant: 行政复议被纠正, 申请收费.
      if (nouns.length === 0) return undefined;
      open = false;
      continue;
    }
    if (token.kind !== 'word') continue;
    switch (token.word) {
      case 'noun':
        if (open) nouns.unshift(token);
        // 信息公开申请引起的行政复议: the first noun is only a reason.
        else if (token.of !== 'application' && token.of !== 'application-weak') return undefined;
        open = open && joinedBefore(tokens, at, from);
        break;
      case 'filler':
      case 'context':
      case 'and':
      case 'scope':
      case 'all':
      case 'etc':
        break;
      case 'verb':
        if (token.of === 'receive' && nouns.length > 0) break;
        return undefined;
      default:
        return undefined;
    }
  }
  return gapBetween(tokens, from, stop) <= LONGEST_GAP ? nouns : undefined;
}

function joinedBefore(tokens: readonly Token[], at: number, from: number): boolean {
  const before = at > from ? tokens[at - 1] : undefined;
  return before !== undefined && (before.kind === 'mark' || (before.kind === 'word' && before.word === 'and'));
}

/** 均已办结, 都在法定期限内予以答复: of the applications, and not of those that are due only. */
export function readAllDone(discourse: Discourse, from: number, end: number): Claim[] {
  const { tokens, text, subject, unsure, partial } = discourse;
  if (subject !== 'application' || unsure || partial) return [];
  const words = tokens.slice(from, end).filter((token): token is WordToken => token.kind === 'word');
  const all = words.find(
    ({ word, of, from: start }) =>
      word === 'all' || (word === 'verb' && of === 'finish' && text.startsWith('全部', start)),
  );
  const done = words.findLast(({ word, of }) => word === 'verb' && of === 'finish');
  if (all === undefined || done === undefined || done.from < all.from) return [];
  // 所有办结的申请中…: only those that are done.
  if (text.startsWith('的', done.to)) return [];
  // 均已答复或正在办理.
  if (text.slice(done.to, done.to + 6).includes('正在')) return [];
  const limited = words.some(
    ({ word, of }) =>
      ['due', 'nil', 'other', 'channel', 'applicant', 'result', 'ground', 'outcome', 'share'].includes(word) ||
      (word === 'noun' && of !== 'application' && of !== 'application-weak'),
  );
  if (limited) return [];
  const span = { from: all.from, to: done.to };
  const completed = /已|完|办结/.test(text.slice(span.from, span.to));
  return [claimOf(discourse, span, { kind: 'all-done', measures: ['carried-forward'], sure: true, completed })];
}

type Told = Pick<Claim, 'kind' | 'measures' | 'sure'> & Partial<Pick<Claim, 'choose' | 'completed'>>;

function claimOf({ scope, year, sentence }: Discourse, { from, to }: Span, told: Told): Claim {
  return { ...told, span: { from, to }, units: 0n, decimals: 0, about: 'exact', step: 1n, scope, year, sentence };
}
