// What the tests know of the core: text in, findings, fixed text and hovers out. Also what must hold whatever the text is.
import assert from 'node:assert/strict';
import {
  analyze,
  applyEdits,
  controlReport,
  formatReport,
  hoverAt,
  lineAt,
  quickFixes,
  safeFixes,
  say,
  settingsFrom,
  splitLines,
  type Finding,
  type Hover,
  type Locale,
  type OfferedFix,
  type PlacedReport,
  type Snapshot,
  type Span,
  type TextEdit,
} from '../../server/src/core/index.js';
import { marked, tabbed, visible, type MarkedRange } from './marked.js';

/** A file as the core reads it. */
export interface Read {
  readonly text: string;
  readonly lines: readonly string[];
  readonly snapshot: Snapshot;
}

export function read(text: string, on: readonly string[] = []): Read {
  const lines = splitLines(text);
  const snapshot = analyze(lines);
  return { text, lines, snapshot: on.length === 0 ? snapshot : withChecks(snapshot, on) };
}

/** The reports with the findings of checks, too, that run only where they are asked for. */
function withChecks({ reports }: Snapshot, on: readonly string[]): Snapshot {
  const { settings } = settingsFrom({ checks: Object.fromEntries(on.map(id => [id, 'hint'])) }, () => false);
  const control = { settings, dismissals: [] };
  return { reports: reports.map(placed => ({ ...placed, report: controlReport(placed.report, control).report })) };
}

/** The one report of a text; throws where the text holds several. */
export function readOne(text: string): PlacedReport['report'] {
  const { reports } = read(text).snapshot;
  assert.equal(reports.length, 1, 'the text is one report');
  return reports[0]!.report;
}

/** Where the reports of a file begin, in code units. */
export function offsetsOf({ lines, snapshot }: Read): number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length;
  }
  return snapshot.reports.map(({ firstLine }) => starts[firstLine] ?? offset);
}

/** The text after an edit of each report, with offsets turned to those of the file. */
export function editedBy(file: Read, editsOf: (placed: PlacedReport) => readonly TextEdit[]): string {
  const offsets = offsetsOf(file);
  const edits = file.snapshot.reports.flatMap((placed, index) =>
    editsOf(placed).map(({ span, newText }) => ({ span: shift(span, offsets[index]!), newText })),
  );
  assertEditsFit(edits, file.text);
  return applyEdits(file.text, edits);
}

export function formatted(text: string): string {
  return editedBy(read(text), ({ report }) => formatReport(report));
}

/** All safe fixes, until none is left. */
export function fixed(text: string): string {
  for (let round = 0; round < 8; round++) {
    const next = editedBy(read(text), ({ report }) => safeFixes(report));
    if (next === text) return text;
    text = next;
  }
  throw new Error('the safe fixes do not come to an end');
}

export interface Expectation {
  /** Only these checks are looked at; all of them otherwise. */
  readonly only?: readonly string[];
  /** These checks are not looked at. */
  readonly but?: readonly string[];
  /** These checks, off by default, run too. */
  readonly on?: readonly string[];
}

/** Runs the checks over a snippet: every finding must be marked with its check's id, and every mark be found. */
export function checkFindings(snippet: string, { only, but, on }: Expectation = {}): void {
  const { text, ranges } = marked(snippet);
  const file = read(text, on);
  const offsets = offsetsOf(file);
  const found = file.snapshot.reports.flatMap(({ report }, index) =>
    report.findings
      .filter(({ check }) => (only === undefined || only.includes(check)) && but?.includes(check) !== true)
      .map(finding => ({ label: finding.check, span: shift(finding.span, offsets[index]!) })),
  );
  assertSound(file);
  assert.deepEqual(pointedAt(text, found), pointedAt(text, ranges));
}

export interface FixExpectation {
  /** Part of the Chinese title, where several fixes are offered at the cursor. */
  readonly title?: string;
  /** The check whose fix is meant, where findings of several checks stand at the cursor. */
  readonly check?: string;
  /** These checks, off by default, run too. */
  readonly on?: readonly string[];
}

/** Applies the one fix that is offered at the cursor; the text must come out as `expected`, and the finding be gone. */
export function checkFix(snippet: string, expected: string, { title, check, on }: FixExpectation = {}): void {
  const { text, cursor } = marked(snippet);
  assert.ok(cursor !== undefined, 'the snippet has a cursor');
  const file = read(text, on);
  const offered = offersAt(file, cursor).filter(
    ({ offer: { finding, fix } }) =>
      (title === undefined || say('zh-cn', fix.title).includes(title)) &&
      (check === undefined || finding.check === check),
  );
  assert.equal(offered.length, 1, `one fix at the cursor, not: ${offered.map(nameOfOffer).join(' | ')}`);
  const { offer, offset } = offered[0]!;
  const edits = offer.fix.edits.map(({ span, newText }) => ({ span: shift(span, offset), newText }));
  assertEditsFit(edits, text);
  const result = applyEdits(text, edits);
  assert.equal(visible(result), visible(tabbed(expected)));
  if (offer.fix.safety === 'safe') assertSameContent(text, result);
  const after = read(result, on);
  assertSound(after);
  assert.ok(count(after, offer.finding) < count(file, offer.finding), `${offer.finding.check} is still there`);
}

