// Tells what one line is, by its characters alone: rows first, then headings, then prose. Never fails; linear in the line.
import type { Line } from '../text/lines.js';
import { ordinalOf } from '../text/numerals.js';
import type { Span } from '../text/span.js';
import type { CellNode, HeadingLine, LineNode, RowLine } from './tree.js';

/** A line with more cells than this is no table row of any report; it is read as prose, so that it costs no memory. */
const MOST_CELLS = 400;
/** Where a heading must have ended, in characters behind its number. */
const LONGEST_HEADING = 50;
const LONGEST_RUN_IN = 40;
const LONGEST_ITEM = 20;
const LONGEST_TITLE = 70;

/** What the line is. The result holds the very `text` and `eol` of the line. */
export function classifyLine(line: Line): LineNode {
  const { text, eol } = line;
  // Tabs may set the pipes of Markdown below each other.
  if (text.includes('\t') && !isEnclosed(text))
    return numberedByWord(line) ?? separated(line, '\t') ?? { kind: 'prose', text, eol };
  const from = skipBlanks(text, 0);
  if (from === text.length) return { kind: 'blank', text, eol };
  if (isPipeRow(text)) return separated(line, '|') ?? { kind: 'prose', text, eol };
  if (isPageMark(text)) return { kind: 'page-mark', text, eol };
  return spacedRow(line) ?? heading(line, from) ?? { kind: 'prose', text, eol };
}

const PAGE_MARK =
  /^(?:[-—–－]{1,2}[ \u3000]{0,4}\d{1,4}[ \u3000]{0,4}[-—–－]{1,2}|第[ \u3000]{0,2}\d{1,4}[ \u3000]{0,2}页(?:[ \u3000,，/]{0,3}共[ \u3000]{0,2}\d{1,4}[ \u3000]{0,2}页)?|\d{1,3} ?\/ ?\d{1,3}|[·•] ?\d{1,4} ?[·•]|[（(]?续上?表[）)]?)$/;
/** How it begins and ends, and how long it is at most: hardly any other line is like that. */
const PAGE_MARK_BEGINS = /^[-—–－第\d·•（(续]/;
const PAGE_MARK_ENDS = /[-—–－页\d·•）)表]$/;
const LONGEST_PAGE_MARK = 24;

function isPageMark(text: string): boolean {
  const words = text.length <= 200 ? text.trim() : '';
  if (words === '' || words.length > LONGEST_PAGE_MARK) return false;
  return PAGE_MARK_BEGINS.test(words) && PAGE_MARK_ENDS.test(words) && PAGE_MARK.test(words);
}

/** 一、→总体情况: Word sets a tab behind the number of a heading that it numbers itself. Behind 1. it may be a cell. */
const NUMBERED_BY_WORD =
  /^[ \u3000]*(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])\t(?=[^\t\d])[^\t]+$/;

function numberedByWord(line: Line): HeadingLine | undefined {
  return line.text.length <= 400 && NUMBERED_BY_WORD.test(line.text)
    ? heading(line, skipBlanks(line.text, 0))
    : undefined;
}

// ---- rows

function isEnclosed(text: string): boolean {
  const from = skipBlanks(text, 0);
  const to = skipBlanksBack(text, text.length);
  return to - from > 1 && text[from] === '|' && text[to - 1] === '|';
}

function isPipeRow(text: string): boolean {
  const first = text.indexOf('|');
  if (first < 0) return false;
  if (text.indexOf('|', first + 1) >= 0) return true;
  const trimmed = text.trim();
  return trimmed.startsWith('|') || trimmed.endsWith('|');
}

function separated({ text, eol }: Line, separator: '\t' | '|'): RowLine | undefined {
  const cells: CellNode[] = [];
  let from = 0;
  let to = text.length;
  if (separator === '|') {
    // The pipes at the edges of a row enclose it; they do not separate.
    from = skipBlanks(text, 0);
    if (text[from] === '|') from++;
    else from = 0;
    const last = skipBlanksBack(text, to);
    if (last > from && text[last - 1] === '|') to = last - 1;
  }
  for (;;) {
    if (cells.length === MOST_CELLS) return undefined;
    const next = text.indexOf(separator, from);
    const at = next < 0 || next > to ? to : next;
    cells.push(cellOf(text, from, at));
    if (at === to) break;
    from = at + 1;
  }
  // One cell between pipes is a cell that lost its row, not a row.
  if (cells.length < 2) return undefined;
  const delimiter = separator === '|' && cells.length > 0 && cells.every(cell => isDelimiter(text, cell));
  return { kind: 'row', text, eol, separator: separator === '|' ? 'pipe' : 'tab', cells, delimiter };
}

