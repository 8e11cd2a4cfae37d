// Builds whole reports from the numbers of their leaves, in either edition and in any of the ways in which tables are pasted.
// The form is written down here once more, by hand from the official template, so that it can bear witness against schema/.

export type Layout = 'grid' | 'browser' | 'markdown';
export type Edition = '2021' | '2019';
export type Mark = 'plain' | 'hashes' | 'bold';

/** The leaves: everything else in the three tables is a sum of these. */
export interface Leaves {
  readonly edition: Edition;
  /** Values of table two, row by row from the top. */
  readonly disclosure: readonly (readonly string[])[];
  /** One list of six for each row of outcomes, from 予以公开 to the last of （六）. */
  readonly outcomes: readonly (readonly number[])[];
  readonly carriedForward: readonly number[];
  /** Never more than outcomes and carried forward together. */
  readonly carriedOver: readonly number[];
  /** Three groups of four. */
  readonly proceedings: readonly (readonly number[])[];
}

export interface Look {
  readonly layout: Layout;
  readonly mark: Mark;
  readonly eol: '\n' | '\r\n' | '\r';
  readonly organ: string;
  readonly year: number;
}

/** A cell of a table: where it stands in `grid` lines, and what leaf or sum it is. */
export type Grid = readonly (readonly string[])[];

const ITEMS = {
  refused: [
    '1.属于国家秘密',
    '2.其他法律行政法规禁止公开',
    '3.危及“三安全一稳定”',
    '4.保护第三方合法权益',
    '5.属于三类内部事务信息',
    '6.属于四类过程性信息',
    '7.属于行政执法案卷',
    '8.属于行政查询事项',
  ],
  unavailable: ['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确'],
  notProcessed: [
    '1.信访举报投诉类申请',
    '2.重复申请',
    '3.要求提供公开出版物',
    '4.无正当理由大量反复申请',
    '5.要求行政机关确认或重新出具已获取信息',
  ],
  otherwise: [
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '3.其他',
  ],
};

/** How many rows of outcomes an edition has, and how many values each row of its table two. */
export const SHAPE = {
  '2021': { outcomes: 21, disclosure: [3, 3, 1, 1, 1, 1] },
  '2019': { outcomes: 19, disclosure: [3, 3, 3, 3, 3, 3, 2, 2] },
} as const;

export function disclosureGrid({ edition, disclosure }: Leaves): Grid {
  const at = (row: number): readonly string[] => disclosure[row]!;
  if (edition === '2021') {
    const one = (label: string, row: number): string[] => [label, at(row)[0]!, '', ''];
    return [
      ['第二十条第（一）项', '', '', ''],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', ...at(0)],
      ['行政规范性文件', ...at(1)],
      ['第二十条第（五）项', '', '', ''],
      ['信息内容', '本年处理决定数量', '', ''],
      one('行政许可', 2),
      ['第二十条第（六）项', '', '', ''],
      ['信息内容', '本年处理决定数量', '', ''],
      one('行政处罚', 3),
      one('行政强制', 4),
      ['第二十条第（八）项', '', '', ''],
      ['信息内容', '本年收费金额（单位：万元）', '', ''],
      one('行政事业性收费', 5),
    ];
  }
  const changes = ['信息内容', '上一年项目数量', '本年增/减', '', '处理决定数量'];
  const made = (label: string, row: number): string[] => [label, at(row)[0]!, at(row)[1]!, '', at(row)[2]!];
  const decided = (label: string, row: number): string[] => [label, at(row)[0]!, '', at(row)[1]!, at(row)[2]!];
  const two = (label: string, row: number): string[] => [label, at(row)[0]!, '', at(row)[1]!, ''];
  return [
    ['第二十条第（一）项', '', '', '', ''],
    ['信息内容', '本年新制作数量', '本年新公开数量', '', '对外公开总数量'],
    made('规章', 0),
    made('规范性文件', 1),
    ['第二十条第（五）项', '', '', '', ''],
    changes,
    decided('行政许可', 2),
    decided('其他对外管理服务事项', 3),
    ['第二十条第（六）项', '', '', '', ''],
    changes,
    decided('行政处罚', 4),
    decided('行政强制', 5),
    ['第二十条第（八）项', '', '', '', ''],
    ['信息内容', '上一年项目数量', '', '本年增/减', ''],
    two('行政事业性收费', 6),
    ['第二十条第（九）项', '', '', '', ''],
    ['信息内容', '采购项目数量', '', '采购总金额', ''],
    two('政府集中采购', 7),
  ];
}