/** No fix is offered at the cursor (of the one check, if named). */
export function checkNoFix(snippet: string, check?: string, on: readonly string[] = []): void {
  const { text, cursor } = marked(snippet);
  assert.ok(cursor !== undefined, 'the snippet has a cursor');
  const offered = offersAt(read(text, on), cursor).filter(
    ({ offer }) => check === undefined || offer.finding.check === check,
  );
  assert.deepEqual(offered.map(nameOfOffer), []);
}

/** The hover at the cursor: it must say all of `words`; an unlabelled range in the snippet is its span. */
export function checkHover(snippet: string, words: readonly string[], locale: Locale = 'zh-cn'): Hover {
  const { text, cursor, ranges } = marked(snippet);
  assert.ok(cursor !== undefined, 'the snippet has a cursor');
  const file = read(text);
  const offsets = offsetsOf(file);
  const index = offsets.findLastIndex(offset => offset <= cursor);
  const hover = hoverAt(file.snapshot.reports[index]!.report, cursor - offsets[index]!, locale);
  assert.ok(hover !== undefined, 'there is a hover');
  // Which words are bold is for the eye.
  const plain = hover.markdown.replaceAll('*', '');
  for (const word of words) assert.ok(plain.includes(word), `“${word}” is not in:\n${plain}`);
  assert.ok(!/\{\w+\}/.test(hover.markdown), hover.markdown);
  const [range] = ranges;
  if (range !== undefined) assert.deepEqual(shift(hover.span, offsets[index]!), range.span);
  return hover;
}

/** What holds for any text: no check throws, all places lie inside, every message has what its template names. */
export function assertSound({ text, lines, snapshot }: Read): void {
  assert.equal(lines.join(''), text);
  let nextLine = 0;
  for (const { firstLine, endLine, report } of snapshot.reports) {
    assert.equal(firstLine, nextLine, 'reports follow each other without gaps');
    nextLine = endLine;
    assert.deepEqual(report.crashes, []);
    const { length } = report.tree;
    for (const { span, message, related } of report.findings) {
      for (const place of [{ span, message }, ...related]) {
        assertInside(place.span, length);
        for (const locale of ['zh-cn', 'en'] as const) {
          const words = say(locale, place.message);
          assert.ok(!/\{\w+[|}]|undefined/.test(words), `a parameter is missing: ${words}`);
        }
      }
    }
  }
  assert.equal(nextLine, lines.length);
}

export function assertInside(span: Span, length: number): void {
  assert.ok(0 <= span.from && span.from <= span.to && span.to <= length, `${span.from}–${span.to} of ${length}`);
}

/** Edits lie inside the text and do not overlap. */
export function assertEditsFit(edits: readonly TextEdit[], text: string): void {
  const spans = edits.map(({ span }) => span).toSorted((one, other) => one.from - other.from || one.to - other.to);
  spans.forEach((span, index) => {
    assertInside(span, text.length);
    assert.ok(index === 0 || spans[index - 1]!.to <= span.from, `edits overlap at ${span.from}`);
  });
}

/** The two texts hold the same words and numbers; halves of a cut word may have been joined. */
export function assertSameContent(before: string, after: string): void {
  assert.deepEqual(numbersOf(after).toSorted(), numbersOf(before).toSorted());
  assert.equal([...lettersOf(after)].toSorted().join(''), [...lettersOf(before)].toSorted().join(''));
}

/** The fields of a text that hold nothing but digits and marks, in order. */
export function numbersOf(text: string): string[] {
  return text.split(/[\s|]+/).filter(word => /\d/.test(word) && !/[^\d.,+\-０-９，．／/—－]/.test(word));
}

/** All that is neither blank nor the frame of a Markdown table. */
export function lettersOf(text: string): string {
  return text.replace(/^(?=.*\|)[ \t:|-]+$/gm, '').replace(/[\s|\ufeff]+/g, '');
}

export function shift({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by };
}

interface Offer {
  readonly offer: OfferedFix;
  readonly offset: number;
}

function offersAt(file: Read, cursor: number): Offer[] {
  const offsets = offsetsOf(file);
  return file.snapshot.reports.flatMap(({ report }, index) => {
    const offset = offsets[index]!;
    const at = cursor - offset;
    return quickFixes(report, { from: at, to: at }).map(offer => ({ offer, offset }));
  });
}

function nameOfOffer({ offer: { finding, fix } }: Offer): string {
  return `${finding.check}: ${say('zh-cn', fix.title)}`;
}

function count({ snapshot }: Read, { check, addresses, message }: Finding): number {
  const keyOf = (finding: Finding): string =>
    addresses.length > 0 ? finding.addresses.join() : say('zh-cn', finding.message).replace(/\d+/g, '#');
  const key = addresses.length > 0 ? addresses.join() : say('zh-cn', message).replace(/\d+/g, '#');
  return snapshot.reports
    .flatMap(({ report }) => report.findings)
    .filter(other => other.check === check && keyOf(other) === key).length;
}

/** Places as people read them: the line, the words pointed at, and the label. */
function pointedAt(text: string, places: readonly MarkedRange[]): string[] {
  const starts = splitLines(text).reduce<number[]>((all, line) => [...all, all.at(-1)! + line.length], [0]);
  return places
    .map(({ span, label }) => ({ line: lineAt(starts, span.from), span, label }))
    .toSorted(
      (one, other) =>
        one.span.from - other.span.from || one.span.to - other.span.to || (one.label < other.label ? -1 : 1),
    )
    .map(
      ({ line, span, label }) =>
        `${line + 1}:${span.from - starts[line]!} ${label} “${visible(text.slice(span.from, span.to))}”`,
    );
}