/** `---`, `:-:`, `-` without blanks. A hyphen that stands free is a mark for nil: `| - | - |`. */
function isDelimiter(text: string, { span, trimmed }: CellNode): boolean {
  if (trimmed.to - trimmed.from === 1 && span.to - span.from > 1) return false;
  return /^:?-+:?$/.test(text.slice(trimmed.from, trimmed.to)) && trimmed.to - trimmed.from < 100;
}

function cellOf(text: string, from: number, to: number): CellNode {
  let first = from;
  while (first < to && isBlank(text.charCodeAt(first))) first++;
  let last = to;
  while (last > first && isBlank(text.charCodeAt(last - 1))) last--;
  return { span: { from, to }, trimmed: first === last ? emptyPlace(from, to) : { from: first, to: last } };
}

/** Where a word goes into an empty cell: behind the first of several blanks, so that it has one on either side. */
function emptyPlace(from: number, to: number): { from: number; to: number } {
  const at = to - from > 1 ? from + 1 : to;
  return { from: at, to: at };
}

/** What stands in a cell of such a row: a number, in any width and with thousands apart, or a mark for nil. */
const SPACED_VALUE = /^(?:[+\-−－]?[\d０-９][\d０-９.．,，]*|[/／\-－—–]{1,2})$/;
const SPACED_WITH_UNIT = /^\d[\d.,]*(?:件|万?元)$/;
const MAY_END_SPACED_ROW = /[\d０-９/／\-－—–件元][ \u3000]*$/;
/** Marks for nil alone are a row of table four; fewer are a rule across the page. */
const FEWEST_NILS = 5;

/**
 * A row whose cells stand apart by blanks, as a print-out gives it: a label and numbers behind it, or numbers alone. One blank
 * is enough before a number; words belong together unless more stand between them.
 */
function spacedRow({ text, eol }: Line): RowLine | undefined {
  if (text.length > 400 || !MAY_END_SPACED_ROW.test(text)) return undefined;
  const words = [...text.matchAll(/[^\s\ufeff]+/g)].map(match => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const first = firstValue(words, text);
  const numbers = words.slice(first);
  const cells: { from: number; to: number }[] = [];
  for (const word of words.slice(0, first)) {
    const last = cells.at(-1);
    if (last !== undefined && word.from - last.to === 1) cells[cells.length - 1] = { from: last.from, to: word.to };
    else cells.push(word);
  }
  const isNil = !numbers.some(({ from, to }) => /[\d０-９]/.test(text.slice(from, to)));
  const isRow = cells.length === 0 ? numbers.length >= (isNil ? FEWEST_NILS : 3) : numbers.length >= 1;
  if (!isRow) return undefined;
  const nodes = [...cells, ...numbers].map((span): CellNode => ({ span, trimmed: span }));
  return { kind: 'row', text, eol, separator: 'spaces', cells: nodes, delimiter: false };
}

/** Where the values begin. A single 12件 or 3940元 may end a sentence that a print-out broke. */
function firstValue(words: readonly Span[], text: string): number {
  const before = (matches: (word: string) => boolean): number =>
    words.findLastIndex(({ from, to }) => !matches(text.slice(from, to))) + 1;
  const withUnits = before(word => SPACED_VALUE.test(word) || SPACED_WITH_UNIT.test(word));
  return words.length - withUnits >= 2 ? withUnits : before(word => SPACED_VALUE.test(word));
}

// ---- headings

const SECTION_NUMBER =
  /^(?:([一二三四五六七八九十]{1,3})[ \u3000]*[、.．，,]|第([一二三四五六七八九十]{1,3})(?:部分|章)[、:：]?)[ \u3000]*/;
const TOPIC_NUMBER = /^[（(][ \u3000]*([一二三四五六七八九十]{1,3})[ \u3000]*[）)][ \u3000]*[、.．]?[ \u3000]*/;
const ITEM_NUMBER = /^(?:(\d{1,2})[ \u3000]*[.．、](?!\d)|[（(](\d{1,2})[）)]|(\d{1,2})[）)])[ \u3000]*/;

interface Numbered {
  readonly level: 1 | 2 | 3;
  readonly ordinal: number | undefined;
  readonly length: number;
}

