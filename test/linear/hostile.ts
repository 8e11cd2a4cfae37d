// Texts that patterns and searches are afraid of: one thing, very often, on one line or on many.
import { BASE } from '../support/base-report.js';
import { tabbed } from '../support/marked.js';

/** What is repeated. Whatever follows the last one makes the patterns fail that almost fit. */
const UNITS = [
  ...['0', '1', '9', '１', '.', ',', '1,', '1.', '1 ', '1　', '-', '—', '+', '/', '%', '12件', '1万', '３．'],
  ...['\t', '|', '| ', ' ', '　', ' \t', '\u00a0', '\ufeff', '\f', '\v', '\0', '\u2028', '\u0301', '\ud83d', '😀'],
  ...['（', '）', '(', ')', '（）', '(一)', '（一）', '〔', '〕', '【', '《', '》', '“', '”', '"', "'", '‘', '「'],
  ...['一', '十', '百', '万', '亿', '零', '〇', '一百', '十万', '一、', '二、', '１、', '1.', '第一', '第一章'],
  ...[
    '、',
    '，',
    '。',
    '；',
    '：',
    '！',
    '……',
    '，，',
    '。。',
    '其中',
    '其中，',
    '的的',
    '不够',
    '公开',
    '政府信息公开',
  ],
  ...['*', '**', '__', '_', '#', '# ', '`', '~', '[', ']', '[]', '](', '<', '>', '<!--', '-->', '<b>', '&', '\\', '|-'],
  ...[
    '2023',
    '2023年',
    '年度',
    '年度报告',
    '20',
    '公开1件，',
    '比上年增长1%，',
    '其中1件，',
    '收到申请1件，',
    '同比',
    '分别',
  ],
  ...[
    '总计',
    '（七）总计',
    '规章',
    '自然人',
    '本年新收',
    '结转',
    '行政许可',
    '申请人情况',
    'disclosure-report-ignore ',
  ],
] as const;

/** Where it is put: `∎` is its place in a line of the base report, which stands for `line`. */
const PLACES: Readonly<Record<string, (unit: string) => string>> = {
  alone: unit => unit,
  'in a sentence': unit => BASE.replace('2023年，我局', `2023年，收到申请${unit}件，我局`),
  'in a label': unit => BASE.replace('2.重复申请', `2.重复${unit}申请`),
  'in a cell': unit => BASE.replace('2.重复申请→', `2.重复申请→${unit}x`),
  'in a heading': unit => BASE.replace('一、总体情况', `一、总体${unit}情况`),
  'in the title': unit => unit + BASE,
  'in a comment': unit => `<!-- disclosure-report-ignore ${unit} -->\n${BASE}`,
};

/** Whole lines, again and again. */
const LINES = [
  '一、总体情况',
  '二、某某工作',
  '（一）主动公开情况。',
  '示例市示例局2023年政府信息公开工作年度报告',
  '2023年，收到申请12件，其中自然人10件，办结13件，增长5%。',
  '（七）总计→→0→0→0→0→0→0→1',
  '其他主动公开的文件种类→0→0→0',
  '0→0→0→0→0→0→1',
  '1  0  0  0  0  0  1',
  '| 规章 | 1 | 0 | 3 |',
  '|---|---|---|',
  '信息内容→本年制发件数→本年废止件数→现行有效件数',
  '（三）不予公开→1.属于国家秘密→1→0→0→0→0→0',
  '结果维持→结果纠正→其他结果→尚未审结→总计',
  '- 4 -',
  '→',
  '',
  '<!-- disclosure-report-ignore -->',
  '→→7.属于→0→0→0→0→0→0→0',
  '→→行政执法案卷',
  '## 一、总体情况',
];

/** What becomes of a line that was pasted, retyped or cut by a page break. */
const DAMAGES: Readonly<Record<string, (line: string) => string>> = {
  whole: line => line,
  'a number lost': line => line.replace(/→[^→]*$/, ''),
  'a number more': line => `${line}→7`,
  'no number': line => line.replace(/→\d[^→]*$/, '→x'),
  'another number': line => line.replace(/→\d+$/, '→99'),
  'a blank': line => line.replace(/→\d+/, '→'),
  shifted: line => `→${line}`,
  'shifted back': line => line.replace(/^→/, ''),
  'another word': line => line.replace(/[\u4e00-\u9fff]/, '某'),
  'its numbers alone': line => /\d.*$/.exec(line)?.[0] ?? '',
  'the first half': line => line.slice(0, line.length >> 1),
};

export interface Hostile {
  readonly name: string;
  /** About `size` characters, or for lines as many lines as a twentieth of it. */
  readonly text: (size: number) => string;
}

/** Every unit at each of the places. */
export function hostileLines(place: string): readonly Hostile[] {
  return UNITS.map(unit => ({
    name: JSON.stringify(unit),
    text: size => tabbed(PLACES[place]!(unit.repeat(Math.ceil(size / unit.length)))),
  }));
}

export const placesOfHostileLines = Object.keys(PLACES);

/** Every line, alone and behind a report. */
export const hostileTexts: readonly Hostile[] = LINES.flatMap(line => repeated([line]));

/** Every line in turn with every other. */
export const hostilePairs: readonly Hostile[] = LINES.flatMap((line, index) =>
  LINES.slice(index + 1).flatMap(other => repeated([line, other])),
);

/** Every line of a report, as it is and damaged, at its own place. */
export const hostilePlaces: readonly Hostile[] = BASE.split('\n').flatMap((line, index, lines) => {
  const damaged = new Map(Object.entries(DAMAGES).map(([name, damage]) => [damage(line), name]));
  damaged.delete('');
  return Array.from(damaged, ([many, name]) => ({
    name: `line ${index + 1}, ${name}: ${many}`,
    text: (size: number) =>
      tabbed([...lines.slice(0, index), ...times([many], size), ...lines.slice(index + 1)].join('\n')),
  }));
});

function repeated(lines: readonly string[]): Hostile[] {
  const text = (size: number): string => `${times(lines, size).join('\n')}\n`;
  return [
    { name: `lines ${lines.join(' + ')}`, text: size => tabbed(text(size)) },
    { name: `lines ${lines.join(' + ')} in a report`, text: size => tabbed(BASE + text(size) + BASE) },
  ];
}

/** These lines again and again, as many in all as a twentieth of `size`. */
function times(lines: readonly string[], size: number): string[] {
  return Array.from({ length: Math.ceil(size / 20) }, (_, index) => lines[index % lines.length]!);
}
