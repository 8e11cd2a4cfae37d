// Everything the façade can be asked of a report, as plain data, so that two readings of one text can be compared in all of it;
// and what must hold of the answers whatever the text is.
import assert from 'node:assert/strict';
import {
  checks,
  columnHints,
  completionsAt,
  controlReport,
  definitionAt,
  extractReport,
  fixAllOfKind,
  fixesOf,
  foldingRanges,
  formatReport,
  highlightsAt,
  hoverAt,
  lineAt,
  mentionAt,
  outline,
  quickFixes,
  realignEdits,
  referencesAt,
  relationsOf,
  renameAt,
  renameTargetAt,
  safeFixes,
  say,
  selectionSpans,
  semanticTokens,
  settingsFrom,
  sumHints,
  tableLenses,
  virtualPadding,
  type OutlineItem,
  type ReportSnapshot,
  type Span,
} from '../../server/src/core/index.js';
import { assertEditsFit, assertInside } from '../support/core.js';
import type { Draws } from './draws.js';

const OPTIONS = { tabSize: 4, ambiguousAsWide: true, paddingMovesTabs: true };
const everyCheck = Object.fromEntries(checks.map(({ id }) => [id, 'hint']));
const ALL_ON = { settings: settingsFrom({ checks: everyCheck }, () => false).settings, dismissals: [] };

/** What is asked of the report as a whole. */
export function askWhole(report: ReportSnapshot): unknown {
  const { tree } = report;
  const controlled = controlReport(report, ALL_ON).report;
  return {
    controlled: controlled.findings,
    crashes: controlled.crashes,
    fixes: controlled.findings.map(finding => fixesOf(controlled, finding)),
    kinds: [...new Set(controlled.findings.map(({ check }) => check))].map(check => fixAllOfKind(controlled, check)),
    format: formatReport(report),
    safe: safeFixes(report),
    outline: outline(report, 'zh-cn'),
    folding: foldingRanges(report),
    tokens: semanticTokens(report),
    extract: extractReport(report),
    hints: sumHints(report, 0, tree.lines.length),
    padding: virtualPadding(report, 0, tree.lines.length, OPTIONS),
    lenses: tableLenses(report),
    relations: tableLenses(report).map(({ table }) => [relationsOf(report, table), realignEdits(report, table)]),
  };
}

/** What is asked at a place. */
export function askAt(report: ReportSnapshot, somewhere: number): unknown {
  const { lineStarts, lines } = report.tree;
  const line = lineAt(lineStarts, somewhere);
  const offset = Math.min(somewhere, lineStarts[line]! + lines[line]!.text.length);
  const target = renameTargetAt(report, offset);
  return {
    hover: [hoverAt(report, offset, 'zh-cn'), hoverAt(report, offset, 'en')],
    quick: quickFixes(report, { from: offset, to: offset }),
    highlights: highlightsAt(report, offset),
    definition: definitionAt(report, offset),
    references: referencesAt(report, offset),
    mention: mentionAt(report, offset),
    selection: selectionSpans(report, offset),
    columns: columnHints(report, line),
    completion: completionsAt(report, offset, { year: 2023, organ: '示例市示例局' }),
    target,
    rename: target && renameAt(report, offset, target.kind === 'year' ? '2024' : '示例市新局'),
  };
}

/** Places worth asking at: where findings stand, and anywhere. */
export function placesIn({ findings, tree }: ReportSnapshot, draws: Draws): number[] {
  const places = [draws.below(tree.length + 1)];
  if (findings.length > 0) places.push(draws.pick(findings).span.from);
  return places;
}

/** What holds of a reading of any text. Cheap: it is asked after each reading. */
export function assertReportSound({ tree, model, findings, crashes }: ReportSnapshot): void {
  assert.deepEqual(crashes, []);
  const { length } = tree;
  for (const { span, message, related } of findings) {
    assertInside(span, length);
    for (const place of related) assertInside(place.span, length);
    assert.doesNotMatch(say('zh-cn', message), /\{\w+\}|undefined/);
  }
  for (const section of model.sections) {
    assertInside(section.titleSpan, length);
    assert.ok(section.firstLine < section.endLine && section.endLine <= tree.lines.length);
  }
  for (const table of model.tables.values()) {
    assert.ok(0 <= table.firstLine && table.endLine <= tree.lines.length);
    for (const row of table.rows) {
      assert.ok(row.line < row.endLine && row.endLine <= tree.lines.length);
      for (const { span } of row.labels) assertInside(span, length);
      for (const { span } of row.values) assertInside(span, length);
      for (const { span } of row.cells) assertInside(span, length);
    }
  }
}

/** What holds of the answers about a report as a whole. Dearer. */
export function assertAnswersSound(report: ReportSnapshot): void {
  const raw = report.tree.rawLines.join('');
  assert.equal(report.tree.length, raw.length);
  assert.equal(report.tree.lines.map(line => line.text + line.eol).join(''), raw);
  const controlled = controlReport(report, ALL_ON).report;
  assert.deepEqual(controlled.crashes, []);
  for (const finding of controlled.findings) {
    assertInside(finding.span, raw.length);
    for (const fix of fixesOf(controlled, finding)) assertEditsFit(fix.edits, raw);
  }
  assertEditsFit(formatReport(report), raw);
  assertEditsFit(safeFixes(report), raw);
  for (const { line, character, length } of semanticTokens(report)) {
    assert.ok(character >= 0 && length > 0 && character + length <= report.tree.lines[line]!.text.length);
  }
  for (const { offset } of sumHints(report, 0, report.tree.lines.length)) assertInside(at(offset), raw.length);
  for (const { offset } of virtualPadding(report, 0, report.tree.lines.length, OPTIONS))
    assertInside(at(offset), raw.length);
  for (const { firstLine, lastLine } of foldingRanges(report)) {
    assert.ok(firstLine < lastLine && lastLine < report.tree.lines.length);
  }
  assertNested(outline(report, 'en'), 0, report.tree.lines.length, raw.length);
}

function assertNested(items: readonly OutlineItem[], from: number, to: number, length: number): void {
  for (const { firstLine, endLine, nameSpan, children } of items) {
    assert.ok(from <= firstLine && firstLine < endLine && endLine <= to, 'an item lies within the one above it');
    assertInside(nameSpan, length);
    assertNested(children, firstLine, endLine, length);
  }
}

function at(offset: number): Span {
  return { from: offset, to: offset };
}
