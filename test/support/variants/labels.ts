// Labels of rows and columns spelt as reports spell them, and the bounds of what is still taken for one.
import { BASE, report } from '../base-report.js';
import { variants } from './variant.js';

const SECRET = '1.属于国家秘密';
const PROHIBITED = '2.其他法律行政法规禁止公开';
const GRANTED = '（一）予以公开';
const PARTLY = '（二）部分公开';
const NOT_HELD = '1.本机关不掌握';
const TOTAL = '（七）总计';
const ZEROS = '0→0→0→0→0→0→0';

const swapped = (words: string, instead: string): string => {
  if (!BASE.includes(words)) throw new Error(`${words} is not in the base report`);
  return BASE.replace(words, instead);
};

const SPELLINGS = variants({
  'row: one character of eight wrong': swapped('行政事业性收费→', '行政事业性取费→'),
  'row: two characters of seven wrong': swapped('行政事业性收费→', '行政企业性取费→'),
  'row: three characters more than may be': swapped(SECRET, '1.属于国家的重要秘密'),
  'row: a character lost': swapped('行政事业性收费→', '行政事业收费→'),
  'row: of four characters one wrong': swapped('行政许可→31', '行政许司→31'),
  'row: of four characters two wrong': swapped('行政许可→31', '行改许司→31'),
  'row: as near to one as to another': swapped('行政处罚→4', '行政强罚→4'),
  'row: three characters are too few to guess': swapped('→2.重复申请→', '→2.重申请→'),
  'row: explained in brackets': swapped('行政许可→31', '行政许可（含备案）→31'),
  'row: explained in brackets behind one character': swapped('规章→0', '规（含省政府规章）→0'),
  'row: explained in brackets in the middle': swapped('行政许可→31', '行政（含备案）许可→31'),
  'row: nothing but brackets': swapped('行政许可→31', '（许可）→31'),
  'row: another list mark': swapped(SECRET, '（1）属于国家秘密'),
  'row: a wrong list mark': swapped(SECRET, '3.属于国家秘密'),
  'row: a list mark alone': swapped(`→（三）不予公开→${SECRET}→`, '→（三）不予公开→1.→'),
  'row: its upper label pasted to it': swapped(`→（三）不予公开→${SECRET}→`, `→（三）不予公开${SECRET}→→`),
  'row: two upper labels pasted to it': swapped(`三、本年度办理结果→${GRANTED}→→`, `三、本年度办理结果${GRANTED}→→→`),
  'row: another upper label': swapped('→（三）不予公开→', '→（三）不与公开→'),
  'row: an upper label of another group': swapped('→（三）不予公开→', '→（四）无法提供→'),
  'row: an upper label that is none': swapped('→（三）不予公开→', '→见下→'),
  'row: with blanks': swapped('行政许可→31', ' 行 政 许 可 →31'),
  'row: with a colon': swapped('行政许可→31', '行政许可：→31'),
  'row: more than two hundred characters': swapped('行政许可→31', `行政许可（${'备'.repeat(200)}）→31`),
  'row: in full width': swapped('3.危及“三安全一稳定”', '３．危及「三安全一稳定」'),
  'row: 总计 without its number': swapped(`→${TOTAL}→`, '→总计→'),
  'row: 合计 for 总计': swapped(`→${TOTAL}→`, '→（七）合计→'),
  'row: 其他 without its number': swapped('→→3.其他→', '→→其他→'),
  'row: 其他 without numbers': swapped(`→→3.其他→${ZEROS}`, '→→其他→→→→→→→'),
  'row: a known variant': swapped('行政规范性文件→', '规范性文件→'),
  'row: one character from its own path': swapped('→（五）不予处理→', '→（五）不与处理→'),
  'row: its official words and more': swapped(SECRET, '1.属于国家秘密的'),
  'row: a character in front of a label of two': swapped('规章→0→0→0', '规→规章→0→0→0'),
  'row: an upper label with another list mark': swapped('→（三）不予公开→', '→（3）不予公开→'),
  'row: an upper label of nine characters, one wrong': swapped('三、本年度办理结果→', '三、本年度办里结果→'),
  'row: an upper label without its list mark': swapped('三、本年度办理结果→', '本年度办理结果→'),
  'row: in bold, between tabs': swapped(`→${TOTAL}→`, `→**${TOTAL}**→`),
  'row: its numbers in bold, between tabs': swapped('行政许可→31→', '行政许可→**31**→'),
  'row: without its label': swapped(`→→${PROHIBITED}→`, '→→→'),
});

