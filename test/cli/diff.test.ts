// The unified diff: applied to the old text it gives the new one, and it shows no more than it must.
import assert from 'node:assert/strict';
import { applyPatch } from 'diff';
import fc from 'fast-check';
import { unifiedDiff } from '../../server/src/cli/render/diff.js';

/** Texts of few different lines, so that there is something to find again. */
const text = fc
  .tuple(fc.array(fc.constantFrom('一', '二', '三', '', 'a\tb'), { maxLength: 30 }), fc.boolean())
  .map(([lines, ended]) => lines.map(line => `${line}\n`).join('') + (ended ? '' : 'end'));

suite('cli: diff', () => {
  test('applies to the old text and gives the new one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }), pairs => {
        // Only the last piece of a text may lack its line end.
        const pieces = pairs.map(([before, after], index) =>
          index === pairs.length - 1 ? { before, after } : { before: `${before}\n`, after: `${after}\n` },
        );
        const before = pieces.map(piece => piece.before).join('');
        const after = pieces.map(piece => piece.after).join('');
        const diff = unifiedDiff('a.txt', pieces, false);
        assert.equal(diff === '' ? before : applyPatch(before, diff), after);
        assert.equal(diff === '', before === after);
      }),
    );
  });

  test('shows three lines around a change, across pieces, and joins near changes', () => {
    const before = '1\n2\n3\n4\n5\n6\n7\n8\n';
    const pieces = [
      { before, after: before.replace('7', 'seven') },
      { before: '9\n10\n11\n12\n13\n14\n15\n16\n17\n', after: '9\nten\n11\n12\n13\n14\n15\n16\n17' },
    ];
    assert.equal(
      unifiedDiff('a b.txt', pieces, false),
      [
        '--- a b.txt\t',
        '+++ a b.txt\t',
        '@@ -4,14 +4,14 @@',
        ...[' 4', ' 5', ' 6', '-7', '+seven', ' 8', ' 9', '-10', '+ten', ' 11', ' 12', ' 13', ' 14', ' 15', ' 16'],
        ...['-17', '+17', '\\ No newline at end of file', ''],
      ].join('\n'),
    );
  });

  test('keeps the carriage returns of CRLF, and breaks the lines of CR', () => {
    assert.match(unifiedDiff('a', [{ before: 'a\r\nb\r\n', after: 'a\r\nc\r\n' }], false), /\n a\r\n-b\r\n\+c\r\n$/);
    assert.match(unifiedDiff('a', [{ before: 'a\rb\r', after: 'a\rc\r' }], false), /\n a\n-b\n\+c\n$/);
  });

  test('a report with nothing in common with what it was', () => {
    const before = Array.from({ length: 9000 }, (_, line) => `old ${line}\n`).join('');
    const after = Array.from({ length: 9000 }, (_, line) => `new ${line}\n`).join('');
    assert.equal(applyPatch(before, unifiedDiff('a', [{ before, after }], false)), after);
  });
});
