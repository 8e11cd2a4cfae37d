// Rows in other fields than the form's, with blanks, doubled, unknown or torn apart; tables in other places and layouts.
import { BASE, report } from '../base-report.js';
import { variants } from './variant.js';

const NEW = '一、本年新收';
const CARRIED = '二、上年结转';
const GRANTED = '（一）予以公开';
const SECRET = '1.属于国家秘密';
const REPEATED = '→→2.重复申请';
const NOT_HELD = '1.本机关不掌握';
const FOUR = '2→0→1→0→3→';
const ZEROS = '0→0→0→0→0→0→0';

const TABLE_THREE = BASE.slice(BASE.indexOf('（本列数据'), BASE.indexOf('\n四、政府'));
const TABLE_FOUR = BASE.slice(BASE.indexOf('行政复议→'), BASE.indexOf('\n五、存在'));

/** Each row of table three with its fields changed. */
function inTableThree(change: (fields: string[]) => string[] | null): string {
  const lines = TABLE_THREE.split('\n').map(line =>
    /\d→\d/.test(line) ? (change(line.split('→'))?.join('→') ?? null) : line,
  );
  return BASE.replace(TABLE_THREE, lines.filter(line => line !== null).join('\n'));
}

const packed = (fields: string[]): string[] => fields.filter(field => field !== '');
const aligned = (fields: string[]): string[] => {
  const words = packed(fields);
  return [...words, ...Array.from({ length: 10 - words.length }, () => '')];
};

const FIELDS = variants({
  'fields: one row packed': report({ [NEW]: '一、本年新收政府信息公开申请数量→7→3→0→0→1→0→11' }),
  'fields: one row packed, filled up': report({ [NEW]: '一、本年新收政府信息公开申请数量→7→3→0→0→1→0→11→→' }),
  'fields: one row pushed right': report({ [REPEATED]: `→→→2.重复申请→${ZEROS}` }),
  'fields: one row pushed right, its end cut': report({ [REPEATED]: `→→→2.重复申请→0→0→0→0→0→0` }),
  'fields: a blank inside, all numbers there': report({ [REPEATED]: '→→2.重复申请→0→0→→0→0→0→0→0' }),
  'fields: the label a field too early': report({ [REPEATED]: `→2.重复申请→→${ZEROS}` }),
  'fields: two rows packed': report({
    [NEW]: '一、本年新收政府信息公开申请数量→7→3→0→0→1→0→11→→',
    [CARRIED]: '二、上年结转政府信息公开申请数量→1→0→0→0→0→0→1→→',
  }),
  'fields: all rows packed': inTableThree(packed),
  'fields: all rows packed, filled up': inTableThree(aligned),
  'fields: all rows packed, one with blanks': inTableThree(aligned).replace(
    '2.重复申请→0→0→0→0→0→0→0',
    '2.重复申请→0→→0→0→→0→0',
  ),
  'fields: all rows packed, one a number short': inTableThree(packed).replace(
    '2.重复申请→0→0→0→0→0→0→0',
    '2.重复申请→0→0→0→0→0→0',
  ),
  'fields: every other row packed': inTableThree(fields => (fields.at(-1) === '0' ? packed(fields) : fields)),
  'fields: one more in front of each row': inTableThree(fields => ['', ...fields]),
  'fields: one more behind each row': inTableThree(fields => [...fields, '']),
  'fields: labels in one column': inTableThree(fields => [
    fields.slice(0, 3).findLast(field => field !== '')!,
    ...fields.slice(3),
  ]),
  'fields: table two packed behind its labels': report({ '行政许可→31': '行政许可→31', '行政处罚→4': '行政处罚→4' }),
  'fields: table two in the last field': report({ '行政许可→31': '行政许可→→→31' }),
  'fields: table four a field short': report({ [FOUR]: '2→0→1→0→3→0→0→0→1→1→1→0→0→0' }),
  'fields: table four a field more': report({ [FOUR]: '→2→0→1→0→3→0→0→0→1→1→1→0→0→0→1' }),
  'fields: table four with a label': report({ [FOUR]: '件数→2→0→1→0→3→0→0→0→1→1→1→0→0→0→1' }),
  'fields: table four twice': report({ [FOUR]: '2→0→1→0→3→0→0→0→1→1→1→0→0→0→1\n0→0→0→0→0→0→0→0→0→0→0→0→0→0→0' }),
  'fields: table four, its second line with words': report({
    [FOUR]: '合计→→→→→→→→→→→→→→\n2→0→1→0→3→0→0→0→1→1→1→0→0→0→1',
  }),
  'fields: table four, a row of blanks above one that is a number short': report({
    [FOUR]: '→→→→→→→→→→→→→→\n2→0→1→0→3→0→0→0→1→1→1→0→0→0→',
  }),
  'fields: table four, words alone under its headers': report({ [FOUR]: '见附件→→→→→→→→→→→→→→' }),
  'fields: table four, three words under its headers': report({ [FOUR]: '见→附件→二→→→→→→→→→→→→' }),
  'fields: table four, words among its numbers': report({ [FOUR]: '若干→0→1→0→3→0→0→0→1→1→1→0→0→0→1' }),
  'fields: one more behind each row but one with a blank': inTableThree(fields =>
    fields.includes('2.重复申请') ? ['', '', '2.重复申请', '0', '', '0', '0', '0', '0', '0'] : [...fields, ''],
  ),
  'fields: one more behind two rows, another with a blank': inTableThree(fields =>
    fields.includes('2.重复申请')
      ? ['', '', '2.重复申请', '0', '', '0', '0', '0', '0', '0']
      : fields.includes('3')
        ? [...fields, '']
        : fields,
  ),
  'fields: one more behind each row but one without numbers': inTableThree(fields =>
    fields.includes('2.重复申请') ? ['', '', '2.重复申请', '', '', '', '', '', '', ''] : [...fields, ''],
  ),
  'fields: table four with blanks': report({ [FOUR]: '2→→1→→3→→→→→0→→→→→0' }),
  'fields: table four with a blank, a number beside': report({ [FOUR]: '2→0→→1→3→0→0→0→1→1→1→0→0→0→1' }),
});

