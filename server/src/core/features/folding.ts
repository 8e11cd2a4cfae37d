// What can be folded: reports, sections, topics, tables and the groups of their rows.
import type { ReportSnapshot } from '../report-snapshot.js';
import { outline, type OutlineItem } from './outline.js';

export interface Folding {
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Ranges of lines, from 0 within the report, both ends included; blank lines at the end stay outside. */
export function foldingRanges(report: ReportSnapshot): readonly Folding[] {
  const ranges: Folding[] = [];
  const visit = (items: readonly OutlineItem[]): void => {
    for (const item of items) {
      let lastLine = item.endLine - 1;
      while (lastLine > item.firstLine && report.tree.lines[lastLine]!.kind === 'blank') lastLine--;
      if (lastLine > item.firstLine) ranges.push({ firstLine: item.firstLine, lastLine });
      visit(item.children);
    }
  };
  visit(outline(report, 'zh-cn'));
  return ranges;
}
