// Reads the title of a report: which body, which year. Falls back on the statistical period for the year.
import type { HeadingLine, ReportTree } from '../syntax/tree.js';
import type { Span } from '../text/span.js';

export interface ReportTitle {
  readonly title: string;
  readonly titleSpan: Span | undefined;
  readonly organ: string;
  readonly year: number | undefined;
}

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** Title, body and year of the report. `sectionsFrom` is the line of its first section: a title stands before it. */
export function readTitle(tree: ReportTree, sectionsFrom: number): ReportTitle {
  const line = tree.lines.findIndex(
    (node, index) => node.kind === 'heading' && node.level === 0 && index <= sectionsFrom,
  );
  if (line < 0) return { title: '', titleSpan: undefined, organ: '', year: periodYear(tree, sectionsFrom) };
  const node = tree.lines[line] as HeadingLine;
  let title = fold(node.text.slice(node.label.from, node.label.to));
  let from = tree.lineStarts[line]! + node.label.from;
  const to = tree.lineStarts[line]! + node.label.to;
  const above = tree.lines[line - 1];
  // A print-out breaks a long title: the name of the body, or all but 年度报告, stands on the line above.
  if (
    above?.kind === 'prose' &&
    above.text.length <= 60 &&
    /^(?:\d{4}|年度报告)/.test(title) &&
    !/[。；]/.test(above.text)
  ) {
    title = fold(above.text) + title;
    from = tree.lineStarts[line - 1]! + above.text.length - above.text.trimStart().length;
  }
  return {
    title,
    titleSpan: { from, to },
    organ: organOf(title),
    year: yearOf(title) ?? periodYear(tree, sectionsFrom),
  };
}

/** A year in digits or Chinese digits followed by 年; undefined where none is named. */
export function yearOf(words: string): number | undefined {
  const digits = /(?:^|\D)((?:19|20)\d\d)年/.exec(words)?.[1];
  if (digits !== undefined) return Number(digits);
  const chinese = /([二][〇○零Ｏ０0][一二三四五六七八九〇○零][一二三四五六七八九〇○零])年/.exec(words)?.[1];
  if (chinese === undefined) return undefined;
  return Number([...chinese].map(character => Math.max(0, CHINESE_DIGITS.indexOf(character))).join(''));
}

/** The name of the body in a title; empty where it has none. */
export function organOf(title: string): string {
  return title
    .replace(/(?:(?:19|20)\d\d|二[〇○零Ｏ０0一二三四五六七八九]{3})年度?/g, '')
    .replace(/(?:政府)?(?:信息公开|政务公开).*$/, '')
    .replace(/(?:关于|的)$/, '')
    .replace(/^关于/, '');
}

function periodYear(tree: ReportTree, endLine: number): number | undefined {
  const last = Math.min(tree.lines.length, Math.max(endLine + 8, 12));
  for (const line of tree.lines.slice(0, last)) {
    if (line.kind !== 'prose' && line.kind !== 'heading') continue;
    const match = /((?:19|20)\d\d)年1月1日/.exec(fold(line.text.slice(0, 2000)));
    if (match) return Number(match[1]);
  }
  return undefined;
}

function fold(words: string): string {
  return words.replace(/\s/g, '').replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
