// Finds where one report ends and the next begins in a file that holds several (汇编): at each title that sections follow.
// After an edit it looks again only around the changed lines.
import { lineOf } from '../text/lines.js';
import { memoize } from '../text/memo.js';
import { normalizeLabel } from '../text/normalize.js';
import { classifyLine } from './classify.js';

/** The lines `[firstLine, endLine)` of a report; `former` is the report they stood in before, `unchanged` if they still do. */
export interface ReportCut<Former> {
  readonly firstLine: number;
  readonly endLine: number;
  readonly former: Former | undefined;
  readonly unchanged: boolean;
}

interface Lines {
  readonly length: number;
  at(line: number): string | undefined;
}

interface Change {
  readonly firstLine: number;
  readonly endLine: number;
  readonly newEndLine: number;
}

interface Placed {
  readonly firstLine: number;
  readonly endLine: number;
}

/**
 * Cuts the lines into reports without gaps, at least one. `former` and `change` say what stood there before and which of its
 * lines were replaced; with them only the neighbourhood of the change is read, and the result is that of a full reading.
 */
export function cutIntoReports<Former extends Placed>(
  lines: Lines,
  former: readonly Former[],
  change: Change | undefined,
): ReportCut<Former>[] {
  if (change === undefined || former.length === 0) {
    const starts = startsFrom(lines, 0, () => false);
    return starts.map((start, index) => cut(start, starts[index + 1] ?? lines.length, former[index], false));
  }
  const shift = change.newEndLine - change.endLine;
  const touched = former.findIndex(report => report.endLine > change.firstLine);
  // The report before the change is read again too: its last lines may be the title of the next.
  const first = Math.max(0, (touched < 0 ? former.length - 1 : touched) - 1);
  const formerByStart = new Map(former.map((report, index) => [report.firstLine, index]));
  const stopsAt = (start: number): boolean => start >= change.newEndLine && formerByStart.has(start - shift);
  const starts = startsFrom(lines, former[first]!.firstLine, stopsAt);
  const last = starts.at(-1)!;
  const synced = starts.length > 1 && stopsAt(last) ? formerByStart.get(last - shift)! : former.length;
  if (synced < former.length) starts.pop();
  const end = synced < former.length ? last : lines.length;

  const cuts = former.slice(0, first).map(report => cut(report.firstLine, report.endLine, report, true));
  starts.forEach((start, index) => {
    const known =
      formerByStart.get(start) ?? formerByStart.get(start - shift) ?? Math.min(first + index, former.length - 1);
    cuts.push(cut(start, starts[index + 1] ?? end, former[known], false));
  });
  for (const report of former.slice(synced)) {
    cuts.push(cut(report.firstLine + shift, report.endLine + shift, report, true));
  }
  return cuts;
}

function cut<Former>(
  firstLine: number,
  endLine: number,
  former: Former | undefined,
  unchanged: boolean,
): ReportCut<Former> {
  return { firstLine, endLine, former, unchanged };
}

/** First lines of the reports from line `from` on, which begins one; stops behind the first for which `stopsAt` holds. */
function startsFrom(lines: Lines, from: number, stopsAt: (start: number) => boolean): number[] {
  const starts = [from];
  let title = '';
  let pending: { line: number; title: string } | undefined;
  let firstSection: number | undefined;
  for (let line = from; line < lines.length; line++) {
    const marker = markerOf(lines.at(line)!);
    if (marker === undefined) continue;
    if (marker.level === 0) {
      pending = { line, title: marker.title };
      continue;
    }
    if (pending !== undefined) {
      // A running title at the head of each page repeats the title without beginning at 一.
      const isAnother = firstSection !== undefined && (marker.ordinal === 1 || pending.title !== title);
      // A cover and a table of contents have the title of the report behind them, and are its first pages.
      if (isAnother && !(pending.title === title && isContents(lines, firstSection!, pending.line))) {
        const start = withOrganLine(lines, pending.line, pending.title);
        starts.push(start);
        if (stopsAt(start)) return starts;
      }
      if (isAnother) firstSection = line;
      title = pending.title;
      pending = undefined;
    }
    firstSection ??= line;
  }
  return starts;
}

/** Whether nothing stands in the lines but headings, and lines that end in the number of a page. */
function isContents(lines: Lines, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const line = classifyLine(lineOf(lines.at(at)!));
    if (line.kind === 'row' || (line.kind === 'heading' && line.runIn)) return false;
    if (line.kind === 'prose' && !isListed(line.text)) return false;
  }
  return true;
}

/** A line of a table of contents that is no heading: words and their page. */
export function isListed(text: string): boolean {
  return text.length < 80 && /[.…·⋯‥]{2}[ \u3000]*\d{1,4}\s*$/.test(text);
}

interface Marker {
  readonly level: 0 | 1;
  readonly title: string;
  readonly ordinal: number | undefined;
}

/** What a marker begins with, or holds: most lines are passed over by this alone. */
const PERHAPS_MARKER = /^[\s\ufeff#*_]{0,12}[一二三四五六七八九十第]|年度报告|年报/;

/**
 * Longer ones are sentences that speak of a report, and one that names a year is its title: each of them stands in one place only,
 * and is not worth remembering.
 */
const LONGEST_KEPT = 60;

function markerOf(raw: string): Marker | undefined {
  if (raw.length > 200 || !PERHAPS_MARKER.test(raw)) return undefined;
  return raw.length > LONGEST_KEPT || raw.includes('年') ? readMarker(raw) : knownMarker(raw);
}

const knownMarker = memoize(readMarker);

function readMarker(raw: string): Marker | undefined {
  const line = classifyLine(lineOf(raw));
  if (line.kind !== 'heading' || line.level > 1) return undefined;
  if (line.level === 0)
    return { level: 0, title: normalizeLabel(line.text.slice(line.label.from, line.label.to)), ordinal: undefined };
  return line.ordinal === undefined ? undefined : { level: 1, title: '', ordinal: line.ordinal };
}

/** A title that begins with its year has the name of the body on the line above. */
function withOrganLine(lines: Lines, titleLine: number, title: string): number {
  if (!/^(?:\d{4}|年度)/.test(title)) return titleLine;
  const above = lines.at(titleLine - 1);
  if (above === undefined || above.length > 40) return titleLine;
  const line = classifyLine(lineOf(above));
  return line.kind === 'prose' && !/[。；：，、）)]/.test(line.text) ? titleLine - 1 : titleLine;
}
