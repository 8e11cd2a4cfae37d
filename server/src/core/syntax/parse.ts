// Puts the lines of one report together: each classified, and where it begins.
// A line is classified by itself, so a line that stood in the former text keeps its node.
import { LEAST_ROOM, lineOf, lineStartsOf, roomFor, roomyLineStarts } from '../text/lines.js';
import { classifyLine } from './classify.js';
import type { LineNode, ReportTree } from './tree.js';

/**
 * How places in a report are numbered. `dense`: by its characters. `roomy`: with room behind each line, so that what stands
 * on the other lines keeps its place when one becomes longer; the text between two places is then asked of `textOf` only.
 */
export type Numbering = 'dense' | 'roomy';

/** The lines of a former text that became others: `[firstLine, endLine)` became `[firstLine, newEndLine)`. */
export interface ChangedLines {
  readonly firstLine: number;
  readonly endLine: number;
  readonly newEndLine: number;
}

/** The same, with that text as it was read. */
export interface TreeChange extends ChangedLines {
  readonly former: ReportTree;
}

/** The tree of a report, given as raw lines; equal, with or without `change`. */
export function parseReport(rawLines: readonly string[], numbering: Numbering, change?: TreeChange): ReportTree {
  const fresh = change === undefined ? rawLines : rawLines.slice(change.firstLine, change.newEndLine);
  const lines = linesWith(
    fresh.map(raw => classifyLine(lineOf(raw))),
    change,
  );
  const room = numbering === 'roomy' ? roomOf(rawLines, fresh, change?.former) : 0;
  const lineStarts = startsOf(rawLines, room, change?.former);
  const length = (lineStarts.at(-1) ?? 0) + (rawLines.at(-1)?.length ?? 0);
  // What stood there before may have been all that there was.
  const hasComments = (change?.former.hasComments === true ? rawLines : fresh).some(raw => raw.includes('<!--'));
  return { length, rawLines, lines, lineStarts, room, hasComments };
}

/** What the lines `before` became: everything between what is equal at both ends. */
export function changeSince(before: readonly string[], rawLines: readonly string[]): ChangedLines {
  const shorter = Math.min(before.length, rawLines.length);
  let head = 0;
  while (head < shorter && before[head] === rawLines[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === rawLines[rawLines.length - 1 - tail]) tail++;
  return { firstLine: head, endLine: before.length - tail, newEndLine: rawLines.length - tail };
}

function linesWith(fresh: readonly LineNode[], change: TreeChange | undefined): readonly LineNode[] {
  if (change === undefined) return fresh;
  const { former, firstLine, endLine } = change;
  if (fresh.length === 1 && endLine === firstLine + 1) return former.lines.with(firstLine, fresh[0]!);
  return former.lines.slice(0, firstLine).concat(fresh, former.lines.slice(endLine));
}

/** Where the lines that stay need no more than the least, the fresh ones decide. */
function roomOf(rawLines: readonly string[], fresh: readonly string[], former: ReportTree | undefined): number {
  return roomFor(former?.room === LEAST_ROOM ? fresh : rawLines);
}

function startsOf(rawLines: readonly string[], room: number, former: ReportTree | undefined): readonly number[] {
  if (room === 0) return lineStartsOf(rawLines);
  if (former?.room === room && former.lineStarts.length === rawLines.length) return former.lineStarts;
  return roomyLineStarts(rawLines.length, room);
}
