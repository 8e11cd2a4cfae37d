// Numbers as reports write them, in the three kinds of cells; and numbers that do not add up.
import { BASE, report } from '../base-report.js';
import { CHECK_EXAMPLES, withExample } from '../check-examples.js';
import { variants, type Variants } from './variant.js';

const WAYS = [
  '31',
  '0031',
  '000',
  '３１',
  '3１',
  '1,234',
  '12,34',
  '1234,567',
  '1，234',
  '-5',
  '－5',
  '−5',
  '+5',
  '＋5',
  '--5',
  '31.0',
  '31.',
  '.5',
  '0.50',
  '12.3456',
  '12.34567',
  '１２．５',
  '31件',
  '31 件',
  '31宗',
  '31万元',
  '件',
  '31（件）',
  '31(含2件)',
  '31件（含2件）',
  '31（）',
  '31（(2)）',
  '31（含2件',
  '约30',
  '3 1',
  '/',
  '／',
  '-',
  '—',
  '——',
  '————',
  '—————',
  '无',
  '增5',
  '增加5',
  '减5',
  '减少5',
  '减-5',
  '增',
  '三',
  '1e3',
  '0x1F',
  '١',
  '∞',
] as const;

/** Each way in a cell that counts, and in one that is an amount of money. */
const WRITTEN = variants(
  Object.fromEntries(
    WAYS.flatMap(words => [
      [`${words} as a count`, report({ '行政许可→31': `行政许可→${words}→→` })],
      [`${words} as an amount`, report({ 行政事业性收费: `行政事业性收费→${words}→→` })],
    ]),
  ),
);

const LONG = variants({
  'sixty digits': report({ '行政许可→31': `行政许可→${'1'.repeat(60)}→→` }),
  'sixty-one digits': report({ '行政许可→31': `行政许可→${'1'.repeat(61)}→→` }),
  'a hundred and twenty-one digits': report({ '行政许可→31': `行政许可→${'1'.repeat(121)}→→` }),
  'sixty digits and a note of fifty-eight characters': report({
    '行政许可→31': `行政许可→${'1'.repeat(60)}（${'含'.repeat(58)}）→→`,
  }),
  'sixty digits and a note of fifty-nine characters': report({
    '行政许可→31': `行政许可→${'1'.repeat(60)}（${'含'.repeat(59)}）→→`,
  }),
  'a note of sixty characters': report({ '行政许可→31': `行政许可→31（${'含'.repeat(60)}）→→` }),
  'a note of sixty-one characters': report({ '行政许可→31': `行政许可→31（${'含'.repeat(61)}）→→` }),
});

const NEW = '一、本年新收';
const TOTAL = '（七）总计';
const FORWARD = '四、结转下年度';
const FOUR = '2→0→1→0→3→';
const newRow = (numbers: string): string => report({ [NEW]: `一、本年新收政府信息公开申请数量→→→${numbers}` });
const totalRow = (numbers: string): string => report({ [TOTAL]: `→（七）总计→→${numbers}` });

/** Numbers that do not add up, or are not there. */
export const SUM_VARIANTS = variants({
  'sum: one number wrong': newRow('8→3→0→0→1→0→11'),
  'sum: one total wrong': newRow('7→3→0→0→1→0→12'),
  'sum: one total and its column': report({
    [NEW]: '一、本年新收政府信息公开申请数量→→→7→3→0→0→1→0→12',
    [FORWARD]: '四、结转下年度继续办理→→→1→1→0→0→0→0→3',
  }),
  'sum: moved by one column': newRow('3→7→0→0→1→0→11'),
  'sum: moved by two columns': newRow('7→0→3→0→1→0→11'),
  'sum: all moved to another column': newRow('7→3→0→1→0→0→11'),
  'sum: moved in an outcome': report({ '1.本机关不掌握': '→（四）无法提供→1.本机关不掌握相关政府信息→0→2→0→0→0→0→2' }),
  'sum: moved in 总计': totalRow('6→3→0→0→1→0→10'),
  'sum: two numbers wrong in one row': newRow('8→4→0→0→1→0→11'),
  'sum: two numbers wrong, in two rows': report({
    [NEW]: '一、本年新收政府信息公开申请数量→→→8→3→0→0→1→0→11',
    '二、上年结转': '二、上年结转政府信息公开申请数量→→→1→1→0→0→0→0→1',
  }),
  'sum: 总计 wrong in one column': totalRow('8→2→0→0→1→0→10'),
  'sum: 总计 wrong in its total': totalRow('7→2→0→0→1→0→11'),
  'sum: 总计 zero': totalRow('0→0→0→0→0→0→0'),
  'sum: 总计 blank': totalRow('→→→→→→'),
  'sum: 总计 blank but for one': totalRow('7→→→→→→'),
  'sum: a number not read': newRow('约7→3→0→0→1→0→11'),
  'sum: the total not read': newRow('7→3→0→0→1→0→约11'),
  'sum: a blank among the parts': newRow('7→3→→0→1→0→11'),
  'sum: a blank where a number was': newRow('→3→0→0→1→0→11'),
  'sum: a blank total': newRow('7→3→0→0→1→0→'),
  'sum: a blank total, blank parts': newRow('7→3→→→1→→'),
  'sum: a blank total, all blank': newRow('→→→→→→'),
  'sum: a stroke for the total': newRow('7→3→0→0→1→0→/'),
  'sum: strokes for zeros': newRow('7→3→/→/→1→/→11'),
  'sum: a stroke in table two': report({ '规章→0': '规章→/→/→/', '行政强制→0': '行政强制→—→→' }),
  'sum: blanks in table two': report({ '规章→0': '规章→→→', '行政强制→0': '行政强制→→→' }),
  'sum: the column does not balance': report({ [FORWARD]: '四、结转下年度继续办理→→→2→1→0→0→0→0→3' }),
  'sum: two columns do not balance': report({ [FORWARD]: '四、结转下年度继续办理→→→2→2→0→0→0→0→4' }),
  'sum: nothing carried over': report({ '二、上年结转': '二、上年结转政府信息公开申请数量→→→0→0→0→0→0→0→0' }),
  'sum: an outcome short': report({ '（一）予以公开': '三、本年度办理结果→（一）予以公开→→2→1→0→0→0→0→3' }),
  'sum: an outcome negative': report({ '（一）予以公开': '三、本年度办理结果→（一）予以公开→→-3→1→0→0→0→0→-2' }),
  'sum: table four, one total': report({ [FOUR]: '2→0→1→0→4→0→0→0→1→1→1→0→0→0→1' }),
  'sum: table four, two totals': report({ [FOUR]: '2→0→1→0→4→0→0→0→1→2→1→0→0→0→1' }),
  'sum: table four, a total blank': report({ [FOUR]: '2→0→1→0→→0→0→0→1→1→1→0→0→0→1' }),
  'sum: table four, all blank': report({ [FOUR]: '→→→→→→→→→→→→→→' }),
  'sum: table four, all nothing': report({ [FOUR]: '0→0→0→0→0→0→0→0→0→0→0→0→0→0→0' }),
  'sum: a thousand by a comma': report({
    [NEW]: '一、本年新收政府信息公开申请数量→→→1,007→3→0→0→1→0→1,011',
    [FORWARD]: '四、结转下年度继续办理→→→1001→1→0→0→0→0→1002',
  }),
});

