// fee-statement: section six that does not say whether the fee for processing information was charged.
import { BASE, report, without } from '../support/base-report.js';
import { checkFindings } from '../support/core.js';

const ONLY = { only: ['fee-statement'] };
const FEE = '本年度未收取信息处理费。';
const MARKED = { '六、': '六、<|其他需要报告的事项|fee-statement>' };

suite('fee-statement', () => {
  for (const words of ['无', '无。', '没有其他需要报告的事项。', '本年度共印发简报58期。']) {
    test(`bad: ${words}`, () => checkFindings(report({ ...MARKED, [FEE]: words }), ONLY));
  }

  test('bad: the fees of table two are another thing', () =>
    checkFindings(report({ ...MARKED, [FEE]: '行政事业性收入见第二部分表格。' }), ONLY));

  test('good: it says so', () => checkFindings(BASE));

  for (const words of [
    '全年收取信息处理费400元。',
    '全年信息处理费收费为零。',
    '依申请公开政府信息未收费。',
    '未发生收费事项。',
  ]) {
    test(`good: ${words}`, () => checkFindings(report({ [FEE]: words }), ONLY));
  }

  test('near miss: told in another section', () =>
    checkFindings(report({ [FEE]: '无', '2023年，我局': '2023年，我局做好公开工作，未收取信息处理费。' }), ONLY));

  test('near miss: a report from before the fee', () =>
    checkFindings(report({ [FEE]: '无', 林业局2023年: '示例市示例区林业局2020年政府信息公开工作年度报告' }), ONLY));

  test('silent: an empty section is the business of empty-section', () =>
    checkFindings(report({ '六、': '六、<|其他需要报告的事项|empty-section>', [FEE]: null }), {
      only: ['fee-statement', 'empty-section'],
    }));

  test('silent: a missing section is the business of missing-section', () =>
    checkFindings(without('其他需要报告的事项'), ONLY));
});
