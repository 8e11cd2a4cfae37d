// Runs every check over a model, each only where what it looks at has changed. A check that throws is a defect of ours: it is
// told apart, and the others go on.
import type { Frame, ModelTable, ReportModel, TableShape } from '../model/model.js';
import type { Check, CheckRuns, Finding, Sighting } from './check.js';
import { checks } from './registry.js';
import { memory } from '../text/memory.js';

export interface CheckRun {
  readonly findings: readonly Finding[];
  readonly crashes: readonly { readonly check: string; readonly error: unknown }[];
}

const NOTHING: CheckRun = { findings: [], crashes: [] };

const usual = checks.filter(check => check.offByDefault !== true);
const shapeChecks = usual.filter(({ scope }) => scope === 'shape');
const tableChecks = usual.filter(({ scope }) => scope === 'table');
const frameChecks = usual.filter(({ scope }) => scope === 'frame');
const wordsChecks = usual.filter(({ scope }) => scope === 'words');
const reportChecks = usual.filter(({ scope }) => scope === 'report');
const order = new Map(checks.map(({ id }, index) => [id, index]));

const frames = memory<Frame, CheckRun>();
const tables = memory<ModelTable, CheckRun>();
/** In which the checks found nothing. What they find speaks of the very table: it is looked for in each. */
const faultless = new WeakSet<TableShape>();
/** The same of the tables of a report, as they were when the checks found nothing in it last. */
const faultlessWords = memory<Frame, readonly TableShape[]>();

/**
 * The findings in the order in which they stand in the text, but for checks that are off by default. A text in which nothing
 * shows a report has none.
 */
export function runChecks(model: ReportModel): CheckRun {
  if (!model.recognized) return NOTHING;
  const runs = [runOnFrame(model)];
  for (const table of model.tables.values()) runs.push(runOnTable(table, model));
  runs.push(runOnWords(model), runAll(reportChecks, model));
  const { findings, crashes } = together(runs);
  return { findings: inOrder(findings), crashes };
}

function runOnFrame(model: ReportModel): CheckRun {
  let known = frames.get(model.frame);
  if (known === undefined) frames.set(model.frame, (known = runAll(frameChecks, model)));
  return known;
}

function runOnTable(table: ModelTable, model: ReportModel): CheckRun {
  let known = tables.get(table);
  if (known === undefined) {
    known = together([runOnShape(table, model), runAllOn(tableChecks, table, model)]);
    tables.set(table, known);
  }
  return known;
}

function runOnShape(table: ModelTable, model: ReportModel): CheckRun {
  if (faultless.has(table.shape)) return NOTHING;
  const run = runAllOn(shapeChecks, table, model);
  if (run === NOTHING) faultless.add(table.shape);
  return run;
}

function runOnWords(model: ReportModel): CheckRun {
  const shapes = faultlessWords.get(model.frame);
  if (shapes !== undefined && areOf(shapes, model.tables)) return NOTHING;
  const run = runAll(wordsChecks, model);
  if (run === NOTHING)
    faultlessWords.set(
      model.frame,
      Array.from(model.tables.values(), ({ shape }) => shape),
    );
  return run;
}

/** Whether these are the shapes of the tables, in their order. */
function areOf(shapes: readonly TableShape[], all: ReportModel['tables']): boolean {
  let index = 0;
  for (const { shape } of all.values()) if (shape !== shapes[index++]) return false;
  return index === shapes.length;
}

/** What one check finds in a report. */
export function runCheck(check: Check, model: ReportModel): CheckRun {
  if (check.scope === 'frame' || check.scope === 'words' || check.scope === 'report')
    return collect(check, () => check.run(model));
  return together(Array.from(model.tables.values(), table => runOn(check, table, model)));
}

function runOn(check: Check, table: ModelTable, model: ReportModel): CheckRun {
  return check.scope === 'table' || check.scope === 'shape' ? collect(check, () => check.run(table, model)) : NOTHING;
}

function runAll(some: readonly Check[], model: ReportModel): CheckRun {
  return together(some.map(check => runCheck(check, model)));
}

function runAllOn(some: readonly Check[], table: ModelTable, model: ReportModel): CheckRun {
  return together(some.map(check => runOn(check, table, model)));
}

/** Where a check throws, what it found before stands. */
function collect(check: Check, look: () => ReturnType<CheckRuns<unknown>['run']>): CheckRun {
  let findings: Finding[] | undefined;
  try {
    for (const sighting of look()) (findings ??= []).push(findingOf(check, sighting));
  } catch (error) {
    return { findings: findings ?? [], crashes: [{ check: check.id, error }] };
  }
  return findings === undefined ? NOTHING : { findings, crashes: [] };
}

/** Written out for speed: objects that spread others are slow to make. */
function findingOf(check: Check, sighting: Sighting<unknown>): Finding {
  const { severity = check.defaultSeverity, addresses = [], related = [], span, message, data } = sighting;
  return { check: check.id, severity, addresses, related, span, message, data };
}

/** Most checks find nothing. */
function together(runs: readonly CheckRun[]): CheckRun {
  const some = runs.filter(run => run !== NOTHING);
  if (some.length <= 1) return some[0] ?? NOTHING;
  return { findings: some.flatMap(run => run.findings), crashes: some.flatMap(run => run.crashes) };
}

/** As they stand in the text, and at one place as the checks are listed. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= 1) return findings;
  return findings.toSorted(
    (one, other) => one.span.from - other.span.from || order.get(one.check)! - order.get(other.check)!,
  );
}
