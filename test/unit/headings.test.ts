// Headings in all the styles that published reports have: form.md §11, slots "heading marks", "sub-heads", "titles".
import assert from 'node:assert/strict';
import { BASE, report } from '../support/base-report.js';
import { readOne } from '../support/core.js';
import { tabbed } from '../support/marked.js';

const KEYS = ['一、总体', '二、主动', '三、收到', '四、政府', '五、', '六、'];
const IDS = ['overview', 'disclosure', 'applications', 'proceedings', 'problems', 'other-matters'];
const HEADINGS = KEYS.map(key => BASE.split('\n').find(line => line.startsWith(key))!);

/** The sections of a text: their ids, or the words of those that the form does not know. */
function sectionsOf(text: string): string[] {
  return readOne(tabbed(text)).model.sections.map(({ schema, title }) => schema?.id ?? title);
}

function withHeadings(style: (heading: string, index: number) => string): string {
  return report(Object.fromEntries(KEYS.map((key, index) => [key, style(HEADINGS[index]!, index)])));
}

suite('unit: headings', () => {
  for (const [name, style] of [
    ['plain', words => words],
    ['#', words => `# ${words}`],
    ['##', words => `## ${words}`],
    ['####', words => `#### ${words}`],
    ['hashes without a blank', words => `##${words}`],
    ['bold line', words => `**${words}**`],
    ['bold line with underscores', words => `__${words}__`],
    ['hashes and bold', words => `## **${words}**`],
    ['mixed in one file', (words, index) => [`## ${words}`, `#### ${words}`, `**${words}**`, words][index % 4]!],
    ['full stop behind it', words => `${words}。`],
    ['bold lead-in with text on the same line', words => `**${words}。**现将有关情况报告如下。`],
    ['run-in', words => `${words}。现将有关情况报告如下。`],
    ['run-in behind a colon', words => `${words}：现将有关情况报告如下。`],
    ['a mark without a width before it', words => `\u200b${words}`],
    ['wide blanks before it', words => `　　${words}`],
    ['blanks inside it', words => words.replace(/^(.)、(..)/, '$1、 $2 ')],
    ['a point for the mark', words => words.replace('、', '.')],
    ['a comma for the mark', words => words.replace('、', '，')],
    ['parts', words => words.replace(/^(.)、/, '第$1部分 ')],
    ['parts with a colon', words => words.replace(/^(.)、/, '第$1部分：')],
    ['number and words bold for themselves', words => words.replace(/^(.、)(.*)/, '**$1** **$2**')],
    ['hashes around it', words => `## ${words} ##`],
    ['a quotation', words => `> ${words}`],
    ['an item of a list', words => `- ${words}`],
    ['in brackets', words => `【${words}】`],
    ['a tab behind the number, as Word pastes it', words => words.replace('、', '、→')],
    ['tabs behind it', words => `${words}→`],
    ['a digit and a blank', (words, index) => `${index + 1} ${words.slice(2)}`],
    ['two digits', (words, index) => `0${index + 1} ${words.slice(2)}`],
    ['a digit and a point behind a backslash', (words, index) => `${index + 1}\\. ${words.slice(2)}`],
    ['a colon behind the number', words => words.replace('、', '：')],
    ['a bracket behind the number', words => words.replace('、', '）')],
    ['formal numerals', (words, index) => `${'壹贰叁肆伍陆'[index]!}、${words.slice(2)}`],
    ['Roman numerals', (words, index) => `${'ⅠⅡⅢⅣⅤⅥ'[index]!}、${words.slice(2)}`],
    ['a bullet', words => `● ${words}`],
    ['marks of HTML', words => `<b>${words}</b>`],
  ] as readonly (readonly [string, (words: string, index: number) => string])[]) {
    test(name, () => assert.deepEqual(sectionsOf(withHeadings(style)), IDS));
  }

  for (const [index, title] of [
    [0, '总体工作情况'],
    [1, '行政机关主动公开政府信息情况'],
    [3, '因政府信息公开工作被申请行政复议提起行政诉讼情况'],
    [3, '因政府信息公开工作被申请行政复议和提起行政诉讼情况'],
    [3, '因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
    [4, '政府信息公开工作存在的主要问题及改进情况'],
    [4, '存在问题及改进情况'],
    [4, '存在的主要问题及整改措施'],
    [4, '存在的主要问题及改进措施'],
    [5, '其他需要报告的事项情况'],
    [5, '其他需要报告的事项。'],
    [5, '其它需要报告的事项'],
    [0, '总体概况'],
    [2, '收到及处理政府信息公开申请情况'],
    [3, '政府信息公开行政复议、提起行政诉讼情况'],
    [4, '存在问题和改进措施'],
    [5, '其他需要说明的事项'],
  ] as const) {
    test(`title ${title}`, () => {
      const number = HEADINGS[index]!.slice(0, 2);
      assert.deepEqual(sectionsOf(withHeadings((words, place) => (place === index ? number + title : words))), IDS);
      const bare = (words: string, place: number): string => (place === index ? title : words.slice(2));
      assert.deepEqual(sectionsOf(withHeadings(bare)), IDS);
    });
  }

  test('numbers that begin anew: the words decide', () =>
    assert.deepEqual(
      sectionsOf(withHeadings((words, index) => (index < 3 ? words : words.replace(/^./, '一二三'[index - 3]!)))),
      IDS,
    ));

  test('sub-topics on the top level are sections of their own, and take no other’s place', () =>
    assert.deepEqual(
      sectionsOf(
        report({
          '2023年，我局': '概况如下。\n\n二、工作机制保障\n\n专人负责。\n\n三、主动公开工作情况\n\n按时公开。',
        }),
      ),
      ['overview', '工作机制保障', '主动公开工作情况', ...IDS.slice(1)],
    ));

  test('（二） without （一）', () => {
    const { model } = readOne(tabbed(report({ '2023年，我局': '概况。\n\n（二）依申请公开。全年收到申请。' })));
    assert.deepEqual(
      model.sections[0]!.topics.map(({ ordinal, title }) => [ordinal, title]),
      [[2, '依申请公开']],
    );
  });

  for (const [line, title] of [
    ['（一）主动公开情况。我局全年公开信息。', '主动公开情况'],
    ['(一) 主动公开', '主动公开'],
    ['（一）主动公开：全年公开信息', '主动公开'],
    ['**（一）主动公开。**1.政策文件。', '主动公开'],
    ['### （一）主动公开', '主动公开'],
    ['　　（一）、主动公开', '主动公开'],
  ] as const) {
    test(`topic ${line}`, () => {
      const { model } = readOne(tabbed(report({ '2023年，我局': line })));
      assert.deepEqual(
        model.sections[0]!.topics.map(topic => topic.title),
        [title],
      );
    });
  }

  for (const line of [
    '一是公开内容不够及时。',
    '一、二线城市的经验表明，公开要靠制度',
    '2023年1月1日至12月31日。',
    '根据《条例》第二十条第（一）项，我局公开规章0件。',
  ]) {
    test(`no section: ${line}`, () => assert.deepEqual(sectionsOf(report({ '2023年，我局': line })), IDS));
  }

  test('the row labels of table three are no headings, alone on a line either', () =>
    assert.deepEqual(
      sectionsOf(report({ '2023年，我局': '一、本年新收政府信息公开申请数量\n四、结转下年度继续办理' })),
      IDS,
    ));

  test('a contents list has headings that are followed by nothing; each section still begins where its text is', () => {
    for (const leader of [
      (page: number) => `……………${page}`,
      (page: number) => `-${page}-`,
      (page: number) => `— ${page} —`,
    ]) {
      const contents = HEADINGS.map((heading, page) => heading + leader(page + 1)).join('\n');
      const { model } = readOne(tabbed(BASE.replace('\n\n一、总体', `\n\n目录\n${contents}\n\n一、总体`)));
      const known = model.sections.filter(({ schema }) => schema !== undefined);
      assert.deepEqual(
        known.map(({ schema }) => schema!.id),
        IDS,
      );
      assert.ok(known.every(({ firstLine }) => firstLine > 8));
    }
  });
});
