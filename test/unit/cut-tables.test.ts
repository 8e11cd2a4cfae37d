// What a page break does to a table: labels and rows cut in two, headers printed again, numbers without their label.
import assert from 'node:assert/strict';
import { applyEdits, fixesOf } from '../../server/src/core/index.js';
import { BASE, report } from '../support/base-report.js';
import { checkFindings, formatted, readOne } from '../support/core.js';
import { tabbed, visible } from '../support/marked.js';

const GRANTED = '（一）予以公开';
const PARTLY = '（二）部分公开';
const LONG = '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请';
const NOT_HELD = '1.本机关不掌握相关政府信息';
const NEEDS = '2.没有现成信息需要另行制作';

/** The numbers of a row of table three. */
function numbersAt(text: string, row: string): string[] {
  const { cells } = readOne(tabbed(text)).model.tables.get('applications')!;
  return [...cells.values()]
    .filter(cell => cell.row === row)
    .map(({ value }) => (value.kind === 'number' ? value.text : value.kind));
}

/** The numbers of table four, as far as they have a place. */
function proceedingsIn(text: string): string {
  const { cells } = readOne(tabbed(text)).model.tables.get('proceedings')!;
  return [...cells.values()].map(({ value }) => (value.kind === 'number' ? value.text : value.kind)).join(' ');
}

function splitLabelsOf(text: string): string[] {
  return [...readOne(tabbed(text)).model.tables.values()].flatMap(table => table.splitLabels.map(({ label }) => label));
}

suite('unit: labels cut in two', () => {
  const result = report({
    [GRANTED]: '三、本年度办理→（一）予以公开→→3→1→0→0→0→0→4',
    [PARTLY]: '结果→（二）部分公开（区分处理的，只计这一情形，不计其他情形）→→1→1→0→0→0→0→2',
  });

  test('三、本年度办理 / 结果, over two rows with numbers', () => {
    assert.deepEqual(splitLabelsOf(result), ['三、本年度办理结果']);
    assert.deepEqual(numbersAt(result, 'granted'), ['3', '1', '0', '0', '0', '0', '4']);
    assert.deepEqual(numbersAt(result, 'partly-granted'), ['1', '1', '0', '0', '0', '0', '2']);
    checkFindings(result);
  });

  test('三、本年度办理 / 结果: realigning joins the halves', () =>
    assert.equal(visible(formatted(tabbed(result))), BASE));

  test('三、本年度办理 / 结果, with a page in between', () => {
    const text = report({
      [GRANTED]: '三、本年度办理→（一）予以公开→→3→1→0→0→0→0→4\n\n- 4 -\n',
      [PARTLY]: '结果→（二）部分公开（区分处理的，只计这一情形，不计其他情形）→→1→1→0→0→0→0→2',
    });
    assert.deepEqual(splitLabelsOf(text), ['三、本年度办理结果']);
    checkFindings(text.replace('结果→（二）', '<|结果|split-table>→（二）'));
  });

  test('（四）无 / 法提供', () => {
    const text = report({
      [NOT_HELD]: `→（四）无→${NOT_HELD}→2→0→0→0→0→0→2`,
      [NEEDS]: `→法提供→${NEEDS}→0→0→0→0→0→0→0`,
    });
    assert.deepEqual(splitLabelsOf(text), ['（四）无法提供']);
    checkFindings(text);
    assert.equal(visible(formatted(tabbed(text))), BASE);
  });

  test('a long item label with its numbers on the first line', () => {
    const text = report({
      [LONG]: '→→2.申请人逾期未按收费通知要求缴纳费用、行政机关不再→0→0→0→0→0→0→0\n→→处理其政府信息公开申请→→→→→→→',
    });
    assert.deepEqual(splitLabelsOf(text), [LONG]);
    assert.deepEqual(numbersAt(text, 'fee-unpaid'), ['0', '0', '0', '0', '0', '0', '0']);
  });

  test('the first item of （六）, which is no row of its own', () => {
    const FIRST = '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请';
    for (const [above, below] of [
      ['→1→0→0→0→0→0→1', '→→→→→→→'],
      ['→→→→→→→', '→1→0→0→0→0→0→1'],
    ]) {
      const text = report({
        [FIRST]: `→（六）其他处理→1.申请人无正当理由逾期不补正、行政机关${above}\n→→不再处理其政府信息公开申请${below}`,
      });
      assert.deepEqual(splitLabelsOf(text), [FIRST]);
      assert.deepEqual(numbersAt(text, 'no-correction'), ['1', '0', '0', '0', '0', '0', '1']);
      checkFindings(text, { but: ['shifted-row'] });
    }
  });

  test('a long item label with its numbers on the second line', () => {
    const text = report({
      [LONG]: '→→2.申请人逾期未按收费通知要求缴纳费用、行政机关不再→→→→→→→\n→→处理其政府信息公开申请→0→0→0→0→0→0→0',
    });
    assert.deepEqual(splitLabelsOf(text), [LONG]);
    assert.deepEqual(numbersAt(text, 'fee-unpaid'), ['0', '0', '0', '0', '0', '0', '0']);
  });

  test('a second half that is near enough to a label by itself', () => {
    const text = report({ '→→7.属于行政执法案卷': '→→7.属于→→→→→→→\n→→行政执法案卷→0→0→0→0→0→0→0' });
    assert.deepEqual(splitLabelsOf(text), ['7.属于行政执法案卷']);
    assert.deepEqual(numbersAt(text, 'enforcement-file'), ['0', '0', '0', '0', '0', '0', '0']);
    checkFindings(text, { but: ['shifted-row'] });
  });

  test('two words that are no label together stay two', () => {
    const text = report({
      [NOT_HELD]: `→（四）无→${NOT_HELD}→2→0→0→0→0→0→2`,
      [NEEDS]: `→法办理→${NEEDS}→0→0→0→0→0→0→0`,
    });
    assert.deepEqual(splitLabelsOf(text), []);
    assert.deepEqual(numbersAt(text, 'needs-creation'), ['0', '0', '0', '0', '0', '0', '0']);
  });
});