/** Lines of header in table three, above its data rows. */
export const APPLICATIONS_HEADER: Grid = [
  [
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    '',
    '',
    '申请人情况',
    '',
    '',
    '',
    '',
    '',
    '',
  ],
  ['', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计'],
  ['', '', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', ''],
];

export function applicationsGrid(leaves: Leaves): Grid {
  const { edition, outcomes, carriedForward, carriedOver } = leaves;
  const totals = sumOf(outcomes);
  const fresh = totals.map((total, column) => total + carriedForward[column]! - carriedOver[column]!);
  const labels: (readonly [string, string])[] = [
    ['（一）予以公开', ''],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', ''],
    ...grouped('（三）不予公开', ITEMS.refused),
    ...grouped('（四）无法提供', ITEMS.unavailable),
    ...grouped('（五）不予处理', ITEMS.notProcessed),
    ...(edition === '2021' ? grouped('（六）其他处理', ITEMS.otherwise) : [['（六）其他处理', ''] as const]),
  ];
  return [
    ...APPLICATIONS_HEADER,
    ['一、本年新收政府信息公开申请数量', '', '', ...withTotal(fresh)],
    ['二、上年结转政府信息公开申请数量', '', '', ...withTotal(carriedOver)],
    ...labels.map(([group, item], row) => [
      row === 0 ? '三、本年度办理结果' : '',
      group,
      item,
      ...withTotal(outcomes[row]!),
    ]),
    ['', '（七）总计', '', ...withTotal(totals)],
    ['四、结转下年度继续办理', '', '', ...withTotal(carriedForward)],
  ];
}

export function proceedingsGrid({ proceedings }: Leaves): Grid {
  const five = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const blank = (count: number): string[] => Array.from({ length: count }, () => '');
  return [
    ['行政复议', ...blank(4), '行政诉讼', ...blank(9)],
    [...five, '未经复议直接起诉', ...blank(4), '复议后起诉', ...blank(4)],
    [...blank(5), ...five, ...five],
    proceedings.flatMap(withTotal),
  ];
}

/** The whole report. On the grid and in Markdown nothing is to be said of it; a browser's copy is shifted and no more. */
export function buildReport(leaves: Leaves, look: Look): string {
  return assemble(
    look,
    [disclosureGrid(leaves), applicationsGrid(leaves), proceedingsGrid(leaves)].map(grid =>
      tableLines(grid, look.layout),
    ),
  );
}

/** A report around three tables that are given as lines. */
export function assemble({ mark, eol, organ, year }: Look, tables: readonly (readonly string[])[]): string {
  const head = (words: string): string =>
    mark === 'hashes' ? `## ${words}` : mark === 'bold' ? `**${words}**` : words;
  const lines = [
    `${mark === 'hashes' ? '# ' : ''}${organ}${year}年政府信息公开工作年度报告`,
    '',
    head('一、总体情况'),
    '',
    `${year}年，我单位全年公开信息412条，办理热线工单21件。主动公开、依申请公开、信息管理、平台建设和监督保障各有专人。`,
    '',
    head('二、主动公开政府信息情况'),
    '',
    ...tables[0]!,
    '',
    head('三、收到和处理政府信息公开申请情况'),
    '',
    ...tables[1]!,
    '',
    head('四、政府信息公开行政复议、行政诉讼情况'),
    '',
    ...tables[2]!,
    '',
    head('五、存在的主要问题及改进情况'),
    '',
    '一是解读形式单一；二是更新不够及时。已明确专人按月核对。',
    '',
    head('六、其他需要报告的事项'),
    '',
    '本年度未收取信息处理费。',
    '',
  ];
  return lines.join(eol);
}

export function tableLines(grid: Grid, layout: Layout): string[] {
  switch (layout) {
    case 'grid':
      return grid.map(row => row.join('\t'));
    case 'browser':
      // A browser copies no merged slots; in a report that is filled in nothing else is empty.
      return grid.map(row => row.filter(cell => cell !== '').join('\t'));
    case 'markdown': {
      const rows = grid.map(row => `| ${row.join(' | ')} |`);
      return [rows[0]!, `|${grid[0]!.map(() => '---').join('|')}|`, ...rows.slice(1)];
    }
    default:
      return layout satisfies never;
  }
}

function grouped(group: string, items: readonly string[]): (readonly [string, string])[] {
  return items.map((item, index) => [index === 0 ? group : '', item] as const);
}

function withTotal(numbers: readonly number[]): string[] {
  return [...numbers, numbers.reduce((sum, number) => sum + number, 0)].map(String);
}

function sumOf(rows: readonly (readonly number[])[]): number[] {
  return rows[0]!.map((_, column) => rows.reduce((sum, row) => sum + row[column]!, 0));
}
