// wrong-total: a 总计 that is not the sum of its parts.
import assert from 'node:assert/strict';
import { BASE, report } from '../support/base-report.js';
import { checkFindings, checkFix, checkHover, checkNoFix } from '../support/core.js';

const NOT_HELD = '1.本机关不掌握相关政府信息';
const PROCEEDINGS = '2→0→1→0→3→';

suite('wrong-total', () => {
  test('bad: totals of two rows of table three, of which neither alone explains the column', () =>
    checkFindings(
      report({
        [NOT_HELD]: `→（四）无法提供→${NOT_HELD}→2→0→0→0→0→0→<|3|wrong-total>`,
        '2.没有现成信息': '→→2.没有现成信息需要另行制作→0→0→0→0→0→0→<|1|wrong-total>',
      }),
    ));

  test('bad: a column total of table three that agrees with its row', () =>
    // Both R1 and R2 of the column fail: which of the three has the cause cannot be told.
    checkFindings(report({ '（七）总计': '→（七）总计→→7→<|<|3|wrong-total>|unbalanced-column>→0→0→1→0→11' })));

  test('bad: each group of table four by itself', () =>
    checkFindings(report({ [PROCEEDINGS]: '2→0→1→0→<|4|wrong-total>→0→0→0→1→1→1→0→0→0→<|0|wrong-total>' })));

  test('bad: numbers beyond 2^53 are added exactly', () =>
    checkFindings(
      report({
        [PROCEEDINGS]: '9007199254740993→0→0→0→<|9007199254740992|wrong-total>→0→0→0→1→1→1→0→0→0→1',
      }),
    ));

  test('good: every total is the sum of its parts', () => checkFindings(BASE));

  test('near miss: 07 and thousands separators are the same numbers', () =>
    checkFindings(report({ [PROCEEDINGS]: '1,002→0→01→0→1003→0→0→0→1→1→1→0→0→0→1' }), { only: ['wrong-total'] }));

  test('silent: one number that explains several failing sums is suspect-cell', () =>
    checkFindings(report({ '（七）总计': '→（七）总计→→7→2→0→0→1→0→<|11|suspect-cell>' })));

  test('silent: the column of totals follows from the rows and the other columns', () =>
    checkFindings(report({ '（七）总计': '→（七）总计→→<|<|8|wrong-total>|unbalanced-column>→2→0→0→1→0→11' })));

  test('silent: a blank total is the business of missing-total', () =>
    checkFindings(report({ [NOT_HELD]: `→（四）无法提供→${NOT_HELD}→2→0→0→0→0→0→<||missing-total>` })));

  test('silent: a part that is no number is the business of invalid-number', () =>
    checkFindings(report({ [PROCEEDINGS]: '2→<|若干|invalid-number>→1→0→4→0→0→0→1→1→1→0→0→0→1' })));

  test('silent: a blank part is not zero', () =>
    checkFindings(report({ [PROCEEDINGS]: '<||blank-value>→0→1→0→3→0→0→0→1→1→1→0→0→0→1' })));

  test('fix: the total becomes the sum', () =>
    checkFix(
      report({ [PROCEEDINGS]: '2→0→1→0→<|>4→0→0→0→1→1→1→0→0→0→1' }),
      report({ [PROCEEDINGS]: '2→0→1→0→3→0→0→0→1→1→1→0→0→0→1' }),
      { title: '改为 3' },
    ));

  test('fix: none where the total is right', () =>
    checkNoFix(report({ [PROCEEDINGS]: '2→0→1→0→<|>3→0→0→0→1→1→1→0→0→0→1' })));

  test('hover: the difference, and below it the addends, the sum and what is stated', () => {
    const { markdown } = checkHover(report({ [PROCEEDINGS]: '2→0→1→0→<|<|>14|>→0→0→0→1→1→1→0→0→0→1' }), [
      '| 结果维持 | 2 |',
      '| 各项之和 | 3 |',
      '| 总计 | 14 |',
      '相差 11',
    ]);
    assert.ok(markdown.indexOf('相差 11') < markdown.indexOf('| 结果维持'), 'not where an editor cuts it off');
    checkHover(report({ [PROCEEDINGS]: '2→0→1→0→<|>14→0→0→0→1→1→1→0→0→0→1' }), ['off by 11'], 'en');
  });
});
