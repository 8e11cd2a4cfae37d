// unbalanced-column: 第一项＋第二项 ≠ 第三项＋第四项, the relation printed in the header of table three.
import { BASE, report } from '../support/base-report.js';
import { checkFindings, checkHover, checkNoFix } from '../support/core.js';

const NEW = '一、本年新收';
const TOTAL = '（七）总计';

suite('unbalanced-column', () => {
  test('bad: more came in than went out', () =>
    checkFindings(
      report({
        [NEW]: '一、本年新收政府信息公开申请数量→→→9→3→0→0→1→0→13',
        [TOTAL]: '→（七）总计→→<|7|unbalanced-column>→2→0→0→1→0→10',
      }),
    ));

  test('bad: ten in the neighbouring column fails in both, though the totals balance', () =>
    checkFindings(
      report({
        [NEW]: '一、本年新收政府信息公开申请数量→→→6→4→0→0→1→0→11',
        [TOTAL]: '→（七）总计→→<|7|unbalanced-column>→<|2|unbalanced-column>→0→0→1→0→10',
      }),
    ));

  test('good: both sides are equal in every column', () => checkFindings(BASE));

  test('good: the relation is read from rows that stand in other fields', () =>
    checkFindings(report({ '四、结转下年度': '<|四、结转下年度继续办理|shifted-row>→1→1→0→0→0→0→2' })));

  test('near miss: a case that moves from outcome to carried forward keeps the balance', () =>
    checkFindings(
      report({
        '（一）予以公开': '三、本年度办理结果→（一）予以公开→→2→1→0→0→0→0→3',
        [TOTAL]: '→（七）总计→→6→2→0→0→1→0→9',
        '四、结转下年度': '四、结转下年度继续办理→→→2→1→0→0→0→0→3',
      }),
    ));

  test('silent: one number that explains several failing sums is suspect-cell', () =>
    checkFindings(report({ [NEW]: '一、本年新收政府信息公开申请数量→→→7→3→0→0→1→0→<|12|suspect-cell>' })));

  test('silent: the column of totals follows from the others', () =>
    // 13＋1 ≠ 10＋2 as well; that is the 9 of 自然人 once more.
    checkFindings(
      report({
        [NEW]: '一、本年新收政府信息公开申请数量→→→9→3→0→0→1→0→13',
        [TOTAL]: '→（七）总计→→<|7|unbalanced-column>→2→0→0→1→0→10',
      }),
    ));

  test('silent: so it does where another column cannot be assessed', () =>
    checkFindings(
      report({
        [NEW]: '一、本年新收政府信息公开申请数量→→→9→3→0→0→1→<||blank-value>→13',
        [TOTAL]: '→（七）总计→→<|7|unbalanced-column>→2→0→0→1→0→10',
      }),
    ));

  test('silent: a ragged row has no columns', () =>
    checkFindings(report({ '四、结转下年度': '<|四、结转下年度继续办理→→→5→1→0→0→0→0→2→3|ragged-row>' }), {
      only: ['unbalanced-column', 'ragged-row'],
    }));

  test('silent: with a row missing nothing can be assessed', () =>
    checkFindings(
      report({ '二、上年结转': null, [NEW]: '<|一、本年新收政府信息公开申请数量|missing-row>→→→9→3→0→0→1→0→13' }),
    ));

  test('fix: none; which of the numbers is wrong is the author’s to say', () =>
    checkNoFix(
      report({
        [NEW]: '一、本年新收政府信息公开申请数量→→→9→3→0→0→1→0→13',
        [TOTAL]: '→（七）总计→→<|>7→2→0→0→1→0→10',
      }),
    ));

  test('hover: both sums and the difference, on any cell of the column', () => {
    const text = (cursor: string): string =>
      report({ [NEW]: `一、本年新收政府信息公开申请数量→→→${cursor}9→3→0→0→1→0→13` });
    checkHover(text('<|>'), [
      '本年新收＋上年结转＝（七）总计＋结转下年度',
      '| 第一项＋第二项 | 10 |',
      '| 第三项＋第四项 | 8 |',
      '相差 2',
    ]);
  });
});
