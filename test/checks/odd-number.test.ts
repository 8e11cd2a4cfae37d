// odd-number: numbers written in an unusual way, and strokes that stand for nil.
import { BASE, report } from '../support/base-report.js';
import { checkFindings, checkFix, checkNoFix } from '../support/core.js';

suite('odd-number', () => {
  for (const [how, written] of [
    ['full-width digits', '３１'],
    ['thousands', '1,031'],
    ['a full-width comma', '1，031'],
    ['thousands set apart by blanks', '1 031'],
    ['decimals that are all zero', '31.00'],
    ['a note in brackets', '31（其中网上办理12件）'],
    ['a note behind a unit', '31件(含并案2件)'],
    ['a unit', '31件'],
    ['a plus sign', '+31'],
  ] as const) {
    test(`bad: ${how}`, () => checkFindings(report({ 行政许可: `行政许可→<|${written}|odd-number>→→` })));
  }

  for (const stroke of ['/', '／', '-', '—', '——', '－']) {
    test(`bad: ${stroke} for nil`, () => checkFindings(report({ 行政许可: `行政许可→<|${stroke}|odd-number>→→` })));
  }

  test('bad: the strokes of one table are one finding, at the first', () =>
    checkFindings(report({ '规章→': '规章→<|/|odd-number>→/→/', 行政许可: '行政许可→/→→' })));

  test('bad: more than four decimals of 万元', () =>
    checkFindings(report({ 行政事业性收费: '行政事业性收费→<|12.34567|odd-number>→→' })));

  test('bad: an amount that ends in its point', () =>
    checkFindings(report({ 行政事业性收费: '行政事业性收费→<|31.|odd-number>→→' })));

  test('good: plain digits', () => checkFindings(BASE));

  test('near miss: four decimals, and no decimals, are as good', () => {
    checkFindings(report({ 行政事业性收费: '行政事业性收费→12.3456→→' }));
    checkFindings(report({ 行政事业性收费: '行政事业性收费→72701→→' }));
  });

  test('near miss: leading zeros are plain digits', () => checkFindings(report({ 行政许可: '行政许可→031→→' })));

  test('silent: what is no number at all is the business of invalid-number', () =>
    checkFindings(report({ 行政许可: '行政许可→<|约31件|invalid-number>→→' })));

  test('silent: an odd number still counts, so that no balance finding follows', () =>
    checkFindings(
      report({
        '1.本机关不掌握相关政府信息': '→（四）无法提供→1.本机关不掌握相关政府信息→<|２|odd-number>→0→0→0→0→0→2',
      }),
    ));

  test('fix: the number in plain digits', () =>
    checkFix(report({ 行政许可: '行政许可→<|>1,031→→' }), report({ 行政许可: '行政许可→1031→→' }), { title: '1031' }));

  test('fix: the point is taken away', () =>
    checkFix(report({ 行政事业性收费: '行政事业性收费→31<|>.→→' }), report({ 行政事业性收费: '行政事业性收费→31→→' })));

  test('fix: none for a unit, which changes the amount, and none for strokes', () => {
    checkNoFix(report({ 行政事业性收费: '行政事业性收费→<|>5000元→→' }));
    checkNoFix(report({ 行政许可: '行政许可→<|>/→→' }));
  });
});
