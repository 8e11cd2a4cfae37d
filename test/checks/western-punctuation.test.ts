// western-punctuation: western commas and the like between Chinese words.
import { BASE, report } from '../support/base-report.js';
import { checkFindings, checkFix } from '../support/core.js';

const ON = { on: ['western-punctuation'] };
const problems = (prose: string): string => report({ 一是公开: prose });

suite('western-punctuation', () => {
  test('bad: several in a line are one finding, at the first', () =>
    checkFindings(problems('一是公开不够及时<|,|western-punctuation>二是形式单一;已整改.'), ON));

  for (const prose of [
    '一是公开不够及时 <|,|western-punctuation> 二是形式单一。',
    '落实《条例》<|,|western-punctuation>做好公开。',
    '公开信息34条<|,|western-punctuation>其中概况类2条。',
    '截至年底<|,|western-punctuation>“双随机”已公开。',
    '存在以下问题<|:|western-punctuation>\n\n形式单一。',
    '形式单一<|.|western-punctuation>',
    '怎样改进<|?|western-punctuation>已有办法。',
  ]) {
    test(`bad: ${prose}`, () => checkFindings(problems(prose), ON));
  }

  test('good: Chinese marks', () => checkFindings(BASE, ON));

  for (const prose of [
    '收费1,234.5元，网址 http://www.example.gov.cn/a,b.html，邮箱 a.b@example.cn。',
    '1.公开不够及时。2.形式单一。',
    '会议于9:30开始，依据 GB/T 2260-2007, 第3版。',
    '使用 Word, Excel 等软件。',
    '下载地址：示例.doc',
  ]) {
    test(`near miss: ${prose}`, () => checkFindings(problems(prose), ON));
  }

  test('near miss: the labels of a table, also of one that fell apart', () =>
    checkFindings(
      report({ '（本列数据': '(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)→→→申请人情况→→→→→→' }),
      ON,
    ));

  test('silent: it is off unless asked for', () => checkFindings(problems('一是公开不够及时,二是形式单一.')));

  test('silent: two marks in a row are the business of doubled-punctuation', () =>
    checkFindings(problems('一是公开不够及时<|，,|doubled-punctuation>二是形式单一。'), {
      on: ['western-punctuation', 'doubled-punctuation'],
    }));

  test('fix: all of the line', () =>
    checkFix(
      problems('一是公开不够及时<|>,二是收费1,234元;已整改.'),
      problems('一是公开不够及时，二是收费1,234元；已整改。'),
      {
        check: 'western-punctuation',
        ...ON,
      },
    ));
});
