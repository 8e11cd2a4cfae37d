// What a request is answered from: one state of one open document, read.
import type { ControlledReport, PlacedReport, Snapshot } from '../core/index.js';
import type { Audience } from './audience.js';
import type { Decisions } from './controls.js';
import type { DocumentSettings } from './settings.js';

export interface View {
  readonly audience: Audience;
  readonly settings: DocumentSettings;
  /** The version of the text that `snapshot` was read from. */
  readonly version: number;
  readonly snapshot: Snapshot;
  /** The reports to speak of, in their order in the file, with the findings that users want to see. */
  readonly reports: readonly PlacedReport[];
  readonly decisions: Decisions;
  /** The same reports, with the findings that were dismissed. */
  readonly controlled: readonly ControlledPlace[];
}

export interface ControlledPlace {
  readonly placed: PlacedReport;
  readonly result: ControlledReport;
}

/** The answer to a request, made in steps: between two of them other messages may be looked at. */
export type Steps<Answer> = Generator<undefined, Answer, void>;
