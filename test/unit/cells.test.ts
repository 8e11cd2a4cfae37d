// Cells of a line, and the way from one to the next.
import assert from 'node:assert/strict';
import { cellsOf, neighbourCell, type Lines } from '../../client/src/cells.js';
import { tabbed } from '../support/marked.js';

/** The rows of a table with arrows for tabs. */
function linesOf(...rows: readonly string[]): Lines {
  const texts = rows.map(tabbed);
  return { lineCount: texts.length, lineText: line => texts[line]! };
}

const words = (row: string): string[] => cellsOf(tabbed(row), 0).map(({ from, to }) => tabbed(row).slice(from, to));

suite('cells of a line', () => {
  test('between tabs, blanks around the words left out', () => {
    assert.deepEqual(words('→（一）予以公开→ 3 →→0'), ['', '（一）予以公开', '3', '', '0']);
    assert.deepEqual(words('2023年，我局'), []);
    assert.deepEqual(words(''), []);
  });

  test('between pipes, the frame and the line of dashes left out', () => {
    assert.deepEqual(words('| 规章 | 0 |  |'), ['规章', '0', '']);
    assert.deepEqual(words('|---|:-:|'), []);
    assert.deepEqual(words('甲|乙'), []);
    const [, , blank] = cellsOf('| 规章 | 0 |  |', 0);
    assert.deepEqual([blank!.from, blank!.to], [11, 11], 'behind the blank that follows the pipe');
  });

  test('the next cell, the one before, over the end of a row and over a page break', () => {
    const lines = linesOf('甲→1→2', '', '- 3 -', '乙→→4', '正文');
    const go = (line: number, character: number, step: 1 | -1): string => {
      const cell = neighbourCell(lines, line, character, step);
      return cell === undefined ? 'none' : `${cell.line}:${cell.from}-${cell.to}`;
    };
    assert.equal(go(0, 0, 1), '0:2-3');
    assert.equal(go(0, 1, 1), '0:2-3');
    assert.equal(go(0, 2, 1), '0:4-5');
    assert.equal(go(0, 5, 1), '3:0-1');
    assert.equal(go(3, 1, 1), '3:2-2');
    assert.equal(go(3, 2, 1), '3:3-4');
    assert.equal(go(3, 4, 1), 'none');
    assert.equal(go(3, 0, -1), '0:4-5');
    assert.equal(go(0, 0, -1), 'none');
    assert.equal(go(4, 1, -1), '3:3-4');
  });

  test('rows far apart are of different tables', () => {
    const lines = linesOf('甲→1', '', '', '', '', '乙→2');
    assert.equal(neighbourCell(lines, 0, 2, 1), undefined);
  });
});
