// Cuts prose into what a reading needs: words of the lexicon, numbers with what they count, years, dates, marks, and gaps of
// other words. Names of documents in 《》 and numbers of documents are gaps: nothing in them is told by the report.
import { ABOUT_AFTER, ABOUT_BEFORE, COUNT_CLASSIFIERS, OTHER_CLASSIFIERS } from '../schema/prose-numbers.js';
import { PROSE_WORDS, type WordKind } from '../schema/prose-words.js';
import { digitAt, NUMERAL_STARTS, numeralAt, type Numeral } from '../text/chinese-numerals.js';
import { longestWord, wordIndex } from './word-index.js';

interface TokenBase {
  readonly from: number;
  readonly to: number;
}

export interface WordToken extends TokenBase {
  readonly kind: 'word';
  readonly word: WordKind;
  readonly of: string | undefined;
}

/** Told exactly, or roughly: 余 and 超过 more, 近 less, 约 near. */
export type About = 'exact' | 'more' | 'less' | 'near';

/** `3119件`, `33.9%`, `3940元`, a bare number (`none`), or a number of something that no cell counts (`other`). */
export interface QuantityToken extends TokenBase {
  readonly kind: 'quantity';
  readonly units: bigint;
  readonly decimals: number;
  readonly unit: 'count' | 'percent' | 'yuan' | 'other' | 'none';
  readonly classifier: string;
  readonly about: About;
  /** What one in its last printed place is worth. */
  readonly step: bigint;
  /** The words name no one number (三五件, 3至5件). */
  readonly vague: boolean;
}

export interface YearToken extends TokenBase {
  readonly kind: 'year';
  readonly year: number;
}

/** 1月1日, 2023-01-31: with the year where it is in figures. */
export interface DateToken extends TokenBase {
  readonly kind: 'date';
}

/** Brackets and commas are given in their Chinese form, whatever they look like. */
export type Mark = '，' | '；' | '。' | '：' | '、' | '（' | '）';

export interface MarkToken extends TokenBase {
  readonly kind: 'mark';
  readonly mark: Mark;
}

/** Words that mean nothing here. */
export interface GapToken extends TokenBase {
  readonly kind: 'gap';
}

export type Token = WordToken | QuantityToken | YearToken | DateToken | MarkToken | GapToken;

/** By code unit. */
const MARKS: ReadonlyMap<number, Mark> = new Map(
  (['，,', '；;', '。！？!?', '：:', '、', '（(', '）)'] as const).flatMap(spellings =>
    [...spellings].map(spelling => [spelling.charCodeAt(0), spellings[0] as Mark] as const),
  ),
);
/** Quotes and marks of emphasis change no meaning. */
const SKIPPED = '*_#“”‘’"\'「」『』>';
const NAMES = '《〈〔[［【第';
const WESTERN_STOPS = '.．';
/** Names of other documents are no longer than this. */
const LONGEST_NAME = 120;
const BLANKS = ' \t\n\v\f\r\u3000\u00a0\ufeff';
const PERCENT = '百分之';

const lexicon = wordIndex(PROSE_WORDS.flatMap(({ kind, of, words }) => words.map(text => ({ text, word: kind, of }))));
const classifiers = wordIndex([...COUNT_CLASSIFIERS, ...OTHER_CLASSIFIERS].map(text => ({ text })));
const countable = new Set(COUNT_CLASSIFIERS);
const aboutAfter = wordIndex(roughly(ABOUT_AFTER));
const aboutBefore = wordIndex(roughly(ABOUT_BEFORE));
/** What may begin with a character: some of these, added up. Nearly all characters begin nothing that is looked for. */
const BETWEEN = 1;
const ROUGH = 2;
const NAME = 4;
const MARK = 8;
const NUMBER = 16;
const WORD = 32;
const beginnings = beginningsByCode();

interface RoughWord {
  readonly text: string;
  readonly about: About;
}

