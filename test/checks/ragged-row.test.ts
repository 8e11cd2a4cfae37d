// ragged-row: more or fewer values than the row has columns.
import assert from 'node:assert/strict';
import { BASE, report } from '../support/base-report.js';
import { checkFindings, checkHover, formatted } from '../support/core.js';

const DUPLICATE = '→→2.重复申请';
const NEW = '一、本年新收';
const FORWARD = '四、结转下年度';
const PROCEEDINGS = '2→0→1→0→3→';

suite('ragged-row', () => {
  test('bad: one number lost', () => checkFindings(report({ [DUPLICATE]: '→→<|2.重复申请→0→0→0→0→0→0|ragged-row>' })));

  test('bad: one number lost, the row filled up to more fields than the grid has', () =>
    checkFindings(report({ [DUPLICATE]: '→→<|2.重复申请→→→0→0→0→0→0→0|ragged-row>' })));

  test('bad: one number doubled', () =>
    checkFindings(report({ [NEW]: '<|一、本年新收政府信息公开申请数量→→→7→7→3→0→0→1→0→11|ragged-row>' })));

  test('bad: nothing but a total', () => checkFindings(report({ [DUPLICATE]: '→→<|2.重复申请→0|ragged-row>' })));

  test('bad: a row of table four', () =>
    checkFindings(report({ [PROCEEDINGS]: '<|2→0→1→0→3→0→0→0→1→1→1→0→0→1|ragged-row>' })));

  test('bad: a row of table two', () => checkFindings(report({ '规章→': '<|规章→0→0→0→0|ragged-row>' })));

  test('good: as many values as columns', () => checkFindings(BASE));

  test('near miss: a blank on the grid is a blank, not a lost column', () =>
    checkFindings(report({ [DUPLICATE]: '→→2.重复申请→0→<||blank-value>→0→0→0→0→0' })));

  test('near miss: the right number of values in other fields', () =>
    checkFindings(report({ [DUPLICATE]: '<|2.重复申请|shifted-row>→0→0→0→0→0→0→0' })));

  test('near miss: a number in every slot of its merged cell is one number', () => {
    const text = report({ 行政许可: '行政许可→31→31→31' });
    checkFindings(text);
    assert.equal(formatted(text), text);
    checkFindings(report({ 行政许可: '<|行政许可→31→31→3|ragged-row>' }));
    checkFindings(report({ 行政许可: '<|行政许可→31→31|ragged-row>→' }));
  });

  test('near miss: rows with blanks stay as they are beside a number that is wrong in another row', () => {
    const [before, applications, behind] = BASE.split(/(?=^三、收到|^四、政府)/m) as [string, string, string];
    const blanks = applications.replace(/→0(?=→|$)/gm, '→').replace(/^(→.*→→\d→.*)→\d$/gm, '$1→');
    const wrong = report({ [FORWARD]: '四、结转下年度继续办理→→→3→1→→→→→4' }, before + blanks + behind);
    checkFindings(wrong, { only: ['ragged-row'] });
  });

  test('silent: a row that the form does not know owes nothing', () =>
    checkFindings(report({ [DUPLICATE]: `→→2.重复申请→0→0→0→0→0→0→0\n→→<|6.另行约定的情形→1→2|unknown-row>` })));

  test('silent: a copy of a row is duplicate-row', () =>
    checkFindings(report({ [DUPLICATE]: '→→2.重复申请→0→0→0→0→0→0→0\n→→<|2.重复申请|duplicate-row>→0→0' })));

  test('hover: how many numbers are due', () => {
    checkHover(report({ [DUPLICATE]: '→→2.重复申请→<|<|>0|>→0→0→0→0→0' }), ['应有 7 个数', '现有 6 个']);
  });
});
