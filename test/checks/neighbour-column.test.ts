// neighbour-column: an amount that stands in another column of its row.
import { BASE, report } from '../support/base-report.js';
import { checkFindings, checkFix, checkNoFix } from '../support/core.js';

const NEW = '一、本年新收';
const NOT_HELD = '1.本机关不掌握相关政府信息';

suite('neighbour-column', () => {
  test('bad: part of a number, in the next column', () =>
    checkFindings(report({ [NEW]: '一、本年新收政府信息公开申请数量→→→5→<|5|neighbour-column>→0→0→1→0→11' })));

  test('bad: a whole number, in the next column', () =>
    checkFindings(report({ [NOT_HELD]: `→（四）无法提供→${NOT_HELD}→0→<|2|neighbour-column>→0→0→0→0→2` })));

  test('bad: a whole number, two columns on', () =>
    checkFindings(report({ [NOT_HELD]: `→（四）无法提供→${NOT_HELD}→0→0→<|2|neighbour-column>→0→0→0→2` })));

  test('bad: in the row of totals, where two relations of each column fail', () =>
    checkFindings(report({ '（七）总计': '→（七）总计→→7→1→0→<|1|neighbour-column>→1→0→10' })));

  test('good: everything balances', () => checkFindings(BASE));

  test('near miss: the amount could be moved in another row as well', () =>
    checkFindings(
      report({
        [NEW]: '一、本年新收政府信息公开申请数量→→→6→4→0→0→1→0→11',
        '（七）总计': '→（七）总计→→<|7|unbalanced-column>→<|2|unbalanced-column>→0→0→1→0→10',
      }),
    ));

  test('near miss: differences that are not opposite', () =>
    checkFindings(
      report({
        [NEW]: '一、本年新收政府信息公开申请数量→→→5→6→0→0→1→0→12',
        '（七）总计': '→（七）总计→→<|7|unbalanced-column>→<|2|unbalanced-column>→0→0→1→0→10',
      }),
    ));

  test('near miss: a third column fails too, so that more has happened', () =>
    checkFindings(
      report({
        [NEW]: '一、本年新收政府信息公开申请数量→→→7→0→3→1→0→0→11',
        '（七）总计':
          '→（七）总计→→7→<|2|unbalanced-column>→<|0|unbalanced-column>→<|0|unbalanced-column>→<|1|unbalanced-column>→0→10',
      }),
    ));

  test('silent: one number whose change mends all is suspect-cell', () =>
    checkFindings(report({ [NOT_HELD]: `→（四）无法提供→${NOT_HELD}→2→<|1|suspect-cell>→0→0→0→0→2` })));

  test('silent: in a row with a number too many the columns are open: ragged-row', () =>
    checkFindings(report({ [NOT_HELD]: `→<|（四）无法提供→${NOT_HELD}→0→2→0→0→0→0→0→2|ragged-row>` })));

  test('fix: exactly the two cells', () =>
    checkFix(report({ [NEW]: '一、本年新收政府信息公开申请数量→→→5→<|>5→0→0→1→0→11' }), BASE));

  test('fix: none in the column where the amount belongs', () =>
    checkNoFix(report({ [NEW]: '一、本年新收政府信息公开申请数量→→→<|>5→5→0→0→1→0→11' }), 'neighbour-column'));
});
