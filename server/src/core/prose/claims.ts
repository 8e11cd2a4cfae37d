// What a paragraph of prose says about the numbers of the form, before anyone looks at the tables: each number with what it
// counts, statements of nothing, statements that all is done. Knows words, not values.
import { numeralAt } from '../text/chinese-numerals.js';
import type { MeasureId } from '../schema/prose-measures.js';
import { SORTED_DOCUMENTS } from '../schema/prose-numbers.js';
import { readQuantity } from './counts.js';
import { doubtRepeated, type Claim, type Discourse, type Scope } from './discourse.js';
import { isElse } from './head-words.js';
import { readAllDone, readNil } from './statements.js';
import { tokensOf, type Token, type WordToken } from './tokens.js';

/** A paragraph as it was read: tokens and claims, in the order of the text. */
export interface ProseReading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly claims: readonly Claim[];
  /** Indexes of the tokens that are years. */
  readonly years: readonly number[];
  /** Its last sentence told numbers of applications: what goes on below may leave them out. */
  readonly onApplications: boolean;
}

/** Longer ones are no paragraph that anyone wrote; what stands behind is not read. */
const LONGEST_PARAGRAPH = 10_000;

/**
 * Reads a paragraph. `topic` says that it stands under the heading of applications, `near` that what stands right above it, or
 * the section, speaks of them.
 */
export function readProse(words: string, topic: boolean, near = false): ProseReading {
  const text = words.length > LONGEST_PARAGRAPH ? words.slice(0, LONGEST_PARAGRAPH) : words;
  const tokens = tokensOf(text);
  const years: number[] = [];
  for (let at = 0; at < tokens.length; at++) if (tokens[at]!.kind === 'year') years.push(at);
  if (!tokens.some(token => token.kind === 'word')) return { text, tokens, claims: [], years, onApplications: false };
  const claims: Claim[] = [];
  const discourse: Discourse = {
    text,
    tokens,
    subject: topic ? 'application' : undefined,
    document: undefined,
    base: undefined,
    year: undefined,
    scope: undefined,
    sentence: 0,
    context: false,
    told: false,
    topic,
    near,
    strayed: false,
    unsure: false,
    partial: false,
    wider: false,
    among: false,
    published: false,
    sorted: false,
    done: undefined,
  };
  let kept: Pick<Discourse, 'subject' | 'document' | 'base'> | undefined;
  let sentenceStart = true;
  for (let from = 0; from < tokens.length;) {
    if (sentenceStart) lookAhead(discourse, from);
    sentenceStart = false;
    const end = clauseEnd(tokens, from);
    readClause(discourse, from, end, claims);
    const mark = tokens[end];
    from = end + 1;
    if (mark?.kind !== 'mark') continue;
    // What a bracket says of its own does not go on behind it.
    if (mark.mark === '（') kept = { subject: discourse.subject, document: discourse.document, base: discourse.base };
    if (mark.mark === '）' && kept) {
      discourse.subject = kept.subject;
      discourse.document = kept.document;
      discourse.base = kept.base;
      kept = undefined;
    }
    if (mark.mark !== '。') continue;
    sentenceStart = true;
    discourse.sentence++;
    discourse.document = undefined;
    discourse.base = undefined;
    const resumes = (topic || discourse.told) && !discourse.strayed;
    if (discourse.subject !== 'application') discourse.subject = resumes ? 'application' : undefined;
    if (!claims.some(claim => claim.scope !== undefined && claim.scope === discourse.scope))
      discourse.scope = undefined;
  }
  const forward = claims.filter(
    ({ kind, measures: [measure], units }) => kind === 'count' && measure === 'carried-forward' && units > 0n,
  );
  return {
    text,
    tokens,
    claims: doubtRepeated(claims).filter(claim => claim.kind !== 'all-done' || !forwardTold(claim, forward)),
    years,
    onApplications: discourse.told && !discourse.strayed && isOnApplications(claims.at(-1), discourse.sentence),
  };
}

/**
 * Whether carried ones are told too: then 均已办结 speaks of the others. 均在法定期限内答复 says how, not that nothing is left,
 * so that it bears them behind it as well.
 */
function forwardTold({ completed, sentence }: Claim, [first]: readonly Claim[]): boolean {
  return first !== undefined && (!completed || first.sentence <= sentence);
}

/** Whether the last claim is one of applications, in the last sentence. */
function isOnApplications(last: Claim | undefined, sentences: number): boolean {
  const [measure] = last?.measures ?? [];
  return last !== undefined && last.sentence >= sentences - 1 && measure !== undefined && INTAKE_MEASURES.has(measure);
}

/** What holds for the whole of a sentence. */
function lookAhead(discourse: Discourse, from: number): void {
  const { tokens } = discourse;
  discourse.context = false;
  discourse.wider = false;
  discourse.unsure = false;
  discourse.among = false;
  discourse.published = false;
  discourse.sorted = sortsDocuments(discourse, from);
  discourse.done = undefined;
  let partial = false;
  let whole = false;
  let among = false;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'mark' && token.mark === '。') break;
    if (token.kind === 'year') whole = true;
    if (isOtherPeriod(discourse, at)) discourse.unsure = true;
    if (token.kind !== 'word') continue;
    if (token.word === 'among') among = true;
    if (token.word === 'context' && among && !discourse.context) discourse.wider = true;
    if ((token.word === 'context' && !among) || (token.word === 'noun' && token.of === 'application'))
      discourse.context = true;
    if (token.word === 'context' && isUnrelated(discourse.text, token.to)) discourse.unsure = true;
    if (token.word === 'future') discourse.unsure = true;
    if (token.word === 'partial') partial = true;
    if (token.word === 'filler' && /^(?:全年|本年|年内|当年)/.test(discourse.text.slice(token.from, token.to)))
      whole = true;
  }
  // A plan for 上半年 is no report of it.
  discourse.partial = (partial && !discourse.unsure) || (discourse.partial && !whole);
}

