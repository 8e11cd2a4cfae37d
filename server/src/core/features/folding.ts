// What can be folded: reports, sections, topics, tables and the groups of their rows.
import type { ReportSnapshot } from '../report-snapshot.js';
import { outline, type OutlineItem } from './outline.js';

export interface Folding {
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Ranges of lines, from 0 within the report, both ends included; blank lines at either end stay outside. */
export function foldingRanges(report: ReportSnapshot): readonly Folding[] {
  const ranges: Folding[] = [];
  const isBlank = (line: number): boolean => report.tree.lines[line]!.kind === 'blank';
  const visit = (items: readonly OutlineItem[]): void => {
    for (const item of items) {
      let firstLine = item.firstLine;
      let lastLine = item.endLine - 1;
      // A fold shows its first line: in front of the title there may be none with a word in it.
      while (firstLine < lastLine && isBlank(firstLine)) firstLine++;
      while (lastLine > firstLine && isBlank(lastLine)) lastLine--;
      if (lastLine > firstLine) ranges.push({ firstLine, lastLine });
      visit(item.children);
    }
  };
  visit(outline(report, 'zh-cn'));
  return ranges;
}
