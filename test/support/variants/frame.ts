// Titles, periods, sections and topics as reports have them, and the bounds of what is still taken for one.
import { BASE, report, without } from '../base-report.js';
import { variants } from './variant.js';

const TITLE = '示例市示例区林业局2023年';
const PROBLEMS = '五、存在';
const OTHER = '六、其他';
const OVERVIEW = '2023年，我局';
const UNTITLED = BASE.split('\n').slice(1).join('\n');
const SENTENCE = '按照要求做好主动公开、依申请公开、政府信息管理、平台建设和监督保障工作。';

const titled = (title: string): string => `${title}\n${UNTITLED}`;
const overview = (words: string): string => report({ [OVERVIEW]: words });
const problems = (heading: string): string => report({ [PROBLEMS]: heading });
/** A text of so many lines before the first section, the last of which tells the period. */
const periodAt = (line: number): string =>
  `${'通知。\n'.repeat(line)}统计期限为2022年1月1日至2022年12月31日。\n${UNTITLED.replace(/2023年/g, '本年')}`;
/** The period so many lines behind the first heading. */
const periodBehind = (lines: number): string =>
  UNTITLED.replace(/2023年，.*/, `${'通知。\n'.repeat(lines)}统计期限为2022年1月1日至2022年12月31日。`);

const TITLES = variants({
  'title: the body on the line above, as long as may be': titled(`${'示'.repeat(60)}\n2023年政府信息公开工作年度报告`),
  'title: the line above is one character too long': titled(`${'示'.repeat(61)}\n2023年政府信息公开工作年度报告`),
  'title: the line above is a sentence': titled('示例区林业局发布。\n2023年政府信息公开工作年度报告'),
  'title: the line above is half a sentence': titled('示例区；林业局\n2023年政府信息公开工作年度报告'),
  'title: the line above is set in': titled('　 示例区林业局\n2023年政府信息公开工作年度报告'),
  'title: it is whole, and the line above is not of it': titled(
    '示例区政府网\n示例区林业局2023年政府信息公开工作年度报告',
  ),
  'title: a blank line above it': titled('示例区林业局\n\n2023年政府信息公开工作年度报告'),
  'title: a heading above it': titled('# 示例区林业局\n2023年政府信息公开工作年度报告'),
  'title: 年度报告 alone under the rest': titled('示例区林业局2023年政府信息公开工作\n年度报告'),
  'title: a longer number in front of the year': titled('示例区林业局12023年政府信息公开工作年度报告'),
  'title: a year of the last century': titled('示例区林业局1999年政府信息公开工作年度报告'),
  'title: a year that is none': titled('示例区林业局2123年政府信息公开工作年度报告'),
  'title: 二零二三年': titled('示例区林业局二零二三年政府信息公开工作年度报告'),
  'title: 二０二三年': titled('示例区林业局二０二三年政府信息公开工作年度报告'),
  'title: 二〇一九年': titled('示例区林业局二〇一九年政府信息公开工作年度报告'),
  'title: 二〇二三年度': titled('示例区林业局二〇二三年度政府信息公开工作年度报告'),
  'title: the year first, and 关于': titled('2023年关于示例区林业局的政府信息公开工作年度报告'),
  'title: no body': titled('2023年政府信息公开工作年度报告'),
  'title: wide blanks in it': titled('示例区　林业局　2023年　政府信息公开工作年度报告'),
  'title: it stands behind the first section': `${UNTITLED}\n示例区林业局2023年政府信息公开工作年度报告\n`,
  'title: no section at all': '示例区林业局2023年政府信息公开工作年度报告\n\n本年无。\n',
  'period: in the last line that is looked at': periodAt(11),
  'period: one line too far above the first section, and so after twelve lines': periodBehind(6),
  'period: one line too far': periodBehind(9),
  'period: in full width': UNTITLED.replace('2023年，', '统计期限为２０２２年１月１日至１２月３１日。'),
  'period: in a heading': UNTITLED.replace('2023年，', '（一）2022年1月1日至12月31日的情况。\n'),
  'period: in a cell, where it tells nothing': UNTITLED.replace('2023年，', '期限→2022年1月1日→\n'),
  'period: behind two thousand characters': UNTITLED.replace('2023年，', `${'通'.repeat(2000)}2022年1月1日`),
});

