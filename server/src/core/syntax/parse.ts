// Puts the lines of one report together: classified lines, where each begins, and runs of lines of one sort.
// A line is classified by itself, so a line that stood in the former text keeps its node.
import { lineOf, lineStartsOf } from '../text/lines.js';
import { classifyLine } from './classify.js';
import type { Block, LineNode, ReportTree } from './tree.js';

/** The tree of a report, given as raw lines; equal, with or without `previous`. */
export function parseReport(rawLines: readonly string[], previous?: ReportTree): ReportTree {
  const lines = classifyAll(rawLines, previous);
  const lineStarts = lineStartsOf(rawLines);
  const length = (lineStarts.at(-1) ?? 0) + (rawLines.at(-1)?.length ?? 0);
  return { length, rawLines, lines, lineStarts, blocks: blocksOf(lines) };
}

function classifyAll(rawLines: readonly string[], previous: ReportTree | undefined): LineNode[] {
  const former = previous?.rawLines ?? [];
  const shorter = Math.min(former.length, rawLines.length);
  let head = 0;
  while (head < shorter && former[head] === rawLines[head]) head++;
  let tail = 0;
  while (tail < shorter - head && former[former.length - 1 - tail] === rawLines[rawLines.length - 1 - tail]) tail++;
  return rawLines.map((raw, index) => {
    if (previous !== undefined && index < head) return previous.lines[index]!;
    if (previous !== undefined && index >= rawLines.length - tail) {
      return previous.lines[index - rawLines.length + former.length]!;
    }
    return classifyLine(lineOf(raw));
  });
}

function blocksOf(lines: readonly LineNode[]): Block[] {
  const blocks: Block[] = [];
  let index = 0;
  while (index < lines.length) {
    const { kind } = lines[index]!;
    const firstLine = index++;
    if (kind === 'blank' || kind === 'page-mark') continue;
    if (kind !== 'heading') while (lines[index]?.kind === kind) index++;
    blocks.push({ kind: kind === 'row' ? 'rows' : kind, firstLine, endLine: index });
  }
  return blocks;
}
