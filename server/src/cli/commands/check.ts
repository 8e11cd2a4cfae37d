// `disclosure-report check`: the findings of every report in the files, in the format asked for.
import { existsSync } from 'node:fs';
import type { Severity } from '../../core/index.js';
import type { CheckFormat, Command } from '../args.js';
import { controlsFor, type Controls } from '../control.js';
import { newBaseline, staleEntries } from '../dismissed.js';
import { examineAll, type Job } from '../examine-all.js';
import type { Checked, Examined } from '../examine.js';
import { addTallies, NOTHING, tallyOf, tallyReaches, type Tally } from '../file-report.js';
import { sourcesOf, tell } from '../inputs.js';
import { laterOutput, type LaterOutput } from '../later-output.js';
import { passedOver } from '../notes.js';
import type { Output } from '../output.js';
import { ownVersion } from '../program.js';
import { checkJson, checkNdjson } from '../render/check-json.js';
import { checkJunit } from '../render/check-junit.js';
import type { CheckRenderer } from '../render/check-renderer.js';
import { checkSarif } from '../render/check-sarif.js';
import { checkText } from '../render/check-text.js';

export async function check(command: Extract<Command, { name: 'check' }>, output: Output): Promise<void> {
  const { format, maxSeverity, baseline, updateBaseline, showDismissed, noConfig } = command;
  if (baseline !== undefined && !updateBaseline && !existsSync(baseline)) {
    output.problem('path-missing', { path: baseline });
    return;
  }
  const renderer = rendererFor(format, maxSeverity, output);
  const others = passedOver(output);
  const later = laterOutput(output.locale);
  const controls = controlsFor({ noConfig, baseline }, later);
  const written = updateBaseline ? newBaseline(baseline!, controls, output) : undefined;
  let tally: Tally = NOTHING;
  let files = 0;
  let reportCount = 0;
  let dismissedCount = 0;
  await output.write(renderer.begin());
  for await (const { job, examined } of examineAll(jobsFor(command, controls, later), command.threads)) {
    if (output.closed()) break;
    for (const trouble of job.troubles) tell(trouble, output);
    const checked = examined && told(job.task!.path, examined, output);
    if (checked === undefined) continue;
    const { path, control } = job.task!;
    const { file, dismissed, used, entries } = checked;
    if (file.reports === 0) others.add(path, job.named);
    controls.checked(
      path,
      used.map(index => control.dismissals[index]!),
    );
    written?.add(path, entries);
    dismissedCount += dismissed;
    files++;
    reportCount += file.reports;
    tally = addTallies(tally, tallyOf(file.findings));
    await output.write(renderer.file(file));
  }
  for (const list of written === undefined ? staleEntries(controls, output.locale) : []) {
    tally = addTallies(tally, tallyOf(list.findings));
    await output.write(renderer.file(list));
  }
  for (const trouble of later.take()) tell(trouble, output);
  await output.write(renderer.end({ files, reports: reportCount, ...tally }));
  if (dismissedCount > 0 && !showDismissed) output.note('dismissed-count', { count: dismissedCount });
  others.tell();
  written?.write();
  if (tallyReaches(tally, maxSeverity)) output.raise(1);
}

/** What there is to do, with what users decided about each file. */
async function* jobsFor(
  { format, paths, input, showDismissed, updateBaseline }: Extract<Command, { name: 'check' }>,
  controls: Controls,
  later: LaterOutput,
): AsyncGenerator<Job> {
  const shown = { fixes: format === 'json' || format === 'ndjson', dismissed: showDismissed };
  for await (const source of sourcesOf(paths, input)) {
    if (source.kind === 'trouble') {
      yield { troubles: [source], task: undefined, named: false, isStream: false };
      continue;
    }
    const { path, named } = source;
    const task = {
      path,
      text: source.kind === 'text' ? source.text : undefined,
      control: controls.of(path, updateBaseline),
      locale: later.locale,
      shown,
      asEntries: updateBaseline,
    };
    yield { troubles: later.take(), task, named, isStream: source.kind === 'file' && source.isStream };
  }
}

/** Says what went wrong, and gives on what was found. */
function told(path: string, examined: Examined, output: Output): Checked | undefined {
  switch (examined.kind) {
    case 'unread':
      output.problem(examined.id, examined.params);
      return undefined;
    case 'crashed':
      output.problem('file-crashed', { path, reason: examined.reason });
      return undefined;
    case 'checked':
      for (const crash of examined.crashes) output.problem('check-crashed', { path, ...crash });
      return examined;
    default:
      return examined satisfies never;
  }
}

function rendererFor(format: CheckFormat, maxSeverity: Severity, output: Output): CheckRenderer {
  switch (format) {
    case 'text':
      return checkText(output.locale, output.colour);
    case 'json':
      return checkJson();
    case 'ndjson':
      return checkNdjson();
    case 'sarif':
      return checkSarif(output.locale, ownVersion());
    case 'junit':
      return checkJunit(maxSeverity);
    default:
      return format satisfies never;
  }
}