const SECTIONS = variants({
  'section: an unknown title takes the place of its number': problems('五、工作思考'),
  'section: an unknown first title': report({ '一、总体情况': '一、概述' }),
  'section: an unknown last title': report({ [OTHER]: '六、杂项' }),
  'section: two unknown titles side by side': report({ [PROBLEMS]: '五、工作思考', [OTHER]: '六、杂项' }),
  'section: two unknown titles of one number': report({ [PROBLEMS]: '五、工作思考', [OTHER]: '五、杂项' }),
  'section: an unknown title, its number is another’s': problems('三、工作思考'),
  'section: an unknown title of a number that the form has not': problems('七、工作思考'),
  'section: an unknown title without its neighbour': `${without('六').trimEnd()}\n`.replace(
    '五、存在的主要问题及改进情况',
    '五、工作思考',
  ),
  'section: without a number': problems('存在的主要问题及改进情况'),
  'section: without a number, set in': problems('　　存在的主要问题及改进情况　'),
  'section: without a number, a known variant': problems('存在问题及改进情况'),
  'section: without a number, nearly': problems('存在的主要问题和改进情形'),
  'section: without a number, with hashes': problems('## 存在的主要问题及改进情况'),
  'section: without a number, with hashes, nearly': problems('## 存在的主要问题和改进情形'),
  'section: without a number, in bold': problems('**存在的主要问题及改进情况**'),
  'section: without a number, run in': problems('**存在的主要问题及改进情况。**一是不够。'),
  'section: without a number, in a cell': problems('→存在的主要问题及改进情况→'),
  'section: without a number, beside another cell': problems('存在的主要问题及改进情况→无'),
  'section: without a number, twice': problems('存在的主要问题及改进情况\n\n存在的主要问题及改进情况'),
  'section: its number in bold': problems('**五、**存在的主要问题及改进情况'),
  'section: no mark behind the number': problems('五存在的主要问题及改进情况'),
  'section: an escaped point behind the number': problems('五\\. 存在的主要问题及改进情况'),
  'section: hashes, and blanks for the mark': problems('## 五 存在的主要问题及改进情况'),
  'section: a number of two characters': problems('十五 存在的主要问题及改进情况'),
  'section: as a topic': problems('（五）存在的主要问题及改进情况'),
  'section: all without numbers': BASE.replace(/^[一二三四五六]、(?=[总主收政存其])/gm, ''),
  'section: all as topics': BASE.replace(/^([一二三四五六])、(?=[总主收政存其])/gm, '（$1）'),
  'section: nearly its words': problems('五、存在的主要问题和改进情况'),
  'section: as near as may be': problems('五、存在主要问题与改进情况'),
  'section: one character too many': problems('五、存在的一些主要问题与其改进的情况'),
  'section: a variant': problems('五、存在的主要问题及改进措施'),
  'section: a title of one character': problems('五、无'),
  'section: a title of sixty-one characters': problems(`五、${'存'.repeat(61)}`),
  'section: its title goes on far': problems(`五、存在的主要问题及改进情况${'和'.repeat(130)}`),
  'section: a bare title longer than sixty characters': problems(`存在的主要问题及改进情况${' '.repeat(60)}和`),
  'section: a row label in bold is no heading': report({
    [OVERVIEW]: `**一、本年新收政府信息公开申请数量**\n${SENTENCE}`,
  }),
  'section: a row label with hashes is no heading': report({ [OVERVIEW]: `## 四、结转下年度继续办理\n${SENTENCE}` }),
  'section: twice, apart': report({ [OTHER]: `一、总体情况\n\n草稿。\n\n六、其他需要报告的事项` }),
  'section: three times': problems(
    '五、存在的主要问题及改进情况\n\n五、存在的主要问题及改进情况\n\n五、存在的主要问题及改进情况',
  ),
  'section: out of order': BASE.replace('五、存在的主要问题及改进情况', '六、其他需要报告的事项').replace(
    /六、其他需要报告的事项(?=\n\n本年度)/,
    '五、存在的主要问题及改进情况',
  ),
  'section: numbers that skip': report({
    [PROBLEMS]: '六、存在的主要问题及改进情况',
    [OTHER]: '七、其他需要报告的事项',
  }),
  'section: numbers that begin anew': report({
    [PROBLEMS]: '一、存在的主要问题及改进情况',
    [OTHER]: '二、其他需要报告的事项',
  }),
  'section: the first is numbered two': report({ '一、总体情况': '二、总体情况' }),
  'section: one without a number, the next skips': report({
    [PROBLEMS]: '存在的主要问题及改进情况',
    [OTHER]: '七、其他需要报告的事项',
  }),
  'section: the last two missing': `${without('六', without('五、')).trimEnd()}\n`,
  'section: the first missing': without('一、总'),
  'section: one missing, the numbers close the gap': without('五、').replace('六、其他', '五、其他'),
  'section: a topic numbered as a section': report({ [OVERVIEW]: `概况。\n\n二、工作机制\n\n${SENTENCE}` }),
  'section: nothing below': report({ 一是公开内容不够及时: null }),
  'section: nil below': report({ 一是公开内容不够及时: '暂无。' }),
  'section: nil, with what it is': report({ 一是公开内容不够及时: '暂无问题' }),
  'section: 略!': report({ 一是公开内容不够及时: '略！' }),
  'section: nil on the heading’s line': report({
    [PROBLEMS]: '五、存在的主要问题及改进情况：无。',
    一是公开内容不够及时: null,
  }),
  'section: text on the heading’s line': report({
    [PROBLEMS]: '五、存在的主要问题及改进情况：一是不够及时。',
    一是公开内容不够及时: null,
  }),
  'section: nothing below but a page mark': report({ 一是公开内容不够及时: '- 4 -' }),
  'section: nothing below but marks': report({ 一是公开内容不够及时: '：；' }),
  'section: nil in the last': report({ 本年度未收取: '无' }),
  'section: nothing in the last': report({ 本年度未收取: null }),
  'section: marks mixed': report({
    '一、总体情况': '## 一、总体情况',
    [PROBLEMS]: '**五、存在的主要问题及改进情况**',
    [OTHER]: '#### 六、其他需要报告的事项',
  }),
});

