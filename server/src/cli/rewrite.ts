// Applies edits to the reports of a text again and again until none is offered, and keeps which report became which.
import {
  analyze,
  applyEdits,
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

export interface Rewritten {
  readonly text: string;
  /** One piece for each report, or a single one where a change made other reports of the text. */
  readonly pieces: readonly Piece[];
  /** The reports of the last text. */
  readonly reports: readonly PlacedReport[];
  /** False where the edits come to no end: then `text` is the text as it was. */
  readonly stable: boolean;
}

/** Real reports need two or three rounds; whatever needs more than this goes in circles. */
const ROUNDS = 25;

/** The text with the edits of `editsOf` in all its reports, done until they are all spent. */
export function rewrite(text: string, editsOf: (report: ReportSnapshot) => readonly TextEdit[]): Rewritten {
  let current = text;
  let lines = splitLines(current);
  let reports = analyze(lines).reports;
  // Undefined once the reports of the changed text are no longer those of the first one, one for one.
  let before: readonly string[] | undefined = reports.map(placed => textOf(lines, placed));
  const former = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    const after = reports.map(placed => {
      const report = textOf(lines, placed);
      const edits = placed.report.model.recognized ? editsOf(placed.report) : [];
      const edited = edits.length === 0 ? report : applyEdits(report, edits);
      changed ||= edited !== report;
      return edited;
    });
    if (!changed) {
      const pieces = before?.map((piece, index) => ({ before: piece, after: after[index]! })) ?? [
        { before: text, after: current },
      ];
      return { text: current, pieces, reports, stable: true };
    }
    former.add(current);
    current = after.join('');
    if (former.has(current)) break;
    lines = splitLines(current);
    reports = analyze(lines).reports;
    const same =
      reports.length === after.length && reports.every((placed, index) => textOf(lines, placed) === after[index]);
    if (!same) before = undefined;
  }
  return { text, pieces: [{ before: text, after: text }], reports, stable: false };
}

function textOf(lines: readonly string[], placed: PlacedReport): string {
  return lines.slice(placed.firstLine, placed.endLine).join('');
}