/** 均与信息公开无关. */
function isUnrelated(text: string, from: number): boolean {
  return /^[^，。；]{0,6}无关/.test(text.slice(from, from + 8));
}

/** 公文 or 属性 in the sentence, or 主动公开 right before a number of papers, as only documents are counted. */
function sortsDocuments({ tokens, text }: Discourse, from: number): boolean {
  const stop = tokens.findIndex((token, at) => at >= from && token.kind === 'mark' && token.mark === '。');
  const sentence = text.slice(tokens[from]!.from, stop < 0 ? text.length : tokens[stop]!.from);
  return SORTED_DOCUMENTS.test(sentence);
}

/** 近三年来, and 截至6月底: numbers of more or less than the year of the report. */
function isOtherPeriod({ tokens, text }: Discourse, at: number): boolean {
  const token = tokens[at]!;
  if (token.kind === 'quantity')
    return token.classifier === '年来' || (token.classifier === '年' && token.about === 'less');
  if (token.kind !== 'date' || !text.slice(token.from, token.to).includes('月')) return false;
  const month = numeralAt(text, token.from);
  const before = tokens[tokens[at - 1]?.kind === 'year' ? at - 2 : at - 1];
  return month?.units !== 12n && before?.kind === 'word' && /^截[至止]/.test(text.slice(before.from, before.to));
}

/** The index of the mark that ends the clause: a comma, a bracket, a full stop; a colon unless a number follows it. */
function clauseEnd(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'mark' || token.mark === '、') continue;
    if (token.mark === '：' && tokens[at + 1]?.kind === 'quantity') continue;
    return at;
  }
  return tokens.length;
}

function readClause(discourse: Discourse, from: number, end: number, claims: Claim[]): void {
  readSubjectZone(discourse, from, end);
  const { tokens } = discourse;
  let previous = from;
  let counted = false;
  for (let at = from; at < end; at++) {
    const token = tokens[at]!;
    if (isElse(token)) discourse.near = false;
    if (token.kind === 'word') noteWord(discourse, token);
    if (token.kind !== 'quantity') continue;
    const claim = readQuantity(discourse, token, {
      from: previous,
      at,
      end: rightEnd(tokens, at + 1, end),
      clauseEnd: end,
    });
    counted ||= token.unit === 'count';
    if (claim) {
      claims.push(claim);
      noteClaim(discourse, claim);
    }
    previous = at + 1;
  }
  for (const claim of readNil(discourse, from, end)) claims.push(claim);
  if (counted) return;
  for (const claim of readAllDone(discourse, from, end)) claims.push(claim);
}

/** Who and when, as the first words of a clause tell it. */
function readSubjectZone(discourse: Discourse, from: number, end: number): void {
  const { tokens, text } = discourse;
  for (let at = from; at < end; at++) {
    const token = tokens[at]!;
    switch (token.kind) {
      case 'year': {
        const next = tokens[at + 1];
        // 2022年结转, 2022年度预算: no year that the sentence is about.
        const gap = next?.kind === 'gap' && next.from === token.to ? text.slice(next.from, next.to) : '';
        // 自2019年以来: numbers of all the years from that one on.
        const named = gap !== '' && !isBody(gap) && !gap.startsWith('以来');
        if (!(next?.kind === 'word' && (next.word === 'carry' || next.word === 'past')) && !named)
          discourse.year = token.year;
        continue;
      }
      case 'date':
        continue;
      case 'gap': {
        const words = text.slice(token.from, token.to);
        if (isBody(words)) discourse.scope = { kind: 'named', text: words };
        return;
      }
      case 'word':
        if (token.word === 'scope') {
          discourse.scope = { kind: token.of as Scope['kind'], text: text.slice(token.from, token.to) };
          continue;
        }
        if (['filler', 'among', 'further', 'all', 'sum', 'partial'].includes(token.word)) continue;
        return;
      default:
        return;
    }
  }
}

/** 区教育局, 市科委, 政务服务中心. */
function isBody(words: string): boolean {
  return words.length <= 20 && /(?:[局委办厅院所处科室会队馆]|中心|街道|公司)$/.test(words);
}

function noteWord(discourse: Discourse, { word, of }: WordToken): void {
  if (word === 'among') discourse.among = true;
  // 咨询, 投诉, 建议: what is answered from here on may be those.
  if (word === 'other' && of === 'matter' && discourse.subject === 'application') discourse.subject = undefined;
  if (word !== 'noun') return;
  switch (of) {
    case 'application':
    case 'review':
    case 'suit':
    case 'direct-suit':
    case 'suit-after':
      discourse.subject = of;
      if (of === 'application') discourse.strayed = false;
      return;
    case 'rules':
    case 'normative-documents':
      discourse.document = of;
      return;
    default:
  }
}

const INTAKE_MEASURES: ReadonlySet<MeasureId> = new Set([
  'received',
  'applications',
  'processed',
  'finished',
  'carried-over',
  'carried-forward',
]);

function noteClaim(discourse: Discourse, { measures: [measure], columns, sure }: Claim): void {
  if (sure && columns === undefined && measure !== undefined && INTAKE_MEASURES.has(measure)) {
    discourse.base = measure;
    discourse.told = true;
    discourse.subject = 'application';
  }
}

/** Where the words behind a number end: at the next number or the next mark of any kind. */
function rightEnd(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const token = tokens[at]!;
    if (token.kind === 'quantity' || token.kind === 'mark') return at;
  }
  return end;
}
