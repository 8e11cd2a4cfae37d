// shifted-row: the right number of values, in other fields than the form's.
import assert from 'node:assert/strict';
import { say } from '../../server/src/core/index.js';
import { BASE, report } from '../support/base-report.js';
import { checkFindings, checkFix, checkNoFix, readOne } from '../support/core.js';
import { tabbed } from '../support/marked.js';

const NEW = '一、本年新收';
const GRANTED = '（一）予以公开';
const DUPLICATE = '→→2.重复申请';

suite('shifted-row', () => {
  test('bad: merged slots dropped, as browsers copy them', () =>
    checkFindings(report({ [NEW]: '<|一、本年新收政府信息公开申请数量|shifted-row>→7→3→0→0→1→0→11' })));

  test('bad: packed left, with the fields filled up behind', () =>
    checkFindings(report({ [NEW]: '<|一、本年新收政府信息公开申请数量|shifted-row>→→7→3→0→0→1→0→11→' })));

  test('bad: the own label of the row is marked, not the upper one', () =>
    checkFindings(report({ [GRANTED]: '三、本年度办理结果→<|（一）予以公开|shifted-row>→3→1→0→0→0→0→4' })));

  test('bad: the label in the field of its group', () =>
    checkFindings(report({ [DUPLICATE]: '<|2.重复申请|shifted-row>→→→0→0→0→0→0→0→0' })));

  test('bad: values right, but a field too many', () =>
    checkFindings(report({ [DUPLICATE]: '→→<|2.重复申请|shifted-row>→0→0→0→0→0→0→0→' })));

  test('near miss: every line of the table has the same blank fields behind it', () =>
    checkFindings(BASE.replace(/^.*→.*$/gm, '$&→→'), { only: ['shifted-row'] }));

  test('bad: table two and table four', () =>
    checkFindings(
      report({
        行政许可: '<|行政许可|shifted-row>→→31→',
        '2→0→1→0→3→': '→<|2|shifted-row>→0→1→0→3→0→0→0→1→1→1→0→0→0→1',
      }),
    ));

  test('bad: of a row with blanks the first number is told with the field that it belongs to', () => {
    const packed = report({
      [NEW]: '一、本年新收政府信息公开申请数量→7→3→0→0→1→0→11',
      '二、上年结转': '二、上年结转政府信息公开申请数量→1→0→0→0→0→0→1',
      [DUPLICATE]: '2.重复申请→→→→→→→0',
    });
    const { findings } = readOne(tabbed(packed));
    const told = findings.filter(({ check }) => check === 'shifted-row').map(({ message }) => say('zh-cn', message));
    assert.match(told.join('\n'), /「2.重复申请」的 1 个数不在规定的列里：应从第 10 格起，现从第 8 格起/);
  });

  test('good: every row on the grid', () => checkFindings(BASE));

  test('near miss: blanks around the words', () =>
    checkFindings(report({ [NEW]: '一、本年新收政府信息公开申请数量→ →　→ 7 →3→0→0→1→0→11 ' })));

  test('near miss: a label of the group repeated on each row stands in its own field', () =>
    checkFindings(report({ [DUPLICATE]: '三、本年度办理结果→（五）不予处理→2.重复申请→0→0→0→0→0→0→0' })));

  test('silent: too few or too many values are ragged-row', () =>
    checkFindings(report({ [NEW]: '<|一、本年新收政府信息公开申请数量→7→3→0→0→1→0→11→11|ragged-row>' })));

  test('silent: a second row of the same label is duplicate-row', () =>
    checkFindings(report({ [DUPLICATE]: '→→2.重复申请→0→0→0→0→0→0→0\n<|2.重复申请|duplicate-row>→0→0→0→0→0→0→0' })));

  test('silent: a row that the form does not know is unknown-row', () =>
    checkFindings(
      report({ [DUPLICATE]: '→→2.重复申请→0→0→0→0→0→0→0\n<|6.另行约定的情形→0→0→0→0→0→0→0|unknown-row>' }),
    ));

  test('fix: the whole table', () =>
    checkFix(
      report({
        [NEW]: '一、本年<|>新收政府信息公开申请数量→7→3→0→0→1→0→11',
        [GRANTED]: '三、本年度办理结果→（一）予以公开→3→1→0→0→0→0→4',
        [DUPLICATE]: '2.重复申请→0→0→0→0→0→0→0',
      }),
      BASE,
      { title: '重新对齐整张表' },
    ));

  test('fix: one row alone', () =>
    checkFix(
      report({
        [NEW]: '一、本年<|>新收政府信息公开申请数量→7→3→0→0→1→0→11',
        [DUPLICATE]: '2.重复申请→0→0→0→0→0→0→0',
      }),
      report({ [DUPLICATE]: '2.重复申请→0→0→0→0→0→0→0' }),
      { title: '只对齐这一行' },
    ));

  test('fix: a ragged row beside it stays as it is', () =>
    checkFix(
      report({ [NEW]: '一、本年<|>新收政府信息公开申请数量→7→3→0→0→1→0→11', [DUPLICATE]: '→2.重复申请→0→0→0→0→0→0' }),
      report({ [DUPLICATE]: '→2.重复申请→0→0→0→0→0→0' }),
      { title: '重新对齐整张表' },
    ));

  test('fix: none where nothing is shifted', () =>
    checkNoFix(report({ [DUPLICATE]: '→→2.重复<|>申请→0→0→0→0→0→0→0' })));
});