const BLANKS = variants({
  'blanks: one': report({ [REPEATED]: '→→2.重复申请→0→→0→0→0→0→0' }),
  'blanks: the first': report({ [REPEATED]: '→→2.重复申请→→0→0→0→0→0→0' }),
  'blanks: the last': report({ [REPEATED]: '→→2.重复申请→0→0→0→0→0→0→' }),
  'blanks: all but the first': report({ [NOT_HELD]: '→（四）无法提供→1.本机关不掌握相关政府信息→2→→→→→→' }),
  'blanks: all but the first and the total': report({
    [NOT_HELD]: '→（四）无法提供→1.本机关不掌握相关政府信息→2→→→→→→2',
  }),
  'blanks: all but the total': report({ [NOT_HELD]: '→（四）无法提供→1.本机关不掌握相关政府信息→→→→→→→2' }),
  'blanks: all': report({ [REPEATED]: '→→2.重复申请→→→→→→→' }),
  'blanks: no fields behind the label': report({ [REPEATED]: '→→2.重复申请' }),
  'blanks: zeros everywhere': BASE.replace(/(?<=→)0(?=→|$)/gm, ''),
  'blanks: zeros of table three': BASE.replace(TABLE_THREE, TABLE_THREE.replace(/(?<=→)0(?=→|$)/gm, '')),
  'blanks: a total slid into the column before it': report({
    [NOT_HELD]: '→（四）无法提供→1.本机关不掌握相关政府信息→2→0→0→0→0→2→',
  }),
  'blanks: the numbers slid by one': report({ [NEW]: '一、本年新收政府信息公开申请数量→→→→7→3→0→0→1→11' }),
  'blanks: two rows slid by one': report({
    [NEW]: '一、本年新收政府信息公开申请数量→→→→7→3→0→0→1→11',
    [CARRIED]: '二、上年结转政府信息公开申请数量→→→→1→0→0→0→0→1',
  }),
  'blanks: three rows slid by one': report({
    [NEW]: '一、本年新收政府信息公开申请数量→→→→7→3→0→0→1→11',
    [CARRIED]: '二、上年结转政府信息公开申请数量→→→→1→0→0→0→0→1',
    [REPEATED]: '→→2.重复申请→→0→0→0→0→0→0',
  }),
  'blanks: numbers off the columns of a wide row': report({ [NEW]: '一、本年新收政府信息公开申请数量→7→→3→→0→→0→→11' }),
  'blanks: two rows with a number in a label’s field': report({
    [NEW]: '一、本年新收政府信息公开申请数量→7→→3→→→→1→→11',
    [CARRIED]: '二、上年结转政府信息公开申请数量→1→→→→→→→→1',
  }),
  'blanks: a packed row with a blank, the others on the grid': report({
    [NEW]: '一、本年新收政府信息公开申请数量→7→3→→0→1→0→11',
  }),
  'blanks: a packed row a number short, the others on the grid': report({
    [NEW]: '一、本年新收政府信息公开申请数量→7→3→0→1→0→11',
  }),
  'blanks: half of the rows off the grid, one with blanks': inTableThree(fields =>
    fields.includes('3')
      ? packed(fields)
      : fields.includes('2.重复申请')
        ? ['', '', '2.重复申请', '0', '', '0', '0', '0', '0', '0']
        : fields,
  ),
});

