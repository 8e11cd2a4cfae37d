// Turns the lines of a file into reports with findings, and keeps by identity every report that an edit did not touch.
import { runChecks } from './checks/run.js';
import type { Finding } from './checks/check.js';
import { buildModel } from './model/build.js';
import type { ReportModel } from './model/model.js';
import { changeSince, parseReport, type Numbering } from './syntax/parse.js';
import type { ReportTree } from './syntax/tree.js';
import { cutIntoReports, type ReportCut } from './syntax/volume.js';

/**
 * One report of a file. All spans and lines in it count from its own first line; what its numbering is, its tree knows. Ask
 * `lineAt(tree.lineStarts, …)` for the line of a place, and `textOf(tree, …)` for what stands in a span.
 */
export interface ReportSnapshot {
  readonly tree: ReportTree;
  readonly model: ReportModel;
  readonly findings: readonly Finding[];
  /** Checks that threw: a defect of ours, never of the text. */
  readonly crashes: readonly Crash[];
}

export interface Crash {
  readonly check: string;
  readonly error: unknown;
}

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
 * reports that the change touches are read again; the result equals that of a full reading. An open document is read in the
 * `roomy` numbering, in which a key stroke moves nothing but what stands behind it on its line.
 */
export function analyze(
  lines: LineSource,
  previous?: Snapshot,
  change?: LineChange,
  numbering: Numbering = 'dense',
): Snapshot {
  const former = previous?.reports ?? [];
  const index = change && reportOfRow(lines, former, change);
  if (index !== undefined) {
    const placed = former[index]!;
    return { reports: former.with(index, placeCut(lines, { ...placed, former: placed, unchanged: false }, numbering)) };
  }
  return { reports: cutIntoReports(lines, former, change).map(cut => placeCut(lines, cut, numbering)) };
}

/** The same for a first reading, with a rest behind each report; each rest gives the share that is done. */
export function* analyzeInSteps(lines: LineSource, numbering: Numbering = 'dense'): Generator<number, Snapshot, void> {
  const cuts = cutIntoReports<PlacedReport>(lines, [], undefined);
  const reports: PlacedReport[] = [];
  for (const cut of cuts) {
    reports.push(placeCut(lines, cut, numbering));
    yield reports.length / cuts.length;
  }
  return { reports };
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
  return report.report.tree.rawLines[line - report.firstLine]!.includes('\t') ? index : undefined;
}

function placeCut(lines: LineSource, cut: ReportCut<PlacedReport>, numbering: Numbering): PlacedReport {
  return { firstLine: cut.firstLine, endLine: cut.endLine, report: readCut(lines, cut, numbering) };
}

function readCut(lines: LineSource, cut: ReportCut<PlacedReport>, numbering: Numbering): ReportSnapshot {
  const raw = cut.unchanged ? undefined : lines.slice(cut.firstLine, cut.endLine);
  const former = cut.former?.report;
  if (former !== undefined && (raw === undefined || sameLines(raw, former.tree.rawLines))) return former;
  return analyzeReport(raw ?? lines.slice(cut.firstLine, cut.endLine), numbering, former?.model);
}

/** Reads one report; what stands in `former` too is not read again. */
function analyzeReport(rawLines: readonly string[], numbering: Numbering, former?: ReportModel): ReportSnapshot {
  const change = former === undefined ? undefined : changeSince(former.tree, rawLines);
  const tree = parseReport(rawLines, numbering, change);
  const model = buildModel(tree, former, change);
  const { findings, crashes } = runChecks(model);
  return { tree, model, findings, crashes };
}

function sameLines(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}
