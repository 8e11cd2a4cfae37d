// Runs every check over a model. A check that throws is a defect of ours: it is told apart, and the others go on.
import type { ReportModel } from '../model/model.js';
import type { Check, Finding, Sighting } from './check.js';
import { checks } from './registry.js';

export interface CheckRun {
  readonly findings: readonly Finding[];
  readonly crashes: readonly { readonly check: string; readonly error: unknown }[];
}

/**
 * The findings in the order in which they stand in the text, but for checks that are off by default. A text in which nothing
 * shows a report has none.
 */
export function runChecks(model: ReportModel): CheckRun {
  if (!model.recognized) return { findings: [], crashes: [] };
  const runs = checks.filter(check => check.offByDefault !== true).map(check => runCheck(check, model));
  const findings = runs.flatMap(run => run.findings).sort((one, other) => one.span.from - other.span.from);
  return { findings, crashes: runs.flatMap(run => run.crashes) };
}

/** What one check finds. Where it throws, what it found before stands. */
export function runCheck(check: Check, model: ReportModel): CheckRun {
  const findings: Finding[] = [];
  try {
    for (const sighting of check.run(model)) findings.push(findingOf(check, sighting));
  } catch (error) {
    return { findings, crashes: [{ check: check.id, error }] };
  }
  return { findings, crashes: [] };
}

function findingOf(check: Check, { severity, addresses = [], related = [], ...sighting }: Sighting<unknown>): Finding {
  return { check: check.id, severity: severity ?? check.defaultSeverity, addresses, related, ...sighting };
}