suite('unit: rows cut in two', () => {
  test('the rest of the numbers stands on the next line', () => {
    const text = report({ [NOT_HELD]: `→（四）无法提供→${NOT_HELD}→2→0→0\n0→0→0→2` });
    assert.deepEqual(numbersAt(text, 'not-held'), ['2', '0', '0', '0', '0', '0', '2']);
    assert.equal(visible(formatted(tabbed(text))), BASE);
  });

  test('all of the numbers stand on the next line', () => {
    const text = report({ [NOT_HELD]: `→（四）无法提供→${NOT_HELD}\n2→0→0→0→0→0→2` });
    assert.deepEqual(numbersAt(text, 'not-held'), ['2', '0', '0', '0', '0', '0', '2']);
    assert.equal(visible(formatted(tabbed(text))), BASE);
  });

  test('with a blank line in between', () => {
    const text = report({ [NOT_HELD]: `→（四）无法提供→${NOT_HELD}→2→0→0\n\n0→0→0→2` });
    assert.deepEqual(numbersAt(text, 'not-held'), ['2', '0', '0', '0', '0', '0', '2']);
    assert.equal(visible(formatted(tabbed(text))), BASE);
  });

  test('with a page number and the header printed again in between', () => {
    const header = BASE.split('\n').filter(line => /申请人情况|→自然人→|→商业企业→/.test(line));
    const page = ['', '- 4 -', '', ...header].join('\n');
    const text = report({ [NOT_HELD]: `→（四）无法提供→${NOT_HELD}→2→0→0\n${page}\n0→0→0→2` });
    assert.deepEqual(numbersAt(text, 'not-held'), ['2', '0', '0', '0', '0', '0', '2']);
    // With the page taken out, the halves are put together.
    const whole = readOne(tabbed(text));
    const split = whole.findings.find(({ check }) => check === 'split-table')!;
    const cleaned = applyEdits(tabbed(text), fixesOf(whole, split)[0]!.edits);
    assert.equal(visible(formatted(cleaned)), BASE);
  });

  test('numbers that are too many for the row above are not given to it', () => {
    const text = report({ [NOT_HELD]: `→（四）无法提供→${NOT_HELD}→2→0→0\n0→0→0→0→2` });
    assert.deepEqual(numbersAt(text, 'not-held'), []);
  });

  const FOUR = '2→0→1→0→3→';

  for (const [where, lines] of [
    ['in its one line of numbers', '2→0→1→0→3→0→0→0\n1→1→1→0→0→0→1'],
    ['between its groups', '2→0→1→0→3\n0→0→0→1→1→1→0→0→0→1'],
    ['at a tab, which stands on either side', '2→0→1→0→3→0→0→0→\n→1→1→1→0→0→0→1'],
    ['by a blank line', '2→0→1→0→3→0→0→0\n\n1→1→1→0→0→0→1'],
    ['in Markdown', '| 2 | 0 | 1 | 0 | 3 | 0 | 0 | 0 |\n| 1 | 1 | 1 | 0 | 0 | 0 | 1 |'],
  ] as const) {
    test(`table four, cut ${where}`, () => {
      const text = report({ [FOUR]: lines });
      checkFindings(text, { but: ['shifted-row', 'split-table'] });
      assert.equal(proceedingsIn(text), '2 0 1 0 3 0 0 0 1 1 1 0 0 0 1');
      assert.equal(visible(formatted(tabbed(text))), BASE);
    });
  }

  test('table four, cut by a page number and its header printed again', () => {
    const page = `\n- 4 -\n\n${BASE.split('\n')
      .filter(line => /行政复议→→|结果维持→/.test(line))
      .join('\n')}`;
    const text = report({ [FOUR]: `2→0→1→0→3→0→0→0\n${page}\n1→1→1→0→0→0→1` });
    assert.equal(proceedingsIn(text), '2 0 1 0 3 0 0 0 1 1 1 0 0 0 1');
    checkFindings(text, { but: ['shifted-row', 'split-table'] });
  });

  for (const [what, lines] of [
    ['one number too few', '2→0→1→0→3→0→0→0\n1→1→1→0→0→0'],
    ['one number too many', '2→0→1→0→3→0→0→0\n1→1→1→0→0→0→1→0'],
    ['words in between', '2→0→1→0→3→0→0→0\n续上页的数字\n1→1→1→0→0→0→1'],
    ['a third line', '2→0→1→0→3→0→0→0\n1→1→1→0→0→0→1\n0→0→0'],
  ] as const) {
    test(`table four on two lines, with ${what}, is not joined`, () =>
      assert.equal(proceedingsIn(report({ [FOUR]: lines })), ''));
  }
});

