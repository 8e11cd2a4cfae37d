// One report of a file as it was read. Of an open document with many reports only those that were asked about last are kept in
// full; what the others are is read again from their lines when somebody asks, in a millisecond or two.
import type { Finding } from './checks/check.js';
import { runChecks } from './checks/run.js';
import { buildModel } from './model/build.js';
import type { ReportModel } from './model/model.js';
import { changeSince, parseReport, type ChangedLines, type Numbering } from './syntax/parse.js';
import type { ReportTree } from './syntax/tree.js';

/**
 * One report of a file. All spans and lines in it count from its own first line; what its numbering is, its tree knows. Ask
 * `lineAt(tree.lineStarts, …)` for the line of a place, and `textOf(tree, …)` for what stands in a span. Tree, model and findings
 * fit each other as long as nothing is asked of other reports in between: take them once for one piece of work.
 */
export interface ReportSnapshot {
  readonly rawLines: readonly string[];
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

/** So many reports of a document are kept in full: those of half a megabyte. */
export const MOST_AT_HAND = 64;

/** The reports of a document that are kept in full, the one that was asked about last behind all others. */
export class Hand {
  readonly #reports = new Set<KeptReport>();
  #last: KeptReport | undefined;

  /** Puts the report last, and lets the first one go where there are too many. */
  take(report: KeptReport): void {
    if (report === this.#last) return;
    this.#last = report;
    this.#reports.delete(report);
    this.#reports.add(report);
    if (this.#reports.size <= MOST_AT_HAND) return;
    const [first] = this.#reports;
    this.#reports.delete(first!);
    first!.letGo();
  }

  /** Lets the report go, if it is one that can be read again. */
  drop(report: ReportSnapshot): void {
    if (!(report instanceof KeptReport)) return;
    this.replace(report);
    report.letGo();
  }

  /** The report has become another one. Who still holds it keeps it as it is. */
  replace(report: KeptReport): void {
    this.#reports.delete(report);
    if (this.#last === report) this.#last = undefined;
  }
}

interface Reading {
  readonly tree: ReportTree;
  readonly model: ReportModel;
  /** Undefined until somebody asks for them. */
  findings: readonly Finding[] | undefined;
}

class KeptReport implements ReportSnapshot {
  readonly rawLines: readonly string[];
  readonly crashes: readonly Crash[];
  readonly #hand: Hand;
  #reading: Reading | undefined;

  constructor(rawLines: readonly string[], crashes: readonly Crash[], reading: Reading, hand: Hand) {
    this.rawLines = rawLines;
    this.crashes = crashes;
    this.#hand = hand;
    this.#reading = reading;
    hand.take(this);
  }

  get tree(): ReportTree {
    return this.#read().tree;
  }

  get model(): ReportModel {
    return this.#read().model;
  }

  get findings(): readonly Finding[] {
    const reading = this.#read();
    return (reading.findings ??= runChecks(reading.model).findings);
  }

  /** What it was read as, if that is at hand. */
  get reading(): Reading | undefined {
    return this.#reading;
  }

  letGo(): void {
    this.#reading = undefined;
  }

  #read(): Reading {
    this.#hand.take(this);
    return (this.#reading ??= { ...readLines(this.rawLines, 'roomy'), findings: undefined });
  }
}

/**
 * Reads one report; what stands in `former` too is not read again, and all of it is kept where nothing else does. Without a hand
 * the report is kept in full.
 */
export function readReport(
  rawLines: readonly string[],
  hand: Hand | undefined,
  former?: ReportSnapshot,
): ReportSnapshot {
  const change = former && changeSince(former.rawLines, rawLines);
  if (change !== undefined && change.firstLine === change.endLine && change.firstLine === change.newEndLine)
    return former!;
  const known = former instanceof KeptReport ? former.reading : former;
  const { tree, model } = readLines(rawLines, hand === undefined ? 'dense' : 'roomy', known?.model, change);
  const { findings, crashes } = runChecks(model);
  if (hand === undefined) return { rawLines, tree, model, findings, crashes };
  if (former instanceof KeptReport) hand.replace(former);
  return new KeptReport(rawLines, crashes, { tree, model, findings }, hand);
}

/** The same report with other findings. */
export function withFindings(
  report: ReportSnapshot,
  findings: readonly Finding[],
  crashes: readonly Crash[],
): ReportSnapshot {
  return {
    rawLines: report.rawLines,
    get tree() {
      return report.tree;
    },
    get model() {
      return report.model;
    },
    findings,
    crashes,
  };
}

function readLines(
  rawLines: readonly string[],
  numbering: Numbering,
  former?: ReportModel,
  changed?: ChangedLines,
): Pick<Reading, 'tree' | 'model'> {
  const change = former && changed && { former: former.tree, ...changed };
  const tree = parseReport(rawLines, numbering, change);
  return { tree, model: buildModel(tree, former, change) };
}
