// What a number counts, by the one word that it belongs to, or by the words behind it.
import { DOCUMENT_COLUMNS, ORGANISATION_COLUMNS, type MeasureId } from '../schema/prose-measures.js';
import { isCarried, isQuantity, type Claim, type Discourse } from './discourse.js';
import { hasGap, hasWord, joined, lastWord } from './head-words.js';
import type { QuantityToken, Token, WordToken } from './tokens.js';

/** Indexes of tokens: words before the number from `from`, the number at `at`, words behind it up to `end`. */
export interface Window {
  readonly from: number;
  readonly at: number;
  readonly end: number;
  /** Where its clause ends; more numbers may stand in between. */
  readonly clauseEnd: number;
}

export interface Reading extends Pick<Claim, 'measures' | 'sure'>, Partial<Pick<Claim, 'columns' | 'choose' | 'row'>> {
  /** Documents that were published, which need not be those issued. */
  readonly published?: boolean;
}

export function isApplication({ subject }: Discourse): boolean {
  return subject === 'application';
}

/** What is being worked on goes to the next year, if it is not a part of that, or work of another day. */
const IN_HAND: Reading = { measures: ['carried-forward'], sure: false };

export function readCarry(discourse: Discourse, left: readonly Token[], head: number): Reading | undefined {
  const { of } = left[head] as WordToken;
  const sure = isCarried(discourse);
  if (of === 'carried-over' || of === 'carried-forward') return { measures: [of], sure };
  if (of === 'in-hand') return IN_HAND;
  // 2022年结转, 结转到2024年: the year says which.
  if (left[head - 1]?.kind === 'year') return { measures: ['carried-over'], sure };
  return left[head + 1]?.kind === 'year' ? { measures: ['carried-forward'], sure } : undefined;
}

export function readApplicant(discourse: Discourse, left: readonly Token[], word: WordToken): Reading {
  const columns = word.of === 'organisations' ? ORGANISATION_COLUMNS : [word.of!];
  const verb = lastWord(left, token => token.word === 'verb' && measureOfVerb(token) !== undefined);
  const measure = (verb && measureOfVerb(verb)) ?? discourse.base;
  // Without a number that it is a part of, a share may be one of any.
  return measure === undefined
    ? { measures: ['processed'], columns, sure: false }
    : { measures: [measure], columns, sure: isApplication(discourse) };
}

export function readOutcome(
  discourse: Discourse,
  left: readonly Token[],
  word: WordToken,
  { end, at }: Window,
): Reading | undefined {
  const noun =
    lastWord(left, isProceeding)?.of ?? (discourse.subject === 'application' ? undefined : discourse.subject);
  const behind = discourse.tokens
    .slice(at + 1, end)
    .find((token): token is WordToken => token.kind === 'word' && isProceeding(token))?.of;
  const subject = noun ?? behind;
  if (subject === undefined) return undefined;
  return { measures: [subject as MeasureId], columns: [word.of!], sure: noun !== undefined && inContext(discourse) };
}

function isProceeding({ word, of }: WordToken): boolean {
  return word === 'noun' && (of === 'review' || of === 'suit' || of === 'direct-suit' || of === 'suit-after');
}

/** Reviews and suits count in the report only where they are about 信息公开. */
function inContext({ context, told, topic, wider, among }: Discourse): boolean {
  return (context || told || topic) && (!wider || among);
}

export function readNoun(
  discourse: Discourse,
  left: readonly Token[],
  head: number,
  token: QuantityToken,
  window: Window,
): Reading | undefined {
  const { of } = left[head] as WordToken;
  switch (of) {
    case 'application':
    case 'application-weak':
      return readApplication(discourse, left, head);
    case 'review':
    case 'suit':
    case 'direct-suit':
    case 'suit-after': {
      if (hasWord(left, 'other') || hasWord(left, 'outcome')) return undefined;
      const both = joined(left, head, 'noun');
      const measure = both.includes('review') && both.includes('suit') ? 'review-and-suit' : of;
      // 办理行政复议案件350件 is what a body that decides them does; then the sentence itself must speak of 信息公开.
      const decides = hasWord(left, 'verb') && !discourse.context;
      // What goes on from there (，行政诉讼12件) is no other matter.
      discourse.unsure ||= decides;
      const known = !decides && inContext(discourse);
      return { measures: [measure], sure: known && !hasGap(left.slice(0, head)) };
    }
    case 'rules':
    case 'normative-documents':
      return joined(left, head, 'noun').length > 1 ? undefined : readDocument(of, left, discourse, true);
    case 'licences':
    case 'penalties':
    case 'compulsory-measures': {
      if (!['件', '起', '宗', '次', '份', '个', '例', '件次'].includes(token.classifier)) return undefined;
      const behind = discourse.text.slice(left[head]!.to, discourse.tokens[window.at]!.from);
      const decided = behind.includes('决定') || hasWord(left, 'verb', 'decide');
      return { measures: [of], sure: decided && !hasWord(left, 'verb', 'publish') };
    }
    default:
      return undefined;
  }
}

