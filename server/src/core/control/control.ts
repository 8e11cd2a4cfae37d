// Applies what users decided to the findings of a report: settings first, then the list of dismissed findings and the comments
// in the text. Reading the report again is never needed for it.
import type { Check, Finding } from '../checks/check.js';
import { checks } from '../checks/registry.js';
import { runCheck } from '../checks/run.js';
import { staleDismissal } from '../checks/stale-dismissal.js';
import { message, type Message } from '../messages/message.js';
import { withFindings, type Crash, type ReportSnapshot } from '../report-snapshot.js';
import { fingerprintOf, keyOf } from './fingerprint.js';
import { ignoreComments, ignoredBy, type IgnoreComment } from './ignore-comments.js';
import type { Dismissal } from './ignore-file.js';
import { applySettings, levelOf, type CheckSettings } from './settings.js';
import { memory } from '../text/memory.js';

/** What holds for one file. Make a new one only where it says something new: results are kept by it. */
export interface Control {
  readonly settings: CheckSettings;
  /** Those for this file. */
  readonly dismissals: readonly Dismissal[];
}

export interface ControlledReport {
  /** The report with the findings that are left, and with those of checks that were switched on. */
  readonly report: ReportSnapshot;
  readonly dismissed: readonly DismissedFinding[];
}

export interface DismissedFinding {
  readonly finding: Finding;
  /** The entry of the list; undefined where a comment in the text says so. */
  readonly by: Dismissal | undefined;
}

const kept = memory<ReportSnapshot, { readonly control: Control; readonly controlled: ControlledReport }>();

/** The report as its readers are to see it. The result is the same object as long as report and control are. */
export function controlReport(report: ReportSnapshot, control: Control): ControlledReport {
  const former = kept.get(report);
  if (former?.control === control) return former.controlled;
  const controlled = apply(report, control);
  kept.set(report, { control, controlled });
  return controlled;
}

/** Those of the list that answer no finding of these reports any more. */
export function staleDismissals(
  reports: readonly ControlledReport[],
  { dismissals }: Pick<Control, 'dismissals'>,
): readonly Dismissal[] {
  if (dismissals.length === 0) return [];
  const used = new Set(reports.flatMap(({ dismissed }) => dismissed.map(({ by }) => by)));
  return dismissals.filter(dismissal => !used.has(dismissal));
}

function apply(report: ReportSnapshot, { settings, dismissals }: Control): ControlledReport {
  const { findings, crashes } = wanted(report, settings);
  const comments = ignoreComments(report.tree);
  const dismissed: DismissedFinding[] = [];
  let left = findings;
  if (dismissals.length > 0 || comments.length > 0) {
    const byKey = new Map(
      dismissals
        .filter(({ report: title }) => title === undefined || title === report.model.title)
        .map(dismissal => [keyOf(dismissal), dismissal] as const),
    );
    const namedChecks = new Set(dismissals.map(({ check }) => check));
    const ignored = ignoredBy(report.tree, comments, findings);
    left = findings.filter(finding => {
      const by = namedChecks.has(finding.check) ? byKey.get(keyOf(fingerprintOf(report, finding))) : undefined;
      if (by === undefined && !ignored.findings.has(finding)) return true;
      dismissed.push({ finding, by });
      return false;
    });
    left = inOrder([...left, ...staleComments(comments, ignored.by, settings)]);
  }
  if (left === report.findings && crashes === report.crashes) return { report, dismissed };
  return { report: withFindings(report, left, crashes), dismissed };
}

const asked = memory<CheckSettings, readonly Check[]>();

/** The checks that run only where they are asked for, as far as these settings ask for them. */
function askedFor(settings: CheckSettings): readonly Check[] {
  let known = asked.get(settings);
  if (known === undefined) {
    known = checks.filter(check => check.offByDefault === true && levelOf(check, settings) !== 'off');
    asked.set(settings, known);
  }
  return known;
}

/** The findings by the settings, with those of checks that run only where they are asked for. */
function wanted(
  report: ReportSnapshot,
  settings: CheckSettings,
): { readonly findings: readonly Finding[]; readonly crashes: readonly Crash[] } {
  const extra = askedFor(settings);
  if (extra.length === 0 || !report.model.recognized) {
    return { findings: applySettings(report.findings, settings), crashes: report.crashes };
  }
  const runs = extra.map(check => runOnce(report, check));
  return {
    findings: applySettings(inOrder([...report.findings, ...runs.flatMap(run => run.findings)]), settings),
    crashes: [...report.crashes, ...runs.flatMap(run => run.crashes)],
  };
}

type Run = ReturnType<typeof runCheck>;
const runs = memory<ReportSnapshot, Map<string, Run>>();

/** The findings of one check; kept, so that a change of severity does not run it again. */
function runOnce(report: ReportSnapshot, check: Check): Run {
  let known = runs.get(report);
  if (known === undefined) runs.set(report, (known = new Map()));
  let run = known.get(check.id);
  if (run === undefined) known.set(check.id, (run = runCheck(check, report.model)));
  return run;
}

function staleComments(
  comments: readonly IgnoreComment[],
  used: ReadonlySet<IgnoreComment>,
  settings: CheckSettings,
): Finding[] {
  const level = levelOf(staleDismissal as unknown as Check, settings);
  if (level === 'off') return [];
  const told = (comment: IgnoreComment, what: Message): Finding => ({
    check: staleDismissal.id,
    severity: level,
    span: comment.span,
    message: what,
    addresses: [],
    related: [],
    data: comment.span,
  });
  return comments.flatMap(comment => {
    const [unknown] = comment.unknown;
    if (unknown !== undefined) return [told(comment, message('stale-dismissal.unknown', { id: unknown }))];
    if (used.has(comment)) return [];
    return [told(comment, message('stale-dismissal.comment', { checks: comment.checks.join(', ') }))];
  });
}

function inOrder(findings: Finding[]): Finding[] {
  return findings.sort((one, other) => one.span.from - other.span.from);
}
