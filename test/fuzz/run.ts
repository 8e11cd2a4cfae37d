// One run of the fuzzer: a text, a sequence of edits, the server's store of lines and its readings beside the client's string.
import assert from 'node:assert/strict';
import { analyze, splitLines, type ReportSnapshot, type Snapshot } from '../../server/src/core/index.js';
import { LineDocument, type ContentChange } from '../../server/src/lsp/document.js';
import { dumpFindings, dumpModel, dumpOutline } from '../support/dump.js';
import { offsetOf } from '../support/lsp-client.js';
import { ClientText } from './client-text.js';
import { differenceOf } from './difference.js';
import { drawEdit, drawKeyStroke, drawNumberEdit, type Edit } from './edit-kinds.js';
import { Draws } from './draws.js';
import { TEXTS } from './material.js';
import { assertAnswersSound, assertReportSound, askAt, askWhole, placesIn } from './questions.js';

/** How places are numbered: `roomy` is for open documents, and carries more from one reading to the next. */
type Numbering = NonNullable<Parameters<typeof analyze>[3]>;

/** An edit, and what is done once the server has it. */
export interface Step {
  readonly edit: Edit;
  readonly then: 'nothing' | 'read' | 'compare' | 'ask';
}

/** A run that can be done again, whatever drew it. */
export interface Script {
  readonly text: string;
  readonly numbering: Numbering;
  readonly steps: readonly Step[];
}

export interface Tally {
  edits: number;
  readings: number;
  comparisons: number;
  questions: number;
}

export interface Failure {
  readonly script: Script;
  readonly error: Error;
}

/** Readings come after bursts, as in the server; now and then one is compared with a full reading, and all questions asked. */
const AFTER_EDIT: readonly (readonly [weight: number, then: Step['then']])[] = [
  [93.5, 'nothing'],
  [5, 'read'],
  [1.2, 'compare'],
  [0.3, 'ask'],
];

/** One who types slowly has each key stroke read. */
const AFTER_KEY_STROKE: readonly (readonly [weight: number, then: Step['then']])[] = [
  [90, 'read'],
  [10, 'compare'],
];

/** Draws and does one run; undefined if all went well. */
export function runOnce(seed: number, tally: Tally): Failure | undefined {
  const draws = new Draws(seed);
  const gentle = draws.chance(0.15);
  const text = new ClientText(gentle ? draws.pick(TEXTS) : drawText(draws));
  const numbering: Numbering = draws.chance(0.75) ? 'roomy' : 'dense';
  const script = { text: text.text, numbering, steps: [] as Step[] };
  const player = new Player(script, tally);
  try {
    for (const { edit, then } of gentle ? typed(text, draws) : edits(text, draws)) {
      if (edit.length === 0) continue;
      script.steps.push({ edit, then });
      player.step({ edit, then }, text.text);
    }
  } catch (error) {
    return { script, error: error as Error };
  }
  return undefined;
}

/** Edits of all kinds, which soon leave little of a report. */
function* edits(text: ClientText, draws: Draws): Generator<Step> {
  const count = draws.between(20, 200);
  let typing = 0;
  for (let index = 0; index < count; index++) {
    if (typing > 0) typing--;
    else if (draws.chance(0.005)) typing = draws.between(3, 12);
    const edit = typing > 0 ? drawKeyStroke(text, draws) : drawEdit(text, draws);
    yield { edit, then: index === count - 1 ? 'ask' : draws.weighted(typing > 0 ? AFTER_KEY_STROKE : AFTER_EDIT) };
  }
}

/** A report that stays one: numbers typed in one row after another, with little else. */
function* typed(text: ClientText, draws: Draws): Generator<Step> {
  for (let row = draws.between(2, 6); row > 0; row--) {
    yield { edit: drawNumberEdit(text, draws), then: 'read' };
    for (let stroke = draws.between(1, 6); stroke > 0; stroke--) {
      const edit = draws.chance(0.7) ? drawNumberEdit(text, draws, text.lastEdited()) : drawKeyStroke(text, draws);
      yield { edit, then: row === 1 && stroke === 1 ? 'ask' : draws.weighted(AFTER_KEY_STROKE) };
    }
    if (draws.chance(0.2)) yield { edit: drawEdit(text, draws), then: 'read' };
  }
}

