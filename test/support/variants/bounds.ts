// Texts at the very bounds of the checks: as long as may be and one character longer, the last line of a file, one row less.
import { BASE, report } from '../base-report.js';
import { type Variants } from './variant.js';

const PROBLEMS = '五、存在';
const TEXT = '一是公开';
const OTHER = '六、其他';
const FEE = '本年度未收取';
const REPEATED = '→→2.重复申请';
const AMOUNT = '行政事业性收费';
const OVERVIEW = '2023年，我局';

const problems = (text: string): string => report({ [TEXT]: text });
const all = (numbers: string): string => report({ [REPEATED]: `→→2.重复申请→${numbers}` });
const said = (sentence: string): string =>
  report({ [OVERVIEW]: `${BASE.split('\n').find(line => line.startsWith(OVERVIEW))!}${sentence}` });

const USUAL: Readonly<Record<string, string>> = {
  'empty: 20 characters that come to 暂无': problems(`暂${'　'.repeat(18)}无`),
  'empty: 21 characters that come to 暂无': problems(`暂${'　'.repeat(19)}无`),
  'empty: 无 with many blanks behind it': problems(`无${' '.repeat(25)}`),
  'empty: words that end in 无': problems('应公开而公开的情况无'),
  'empty: 无 behind the heading itself': report({ [PROBLEMS]: '五、存在的主要问题及改进情况。无。', [TEXT]: null }),
  'empty: the next section is numbered 一': report({ [TEXT]: null, [OTHER]: '一、其他需要报告的事项' }),
  'empty: the next section is numbered 一 and is none of the form': report({ [TEXT]: null, [OTHER]: '一、问题' }),
  'empty: two marks': problems('**。**'),

  'invalid: 30 letters twice': all(`${'若'.repeat(30)}→0→0→0→0→0→${'若'.repeat(30)}`),
  'invalid: 31 letters twice': all(`${'若'.repeat(31)}→0→0→0→0→0→${'若'.repeat(31)}`),
  'invalid: 30 letters once': all(`${'若'.repeat(30)}→0→0→0→0→0→0`),
  'invalid: 31 letters once': all(`${'若'.repeat(31)}→0→0→0→0→0→0`),
  'invalid: a row of words and one number in words': all('没有→暂无→约3件→没有→没有→没有→没有'),
  'invalid: a row of words but for one number': all('没有→暂无→0→没有→没有→没有→没有'),
  'invalid: -1 in every cell': all('-1→-1→-1→-1→-1→-1→-1'),
  'invalid: the same words in two rows': report({
    [REPEATED]: '→→2.重复申请→若干→0→0→0→0→0→0',
    '→→3.要求': '→→3.要求提供公开出版物→若干→0→0→0→0→0→0',
  }),

  'odd: four decimals in full width': report({ [AMOUNT]: '行政事业性收费→１２．３４５６→→' }),
  'odd: five decimals in full width': report({ [AMOUNT]: '行政事业性收费→１２．３４５６７→→' }),
  'odd: a stroke and a blank': report({ '规章→': '规章→/→→0' }),

  'total: blank, with a row of its column missing': report({
    [REPEATED]: null,
    '（七）总计': '→（七）总计→→→2→0→0→1→0→10',
  }),
  'total: blank, with a part blank': report({
    [REPEATED]: '→→2.重复申请→→0→0→0→0→0→0',
    '（七）总计': '→（七）总计→→→2→0→0→1→0→10',
  }),
  'total: blank, with a part in words': report({
    [REPEATED]: '→→2.重复申请→若干→0→0→0→0→0→0',
    '（七）总计': '→（七）总计→→→2→0→0→1→0→10',
  }),
  'total: blank in a row and in its column': report({ '（七）总计': '→（七）总计→→7→2→0→0→1→0→' }),
  'total: blank, and all its parts': all('→→→→→→'),
  'total: a stroke': report({ '（七）总计': '→（七）总计→→7→2→0→0→1→0→/' }),
  'total: blank where the other part of its sum is blank too': report({
    '（七）总计': '→（七）总计→→→2→0→0→1→0→10',
    '四、结转': '四、结转下年度继续办理→→→→1→0→0→0→0→2',
  }),

  'table: none, and two labels of it left': report({
    ...Object.fromEntries(proceedings().map(line => [line, null])),
    '四、政府': '四、政府信息公开行政复议、行政诉讼情况\n\n结果维持\n\n结果纠正',
  }),
  'table: none, and three labels of it left, with blanks around them': report({
    ...Object.fromEntries(proceedings().map(line => [line, null])),
    '四、政府': '四、政府信息公开行政复议、行政诉讼情况\n\n　结果维持　\n\n　结果纠正　\n\n　其他结果　',
  }),
  'table: none, and three labels of it left between commas': report({
    ...Object.fromEntries(proceedings().map(line => [line, null])),
    '四、政府': '四、政府信息公开行政复议、行政诉讼情况\n\n,,结果维持 ,,\n\n, 结果纠正,\n\n其他结果,,',
  }),

  'row: it stands three times': report({
    [REPEATED]: Array.from({ length: 3 }, () => '→→2.重复申请→0→0→0→0→0→0→0').join('\n'),
  }),
  'row: the last of a table is missing, and nothing stands below': BASE.split('\n四、政府')[0]!
    .trimEnd()
    .replace(/\n四、结转.*/, ''),
  'row: nameless ones stand where others are missing': report({
    [REPEATED]: '→→→1→0→0→0→0→0→1',
    '→→3.要求': null,
    '→→4.无正当': null,
  }),

  'label: a repeated header with another word': report({
    [REPEATED]: `→→→自然人→法人或其他组织→→→→→总计\n→→→→商业企业→科研机构→社会组织→法律服务机构→其他→\n→→2.重复申请→0→0→0→0→0→0→0`,
  }),
  'label: one character wrong in four letters': report({ 行政处罚: '行政处置→4→→' }),
  'label: the first half of a group on a line above': report({
    '（四）无法提供': '→（四）无→→→→→→→→\n→法提供→1.本机关不掌握相关政府信息→2→0→0→0→0→0→2',
  }),

  'said: with a thousand set apart': said('全年收到政府信息公开申请1,100件。'),
  'said: with blanks in the number': said('全年收到政府信息公开申请1 3件。'),
  'said: roughly, and wrong': said('全年收到政府信息公开申请约30件。'),
  'said: in Chinese numerals, and wrong': said('全年收到政府信息公开申请十三件。'),
  'said: of cells that are all nothing': said('对重复申请不予处理2件。'),
  'said: of documents of table two': said('全年制发行政规范性文件3件。'),
  'said: parts that come to more': said('公开信息476条，其中政策文件48条、活动预告310条、公示公告128条。'),
  'said: a share that is wrong by one place': said('予以公开4件（占41%）。'),
};

