// Tables of Markdown are read, and stay Markdown whatever is done to them.
import assert from 'node:assert/strict';
import { BASE } from '../support/base-report.js';
import { checkFindings, checkFix, formatted, readOne } from '../support/core.js';
import { marked } from '../support/marked.js';

/** The base report with pipes for tabs. */
const MARKDOWN = toMarkdown(BASE);

function toMarkdown(
  text: string,
  row: (cells: readonly string[]) => string = cells => `| ${cells.join(' | ')} |`,
): string {
  let above = false;
  return text
    .split('\n')
    .flatMap(line => {
      if (!line.includes('→')) {
        above = false;
        return [line];
      }
      const cells = line.split('→');
      const lines = above ? [row(cells)] : [row(cells), `|${cells.map(() => '---').join('|')}|`];
      above = true;
      return lines;
    })
    .join('\n');
}

suite('unit: Markdown', () => {
  test('reads as the same report', () => {
    checkFindings(MARKDOWN);
    const { tables } = readOne(MARKDOWN).model;
    assert.deepEqual(
      [...tables.values()].map(({ separator, cells }) => [separator, cells.size]),
      [
        ['pipe', 10],
        ['pipe', 175],
        ['pipe', 15],
      ],
    );
    assert.equal(formatted(MARKDOWN), MARKDOWN);
  });

  for (const [name, row] of [
    ['no blanks around the words', (cells: readonly string[]) => `|${cells.join('|')}|`],
    [
      'no pipes at the edges',
      (cells: readonly string[]) => cells.join(' | ').replace(/^ \|/, '| |').replace(/\| $/, '| |'),
    ],
    ['wide blanks', (cells: readonly string[]) => `|  ${cells.join('   |  ')}  |`],
  ] as const) {
    test(name, () => {
      const text = toMarkdown(BASE, row);
      assert.equal(readOne(text).model.tables.get('applications')!.cells.size, 175);
      checkFindings(text, { only: ['ragged-row', 'wrong-total', 'unbalanced-column', 'missing-row', 'unknown-row'] });
    });
  }

  for (const [name, dress] of [
    ['bold words and numbers', (cell: string) => cell && `**${cell}**`],
    ['blanks by name', (cell: string) => cell || '&nbsp;'],
    ['points behind a backslash', (cell: string) => cell.replace(/^(\d)\./, '$1\\.')],
    ['lines broken in a cell', (cell: string) => cell.replace('企业', '<br>企业')],
  ] as const) {
    test(name, () => {
      const text = toMarkdown(BASE, cells => `| ${cells.map(dress).join(' | ')} |`);
      assert.equal(readOne(text).model.tables.get('applications')!.cells.size, 175);
      checkFindings(text);
    });
  }

  test('pipes set below each other by tabs', () => {
    const text = toMarkdown(BASE, cells => `|\t${cells.join('\t|\t')}\t|`);
    assert.equal(readOne(text).model.tables.get('applications')!.cells.size, 175);
    checkFindings(text);
  });

  test('hyphens for nil are no delimiter row', () => {
    const nil = MARKDOWN.replace(/^\| 2 \| 0 \| 1 .*$/m, `|${' - |'.repeat(15)}`);
    assert.notEqual(nil, MARKDOWN);
    assert.equal(readOne(nil).model.tables.get('proceedings')?.cells.size, 15);
    checkFindings(
      nil.replace(/^\| 行政复议 .*\n\|.*$/m, found => found.replaceAll('---', '-')),
      {
        only: ['missing-table', 'blank-value', 'missing-total'],
      },
    );
  });

  test('a delimiter row with colons is no row of the table', () =>
    checkFindings(MARKDOWN.replaceAll('|---|', '|:--|').replaceAll('|---|', '|--:|')));

  test('a shifted row comes back between pipes', () =>
    checkFix(
      MARKDOWN.replace(
        '|  |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
        '| 2.重复<|>申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      ),
      MARKDOWN,
      { title: '重新对齐整张表' },
    ));

  test('fields too many behind a row are taken out, blanks around words are left alone', () => {
    const off = MARKDOWN.replace(
      '|  |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| 2.重复申请 |  |  |  0 |0| 0 | 0 | 0 | 0 | 0 |  |  |',
    );
    const after = formatted(off)
      .split('\n')
      .find(line => line.includes('重复申请'))!;
    assert.equal(after.replaceAll(' ', ''), '|||2.重复申请|0|0|0|0|0|0|0|');
  });

  test('a delimiter row gets as many cells as the rows', () => {
    const short = MARKDOWN.replace('|---|---|---|---|---|---|---|---|---|---|', '|---|---|---|');
    assert.equal(formatted(short), MARKDOWN);
  });

  test('only the delimiter row below its own header, where two tables stand in each other', () => {
    const text = [
      '| 规章 | 0 | 0 | 0 |',
      '| 一、本年新收政府信息公开申请数量 |  |  | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '|---|---|---|---|---|---|---|---|---|---|',
      '| 行政许可 | 3 |  |  |',
      '|---|---|---|---|',
      '| 二、上年结转政府信息公开申请数量 |  |  | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    ].join('\n');
    assert.equal(formatted(text), text);
  });

  test('a missing row is put in with pipes', () =>
    checkFix(
      MARKDOWN.replace('|  |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n', '').replace(
        '1.信访举报投诉类申请',
        '1.信访举报<|>投诉类申请',
      ),
      MARKDOWN.replace('|  |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |', '|  |  | 2.重复申请 |  |  |  |  |  |  |  |'),
    ));

  test('a missing section brings its table with pipes and a delimiter row', () => {
    const [head, tail] = MARKDOWN.split('四、政府');
    const text = `${head!}五、<|>${tail!.split('五、')[1]!}`;
    const { text: bare } = marked(text);
    assert.equal(readOne(bare).findings[0]?.check, 'missing-section');
    checkFix(
      text,
      `${head!}四、政府${toMarkdown(BASE.split('四、政府')[1]!.split('五、')[0]!.replace('2→0→1→0→3→0→0→0→1→1→1→0→0→0→1', '→'.repeat(14)))}五、${tail!.split('五、')[1]!}`,
    );
  });

  test('a filled-in total stays between its pipes', () =>
    checkFix(
      MARKDOWN.replace('| 2 | 0 | 1 | 0 | 3 |', '| 2 | 0 | 1 | 0 | <|> |'),
      MARKDOWN.replace('| 2 | 0 | 1 | 0 | 3 |', '| 2 | 0 | 1 | 0 | 3 |'),
      { check: 'missing-total' },
    ));
});
