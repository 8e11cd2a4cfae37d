// section-order: sections out of the order of the form, or numbers that begin anew or leave one out.
import { BASE, report, without } from '../support/base-report.js';
import { checkFindings, checkFix, checkNoFix } from '../support/core.js';

/** Two topics of 一 numbered like sections; the sections begin anew behind them. */
const AS_SECTIONS = {
  '2023年，我局': '概况。\n\n二、<|工作机制|section-order>\n\n有制度。\n\n三、平台\n\n有平台。',
  '二、主动': '一、主动公开政府信息情况',
  '三、收到': '二、收到和处理政府信息公开申请情况',
  '四、政府': '三、政府信息公开行政复议、行政诉讼情况',
  '五、': '四、存在的主要问题及改进情况',
  '六、': '五、其他需要报告的事项',
};

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

  test('bad: topics that stand as sections, and the sections that begin anew behind them, are one finding', () =>
    checkFindings(report(AS_SECTIONS), { only: ['section-order', 'section-title', 'missing-section'] }));

  test('bad: a section more than the form has, between two of them', () =>
    checkFindings(
      report({
        '六、': '七、其他需要报告的事项',
        '五、': '五、存在的主要问题及改进情况\n\n有不足。\n\n六、<|下一步工作打算|section-order>',
      }),
    ));

  test('bad: （二） without （一）', () =>
    checkFindings(
      report({
        '2023年，我局':
          '本年度做好主动公开、政府信息管理、平台建设和监督保障。\n\n（二）<|依申请公开|section-order>\n\n有登记。',
      }),
    ));

  test('bad: topics that leave a number out, or use one twice, are one finding a section', () =>
    checkFindings(
      report({
        '2023年，我局':
          '（一）主动公开\n\n政府信息管理和平台建设有制度。\n\n（三）<|依申请公开|section-order>\n\n有登记。\n\n（三）监督保障\n\n有考核。',
        一是公开: '（一）问题\n\n不够及时。\n\n（一）改进\n\n专人核对。\n\n（四）<|其他|section-order>\n\n无。',
      }),
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
    checkFindings(
      report({
        '2023年，我局': '（一）主动公开\n\n1.政府信息管理和平台建设。\n\n（二）依申请公开\n\n1.登记和监督保障。',
      }),
    ));

  test('near miss: a list that begins anew', () =>
    checkFindings(
      report({ 一是公开: '问题：\n\n（一）不及时\n\n（二）形式少\n\n打算：\n\n（一）专人核对\n\n（二）增加图解' }),
    ));

  test('near miss: the number that seems left out stands inside a line', () =>
    checkFindings(report({ 一是公开: '有两个问题：（一）不及时；\n\n（二）形式少。' })));

  test('near miss: an appendix behind the last section', () =>
    checkFindings(`${BASE}\n七、名词解释\n\n无。\n`, { only: ['section-order'] }));

  test('near miss: what is attached behind the last section has numbers of its own', () =>
    checkFindings(`${BASE}\n附件1：\n\n一、主动公开的规章\n\n共2件。\n\n二、解读材料\n\n共3篇。\n`));

  test('near miss: an unknown title where a section is missing may be that section', () =>
    checkFindings(
      report({
        '四、政府': '四、复议诉讼',
        '五、': '五、不足与打算',
        '六、': '六、<|<|其他需要报告的事项|missing-section>|missing-section>',
      }),
      { only: ['section-order', 'missing-section'] },
    ));

  test('silent: a heading that lost its number is the business of section-title', () =>
    checkFindings(report({ '五、': '<|存在的主要问题及改进情况|section-title>' })));

  test('silent: numbers that go on behind a missing section are right', () =>
    checkFindings(report({ '六、': '五、<|其他需要报告的事项|missing-section>' }, without('存在的主要问题'))));

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

  test('fix: topics that stand as sections become （一）（二）, and the sections get their numbers', () =>
    checkFix(
      report({ ...AS_SECTIONS, '2023年，我局': '概况。\n\n二、工作机<|>制\n\n有制度。\n\n三、平台\n\n有平台。' }),
      report({ '2023年，我局': '概况。\n\n（一）工作机制\n\n有制度。\n\n（二）平台\n\n有平台。' }),
      { check: 'section-order' },
    ));

  test('fix: topics from （一） on', () =>
    checkFix(
      report({ '2023年，我局': '**（二）依申请<|>公开。**有登记。\n\n**（四）监督保障。**有考核。' }),
      report({ '2023年，我局': '**（一）依申请公开。**有登记。\n\n**（二）监督保障。**有考核。' }),
      { check: 'section-order' },
    ));

  test('fix: none where two lists of topics follow each other', () =>
    checkNoFix(
      report({ 一是公开: '（一）不及时\n\n（二）形式少\n\n（一）专人核对\n\n（三）增<|>加图解' }),
      'section-order',
    ));

  test('fix: none where sections would have to be moved', () =>
    checkNoFix(
      report({ '五、': '五、其他需要报告的事项', '六、': '六、<|>存在的主要问题及改进情况' }),
      'section-order',
    ));
});
