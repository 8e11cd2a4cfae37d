// Tables that fell apart: each cell on a line of its own. They are read where it is certain which number goes where, put on the
// grid where nothing but the lines changes, and told as unreadable otherwise.
import assert from 'node:assert/strict';
import { applyEdits, extractReport, fixesOf, say, type ReportSnapshot } from '../../server/src/core/index.js';
import { BASE, report } from '../support/base-report.js';
import { checkHover, fixed, formatted, readOne } from '../support/core.js';
import { loose, LOOSE_STYLES, type LooseStyle } from '../support/loose.js';
import { tabbed } from '../support/marked.js';
import { sample } from '../support/samples.js';

const STYLES = Object.keys(LOOSE_STYLES) as LooseStyle[];
const GRANTED = '（一）予以公开';
const NOT_HELD = '1.本机关不掌握相关政府信息';
const WHOLE = tabbed(BASE);

function valuesOf(text: string): unknown {
  return extractReport(readOne(text)).values.map(({ address, value }) => [address, value]);
}

/** The id, the severity and the cells of each finding but those that only say that a table fell apart. */
function found(text: string): string[] {
  return readOne(text)
    .findings.filter(({ check }) => check !== 'split-table')
    .map(({ check, severity, addresses }) => [check, severity, ...addresses.slice(0, 1)].join(' '));
}

function tablesOf({ model }: ReportSnapshot): string[] {
  return [...model.tables.values()].map(({ schema, separator, rows }) => `${schema.id} ${separator} ${rows.length}`);
}

/** The finding that the table fell apart, and its one fix. */
function splitTable(text: string, table = 1): { safety: string; text: string } {
  const one = readOne(text);
  const finding = one.findings.filter(({ check }) => check === 'split-table')[table]!;
  const [fix, ...others] = fixesOf(one, finding);
  assert.deepEqual(others, []);
  return { safety: fix!.safety, text: applyEdits(text, fix!.edits) };
}

/** The text with one line taken out and put in front of another. */
function moved(text: string, line: string, before: string): string {
  const lines = text.split('\n').filter(other => other !== line);
  return lines.toSpliced(lines.indexOf(before), 0, line).join('\n');
}

suite('unit: tables with a cell a line', () => {
  for (const style of STYLES) {
    test(`${style}: every number is read, and each table is told once`, () => {
      const text = loose(WHOLE, style);
      assert.deepEqual(valuesOf(text), valuesOf(WHOLE));
      assert.deepEqual(tablesOf(readOne(text)), ['disclosure lines 6', 'applications lines 25', 'proceedings lines 1']);
      assert.deepEqual(
        readOne(text).findings.map(({ check, severity }) => `${check} ${severity}`),
        Array.from({ length: 3 }, () => 'split-table warning'),
      );
    });

    test(`${style}: formatting puts it on the grid`, () =>
      assert.equal(formatted(loose(WHOLE, style)).replace(/\n{2,}/g, '\n'), WHOLE.replace(/\n{2,}/g, '\n')));
  }

  test('the tables of 2019', () => {
    const text = sample('08-edition-2019');
    assert.deepEqual(valuesOf(loose(text)), valuesOf(text));
  });

  test('numbers in Windows lines', () =>
    assert.equal(formatted(loose(WHOLE).replaceAll('\n', '\r\n')), WHOLE.replaceAll('\n', '\r\n')));

  test('the one row （六）其他处理 stays, with its numbers', () => {
    const text = sample('14-label-variants');
    assert.deepEqual(valuesOf(loose(text)), valuesOf(text));
    assert.deepEqual(valuesOf(formatted(loose(text))), valuesOf(text));
  });

  test('blank cells are blank between pipes', () => {
    const text = tabbed(report({ '1.属于国家秘密': '→（三）不予公开→1.属于国家秘密→→→→→→→0' }));
    const apart = loose(text, 'a pipe behind each, blank ones too');
    assert.deepEqual(valuesOf(apart), valuesOf(text));
    assert.equal(formatted(apart), text);
  });

  test('beside a Markdown table it becomes one', () => {
    const two = WHOLE.split('\n').map((line, index) => {
      if (!line.includes('\t') || index > 20) return line;
      return `| ${line.split('\t').join(' | ')} |`;
    });
    const lines = formatted(loose(two.join('\n'))).split('\n');
    assert.ok(lines.includes('| 四、结转下年度继续办理 |  |  | 1 | 1 | 0 | 0 | 0 | 0 | 2 |'));
    assert.ok(lines.includes('|---|---|---|---|---|---|---|---|---|---|'));
  });

  test('a number has its hover there', () => {
    checkHover(loose(WHOLE).replace('\n11\n', '\n<|<|>11|>\n'), [
      '一、本年新收政府信息公开申请数量',
      '| 各项之和 | 11 |',
    ]);
  });
});

