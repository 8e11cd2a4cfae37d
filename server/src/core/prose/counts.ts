// Reads one number of a clause: what it counts, by the words right before it, else by those behind it.
import type { MeasureId } from '../schema/prose-measures.js';
import {
  isApplication,
  readApplicant,
  readCarry,
  readNoun,
  readOutcome,
  readRight,
  readVerb,
  type Reading,
  type Window,
} from './count-readings.js';
import type { Claim, Discourse } from './discourse.js';
import { hasWord, headOf, joined, isElse } from './head-words.js';
import type { QuantityToken, Token, WordToken } from './tokens.js';

/** The claim that a number makes; undefined where it is no number of the form. Tells the discourse when it is of something else. */
export function readQuantity(discourse: Discourse, token: QuantityToken, window: Window): Claim | undefined {
  // 结转下年度13件信用修复: what is counted may stand behind the number.
  const right = discourse.tokens.slice(window.at + 1, window.end);
  if (discourse.near && (token.unit !== 'count' || right.some(isElse))) discourse.near = false;
  const reading = isCountable(discourse, token, window) ? readingOf(discourse, token, window) : undefined;
  if (reading === undefined) {
    if (changesSubject(discourse, token, window)) {
      discourse.subject = undefined;
      discourse.near = false;
      // 咨询30人次 is over with the year; 信访件20件 may be carried on.
      discourse.strayed ||= countsMatters(discourse, token, window);
    }
    return undefined;
  }
  const { units, decimals, about, step, from, to } = token;
  // 一件一档, 每月一次: not a number that anyone counted, unless the words before it leave no doubt.
  if (!reading.sure && discourse.text[from] === '一') return undefined;
  const { scope, year, sentence, unsure, partial } = discourse;
  const { published = false, ...claim } = reading;
  discourse.published ||= published;
  const sure = reading.sure && !unsure && !partial;
  return { kind: 'count', ...claim, sure, span: { from, to }, units, decimals, about, step, scope, year, sentence };
}

function isCountable({ tokens }: Discourse, token: QuantityToken, { at }: Window): boolean {
  if (token.vague) return false;
  if (token.unit === 'count' || token.unit === 'yuan') return true;
  // A bare number ends its clause: 部分公开67，占4.61%.
  const next = tokens[at + 1];
  return token.unit === 'none' && (next === undefined || next.kind === 'mark');
}

/** A number of other things takes the subject away: 收集建议17条，办结17条. Days and shares do not. */
function changesSubject({ tokens }: Discourse, token: QuantityToken, { from, at, end }: Window): boolean {
  if (token.unit === 'percent' || token.unit === 'none' || /[日月年天周时期]|分钟|季度/.test(token.classifier))
    return false;
  return ![...tokens.slice(from, at), ...tokens.slice(at + 1, end)].some(
    other =>
      other.kind === 'word' &&
      ['noun', 'channel', 'applicant', 'result', 'ground', 'carry', 'outcome'].includes(other.word) &&
      !isOfTableTwo(other),
  );
}

/** 受理行政许可申请1200件，办结1180件. */
function isOfTableTwo({ word, of }: WordToken): boolean {
  return word === 'noun' && (of === 'licences' || of === 'penalties' || of === 'compulsory-measures');
}

function countsMatters({ tokens }: Discourse, { classifier }: QuantityToken, { from, end }: Window): boolean {
  return !classifier.endsWith('次') && hasWord(tokens.slice(from, end), 'other', 'matter');
}

function readingOf(discourse: Discourse, token: QuantityToken, window: Window): Reading | undefined {
  const { tokens } = discourse;
  const left = tokens.slice(window.from, window.at);
  if (hasWord(left, 'each') || hasWord(left, 'past')) return undefined;
  const head = headOf(left);
  if (token.unit === 'yuan') return isFee(left, head) ? { measures: ['fees'], sure: true } : undefined;
  if (head === 'gap') return undefined;
  if (head === undefined) return readRight(discourse, left, window);
  const word = left[head] as WordToken;
  switch (word.word) {
    case 'result':
      if (discourse.sorted && word.of === 'refused') return undefined;
      // 国家秘密类信息不予公开0件: a part of them.
      return {
        measures: joined(left, head, 'result') as MeasureId[],
        sure: isApplication(discourse) && !isOfSome(left.slice(0, head)),
      };
    case 'ground':
      return { measures: ['ground'], row: word.of!, sure: false };
    case 'carry':
      return readCarry(discourse, left, head);
    case 'applicant':
      return readApplicant(discourse, left, word);
    case 'outcome':
      return readOutcome(discourse, left, word, window);
    case 'noun':
      return readNoun(discourse, left, head, token, window);
    case 'verb':
      return readVerb(discourse, left, head, window);
    case 'scope':
    case 'remainder':
      return readRight(discourse, left, window);
    default:
      return undefined;
  }
}

/** So many letters before a result name a kind of applications. */
const FEWEST_OF_A_KIND = 4;

function isOfSome(before: readonly Token[]): boolean {
  const clause = before.slice(before.findLastIndex(({ kind }) => kind === 'mark') + 1);
  return clause.some(({ kind, from, to }) => kind === 'gap' && to - from >= FEWEST_OF_A_KIND);
}

function isFee(left: readonly Token[], head: number | 'gap' | undefined): boolean {
  const word = typeof head === 'number' ? left[head] : undefined;
  // 减免行政事业性收费320万元 was not collected.
  return word?.kind === 'word' && word.word === 'noun' && word.of === 'fees' && !hasWord(left, 'other');
}
