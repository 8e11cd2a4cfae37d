// Whatever the text is, the core reads it: no character is lost, no check throws, every place lies inside the text, and each
// question of an editor gets an answer.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  analyze,
  extractReport,
  fixesOf,
  foldingRanges,
  formatReport,
  hoverAt,
  outline,
  quickFixes,
  readReports,
  safeFixes,
  splitLines,
  type OutlineItem,
  type PlacedReport,
} from '../../server/src/core/index.js';
import { anyText, damaged, runs, sampleText } from '../support/arbitraries.js';
import { assertEditsFit, assertInside, assertSound, read } from '../support/core.js';
import { sample } from '../support/samples.js';

suite('property: any text', () => {
  test('lines put together are the text', () =>
    fc.assert(
      fc.property(anyText, text => {
        const lines = splitLines(text);
        assert.equal(lines.join(''), text);
        assert.ok(lines.every((line, index) => index === lines.length - 1 || /[\r\n]$/.test(line)));
        assert.ok(
          lines.every(
            line =>
              !/[\r\n]./s.test(line.replace(/\r\n$|\n$|\r$/, '')) && !/[\r\n]/.test(line.replace(/\r\n$|\n$|\r$/, '')),
          ),
        );
      }),
      runs(200),
    ));

  test('any string is read and answered for', () => fc.assert(fc.property(anyText, answersAreSound), runs(150)));

  test('a damaged report is read and answered for', () =>
    fc.assert(fc.property(damaged(sampleText), answersAreSound), runs(30)));

  test('its reports come one after the other as they come all at once', () =>
    fc.assert(
      fc.property(fc.oneof(anyText, damaged(sampleText), damaged(fc.constant(sample('11-volume')))), text => {
        const lines = splitLines(text);
        assert.deepEqual([...readReports(lines)], analyze(lines).reports);
      }),
      runs(30),
    ));
});

function answersAreSound(text: string): void {
  const file = read(text);
  assertSound(file);
  for (const { report } of file.snapshot.reports) reportIsSound(report);
}

function reportIsSound(report: PlacedReport['report']): void {
  const { tree, model, findings } = report;
  const raw = tree.rawLines.join('');
  assert.equal(tree.lines.map(line => line.text + line.eol).join(''), raw);
  assert.equal(tree.length, raw.length);
  for (const finding of findings) for (const fix of fixesOf(report, finding)) assertEditsFit(fix.edits, raw);
  assertEditsFit(formatReport(report), raw);
  assertEditsFit(safeFixes(report), raw);
  assertEditsFit(formatReport(report, { from: Math.floor(raw.length / 3), to: Math.floor(raw.length / 2) }), raw);
  for (const table of model.tables.values()) {
    for (const row of table.rows) {
      for (const { span } of [...row.labels, ...row.values, ...row.cells]) assertInside(span, raw.length);
      assert.ok(row.line < row.endLine && row.endLine <= tree.lines.length);
    }
    for (const { fields } of table.headers) for (const { span } of fields) assertInside(span, raw.length);
  }
  for (const step of [0, 0.1, 0.35, 0.5, 0.62, 0.8, 1]) {
    const offset = Math.floor(raw.length * step);
    const hover = hoverAt(report, offset, step < 0.5 ? 'zh-cn' : 'en');
    if (hover) assertInside(hover.span, raw.length);
    quickFixes(report, { from: offset, to: offset });
  }
  assertNested(outline(report, 'en'), 0, tree.lines.length, raw.length);
  for (const { firstLine, lastLine } of foldingRanges(report))
    assert.ok(firstLine < lastLine && lastLine < tree.lines.length);
  const { values } = extractReport(report);
  assert.equal(new Set(values.map(({ address }) => address)).size, values.length, 'each address once');
  for (const { line, column } of values) assert.ok(column <= tree.lines[line]!.text.length);
}

/** Each item lies within the one above it; an editor refuses an outline that does not. */
function assertNested(items: readonly OutlineItem[], from: number, to: number, length: number): void {
  for (const { firstLine, endLine, nameSpan, children, name } of items) {
    assert.ok(
      from <= firstLine && firstLine < endLine && endLine <= to,
      `“${name}” ${firstLine}–${endLine} in ${from}–${to}`,
    );
    assertInside(nameSpan, length);
    assertNested(children, firstLine, endLine, length);
  }
}
