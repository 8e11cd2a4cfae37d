// `disclosure-report check`: the findings of every report in the files, in the format asked for.
import { existsSync } from 'node:fs';
import type { Severity } from '../../core/index.js';
import type { CheckFormat, Command } from '../args.js';
import { controlsFor } from '../control.js';
import { newBaseline, staleEntries } from '../dismissed.js';
import {
  addTallies,
  checkedFile,
  controlled,
  NOTHING,
  reportsOf,
  tallyOf,
  tallyReaches,
  type Tally,
} from '../file-report.js';
import { inputsOf } from '../inputs.js';
import { passedOver, tellCrashes, tellDefects } from '../notes.js';
import type { Output } from '../output.js';
import { checkJson, checkNdjson } from '../render/check-json.js';
import { checkJunit } from '../render/check-junit.js';
import type { CheckRenderer } from '../render/check-renderer.js';
import { checkSarif } from '../render/check-sarif.js';
import { checkText } from '../render/check-text.js';
import { ownVersion } from '../program.js';

export async function check(command: Extract<Command, { name: 'check' }>, output: Output): Promise<void> {
  const { format, maxSeverity, paths, baseline, updateBaseline, showDismissed, noConfig } = command;
  if (baseline !== undefined && !updateBaseline && !existsSync(baseline)) {
    output.problem('path-missing', { path: baseline });
    return;
  }
  const renderer = rendererFor(format, maxSeverity, output);
  const shown = { fixes: format === 'json' || format === 'ndjson', dismissed: showDismissed };
  const others = passedOver(output);
  const controls = controlsFor({ noConfig, baseline }, output);
  const written = updateBaseline ? newBaseline(baseline!, controls, output) : undefined;
  let tally: Tally = NOTHING;
  let files = 0;
  let reportCount = 0;
  let dismissedCount = 0;
  await output.write(renderer.begin());
  for await (const { path, named, text } of inputsOf(paths, output)) {
    const file = tellDefects(path, output, () => {
      const { settings, dismissals } = controls.of(path, updateBaseline);
      const reports = controlled(reportsOf(text), { settings, dismissals });
      tellCrashes(
        path,
        reports.map(({ placed }) => placed),
        output,
      );
      const dismissed = reports.flatMap(place => place.dismissed);
      controls.used(dismissed.flatMap(({ by }) => by ?? []));
      dismissedCount += dismissed.length;
      if (written === undefined) return checkedFile(path, reports, output.locale, shown);
      written.add(
        path,
        reports.map(({ placed }) => placed),
      );
      return { path, reports: reports.length, findings: [], dismissed: [] };
    });
    if (file === undefined) continue;
    if (file.reports === 0) others.add(path, named);
    files++;
    reportCount += file.reports;
    tally = addTallies(tally, tallyOf(file.findings));
    await output.write(renderer.file(file));
  }
  for (const list of written === undefined ? staleEntries(controls, output.locale) : []) {
    tally = addTallies(tally, tallyOf(list.findings));
    await output.write(renderer.file(list));
  }
  await output.write(renderer.end({ files, reports: reportCount, ...tally }));
  if (dismissedCount > 0 && !showDismissed) output.note('dismissed-count', { count: dismissedCount });
  others.tell();
  written?.write();
  if (tallyReaches(tally, maxSeverity)) output.raise(1);
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