/** The report without its three tables. */
const TABLELESS = BASE.split('\n')
  .filter(line => !line.includes('→'))
  .join('\n');
const EMPTY = TABLELESS.replace(/2023年，.*\n/, '');
const LISTED = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'];

/** Texts that have nothing of the report. */
const SHORT = Object.fromEntries(
  Object.entries({
    'front: no title, two sections': '一、总体情况\n\n好。\n\n五、存在的主要问题及改进情况\n\n无。\n',
    'front: no title, one section': '一、总体情况\n\n好。\n',
    'front: no title, a section that the form has not, and one that it has':
      '一、总体情况\n\n好。\n\n二、附注\n\n无。\n',
    'front: a list of three sections alone': `目录\n\n${LISTED.join('\n')}\n`,
    'front: a list of two sections alone': `目录\n\n${LISTED.slice(0, 2).join('\n')}\n`,
    'front: a list of three sections, and a line behind it': `目录\n\n${LISTED.join('\n')}\n\n示例市示例区林业局编\n`,
    'front: three sections without the word above': `${LISTED.join('\n')}\n`,
  }).map(([name, text]) => [name, { text, base: '' }]),
);

const FRONTS = {
  ...SHORT,
  'front: the first sections have nothing below': { text: EMPTY, base: TABLELESS },
  ...variants({
    'front: a list of the sections in front of them': BASE.replace(
      '一、总体情况',
      `目录\n一、总体情况……1\n二、主动公开政府信息情况……2\n三、收到和处理政府信息公开申请情况……3\n四、政府信息公开行政复议、行政诉讼情况……4\n\n一、总体情况`,
    ),
    'front: a list of two sections in front of them': BASE.replace(
      '一、总体情况',
      `目录\n一、总体情况……1\n二、主动公开政府信息情况……2\n\n一、总体情况`,
    ),
    'front: a list that is cut by a sentence': BASE.replace(
      '一、总体情况',
      `一、总体情况……1\n二、主动公开政府信息情况……2\n见下页。\n三、收到和处理政府信息公开申请情况……3\n\n一、总体情况`,
    ),
  }),
};

/** The report without the header of table two. */
const UNTOLD = BASE.replace(/^(?:第二十条第|信息内容).*\n/gm, '');
const before = (year: string, text: string): string => text.replaceAll('2023年', `${year}年`);
const both = (year: string): string =>
  before(year, UNTOLD.replace('规章→', '信息内容→本年制发件数→本年新制作数量\n规章→'));
const inLine = (words: string): string => UNTOLD.replace('规章→', `${words}\n规章→`);