const HEADERS = variants({
  'column: a known variant': swapped('本年制发件数', '本年制发数'),
  'column: harmless words more': swapped('（单位：万元）', '（单位：万元，保留4位小数）'),
  'column: one character wrong': swapped('法律服务机构→', '法津服务机构→'),
  'column: of six characters two wrong': swapped('法律服务机构→', '法津服务机勾→'),
  'column: of five characters one wrong': swapped('社会公益组织→', '社会公益组→'),
  'column: of four characters one wrong': swapped('科研机构→', '科妍机构→'),
  'column: a character more': swapped('科研机构→', '科研类机构→'),
  'column: two characters more': swapped('本年处理决定数量', '本年度的处理决定数量'),
  'column: another digit': swapped('第二十条第（五）项', '第二十条第（四）项'),
  'column: cut over two lines': swapped('→→→→商业企业→科研机构→', '→→→→商业→科研→').replace(
    '法律服务机构→其他→\n',
    '法律服务机构→其他→\n→→→→企业→机构→→→→\n',
  ),
  'column: the first half only': swapped('商业企业', '商业'),
  'column: with a pipe behind it': swapped('信息内容→本年制发件数', '信息内容→本年制发件数 |'),
  'column: explained in brackets': swapped('科研机构→', '科研机构（含高校）→'),
  'column: 总计 a line lower': swapped('法人或其他组织→→→→→总计', '法人或其他组织→→→→→').replace(
    '法律服务机构→其他→\n',
    '法律服务机构→其他→总计\n',
  ),
  'column: 总计 a line higher': swapped('申请人情况→→→→→→', '申请人情况→→→→→→总计').replace(
    '法人或其他组织→→→→→总计',
    '法人或其他组织→→→→→',
  ),
  'column: two lines one': swapped('→→→自然人→法人或其他组织→→→→→总计\n→→→→商业企业', '→→→自然人→商业企业'),
  'column: a line is missing': swapped('→→→自然人→法人或其他组织→→→→→总计\n', ''),
  'column: the headers twice at the top': swapped(
    '一、本年新收',
    '→→→→商业企业→科研机构→社会公益组织→法律服务机构→其他→\n一、本年新收',
  ),
  'column: the first line again in the middle': swapped(
    `→（四）无法提供`,
    '→→→自然人→法人或其他组织→→→→→总计\n→（四）无法提供',
  ),
  'column: the headers of table four in a line': swapped('行政复议→→→→→行政诉讼→→→→→→→→→\n', '行政复议→行政诉讼\n'),
  'column: a junk line among the headers': swapped('→→→自然人→', '（表三）→→→→→→→→→\n→→→自然人→'),
  'column: the header pushed by one field': swapped(
    '→→→自然人→法人或其他组织→→→→→总计',
    '→→→→自然人→法人或其他组织→→→→总计',
  ),
  'column: the header packed': swapped(
    '→→→→商业企业→科研机构→社会公益组织→法律服务机构→其他→',
    '商业企业→科研机构→社会公益组织→法律服务机构→其他',
  ),
  'column: a section line in no row': swapped('第二十条第（五）项→→→', '第二十条第（五）项'),
  'column: two of them': swapped('第二十条第（五）项→→→', '第二十条第（五）项').replace(
    '第二十条第（六）项→→→',
    '第二十条第（六）项',
  ),
  'column: a section line nearly, in no row': swapped('第二十条第（五）项→→→', '  第二十条第(五)项 '),
  'column: a section line in no row, above no row': swapped('第二十条第（五）项→→→', '第二十条第（五）项\n'),
  'column: a heading of several columns in no row': swapped(
    '→→→→商业企业→科研机构→社会公益组织→法律服务机构→其他→',
    '商业企业',
  ),
  'column: a word of another line between two': swapped('行政复议→→→→→行政诉讼→', '行政复议→结果维持→→→→行政诉讼→'),
  'column: such a word, and one that is none': swapped(
    '行政复议→→→→→行政诉讼→',
    '行政复议→结果维持→某某事项→→→行政诉讼→',
  ),
  'column: such a word twice': swapped('行政复议→→→→→行政诉讼→', '行政复议→结果维持→结果维持→→→行政诉讼→'),
  'column: such a word behind the last': swapped('行政复议→→→→→行政诉讼→→', '行政复议→→→→→行政诉讼→结果维持→'),
  'column: two of table three in table four, one of them short': swapped(
    '行政复议→→→→→行政诉讼→',
    '商业企业→总计→→→→→',
  ),
  'column: one of table three in table four, short': swapped('行政复议→→→→→行政诉讼→', '总计→→→→→→'),
  'column: a section line in no row, forty characters with its blanks': swapped(
    '第二十条第（五）项→→→',
    `第二十条第（五）项${' '.repeat(31)}`,
  ),
  'column: a section line in no row, forty-one characters with its blanks': swapped(
    '第二十条第（五）项→→→',
    `第二十条第（五）项${' '.repeat(32)}`,
  ),
  'column: the note spelt otherwise': swapped(
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    '（本列数据的钩稽关系为：第一项加第二项之和等于第三项加第四项之和）',
  ),
});

