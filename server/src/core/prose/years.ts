// Finds the places that say which year the report is about: its period, sentences that begin with the year, its own name in the
// first lines, words beside a table. Years of other things (budgets, laws, last year's figures, plans) are none of them.
import type { ReportModel } from '../model/model.js';
import {
  OVERVIEW_NAMES_ITSELF,
  REPORT_NAMES_ITSELF,
  YEAR_COMPARED,
  YEAR_OF_ANOTHER,
  YEAR_OF_PROBLEMS,
  YEAR_PLANNED,
} from '../schema/prose-years.js';
import { REMARK_ROW } from '../schema/remarks.js';
import type { Span } from '../text/span.js';
import { paragraphs, placeIn, type Paragraph } from './paragraphs.js';
import type { ProseReading } from './claims.js';
import type { Token, YearToken } from './tokens.js';
import { memory } from '../text/memory.js';

/** A place that says of which year the report is. The span is that of the year and 年. */
export interface YearPlace {
  readonly kind: 'period' | 'statement' | 'name' | 'table';
  readonly span: Span;
  readonly year: number;
  readonly text: string;
}

/** So many years away a year is a slip of this report; further away it is history. */
const NEAR = 1;
/** Words beside a table are no longer than this. */
const LONGEST_CAPTION = 40;

const known = memory<ReportModel, readonly YearPlace[]>();

/** All such places, in the order of the text, whether they name the right year or not. */
export function yearPlaces(model: ReportModel): readonly YearPlace[] {
  let places = known.get(model);
  if (places === undefined) {
    places = paragraphs(model).flatMap(paragraph => placesIn(model, paragraph));
    known.set(model, places);
  }
  return places;
}

function placesIn(model: ReportModel, paragraph: Paragraph): YearPlace[] {
  const { reading } = paragraph;
  const { tokens, text, years } = reading;
  return years.flatMap((at): YearPlace[] => {
    const token = tokens[at] as YearToken;
    const kind = kindOf(model, paragraph, at, token);
    if (kind === undefined) return [];
    return [{ kind, span: placeIn(paragraph, token), year: token.year, text: text.slice(token.from, token.to) }];
  });
}

function kindOf(model: ReportModel, paragraph: Paragraph, at: number, token: YearToken): YearPlace['kind'] | undefined {
  const { tokens, text } = paragraph.reading;
  const period = periodFor(tokens, text, at);
  if (period !== undefined) return isPeriodOfReport(paragraph, text, token) ? 'period' : undefined;
  if (model.year === undefined || Math.abs(token.year - model.year) > NEAR) return undefined;
  const sentence = sentenceAround(paragraph.reading, at);
  if (namesReport(paragraph, tokens, at, sentence)) return 'name';
  if (isExcused(model, paragraph, token, sentence)) return undefined;
  if (opensSentence(tokens, text, at)) return 'statement';
  if (closesYear(text, token)) return 'statement';
  const ofTable = isCaption(paragraph) && sentence.length <= LONGEST_CAPTION && tokens[at + 1]?.kind !== 'date';
  if (ofTable) return 'table';
  return tellsFee(tokens, at, paragraph) ? 'statement' : undefined;
}

// ---- the period

/** The place of a year in 2023年1月1日至2023年12月31日: its first, or its last. */
function periodFor(tokens: readonly Token[], text: string, at: number): 'first' | 'last' | undefined {
  if (dateAt(tokens, text, at + 1, FIRST_DAY)) {
    for (let index = at + 2; index < Math.min(tokens.length, at + 8); index++) {
      if (tokens[index]!.kind === 'mark' && !isComma(tokens[index]!)) return undefined;
      if (dateAt(tokens, text, index, LAST_DAY)) return 'first';
    }
    return undefined;
  }
  if (!dateAt(tokens, text, at + 1, LAST_DAY)) return undefined;
  for (let index = at - 1; index >= Math.max(0, at - 6); index--) {
    if (tokens[index]!.kind === 'mark' && !isComma(tokens[index]!)) return undefined;
    if (dateAt(tokens, text, index, FIRST_DAY)) return 'last';
  }
  return undefined;
}

const FIRST_DAY = /^(?:1|１|一)\s*月\s*(?:1|１|一)\s*日$/;
const LAST_DAY = /^(?:12|１２|十二)\s*月\s*(?:31|３１|三十一)\s*日$/;

function dateAt(tokens: readonly Token[], text: string, at: number, day: RegExp): boolean {
  const token = tokens[at];
  return token?.kind === 'date' && day.test(text.slice(token.from, token.to).trim());
}

function isComma(token: Token): boolean {
  return token.kind === 'mark' && (token.mark === '，' || token.mark === '、');
}

/** Periods stand in the first lines, or say what they are. */
function isPeriodOfReport({ section }: Paragraph, text: string, { from }: YearToken): boolean {
  return (
    section === undefined ||
    section === 'overview' ||
    /统计|数据|期限|期间|本报告|报告期/.test(text.slice(Math.max(0, from - 40), from + 40))
  );
}

