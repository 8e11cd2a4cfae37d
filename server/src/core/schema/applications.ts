// Table three, 收到和处理政府信息公开申请情况, in both editions: they differ in （六）其他处理 only, which was one row in 2019.
// Rows, labels and the printed relation: form.md §4 and §7 (R1–R3), after the official Word template.
import { APPLICANT_COLUMNS, applicationsRow, dataLines, header } from './build.js';
import type { GroupSchema, RelationSchema, RowSchema, TableSchema } from './types.js';

const WIDTH = 10;
const RESULT = '三、本年度办理结果';
const REFUSED = '（三）不予公开';
const UNAVAILABLE = '（四）无法提供';
const NOT_PROCESSED = '（五）不予处理';
const OTHERWISE = '（六）其他处理';

function item(
  id: string,
  group: string,
  groupLabel: string,
  label: string,
  aliases: readonly string[] = [],
): RowSchema {
  return applicationsRow(id, [RESULT, groupLabel, label], { group, aliases });
}

const NEW = applicationsRow('new', ['一、本年新收政府信息公开申请数量'], {
  aliases: [
    '一、本年新收政府信息公开申请数',
    '一、本年新收政府信息公开申请',
    '一、本年新收申请数量',
    '一、本年新收申请',
    '一、本年新收',
  ],
});
const CARRIED_OVER = applicationsRow('carried-over', ['二、上年结转政府信息公开申请数量'], {
  aliases: [
    '二、上年结转政府信息公开申请数',
    '二、上年度结转政府信息公开申请数量',
    '二、上年结转政府信息公开申请',
    '二、上年结转申请数量',
    '二、上年结转申请',
    '二、上年结转',
  ],
});

const OUTCOMES: readonly RowSchema[] = [
  applicationsRow('granted', [RESULT, '（一）予以公开']),
  applicationsRow('partly-granted', [RESULT, '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'], {
    aliases: ['（二）部分公开'],
  }),
  item('state-secret', 'refused', REFUSED, '1.属于国家秘密'),
  item('prohibited-by-law', 'refused', REFUSED, '2.其他法律行政法规禁止公开', [
    '2.其他法律法规禁止公开',
    '2.其他法律行政止公开',
    '2.其他法律、行政法规禁止公开',
  ]),
  item('three-securities-one-stability', 'refused', REFUSED, '3.危及“三安全一稳定”', ['3.危及三安全一稳定']),
  item('third-party-rights', 'refused', REFUSED, '4.保护第三方合法权益'),
  item('internal-affairs', 'refused', REFUSED, '5.属于三类内部事务信息'),
  item('process-information', 'refused', REFUSED, '6.属于四类过程性信息'),
  item('enforcement-file', 'refused', REFUSED, '7.属于行政执法案卷'),
  item('administrative-query', 'refused', REFUSED, '8.属于行政查询事项'),
  item('not-held', 'unavailable', UNAVAILABLE, '1.本机关不掌握相关政府信息'),
  item('needs-creation', 'unavailable', UNAVAILABLE, '2.没有现成信息需要另行制作'),
  item('unclear-after-correction', 'unavailable', UNAVAILABLE, '3.补正后申请内容仍不明确'),
  item('petition-complaint', 'not-processed', NOT_PROCESSED, '1.信访举报投诉类申请'),
  item('duplicate', 'not-processed', NOT_PROCESSED, '2.重复申请'),
  item('published-material', 'not-processed', NOT_PROCESSED, '3.要求提供公开出版物'),
  item('massive-repeat', 'not-processed', NOT_PROCESSED, '4.无正当理由大量反复申请'),
  item('confirm-or-reissue', 'not-processed', NOT_PROCESSED, '5.要求行政机关确认或重新出具已获取信息'),
];

