// The texts that a command works on, one after another; what cannot be read is told on the way and the rest goes on.
import type { Output } from './output.js';
import { filesOf, type PathItem } from './paths.js';
import { readFile, readStandardInput, wordsForCode, type ReadText } from './read-file.js';
import type { WordId, WordParams } from './words.js';

export interface Input extends ReadText {
  /** As given on the command line; `-` is standard input. */
  readonly path: string;
  readonly named: boolean;
}

/** What is to be worked on next, or to be told instead. */
export type Source =
  /** `isStream`: it can be read only once, like a pipe. */
  | { readonly kind: 'file'; readonly path: string; readonly named: boolean; readonly isStream: boolean }
  | { readonly kind: 'text'; readonly path: string; readonly named: boolean; readonly read: ReadText }
  | Trouble;

export interface Trouble {
  readonly kind: 'trouble';
  /** Else it is only worth a note. */
  readonly isProblem: boolean;
  readonly id: WordId;
  readonly params: WordParams;
}

/** What `paths` stand for, in their order. Of files nothing is read yet. */
export async function* sourcesOf(paths: readonly string[]): AsyncGenerator<Source> {
  for (const item of filesOf(paths)) yield item.kind === 'stdin' ? await standardInput() : sourceOf(item);
}

/** Reads the files of `paths` one by one, so that one text is held at a time. Ends early when nobody reads the output. */
export async function* inputsOf(paths: readonly string[], output: Output): AsyncGenerator<Input> {
  for await (const source of sourcesOf(paths)) {
    if (output.closed()) return;
    if (source.kind === 'trouble') {
      tell(source, output);
      continue;
    }
    const { path, named } = source;
    if (source.kind === 'text') {
      yield { ...source.read, path, named };
      continue;
    }
    const read = readFile(path);
    if (read.ok) yield { ...read.value, path, named };
    else output.problem(read.id, read.params);
  }
}

/** Says what there is instead of a file. */
export function tell({ isProblem, id, params }: Trouble, output: Output): void {
  if (isProblem) output.problem(id, params);
  else output.note(id, params);
}

function sourceOf(item: Exclude<PathItem, { readonly kind: 'stdin' }>): Source {
  switch (item.kind) {
    case 'file':
      return item;
    case 'failed':
      return { kind: 'trouble', isProblem: true, ...wordsForCode(item.path, item.code) };
    case 'empty-folder':
      return { kind: 'trouble', isProblem: false, id: 'folder-empty', params: { path: item.path } };
    default:
      return item satisfies never;
  }
}

async function standardInput(): Promise<Source> {
  const read = await readStandardInput();
  return read.ok
    ? { kind: 'text', path: '-', named: true, read: read.value }
    : { kind: 'trouble', isProblem: true, id: read.id, params: read.params };
}
