// Turns the lines of a file into reports with findings, and keeps by identity every report that an edit did not touch.
import { runChecks } from './checks/run.js';
import type { Finding } from './checks/check.js';
import { buildModel } from './model/build.js';
import type { ReportModel } from './model/model.js';
import { parseReport } from './syntax/parse.js';
import type { ReportTree } from './syntax/tree.js';
import { cutIntoReports, type ReportCut } from './syntax/volume.js';

/** One report of a file. All spans and lines in it count from its own first line. */
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
 * reports that the change touches are read again; the result equals that of a full reading.
 */
export function analyze(lines: LineSource, previous?: Snapshot, change?: LineChange): Snapshot {
  const former = previous?.reports ?? [];
  const cuts = cutIntoReports(lines, former, change);
  return {
    reports: cuts.map(cut => ({ firstLine: cut.firstLine, endLine: cut.endLine, report: readCut(lines, cut) })),
  };
}

function readCut(lines: LineSource, cut: ReportCut<PlacedReport>): ReportSnapshot {
  const raw = cut.unchanged ? undefined : lines.slice(cut.firstLine, cut.endLine);
  const former = cut.former?.report;
  if (former !== undefined && (raw === undefined || sameLines(raw, former.tree.rawLines))) return former;
  return analyzeReport(raw ?? lines.slice(cut.firstLine, cut.endLine), former?.tree);
}

/** Reads one report whole; lines that stand in `previous` too are not classified again. */
export function analyzeReport(rawLines: readonly string[], previous?: ReportTree): ReportSnapshot {
  const tree = parseReport(rawLines, previous);
  const model = buildModel(tree);
  const { findings, crashes } = runChecks(model);
  return { tree, model, findings, crashes };
}

function sameLines(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}
