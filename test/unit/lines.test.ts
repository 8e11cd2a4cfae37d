// Physical lines, places and edits: the ground that everything else counts on.
import assert from 'node:assert/strict';
import { applyEdits, lineAt, lineStartsOf, splitLines } from '../../server/src/core/index.js';
import { lineOf } from '../../server/src/core/text/lines.js';
import { normalizeLabel, withoutListMark } from '../../server/src/core/text/normalize.js';
import { numeralOf, ordinalOf } from '../../server/src/core/text/numerals.js';
import { spanHolds, spansTouch } from '../../server/src/core/text/span.js';
import { BASE } from '../support/base-report.js';
import { checkFindings, formatted, readOne } from '../support/core.js';
import { tabbed, visible } from '../support/marked.js';

suite('unit: lines', () => {
  for (const [name, text, lines] of [
    ['nothing', '', ['']],
    ['no line end', 'a', ['a']],
    ['LF', 'a\nb\n', ['a\n', 'b\n', '']],
    ['CRLF is one line end', 'a\r\nb', ['a\r\n', 'b']],
    ['CR', 'a\rb\r', ['a\r', 'b\r', '']],
    ['LF before CR is two', 'a\n\rb', ['a\n', '\r', 'b']],
    ['all in one file', '\n\r\n\r', ['\n', '\r\n', '\r', '']],
    ['a byte order mark stays', '\ufeff年\n', ['\ufeff年\n', '']],
    ['form feed, U+2028 and U+0085 end no line', 'a\fb\u2028c\u0085d', ['a\fb\u2028c\u0085d']],
    ['halves of a character', '\ud83d\n\ude00', ['\ud83d\n', '\ude00']],
  ] as const) {
    test(name, () => {
      assert.deepEqual(splitLines(text), lines);
      assert.equal(lines.join(''), text);
      assert.deepEqual(
        lines.map(line => lineOf(line).text + lineOf(line).eol),
        lines,
      );
    });
  }

  test('which line an offset is in; offsets outside give the first or the last', () => {
    const starts = lineStartsOf(['ab\n', '\n', 'c']);
    assert.deepEqual(starts, [0, 3, 4]);
    assert.deepEqual(
      [-1, 0, 2, 3, 4, 5, 99].map(offset => lineAt(starts, offset)),
      [0, 0, 0, 1, 2, 2, 2],
    );
  });

  test('edits are done at once, whatever their order; inserts at one place keep theirs', () => {
    const edits = [
      { span: { from: 4, to: 4 }, newText: 'Y' },
      { span: { from: 1, to: 2 }, newText: '' },
      { span: { from: 4, to: 4 }, newText: 'Z' },
      { span: { from: 0, to: 0 }, newText: 'X' },
    ];
    assert.equal(applyEdits('abcd', edits), 'XacdYZ');
    assert.equal(applyEdits('abcd', []), 'abcd');
  });

  test('a span holds both of its edges', () => {
    assert.deepEqual(
      [0, 1, 3, 4].map(offset => spanHolds({ from: 1, to: 3 }, offset)),
      [false, true, true, false],
    );
    assert.ok(spansTouch({ from: 1, to: 1 }, { from: 1, to: 5 }));
    assert.ok(!spansTouch({ from: 1, to: 2 }, { from: 3, to: 5 }));
  });
});

suite('unit: line ends and blanks of a report', () => {
  for (const [name, change] of [
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['wide blanks before every heading and paragraph', (text: string) => text.replace(/^(?=[^→\n]+$)/gm, '　　')],
    ['no final line end', (text: string) => text.trimEnd()],
    ['blank lines above', (text: string) => `\n\n${text}`],
    ['blanks behind headings and paragraphs', (text: string) => text.replace(/^[^→\n]+$/gm, '$& ')],
  ] as const) {
    test(`${name}: nothing to report, nothing to realign`, () => {
      const text = tabbed(change(BASE));
      checkFindings(text);
      assert.equal(visible(formatted(text)), visible(text));
    });

    test(`${name}: 175 cells of table three`, () => {
      assert.equal(readOne(tabbed(change(BASE))).model.tables.get('applications')?.cells.size, 175);
    });
  }
});

suite('unit: labels made comparable', () => {
  for (const [one, other] of [
    ['（一） 予以公开', '(一)予以公开'],
    ['结果 维持', '结果维持'],
    ['３．危及“三安全一稳定”', '3.危及"三安全一稳定"'],
    ['3.危及「三安全一稳定」', '3.危及‘三安全一稳定’'],
    ['第二十条　第（一）项', '第二十条第(一)项'],
    ['本年增／减', '本年增/减'],
    ['1、属于国家秘密', '1,属于国家秘密'],
    ['\ufeff规章\u00a0', '规章'],
  ] as const) {
    test(`${one} = ${other}`, () => assert.equal(normalizeLabel(one), normalizeLabel(other)));
  }

  test('list marks', () => {
    for (const mark of ['(一)', '(十二)', '一,', '1.', '12,', '(3)', '3)'])
      assert.equal(withoutListMark(`${mark}予以公开`), '予以公开');
    assert.equal(withoutListMark('总计.'), '总计');
    assert.equal(withoutListMark('三安全'), '三安全');
  });

  test('halves of a character are kept', () => assert.equal(normalizeLabel('\ud83d年\ude00'), '\ud83d年\ude00'));

  test('ordinals and their numerals, one to ninety-nine', () => {
    for (let number = 1; number < 100; number++) assert.equal(ordinalOf(numeralOf(number)), number);
    for (const none of ['', '零', '〇', '百', '十百', '一一', '十〇', '二十十'])
      assert.equal(ordinalOf(none), undefined, none);
  });
});