suite('unit: faults in tables with a cell a line', () => {
  test('a wrong total is an error at its cell', () => {
    const wrong = tabbed(report({ [GRANTED]: '三、本年度办理结果→（一）予以公开→→3→1→0→0→0→0→5' }));
    assert.deepEqual(found(loose(wrong)), found(wrong));
    assert.deepEqual(found(wrong), ['suspect-cell error applications/granted/total']);
  });

  test('a lost number is a warning: it may be a blank cell that was lost', () => {
    const text = tabbed(report({ [NOT_HELD]: `→（四）无法提供→${NOT_HELD}→2→0→0→0→0→0` }));
    assert.deepEqual(found(loose(text)), ['ragged-row warning applications/not-held/natural-person']);
    const [after] = found(formatted(loose(text)));
    assert.equal(after, 'ragged-row error applications/not-held/natural-person');
  });

  test('a row that is not there is a warning', () =>
    assert.deepEqual(found(loose(tabbed(report({ [NOT_HELD]: null })))), [
      'missing-row warning applications/not-held/natural-person',
    ]));
});

suite('unit: cells out of their order', () => {
  test('labels over several lines', () => {
    const text = loose(WHOLE)
      .replace('商业企业', '商业\n企业')
      .replace('2.申请人逾期未按收费通知要求', '2.申请人逾期未按\n收费通知\n要求')
      .replace('（三）不予公开', '（三）不\n予公开');
    assert.deepEqual(valuesOf(text), valuesOf(WHOLE));
    assert.equal(formatted(text), WHOLE);
  });

  test('a number before its label', () => {
    const text = loose(WHOLE).replace('行政许可\n31', '31\n\n行政许可');
    assert.deepEqual(valuesOf(text), valuesOf(WHOLE));
    const fix = splitTable(text, 0);
    assert.equal(fix.safety, 'suggested', 'words change their order');
    assert.deepEqual(valuesOf(fix.text), valuesOf(WHOLE));
    assert.equal(formatted(text).includes('31\n\n行政许可'), true);
  });

  test('upper labels printed elsewhere, and a header of which a part is lost, come back as the form has them', () => {
    const away = moved(
      moved(loose(WHOLE), '（三）不予公开', '2.没有现成信息需要另行制作'),
      '（四）无法提供',
      '2.重复申请',
    );
    const text = away.replace('法律服务机构', '法律服务');
    assert.deepEqual(valuesOf(text), valuesOf(WHOLE));
    assert.equal(formatted(splitTable(formatted(text), 0).text), WHOLE);
  });

  test('a page number inside stays until somebody asks', () => {
    const text = loose(WHOLE).replace('（四）无法提供', '- 3 -\n（四）无法提供');
    assert.ok(fixed(text).includes('\n- 3 -\n'));
    const fix = splitTable(text);
    assert.equal(fix.safety, 'suggested');
    assert.equal(formatted(fix.text), WHOLE);
  });

  const lost = moved(loose(WHOLE), GRANTED, '1.属于国家秘密');

  test('labels away from their numbers, where all balances', () => {
    const text = moved(lost, '2.重复申请', '3.要求提供公开出版物');
    assert.deepEqual(valuesOf(text), valuesOf(WHOLE));
    assert.equal(formatted(splitTable(formatted(text), 0).text), WHOLE);
  });

  test('labels away from their numbers, where it does not balance: nothing is read', () => {
    const text = lost.replace('\n7\n3\n0\n0\n1\n0\n11\n', '\n7\n3\n0\n0\n1\n0\n12\n');
    assert.notEqual(text, lost);
    assert.deepEqual(found(text), ['missing-table warning']);
  });

  test('table four in pieces, where all balances, and where it does not', () => {
    const text = loose(WHOLE).replace('2\n0\n1\n0\n3\n0\n0\n', '2\n0\n1\n0\n3\n总计\n0\n0\n');
    assert.deepEqual(valuesOf(text), valuesOf(WHOLE));
    assert.deepEqual(found(text.replace('3\n总计\n0', '4\n总计\n0')), ['missing-table warning']);
  });
});