const CUT = variants({
  'cut: an upper label over two rows': report({
    [GRANTED]: '三、本年度办理→（一）予以公开→→3→1→0→0→0→0→4',
    [PARTLY]: '结果→（二）部分公开→→1→1→0→0→0→0→2',
  }),
  'cut: an upper label, the words wrong': report({
    [GRANTED]: '三、本年度办里→（一）予以公开→→3→1→0→0→0→0→4',
    [PARTLY]: '结果→（二）部分公开→→1→1→0→0→0→0→2',
  }),
  'cut: an upper label by a page': report({
    [GRANTED]: '三、本年度办理→（一）予以公开→→3→1→0→0→0→0→4\n\n- 5 -\n',
    [PARTLY]: '结果→（二）部分公开→→1→1→0→0→0→0→2',
  }),
  'cut: a label, its numbers below': report({
    [NOT_HELD]: '→（四）无法提供→1.本机关不掌握→→→→→→→\n→→相关政府信息→2→0→0→0→0→0→2',
  }),
  'cut: a label, its numbers above': report({
    [NOT_HELD]: '→（四）无法提供→1.本机关不掌握→2→0→0→0→0→0→2\n→→相关政府信息→→→→→→→',
  }),
  'cut: a label, numbers on both lines': report({
    [NOT_HELD]: '→（四）无法提供→1.本机关不掌握→2→0→0→0→0→0→2\n→→相关政府信息→0→0→0→0→0→0→0',
  }),
  'cut: a label, its second half known by itself': report({
    '→→7.属于行政执法': '→→7.属于→→→→→→→\n→→行政执法案卷→0→0→0→0→0→0→0',
  }),
  'cut: a label over three lines': report({
    [NOT_HELD]: '→（四）无法提供→1.本机关→→→→→→→\n→→不掌握相关→→→→→→→\n→→政府信息→2→0→0→0→0→0→2',
  }),
  'cut: a label, and both halves are labels': report({ [TOTAL]: '→（七）总计→→7→2→0→0→1→0→10\n→总计→→→→→→→→' }),
  'cut: numbers, four on the next line': report({
    [NOT_HELD]: '→（四）无法提供→1.本机关不掌握相关政府信息→2→0→0\n0→0→0→2',
  }),
  'cut: numbers, all on the next line': report({
    [NOT_HELD]: '→（四）无法提供→1.本机关不掌握相关政府信息\n2→0→0→0→0→0→2',
  }),
  'cut: numbers, one too many on the next line': report({
    [NOT_HELD]: '→（四）无法提供→1.本机关不掌握相关政府信息→2→0→0\n0→0→0→0→2',
  }),
  'cut: numbers, one too few on the next line': report({
    [NOT_HELD]: '→（四）无法提供→1.本机关不掌握相关政府信息→2→0→0\n0→0→2',
  }),
  'cut: numbers, the row as wide as the table': report({
    [NOT_HELD]: '→（四）无法提供→1.本机关不掌握相关政府信息→2→0→0→→→→\n0→0→0→2',
  }),
  'cut: numbers, over three lines': report({
    [NOT_HELD]: '→（四）无法提供→1.本机关不掌握相关政府信息→2\n0→0→0\n0→0→2',
  }),
  'cut: numbers of a row that stands twice': report({
    '→→2.重复申请': `→→2.重复申请→${ZEROS}\n→→2.重复申请→0→0→0\n0→0→0→0`,
  }),
  'cut: numbers of table two': report({ '规章→0': '规章→0\n0→0' }),
  'cut: numbers of table four': report({ '2→0→1→0→3→': '2→0→1→0→3→0→0→0\n1→1→1→0→0→0→1' }),
  'cut: numbers of the first row, a header between': report({
    '（本列数据': null,
    '→→→自然人→': null,
    '→→→→商业企业': null,
    '一、本年新收': '一、本年新收政府信息公开申请数量→→→7→3\n→→→自然人→法人或其他组织→→→→→总计\n0→0→1→0→11',
  }),
  'cut: an upper label above a row that the form has not': report({
    [GRANTED]: '三、本年度办理→→→→→→→→→\n结果→（九）移送其他机关→→3→1→0→0→0→0→4',
  }),
  'cut: numbers of a whole row stand above those of another': report({
    '→→2.重复申请': `→→2.重复申请→${ZEROS}\n1→2→3→4→5→6→21`,
  }),
});

