// What a check is: plain data with a function that looks at the model and yields findings, and one that offers fixes.
import type { Message } from '../messages/message.js';
import type { CellAddress, ModelTable, ReportModel } from '../model/model.js';
import type { Span, TextEdit } from '../text/span.js';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
export type CheckGroup = 'structure' | 'table' | 'value' | 'balance' | 'consistency' | 'style';

/** Something wrong, with the place that shows it. Spans count from the first character of the report. */
export interface Finding<Data = unknown> {
  readonly check: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Message;
  /** The cells of the form that it speaks of. */
  readonly addresses: readonly CellAddress[];
  /** The cells and lines that took part. */
  readonly related: readonly RelatedPlace[];
  /** What the check's own `fixes` needs to know. */
  readonly data: Data;
}

export interface RelatedPlace {
  readonly span: Span;
  readonly message: Message;
}

/** safe: changes no number and no word, may be applied unasked. suggested: changes content, needs a click. */
export interface Fix {
  readonly title: Message;
  readonly safety: 'safe' | 'suggested';
  /** The one to take when there are several. */
  readonly preferred?: boolean;
  /** Changes many places at once: is to be shown before it is applied. */
  readonly preview?: boolean;
  readonly edits: readonly TextEdit[];
}

/** What `run` yields: a finding without what its check already says. `severity` only where this one is less certain than usual. */
export interface Sighting<Data> {
  readonly span: Span;
  readonly message: Message;
  readonly severity?: Severity;
  readonly addresses?: readonly CellAddress[];
  readonly related?: readonly RelatedPlace[];
  readonly data: Data;
}

export interface CheckDocs {
  /** One line: what is wrong. */
  readonly summary: Message;
  /** Why it matters, and the rule of the form it comes from. */
  readonly rationale: Message;
}

/** What a check looks at tells when its findings may have become others. */
export type CheckRuns<Data> =
  | { readonly scope: 'table' | 'shape'; run(table: ModelTable, model: ReportModel): Iterable<Sighting<Data>> }
  | { readonly scope: 'frame' | 'words' | 'report'; run(model: ReportModel): Iterable<Sighting<Data>> };

/**
 * `scope` `table`: it looks at one table, at the lines from its first to the one behind its last, and at nothing else. `shape`: at
 * the words and fields of these, whatever numbers stand in whole rows. `frame`: at all of the report but its tables. `words`: at all
 * of the report, whatever numbers stand in whole rows. `report`: at anything.
 */
export type Check<Data = unknown> = CheckBase<Data> & CheckRuns<Data>;

interface CheckBase<Data> {
  /** Names the fault in kebab case; stable for ever: it is the code of the diagnostic. */
  readonly id: string;
  readonly group: CheckGroup;
  readonly defaultSeverity: Severity;
  /** It runs only for those who ask for it. */
  readonly offByDefault?: true;
  readonly since: string;
  readonly docs: CheckDocs;
  fixes?(model: ReportModel, data: Data): readonly Fix[];
}

/** A check whose `run` and `fixes` agree on their data. */
export function defineCheck<Data>(check: Check<Data>): Check<Data> {
  return check;
}