/** Rows on the grid, and rows packed behind their labels, so that either may be. */
const someRowsPacked = (changes: Readonly<Record<string, string>>): string =>
  report(
    changes,
    inTableThree(fields => (fields.includes('7.属于行政执法案卷') ? packed(fields) : fields)),
  );
const SLID = '→（四）无法提供→1.本机关不掌握相关政府信息→→2→0→0→0→0→2';
const OPEN = '→→3.要求提供公开出版物→0→→0→0→0→0→0';

const DOUBTS = variants({
  'doubts: a number that slid under a column that cannot be told': report({ [NOT_HELD]: SLID, '3.要求提供': OPEN }),
  'doubts: and a row of zeros without its total': report({
    [NOT_HELD]: SLID,
    '3.要求提供': OPEN,
    [REPEATED]: '→→2.重复申请→0→0→0→0→0→0→',
  }),
  'doubts: and a total in the column before its own': report({
    [NOT_HELD]: SLID,
    '3.要求提供': OPEN,
    '4.保护第三方': '→→4.保护第三方合法权益→0→0→0→0→1→1→',
  }),
  'doubts: and a row that lost a number': report({
    [NOT_HELD]: SLID,
    '3.要求提供': OPEN,
    [REPEATED]: '→→2.重复申请→0→0→0→0→0→0',
  }),
  'doubts: packed, where some rows are packed': someRowsPacked({
    [NOT_HELD]: SLID.slice(1),
    '3.要求提供': OPEN.slice(2),
  }),
  'doubts: packed, where all others stand on the grid': report({
    [NOT_HELD]: SLID.slice(1),
    '3.要求提供': OPEN.slice(2),
  }),
  'doubts: a row that may have lost its first number, another lost one too': report({
    [NEW]: '一、本年新收政府信息公开申请数量→→→9→5→0→0→1→0→15',
    '1.信访举报': '→（五）不予处理→1.信访举报投诉类申请→2→0→0→0→0→2',
    [REPEATED]: '→→2.重复申请→→2→0→0→0→0→2',
    '（七）总计': '→（七）总计→→9→4→0→0→1→0→14',
  }),
  'doubts: a blank between numbers, another row lost one too': report({
    [NEW]: '一、本年新收政府信息公开申请数量→→→9→5→0→0→1→0→15',
    '1.信访举报': '→（五）不予处理→1.信访举报投诉类申请→2→0→0→0→0→2',
    [REPEATED]: '→→2.重复申请→2→→0→0→0→0→2',
    '（七）总计': '→（七）总计→→9→4→0→0→1→0→14',
  }),
  'doubts: two rows with a word and a blank, one of them with a number too many': report({
    [REPEATED]: '→→2.重复申请→若干→→0→5→0→0→0',
    '3.要求提供': '→→3.要求提供公开出版物→若干→→0→0→0→0→0',
  }),
  'doubts: all blank, and packed': report({ [REPEATED]: '2.重复申请→→→→→→→' }),
  'doubts: all blank in a table of which no row is full': BASE.replace(
    TABLE_THREE,
    TABLE_THREE.replace(/(?<=→)0(?=→|$)/gm, '').replace(/^→→2\.重复申请.*$/m, '→→2.重复申请'),
  ),
  'doubts: too many numbers on the width of the grid, and a row with a blank': report({
    [REPEATED]: '→2.重复申请→0→0→0→0→0→0→0→0',
    [CARRIED]: '二、上年结转政府信息公开申请数量→→→1→→0→0→0→0→1',
  }),
  'doubts: three rows that lack their total': report({
    [NEW]: '一、本年新收政府信息公开申请数量→→→7→3→0→0→1→0→',
    [CARRIED]: '二、上年结转政府信息公开申请数量→→→1→0→0→0→0→0→',
    [REPEATED]: '→→2.重复申请→0→0→0→0→0→0→',
  }),
  'doubts: three rows that lack their first, packed': report({
    [NEW]: '一、本年新收政府信息公开申请数量→→3→0→0→1→0→11',
    [CARRIED]: '二、上年结转政府信息公开申请数量→→0→0→0→0→0→1',
    [REPEATED]: '2.重复申请→→0→0→0→0→0→0',
  }),
});

