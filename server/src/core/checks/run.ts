// Runs every check over a model, each only where what it looks at has changed. A check that throws is a defect of ours: it is
// told apart, and the others go on.
import type { Frame, ModelTable, ReportModel, TableShape } from '../model/model.js';
import type { Check, CheckRuns, Finding, Sighting } from './check.js';
import { checks } from './registry.js';
import { memory, type Memory } from '../text/memory.js';

export interface CheckRun {
  readonly findings: readonly Finding[];
  readonly crashes: readonly { readonly check: string; readonly error: unknown }[];
}

const NOTHING: CheckRun = { findings: [], crashes: [] };

const usual = checks.filter(check => check.offByDefault !== true);
const shapeChecks = usual.filter(({ scope }) => scope === 'shape');
const tableChecks = usual.filter(({ scope }) => scope === 'table');
const frameChecks = usual.filter(({ scope }) => scope === 'frame');
const reportChecks = usual.filter(({ scope }) => scope === 'report');
const order = new Map(checks.map(({ id }, index) => [id, index]));

const frames = memory<Frame, CheckRun>();
const tables = memory<ModelTable, CheckRun>();
/** In which the checks found nothing. What they find speaks of the very table: it is looked for in each. */
const faultless = new WeakSet<TableShape>();

/**
 * The findings in the order in which they stand in the text, but for checks that are off by default. A text in which nothing
 * shows a report has none.
 */
export function runChecks(model: ReportModel): CheckRun {
  if (!model.recognized) return NOTHING;
  const runs = [kept(frames, model.frame, () => together(frameChecks.map(check => runCheck(check, model))))];
  for (const table of model.tables.values()) {
    runs.push(kept(tables, table, () => runOnTable(table, model)));
  }
  for (const check of reportChecks) runs.push(runCheck(check, model));
  const { findings, crashes } = together(runs);
  return { findings: inOrder(findings), crashes };
}

function runOnTable(table: ModelTable, model: ReportModel): CheckRun {
  const run = together(tableChecks.map(check => runOn(check, table, model)));
  if (faultless.has(table.shape)) return run;
  const shapeRun = together(shapeChecks.map(check => runOn(check, table, model)));
  if (shapeRun === NOTHING) faultless.add(table.shape);
  return together([shapeRun, run]);
}

/** What one check finds in a report. */
export function runCheck(check: Check, model: ReportModel): CheckRun {
  if (check.scope === 'frame' || check.scope === 'report') return collect(check, () => check.run(model));
  return together([...model.tables.values()].map(table => runOn(check, table, model)));
}

function runOn(check: Check, table: ModelTable, model: ReportModel): CheckRun {
  return check.scope === 'table' || check.scope === 'shape' ? collect(check, () => check.run(table, model)) : NOTHING;
}

/** Where a check throws, what it found before stands. */
function collect(check: Check, look: () => ReturnType<CheckRuns<unknown>['run']>): CheckRun {
  const findings: Finding[] = [];
  try {
    for (const sighting of look()) findings.push(findingOf(check, sighting));
  } catch (error) {
    return { findings, crashes: [{ check: check.id, error }] };
  }
  return findings.length === 0 ? NOTHING : { findings, crashes: [] };
}

function findingOf(check: Check, { severity, addresses = [], related = [], ...sighting }: Sighting<unknown>): Finding {
  return { check: check.id, severity: severity ?? check.defaultSeverity, addresses, related, ...sighting };
}

function together(runs: readonly CheckRun[]): CheckRun {
  const some = runs.filter(run => run !== NOTHING);
  if (some.length === 0) return NOTHING;
  return { findings: some.flatMap(run => run.findings), crashes: some.flatMap(run => run.crashes) };
}

function kept<Key extends object>(runs: Memory<Key, CheckRun>, key: Key, run: () => CheckRun): CheckRun {
  let known = runs.get(key);
  if (known === undefined) runs.set(key, (known = run()));
  return known;
}

/** As they stand in the text, and at one place as the checks are listed. */
function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (one, other) => one.span.from - other.span.from || order.get(one.check)! - order.get(other.check)!,
  );
}