const OTHERWISE_ITEMS: readonly RowSchema[] = [
  item(
    'no-correction',
    'otherwise-handled',
    OTHERWISE,
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  ),
  item(
    'fee-unpaid',
    'otherwise-handled',
    OTHERWISE,
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  ),
  item('other', 'otherwise-handled', OTHERWISE, '3.其他', ['3.其它']),
];
const OTHERWISE_ROW = applicationsRow('otherwise-handled', [RESULT, OTHERWISE]);

const OUTCOME_TOTAL = applicationsRow('outcome-total', [RESULT, '（七）总计'], { aliases: ['（七）合计'] });
const CARRIED_FORWARD = applicationsRow('carried-forward', ['四、结转下年度继续办理'], {
  aliases: [
    '四、结转下年度继续办理数量',
    '四、结转下年度继续办理政府信息公开申请数量',
    '四、结转下年度继续办理申请数量',
    '四、结转下年度政府信息公开申请数量',
    '四、结转下年度',
    '四、结转下年',
  ],
});

const HEADER = [
  header(WIDTH, { 0: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3: '申请人情况' }),
  header(WIDTH, { 3: '自然人', 4: '法人或其他组织', 9: '总计' }),
  header(WIDTH, { 4: '商业企业', 5: '科研机构', 6: '社会公益组织', 7: '法律服务机构', 8: '其他' }),
];

const GROUPS: readonly GroupSchema[] = [
  { id: 'refused', label: REFUSED, rows: idsOf('refused', OUTCOMES) },
  { id: 'unavailable', label: UNAVAILABLE, rows: idsOf('unavailable', OUTCOMES) },
  { id: 'not-processed', label: NOT_PROCESSED, rows: idsOf('not-processed', OUTCOMES) },
];

function idsOf(group: string, rows: readonly RowSchema[]): string[] {
  return rows.filter(row => row.group === group).map(row => row.id);
}

function relations(outcomes: readonly RowSchema[]): RelationSchema[] {
  const columns = APPLICANT_COLUMNS.map(column => column.id);
  return [
    {
      id: 'row-total',
      title: 'relation.row-total',
      axis: 'row',
      left: columns.filter(column => column !== 'total'),
      right: ['total'],
      total: true,
      impliedInTotals: false,
      source: '表三“总计”列',
    },
    {
      id: 'outcome-total',
      title: 'relation.outcome-total',
      axis: 'column',
      left: outcomes.map(row => row.id),
      right: ['outcome-total'],
      total: true,
      impliedInTotals: true,
      source: '表三“（七）总计”',
    },
    {
      id: 'intake-equals-outcome',
      title: 'relation.intake-equals-outcome',
      axis: 'column',
      left: ['new', 'carried-over'],
      right: ['outcome-total', 'carried-forward'],
      total: false,
      impliedInTotals: true,
      source: '表三表头：本列数据的勾稽关系',
    },
  ];
}

function table(
  outcomes: readonly RowSchema[],
  extra: readonly RowSchema[],
  groups: readonly GroupSchema[],
): TableSchema {
  const rows = [NEW, CARRIED_OVER, ...outcomes, OUTCOME_TOTAL, CARRIED_FORWARD];
  return {
    id: 'applications',
    section: 'applications',
    width: WIDTH,
    grid: [...HEADER, ...dataLines(WIDTH, rows)],
    rows: [...rows, ...extra],
    columns: APPLICANT_COLUMNS,
    groups,
    headerVariants: { 社会公益组织: ['社会组织', '社会公益'], 商业企业: ['商业'], 科研机构: ['科研'], 总计: ['合计'] },
    relations: relations([...outcomes, ...extra]),
  };
}

export const applications2021 = table(
  [...OUTCOMES, ...OTHERWISE_ITEMS],
  [{ ...OTHERWISE_ROW, insteadOf: OTHERWISE_ITEMS.map(row => row.id) }],
  [...GROUPS, { id: 'otherwise-handled', label: OTHERWISE, rows: OTHERWISE_ITEMS.map(row => row.id) }],
);

export const applications2019 = table([...OUTCOMES, OTHERWISE_ROW], [], GROUPS);