function readApplication(discourse: Discourse, left: readonly Token[], head: number): Reading | undefined {
  if (hasWord(left, 'channel') || hasWord(left, 'other')) return undefined;
  const strong = (left[head] as WordToken).of === 'application';
  const sure = strong || hasWord(left, 'noun', 'application') || isApplication(discourse);
  const before = left.slice(0, head);
  const carry = lastWord(before, ({ word }) => word === 'carry');
  if (carry) return readCarry(discourse, before, before.indexOf(carry));
  const result = lastWord(before, ({ word }) => word === 'result');
  if (result) return { measures: [result.of as MeasureId], sure: false };
  const applicant = lastWord(before, ({ word }) => word === 'applicant');
  if (applicant) return readApplicant(discourse, before, applicant);
  const verb = lastWord(before, ({ word }) => word === 'verb');
  const measure = verb && measureOfVerb(verb);
  if (verb && measure === undefined) return undefined;
  if (verb === undefined && discourse.sorted) return undefined;
  if (verb === undefined && discourse.among) return undefined;
  // 收到涉企申请12件, 通过网络收到申请20件: a part of them, unless 网络、信函等 names all ways.
  const at = verb ? before.indexOf(verb) : before.length;
  const ofAKind = hasGap(before.slice(at));
  // 受理林木采伐申请312件，办结312件: what goes on from there is of those.
  if (ofAKind && !strong && verb !== undefined) {
    discourse.subject = undefined;
    discourse.strayed = true;
  }
  const whole = !ofAKind && (!hasGap(before.slice(0, at)) || hasWord(before, 'etc'));
  return {
    measures: [measure ?? 'applications'],
    sure: sure && whole && (verb !== undefined || strong) && !isPart(discourse, measure ?? 'applications'),
  };
}

/** Once what came in was told, 其中 and the like speak of parts of it. */
function isPart({ among, base }: Discourse, measure: MeasureId): boolean {
  return isIntake(measure) && (among || isIntake(base));
}

function isIntake(measure: MeasureId | undefined): boolean {
  return measure === 'received' || measure === 'applications';
}

function measureOfVerb({ word, of }: WordToken): MeasureId | undefined {
  if (word !== 'verb') return undefined;
  return of === 'receive' ? 'received' : of === 'process' ? 'processed' : of === 'finish' ? 'finished' : undefined;
}

const OF_SOME: ReadonlySet<WordToken['word']> = new Set(['other', 'channel', 'applicant']);

