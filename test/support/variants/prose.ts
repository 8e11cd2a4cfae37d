// Sentences beside the tables: years, counts, sums and marks, as the checks of prose look at them.
import { BASE, report } from '../base-report.js';
import { variants, type Variants } from './variant.js';

const overview = (prose: string): string =>
  report({ '2023年，我局': `按照要求做好政府信息管理、平台建设和监督保障工作。${prose}` });
const problems = (prose: string): string => report({ 一是公开内容: prose });

const SENTENCES = [
  '收到政府信息公开申请13件。',
  '收到政府信息公开申请１３件。',
  '收到政府信息公开申请 1 3 件。',
  '收到政府信息公开申请1,300件。',
  '收到政府信息公开申请1.3万件。',
  '收到政府信息公开申请约50件。',
  '收到政府信息公开申请十三件。',
  '收到政府信息公开申请13余件。',
  '未收到政府信息公开申请。',
  '收到政府信息公开申请11件，均已办结。',
  '收到政府信息公开申请11件，予以公开5件、部分公开2件。',
  '予以公开及部分公开7件。',
  '无法提供1件。',
  '自然人申请9件。',
  '法人或其他组织申请5件。',
  '行政复议2件。',
  '因政府信息公开引发的行政复议2件，行政诉讼1件。',
  '未发生行政复议和行政诉讼。',
  '行政诉讼2件，其中尚未审结2件。',
  '制发行政规范性文件3件，废止1件，现行有效9件。',
  '未制发行政规范性文件。',
  '作出行政许可决定35件。',
  '收取行政事业性收费120000元。',
  '行政事业性收费13万元。',
  '上年结转3件，结转下年度5件。',
  '共收到政府信息公开申请12件。',
  '办结政府信息公开申请9件。',
  '答复政府信息公开申请20件。',
  '公开信息487条，其中政策文件38条、活动预告310条、公示公告128条。',
  '公开信息476条，其中政策文件38条、活动预告310条、公示公告128条。',
  '收到政府信息公开申请11件，其中自然人7件，占60.6%。',
  '收到政府信息公开申请11件，其中自然人7件，占63.6%。',
  '公开信息120条，比上年的100条增长30%。',
  '公开信息120条，同比上年100条增长20%。',
  '公开信息80条，较上年100条下降10%。',
  '2022年收到政府信息公开申请30件。',
  '全区共收到政府信息公开申请300件。',
];

const TABLES: Variants = variants(Object.fromEntries(SENTENCES.map(words => [words, overview(words)])));

const BESIDE = variants({
  'beside a failing relation': report({
    '2023年，我局': '收到政府信息公开申请13件。',
    '一、本年新收': '一、本年新收政府信息公开申请数量→→→7→3→0→0→1→0→12',
  }),
  'beside a blank': report({
    '2023年，我局': '收到政府信息公开申请13件。',
    '一、本年新收': '一、本年新收政府信息公开申请数量→→→7→3→0→0→1→0→',
  }),
  'of many cells': overview('不予公开9件，其他处理8件。'),
  'of cells that are all zero': overview('不予处理9件。'),
  'in the last section': report({ 本年度未收取: '本年度收取信息处理费400元。收到政府信息公开申请13件。' }),
  'no word on the fee': report({ 本年度未收取: '无其他事项。' }),
  'one topic untold': report({ '2023年，我局': '按照要求做好主动公开、依申请公开、政府信息管理、平台建设工作。' }),
  'two topics untold': report({ '2023年，我局': '按照要求做好主动公开、依申请公开、政府信息管理工作。' }),
});

const PERIOD = '本报告统计期限为2023年1月1日至2023年12月31日。';
const YEARS = variants({
  'year: of the period': overview(PERIOD.replaceAll('2023', '2022')),
  'year: of the end of the period': overview(PERIOD.replace('至2023', '至2024')),
  'year: of the beginning of the period': overview(PERIOD.replace('2023', '2022')),
  'year: in Chinese digits': overview('二〇二二年，我局公开信息。'),
  'year: of a sentence': overview('2022年，我局公开信息300条。'),
  'year: of two sentences': overview('2022年，我局公开信息300条。\n\n2021年，全局收到申请。'),
  'year: of a period and a sentence': overview(`${PERIOD.replaceAll('2023', '2022')}\n\n2022年，我局公开信息300条。`),
  'year: of two periods far apart': overview(
    `${PERIOD.replaceAll('2023', '2022')}${'我局按时公开信息，'.repeat(4)}${PERIOD.replaceAll('2023', '2021')}`,
  ),
  'year: three against the title': overview(
    `${PERIOD.replaceAll('2023', '2022')}\n\n2022年，我局公开信息300条。`,
  ).replace('一是公开', '2022年，一是公开'),
  'year: three against the title, one for it': overview(
    `${PERIOD.replaceAll('2023', '2022')}\n\n2022年，我局公开信息300条。\n\n2023年，我局公开。`,
  ),
  'year: three against the title, three for it': overview(
    `${PERIOD.replaceAll('2023', '2022')}\n\n2022年，我局公开信息。\n\n2023年，我局公开。\n\n2023年，我局管理。\n\n2023年，我局保障。`,
  ),
  'year: four, of two years': overview(
    `${PERIOD.replaceAll('2023', '2022')}\n\n2021年，我局公开信息。\n\n2021年，我局管理。`,
  ),
  'year: against the period, without a title': overview(`${PERIOD}\n\n2022年，我局公开信息。`)
    .split('\n')
    .slice(1)
    .join('\n'),
  'year: against the period, without a year in the title': overview(`${PERIOD}\n\n2022年，我局公开信息。`).replace(
    '林业局2023年',
    '林业局',
  ),
  'year: of last year, compared': overview('2022年公开信息300条，2023年公开信息310条。'),
});

