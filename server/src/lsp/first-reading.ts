// Reads a large document for the first time report by report, and rests between them, so that other messages are looked at
// meanwhile. The client may show how far it is, and its user may call it off. Edits that come in the meantime are read
// afterwards, as edits of what was read.
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { analyzeInSteps, type Locale, type PlacedReport, type Snapshot } from '../core/index.js';
import type { LineDocument } from './document.js';
import { words } from './words.js';

/** Documents of fewer lines are read before anyone notices: some twenty-five reports. */
export const LARGE = 2000;
/** How long it may keep everything else waiting, and how long it takes until it is worth showing, in milliseconds. */
const PATIENCE = 10;
const UNNOTICED = 300;

export interface FirstReadings {
  /** Done when the document has been read or given up; undefined where it is small. Called again it gives the same promise. */
  of(document: LineDocument): Promise<void> | undefined;
}

export interface Reader {
  /** A report of the document has been read, and may not be kept in full. */
  readonly hasRead: (document: LineDocument, placed: PlacedReport) => void;
  readonly isOpen: (document: LineDocument) => boolean;
  readonly done: (document: LineDocument, snapshot: Snapshot) => void;
  /** The user has called it off. */
  readonly calledOff: (document: LineDocument) => void;
  readonly locale: () => Locale;
}

/** `connection` is undefined where the client shows no progress. */
export function createFirstReadings(connection: Connection | undefined, reader: Reader): FirstReadings {
  const underway = new Map<LineDocument, Promise<void>>();

  const read = async (document: LineDocument): Promise<void> => {
    const progress = progressOn(connection, words(reader.locale()).reading, nameOf(document.uri));
    // Whatever changes from here on counts as a change of these lines.
    document.markRead();
    const steps = analyzeInSteps(document.slice(0, document.length), 'roomy');
    try {
      let resting = performance.now();
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done === true) return reader.done(document, step.value);
        reader.hasRead(document, step.value.placed);
        if (performance.now() - resting < PATIENCE) continue;
        progress.tell(step.value.share);
        await new Promise(resolve => setImmediate(resolve));
        if (!reader.isOpen(document)) return;
        if (progress.calledOff()) return reader.calledOff(document);
        resting = performance.now();
      }
    } finally {
      progress.end();
    }
  };

  return {
    of(document) {
      if (document.length < LARGE) return undefined;
      let reading = underway.get(document);
      if (reading === undefined) {
        reading = read(document).finally(() => underway.delete(document));
        underway.set(document, reading);
      }
      return reading;
    },
  };
}

interface Progress {
  tell(share: number): void;
  calledOff(): boolean;
  end(): void;
}

/** Begins to show when it has taken a while. The client is asked for a place to show it, and nobody waits for its answer. */
function progressOn(connection: Connection | undefined, title: string, name: string): Progress {
  const began = performance.now();
  let shown: WorkDoneProgressServerReporter | undefined;
  let asked = false;
  let ended = false;
  let percent = 0;
  const ask = async (): Promise<void> => {
    try {
      const reporter = await connection!.window.createWorkDoneProgress();
      if (ended) return reporter.done();
      reporter.begin(title, percent, name, true);
      shown = reporter;
    } catch {
      // A client that will not show it does without.
    }
  };
  return {
    tell(share) {
      const now = Math.floor(share * 100);
      if (!asked && connection !== undefined && performance.now() - began > UNNOTICED) {
        asked = true;
        void ask();
      }
      if (now > percent) shown?.report(now);
      percent = now;
    },
    calledOff: () => shown?.token.isCancellationRequested === true,
    end() {
      ended = true;
      shown?.done();
    },
  };
}

function nameOf(uri: string): string {
  try {
    return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  } catch {
    return uri;
  }
}
