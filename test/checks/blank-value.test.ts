// blank-value: cells without a number where one is due, told once a table.
import { BASE, report } from '../support/base-report.js';
import { checkFindings, checkHover, checkNoFix } from '../support/core.js';

const DUPLICATE = '→→2.重复申请';

suite('blank-value', () => {
  test('bad: one blank in table two', () => checkFindings(report({ 行政强制: '行政强制→<||blank-value>→→' })));

  test('bad: several blanks of one table are one finding, at the first', () =>
    checkFindings(
      report({
        [DUPLICATE]: '→→2.重复申请→0→<||blank-value>→0→0→→0→0',
        '3.要求提供公开出版物': '→→3.要求提供公开出版物→→0→0→0→0→0→0',
      }),
    ));

  test('bad: one finding for each table', () =>
    checkFindings(
      report({ 行政强制: '行政强制→<||blank-value>→→', [DUPLICATE]: '→→2.重复申请→0→<||blank-value>→0→0→0→0→0' }),
    ));

  test('good: every cell holds a number', () => checkFindings(BASE));

  test('near miss: 0 is a number', () => checkFindings(report({ 行政强制: '行政强制→ 0 →→' })));

  test('silent: a stroke that stands for nil is the business of odd-number', () =>
    checkFindings(report({ 行政强制: '行政强制→<|—|odd-number>→→' })));

  test('silent: a blank total is the business of missing-total', () =>
    checkFindings(report({ '四、结转下年度': '四、结转下年度继续办理→→→1→1→0→0→0→0→<||missing-total>' })));

  test('silent: a row whose blanks may be lost columns is ragged', () =>
    checkFindings(report({ [DUPLICATE]: '<|2.重复申请→0→0→0→0→0→0|ragged-row>' })));

  test('fix: none, since blank is not zero', () => checkNoFix(report({ 行政强制: '行政强制→<|>→→' })));

  test('hover: a blank cell has its address', () => {
    checkHover(report({ 行政强制: '行政强制→<|>→→' }), ['行政强制 · 本年处理决定数量']);
  });
});