const ON = ['western-punctuation', 'doubled-punctuation', 'doubled-word', 'broken-paragraph'];
const asked = (texts: Readonly<Record<string, string>>): Variants =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { text, on: ON }]));

const LINE = '一是公开内容不够及时，二是解读形式比较单';
/** It may stand behind itself. */
const OPEN = '公开内容不够及时，解读形式比较单';
const MARKS = asked({
  'marks: Western ones, twenty-five in a line': problems(`一是公开${',不够'.repeat(25)}。`),
  'marks: Western ones': problems('一是公开不够,二是单一;三是不稳:四是?五是!六是.'),
  'marks: Western ones in brackets and quotes': problems('（一是公开）,“二是单一”.《三》!'),
  'marks: Western ones beside digits and letters': problems('共3.5万元,占50%;App,信息公开,2023年,12,'),
  'marks: a label in a line of its own': report({ '2023年，我局': '信息内容\n本列数据的勾稽关系为,第一项' }),
  'marks: a header of the form in a line of its own': overview(
    '好。\n\n（本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和）',
  ),
  'marks: above the first section': report({ '一、总体情况': '本报告由示例区林业局编制,现予发布。\n\n一、总体情况' }),
  'marks: words without a mark in the section of a table': report({
    '行政复议→→→': '行政行政复议情况\n行政复议→→→→→行政诉讼→→→→→→→→→',
  }),
  'marks: words with a mark in the section of a table': report({
    '行政复议→→→': '行政行政复议情况，\n行政复议→→→→→行政诉讼→→→→→→→→→',
  }),
  'marks: doubled': problems('一是公开，，二是单一。。三是、、四是；；五是！！六是……七是——'),
  'marks: two different': problems('一是公开，。二是单一。，三是、，四是'),
  'marks: doubled words': problems('一是公开内容不够不够及时，二是解读解读形式。'),
  'marks: rightly doubled words': problems('研究研究，讨论讨论，常常常态化，一个一个，逐条逐条，方方面面面面俱到。'),
  'marks: a word that is a beginning and an end': problems('公开内容及时及，时及时公开。'),
  'marks: near the beginning and the end of a line': problems('不够不够'),
  'marks: three pairs in a line': problems('一是公开，，二是单一。。三是不稳、、四是不足。'),
  'marks: a word three times': problems('及时及时及时公开。'),
  'marks: a long word twice': problems('政府信息公开工作政府信息公开工作开展。'),
  'broken: behind a blank line': problems(`${LINE}\n\n一。已明确专人。`),
  'broken: in the next line': problems(`${LINE}\n一。已明确专人。`),
  'broken: three blank lines': problems(`${LINE}\n\n\n\n一。已明确专人。`),
  'broken: four blank lines': problems(`${LINE}\n\n\n\n\n一。已明确专人。`),
  'broken: over a page': problems(`${LINE}\n\n- 4 -\n\n一。已明确专人。`),
  'broken: set in, and with blanks behind': problems(`　　${LINE}　\n　　一。已明确专人。`),
  'broken: of fifteen characters': problems('一是公开内容，二是解读形式单\n一。已明确专人。'),
  'broken: of fourteen characters': problems('是公开内容，二是解读形式单\n一。已明确专人。'),
  'broken: without a mark': problems('我局今后将继续做好政府信息公开工\n作。'),
  'broken: it ends in a colon': problems(`${LINE}：\n单一。`),
  'broken: the rest is an item': problems(`${LINE}\n三是队伍不稳。`),
  'broken: the rest is an item, behind a comma': problems(`${LINE}，\n三是队伍不稳。`),
  'broken: the rest is a field': problems(`${LINE}\n联系电话：0000-1234567`),
  'broken: the rest is a label': problems(`${LINE}\n结果维持`),
  'broken: the rest begins with a letter': problems(`${LINE}\nApp上线。`),
  'broken: the rest begins with a digit': problems(`${LINE}\n3项。`),
  'broken: the rest is a heading': problems(`${LINE}\n（一）改进`),
  'broken: the rest is a row': problems(`${LINE}\n改进→无`),
  'broken: behind a heading that runs in': problems(`（一）公开。${LINE}\n一。已明确专人。`),
  'broken: behind a heading': problems('（一）公开内容不够及时，二是解读形式比较单\n\n一。已明确专人。'),
  'broken: the rest is a label, set in': problems(`${LINE}\n　　结果维持　`),
  'broken: a label that is long enough': problems(
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\n公开不够。',
  ),
  'broken: it ends in a Western comma': problems(`${LINE},\n三是队伍不稳。`),
  'broken: it ends in a closing mark': problems(`${LINE}”\n一的说法。`),
  'broken: it ends in a letter': problems(`${LINE}App\n上线。`),
  'broken: the rest begins with a bracket': problems(`${LINE}\n（单位：条）一。`),
  'broken: the rest begins with a mark': problems(`${LINE}\n，一。`),
  'broken: twice': problems(`${LINE}\n一，我局已经明确了专人负责更新栏\n目。`),
  'broken: five times': problems(`${`${OPEN}\n`.repeat(5)}及时。`),
  'broken: six times': problems(`${`${OPEN}\n`.repeat(6)}及时。`),
  'broken: twenty-five times': problems(`${`${OPEN}\n`.repeat(25)}及时。`),
  'broken: the last line of the report': `${BASE.trimEnd()}\n${LINE}`,
});

export const PROSE_VARIANTS = { ...TABLES, ...BESIDE, ...YEARS, ...MARKS };