const NAMELESS = variants({
  'nameless: one between its neighbours': report({ '→→2.重复申请': '→→→1→0→0→0→0→0→1' }),
  'nameless: two of two': report({ '→→7.属于行政执法': '→→→1→0→0→0→0→0→1', '→→8.属于行政查询': '→→→2→0→0→0→0→0→2' }),
  'nameless: one of two': report({ '→→7.属于行政执法': '→→→1→0→0→0→0→0→1', '→→8.属于行政查询': null }),
  'nameless: two of one': report({ '→→2.重复申请': `→→→1→0→0→0→0→0→1\n→→→2→0→0→0→0→0→2` }),
  'nameless: the first of the table': report({ '一、本年新收': '→→→7→3→0→0→1→0→11' }),
  'nameless: the last of the table': report({ '四、结转下年度': '→→→1→1→0→0→0→0→2' }),
  'nameless: one number short': report({ '→→2.重复申请': '→→→0→0→0→0→0→0' }),
  'nameless: one number more': report({ '→→2.重复申请': `→→→0→${ZEROS}` }),
  'nameless: none is missing': report({ '→→2.重复申请': `→→2.重复申请→${ZEROS}\n→→→5→0→0→0→0→0→5` }),
  'nameless: behind the one row of 2019': report({
    '→（六）其他处理': '→（六）其他处理→→1→0→0→0→0→0→1',
    '→→2.申请人逾期': null,
    '→→3.其他': null,
    [TOTAL]: '→→→7→2→0→0→1→0→10',
  }),
  'nameless: in table two': report({ '行政处罚→4': '→4→→' }),
  'nameless: all of table three': BASE.replace(/^(?:.*?)((?:→\d+){7})$/gm, '→→$1'),
});

export const LABEL_VARIANTS = { ...SPELLINGS, ...HEADERS, ...CUT, ...NAMELESS };
