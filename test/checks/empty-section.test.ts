// empty-section: nothing stands under the heading of a section.
import { BASE, report } from '../support/base-report.js';
import { checkFindings, checkNoFix } from '../support/core.js';

const OVERVIEW = '2023年，我局';
const PROBLEMS = '一是公开内容';
const OTHER = '本年度未收取';

suite('empty-section', () => {
  test('bad: nothing between two headings', () =>
    checkFindings(report({ '一、总体': '一、<|总体情况|empty-section>', [OVERVIEW]: null })));

  test('bad: nothing but a page number', () =>
    checkFindings(report({ '一、总体': '一、<|总体情况|empty-section>', [OVERVIEW]: '- 2 -' })));

  for (const nil of ['无', '无。', '　　暂无。', '没有']) {
    test(`bad: problems are to be told, ${nil} does not do`, () =>
      checkFindings(report({ '五、': '五、<|存在的主要问题及改进情况|empty-section>', [PROBLEMS]: nil })));
  }

  test('bad: the file ends behind the last heading', () =>
    checkFindings(report({ '六、': '六、<|其他需要报告的事项|empty-section>', [OTHER]: null })));

  test('bad: nothing but the second half of its title', () =>
    checkFindings(report({ '五、': '五、<|存在的主要问题及|empty-section>\n改进情况', 一是公开: null }), {
      only: ['empty-section'],
    }));

  test('good: every section has its text', () => checkFindings(BASE));

  test('near miss: 六 may say 无', () => checkFindings(report({ [OTHER]: '无' }), { only: ['empty-section'] }));

  test('near miss: text that runs on behind the heading', () =>
    checkFindings(
      report({ '五、': '五、存在的主要问题及改进情况。公开内容不够及时，已明确专人按月核对。', [PROBLEMS]: null }),
    ));

  test('near miss: a sub-heading with run-in text', () =>
    checkFindings(report({ [PROBLEMS]: '（一）问题。公开内容不够及时。' })));

  test('silent: topics numbered like sections are the business of section-order', () =>
    checkFindings(report({ [PROBLEMS]: '一、<|存在问题|section-order>\n\n人手不足。\n\n二、改进措施\n\n加强培训。' })));

  test('bad: the section below is another one', () =>
    checkFindings(report({ '六、': '六、<|其他需要报告的事项|empty-section>', [OTHER]: '七、名词解释\n\n无。' }), {
      only: ['empty-section'],
    }));

  test('silent: a section that owes a table and has none is the business of missing-table', () =>
    checkFindings(
      `${report({}).split('四、政府')[0]!}四、<|政府信息公开行政复议、行政诉讼情况|missing-table>\n\n五、${BASE.split('五、')[1]!}`,
    ));

  test('fix: none', () => checkNoFix(report({ '一、总体': '一、<|>总体情况', [OVERVIEW]: null })));
});
