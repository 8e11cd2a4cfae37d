// Standard output, standard error and the exit status of a run. The only place that writes to the process.
import type { Locale } from '../core/index.js';
import { word, type WordId, type WordParams } from './words.js';

/** 0 nothing to report, 1 findings, 2 the run itself failed. The worst one seen is the status of the run. */
export type ExitStatus = 0 | 1 | 2;

export interface Output {
  readonly locale: Locale;
  /** Whether standard output is a screen that shows colours. */
  readonly colour: boolean;
  /** Whether the reader of standard output has gone (`| head`): there is no use in going on. */
  closed(): boolean;
  /** Writes to standard output, and waits where its reader is slower than we are. */
  write(piece: string | Uint8Array): Promise<void>;
  /** One line on standard error that is not a failure. */
  note(id: WordId, params?: WordParams): void;
  /** One line on standard error; the run ends with status 2. */
  problem(id: WordId, params?: WordParams): void;
  raise(status: ExitStatus): void;
}

/** The output of this process. Sets `process.exitCode` as it goes and never calls `exit`, so that nothing written is lost. */
export function processOutput(locale: Locale): Output {
  const { stdout, stderr } = process;
  let closed = false;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && !closed) raise(2);
    closed = true;
  });
  // With standard error gone there is nobody left to tell.
  stderr.on('error', () => undefined);

  function raise(status: ExitStatus): void {
    process.exitCode = Math.max(Number(process.exitCode ?? 0), status);
  }

  function say(id: WordId, params?: WordParams): void {
    stderr.write(`disclosure-report: ${oneLine(word(locale, id, params))}\n`);
  }

  return {
    locale,
    colour: showsColours(),
    closed: () => closed,
    async write(piece) {
      if (closed || piece.length === 0) return;
      if (stdout.write(piece)) return;
      await new Promise<void>(resolve => {
        function done(): void {
          stdout.off('drain', done).off('error', done).off('close', done);
          resolve();
        }
        stdout.on('drain', done).on('error', done).on('close', done);
      });
    },
    note: say,
    problem(id, params) {
      say(id, params);
      raise(2);
    },
    raise,
  };
}

/**
 * Words for a terminal: paths and pieces of reports come from outside. Whatever they hold, one message is one line, and no
 * control character in it moves the cursor, colours the screen or rings.
 */
export function oneLine(words: string): string {
  return words.replace(/[\r\n]+/g, ' ').replace(CONTROL, character => {
    const code = character.charCodeAt(0);
    return `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

/** But for tabs; with the marks that turn the direction of writing. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** Colours on a terminal, unless NO_COLOR (no-color.org) or a dumb terminal speaks against them. */
function showsColours(): boolean {
  return process.stdout.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
}