const OTHERS = variants({
  'other rows: a row of table three in the overview': report({ '2023年，我局': `→→2.重复申请→${ZEROS}\n` }),
  'other rows: a missing row of table two, nearly, in the overview': report({
    '行政许可→31': null,
    '2023年，我局': '行政许可证→31→→\n',
  }),
  'other rows: table three again behind the last section': `${BASE}\n附表\n\n${TABLE_THREE}`,
  'other rows: half of table three behind the last section': BASE.replace(TABLE_THREE, '').concat(TABLE_THREE),
  'other rows: one that the form has not': report({
    [REPEATED]: `→→2.重复申请→${ZEROS}\n→→9.按规定移交其他机关→${ZEROS}`,
  }),
  'other rows: two of them': report({
    [REPEATED]: `→→2.重复申请→${ZEROS}\n→→9.按规定移交其他机关→${ZEROS}\n→→10.按规定销毁档案→${ZEROS}`,
  }),
  'other rows: one in table two, without numbers': report({ '行政强制→0': '行政强制→0→→\n其他事项说明→见附件→→' }),
  'other rows: one in table two': report({ '行政强制→0': '行政强制→0→→\n行政征用→3→→' }),
  'other rows: one in table four': report({ [FOUR]: '2→0→1→0→3→0→0→0→1→1→1→0→0→0→1\n备注→→→→→→→→→→→→→→' }),
  'other rows: a remark with a number': report({ [FOUR]: '2→0→1→0→3→0→0→0→1→1→1→0→0→0→1\n备注→1→→→→→→→→→→→→→' }),
  'other rows: a row of table three in table two': report({
    [REPEATED]: null,
    '行政强制→0': `行政强制→0→→\n→→2.重复申请→${ZEROS}`,
  }),
  'other rows: 其他 in table two': report({ '行政强制→0': '行政强制→0→→\n其他→3→→' }),
  'other rows: a row of table two in the overview': report({ '行政许可→31': null, '2023年，我局': '行政许可→31→→\n' }),
  'other rows: nearly a row of table two in the overview': report({ '2023年，我局': '行政许可证→31→→\n' }),
  'other rows: all of table three in the fourth section': BASE.replace(TABLE_THREE, '').replace(
    TABLE_FOUR,
    `${TABLE_THREE}\n${TABLE_FOUR}`,
  ),
  'other rows: one twice': report({ [REPEATED]: `→→2.重复申请→${ZEROS}\n→→2.重复申请→1→0→0→0→0→0→1` }),
  'other rows: one three times': report({
    [REPEATED]: `→→2.重复申请→${ZEROS}\n→→2.重复申请→1→0→0→0→0→0→1\n→→2.重复申请→${ZEROS}`,
  }),
  'other rows: one twice, apart': report({ '→→3.要求提供': `→→3.要求提供公开出版物→${ZEROS}\n→→2.重复申请→${ZEROS}` }),
  'other rows: two twice, apart': report({
    '（七）总计': `→→2.重复申请→${ZEROS}\n→（七）总计→→7→2→0→0→1→0→10\n→→3.其他→${ZEROS}`,
  }),
  'other rows: one twice, the second a number short': report({
    [REPEATED]: `→→2.重复申请→${ZEROS}\n→→2.重复申请→0→0→0→0→0→0`,
  }),
  'other rows: words alone among the rows': report({ [REPEATED]: `→→2.重复申请→${ZEROS}\n→→见说明→→→→→→→` }),
  'other rows: one missing': report({ [REPEATED]: null }),
  'other rows: two missing together': report({ [REPEATED]: null, '→→3.要求提供': null }),
  'other rows: two missing apart': report({ [REPEATED]: null, [SECRET]: null }),
  'other rows: the first missing': report({ [NEW]: null }),
  'other rows: the last missing': report({ '四、结转下年度': null }),
  'other rows: one missing in table two': report({ '行政处罚→4': null }),
  'other rows: the first missing in table two': report({ '规章→0': null }),
  'other rows: missing, and a nameless row short of numbers': report({ [REPEATED]: '→→→0→0→0→0→0→0' }),
  'other rows: two missing, and two nameless rows': report({
    [REPEATED]: '→→→0→0→0→0→0→0',
    '→→3.要求提供': '→→→0→0→0→0→0',
  }),
  'other rows: twelve words in front of the numbers': report({ [REPEATED]: `${'某→'.repeat(11)}2.重复申请→${ZEROS}` }),
  'other rows: thirteen words in front of the numbers': report({
    [REPEATED]: `${'某→'.repeat(12)}2.重复申请→${ZEROS}`,
  }),
});

