// `disclosure-report check`: the findings of every report in the files, in the format asked for.
import type { Severity } from '../../core/index.js';
import type { CheckFormat, Command } from '../args.js';
import { addTallies, checkedFile, NOTHING, reportsOf, tallyOf, tallyReaches, type Tally } from '../file-report.js';
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
  const { format, maxSeverity, paths } = command;
  const renderer = rendererFor(format, maxSeverity, output);
  const withFixes = format === 'json' || format === 'ndjson';
  const others = passedOver(output);
  let tally: Tally = NOTHING;
  let files = 0;
  let reportCount = 0;
  await output.write(renderer.begin());
  for await (const { path, named, text } of inputsOf(paths, output)) {
    const file = tellDefects(path, output, () => {
      const reports = reportsOf(text);
      tellCrashes(path, reports, output);
      return checkedFile(path, reports, output.locale, withFixes);
    });
    if (file === undefined) continue;
    if (file.reports === 0) others.add(path, named);
    files++;
    reportCount += file.reports;
    tally = addTallies(tally, tallyOf(file.findings));
    await output.write(renderer.file(file));
  }
  await output.write(renderer.end({ files, reports: reportCount, ...tally }));
  others.tell();
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
