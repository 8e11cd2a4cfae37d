// unknown-row: a row that the form does not have.
import { BASE, report } from '../support/base-report.js';
import { checkFindings, checkNoFix } from '../support/core.js';

const DUPLICATE = '→→2.重复申请';
const ROW = '→→2.重复申请→0→0→0→0→0→0→0';

suite('unknown-row', () => {
  test('bad: a row of its own in table two', () =>
    checkFindings(report({ 行政规范性文件: '行政规范性文件→2→1→9\n<|其他主动公开文件→3→0→3|unknown-row>' })));

  test('bad: a row of its own in table three', () =>
    checkFindings(report({ [DUPLICATE]: `${ROW}\n→→<|6.另行约定的情形→0→0→0→0→0→0→0|unknown-row>` })));

  test('bad: a row without label where no row is missing', () =>
    checkFindings(report({ [DUPLICATE]: `${ROW}\n→→→<|1→0→0→0→0→0→1|unknown-row>` })));

  test('good: the rows of the form', () => checkFindings(BASE));

  test('near miss: a known label with an explanation behind it', () =>
    checkFindings(report({ '规章→': '规章（含省政府规章）→0→0→0' })));

  test('near miss: a note on the last line of a table', () => {
    checkFindings(report({ 行政事业性收费: '行政事业性收费→0→→\n注：收费含下属单位→→→' }));
    checkFindings(report({ 行政事业性收费: '行政事业性收费→0→→\n备注：→无→→' }));
    checkFindings(report({ [DUPLICATE]: `${ROW}\n续表→→→→→→→→→` }));
  });

  test('bad: a row without numbers that is no note', () =>
    checkFindings(report({ 行政规范性文件: '行政规范性文件→2→1→9\n<|其他主动公开文件|unknown-row>→→→' }), {
      only: ['unknown-row'],
    }));

  test('near miss: an empty line of the table', () => checkFindings(report({ [DUPLICATE]: `${ROW}\n→→→→→→→→→` })));

  test('near miss: a table of another kind in the prose', () =>
    checkFindings(report({ '2023年，我局': '栏目→条数\n政策文件→23\n业务工作→180' })));

  test('silent: bare numbers where rows of the form are missing are told with those', () =>
    checkFindings(
      report({
        属于四类过程性信息: '→→<|6.属于四类过程性信息|missing-row>→0→0→0→0→0→0→0',
        '→→7.属于行政执法案卷': '→→→0→0→0→0→0→0→0',
        '→→8.属于行政查询事项': null,
      }),
    ));

  test('silent: the first half of a cut label is no row', () =>
    checkFindings(
      report({
        '（一）予以公开': '三、本年度办理→（一）予以公开→→3→1→0→0→0→0→4',
        '（二）部分公开': '结果→（二）部分公开（区分处理的，只计这一情形，不计其他情形）→→1→1→0→0→0→0→2',
      }),
    ));

  test('fix: none', () => checkNoFix(report({ [DUPLICATE]: `${ROW}\n→→6.另行<|>约定的情形→0→0→0→0→0→0→0` })));
});
