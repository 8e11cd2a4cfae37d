// suspect-cell: one number whose change alone makes every failing relation it takes part in hold.
import { BASE, report } from '../support/base-report.js';
import { checkFindings, checkFix, checkNoFix } from '../support/core.js';

const NEW = '一、本年新收';
const NOT_HELD = '1.本机关不掌握相关政府信息';
const TOTAL = '（七）总计';

suite('suspect-cell', () => {
  test('bad: the total of a row, which upsets the column of totals too', () =>
    checkFindings(report({ [NOT_HELD]: `→（四）无法提供→${NOT_HELD}→2→0→0→0→0→0→<|3|suspect-cell>` })));

  test('bad: an addend, which upsets its row and its column', () =>
    checkFindings(report({ [NOT_HELD]: `→（四）无法提供→${NOT_HELD}→<|12|suspect-cell>→0→0→0→0→0→2` })));

  test('bad: a total of a column, which upsets three relations', () =>
    checkFindings(report({ [TOTAL]: `→${TOTAL}→→<|8|suspect-cell>→2→0→0→1→0→10` })));

  test('bad: the total of totals', () =>
    checkFindings(report({ [TOTAL]: `→${TOTAL}→→7→2→0→0→1→0→<|11|suspect-cell>` })));

  test('bad: two cells that have nothing to do with each other', () =>
    checkFindings(
      report({
        [NOT_HELD]: `→（四）无法提供→${NOT_HELD}→<|12|suspect-cell>→0→0→0→0→0→2`,
        '4.保护第三方': '→→4.保护第三方合法权益→0→0→0→0→<|10|suspect-cell>→0→1',
      }),
    ));

  test('bad: a number beyond 2^53', () =>
    checkFindings(report({ [NOT_HELD]: `→（四）无法提供→${NOT_HELD}→<|9007199254740993|suspect-cell>→0→0→0→0→0→2` })));

  test('good: everything balances', () => checkFindings(BASE));

  test('near miss: any number of a group of table four may be wrong', () =>
    checkFindings(report({ '2→0→1→0→3→': '2→0→1→0→<|4|wrong-total>→0→0→0→1→1→1→0→0→0→1' })));

  test('near miss: a number with its total, which only the column contradicts, may be any of its column', () =>
    checkFindings(
      report({
        [NEW]: '一、本年新收政府信息公开申请数量→→→9→3→0→0→1→0→13',
        [TOTAL]: `→${TOTAL}→→<|7|unbalanced-column>→2→0→0→1→0→10`,
      }),
    ));

  test('near miss: no count is negative', () =>
    checkFindings(
      report({
        '3.其他→': '→→3.其他→0→0→0→0→0→0→0',
        [NEW]: '一、本年新收政府信息公开申请数量→→→7→3→0→0→<|0|suspect-cell>→0→11',
      }),
    ));

  test('near miss: two rows and two columns are off by one, and any number at a crossing of them could be wrong', () =>
    checkFindings(
      report({
        '（一）予以公开': '三、本年度办理结果→（一）予以公开→→4→1→0→0→0→0→<|4|wrong-total>',
        '（二）部分公开': '→（二）部分公开→→1→2→0→0→0→0→<|2|wrong-total>',
        [TOTAL]: `→${TOTAL}→→<|7|wrong-total>→<|2|wrong-total>→0→0→1→0→10`,
      }),
      { only: ['suspect-cell', 'neighbour-column', 'wrong-total', 'unbalanced-column'] },
    ));

  test('near miss: the row and the column are off by different amounts', () =>
    checkFindings(
      report({
        [NOT_HELD]: `→（四）无法提供→${NOT_HELD}→5→0→0→0→0→0→<|2|wrong-total>`,
        '3.其他→': '→→3.其他→1→0→0→0→0→0→1',
        [TOTAL]: `→${TOTAL}→→<|7|wrong-total>→2→0→0→1→0→10`,
      }),
    ));

  test('silent: an amount in the wrong column of its row is neighbour-column', () =>
    checkFindings(report({ [NEW]: '一、本年新收政府信息公开申请数量→→→5→<|5|neighbour-column>→0→0→1→0→11' })));

  test('silent: a blank total is missing-total, though a number there would make the sums hold', () =>
    checkFindings(report({ [NOT_HELD]: `→（四）无法提供→${NOT_HELD}→2→0→0→0→0→0→<||missing-total>` })));

  test('fix: the one number becomes what the relations say', () =>
    checkFix(report({ [NOT_HELD]: `→（四）无法提供→${NOT_HELD}→<|>12→0→0→0→0→0→2` }), BASE));

  test('fix: none at a number that is right', () =>
    checkNoFix(report({ [NOT_HELD]: `→（四）无法提供→${NOT_HELD}→12→0→0→<|>0→0→0→2` }), 'suspect-cell'));
});
