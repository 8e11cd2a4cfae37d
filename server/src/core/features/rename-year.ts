// Finds the year of a report in its title and prose, in digits of either width and in Chinese; numbers of documents
// (〔2021〕30号) and cells of tables are none.
import { message, type Message } from '../messages/message.js';
import type { ReportModel } from '../model/model.js';
import type { Span } from '../text/span.js';

/** A place where a name stands; with `doubt` it may be another name that only looks the same. */
export interface Occurrence {
  readonly span: Span;
  /** What stands there, without blanks inside. */
  readonly text: string;
  readonly doubt: Message | undefined;
}

const ZERO = '〇○零Ｏ０0';
const CHINESE = '〇一二三四五六七八九';
const DIGIT_YEAR = '(?:19|20)\\d\\d';
const WIDE_YEAR = '(?:１９|２０)[０-９]{2}';
const CHINESE_YEAR = `(?:一九|二[${ZERO}])[${ZERO}一二三四五六七八九]{2}`;
const YEAR = `${DIGIT_YEAR}|${WIDE_YEAR}|${CHINESE_YEAR}`;

/** Before 年; also the first number of a date in figures, 2023-01-31. */
const IN_PROSE = new RegExp(`(?<![\\d.０-９])(${YEAR})(?=[ \\u3000]*年|[-./]\\d{1,2}[-./]\\d{1,2}(?![\\d.]))`, 'g');
/** A title may leave 年 out. */
const IN_TITLE = new RegExp(`(?<![\\d.０-９])(${YEAR})(?![\\d０-９])`, 'g');

const RANGE_BEFORE = new RegExp(`(?:${YEAR})年?[ \\u3000]*[-—–－~～至到][ \\u3000]*$`);
const RANGE_AFTER = new RegExp(`^年?[ \\u3000]*[-—–－~～至到][ \\u3000]*(?:${YEAR})年`);

/** Every place that names the year of the report. */
export function yearOccurrences(model: ReportModel): readonly Occurrence[] {
  if (model.year === undefined) return [];
  return allYears(model).flatMap(({ year, ...occurrence }) => (year === model.year ? [occurrence] : []));
}

/** The other years that the report names outside the titles of documents, with how often it does. */
export function otherYears(model: ReportModel): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { year, doubt } of allYears(model)) {
    if (year !== model.year && doubt?.id !== 'rename.inWork') counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return counts;
}

/** The year in the way of writing of `like`: 2024, ２０２４ or 二〇二四. */
export function writeYear(year: string, like: string): string {
  if (/^\d/.test(like)) return year;
  if (/^[０-９]/.test(like)) return year.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const zero = [...like].find(character => ZERO.includes(character)) ?? '〇';
  return year.replace(/\d/g, digit => (digit === '0' ? zero : CHINESE[Number(digit)]!));
}

interface YearPlace extends Occurrence {
  readonly year: number;
}

function allYears(model: ReportModel): YearPlace[] {
  const { tree, titleSpan } = model;
  return tree.lines.flatMap(({ kind, text }, line): YearPlace[] => {
    if (kind === 'row' || kind === 'blank') return [];
    const start = tree.lineStarts[line]!;
    const isTitle = titleSpan !== undefined && titleSpan.from < start + text.length && start < titleSpan.to;
    return [...text.matchAll(isTitle ? IN_TITLE : IN_PROSE)].map(({ index, 0: words }) => ({
      year: valueOf(words),
      span: { from: start + index, to: start + index + words.length },
      text: words,
      doubt: isTitle ? undefined : doubtAt(text, index, index + words.length),
    }));
  });
}

function valueOf(words: string): number {
  return Number(
    [...words]
      .map(character => {
        if (ZERO.includes(character)) return 0;
        const chinese = CHINESE.indexOf(character);
        return chinese >= 0 ? chinese : Number(character.normalize('NFKC'));
      })
      .join(''),
  );
}

function doubtAt(text: string, from: number, to: number): Message | undefined {
  const before = text.slice(Math.max(0, from - 40), from);
  const after = text.slice(to, to + 40);
  if (isInWork(text, from)) return message('rename.inWork');
  if (RANGE_BEFORE.test(before) || RANGE_AFTER.test(after)) return message('rename.inRange');
  return /^[-./]/.test(after) ? message('rename.inDate') : undefined;
}

/** No name of a document is longer; a line may be, by far. */
const LONGEST_NAME = 400;

/** Whether a place lies between 《 and 》: it belongs to the name of another document. */
export function isInWork(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_NAME), at + 1);
  return before.lastIndexOf('《') > before.lastIndexOf('》') && text.slice(at, at + LONGEST_NAME).includes('》');
}
