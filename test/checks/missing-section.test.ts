// missing-section: one of the six sections is not there.
import { BASE, report, without } from '../support/base-report.js';
import { checkFindings, checkFix } from '../support/core.js';

suite('missing-section', () => {
  test('bad: told at the heading it belongs in front of', () =>
    checkFindings(report({ '六、': '六、<|其他需要报告的事项|missing-section>' }, without('存在的主要问题'))));

  test('bad: the last section, told at the last heading there is', () =>
    checkFindings(report({ '五、': '五、<|存在的主要问题及改进情况|missing-section>' }, without('其他需要报告'))));

  test('bad: two sections are two findings', () =>
    checkFindings(
      report(
        { '六、': '六、<|<|其他需要报告的事项|missing-section>|missing-section>' },
        without('行政诉讼情况', without('存在的主要问题')),
      ),
    ));

  test('bad: a title and nothing else', () => {
    const all = '<|'.repeat(6) + '示例市示例区林业局2023年政府信息公开工作年度报告' + '|missing-section>'.repeat(6);
    checkFindings(`${all}\n\n正文。\n`);
  });

  test('good: six sections', () => checkFindings(BASE));

  test('near miss: another title for the same section', () =>
    checkFindings(report({ '五、': '五、存在问题及改进情况' }), { only: ['missing-section'] }));

  test('near miss: a heading with its marks lost', () =>
    checkFindings(report({ '五、': '存在的主要问题及改进情况' }), { only: ['missing-section'] }));

  test('silent: an unknown title at the right number and place is section-title', () =>
    checkFindings(report({ '五、': '五、<|不足之处与下一步打算|section-title>' })));

  test('silent: a text that is no report has no sections to miss', () =>
    checkFindings('一份会议纪要。\n\n一、会议时间\n'));

  test('fix: heading and nil, in the style of the neighbours', () =>
    checkFix(
      report(
        {
          '一、总体': '## 一、总体情况',
          '二、主动': '## 二、主动公开政府信息情况',
          '五、': '## 五、<|>存在的主要问题及改进情况',
        },
        without('其他需要报告'),
      ),
      `${report({ '一、总体': '## 一、总体情况', '二、主动': '## 二、主动公开政府信息情况', '五、': '## 五、存在的主要问题及改进情况' }, without('其他需要报告'))}
## 六、其他需要报告的事项

无
`,
      { check: 'missing-section' },
    ));

  test('fix: with the empty official table where the section owes one', () => {
    const before = without('行政诉讼情况');
    checkFix(
      before.replace('五、', '五、<|>'),
      before.replace(
        '五、',
        `四、政府信息公开行政复议、行政诉讼情况

行政复议→→→→→行政诉讼→→→→→→→→→
结果维持→结果纠正→其他结果→尚未审结→总计→未经复议直接起诉→→→→→复议后起诉→→→→
→→→→→结果维持→结果纠正→其他结果→尚未审结→总计→结果维持→结果纠正→其他结果→尚未审结→总计
→→→→→→→→→→→→→→

五、`,
      ),
    );
  });

  test('fix: the line ends of the report', () => {
    const before = without('存在的主要问题').replaceAll('\n', '\r\n');
    checkFix(before.replace('六、', '六、<|>'), before.replace('六、', '五、存在的主要问题及改进情况\r\n\r\n六、'));
  });
});
