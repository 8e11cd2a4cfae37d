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
  type TextEdit,
} from '../../server/src/core/index.js';
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
  for (const { span, message, related } of findings) {
    assertPlace(tree, span);
    for (const place of related) assertPlace(tree, place.span);
    assert.doesNotMatch(say('zh-cn', message), /\{\w+\}|undefined/);
  }
  for (const section of model.sections) {
    assertPlace(tree, section.titleSpan);
    assert.ok(section.firstLine < section.endLine && section.endLine <= tree.lines.length);
  }
  for (const table of model.tables.values()) {
    assert.ok(0 <= table.firstLine && table.endLine <= tree.lines.length);
    for (const row of table.rows) {
      assert.ok(row.line < row.endLine && row.endLine <= tree.lines.length);
      for (const { span } of row.labels) assertPlace(tree, span);
      for (const { span } of row.values) assertPlace(tree, span);
      for (const { span } of row.cells) assertPlace(tree, span);
    }
  }
}

/** What holds of the answers about a report as a whole. Dearer. */
export function assertAnswersSound(report: ReportSnapshot): void {
  const { tree } = report;
  tree.lines.forEach((line, index) => assert.equal(line.text + line.eol, tree.rawLines[index]));
  const controlled = controlReport(report, ALL_ON).report;
  assert.deepEqual(controlled.crashes, []);
  for (const finding of controlled.findings) {
    assertPlace(tree, finding.span);
    for (const fix of fixesOf(controlled, finding)) assertEdits(tree, fix.edits);
  }
  assertEdits(tree, formatReport(report));
  assertEdits(tree, safeFixes(report));
  for (const { line, character, length } of semanticTokens(report)) {
    assert.ok(character >= 0 && length > 0 && character + length <= tree.lines[line]!.text.length);
  }
  for (const { offset } of sumHints(report, 0, tree.lines.length)) assertPlace(tree, { from: offset, to: offset });
  for (const { offset } of virtualPadding(report, 0, tree.lines.length, OPTIONS)) {
    assertPlace(tree, { from: offset, to: offset });
  }
  for (const { firstLine, lastLine } of foldingRanges(report)) {
    assert.ok(firstLine < lastLine && lastLine < tree.lines.length);
  }
  assertNested(outline(report, 'en'), 0, tree);
}

type Tree = ReportSnapshot['tree'];

/** Both ends are places of the text: there may be room behind the characters of a line, where no place is. */
function assertPlace({ lineStarts, rawLines, length }: Tree, { from, to }: Span): void {
  assert.ok(0 <= from && from <= to && to <= length, `${from}–${to} of ${length}`);
  for (const offset of [from, to]) {
    const line = lineAt(lineStarts, offset);
    const character = offset - lineStarts[line]!;
    assert.ok(character <= rawLines[line]!.length, `character ${character} of line ${line}`);
  }
}

/** Edits are at places of the text and do not overlap. */
function assertEdits(tree: Tree, edits: readonly TextEdit[]): void {
  let end = 0;
  const spans = edits.map(({ span }) => span);
  for (const span of spans.sort((one, other) => one.from - other.from || one.to - other.to)) {
    assertPlace(tree, span);
    assert.ok(end <= span.from, `edits overlap at ${span.from}`);
    end = span.to;
  }
}

function assertNested(items: readonly OutlineItem[], from: number, tree: Tree, to = tree.lines.length): void {
  for (const { firstLine, endLine, nameSpan, children } of items) {
    assert.ok(from <= firstLine && firstLine < endLine && endLine <= to, 'an item lies within the one above it');
    assertPlace(tree, nameSpan);
    assertNested(children, firstLine, tree, endLine);
  }
}
