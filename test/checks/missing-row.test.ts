// missing-row: rows of the form that a table does not have.
import { BASE, report } from '../support/base-report.js';
import { checkFindings, checkFix } from '../support/core.js';

const QUERY = '→→8.属于行政查询事项';
const ENFORCEMENT = '→→7.属于行政执法案卷';
const NAMELESS = '→→→0→0→0→0→0→0→0';

suite('missing-row', () => {
  test('bad: told at the row above its place', () =>
    checkFindings(
      report({ [ENFORCEMENT]: null, 属于四类过程性信息: '→→<|6.属于四类过程性信息|missing-row>→0→0→0→0→0→0→0' }),
    ));

  test('bad: rows that follow each other are one finding', () =>
    checkFindings(
      report({
        [ENFORCEMENT]: null,
        [QUERY]: null,
        属于四类过程性信息: '→→<|6.属于四类过程性信息|missing-row>→0→0→0→0→0→0→0',
      }),
    ));

  test('bad: rows apart from each other are two', () =>
    checkFindings(
      report({
        [ENFORCEMENT]: null,
        属于四类过程性信息: '→→<|6.属于四类过程性信息|missing-row>→0→0→0→0→0→0→0',
        '2.重复申请': null,
        信访举报投诉类: '→（五）不予处理→<|1.信访举报投诉类申请|missing-row>→0→0→0→0→0→0→0',
      }),
    ));

  test('bad: the first row, told at the first there is', () =>
    checkFindings(report({ '规章→': null, 行政规范性文件: '<|行政规范性文件|missing-row>→2→1→9' })));

  test('bad: a row without its label among others is told once', () =>
    checkFindings(
      report({
        属于四类过程性信息: '→→<|6.属于四类过程性信息|missing-row>→0→0→0→0→0→0→0',
        [ENFORCEMENT]: NAMELESS,
        [QUERY]: null,
      }),
    ));

  test('good: every row of the form', () => checkFindings(BASE));

  test('near miss: one row （六）其他处理 stands for its three', () => {
    const lines = BASE.split('\n');
    const first = lines.findIndex(line => line.includes('（六）其他处理'));
    lines.splice(first, 3, '→<|（六）其他处理|superseded-form>→→1→0→0→0→0→0→1');
    checkFindings(lines.join('\n'));
  });

  test('near miss: a label of known other words', () =>
    checkFindings(report({ 其他法律行政法规: '→→2.其他法律法规禁止公开→0→0→0→0→0→0→0' }), {
      only: ['missing-row', 'unknown-row'],
    }));

  test('near miss: a label with one wrong character', () =>
    checkFindings(report({ 属于四类过程性信息: '→→6.属于四类过程姓信息→0→0→0→0→0→0→0' }), {
      only: ['missing-row', 'unknown-row'],
    }));

  test('near miss: a row that lost its label, alone between its neighbours', () =>
    checkFindings(report({ [ENFORCEMENT]: NAMELESS }), { only: ['missing-row', 'unknown-row', 'ragged-row'] }));

  test('silent: a table without any row is missing-table', () => {
    const [head, tail] = BASE.split('四、政府');
    checkFindings(
      `${head!}四、<|政府信息公开行政复议、行政诉讼情况|missing-table>\n\n无\n\n五、${tail!.split('五、')[1]!}`,
    );
  });

  test('silent: where rows are missing their sums cannot be assessed', () =>
    checkFindings(report({ '1.本机关不掌握相关政府信息': null }), {
      only: ['wrong-total', 'unbalanced-column', 'missing-total'],
    }));

  test('fix: empty rows with their labels, in their place', () =>
    checkFix(
      report({ [ENFORCEMENT]: null, [QUERY]: null, 属于四类过程性信息: '→→6.属于<|>四类过程性信息→0→0→0→0→0→0→0' }),
      report({ [ENFORCEMENT]: '→→7.属于行政执法案卷→→→→→→→', [QUERY]: '→→8.属于行政查询事项→→→→→→→' }),
    ));
});
