// Applies edits to the reports of a text again and again until none is offered, and keeps which report became which. Of the
// reports only their texts are kept, and what somebody saw in them: a text may hold ten thousand.
import {
  applyEdits,
  readReports,
  splitLines,
  type PlacedReport,
  type ReportSnapshot,
  type TextEdit,
} from '../core/index.js';

/** A stretch of the text before and after. The stretches joined are the whole text, before and after. */
export interface Piece {
  readonly before: string;
  readonly after: string;
}

export interface Rewritten<Seen> {
  readonly text: string;
  /** One piece for each report, or a single one where a change made other reports of the text. */
  readonly pieces: readonly Piece[];
  /** What was seen in each report of `text`; what is no report is not looked at. */
  readonly seen: readonly Seen[];
  /** False where the edits come to no end: then `text` is the text as it was. */
  readonly stable: boolean;
}

/** Real reports need two or three rounds; whatever needs more than this goes in circles. */
const ROUNDS = 25;

/** The text with the edits of `editsOf` in all its reports, done until they are all spent. */
export function rewrite<Seen>(
  text: string,
  editsOf: (report: ReportSnapshot) => readonly TextEdit[],
  look: (placed: PlacedReport) => Seen,
): Rewritten<Seen> {
  const first = roundOf(text, editsOf, look);
  // Undefined once the reports of the changed text are no longer those of the first one, one for one.
  let before: readonly string[] | undefined = first.before;
  let last = first;
  let current = text;
  const former = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const { after, seen } = last;
    if (isSame(last.before, after)) {
      const pieces = before?.map((piece, index) => ({ before: piece, after: after[index]! })) ?? [
        { before: text, after: current },
      ];
      return { text: current, pieces, seen, stable: true };
    }
    former.add(current);
    current = after.join('');
    if (former.has(current)) break;
    last = roundOf(current, editsOf, look);
    if (!isSame(last.before, after)) before = undefined;
  }
  return { text, pieces: [{ before: text, after: text }], seen: first.seen, stable: false };
}

/** The texts of all reports before and after their edits, and what was seen in them before. */
interface Round<Seen> {
  readonly before: string[];
  readonly after: string[];
  readonly seen: Seen[];
}

function roundOf<Seen>(
  text: string,
  editsOf: (report: ReportSnapshot) => readonly TextEdit[],
  look: (placed: PlacedReport) => Seen,
): Round<Seen> {
  const lines = splitLines(text);
  const round: Round<Seen> = { before: [], after: [], seen: [] };
  for (const placed of readReports(lines)) {
    const { report, firstLine, endLine } = placed;
    const own = lines.slice(firstLine, endLine).join('');
    const edits = report.model.recognized ? editsOf(report) : [];
    round.before.push(own);
    round.after.push(edits.length === 0 ? own : applyEdits(own, edits));
    if (report.model.recognized) round.seen.push(look(placed));
  }
  return round;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}
