// Checks one file, from its path or its text to what is shown of it. Takes and gives plain data and tells nobody anything, so
// that any thread can do it.
import { statSync } from 'node:fs';
import {
  analyze,
  controlReport,
  fingerprintOf,
  say,
  splitLines,
  type Control,
  type Dismissal,
  type Locale,
  type PlacedReport,
} from '../core/index.js';
import { checkedFile, type CheckedFile, type ControlledPlace, type Shown } from './file-report.js';
import { countFile } from './long-run.js';
import { reasonOf } from './notes.js';
import { readFile } from './read-file.js';
import type { WordId, WordParams } from './words.js';

/** A file to check. Its text is read here, unless it comes along. */
export interface Task {
  readonly path: string;
  readonly text: string | undefined;
  readonly control: Control;
  readonly locale: Locale;
  readonly shown: Shown;
  /** Whether the findings go into a list of those to let stand, and are not shown. */
  readonly asEntries: boolean;
}

/** An entry for a list of dismissed findings, but for the name of the file, which depends on where the list lies. */
export type Entry = Omit<Dismissal, 'file'>;

export type Examined =
  | { readonly kind: 'unread'; readonly id: WordId; readonly params: WordParams }
  /** A defect of ours. */
  | { readonly kind: 'crashed'; readonly reason: string }
  | Checked;

export interface Checked {
  readonly kind: 'checked';
  readonly file: CheckedFile;
  readonly crashes: readonly { readonly check: string; readonly reason: string }[];
  /** How many findings somebody has let stand. */
  readonly dismissed: number;
  /** Which of the dismissals in `control` answered findings. */
  readonly used: readonly number[];
  readonly entries: readonly Entry[];
}

/** The most bytes of a file that a thread takes on, whose heap is small: some eighty reports. */
const SMALL = 512 * 1024;

/** For threads: one result, or none for a file that needs more memory than they have. Never throws. */
export function examineSmall(task: Task): Examined[] {
  try {
    if (sizeOf(task) > SMALL) return [];
  } catch {
    // Reading it will say what is wrong.
  }
  return [examine(task)];
}

function sizeOf({ path, text }: Task): number {
  return text === undefined ? (statSync(path, { throwIfNoEntry: false })?.size ?? 0) : 2 * text.length;
}

/** Never throws. */
export function examine(task: Task): Examined {
  countFile();
  try {
    if (task.text !== undefined) return examineText(task, task.text);
    const read = readFile(task.path);
    return read.ok ? examineText(task, read.value.text) : { kind: 'unread', id: read.id, params: read.params };
  } catch (error) {
    return { kind: 'crashed', reason: reasonOf(error) };
  }
}

function examineText({ path, control, locale, shown, asEntries }: Task, text: string): Checked {
  const reports = controlled(reportsOf(text), control);
  const dismissed = reports.flatMap(place => place.dismissed);
  const used = new Set(dismissed.map(({ by }) => by));
  return {
    kind: 'checked',
    file: asEntries
      ? { path, reports: reports.length, findings: [], dismissed: [] }
      : checkedFile(path, reports, locale, shown),
    crashes: reports.flatMap(({ placed }) =>
      placed.report.crashes.map(({ check, error }) => ({ check, reason: reasonOf(error) })),
    ),
    dismissed: dismissed.length,
    used: control.dismissals.flatMap((dismissal, index) => (used.has(dismissal) ? [index] : [])),
    entries: asEntries ? entriesFor(reports, locale) : [],
  };
}

/** The reports of a text. A text that shows nothing of a report has none, whatever its lines may look like. */
export function reportsOf(text: string): readonly PlacedReport[] {
  return analyze(splitLines(text)).reports.filter(placed => placed.report.model.recognized);
}

/** The reports as settings and dismissals leave them. */
export function controlled(reports: readonly PlacedReport[], control: Control): ControlledPlace[] {
  return reports.map(placed => {
    const { report, dismissed } = controlReport(placed.report, control);
    return { placed: { ...placed, report }, dismissed };
  });
}

function entriesFor(reports: readonly ControlledPlace[], locale: Locale): Entry[] {
  return reports.flatMap(({ placed: { report } }) => {
    const title = reports.length > 1 ? { report: report.model.title } : {};
    return report.findings.map(finding => ({
      ...title,
      ...fingerprintOf(report, finding),
      note: say(locale, finding.message),
    }));
  });
}
