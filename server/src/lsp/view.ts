// What a request is answered from: one state of one open document, read.
import type { PlacedReport, Snapshot } from '../core/index.js';
import type { Audience } from './audience.js';
import type { DocumentSettings } from './settings.js';

export interface View {
  readonly audience: Audience;
  readonly settings: DocumentSettings;
  /** The version of the text that `snapshot` was read from. */
  readonly version: number;
  readonly snapshot: Snapshot;
  /** The reports to speak of, in their order in the file. */
  readonly reports: readonly PlacedReport[];
}

/** The answer to a request, made in steps: between two of them other messages may be looked at. */
export type Steps<Answer> = Generator<undefined, Answer, void>;