suite('unit: cells that cannot be told', () => {
  const unreadable: Readonly<Record<string, string>> = {
    'words that the form does not have': loose(WHOLE).replace('（四）无法提供', '某项\n（四）无法提供'),
    'rows in another order': loose(WHOLE)
      .replace('2.重复申请', '?')
      .replace('3.要求提供公开出版物', '2.重复申请')
      .replace('?', '3.要求提供公开出版物'),
    'most cells blank': loose(WHOLE).replace(/(?<=[一-龥」”][^\n]*\n)(?:0\n){6}0(?=\n)/g, '0'),
    'all labels first': labelsFirst(WHOLE),
    'no number at all': loose(WHOLE.replace(/\t\d+(?=[\t\n])/g, '\t')),
  };
  for (const [name, text] of Object.entries(unreadable)) {
    test(name, () => {
      const one = readOne(text);
      assert.ok(!tablesOf(one).some(table => table.startsWith('applications')));
      const told = one.findings.filter(({ check }) => check === 'missing-table');
      assert.ok(told.some(({ message }) => say('zh-cn', message).includes('收到和处理')));
      assert.ok(told.every(({ severity }) => severity === 'warning'));
      assert.ok(formatted(text).includes('\n一、本年新收政府信息公开申请数量\n'), 'it is left as it is');
    });
  }

  test('a number below a header is not that of a label above it', () => {
    const text = loose(WHOLE).replace('行政许可\n31\n', '行政许可\n').replace('行政处罚\n4\n', '4\n行政处罚\n');
    const { tables } = readOne(text).model;
    assert.equal(tables.get('disclosure')?.cells.get('disclosure/penalties/decisions')?.value.kind, 'number');
    assert.equal(tables.get('disclosure')?.cells.get('disclosure/licences/decisions'), undefined);
  });

  test('a number on the line of the first cell, or words on that of the last: rebuilding would lose them', () => {
    const piped = loose(WHOLE, 'a pipe behind each');
    const first = piped.replace('第二十条第（一）项 |', '5 | 第二十条第（一）项 |');
    const last = piped.replace('12.5 |\n', '12.5 | 另有减免 |\n');
    for (const text of [first, last]) {
      assert.notEqual(text, piped);
      assert.ok(!tablesOf(readOne(text)).some(table => table.startsWith('disclosure lines')));
    }
  });

  test('table four with a number in front of its headers, and with all fifteen behind them', () => {
    const text = loose(WHOLE).replace('行政复议\n', '行政复议\n7\n');
    assert.deepEqual(found(text), ['missing-table warning']);
  });

  test('table four with a number too few', () => {
    const text = loose(WHOLE).replace('2\n0\n1\n0\n3\n0\n0\n', '2\n0\n1\n0\n3\n0\n');
    assert.deepEqual(found(text), ['missing-table warning']);
  });
});

/** Table three by columns: its labels below each other, and then its numbers. */
function labelsFirst(text: string): string {
  const lines = loose(text).split('\n');
  const first = lines.indexOf('一、本年新收政府信息公开申请数量');
  const end = lines.indexOf('', first);
  const own = lines.slice(first, end);
  const isNumber = (line: string): boolean => /^\d+$/.test(line);
  const sorted = [...own.filter(line => !isNumber(line)), ...own.filter(isNumber)];
  return [...lines.slice(0, first), ...sorted, ...lines.slice(end)].join('\n');
}
