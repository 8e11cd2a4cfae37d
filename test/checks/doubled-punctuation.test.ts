// doubled-punctuation: two marks where one is due.
import { BASE, report } from '../support/base-report.js';
import { checkFindings, checkFix, checkNoFix } from '../support/core.js';

const ON = { on: ['doubled-punctuation'] };
const problems = (prose: string): string => report({ 一是公开: prose });

suite('doubled-punctuation', () => {
  for (const prose of [
    '一是公开不够及时<|，，|doubled-punctuation>二是形式单一。',
    '已整改<|。。|doubled-punctuation>',
    '一是不够及时<|，。|doubled-punctuation>二是形式单一<|；。|doubled-punctuation>',
    '包括通知<|、、|doubled-punctuation>公告<|， ，|doubled-punctuation>解读。',
    '已整改<|！。|doubled-punctuation>',
  ]) {
    test(`bad: ${prose}`, () => checkFindings(problems(prose), ON));
  }

  test('good: one mark at a time', () => checkFindings(BASE, ON));

  for (const prose of [
    '情况如下……详见附件。',
    '真的吗？！',
    '——这就是结果。',
    '（“一网通办”）、《条例》。',
    '9:00,10:00各一次。',
  ]) {
    test(`near miss: ${prose}`, () => checkFindings(problems(prose), ON));
  }

  test('silent: it is off unless asked for', () => checkFindings(problems('已整改。。')));

  test('fix: one of two that are the same', () =>
    checkFix(problems('一是公开不够及时，<|>，二是形式单一。'), problems('一是公开不够及时，二是形式单一。'), {
      check: 'doubled-punctuation',
      ...ON,
    }));

  test('fix: none where only the author knows which is meant', () =>
    checkNoFix(problems('一是公开不够及时，<|>。二是形式单一。'), 'doubled-punctuation', ON.on));
});
