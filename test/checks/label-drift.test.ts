// label-drift: a row or a column under another label than the form's.
import { BASE, report } from '../support/base-report.js';
import { checkFindings, checkFix, checkNoFix } from '../support/core.js';

const ISSUED = '信息内容→本年制发件数';
const KINDS = '→→→→商业企业';
const kinds = (welfare: string): string => `→→→→商业企业→科研机构→${welfare}→法律服务机构→其他→`;
const PROHIBITED = '→→2.其他法律行政法规';
const FEES = '信息内容→本年收费金额';
const FEE_UNPAID = '→→2.申请人逾期未按收费';
const PARTLY = '→（二）部分公开';

suite('label-drift', () => {
  test('bad: known variants of row labels', () =>
    checkFindings(
      report({
        行政规范性文件: '<|规范性文件|label-drift>→2→1→9',
        [PROHIBITED]: '→→<|2.其他法律法规禁止公开|label-drift>→0→0→0→0→0→0→0',
      }),
    ));

  test('bad: a label without what the form explains in it', () =>
    checkFindings(report({ [PARTLY]: '→<|（二）部分公开|label-drift>→→1→1→0→0→0→0→2' })));

  test('bad: a slip of the pen', () =>
    checkFindings(report({ '→→4.保护第三方': '→→<|4.保户第三方合法权益|label-drift>→0→0→0→0→1→0→1' })));

  test('bad: known variants of column labels, each told', () =>
    checkFindings(
      report({
        [ISSUED]: '信息内容→<|本年度制发数|label-drift>→<|本年废止数|label-drift>→现行有效件数',
        [KINDS]: '→→→→商业企业→科研机构→<|社会组织|label-drift>→法律服务机构→其他→',
      }),
    ));

  test('bad: the label of a group', () =>
    checkFindings(report({ '→（五）不予处理': '→<|（五）不与处理|label-drift>→1.信访举报投诉类申请→0→0→0→0→0→0→0' })));

  for (const [what, key, lines] of [
    [
      'a long label',
      FEE_UNPAID,
      '→→<|2.申请人逾期未按收费通知要求|label-drift>→0→0→0→0→0→0→0\n缴纳费用、行政机关不再处理其政府信息公开申请',
    ],
    ['a short one', '→→7.属于行政', '→→<|7.属于行|label-drift>→0→0→0→0→0→0→0\n\n政执法案卷'],
    [
      'the label of a group',
      '→（四）无法提供',
      '→<|（四）无|label-drift>→1.本机关不掌握相关政府信息→2→0→0→0→0→0→2\n法提供',
    ],
    ['the last row', '四、结转下年度', '<|四、结转下年|label-drift>→→→1→1→0→0→0→0→2\n　　度继续办理'],
    ['a row of table two', '行政规范性文件', '<|行政规范|label-drift>→2→1→9\n性文件'],
    [
      'its explanation',
      PARTLY,
      '→<|（二）部分公开|label-drift>→→1→1→0→0→0→0→2\n（区分处理的，只计这一情形，不计其他情形）',
    ],
  ] as const) {
    test(`bad: the second half of a label stands below as prose, ${what}`, () => {
      const text = report({ [key]: lines });
      checkFindings(text);
      checkFix(text.replace('<|', '').replace('|label-drift>', '<|>'), BASE);
    });
  }

  for (const [what, key, lines] of [
    [
      'a long label',
      FEE_UNPAID,
      '2.申请人逾期未按收费通知要求\n→→<|缴纳费用、行政机关不再处理其政府信息公开申请|label-drift>→0→0→0→0→0→0→0',
    ],
    [
      'a short one, which looks like a heading',
      '→→7.属于行政',
      '7.属于行政\n\n→→<|执法案卷|label-drift>→0→0→0→0→0→0→0',
    ],
    ['a row of table two', '行政规范性文件', '行政规范\n<|性文件|label-drift>→2→1→9'],
  ] as const) {
    test(`bad: the first half of a label stands above as prose, ${what}`, () => {
      const text = report({ [key]: lines });
      checkFindings(text);
      checkFix(text.replace('<|', '').replace('|label-drift>', '<|>'), BASE);
    });
  }

  test('near miss: prose below a row, of which it is no part', () => {
    const text = report({ '→→7.属于行政': '→→7.属于行→0→0→0→0→0→0→0\n以上为行政执法案卷' });
    checkFindings(text, { only: ['label-drift'] });
    checkFindings(report({ '四、结转下年度': '四、结转下年度继续办理→→→1→1→0→0→0→0→2\n数据截至年底' }));
  });

  test('good: the labels of the form', () => checkFindings(BASE));

  test('near miss: width, blanks, brackets and list marks', () => {
    checkFindings(report({ [PROHIBITED]: '→→2、其他法律行政法规禁止公开→0→0→0→0→0→0→0' }));
    checkFindings(report({ [PROHIBITED]: '→→其他法律行政法规 禁止公开→0→0→0→0→0→0→0' }));
    checkFindings(report({ [PARTLY]: '→(二) 部分公开(区分处理的, 只计这一情形, 不计其他情形)→→1→1→0→0→0→0→2' }));
    checkFindings(report({ '→→3.危及': '→→3.危及三安全一稳定→0→0→0→0→0→0→0' }));
    checkFindings(report({ [KINDS]: '→→→→商业 企业→科研 机构→社会公益组织→法律服务机构→其他→' }));
    checkFindings(report({ '第二十条第（一）项': '第二十条 第(一)项→→→' }));
  });

  test('near miss: 保留4位小数 in the header of the fees', () => {
    checkFindings(report({ [FEES]: '信息内容→本年收费金额（单位：万元，保留4位小数）→→' }));
    checkFindings(report({ [FEES]: '信息内容→本年收费金额(单位:万元,保留4位小数)→→' }));
  });

  test('near miss: an explanation behind the label', () =>
    checkFindings(report({ '规章→0': '规章（含省政府规章）→0→0→0' })));

  test('near miss: a header cell cut over two lines', () =>
    checkFindings(report({ [KINDS]: '→→→→商业→科研→社会公益组织→法律服务机构→其他→\n→→→→企业→机构→→→→' }), {
      only: ['label-drift'],
    }));

  test('near miss: a label that a page break cut in two', () =>
    checkFindings(
      report({
        '三、本年度办理结果': '三、本年度办理→（一）予以公开→→3→1→0→0→0→0→4',
        [PARTLY]: '结果→（二）部分公开（区分处理的，只计这一情形，不计其他情形）→→1→1→0→0→0→0→2',
      }),
      { only: ['label-drift'] },
    ));

  test('bad: a word less, of a row and of a column', () => {
    checkFindings(
      report({
        '7.属于行政执法案卷': '→→<|7.行政执法案卷|label-drift>→0→0→0→0→0→0→0',
        [KINDS]: kinds('<|公益组织|label-drift>'),
      }),
    );
    checkFix(report({ [KINDS]: kinds('公益<|>组织') }), BASE);
  });

  test('silent: a row that the form does not have is the business of unknown-row', () =>
    checkFindings(
      report({ '行政强制→0': '行政强制→0→→\n<|其他主动公开文件→3→→|unknown-row>'.replace('→→|', '|') + '→→' }),
    ));

  test('silent: a second row of the same label is the business of duplicate-row', () =>
    checkFindings(
      report({
        [PROHIBITED]:
          '→→2.其他法律行政法规禁止公开→0→0→0→0→0→0→0\n→→<|2.其他法律法规禁止公开|duplicate-row>→0→0→0→0→0→0→0',
      }),
    ));

  test('fix: the official label of a row, list mark kept', () => {
    checkFix(
      report({ [PROHIBITED]: '→→2、其他<|>法律法规禁止公开→0→0→0→0→0→0→0' }),
      BASE.replace('2.其他法', '2、其他法'),
    );
    checkFix(report({ [PROHIBITED]: '→→其他<|>法律法规禁止公开→0→0→0→0→0→0→0' }), BASE);
    checkFix(report({ 行政规范性文件: '规范<|>性文件→2→1→9' }), BASE);
  });

  test('fix: the official label of a column', () =>
    checkFix(report({ [ISSUED]: '信息内容→本年度<|>制发数→本年废止件数→现行有效件数' }), BASE));

  test('fix: none for the labels of the form', () =>
    checkNoFix(report({ [ISSUED]: '信息内容→本年<|>制发件数→本年废止件数→现行有效件数' })));
});
