// The line store against a plain string: after any edits both hold the same text, and the change told covers what differs.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze, splitLines } from '../../server/src/core/index.js';
import { LineDocument, type ContentChange } from '../../server/src/lsp/document.js';
import { offsetOf } from '../support/lsp-client.js';

const PIECES = [
  'a',
  '表',
  '😀',
  '\ud83d',
  '\ude00',
  '3',
  '\t',
  ' ',
  '\n',
  '\r',
  '\r\n',
  '\n\r',
  '\u2028',
  '\f',
  '\ufeff',
];
const REPORT_LINES = [
  '示例市示例区教育局2023年政府信息公开工作年度报告',
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
  '规章\t0\t0\t3',
  '一、本年新收政府信息公开申请数量\t\t\t2\t0\t0\t0\t0\t0\t2',
  '（一）予以公开\t1\t0\t0\t0\t0\t0\t1',
  '（一）主动公开情况。公开信息12条。',
  '- 4 -',
  '无',
  '',
];

const place = fc.record({ line: fc.integer({ min: -1, max: 14 }), character: fc.integer({ min: -1, max: 12 }) });
const anyText = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map(pieces => pieces.join(''));
const reportText = fc
  .array(fc.tuple(fc.constantFrom(...REPORT_LINES), fc.constantFrom('\n', '\n', '\r\n', '\r')), { maxLength: 30 })
  .map(lines => lines.map(line => line.join('')).join(''));

function changesOf(text: fc.Arbitrary<string>): fc.Arbitrary<ContentChange> {
  const ranged = fc.record({ range: fc.record({ start: place, end: place }), text });
  return fc.oneof({ weight: 8, arbitrary: ranged }, { weight: 1, arbitrary: fc.record({ text }) });
}

suite('the document as lines', () => {
  test('holds the text that a string would, whatever is edited', () => {
    fc.assert(
      fc.property(anyText, fc.array(changesOf(anyText), { maxLength: 8 }), (text, changes) => {
        const document = new LineDocument('test:a', 'disclosure-report', 1, text);
        let expected = text;
        changes.forEach((change, index) => {
          document.update([change], index + 2);
          expected = edited(expected, change);
          assert.deepEqual(linesOf(document), splitLines(expected));
          assert.equal(document.version, index + 2);
        });
      }),
      { numRuns: 2000 },
    );
  });

  test('tells one change that covers all that was edited since the last reading', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.array(fc.array(changesOf(anyText), { maxLength: 5 }), { maxLength: 4 }),
        (text, readings) => {
          const document = new LineDocument('test:a', 'disclosure-report', 1, text);
          for (const changes of readings) {
            const former = linesOf(document);
            document.update(changes, 2);
            const present = linesOf(document);
            const { firstLine, endLine, newEndLine } = document.changedLines ?? {
              firstLine: 0,
              endLine: 0,
              newEndLine: 0,
            };
            assert.ok(0 <= firstLine && firstLine <= endLine && endLine <= former.length);
            assert.ok(firstLine <= newEndLine && newEndLine <= present.length);
            assert.deepEqual(present.slice(0, firstLine), former.slice(0, firstLine));
            assert.deepEqual(present.slice(newEndLine), former.slice(endLine));
            document.markRead();
            assert.equal(document.changedLines, undefined);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('read with its change gives the same as read anew', () => {
    const edits = fc.array(fc.array(changesOf(fc.oneof(reportText, anyText)), { maxLength: 3 }), { maxLength: 5 });
    fc.assert(
      fc.property(reportText, edits, (text, readings) => {
        const document = new LineDocument('test:a', 'disclosure-report', 1, text);
        let snapshot = analyze(document);
        for (const changes of readings) {
          document.update(changes, 2);
          snapshot = analyze(document, snapshot, document.changedLines);
          document.markRead();
          assert.deepEqual(snapshot, analyze(linesOf(document)));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('an edit leaves the lines that were handed out before as they were', () => {
    const document = new LineDocument('test:a', 'disclosure-report', 1, 'one\ntwo\n');
    const before = document.slice(0, 3);
    document.update([{ range: range(0, 0, 1, 3), text: 'x' }], 2);
    assert.deepEqual(before, ['one\n', 'two\n', '']);
    assert.deepEqual(linesOf(document), ['x\n', '']);
  });

  test('a line feed that comes to stand behind a carriage return makes one line end with it', () => {
    const document = new LineDocument('test:a', 'disclosure-report', 1, 'a\rb\nc');
    document.update([{ range: range(1, 0, 1, 1), text: '' }], 2);
    assert.deepEqual(linesOf(document), ['a\r\n', 'c']);
    assert.deepEqual(document.changedLines, { firstLine: 0, endLine: 2, newEndLine: 1 });
  });

  test('a position inside CRLF is before it, one behind the text at its end', () => {
    const document = new LineDocument('test:a', 'disclosure-report', 1, 'a\r\nb');
    document.update([{ range: range(0, 2, 0, 2), text: '1' }], 2);
    document.update([{ range: range(9, 9, 9, 9), text: '2' }], 3);
    document.update([{ range: range(-1, 5, -1, 5), text: '0' }], 4);
    assert.deepEqual(linesOf(document), ['0a1\r\n', 'b2']);
  });

  test('a reversed range is the range', () => {
    const document = new LineDocument('test:a', 'disclosure-report', 1, 'abc\ndef');
    document.update([{ range: range(1, 1, 0, 1), text: '-' }], 2);
    assert.deepEqual(linesOf(document), ['a-ef']);
  });

  test('a whole new text that differs little is a small change, the same text none', () => {
    const document = new LineDocument('test:a', 'disclosure-report', 1, 'a\nb\nc\nd');
    document.update([{ text: 'a\nb\nc\nd' }], 2);
    assert.equal(document.changedLines, undefined);
    document.update([{ text: 'a\nB\nb\nc\nd' }], 3);
    assert.deepEqual(document.changedLines, { firstLine: 1, endLine: 1, newEndLine: 2 });
  });

  test('more lines than a call takes arguments', () => {
    const many = 'x\n'.repeat(300_000);
    const document = new LineDocument('test:a', 'disclosure-report', 1, 'a\nb');
    document.update([{ range: range(0, 1, 1, 0), text: many }], 2);
    assert.equal(document.length, 300_001);
    assert.equal(document.at(0), 'ax\n');
    assert.equal(document.at(300_000), 'b');
    assert.equal(document.at(300_001), undefined);
  });
});

function linesOf(document: LineDocument): readonly string[] {
  return document.slice(0, document.length);
}

function range(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
  return {
    start: { line: startLine, character: startCharacter },
    end: { line: endLine, character: endCharacter },
  };
}

/** The oracle: one change done to the whole text. */
function edited(text: string, change: ContentChange): string {
  if (change.range === undefined) return change.text;
  const one = offsetOf(text, change.range.start);
  const other = offsetOf(text, change.range.end);
  return text.slice(0, Math.min(one, other)) + change.text + text.slice(Math.max(one, other));
}