suite('unit: headers', () => {
  const HEADER = BASE.split('\n').slice(25, 28);

  test('printed again, they are told apart from the first', () => {
    const text = report({ [NOT_HELD]: `${HEADER.join('\n')}\n→（四）无法提供→${NOT_HELD}→2→0→0→0→0→0→2` });
    const { headers, rows } = readOne(tabbed(text)).model.tables.get('applications')!;
    assert.deepEqual(
      headers.map(({ repeated }) => repeated),
      [false, false, false, true, true, true],
    );
    assert.equal(rows.length, 25);
  });

  test('cut by a blank line', () => {
    const text = report({ '（本列数据': `${HEADER[0]!}\n` });
    const { headers } = readOne(tabbed(text)).model.tables.get('applications')!;
    assert.deepEqual(
      headers.map(({ gridLine }) => gridLine),
      [0, 1, 2],
    );
    assert.equal(visible(formatted(tabbed(text))), BASE);
  });

  test('packed left, they go back to their columns', () => {
    const packed = HEADER.map(line =>
      line
        .split('→')
        .filter(word => word !== '')
        .join('→'),
    );
    const text = BASE.replace(HEADER.join('\n'), packed.join('\n'));
    assert.notEqual(text, BASE);
    assert.equal(visible(formatted(tabbed(text))), BASE);
  });

  test('none at all', () => {
    const text = BASE.replace(`${HEADER.join('\n')}\n`, '');
    assert.equal(readOne(tabbed(text)).model.tables.get('applications')!.cells.size, 175);
    checkFindings(text);
  });

  test('table four is told by its numbers alone', () => {
    const lines = BASE.split('\n');
    const first = lines.findIndex(line => line.startsWith('行政复议→'));
    lines.splice(first, 3);
    assert.equal(readOne(tabbed(lines.join('\n'))).model.tables.get('proceedings')?.cells.size, 15);
  });
});

suite('unit: rows without their label', () => {
  test('one, alone between its neighbours, is the row that is missing there', () => {
    const text = report({ [NEEDS]: '→→→5→0→0→0→0→0→5' });
    assert.deepEqual(numbersAt(text, 'needs-creation'), ['5', '0', '0', '0', '0', '0', '5']);
  });

  test('two of two', () => {
    const text = report({ '→→7.属于行政执法案卷': '→→→6→0→0→0→0→0→6', '→→8.属于行政查询事项': '→→→7→0→0→0→0→0→7' });
    assert.deepEqual([numbersAt(text, 'enforcement-file')[0], numbersAt(text, 'administrative-query')[0]], ['6', '7']);
  });

  test('one of two may be either, and is neither', () => {
    const text = report({ '→→7.属于行政执法案卷': '→→→6→0→0→0→0→0→6', '→→8.属于行政查询事项': null });
    assert.deepEqual([numbersAt(text, 'enforcement-file'), numbersAt(text, 'administrative-query')], [[], []]);
  });

  test('with too few numbers it is no row of the form', () => {
    const text = report({ [NEEDS]: '→→→5→0→0→0→0→5' });
    assert.deepEqual(numbersAt(text, 'needs-creation'), []);
  });
});

suite('unit: tables that stand in each other', () => {
  // Found by the property tests: both tables took the blank line for their own page break, and both deleted it.
  const text = tabbed(`规章→0→0→0
一、本年新收政府信息公开申请数量→→→0→0→0→0→0→0→0

行政许可→3→→
二、上年结转政府信息公开申请数量→→→0→0→0→0→0→0→0
`);

  test('no blank line between rows of another table is rubbish of this one', () => {
    const { tables } = readOne(text).model;
    assert.deepEqual(
      [...tables.values()].flatMap(({ gaps }) => gaps.map(({ kind }) => kind)),
      ['text', 'text'],
    );
    assert.equal(formatted(text), text);
  });
});
