// doubled-word: a word that stands twice in a row.
import { BASE, report } from '../support/base-report.js';
import { checkFindings, checkFix } from '../support/core.js';

const ON = { on: ['doubled-word'] };
const problems = (prose: string): string => report({ 一是公开: prose });

suite('doubled-word', () => {
  for (const prose of [
    '公开科技计划资金<|资金|doubled-word>分配结果。',
    '进一步加强<|进一步加强|doubled-word>培训。',
    '公开内容不够<|不够|doubled-word>及时，形式单一<|单一|doubled-word>。',
  ]) {
    test(`bad: ${prose}`, () => checkFindings(problems(prose), ON));
  }

  test('bad: in a run-in heading', () =>
    checkFindings(
      report({
        '2023年，我局': '（一）主动公开。公开信息、政府信息管理管理、平台建设、监督保障、依申请公开。'.replace(
          '管理管理',
          '管理<|管理|doubled-word>',
        ),
      }),
      ON,
    ));

  test('good: no word twice', () => checkFindings(BASE, ON));

  for (const prose of [
    '未收取政府信息信息处理费。',
    '编制政府信息公开公开指南。',
    '在20个工作工作日内答复。',
    '向区人大人大代表报告。',
    '以服务群众为目的的活动，为了了解情况，参与与会讨论，以及及时答复。',
    '方方面面、实实在在、一个一个解决，研究研究再定。',
  ]) {
    test(`near miss: ${prose}`, () => checkFindings(problems(prose), ON));
  }

  test('near miss: words of a table that fell apart', () =>
    checkFindings(report({ '行政复议→→→→→行政诉讼': '结果结果其他尚未总计总计\n行政复议→→→→→行政诉讼→→→→→→→→→' }), ON));

  test('silent: it is off unless asked for', () => checkFindings(problems('公开资金资金分配结果。')));

  test('fix: the second goes', () =>
    checkFix(problems('公开资金资<|>金分配结果。'), problems('公开资金分配结果。'), { check: 'doubled-word', ...ON }));
});
