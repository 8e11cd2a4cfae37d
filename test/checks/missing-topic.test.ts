// missing-topic: the five topics of the first section.
import { BASE, report, without } from '../support/base-report.js';
import { checkFindings } from '../support/core.js';

const ONLY = { only: ['missing-topic'] };
const TOPICS = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];

/** The overview with these topics as headings, each with a sentence below. */
function headed(topics: readonly string[], mark = ''): string {
  const prose = topics.map((topic, at) => `（${'一二三四五'[at]!}）${topic}\n\n做好相关工作。`).join('\n\n');
  return report({
    '一、总体情况': `一、${mark === '' ? '总体情况' : `<|总体情况|${mark}>`}`,
    '2023年，我局': prose,
  });
}

suite('missing-topic', () => {
  TOPICS.forEach((topic, left) => {
    test(`bad: ${topic} is not told`, () =>
      checkFindings(
        headed(
          TOPICS.filter((_, at) => at !== left),
          'missing-topic',
        ),
        ONLY,
      ));
  });

  test('bad: prose that tells nothing but publishing', () =>
    checkFindings(
      report({
        '一、总体情况': '一、<|总体情况|missing-topic>',
        '2023年，我局': '2023年，我局主动公开信息300条。',
      }),
      ONLY,
    ));

  test('good: five headings', () => checkFindings(headed(TOPICS), ONLY));

  test('good: prose that tells them all', () => checkFindings(BASE));

  test('near miss: other words for the topics', () => {
    checkFindings(
      headed(['信息主动公开情况', '依申请公开办理情况', '信息管理情况', '平台建设方面', '监督与培训']),
      ONLY,
    );
    checkFindings(
      report({
        '2023年，我局': '全年在网站主动公开信息300条，未收到依申请公开件，落实信息发布审核制度，接受社会监督。',
      }),
      ONLY,
    );
  });

  test('near miss: a topic that stands as a section of its own', () =>
    checkFindings(
      report({
        '2023年，我局':
          TOPICS.slice(0, 4)
            .map((topic, at) => `（${'一二三四'[at]!}）${topic}\n\n做好工作。`)
            .join('\n\n') + '\n\n二、监督保障\n\n接受监督。',
      }),
      ONLY,
    ));

  test('near miss: a report from before the topics were laid down', () =>
    checkFindings(
      report({
        林业局2023年: '示例市示例区林业局2020年政府信息公开工作年度报告',
        '2023年，我局': '2020年，我局主动公开信息300条。',
      }),
      ONLY,
    ));

  test('silent: an overview without words is the business of empty-section', () =>
    checkFindings(report({ '2023年，我局': null }), ONLY));

  test('silent: a missing overview is the business of missing-section', () => checkFindings(without('总体情况'), ONLY));
});