/** The example of a report on the form of 2019, with other numbers in 本年增/减. */
const OLD_EXAMPLE = CHECK_EXAMPLES['superseded-form']!;
const OLD = withExample(OLD_EXAMPLE, OLD_EXAMPLE.bad).text;
const old = (from: string, to: string): { text: string; base: string } => {
  if (!OLD.includes(from)) throw new Error(`${from} is not in the report of 2019`);
  return { text: OLD.replace(from, to), base: OLD };
};

/** Changes of a report on the form of 2019. */
export const OLD_VARIANTS: Variants = Object.fromEntries([
  ...['+5', '-5', '－5', '+0', '增5', '增加5', '减5', '减少12', '减少-5', '增加', '5', '持平', '1.5', '５', '/'].map(
    words => [`${words} as a change`, old('行政许可→12→→0→31', `行政许可→12→→${words}→31`)],
  ),
  ['2019: a report for 2020', { text: OLD.replaceAll('2023年', '2020年'), base: OLD }],
  ['2019: a report for 2021', { text: OLD.replaceAll('2023年', '2021年'), base: OLD }],
  ['2019: a report without a year', { text: OLD.replace('2023年', ''), base: OLD }],
  [
    '2019: a report without title and year',
    { text: OLD.split('\n').slice(1).join('\n').replace('2023年，', ''), base: OLD },
  ],
  [
    '2019: table three of 2019 too',
    {
      text: OLD.replace(/（六）其他处理→1\.[^→]*→/, '（六）其他处理→→').replace(
        /^→→2\.申请人逾期.*\n→→3\.其他.*\n/m,
        '',
      ),
      base: OLD,
    },
  ],
  [
    '2019: it has fallen apart',
    {
      text: OLD.replace(
        '信息内容→本年新制作数量→本年新公开数量→→对外公开总数量',
        '信息内容\n本年新制作数量\n本年新公开数量',
      ),
      base: OLD,
    },
  ],
  [
    '2019: four fields',
    {
      text: OLD.replace(
        '信息内容→本年新制作数量→本年新公开数量→→对外公开总数量',
        '信息内容→本年新制作数量→本年新公开数量→对外公开总数量',
      ).replace('规章→0→0→→0', '规章→0→0→0'),
      base: OLD,
    },
  ],
  ['2019: other services', old('其他对外管理服务事项→3→→0→6', '其他行政权力→3→→0→6')],
  [
    '2019: nothing in what has no place any more',
    {
      text: OLD.replace('其他对外管理服务事项→3→→0→6', '其他对外管理服务事项→0→→0→0').replace(
        '政府集中采购→2→→8.5→',
        '政府集中采购→0→→0→',
      ),
      base: OLD,
    },
  ],
  ['2019: a price with five decimals', old('8.5→', '8.50001→')],
]);

const ONE_ROW = variants({
  'the one row of 2019 in a table of 2021': BASE.replace(/（六）其他处理→1\.[^→]*→/, '（六）其他处理→→').replace(
    /^→→2\.申请人逾期.*\n→→3\.其他.*\n/m,
    '',
  ),
  'the one row of 2019, and two of its three': BASE.replace(/（六）其他处理→1\.[^→]*→/, '（六）其他处理→→'),
  'the one row of 2019, in 2020': BASE.replaceAll('2023', '2020')
    .replace(/（六）其他处理→1\.[^→]*→/, '（六）其他处理→→')
    .replace(/^→→2\.申请人逾期.*\n→→3\.其他.*\n/m, ''),
});

export const VALUE_VARIANTS = { ...WRITTEN, ...LONG, ...SUM_VARIANTS, ...OLD_VARIANTS, ...ONE_ROW };
