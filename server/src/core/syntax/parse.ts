// Puts the lines of one report together: each classified, and where it begins.
// A line is classified by itself, so a line that stood in the former text keeps its node.
import { lineOf, lineStartsOf, roomFor, roomyLineStarts } from '../text/lines.js';
import { classifyLine } from './classify.js';
import type { LineNode, ReportTree } from './tree.js';

/**
 * How places in a report are numbered. `dense`: by its characters. `roomy`: with room behind each line, so that what stands
 * on the other lines keeps its place when one becomes longer; the text between two places is then asked of `textOf` only.
 */
export type Numbering = 'dense' | 'roomy';

/** The lines of a former text that became others: `[firstLine, endLine)` became `[firstLine, newEndLine)`. */
export interface TreeChange {
  readonly former: ReportTree;
  readonly firstLine: number;
  readonly endLine: number;
  readonly newEndLine: number;
}

/** The tree of a report, given as raw lines; equal, with or without `change`. */
export function parseReport(rawLines: readonly string[], numbering: Numbering, change?: TreeChange): ReportTree {
  const lines = classifyAll(rawLines, change);
  const room = numbering === 'roomy' ? roomFor(rawLines) : 0;
  const lineStarts = startsOf(rawLines, room, change?.former);
  const length = (lineStarts.at(-1) ?? 0) + (rawLines.at(-1)?.length ?? 0);
  return { length, rawLines, lines, lineStarts, room };
}

/** What the lines of `former` became: everything between what is equal at both ends. */
export function changeSince(former: ReportTree, rawLines: readonly string[]): TreeChange {
  const before = former.rawLines;
  const shorter = Math.min(before.length, rawLines.length);
  let head = 0;
  while (head < shorter && before[head] === rawLines[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === rawLines[rawLines.length - 1 - tail]) tail++;
  return { former, firstLine: head, endLine: before.length - tail, newEndLine: rawLines.length - tail };
}

function classifyAll(rawLines: readonly string[], change: TreeChange | undefined): LineNode[] {
  if (change === undefined) return rawLines.map(raw => classifyLine(lineOf(raw)));
  const { former, firstLine, endLine, newEndLine } = change;
  const fresh = rawLines.slice(firstLine, newEndLine).map(raw => classifyLine(lineOf(raw)));
  return [...former.lines.slice(0, firstLine), ...fresh, ...former.lines.slice(endLine)];
}

function startsOf(rawLines: readonly string[], room: number, former: ReportTree | undefined): readonly number[] {
  if (room === 0) return lineStartsOf(rawLines);
  if (former?.room === room && former.lineStarts.length === rawLines.length) return former.lineStarts;
  return roomyLineStarts(rawLines.length, room);
}