/** A verb right before the number, its object left out, or told behind it: 办结145件, 收到8份政府信息公开申请. */
export function readVerb(
  discourse: Discourse,
  left: readonly Token[],
  head: number,
  { at, end }: Window,
): Reading | undefined {
  const verb = left[head] as WordToken;
  const right = discourse.tokens.slice(at + 1, end);
  const object = right.find(token => !(token.kind === 'word' && (token.word === 'filler' || token.word === 'context')));
  const noun = object?.kind === 'word' && object.word === 'noun' ? object.of : undefined;
  // 收到1件网络申请, 收到2件自然人申请: a part of them.
  if (object?.kind === 'gap' || (object?.kind === 'word' && OF_SOME.has(object.word))) return undefined;
  const measure = measureOfVerb(verb);
  if (measure !== undefined) {
    if (hasWord(left, 'channel') || hasWord(left, 'other')) return undefined;
    if (hasWord(left, 'nil')) return undefined;
    if (noun === 'application' || (noun === 'application-weak' && isApplication(discourse)))
      return { measures: [measure], sure: true };
    if (noun === 'review' || noun === 'suit') return { measures: [noun], sure: inContext(discourse) };
    if (noun !== undefined) return undefined;
    const carried = right.find((token): token is WordToken => token.kind === 'word' && token.word === 'carry');
    if (carried?.of === 'carried-over' || carried?.of === 'carried-forward')
      return { measures: [carried.of], sure: isApplication(discourse) };
    if (!isApplication(discourse)) return undefined;
    const bare = !hasGap(left.slice(0, head)) && !hasWord(left.slice(head + 1), 'filler', 'object');
    return { measures: [measure], sure: bare && !isPart(discourse, measure) };
  }
  if (verb.of === 'issue' || verb.of === 'repeal' || verb.of === 'in-force') {
    const named = noun === 'rules' || noun === 'normative-documents' ? noun : undefined;
    if (noun !== undefined && named === undefined) return undefined;
    const document = named ?? discourse.document;
    const vague = verb.of === 'issue' && hasWord(left.slice(head + 1), 'filler', 'object');
    return readDocument(document ?? 'normative-documents', left, discourse, document !== undefined && !vague);
  }
  return undefined;
}

/** Documents issued, repealed or in force: by the last verb that says which. */
function readDocument(
  document: 'rules' | 'normative-documents',
  left: readonly Token[],
  discourse: Discourse,
  sure: boolean,
): Reading | undefined {
  if (hasWord(left, 'nil')) return undefined;
  const verb = lastWord(left, ({ word, of }) => word === 'verb' && of !== undefined && of in DOCUMENT_COLUMNS);
  const of = (verb?.of as keyof typeof DOCUMENT_COLUMNS | undefined) ?? discourse.done;
  if (of !== 'publish') discourse.done = of;
  if (of === undefined) return { measures: [document], sure: false, published: true };
  if (of === 'publish') return { measures: [document], choose: DOCUMENT_COLUMNS.publish, sure: false, published: true };
  return { measures: [document], choose: DOCUMENT_COLUMNS[of], sure: sure && !discourse.published };
}

/** 另有72件申请顺延到下年度答复, 有1件涉及信息公开的行政复议, 剩余1件…，结转下年度办理. */
export function readRight(discourse: Discourse, left: readonly Token[], window: Window): Reading | undefined {
  const right = discourse.tokens.slice(window.at + 1, window.end);
  const words = right.filter((token): token is WordToken => token.kind === 'word');
  const carry = words.find(({ word }) => word === 'carry');
  if (carry) {
    if (carry.of === 'in-hand') return IN_HAND;
    if (carry.of !== 'bare') return { measures: [carry.of as MeasureId], sure: isCarried(discourse) };
    const at = right.indexOf(carry);
    if (right[at + 1]?.kind === 'year') return { measures: ['carried-forward'], sure: isCarried(discourse) };
    return right[at - 1]?.kind === 'year' ? { measures: ['carried-over'], sure: isCarried(discourse) } : undefined;
  }
  if ((hasWord(left, 'rest') || hasWord(left, 'remainder')) && nextClauseCarries(discourse, window))
    return { measures: ['carried-forward'], sure: isCarried(discourse) };
  const proceeding = words.findLast(isProceeding);
  if (proceeding && !words.some(({ word }) => word === 'other')) {
    const sure = discourse.context && right.at(-1) === proceeding;
    return { measures: [proceeding.of as MeasureId], sure };
  }
  const result = words.find(({ word }) => word === 'result');
  if (result && isCarried(discourse)) return { measures: [result.of as MeasureId], sure: false };
  const ground = words.find(({ word }) => word === 'ground');
  return ground && isCarried(discourse) ? { measures: ['ground'], row: ground.of!, sure: false } : undefined;
}

/** The clause behind, which has no number of its own, says that what is left goes to the next year. */
function nextClauseCarries({ tokens }: Discourse, { clauseEnd }: Window): boolean {
  if (tokens[clauseEnd]?.kind !== 'mark') return false;
  for (let at = clauseEnd + 1; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'mark' || isQuantity(token)) return false;
    if (token.kind === 'word' && token.word === 'carry') return token.of === 'carried-forward';
  }
  return false;
}