/** A report, or a few lines of one, which are read many times faster. */
function drawText(draws: Draws): string {
  const lines = splitLines(draws.pick(TEXTS));
  const from = draws.below(lines.length);
  const some = draws.chance(0.85) ? [...lines.slice(0, 1), ...lines.slice(from, from + draws.between(4, 40))] : lines;
  const text = some.join('');
  return draws.chance(0.2) ? text.replace(/\r\n|\n/g, draws.pick(['\r\n', '\r'])) : text;
}

/** Does a script again; `everywhere` reads and compares after each edit that was read after. */
export function replay(script: Script, everywhere = false): { error: Error; after: number } | undefined {
  const { text, steps } = script;
  let client = text;
  let done = 0;
  try {
    const player = new Player(script, { edits: 0, readings: 0, comparisons: 0, questions: 0 });
    for (const { edit, then } of steps) {
      done++;
      client = edit.reduce(edited, client);
      player.step({ edit, then: everywhere && then !== 'nothing' ? 'ask' : then }, client);
    }
  } catch (error) {
    return { error: error as Error, after: done };
  }
  return undefined;
}

class Player {
  readonly #document: LineDocument;
  readonly #numbering: Numbering;
  readonly #tally: Tally;
  #snapshot: Snapshot;

  constructor({ text, numbering }: Pick<Script, 'text' | 'numbering'>, tally: Tally) {
    this.#numbering = numbering;
    this.#document = new LineDocument('fuzz:a', 'disclosure-report', 1, text);
    this.#tally = tally;
    this.#snapshot = analyze(this.#document, undefined, undefined, numbering);
    this.#document.markRead();
  }

  /** Does the edit in the server's way; the client's text is known. */
  step({ edit, then }: Step, text: string): void {
    this.#document.update(edit, this.#document.version + 1);
    this.#tally.edits++;
    assert.ok(linesOf(this.#document).join('') === text, 'the text of the server is not that of the client');
    if (then === 'nothing') return;
    this.#read();
    if (then === 'read') return;
    this.#tally.comparisons++;
    const lines = splitLines(text);
    assertNoDifference(linesOf(this.#document), lines, 'lines');
    const whole = analyze(lines, undefined, undefined, this.#numbering);
    assertNoDifference(this.#snapshot, whole, 'snapshot');
    if (then !== 'ask') return;
    this.#ask(whole, text.length);
    if (this.#numbering === 'roomy') assertNoDifference(pictureOf(whole), pictureOf(analyze(lines)), 'numbering');
  }

  #read(): void {
    this.#tally.readings++;
    const former = new Set(this.#snapshot.reports.map(({ report }) => report));
    this.#snapshot = analyze(this.#document, this.#snapshot, this.#document.changedLines, this.#numbering);
    this.#document.markRead();
    let line = 0;
    for (const { firstLine, endLine, report } of this.#snapshot.reports) {
      assert.equal(firstLine, line, 'reports follow each other without gaps');
      line = endLine;
      if (!former.has(report)) assertReportSound(report);
    }
    assert.equal(line, this.#document.length);
  }

  #ask({ reports }: Snapshot, seed: number): void {
    this.#tally.questions++;
    const draws = new Draws(seed);
    reports.forEach(({ report: whole }, index) => {
      const { report } = this.#snapshot.reports[index]!;
      assertAnswersSound(report);
      assertNoDifference(askWhole(report), askWhole(whole), `answers about report ${index}`);
      for (const place of placesIn(whole, draws)) compareAt(report, whole, place);
    });
  }
}

/** What is read, with places as lines and characters. */
function pictureOf({ reports }: Snapshot): string[] {
  return reports.map(({ report }) => dumpModel(report) + dumpFindings(report) + dumpOutline(report));
}

function compareAt(report: ReportSnapshot, whole: ReportSnapshot, place: number): void {
  assertNoDifference(askAt(report, place), askAt(whole, place), `answers at ${place}`);
}

function assertNoDifference(actual: unknown, expected: unknown, what: string): void {
  const difference = differenceOf(actual, expected);
  assert.ok(difference === undefined, `${what}: ${String(difference)}`);
}

function linesOf(document: LineDocument): readonly string[] {
  return document.slice(0, document.length);
}

/** What one change makes of a text, by the words of the protocol. */
export function edited(text: string, change: ContentChange): string {
  if (change.range === undefined) return change.text;
  const one = offsetOf(text, change.range.start);
  const other = offsetOf(text, change.range.end);
  return text.slice(0, Math.min(one, other)) + change.text + text.slice(Math.max(one, other));
}
