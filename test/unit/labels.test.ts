// Row and column labels in the spellings that published reports have: form.md §11.
import assert from 'node:assert/strict';
import { BASE, report } from '../support/base-report.js';
import { checkFindings, readOne } from '../support/core.js';
import { tabbed } from '../support/marked.js';

const NO_CORRECTION = '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请';
const FEE_UNPAID = '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请';

/** Words in the base report, what stands there instead, and the row that it must still be. */
const ROWS: readonly (readonly [words: string, instead: string, address: string])[] = [
  ['2.其他法律行政法规禁止公开', '2.其他法律法规禁止公开', 'prohibited-by-law'],
  ['2.其他法律行政法规禁止公开', '2.其他法律行政止公开', 'prohibited-by-law'],
  ['2.其他法律行政法规禁止公开', '2.其他法律、行政法规禁止公开', 'prohibited-by-law'],
  ['行政规范性文件', '规范性文件', 'normative-documents'],
  ['规章→', '规章（含地方政府规章）→', 'rules'],
  ['（一）予以公开', '(一) 予以公开', 'granted'],
  ['（一）予以公开', '（一）　予以公开', 'granted'],
  ['（一）予以公开', '予以公开', 'granted'],
  [
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    '(二)部分公开(区分处理的, 只计这一情形, 不计其他情形)',
    'partly-granted',
  ],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '（二）部分公开', 'partly-granted'],
  ['1.属于国家秘密', '1、属于国家秘密', 'state-secret'],
  ['1.属于国家秘密', '1．属于国家秘密', 'state-secret'],
  ['1.属于国家秘密', '⒈属于国家秘密', 'state-secret'],
  ['3.其他', '③其他', 'other'],
  ['3.其他', '3.其它', 'other'],
  ['行政规范性文件', '⾏政规范性⽂件', 'normative-documents'],
  ['（一）予以公开', '㈠予以公开', 'granted'],
  ['一、本年新收政府信息公开申请数量', '一、本年新收申请数量', 'new'],
  ['二、上年结转政府信息公开申请数量', '二、上年结转', 'carried-over'],
  ['四、结转下年度继续办理', '四、结转下年度继续办理政府信息公开申请数量', 'carried-forward'],
  ['四、结转下年度继续办理', '四、结转下年度', 'carried-forward'],
  ['1.属于国家秘密', '(1)属于国家秘密', 'state-secret'],
  ['1.属于国家秘密', '1 . 属于国家秘密', 'state-secret'],
  ['3.危及“三安全一稳定”', '3.危及"三安全一稳定"', 'three-securities-one-stability'],
  ['3.危及“三安全一稳定”', '3.危及‘三安全一稳定’', 'three-securities-one-stability'],
  ['3.危及“三安全一稳定”', '3.危及三安全一稳定', 'three-securities-one-stability'],
  ['6.属于四类过程性信息', '6.属于四类过程信息', 'process-information'],
  ['8.属于行政查询事项', '8.属于行政查讯事项', 'administrative-query'],
  ['1.本机关不掌握相关政府信息', '1.本机关不掌握相关的政府信息', 'not-held'],
  ['2.没有现成信息需要另行制作', '2.没有现成信息，需要另行制作', 'needs-creation'],
  [NO_CORRECTION, '1.申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请', 'no-correction'],
  [FEE_UNPAID, '2.申请人逾期未按收费通知要求缴纳费用行政机关不再处理其政府信息公开申请', 'fee-unpaid'],
  [NO_CORRECTION, '1.申请人无正当理由逾期不补正、行政机关不再处理', 'no-correction'],
  [NO_CORRECTION, '1、申请人无正当理由逾期不补正', 'no-correction'],
  [NO_CORRECTION, '逾期不补正', 'no-correction'],
  [FEE_UNPAID, '2.申请人逾期未缴纳费用', 'fee-unpaid'],
  [FEE_UNPAID, '2.逾期未按收费通知要求缴费', 'fee-unpaid'],
  ['（七）总计', '(七) 总 计', 'outcome-total'],
  ['一、本年新收政府信息公开申请数量', '一、本年新收政府信息公开申请数', 'new'],
  ['一、本年新收政府信息公开申请数量', '一.本年新收政府信息公开申请数量', 'new'],
  ['二、上年结转政府信息公开申请数量', '二、上年度结转政府信息公开申请数量', 'carried-over'],
  ['四、结转下年度继续办理', '四、结转下一年度继续办理', 'carried-forward'],
  ['四、结转下年度继续办理', '四、结转下年继续办理', 'carried-forward'],
];

