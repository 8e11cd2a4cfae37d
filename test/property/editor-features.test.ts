// Whatever the text is, the features of an editor answer: none throws, every place lies inside, edits can be done.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  columnHints,
  completionsAt,
  definitionAt,
  highlightsAt,
  lineAt,
  realignEdits,
  referencesAt,
  relationsOf,
  renameAt,
  renameTargetAt,
  say,
  selectionSpans,
  semanticTokens,
  sumHints,
  tableLenses,
  virtualPadding,
  type PlacedReport,
} from '../../server/src/core/index.js';
import { anyText, damaged, sampleText } from '../support/arbitraries.js';
import { assertEditsFit, assertInside, read } from '../support/core.js';

type Report = PlacedReport['report'];

const SHARES = [0, 0.07, 0.2, 0.33, 0.41, 0.5, 0.58, 0.66, 0.75, 0.9, 1];

suite('property: editor features', () => {
  test('any string', () => fc.assert(fc.property(anyText, answersAreSound), { numRuns: 150 }));

  test('damaged reports', () => fc.assert(fc.property(damaged(sampleText), answersAreSound), { numRuns: 60 }));

  test('a rename of the year and back gives the text again', () =>
    fc.assert(
      fc.property(sampleText, text => {
        const { report } = read(text).snapshot.reports[0]!;
        const raw = report.tree.rawLines.join('');
        const { year, titleSpan } = report.model;
        const at = titleSpan === undefined ? -1 : raw.indexOf(String(year), titleSpan.from);
        if (at < 0) return;
        const there = renameAt(report, at, '2077');
        assert.ok(there.kind === 'edits');
        const renamed = applyEdits(raw, there.edits);
        const back = renameAt(read(renamed).snapshot.reports[0]!.report, at, String(year));
        assert.ok(back.kind === 'edits');
        assert.equal(applyEdits(renamed, back.edits), raw);
      }),
      { numRuns: 20 },
    ));
});

function answersAreSound(text: string): void {
  for (const { report } of read(text).snapshot.reports) {
    wholeIsSound(report);
    const { length } = report.tree;
    for (const share of SHARES) placeIsSound(report, Math.floor(length * share));
    for (const { span } of report.findings.slice(0, 20)) placeIsSound(report, span.from);
  }
}

function wholeIsSound(report: Report): void {
  const { tree } = report;
  const raw = tree.rawLines.join('');
  for (const { line, character, length } of semanticTokens(report)) {
    assert.ok(character >= 0 && length > 0 && character + length <= tree.lines[line]!.text.length);
  }
  for (const options of [
    { tabSize: 4, ambiguousAsWide: true, paddingMovesTabs: true },
    { tabSize: 8, ambiguousAsWide: false, paddingMovesTabs: false },
  ]) {
    let last = -1;
    for (const { offset, width } of virtualPadding(report, 0, tree.lines.length, options)) {
      assert.ok(offset > last && offset < raw.length && width > 0);
      last = offset;
    }
  }
  for (const hint of sumHints(report, 0, tree.lines.length)) {
    assertInside({ from: hint.offset, to: hint.offset }, raw.length);
    if (hint.edit) assertEditsFit([hint.edit], raw);
    for (const detail of hint.details) assertTold(say('en', detail));
  }
  tree.lines.forEach((_, line) => {
    for (const { offset } of columnHints(report, line)) assertInside({ from: offset, to: offset }, raw.length);
  });
  for (const { table, line } of tableLenses(report)) {
    assert.ok(line < tree.lines.length);
    assertEditsFit(realignEdits(report, table), raw);
    for (const { span, place, title, detail } of relationsOf(report, table)) {
      if (span) assertInside(span, raw.length);
      for (const told of [place, title, detail]) assertTold(say('en', told) + say('zh-cn', told));
    }
  }
}

function placeIsSound(report: Report, somewhere: number): void {
  const { rawLines, lineStarts, lines } = report.tree;
  const raw = rawLines.join('');
  const line = lineAt(lineStarts, somewhere);
  // No cursor stands inside or behind a line end.
  const offset = Math.min(somewhere, lineStarts[line]! + lines[line]!.text.length);
  for (const { span } of highlightsAt(report, offset)) assertInside(span, raw.length);
  for (const found of [definitionAt(report, offset), referencesAt(report, offset)]) {
    for (const span of found?.targets ?? []) assertInside(span, raw.length);
  }
  let inner = { from: offset, to: offset };
  for (const span of selectionSpans(report, offset)) {
    assertInside(span, raw.length);
    assert.ok(span.from <= inner.from && inner.to <= span.to);
    inner = span;
  }
  for (const { span, insert, label } of completionsAt(report, offset, { year: undefined, organ: '' })) {
    assertInside(span, raw.length);
    assert.ok(span.from <= offset && offset <= span.to && !/[\r\n]/.test(raw.slice(span.from, span.to)), label);
    assert.ok(insert.length > 0 && label !== '');
  }
  const target = renameTargetAt(report, offset);
  if (target === undefined) return;
  assertInside(target.span, raw.length);
  const renaming = renameAt(report, offset, target.kind === 'year' ? '2077' : '示例市新局');
  if (renaming.kind === 'edits') assertEditsFit(renaming.edits, raw);
}

function assertTold(words: string): void {
  assert.doesNotMatch(words, /\{\w+\}|undefined/);
}