const GAPS = variants({
  'gaps: a blank line': report({ [CARRIED]: '\n二、上年结转政府信息公开申请数量→→→1→0→0→0→0→0→1' }),
  'gaps: two blank lines': report({ [CARRIED]: '\n\n二、上年结转政府信息公开申请数量→→→1→0→0→0→0→0→1' }),
  'gaps: two places': report({
    [CARRIED]: '\n二、上年结转政府信息公开申请数量→→→1→0→0→0→0→0→1',
    [REPEATED]: `\n→→2.重复申请→${ZEROS}`,
  }),
  'gaps: a page mark': report({ [CARRIED]: '- 3 -\n二、上年结转政府信息公开申请数量→→→1→0→0→0→0→0→1' }),
  'gaps: a page mark in one place, a blank line in another': report({
    [CARRIED]: '\n- 3 -\n\n二、上年结转政府信息公开申请数量→→→1→0→0→0→0→0→1',
    [REPEATED]: `\n→→2.重复申请→${ZEROS}`,
  }),
  'gaps: a sentence': report({ [CARRIED]: '（续表，单位：件。）\n二、上年结转政府信息公开申请数量→→→1→0→0→0→0→0→1' }),
  'gaps: a sentence between blank lines': report({
    [CARRIED]: '\n续表如下。\n\n二、上年结转政府信息公开申请数量→→→1→0→0→0→0→0→1',
  }),
  'gaps: a blank line in one place, a sentence in another': report({
    [CARRIED]: '\n二、上年结转政府信息公开申请数量→→→1→0→0→0→0→0→1',
    [REPEATED]: `续表如下。\n→→2.重复申请→${ZEROS}`,
  }),
  'gaps: a row of blanks': report({ [CARRIED]: '→→→→→→→→→\n二、上年结转政府信息公开申请数量→→→1→0→0→0→0→0→1' }),
  'gaps: a row of blanks between blank lines': report({
    [CARRIED]: '\n→→→→→→→→→\n\n二、上年结转政府信息公开申请数量→→→1→0→0→0→0→0→1',
  }),
  'gaps: a page with the headers again': report({
    [REPEATED]: `\n- 3 -\n\n${TABLE_THREE.split('\n').slice(0, 3).join('\n')}\n→→2.重复申请→${ZEROS}`,
  }),
  'gaps: behind the headers': report({ [NEW]: '\n一、本年新收政府信息公开申请数量→→→7→3→0→0→1→0→11' }),
  'gaps: between the headers': report({ '→→→自然人→': '\n→→→自然人→法人或其他组织→→→→→总计' }),
  'gaps: in table two': report({ '第二十条第（六）项': '\n第二十条第（六）项→→→' }),
  'gaps: in table four': report({ [FOUR]: '\n2→0→1→0→3→0→0→0→1→1→1→0→0→0→1' }),
  'gaps: a heading in the table': report({
    [GRANTED]: '（一）办理结果\n三、本年度办理结果→（一）予以公开→→3→1→0→0→0→0→4',
  }),
  'gaps: a section in the table': report({
    [GRANTED]: '三、办理结果\n三、本年度办理结果→（一）予以公开→→3→1→0→0→0→0→4',
  }),
});

