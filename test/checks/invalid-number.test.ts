// invalid-number: a cell that holds something else than a number of its kind.
import { BASE, report } from '../support/base-report.js';
import { checkFindings, checkNoFix } from '../support/core.js';

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
    const nothing = Array.from({ length: 15 }, () => '<|无|invalid-number>').join('→');
    checkFindings(report({ '2→0→1→0→3→': nothing }));
  });

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
