// What `fix` and `format` share: change each text by edits of the core, and hand the result on in the way asked for.
import type { PlacedReport, ReportSnapshot, TextEdit } from '../../core/index.js';
import type { RewriteMode } from '../args.js';
import { inputsOf, type Input } from '../inputs.js';
import { passedOver, tellCrashes, tellDefects } from '../notes.js';
import { oneLine, type Output } from '../output.js';
import { filesOf } from '../paths.js';
import { unifiedDiff } from '../render/diff.js';
import { rewrite, type Rewritten } from '../rewrite.js';
import { word } from '../words.js';
import { encodeLike, writeFile } from '../write-file.js';

/** What is done with the reports of a file. */
export interface Rewriting<Seen> {
  readonly editsOf: (report: ReportSnapshot) => readonly TextEdit[];
  /** How to look at the reports of a file: at each as it was, and again after each change. */
  readonly lookIn: (path: string) => (placed: PlacedReport) => Seen;
  /** Gets what was seen in the reports that are left. */
  readonly done: (seen: readonly Seen[]) => void;
}

/** Changes the files of `paths` and tells how many changed. */
export async function rewriteFiles<Seen>(
  paths: readonly string[],
  mode: RewriteMode,
  output: Output,
  { editsOf, lookIn, done }: Rewriting<Seen>,
): Promise<void> {
  if (mode === 'write' && paths.includes('-')) {
    output.problem('write-stdin');
    return;
  }
  if (mode === 'stdout' && !isOneFile(paths)) {
    output.problem('stdout-one-file');
    return;
  }
  const others = passedOver(output);
  let changed = 0;
  let inputs = 0;
  for await (const input of inputsOf(paths, output)) {
    inputs++;
    const { path } = input;
    const look = lookIn(path);
    const rewritten = tellDefects(path, output, () =>
      rewrite(input.text, editsOf, placed => ({ own: look(placed), crashes: placed.report.crashes })),
    );
    if (rewritten === undefined) continue;
    const { seen } = rewritten;
    if (seen.length === 0) others.add(path, input.named);
    for (const { crashes } of seen) tellCrashes(path, crashes, output);
    if (!rewritten.stable) output.problem('unstable', { path });
    if (await handOn(input, rewritten, mode, output)) changed++;
    done(seen.map(({ own }) => own));
  }
  others.tell();
  if (mode === 'stdout' || inputs === 0) return;
  if (changed === 0) output.note('nothing-to-change');
  else output.note(mode === 'write' ? 'changed-count' : 'would-change', { count: changed });
}

/** Two texts in one stream could not be told apart again. */
function isOneFile(paths: readonly string[]): boolean {
  let count = 0;
  for (const item of filesOf(paths)) {
    if (item.kind === 'file' || item.kind === 'stdin') count++;
    if (count > 1) return false;
  }
  return true;
}

/** Gives the text on; true where it is another than before, and was handed on. */
async function handOn(
  input: Input,
  { text, pieces }: Rewritten<unknown>,
  mode: RewriteMode,
  output: Output,
): Promise<boolean> {
  const { path } = input;
  const changed = text !== input.text;
  switch (mode) {
    case 'stdout': {
      // The bytes as the file would have them, so that `> file` is as good as --write.
      const bytes = changed ? encodeLike(input, text) : input.bytes;
      if (bytes === undefined) output.problem('not-encodable', { path, encoding: input.encoding });
      else await output.write(bytes);
      return changed && bytes !== undefined;
    }
    case 'diff':
      if (changed) await output.write(unifiedDiff(path, pieces, output.colour));
      return changed;
    case 'write': {
      if (!changed) return false;
      const result = writeFile(path, input, text);
      if (result.ok) await output.write(`${oneLine(word(output.locale, 'changed', { path }))}\n`);
      else output.problem(result.id, result.params);
      return result.ok;
    }
    default:
      return mode satisfies never;
  }
}