function heading(line: Line, from: number): HeadingLine | undefined {
  const { text, eol } = line;
  const to = skipBlanksBack(text, text.length);
  const hashes = /^#{1,6}/.exec(text.slice(from, from + 7))?.[0].length ?? 0;
  let inner = skipBlanks(text, from + hashes);
  let end = to;
  let bold = false;
  let behindBold = false;
  const fence = text.slice(inner, inner + 2);
  if (fence === '**' || fence === '__') {
    const closing = text.indexOf(fence, inner + 2);
    if (closing < 0 || closing > inner + 2 + LONGEST_TITLE) return undefined;
    bold = true;
    inner = skipBlanks(text, inner + 2);
    behindBold = closing + 2 < to;
    end = closing;
  }
  const mark = hashes > 0 ? 'hashes' : bold ? 'bold' : 'plain';
  // Written out for speed: objects that spread others are slow to make.
  const found = (
    level: HeadingLine['level'],
    ordinal: number | undefined,
    label: HeadingLine['label'],
    runIn: boolean,
  ): HeadingLine => ({ kind: 'heading', text, eol, mark, hashes, level, ordinal, label, runIn });
  if (!behindBold && isTitle(text.slice(inner, Math.min(end, inner + LONGEST_TITLE + 40)))) {
    return found(0, undefined, { from: inner, to: end }, false);
  }
  const number = numberOf(text.slice(inner, inner + 16));
  if (number === undefined) {
    if (mark === 'plain' || behindBold || end - inner > LONGEST_HEADING || end <= inner) return undefined;
    const level = mark === 'bold' || hashes > 3 ? 3 : hashes === 3 ? 2 : 1;
    return found(level, undefined, { from: inner, to: end }, false);
  }
  const labelFrom = skipBlanks(text, inner + number.length);
  const labelTo = labelEnd(text, labelFrom, end, number.level, bold || hashes > 0);
  if (labelTo === undefined || labelTo <= labelFrom) return undefined;
  const rest = skipMarks(text, labelTo);
  const runIn = rest < to;
  return found(number.level, number.ordinal, { from: labelFrom, to: labelTo }, runIn);
}

function numberOf(start: string): Numbered | undefined {
  const section = SECTION_NUMBER.exec(start);
  if (section) return { level: 1, ordinal: ordinalOf(section[1] ?? section[2] ?? ''), length: section[0].length };
  const topic = TOPIC_NUMBER.exec(start);
  if (topic) return { level: 2, ordinal: ordinalOf(topic[1] ?? ''), length: topic[0].length };
  const item = ITEM_NUMBER.exec(start);
  if (item) return { level: 3, ordinal: Number(item[1] ?? item[2] ?? item[3]), length: item[0].length };
  return undefined;
}

/** Where the words of a numbered heading end, or undefined where the line is a sentence that merely begins with a number. */
function labelEnd(text: string, from: number, end: number, level: 1 | 2 | 3, marked: boolean): number | undefined {
  const longest = level === 3 ? LONGEST_ITEM : LONGEST_RUN_IN;
  const window = text.slice(from, Math.min(end, from + LONGEST_HEADING + 2));
  const stop = window.search(/[。：:；;！？]/);
  if (stop >= 0) {
    const last = from + stop;
    if (skipMarks(text, last) >= end) return last;
    // 一、二线城市的经验表明，… is a sentence: the title of a section has no comma before its end.
    if (level === 1 && /[，,]/.test(window.slice(0, stop))) return undefined;
    if (stop > longest || !/[。：:]/.test(window[stop]!))
      return level === 2 ? from + Math.min(stop, longest) : undefined;
    return last;
  }
  const whole = from + window.length >= end;
  if (whole && (marked || level !== 3 || window.length <= LONGEST_ITEM) && (level !== 1 || !/[，,]/.test(window)))
    return end;
  if (whole && level === 2) return end;
  if (level !== 2) return undefined;
  const comma = window.search(/[，,]/);
  return from + Math.min(comma > 0 ? comma : longest, longest);
}

const TITLE_END = /(?:年度报告|年报)(?:格式)?(?:模板)?(?:[（(][^（）()]{1,14}[）)])?$/;

/** Whether the words can be the title of such a report, standing on a line of their own. */
function isTitle(words: string): boolean {
  if (words.length > LONGEST_TITLE || !words.includes('报')) return false;
  const bare = words.replace(/[\s\u3000\ufeff*_]+/g, '');
  if (bare === '年度报告') return true;
  if (!TITLE_END.test(bare) || !/信息公开|政务公开/.test(bare)) return false;
  return (
    !/[。；;，,：:！？]/.test(bare) &&
    !SECTION_NUMBER.test(bare) &&
    !TOPIC_NUMBER.test(bare) &&
    !/^《|^\d{1,2}[.、]/.test(bare)
  );
}

// ---- characters

/** Blanks, and the marks without a width that web pages put into empty cells. */
function isBlank(code: number): boolean {
  if (code < 0x2000) return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
  return code === 0x3000 || code === 0xfeff || (code >= 0x200b && code <= 0x200d) || code === 0x2060;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function skipBlanksBack(text: string, to: number): number {
  let at = to;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Over the mark that ends a heading, bold fences and blanks. */
function skipMarks(text: string, from: number): number {
  let at = from;
  while (at < text.length && ('。：:；;！？*_'.includes(text[at]!) || isBlank(text.charCodeAt(at)))) at++;
  return at;
}
