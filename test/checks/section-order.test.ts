// section-order: sections out of the order of the form, or numbers that begin anew or leave one out.
import { BASE, report, without } from '../support/base-report.js';
import { checkFindings, checkFix, checkNoFix } from '../support/core.js';

suite('section-order', () => {
  test('bad: a number used twice', () => checkFindings(report({ '六、': '五、<|其他需要报告的事项|section-order>' })));

  test('bad: a number left out', () => checkFindings(report({ '六、': '七、<|其他需要报告的事项|section-order>' })));

  test('bad: two sections have changed places', () =>
    checkFindings(
      report({ '五、': '五、其他需要报告的事项', '六、': '六、<|存在的主要问题及改进情况|section-order>' }),
      { only: ['section-order', 'missing-section', 'duplicate-section'] },
    ));

  test('bad: several headings out of line are one finding, at the first', () =>
    checkFindings(
      report({
        '四、政府': '一、<|政府信息公开行政复议、行政诉讼情况|section-order>',
        '五、': '二、存在的主要问题及改进情况',
        '六、': '三、其他需要报告的事项',
      }),
      { only: ['section-order'] },
    ));

  test('good: 一 to 六', () => checkFindings(BASE));

  test('near miss: 第一部分 … for 一、', () =>
    checkFindings(
      report({
        '一、总体': '第一部分 总体情况',
        '二、主动': '第二部分 主动公开政府信息情况',
        '三、收到': '第三部分 收到和处理政府信息公开申请情况',
        '四、政府': '第四部分 政府信息公开行政复议、行政诉讼情况',
        '五、': '第五部分 存在的主要问题及改进情况',
        '六、': '第六部分 其他需要报告的事项',
      }),
    ));

  test('near miss: sub-headings （一） and 1. count for themselves', () =>
    checkFindings(report({ '2023年，我局': '（一）主动公开\n\n1.制度。\n\n（二）依申请公开\n\n1.登记。' })));

  test('silent: a number left out with its section is the business of missing-section', () =>
    checkFindings(report({ '六、': '六、<|其他需要报告的事项|missing-section>' }, without('存在的主要问题'))));

  test('silent: a section that stands twice is the business of duplicate-section', () =>
    checkFindings(
      report({ '六、': '五、<|存在的主要问题及改进情况|duplicate-section>\n\n草稿。\n\n六、其他需要报告的事项' }),
    ));

  test('fix: the numbers of the form, where the order is right', () =>
    checkFix(
      report({
        '四、政府': '三、<|>政府信息公开行政复议、行政诉讼情况',
        '五、': '四、存在的主要问题及改进情况',
        '六、': '五、其他需要报告的事项',
      }),
      BASE,
    ));

  test('fix: none where sections would have to be moved', () =>
    checkNoFix(
      report({ '五、': '五、其他需要报告的事项', '六、': '六、<|>存在的主要问题及改进情况' }),
      'section-order',
    ));
});