// ---- the rest

function sentenceAround({ tokens, text }: ProseReading, at: number): string {
  const isStop = (token: Token): boolean => token.kind === 'mark' && token.mark === '。';
  const before = tokens.slice(0, at).findLast(isStop);
  const behind = tokens.slice(at).find(isStop);
  return text.slice(before?.to ?? 0, behind?.from ?? text.length);
}

/** 现将我局2023年度政府信息公开工作情况报告如下. */
function namesReport({ section }: Paragraph, tokens: readonly Token[], at: number, sentence: string): boolean {
  if (section !== undefined && section !== 'overview') return false;
  const next = tokens
    .slice(at + 1, at + 4)
    .find(token => token.kind === 'word' && token.word !== 'filler' && token.word !== 'scope');
  const isOwn = next?.kind === 'word' && next.word === 'context' && next.from - tokens[at]!.to <= 12;
  const names = section === undefined ? REPORT_NAMES_ITSELF : OVERVIEW_NAMES_ITSELF;
  return isOwn && names.some(words => sentence.includes(words));
}

function isExcused(model: ReportModel, { section, reading }: Paragraph, token: YearToken, sentence: string): boolean {
  const behind = reading.text.slice(token.to, token.to + 14).split(/[，。；,;]/)[0]!;
  if (YEAR_OF_ANOTHER.some(words => behind.includes(words)) && !closesYear(reading.text, token)) return true;
  // 2022年收到30件，2023年收到25件 sets the years side by side.
  const isCompared =
    sentence.replace(/《[^《》]*》/g, '').includes(`${model.year}年`) ||
    YEAR_COMPARED.some(words => sentence.includes(words));
  if (token.year !== model.year && isCompared) return true;
  if (section === 'problems' && YEAR_OF_PROBLEMS.some(words => sentence.includes(words))) return true;
  if (token.year <= model.year!) return false;
  return section === 'problems' || section === 'other-matters' || YEAR_PLANNED.some(words => sentence.includes(words));
}

/** The year begins the sentence, but for a list number or 在, and a comma, a body or a verb follows it. */
function opensSentence(tokens: readonly Token[], text: string, at: number): boolean {
  if (!beginsSentence(tokens, text, at) && !HEADING_BEFORE.test(text.slice(0, tokens[at]!.from))) return false;
  const next = tokens[at + 1];
  switch (next?.kind) {
    case 'mark':
      return next.mark === '，';
    case 'word':
      return ['scope', 'verb', 'nil', 'all', 'filler', 'noun', 'sum'].includes(next.word);
    case 'gap':
      return /(?:[局委办厅院所处镇乡]|中心|街道)/.test(text.slice(next.from, next.to));
    default:
      return false;
  }
}

/** A heading without a stop, and a blank: （三）政府信息管理情况 2022年，… */
const HEADING_BEFORE = /^[\s#*]{0,8}[（(][一二三四五六七八九十]{1,3}[）)][^。，,]{2,24}\s$/;

function beginsSentence(tokens: readonly Token[], text: string, at: number): boolean {
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index]!;
    if (token.kind === 'mark') {
      if (token.mark === '。') return true;
      if (token.mark === '（' || token.mark === '）' || token.mark === '、') continue;
      return false;
    }
    const isNumber =
      token.kind === 'gap' &&
      token.to - token.from <= 2 &&
      /^[一二三四五六七八九十]+$/.test(text.slice(token.from, token.to));
    if (isNumber || (token.kind === 'quantity' && token.unit === 'none')) continue;
    if (token.kind === 'word' && (token.word === 'filler' || token.word === 'scope')) continue;
    return false;
  }
  return true;
}

/** 截至2022年12月31日, 截至2022年底. */
function closesYear(text: string, { from, to }: YearToken): boolean {
  if (!/截[至止]到?$/.test(text.slice(Math.max(0, from - 4), from).trimEnd())) return false;
  return /^\s*(?:12\s*月\s*31\s*日|年?[底末])/.test(text.slice(to, to + 12));
}

/** Short words in a section that holds a table. A remark tells of what came in or was filled in when, in whichever year. */
function isCaption({ section, reading }: Paragraph): boolean {
  const holdsTable = section === 'disclosure' || section === 'applications' || section === 'proceedings';
  return holdsTable && reading.text.length <= LONGEST_CAPTION && !REMARK_ROW.test(reading.text.trimStart());
}

/** 我局2022年未收取信息处理费. */
function tellsFee(tokens: readonly Token[], at: number, { section }: Paragraph): boolean {
  if (section !== 'other-matters') return false;
  for (let index = at + 1; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind === 'mark') return false;
    if (token.kind === 'word' && token.word === 'noun' && token.of === 'processing-fee') return true;
  }
  return false;
}
