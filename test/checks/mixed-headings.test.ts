// mixed-headings: headings of one level that carry different marks.
import { BASE, report, without } from '../support/base-report.js';
import { checkFindings, checkFix, checkNoFix } from '../support/core.js';

const TOPICS = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];
/** The base report with the five topics under 一, each behind its own opening and before its own closing. */
function withTopics(written: (topic: string, number: string) => string): string {
  const numbers = [...'一二三四五'];
  return report({ '2023年，我局': TOPICS.map((topic, index) => written(topic, numbers[index]!)).join('\n\n') });
}

/** All section headings of the base report with `##`. */
const HASHED = BASE.replace(/^(?=[一二三四五六]、[^→\n]*$)/gm, '## ');

suite('mixed-headings', () => {
  test('bad: ##, ####, bold print and none are one finding, at the first that differs', () =>
    checkFindings(
      report(
        {
          '四、政府': '#### 四、<|政府信息公开行政复议、行政诉讼情况|mixed-headings>',
          '五、': '**五、存在的主要问题及改进情况**',
          '六、': '六、其他需要报告的事项',
        },
        HASHED,
      ),
    ));

  test('bad: the first heading is the odd one', () =>
    checkFindings(
      HASHED.replace('## 一、', '一、').replace('主动公开政府信息情况', '<|主动公开政府信息情况|mixed-headings>'),
    ));

  test('bad: topics of one section', () =>
    checkFindings(
      withTopics((topic, number) =>
        number === '三' ? `（三）<|${topic}|mixed-headings>。有制度。` : `**（${number}）${topic}。**有制度。`,
      ),
    ));

  test('good: plain headings, and headings with ##', () => {
    checkFindings(BASE);
    checkFindings(HASHED);
  });

  test('near miss: each level has marks of its own', () => {
    checkFindings(withTopics((topic, number) => `### （${number}）${topic}\n\n有制度。`));
    checkFindings(withTopics((topic, number) => `**（${number}）${topic}。**有制度。`));
  });

  test('near miss: items 1. and the title of the report are no headings of sections', () =>
    checkFindings(
      report({
        示例市示例区林业局: '# 示例市示例区林业局2023年政府信息公开工作年度报告',
        '2023年，我局': '**1.制度。**主动公开、依申请公开、信息管理都有制度。\n\n2.平台建设和监督保障。',
      }),
    ));

  test('near miss: a run-in heading', () =>
    checkFindings(report({ '五、': '五、存在的主要问题及改进情况。一是公开内容不够及时。' })));

  test('silent: a heading without its number is the business of section-title', () =>
    checkFindings(report({ '五、': '<|存在的主要问题及改进情况|section-title>' }), {
      only: ['section-title', 'mixed-headings'],
    }));

  test('silent: a heading that is not there is the business of missing-section', () =>
    checkFindings(report({ '六、': '六、<|其他需要报告的事项|missing-section>' }, without('存在的主要问题'))));

  test('fix: the style of the first heading, ##', () =>
    checkFix(
      report(
        {
          '四、政府': '#### 四、政府<|>信息公开行政复议、行政诉讼情况',
          '五、': '**五、存在的主要问题及改进情况**',
          '六、': '　　六、其他需要报告的事项',
        },
        HASHED,
      ),
      HASHED.replace('## 六、', '　　## 六、'),
    ));

  test('fix: none of the marks', () =>
    checkFix(
      report({
        '四、政府': '#### 四、政府<|>信息公开行政复议、行政诉讼情况',
        '五、': '__五、存在的主要问题及改进情况__',
      }),
      BASE,
    ));

  test('fix: bold print around the words of run-in topics, full stop included', () =>
    checkFix(
      withTopics((topic, number) =>
        number === '二' ? `（二）依<|>申请公开。有制度。` : `**（${number}）${topic}。**有制度。`,
      ),
      withTopics((topic, number) => `**（${number}）${topic}。**有制度。`),
      { check: 'mixed-headings' },
    ));

  test('fix: none where ## would take the prose behind a heading along', () =>
    checkNoFix(
      report({ '四、政府': '四、政府<|>信息公开行政复议、行政诉讼情况。见下表。' }, HASHED),
      'mixed-headings',
    ));
});