/** The tokens of a text, in order and without overlap; blanks, quotes and marks of emphasis lie between them. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let gapFrom = -1;
  let about: About = 'exact';
  for (let at = 0; at < text.length;) {
    const begins = beginnings[text.charCodeAt(at)]!;
    if (begins === 0) {
      if (gapFrom < 0) gapFrom = at;
      about = 'exact';
      at++;
      continue;
    }
    const isBetween = (begins & BETWEEN) !== 0;
    const rough = isBetween || (begins & ROUGH) === 0 ? undefined : roughAt(text, at);
    const token = isBetween || rough !== undefined ? undefined : tokenAt(text, at, begins, about);
    const isGap = !isBetween && rough === undefined && (token === undefined || token.kind === 'gap');
    if (isGap && gapFrom < 0) gapFrom = at;
    if (!isGap && gapFrom >= 0) {
      tokens.push({ kind: 'gap', from: gapFrom, to: at });
      gapFrom = -1;
    }
    if (token !== undefined && !isGap) tokens.push(token);
    // What makes a number a rough one may have a blank behind it.
    if (!isBetween) about = rough?.about ?? 'exact';
    at = token?.to ?? at + (rough?.text.length ?? 1);
  }
  if (gapFrom >= 0) tokens.push({ kind: 'gap', from: gapFrom, to: text.length });
  return tokens;
}

/** 约, 近 and the like, where a number stands behind. */
function roughAt(text: string, at: number): RoughWord | undefined {
  const rough = longestWord(aboutBefore, text, at);
  return rough !== undefined && startsNumber(text, at + rough.text.length) ? rough : undefined;
}

function tokenAt(text: string, at: number, begins: number, about: About): Token | undefined {
  const token = (begins & NAME) === 0 ? undefined : nameAt(text, at);
  if (token !== undefined) return token;
  if ((begins & MARK) !== 0) {
    const mark = markAt(text, at);
    if (mark !== undefined) return mark;
  }
  return (begins & (NUMBER | WORD)) === 0 ? undefined : wordOrNumberAt(text, at, begins, about);
}

function beginningsByCode(): Uint8Array {
  const flags = new Uint8Array(0x10000);
  const add = (flag: number, codes: Iterable<number>): void => {
    for (const code of codes) flags[code]! |= flag;
  };
  const codesOf = (characters: Iterable<string>): number[] => Array.from(characters, one => one.charCodeAt(0));
  add(BETWEEN, codesOf(SKIPPED + BLANKS));
  add(ROUGH, aboutBefore.keys());
  add(NAME, codesOf(NAMES));
  add(MARK, [...MARKS.keys(), ...codesOf(WESTERN_STOPS)]);
  add(NUMBER, codesOf(NUMERAL_STARTS));
  add(WORD, lexicon.keys());
  return flags;
}

function wordOrNumberAt(text: string, at: number, begins: number, about: About): Token | undefined {
  let number: Numeral | undefined;
  if ((begins & NUMBER) !== 0) {
    const share = text.startsWith(PERCENT, at) ? numeralAt(text, at + PERCENT.length) : undefined;
    if (share !== undefined) return percentToken(at, share, about);
    if (!isLatin(text, at - 1)) number = numeralAt(text, at);
  }
  const entry = (begins & WORD) === 0 ? undefined : longestWord(lexicon, text, at);
  if (number !== undefined && (entry === undefined || entry.text.length <= number.to - at)) {
    return numberToken(text, at, number, about);
  }
  if (entry === undefined) return undefined;
  return { kind: 'word', from: at, to: at + entry.text.length, word: entry.word, of: entry.of };
}

function percentToken(from: number, { to, units, decimals, vague, step }: Numeral, about: About): QuantityToken {
  return { kind: 'quantity', from, to, units, decimals, unit: 'percent', classifier: PERCENT, about, step, vague };
}

/** A number with what belongs to it; a gap where it counts nothing. */
function numberToken(text: string, from: number, number: Numeral, before: About): Token {
  const year = yearAt(text, from, number);
  if (year !== undefined) return year;
  let to = skipBlanks(text, number.to);
  if (text[to] === '月' && !number.vague && number.units <= 12n)
    return { kind: 'date', from, to: dayEnd(text, to + 1) };
  let { vague } = number;
  const second = rangeEnd(text, number.to);
  if (second !== undefined) {
    vague = true;
    to = skipBlanks(text, second);
  }
  let about = before;
  const rough = longestWord(aboutAfter, text, to);
  if (rough !== undefined) {
    about = rough.about;
    to = skipBlanks(text, to + rough.text.length);
  }
  const { units, decimals, step } = number;
  // Written out, as everything that is made for each token: objects that spread others are slow to make.
  const quantity = (end: number, unit: QuantityToken['unit'], classifier: string, rounded: About): QuantityToken => {
    return { kind: 'quantity', from, to: end, units, decimals, unit, classifier, about: rounded, step, vague };
  };
  if (text[to] === '%' || text[to] === '％') return quantity(to + 1, 'percent', '%', about);
  if (text[to] === '元') return quantity(to + 1, 'yuan', '元', about);
  const classifier = longestWord(classifiers, text, to)?.text;
  if (classifier === undefined) {
    // A lone 一, 两 or 三 is part of a word; a zero may stand for 没有.
    const isWord = number.script === 'chinese' && !(number.units === 0n && !number.vague);
    return isWord || isLatin(text, number.to)
      ? { kind: 'gap', from, to: number.to }
      : quantity(number.to, 'none', '', about);
  }
  const end = to + classifier.length;
  const behind = longestWord(aboutAfter, text, end);
  if (behind !== undefined) about = behind.about;
  return quantity(end, countable.has(classifier) ? 'count' : 'other', classifier, about);
}

