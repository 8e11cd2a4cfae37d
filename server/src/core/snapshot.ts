// Turns the lines of a file into reports with findings, and keeps by identity every report that an edit did not touch.
import { Hand, MOST_AT_HAND, readReport, type ReportSnapshot } from './report-snapshot.js';
import type { Numbering } from './syntax/parse.js';
import { cutIntoReports, type ReportCut } from './syntax/volume.js';

export interface PlacedReport {
  /** The line of the file, from 0, on which the report begins. */
  readonly firstLine: number;
  /** The line after its last one. */
  readonly endLine: number;
  readonly report: ReportSnapshot;
}

/** All reports of a file, in order and without gaps; at least one, for any text. */
export interface Snapshot {
  readonly reports: readonly PlacedReport[];
  /** Which of them are kept in full; undefined where all are. */
  readonly hand?: Hand | undefined;
}

/** Which lines of the former text the edits since then replaced: `[firstLine, endLine)` became `newEndLine - firstLine` lines. */
export interface LineChange {
  readonly firstLine: number;
  readonly endLine: number;
  readonly newEndLine: number;
}

/** Lines as `splitLines` gives them; any list with the same two members will do, so that a document store need not copy. */
export interface LineSource {
  readonly length: number;
  slice(from: number, to: number): readonly string[];
  /** The raw line, or undefined outside the text. */
  at(line: number): string | undefined;
}

/**
 * Reads the file. With `previous`, the snapshot of an earlier text, and `change`, what became of its lines since, only the
 * reports that the change touches are read again, and each is told to `whenRead`; the result equals that of a full reading. An
 * open document is read in the `roomy` numbering, in which a key stroke moves nothing but what stands behind it on its line; of
 * its reports those that nobody has asked about for long are not kept in full.
 */
export function analyze(
  lines: LineSource,
  previous?: Snapshot,
  change?: LineChange,
  numbering: Numbering = 'dense',
  whenRead?: (placed: PlacedReport) => void,
): Snapshot {
  const former = previous?.reports ?? [];
  const hand = previous?.hand ?? handFor(numbering);
  const place = (cut: ReportCut<PlacedReport>): PlacedReport => {
    const placed = placeCut(lines, cut, hand);
    if (placed.report !== cut.former?.report) whenRead?.(placed);
    return placed;
  };
  const index = change && reportOfRow(lines, former, change);
  if (index !== undefined) {
    const placed = former[index]!;
    const { firstLine, endLine } = placed;
    return { reports: former.with(index, place({ firstLine, endLine, former: placed, unchanged: false })), hand };
  }
  return { reports: cutIntoReports(lines, former, change).map(place), hand };
}

/** A report that has been read, and the share of all that is done. */
export interface ReadingStep {
  readonly placed: PlacedReport;
  readonly share: number;
}

/** The same for a first reading, with a rest behind each report. */
export function* analyzeInSteps(
  lines: LineSource,
  numbering: Numbering = 'dense',
): Generator<ReadingStep, Snapshot, void> {
  const cuts = cutIntoReports<PlacedReport>(lines, [], undefined);
  const hand = handFor(numbering);
  const reports: PlacedReport[] = [];
  for (const cut of cuts) {
    const placed = placeCut(lines, cut, hand);
    reports.push(placed);
    yield { placed, share: reports.length / cuts.length };
    // Before it grows old: what lives for the whole reading stays in memory long after it is let go.
    if (cuts.length > MOST_AT_HAND) hand?.drop(placed.report);
  }
  return { reports, hand };
}

/**
 * The reports of a file one after the other, for who needs each of them but once: none is kept here, so that memory need not grow
 * with the file. Together they are those of `analyze`.
 */
export function* readReports(lines: LineSource): Generator<PlacedReport, void, void> {
  for (const cut of cutIntoReports<PlacedReport>(lines, [], undefined)) yield placeCut(lines, cut, undefined);
}

function handFor(numbering: Numbering): Hand | undefined {
  return numbering === 'roomy' ? new Hand() : undefined;
}

/** The report amid which one line with tabs has become another: no report begins or ends there. Undefined for any other change. */
function reportOfRow(
  lines: LineSource,
  reports: readonly PlacedReport[],
  { firstLine: line, endLine, newEndLine }: LineChange,
): number | undefined {
  if (endLine !== line + 1 || newEndLine !== endLine || !lines.at(line)!.includes('\t')) return undefined;
  const index = reports.findIndex(report => report.endLine > line);
  const report = reports[index];
  // The name of the body above a title goes with the report below it.
  if (report === undefined || line === report.firstLine || line === report.endLine - 1) return undefined;
  return report.report.rawLines[line - report.firstLine]!.includes('\t') ? index : undefined;
}

function placeCut(lines: LineSource, cut: ReportCut<PlacedReport>, hand: Hand | undefined): PlacedReport {
  return { firstLine: cut.firstLine, endLine: cut.endLine, report: readCut(lines, cut, hand) };
}

function readCut(lines: LineSource, cut: ReportCut<PlacedReport>, hand: Hand | undefined): ReportSnapshot {
  const former = cut.former?.report;
  if (former !== undefined && cut.unchanged) return former;
  return readReport(lines.slice(cut.firstLine, cut.endLine), hand, former);
}
