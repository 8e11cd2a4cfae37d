// `disclosure-report extract`: the numbers of the tables by cell address.
import type { Command, ExtractFormat } from '../args.js';
import { reportsOf } from '../examine.js';
import { extractedFile } from '../file-report.js';
import { inputsOf } from '../inputs.js';
import { passedOver, tellDefects } from '../notes.js';
import type { Output } from '../output.js';
import { extractCsv, extractJson, extractNdjson, type ExtractRenderer } from '../render/extract.js';

export async function extract(command: Extract<Command, { name: 'extract' }>, output: Output): Promise<void> {
  const { format, bom, paths } = command;
  const renderer = rendererFor(format, bom);
  const others = passedOver(output);
  let unplaced = 0;
  let filesWithUnplaced = 0;
  await output.write(renderer.begin());
  for await (const { path, named, text } of inputsOf(paths, output)) {
    const file = tellDefects(path, output, () => extractedFile(path, reportsOf(text)));
    if (file === undefined) continue;
    if (file.reports.length === 0) others.add(path, named);
    await output.write(renderer.file(file));
    const count = file.reports.reduce((sum, report) => sum + report.unplaced.length, 0);
    if (count === 0) continue;
    unplaced += count;
    filesWithUnplaced++;
  }
  await output.write(renderer.end());
  // CSV has no place for numbers without an address; they are not dropped in silence.
  if (format === 'csv' && unplaced > 0) output.note('unplaced', { count: unplaced, files: filesWithUnplaced });
  others.tell();
}

function rendererFor(format: ExtractFormat, bom: boolean): ExtractRenderer {
  switch (format) {
    case 'json':
      return extractJson();
    case 'ndjson':
      return extractNdjson();
    case 'csv':
      return extractCsv(bom);
    default:
      return format satisfies never;
  }
}