function yearAt(text: string, from: number, number: Numeral): YearToken | DateToken | undefined {
  const { units, decimals, to } = number;
  if (number.vague || units < 1900n || units > 2099n) return undefined;
  if (decimals > 0 && number.script === 'digits') return undefined;
  const written = to - from;
  if (written !== 4) return undefined;
  const end = skipBlanks(text, to);
  if (text[end] === '年') {
    return { kind: 'year', from, to: end + (text[end + 1] === '度' ? 2 : 1), year: Number(units) };
  }
  const date = /^[-./]\d{1,2}[-./]\d{1,2}(?!\d)/.exec(text.slice(to, to + 8));
  return date ? { kind: 'date', from, to: to + date[0].length } : undefined;
}

function dayEnd(text: string, from: number): number {
  const at = skipBlanks(text, from);
  const day = numeralAt(text, at);
  if (day === undefined) return from;
  const end = skipBlanks(text, day.to);
  return text[end] === '日' || text[end] === '号' ? end + 1 : from;
}

/** Behind the second number of a range (3-5件, 30至50件). */
function rangeEnd(text: string, from: number): number | undefined {
  const at = skipBlanks(text, from);
  if (!'-—–－~～至到'.includes(text[at] ?? ' ')) return undefined;
  let next = at + 1;
  if (text[next] === text[at]) next++;
  return numeralAt(text, skipBlanks(text, next))?.to;
}

/** 《…》, 〔2021〕30号, 第二十条. */
function nameAt(text: string, at: number): GapToken | undefined {
  const first = text[at];
  if (first === '《' || first === '〈') {
    const length = text.slice(at, at + LONGEST_NAME).indexOf(first === '《' ? '》' : '〉');
    return length > 0 ? { kind: 'gap', from: at, to: at + length + 1 } : undefined;
  }
  if (first === '〔' || first === '[' || first === '［' || first === '【') {
    const match = /^[〔[［【][ \u3000]?[\d０-９]{4}[ \u3000]?[〕\]］】](?:第?[\d０-９]{1,6}号)?/.exec(
      text.slice(at, at + 20),
    );
    return match ? { kind: 'gap', from: at, to: at + match[0].length } : undefined;
  }
  if (first === '第') {
    const number = numeralAt(text, skipBlanks(text, at + 1));
    return number ? { kind: 'gap', from: at, to: Math.min(text.length, number.to + 1) } : undefined;
  }
  return undefined;
}

function markAt(text: string, at: number): MarkToken | undefined {
  const mark = MARKS.get(text.charCodeAt(at));
  if (mark !== undefined) return { kind: 'mark', from: at, to: at + 1, mark };
  // A western full stop ends a sentence where no Latin word goes on.
  return isLatin(text, at + 1) || digitAt(text, at + 1) >= 0
    ? undefined
    : { kind: 'mark', from: at, to: at + 1, mark: '。' };
}

// ---- characters and lists of words

function roughly(words: Readonly<Record<'more' | 'less' | 'near', readonly string[]>>): RoughWord[] {
  return (['more', 'less', 'near'] as const).flatMap(about => words[about].map(text => ({ text, about })));
}

function startsNumber(text: string, at: number): boolean {
  return numeralAt(text, skipBlanks(text, at)) !== undefined;
}

function isLatin(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  return code >= 97 && code <= 122;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0x3000 || code === 0xa0 || code === 0xfeff;
}