const EDITIONS = variants({
  'edition: told by nothing': UNTOLD,
  'edition: told by nothing, in 2020': before('2020', UNTOLD),
  'edition: told by the year 2021': before('2021', UNTOLD),
  'edition: words of both in one line': both('2023'),
  'edition: words of both in one line, in 2020': both('2020'),
  'edition: a word of 2019 in a sentence': inLine('本年新制作数量为零。'),
  'edition: a word of 2019 in a line of 160 characters': inLine(`本年新制作数量${'一'.repeat(153)}`),
  'edition: a word of 2019 in a line of 161 characters': inLine(`本年新制作数量${'一'.repeat(154)}`),
});

const NEIGHBOURS = variants({
  'section: an unknown title, its own section stands elsewhere': report({
    [PROBLEMS]: '五、工作思考',
    [OTHER]: '六、其他需要报告的事项\n\n无。\n\n七、存在的主要问题及改进情况',
  }),
  'section: two unknown titles of one number in one place': problems('五、工作思考\n\n无。\n\n五、杂项'),
  'section: an unknown title behind another': problems('九、附注\n\n无。\n\n五、工作思考'),
  'section: an unknown title in front of another': report({
    [PROBLEMS]: '五、工作思考',
    [OTHER]: '九、附注\n\n无。\n\n六、其他需要报告的事项',
  }),
  'section: without a number, in bold, words behind': problems('**存在的主要问题及改进情况**：一是不够及时。'),
  'section: without a number, in bold, a mark behind': problems('**存在的主要问题及改进情况：**一是不够及时。'),
  'title: the line ends in a number that is no year': titled('示例市示例区第\n12中学2023年政府信息公开工作年度报告'),
});

const TOPICS = variants({
  'topics: all five as headings': overview(
    '（一）主动公开\n\n公开。\n\n（二）依申请公开\n\n收到。\n\n（三）政府信息管理\n\n审核。\n\n（四）平台建设\n\n改版。\n\n（五）监督保障\n\n培训。',
  ),
  'topics: one left out': overview(
    '（一）主动公开。公开。\n\n（二）依申请公开。收到。\n\n（三）政府信息管理。审核。\n\n（五）监督保障。培训。',
  ),
  'topics: two left out': overview(
    '（一）主动公开。公开。\n\n（四）依申请公开。收到。\n\n（五）政府信息管理、平台建设、监督保障。审核。',
  ),
  'topics: the number left out is told in a line': overview(
    '（一）主动公开、政府信息管理。公开；（ 二）平台建设。改版。\n\n（三）依申请公开、监督保障。收到。',
  ),
  'topics: they begin with two': overview(`（二）主动公开。${SENTENCE}`),
  'topics: they begin with three': overview(`（三）主动公开。${SENTENCE}\n\n（四）其他。好。`),
  'topics: one number twice': overview(`（一）主动公开。${SENTENCE}\n\n（二）依申请公开。好。\n\n（二）管理。好。`),
  'topics: they begin anew': overview(
    `（一）主动公开。${SENTENCE}\n\n（二）依申请公开。好。\n\n（一）管理。好。\n\n（二）平台。好。`,
  ),
  'topics: backwards': overview(`（三）主动公开。${SENTENCE}\n\n（二）依申请公开。好。`),
  'topics: marks mixed': overview(
    `### （一）主动公开\n\n${SENTENCE}\n\n**（二）依申请公开**\n\n好。\n\n（三）管理\n\n好。`,
  ),
  'topics: without numbers': overview(
    `### 主动公开\n\n${SENTENCE}\n\n### 依申请公开\n\n好。\n\n### （三）管理\n\n好。`,
  ),
  'topics: a row label is none': overview(`（一）予以公开\n\n${SENTENCE}`),
  'topics: in a section with a table': report({
    '四、政府': '四、政府信息公开行政复议、行政诉讼情况\n\n（一）复议\n\n（三）诉讼',
  }),
  'topics: misnumbered in the fifth section': report({
    一是公开内容: '（一）存在问题\n\n不够。\n\n（三）改进情况\n\n专人。',
  }),
});

export const FRAME_VARIANTS = {
  ...TITLES,
  ...SECTIONS,
  ...FRONTS,
  ...EDITIONS,
  ...NEIGHBOURS,
  ...TOPICS,
  ...variants({ 'title: as a heading of another report': report({ [TITLE]: '示例区2022年政府信息公开工作年度报告' }) }),
};
