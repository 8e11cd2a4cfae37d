// What is told of one file, in the shapes of the command line's outputs: places are lines and columns of the file, from 1.
import {
  extractReport,
  fixesOf,
  lineAt,
  say,
  type ControlledReport,
  type Finding,
  type Locale,
  type PlacedReport,
  type ReportSnapshot,
  type Severity,
  type Span,
} from '../core/index.js';

/** Columns count UTF-16 code units; the end is the place behind the last character. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface ShownFinding extends Place {
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
  readonly addresses: readonly string[];
  readonly related: readonly (Place & { readonly message: string })[];
  readonly fixes: readonly { readonly title: string; readonly safety: 'safe' | 'suggested' }[];
}

export interface CheckedFile {
  readonly path: string;
  readonly reports: number;
  readonly findings: readonly ShownFinding[];
  /** Those that somebody has let stand; filled only where they are asked for. */
  readonly dismissed: readonly DismissedFinding[];
}

export interface DismissedFinding extends ShownFinding {
  /** Why, in the words of whoever dismissed it. */
  readonly reason: string | undefined;
}

/** A report with what is left to tell of it. */
export interface ControlledPlace {
  readonly placed: PlacedReport;
  readonly dismissed: ControlledReport['dismissed'];
}

export interface ShownReport {
  readonly title: string;
  readonly organ: string;
  readonly year: number | null;
  readonly edition: string;
  readonly values: Readonly<Record<string, ShownValue>>;
  readonly unplaced: readonly { readonly line: number; readonly numbers: readonly string[] }[];
}

export interface ShownValue {
  readonly value: string | null;
  readonly line: number;
  readonly column: number;
}

export type Tally = Readonly<Record<Severity, number>>;

export interface CheckSummary extends Tally {
  readonly files: number;
  readonly reports: number;
}

export const NOTHING: Tally = { error: 0, warning: 0, info: 0, hint: 0 };
const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

/** What is shown of each finding. */
export interface Shown {
  /** Worked out only for outputs that show them. */
  readonly fixes: boolean;
  readonly dismissed: boolean;
}

/** The findings of a report that somebody has let stand. */
export function dismissedIn({ placed, dismissed }: ControlledPlace, locale: Locale): DismissedFinding[] {
  return dismissed.map(({ finding, by }) => ({
    ...shownFinding(placed.report, placed.firstLine, finding, locale, false),
    reason: by?.reason,
  }));
}

/** How many findings there are of each severity. */
export function tallyOf(findings: readonly { readonly severity: Severity }[]): Tally {
  const tally = { ...NOTHING };
  for (const { severity } of findings) tally[severity]++;
  return tally;
}

export function addTallies(one: Tally, other: Tally): Tally {
  return {
    error: one.error + other.error,
    warning: one.warning + other.warning,
    info: one.info + other.info,
    hint: one.hint + other.hint,
  };
}

/** Whether `severity` is `limit` or worse. */
export function reaches(severity: Severity, limit: Severity): boolean {
  return RANKS[severity] <= RANKS[limit];
}

/** Whether the tally holds a finding of severity `limit` or worse. */
export function tallyReaches(tally: Tally, limit: Severity): boolean {
  return (Object.keys(RANKS) as Severity[]).some(severity => tally[severity] > 0 && reaches(severity, limit));
}

/** The findings of a report, top to bottom. */
export function findingsOf(placed: PlacedReport, locale: Locale, withFixes: boolean): ShownFinding[] {
  const { report, firstLine } = placed;
  const ordered = [...report.findings].sort((one, other) => one.span.from - other.span.from);
  return ordered.map(finding => shownFinding(report, firstLine, finding, locale, withFixes));
}

function shownFinding(
  report: ReportSnapshot,
  firstLine: number,
  finding: Finding,
  locale: Locale,
  withFixes: boolean,
): ShownFinding {
  const fixes = withFixes ? fixesOf(report, finding) : [];
  return {
    check: finding.check,
    severity: finding.severity,
    message: say(locale, finding.message),
    ...placeOf(report, firstLine, finding.span),
    addresses: finding.addresses,
    // Member by member, as a spread in front would make new hidden classes for each place, and V8 keep them for long.
    related: finding.related.map(({ span, message }) => {
      const { line, column, endLine, endColumn } = placeOf(report, firstLine, span);
      return { line, column, endLine, endColumn, message: say(locale, message) };
    }),
    fixes: fixes.map(fix => ({ title: say(locale, fix.title), safety: fix.safety })),
  };
}

function placeOf(report: ReportSnapshot, firstLine: number, span: Span): Place {
  const { lineStarts } = report.tree;
  const line = lineAt(lineStarts, span.from);
  const endLine = lineAt(lineStarts, span.to);
  return {
    line: firstLine + line + 1,
    column: span.from - (lineStarts[line] ?? 0) + 1,
    endLine: firstLine + endLine + 1,
    endColumn: span.to - (lineStarts[endLine] ?? 0) + 1,
  };
}

/** The numbers of a report. */
export function shownReport({ report, firstLine }: PlacedReport): ShownReport {
  const { title, organ, year, edition, values, unplaced } = extractReport(report);
  const byAddress: Record<string, ShownValue> = {};
  for (const { address, value, line, column } of values) {
    byAddress[address] = { value, line: firstLine + line + 1, column: column + 1 };
  }
  return {
    title,
    organ,
    year: year ?? null,
    edition,
    values: byAddress,
    unplaced: unplaced.map(({ line, numbers }) => ({ line: firstLine + line + 1, numbers })),
  };
}
