// Checks one file, from its path or its text to what is shown of it. Takes and gives plain data and tells nobody anything, so
// that any thread can do it.
import { statSync } from 'node:fs';
import {
  controlReport,
  fingerprintOf,
  readReports,
  say,
  splitLines,
  type Control,
  type Dismissal,
  type Finding,
  type Locale,
  type PlacedReport,
  type ReportSnapshot,
} from '../core/index.js';
import {
  dismissedIn,
  findingsOf,
  type CheckedFile,
  type ControlledPlace,
  type DismissedFinding,
  type Shown,
  type ShownFinding,
} from './file-report.js';
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

/** Report by report, each of which is forgotten before the next is read: a file may hold ten thousand. */
function examineText({ path, control, locale, shown, asEntries }: Task, text: string): Checked {
  let reports = 0;
  let dismissed = 0;
  const findings: ShownFinding[] = [];
  const shownDismissed: DismissedFinding[] = [];
  const crashes: Checked['crashes'][number][] = [];
  const used = new Set<Dismissal | undefined>();
  const entries: TitledEntry[] = [];
  for (const placed of reportsOf(text)) {
    reports++;
    const place = controlled(placed, control);
    const { report } = place.placed;
    dismissed += place.dismissed.length;
    for (const { by } of place.dismissed) used.add(by);
    for (const { check, error } of report.crashes) crashes.push({ check, reason: reasonOf(error) });
    if (asEntries) {
      for (const finding of report.findings) entries.push(entryFor(report, finding, locale));
      continue;
    }
    for (const finding of findingsOf(place.placed, locale, shown.fixes)) findings.push(finding);
    if (shown.dismissed) for (const finding of dismissedIn(place, locale)) shownDismissed.push(finding);
  }
  return {
    kind: 'checked',
    file: { path, reports, findings, dismissed: shownDismissed },
    crashes,
    dismissed,
    used: control.dismissals.flatMap((dismissal, index) => (used.has(dismissal) ? [index] : [])),
    // Of several reports the title tells which one is meant.
    entries: entries.map(({ title, entry }) => ({ ...(reports > 1 ? { report: title } : {}), ...entry })),
  };
}

/** The reports of a text, one after the other. A text that shows nothing of a report has none, whatever its lines may look like. */
export function* reportsOf(text: string): Generator<PlacedReport, void, void> {
  for (const placed of readReports(splitLines(text))) if (placed.report.model.recognized) yield placed;
}

/** The report as settings and dismissals leave it. */
export function controlled(placed: PlacedReport, control: Control): ControlledPlace {
  const { report, dismissed } = controlReport(placed.report, control);
  return { placed: { ...placed, report }, dismissed };
}

interface TitledEntry {
  readonly title: string;
  readonly entry: Entry;
}

function entryFor(report: ReportSnapshot, finding: Finding, locale: Locale): TitledEntry {
  return {
    title: report.model.title,
    entry: { ...fingerprintOf(report, finding), note: say(locale, finding.message) },
  };
}