/** The headings of the six sections. */
const SECTIONS = BASE.split('\n').filter(line => /^[一二三四五六]、[^→]*$/.test(line));
/** The report with this list of lines in front of its first section. */
const listed = (...lines: readonly string[]): string =>
  report({ '一、总体情况': `目录\n${lines.join('\n')}\n\n一、总体情况` });
const problemsTitled = (title: string): string => report({ [PROBLEMS]: title });
/** Behind the last section. */
const attached = (...lines: readonly string[]): string => `${BASE}\n${lines.join('\n\n')}\n`;

const TITLES: Readonly<Record<string, string>> = {
  'contents: exactly three sections': listed(...SECTIONS.slice(0, 3)),
  'contents: three sections and one that the form has not': listed(...SECTIONS.slice(0, 3), '四、附录'),
  'contents: six sections, with their pages': listed(...SECTIONS.map((title, page) => `${title}……${page + 1}`)),
  'contents: three sections, one of them twice': listed(SECTIONS[0]!, SECTIONS[1]!, SECTIONS[0]!, SECTIONS[2]!),
  'contents: three sections, with a row between them': listed(SECTIONS[0]!, SECTIONS[1]!, '页→1', SECTIONS[2]!),
  'contents: three sections, of which only one stands below': [
    SECTIONS[0],
    SECTIONS[1],
    SECTIONS[2],
    '',
    ...BASE.split('\n').slice(BASE.split('\n').indexOf(SECTIONS[4]!)),
  ].join('\n'),

  'attached: parts of its own behind the last section': attached('附件：示例区统计表', '一、说明', '二、口径'),
  'attached: the same without the word': attached('一、说明', '二、口径'),
  'attached: the word within a section': report({ [TEXT]: '附件：示例区统计表', [OTHER]: '六、杂项' }),

  'title: one letter wrong of twelve': problemsTitled('五、存在的主要问题及改正情况'),
  'title: two letters wrong of twelve': problemsTitled('五、存在的重要问题及改正情况'),
  'title: three letters wrong of twelve': problemsTitled('五、存在的重要问题与改正情况'),
  'title: one letter wrong of a short one': report({ '一、总体情况': '一、总体状况' }),
  'title: a letter too many, without its number': problemsTitled('存在的主要问题及改进情况表'),
  'title: near, and without its number': problemsTitled('## 存在的主要问题及改正情况'),
  'title: in a cell of its own': problemsTitled('→存在的主要问题及改进情况→'),
  'title: in one of two cells': problemsTitled('五→存在的主要问题及改进情况→'),
  'title: numbered, in words around it': problemsTitled('【五、存在的主要问题及改进情况】'),
  'title: with many blanks behind it': problemsTitled(`存在的主要问题及改进情况${' '.repeat(49)}`),
  'title: with more blanks than a line of a title has': problemsTitled(`存在的主要问题及改进情况${' '.repeat(400)}`),
  'title: broken, both halves known': report({ '一、总体情况': '一、总体\n情况' }),
  'title: broken, with a blank line between': problemsTitled('五、存在的主要问题\n\n及改进情况'),
  'title: broken, with two blank lines between': problemsTitled('五、存在的主要问题\n\n\n及改进情况'),
  'title: broken, the second half marked': problemsTitled('五、存在的主要问题\n**及改进情况**'),
  'title: broken, the second half numbered': problemsTitled('五、存在的主要问题\n（一）及改进情况'),
  'title: broken, and the first half is a title': problemsTitled('五、存在的问题\n及改进情况'),
  'title: whole, and what stands below would make it another': problemsTitled('五、存在的主要问题及改进情况\n说明'),
  'title: broken at the last line of a file': `${BASE.split('\n六、')[0]!}\n六、其他需要`,
  'title: it stands twice, the second time without a number': report({ [FEE]: `${FEE}信息处理费。\n\n总体情况` }),

  'order: an unknown title between its neighbours': problemsTitled('五、工作展望'),
  'order: an unknown title whose number is taken': report({ [FEE]: '六、工作展望\n\n好。' }),
  'order: an unknown title without neighbours': report({ [PROBLEMS]: '五、工作展望', [OTHER]: '七、附注' }),
  'order: an unknown title of a number that the form has not': problemsTitled('九、工作展望'),
};