const HEADERS: readonly (readonly [words: string, instead: string])[] = [
  ['社会公益组织', '社会组织'],
  ['社会公益组织', '社会公益'],
  ['商业企业', '商业 企业'],
  ['科研机构', '科研　机构'],
  ['法律服务机构', '法律服务 机构'],
  ['本年废止件数', '本年度止件数'],
  ['本年废止件数', '本年废止数'],
  ['本年制发件数', '本年度制发数'],
  ['本年收费金额（单位：万元）', '本年收费金额（单位：万元，保留4位小数）'],
  ['本年收费金额（单位：万元）', '本年收费金额(单位:万元)'],
  ['第二十条第（五）项', '第二十条 第（五）项'],
  ['第二十条第（五）项', '第二十条第(五)项'],
  [
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    '(本列数据的勾稽关系为:第一项加第二项之和, 等于第三项加第四项之和)',
  ],
  ['未经复议直接起诉', '未经复议 直接起诉'],
];

suite('unit: labels', () => {
  for (const [words, instead, id] of ROWS) {
    test(`${instead} is ${id}`, () => {
      const text = tabbed(changed(words, instead));
      const rows = [...readOne(text).model.tables.values()].flatMap(table => table.rows);
      assert.deepEqual(rows.filter(row => row.schemas[0]?.id === id).length, 1);
      checkFindings(text, { but: ['label-drift'] });
    });
  }

  for (const [words, instead] of HEADERS) {
    test(`column ${instead} is ${words}`, () => {
      const { model } = readOne(tabbed(changed(words, instead)));
      const headers = [...model.tables.values()].flatMap(table => table.headers);
      assert.equal(headers.length, 8 + 3 + 3);
      assert.deepEqual(
        headers.filter(({ canonical }) => !canonical),
        [],
      );
      checkFindings(changed(words, instead), { but: ['label-drift'] });
    });
  }

  test('结果 维持 and its like, in every column of table four', () =>
    checkFindings(BASE.replaceAll('结果维持', '结果 维持').replaceAll('尚未审结', '尚未　审结')));

  for (const [words, instead] of [
    ['1.属于国家秘密', '1.属于商业秘密'],
    ['2.重复申请', '2.重复投诉'],
    ['行政许可→', '行政征收→'],
    ['4.保护第三方合法权益', '4.不予受理的其他情形'],
    [FEE_UNPAID, '3.申请人逾期未缴纳费用'],
    [FEE_UNPAID, '2.申请人撤回'],
  ] as const) {
    test(`${instead} is not ${words}`, () => {
      const text = tabbed(changed(words, instead));
      const ids = readOne(text).findings.map(({ check }) => check);
      assert.ok(ids.includes('unknown-row') || ids.includes('missing-row'), ids.join());
    });
  }

  test('two labels that are cut short, one below the other', () => {
    const text = BASE.replace(NO_CORRECTION, '1.逾期不补正').replace(FEE_UNPAID, '2.逾期未缴纳费用');
    checkFindings(text, { but: ['label-drift'] });
  });

  test('an item of one group is never taken for that of another: 1. to 3. come again in each', () => {
    const { model } = readOne(tabbed(BASE));
    const rows = model.tables.get('applications')!.rows;
    assert.deepEqual(
      rows.map(row => row.matched),
      rows.map(() => 'exact'),
    );
    assert.equal(new Set(rows.map(row => row.schemas[0]!.id)).size, 25);
  });

  test('a row is told by its label, whatever line it stands on', () => {
    const lines = BASE.split('\n');
    const first = lines.findIndex(line => line.includes('1.属于国家秘密'));
    [lines[first + 1], lines[first + 2]] = [lines[first + 2]!, lines[first + 1]!];
    const { model } = readOne(tabbed(lines.join('\n')));
    const ids = model.tables.get('applications')!.rows.map(row => row.schemas[0]?.id);
    assert.deepEqual(ids.slice(4, 7), ['state-secret', 'three-securities-one-stability', 'prohibited-by-law']);
  });

  test('a word that any table may hold does not take a row to another table', () =>
    assert.equal(
      readOne(tabbed(report({ '2023年，我局': '其他→3\n总计→12' }))).model.tables.get('applications')!.rows.length,
      25,
    ));
});

function changed(words: string, instead: string): string {
  assert.ok(BASE.includes(words), words);
  return BASE.replace(words, instead);
}
