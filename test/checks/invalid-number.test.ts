// invalid-number: a cell that holds something else than a number of its kind.
import assert from 'node:assert/strict';
import { say } from '../../server/src/core/index.js';
import { BASE, report } from '../support/base-report.js';
import { checkFindings, checkNoFix, readOne } from '../support/core.js';
import { marked } from '../support/marked.js';

const PROCEEDINGS = '2→0→1→0→3→';

suite('invalid-number', () => {
  test('bad: words', () => checkFindings(report({ 行政处罚: '行政处罚→<|约3件|invalid-number>→→' })));

  test('bad: a negative count', () =>
    checkFindings(report({ '2.重复申请': '→→2.重复申请→<|-1|invalid-number>→0→0→0→0→0→<|-1|invalid-number>' })));

  test('bad: a fraction of a case', () => checkFindings(report({ 行政许可: '行政许可→<|3.5|invalid-number>→→' })));

  test('bad: a negative amount', () =>
    checkFindings(report({ 行政事业性收费: '行政事业性收费→<|-2.5|invalid-number>→→' })));

  test('bad: two numbers in one cell', () => checkFindings(report({ 行政许可: '行政许可→<|3和4|invalid-number>→→' })));

  test('bad: words in table four, whose rows have no label', () => {
    checkFindings(report({ '2→0→1→0→3→': '<|若干|invalid-number>→0→1→0→3→0→0→0→1→1→1→0→0→0→1' }));
  });

  test('bad: 无 in every cell of table four is one finding, which names the other cells', () => {
    const nothing = Array.from({ length: 15 }, () => '无');
    const text = report({ [PROCEEDINGS]: nothing.with(0, '<|无|invalid-number>').join('→') });
    checkFindings(text);
    const [finding] = readOne(marked(text).text).findings;
    assert.equal(finding!.addresses.length, 15);
    assert.equal(finding!.related.length, 14);
    assert.equal(say('zh-cn', finding!.message), '有 15 个单元格应填数字，现为「无」，第一个是「行政复议·结果维持」');
    assert.equal(say('en', finding!.message), '15 cells should be numbers, not “无”; the first is “行政复议·结果维持”');
  });

  test('bad: a few 无 in a table are one finding, another word is another', () =>
    checkFindings(
      report({ [PROCEEDINGS]: '2→<|无|invalid-number>→1→无→3→0→0→0→<|若干|invalid-number>→1→1→0→无→0→1' }),
    ));

  test('bad: a row of words is one finding, whatever the words', () => {
    const text = report({ '2.重复申请': '→→2.重复申请→<|没有|invalid-number>→没有→暂无→没有→没有→暂无→没有' });
    checkFindings(text);
    const [finding] = readOne(marked(text).text).findings;
    assert.equal(say('zh-cn', finding!.message), '「2.重复申请」的 7 个单元格应填数字，现在都是文字');
    checkFindings(report({ '2.重复申请': '→→2.重复申请→<|无|invalid-number>→无→无→无→无→无→无' }));
  });

  test('near miss: the same number twice is two slips', () =>
    checkFindings(report({ '2.重复申请': '→→2.重复申请→<|约3件|invalid-number>→0→0→0→0→0→<|约3件|invalid-number>' })));

  test('bad: a number without end is text, and costs no time', () =>
    checkFindings(report({ 行政许可: `行政许可→<|${'9'.repeat(5000)}|invalid-number>→→` })));

  test('good: counts and an amount', () => checkFindings(BASE));

  test('near miss: an amount may have decimals, a count may have blanks around it', () =>
    checkFindings(report({ 行政事业性收费: '行政事业性收费→0.0001→→', 行政许可: '行政许可→　31 →→' })));

  test('near miss: a note, a unit or a stroke can be read', () =>
    checkFindings(
      report({ 行政许可: '行政许可→3（其中网上办理1件）→→', 行政处罚: '行政处罚→4件→→', 行政强制: '行政强制→/→→' }),
      {
        only: ['invalid-number'],
      },
    ));

  test('silent: an odd way of writing is the business of odd-number', () =>
    checkFindings(report({ 行政许可: '行政许可→<|３１|odd-number>→→' })));

  test('silent: a blank is the business of blank-value', () =>
    checkFindings(report({ 行政许可: '行政许可→<||blank-value>→→' })));

  test('fix: none', () => checkNoFix(report({ 行政处罚: '行政处罚→<|>约3件→→' })));
});