const BROKEN: Readonly<Record<string, string>> = {
  'broken: fifteen characters': problems('公开内容不够及时，有的栏目更新\n较慢。'),
  'broken: fourteen characters': problems('公开内容不够及时，有的栏目新\n较慢。'),
  'broken: at the end of the file': `${report({ [FEE]: '本年度未收取信息处理费，也没有其他需要报告的事' }).trimEnd()}\n\n\n`,
  'broken: a heading without words behind it': problems('（一）公开内容不够及时，解读形式比较\n单一。'),
  'broken: a heading with words behind it': problems('（一）问题。公开内容不够及时，解读形式比较\n单一。'),
  'broken: a label of a table below, with a blank behind it': problems('公开内容不够及时，有的栏目更新比较\n自然人 \n'),
  'broken: the rest stands too far below': problems('公开内容不够及时，有的栏目更新比较\n\n\n\n\n慢。'),
  'broken: five times': problems(Array.from({ length: 6 }, () => '公开内容不够及时，有的栏目更新').join('\n')),
  'broken: six times': problems(Array.from({ length: 7 }, () => '公开内容不够及时，有的栏目更新').join('\n')),
};

/** Changes of the base report; those of broken paragraphs with the check that looks for them. */
export const BOUND_VARIANTS: Variants = Object.fromEntries([
  ...Object.entries({ ...USUAL, ...TITLES }).map(([name, text]) => [name, { text }]),
  ...Object.entries(BROKEN).map(([name, text]) => [name, { text, on: ['broken-paragraph'] }]),
]);

/** The lines of table four, each by enough of it to be found. */
function proceedings(): string[] {
  const lines = BASE.split('\n');
  const first = lines.indexOf('行政复议→→→→→行政诉讼→→→→→→→→→');
  return lines.slice(first, first + 4);
}
