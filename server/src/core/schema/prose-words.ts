// The words in which reports tell in prose what their tables tell in numbers. Data only: how words make a reading is the
// business of prose/. Wordings seen in published reports, put together by hand; a word stands in one group only.

import { JOINT_WORDS } from './prose-joints.js';
import { FORM_WORDS } from './prose-form-words.js';

export type WordKind =
  /** What is counted: `of` is the subject. */
  | 'noun'
  /** 信息公开: shows that a review or a suit is one of those that the report owes. */
  | 'context'
  /** A result of table three, by its group or row. */
  | 'result'
  /** A row below such a group. */
  | 'ground'
  /** A result of table four, by its column. */
  | 'outcome'
  /** From last year, to next year; `bare` says neither, `in-hand` that it is not done yet. */
  | 'carry'
  | 'nil-carry'
  /** receive, process, finish, decide, issue, repeal, in-force, publish. */
  | 'verb'
  /** Nothing was received, nothing occurred, nothing was issued. */
  | 'nil'
  /** Column of table three. */
  | 'applicant'
  /** A way in which applications come in: never a cell. */
  | 'channel'
  /** Stands where a number is of something else, or of a part. */
  | 'other'
  | 'past'
  | 'compare'
  | 'up'
  | 'down'
  /** A part of the year. */
  | 'partial'
  | 'future'
  /** Whose numbers: own, area, own-area, government, departments, part. */
  | 'scope'
  | 'all'
  | 'due'
  | 'among'
  | 'including'
  | 'further'
  | 'rest'
  | 'remainder'
  | 'etc'
  | 'share'
  | 'sum'
  | 'each'
  | 'and'
  | 'filler';

export interface WordGroup {
  readonly kind: WordKind;
  readonly of?: string;
  readonly words: readonly string[];
}

/** The whole lexicon. */
export const PROSE_WORDS: readonly WordGroup[] = [...FORM_WORDS, ...JOINT_WORDS];
