// The texts that a command works on, one after another; what cannot be read is told on the way and the rest goes on.
import type { Output } from './output.js';
import { filesOf, type PathItem } from './paths.js';
import { readFile, wordsForCode, type ReadText } from './read-file.js';
import { openStandardInput, type InputForm, type InputLine } from './standard-input.js';
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
  /** `read` is undefined for a text that was no file and no stream. */
  | {
      readonly kind: 'text';
      readonly path: string;
      readonly named: boolean;
      readonly text: string;
      readonly read: ReadText | undefined;
    }
  | Trouble;

export interface Trouble {
  readonly kind: 'trouble';
  /** Else it is only worth a note. */
  readonly isProblem: boolean;
  readonly id: WordId;
  readonly params: WordParams;
}

/** What `paths` stand for, in their order. Of files nothing is read yet. */
export async function* sourcesOf(paths: readonly string[], form: InputForm): AsyncGenerator<Source> {
  for (const item of filesOf(paths)) {
    if (item.kind === 'stdin') yield* standardInput(form);
    else yield sourceOf(item);
  }
}

/** Reads the files of `paths` one by one, so that one text is held at a time. Ends early when nobody reads the output. */
export async function* inputsOf(paths: readonly string[], output: Output): AsyncGenerator<Input> {
  for await (const source of sourcesOf(paths, 'text')) {
    if (output.closed()) return;
    if (source.kind === 'trouble') {
      tell(source, output);
      continue;
    }
    const { path, named } = source;
    if (source.kind === 'text') {
      if (source.read !== undefined) yield { ...source.read, path, named };
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

async function* standardInput(form: InputForm): AsyncGenerator<Source> {
  const input = await openStandardInput(form);
  if (input.kind === 'lines') {
    for await (const line of input.lines) yield* sourcesIn(line);
  } else if (input.read.ok) {
    const read = input.read.value;
    yield { kind: 'text', path: '-', named: true, text: read.text, read };
  } else {
    yield { kind: 'trouble', isProblem: true, id: input.read.id, params: input.read.params };
  }
}

/** Each line stands for itself: what came before is not remembered, since the stream may have no end. */
function* sourcesIn(line: InputLine): Generator<Source> {
  switch (line.kind) {
    case 'path':
      for (const item of filesOf([line.path])) {
        if (item.kind === 'file') yield { ...item, named: false };
        else yield sourceOf(item.kind === 'stdin' ? { kind: 'failed', path: '-', code: 'ENOENT' } : item);
      }
      return;
    case 'record':
      yield { kind: 'text', path: line.path, named: false, text: line.text, read: undefined };
      return;
    case 'broken':
      yield { kind: 'trouble', isProblem: true, id: 'line-broken', params: { line: line.line, example: RECORD } };
      return;
    case 'too-long':
      yield { kind: 'trouble', isProblem: true, id: 'line-too-long', params: { line: line.line, limit: line.limit } };
      return;
    default:
      line satisfies never;
  }
}

const RECORD = '{"path":…,"text":…}';
