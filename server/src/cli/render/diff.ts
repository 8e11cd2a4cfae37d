// A changed text as a unified diff, for people and for `patch`.
import { diffArrays } from 'diff';
import { styleText } from 'node:util';
import { splitLines } from '../../core/index.js';
import type { Piece } from '../rewrite.js';

/** Lines around a change that are shown with it. */
const CONTEXT = 3;
/** Past so many changed lines in one report the smallest diff is not worth its time: the report is shown as replaced. */
const MAX_CHANGES = 1000;

/** Lines `[from, to)` of the old text became lines `[newFrom, newTo)` of the new one. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** The diff of a file whose text is given in pieces; empty where nothing changed. */
export function unifiedDiff(path: string, pieces: readonly Piece[], colour: boolean): string {
  const before: string[] = [];
  const after: string[] = [];
  const changes: Change[] = [];
  for (const piece of pieces) {
    const oldLines = linesOf(piece.before);
    const newLines = linesOf(piece.after);
    if (piece.before !== piece.after) {
      for (const change of changesOf(oldLines, newLines)) {
        changes.push({
          from: before.length + change.from,
          to: before.length + change.to,
          newFrom: after.length + change.newFrom,
          newTo: after.length + change.newTo,
        });
      }
    }
    for (const line of oldLines) before.push(line);
    for (const line of newLines) after.push(line);
  }
  if (changes.length === 0) return '';
  // As git writes it: a tab ends a name with blanks in it, so that `patch` knows where it ends.
  const name = /\s/.test(path) ? `${path}\t` : path;
  const head = paint(`--- ${name}`, 'bold', colour) + paint(`+++ ${name}`, 'bold', colour);
  return (
    head +
    hunksOf(changes)
      .map(hunk => hunkText(hunk, before, after, colour))
      .join('')
  );
}

/** Lines with their ends; the empty line behind a last line end is none. */
function linesOf(text: string): string[] {
  const lines = splitLines(text);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function changesOf(before: readonly string[], after: readonly string[]): Change[] {
  const parts = diffArrays([...before], [...after], { maxEditLength: MAX_CHANGES });
  if (parts === undefined) return [{ from: 0, to: before.length, newFrom: 0, newTo: after.length }];
  const changes: Change[] = [];
  let from = 0;
  let newFrom = 0;
  for (const { added, removed, value } of parts) {
    const to = from + (added ? 0 : value.length);
    const newTo = newFrom + (removed ? 0 : value.length);
    if (added || removed) changes.push({ from, to, newFrom, newTo });
    from = to;
    newFrom = newTo;
  }
  return changes;
}

/** Changes whose context would touch are shown together. */
function hunksOf(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const hunk = hunks.at(-1);
    if (hunk !== undefined && change.from - hunk.at(-1)!.to <= 2 * CONTEXT) hunk.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function hunkText(
  hunk: readonly Change[],
  before: readonly string[],
  after: readonly string[],
  colour: boolean,
): string {
  const first = hunk[0]!;
  const last = hunk.at(-1)!;
  const from = Math.max(0, first.from - CONTEXT);
  const to = Math.min(before.length, last.to + CONTEXT);
  const newFrom = first.newFrom - (first.from - from);
  const newTo = last.newTo + (to - last.to);
  let text = paint(`@@ -${rangeText(from, to)} +${rangeText(newFrom, newTo)} @@`, 'cyan', colour);
  let shown = from;
  for (const change of hunk) {
    for (; shown < change.from; shown++) text += diffLine(' ', before[shown]!, colour);
    for (; shown < change.to; shown++) text += diffLine('-', before[shown]!, colour);
    for (let line = change.newFrom; line < change.newTo; line++) text += diffLine('+', after[line]!, colour);
  }
  for (; shown < to; shown++) text += diffLine(' ', before[shown]!, colour);
  return text;
}

/** Lines count from 1; an empty range names the line before it. */
function rangeText(from: number, to: number): string {
  const count = to - from;
  return `${count === 0 ? from : from + 1}${count === 1 ? '' : `,${count}`}`;
}

function diffLine(mark: ' ' | '-' | '+', raw: string, colour: boolean): string {
  const words = raw.replace(/(?:\r\n|\n|\r)$/, '');
  // The carriage return of CRLF belongs to the line, as `patch` reads it; one that ends a line alone would garble it.
  const carriageReturn = raw.endsWith('\r\n') ? '\r' : '';
  const style = mark === '-' ? 'red' : mark === '+' ? 'green' : undefined;
  const line = `${mark}${words}`;
  const shown = colour && style !== undefined ? styleText(style, line, { validateStream: false }) : line;
  return `${shown}${carriageReturn}\n${raw === words ? '\\ No newline at end of file\n' : ''}`;
}

function paint(line: string, style: 'bold' | 'cyan', colour: boolean): string {
  return `${colour ? styleText(style, line, { validateStream: false }) : line}\n`;
}
