// What the fuzzer edits and what it inserts: the samples, real reports where they are at hand, and pieces of the form.
import { splitLines } from '../../server/src/core/index.js';
import { haveReports, reportsIn } from '../support/reports.js';
import { samples } from '../support/samples.js';

const real = haveReports() ? ['seeds', 'whole', 'partial', 'verbatim'].flatMap(reportsIn) : [];

/** The texts that runs begin with; none so long that one reading takes much longer than the others. */
export const TEXTS: readonly string[] = [...samples(), ...real].map(({ text }) => text.slice(0, 6000));

/** Whole reports to paste. */
export const REPORTS: readonly string[] = samples()
  .map(({ text }) => text)
  .filter(text => text.length < 3000);

const lines = [...new Set(samples().flatMap(({ text }) => splitLines(text)))].map(line => line.replace(/[\r\n]+$/, ''));

export const ROWS: readonly string[] = lines.filter(line => /[\t|]/.test(line));

export const HEADINGS: readonly string[] = [
  ...lines.filter(line => /^(?:#+ ?|\*\*)?[（(]?[一二三四五六]|年度报告/.test(line) && line.length < 60),
  '六、其他',
  '# 一、总体情况',
  '**（一）主动公开。**',
  '三、收到和处理政府信息公开申请情况\t\t\t',
  '示例市示例局2020年政府信息公开工作年度报告',
];

export const ANY_LINES: readonly string[] = [
  ...lines,
  '',
  '　　',
  '- 4 -',
  '第 3 页 共 9 页',
  '\f',
  '|---|---|---|',
  '| 规章 | 0 | 0 | 3 |',
  '\t\t\t\t\t\t\t\t\t',
  '<!-- disclosure-report-ignore wrong-total -->',
  '<!-- disclosure-report-ignore -->',
  '（七）总计',
  '0\t0\t0\t0\t0\t0\t0',
  '1 0 0 0 0 0 1',
  '2023年共收到政府信息公开申请12件，其中自然人10件，法人或其他组织2件，予以公开8件。',
];

/** Pieces of labels and of sentences. */
export const WORDS: readonly string[] = [
  ...['总计', '自然人', '法人或其他组织', '商业企业', '本年新收', '上年结转', '结转下年度', '（一）予以公开', '其他'],
  ...['规章', '行政规范性文件', '行政许可', '行政复议', '结果维持', '第二十条第（一）项', '信息内容', '本年制发件数'],
  ...[
    '一、总体情况',
    '存在的主要问题',
    '2023年',
    '12件',
    '共收到申请5件，',
    '同比增长20%',
    '。',
    '，，',
    '十二',
    '一百零三',
  ],
  ...[
    '**',
    '# ',
    '|',
    ' | ',
    '\t\t',
    '<b>',
    '`',
    '[x](command:y)',
    '&nbsp;',
    '<!--',
    '-->',
    '政府信息公开工作年度报告',
  ],
];

export const CHARACTERS: readonly string[] = [
  ...'0123456789一二三四五六七、（）()．.，,。：；的政府公开信息件 \t\t|-—/＋+%０９　',
  ...[
    '😀',
    '\ud83d',
    '\ude00',
    '\u2028',
    '\ufeff',
    '\0',
    '\f',
    '\u200b',
    '\u0301',
    'a',
    '〔',
    '“',
    '”',
    '#',
    '*',
    '\\',
  ],
];
