// The texts that a command works on, one after another; what cannot be read is told on the way and the rest goes on.
import type { Output } from './output.js';
import { filesOf } from './paths.js';
import { readFile, readStandardInput, wordsForCode, type ReadText } from './read-file.js';

export interface Input extends ReadText {
  /** As given on the command line; `-` is standard input. */
  readonly path: string;
  readonly named: boolean;
}

/** Reads the files of `paths` one by one, so that one text is held at a time. Ends early when nobody reads the output. */
export async function* inputsOf(paths: readonly string[], output: Output): AsyncGenerator<Input> {
  for (const item of filesOf(paths)) {
    if (output.closed()) return;
    if (item.kind === 'failed') {
      const { id, params } = wordsForCode(item.path, item.code);
      output.problem(id, params);
      continue;
    }
    if (item.kind === 'empty-folder') {
      output.note('folder-empty', { path: item.path });
      continue;
    }
    const read = item.kind === 'stdin' ? await readStandardInput() : readFile(item.path);
    if (read.ok) yield { ...read.value, path: item.path, named: item.kind === 'stdin' || item.named };
    else output.problem(read.id, read.params);
  }
}
