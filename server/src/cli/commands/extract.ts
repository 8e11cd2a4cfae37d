// `disclosure-report extract`: the numbers of the tables by cell address.
import type { Command, ExtractFormat } from '../args.js';
import { reportsOf } from '../examine.js';
import { shownReport } from '../file-report.js';
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
    const file = tellDefects(path, output, () => extractFile(path, text, renderer));
    if (file === undefined) continue;
    if (file.reports.length === 0) others.add(path, named);
    await output.write(renderer.beginFile(path));
    for (const report of file.reports) await output.write(report);
    await output.write(renderer.endFile());
    if (file.unplaced === 0) continue;
    unplaced += file.unplaced;
    filesWithUnplaced++;
  }
  await output.write(renderer.end());
  // CSV has no place for numbers without an address; they are not dropped in silence.
  if (format === 'csv' && unplaced > 0) output.note('unplaced', { count: unplaced, files: filesWithUnplaced });
  others.tell();
}

interface ExtractedFile {
  /** As they are written: of all shapes that the numbers of ten thousand reports can have, the smallest. */
  readonly reports: readonly Buffer[];
  /** Rows without a place for their numbers. */
  readonly unplaced: number;
}

function extractFile(path: string, text: string, renderer: ExtractRenderer): ExtractedFile {
  const reports: Buffer[] = [];
  let unplaced = 0;
  for (const placed of reportsOf(text)) {
    const report = shownReport(placed);
    unplaced += report.unplaced.length;
    reports.push(Buffer.from(renderer.report(report, path, reports.length)));
  }
  return { reports, unplaced };
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