const asMarkdown = (table: string): string =>
  table
    .split('\n')
    .filter(line => line !== '')
    .flatMap((line, index) => {
      const cells = line.split('→');
      const row = `| ${cells.join(' | ')} |`;
      return index === 0 ? [row, `|${cells.map(() => '---').join('|')}|`] : [row];
    })
    .join('\n');
const MARKDOWN = BASE.replace(TABLE_THREE, `${asMarkdown(TABLE_THREE)}\n`);
const SPACED = BASE.replace(
  TABLE_THREE,
  TABLE_THREE.split('\n')
    .map(line =>
      line
        .split('→')
        .filter(word => word !== '')
        .join('    '),
    )
    .join('\n'),
);

const LAYOUTS = variants({
  'layout: Markdown': MARKDOWN,
  'layout: Markdown, one row a cell short': MARKDOWN.replace('2.重复申请 | 0 |', '2.重复申请 |'),
  'layout: Markdown, one row missing': MARKDOWN.replace(/^.*2\.重复申请.*\n/m, ''),
  'layout: Markdown, the last row missing': MARKDOWN.replace(/^.*四、结转下年度.*\n/m, ''),
  'layout: Markdown, a blank line inside': MARKDOWN.replace(/^(.*2\.重复申请.*\n)/m, '\n$1'),
  'layout: Markdown, a delimiter row in the middle': MARKDOWN.replace(/^(.*2\.重复申请.*\n)/m, '|---|---|\n$1'),
  'layout: Markdown, no table four': MARKDOWN.replace(TABLE_FOUR, ''),
  'layout: blanks': SPACED,
  'layout: blanks, a number short': SPACED.replace('2.重复申请    0    ', '2.重复申请    '),
  'layout: blanks, one row missing': SPACED.replace(/^.*2\.重复申请.*\n/m, ''),
  'layout: blanks, an unknown row': SPACED.replace(/^(.*2\.重复申请.*\n)/m, '$19.按规定移交其他机关    0    0\n'),
  'layout: blanks, a blank line': SPACED.replace(/^(.*2\.重复申请.*\n)/m, '\n$1'),
  'layout: blanks, a label drifted': SPACED.replace('2.重复申请', '2.重复的申请'),
  'layout: no table two': BASE.slice(0, BASE.indexOf('第二十条第（一）项')) + BASE.slice(BASE.indexOf('三、收到')),
  'layout: no table three': BASE.replace(TABLE_THREE, ''),
  'layout: no table four': BASE.replace(TABLE_FOUR, ''),
  'layout: table four without numbers': report({ [FOUR]: null }),
  'layout: table three in loose lines': BASE.replace(TABLE_THREE, TABLE_THREE.replaceAll('→', '\n')),
  'layout: two loose labels': BASE.replace(TABLE_FOUR, '结果维持\n结果纠正\n'),
  'layout: three loose labels': BASE.replace(TABLE_FOUR, '结果维持\n结果纠正|\n其他结果\n'),
  'layout: the section of a table stands twice, both empty': BASE.replace(
    TABLE_FOUR,
    '结果维持\n\n四、政府信息公开行政复议、行政诉讼情况\n\n结果纠正\n其他结果\n',
  ),
  'layout: no line end behind the heading of a table that is missing': `${BASE.slice(0, BASE.indexOf('四、政府'))}四、政府信息公开行政复议、行政诉讼情况`,
  'layout: lines that end in CR LF': report({ [REPEATED]: null }).replaceAll('\n', '\r\n'),
});

export const ROW_VARIANTS = { ...FIELDS, ...BLANKS, ...DOUBTS, ...OTHERS, ...GAPS, ...LAYOUTS };
