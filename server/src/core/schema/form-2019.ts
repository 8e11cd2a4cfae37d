// The trial form for the reports of 2019 and 2020: 国办公开办函〔2019〕60号. Table two after form.md §6: its value columns are
// merged by steps, so a value is told by its order behind the label, never by the header above it.
import { applications2019 } from './applications.js';
import { disclosureRow, header } from './build.js';
import { proceedings } from './proceedings.js';
import { SECTIONS } from './sections.js';
import type { FormSchema, GridLine, RowSchema, TableSchema } from './types.js';

const WIDTH = 5;

function documents(id: string, label: string, aliases: readonly string[] = []): RowSchema {
  return disclosureRow(
    id,
    label,
    [
      ['newly-made', 1, 'count'],
      ['newly-disclosed', 2, 'count'],
      ['total-disclosed', 4, 'count'],
    ],
    aliases,
  );
}

function decisions(id: string, label: string): RowSchema {
  return disclosureRow(id, label, [
    ['previous', 1, 'count'],
    ['change', 3, 'change'],
    ['decisions', 4, 'count'],
  ]);
}

const ROWS = {
  rules: documents('rules', '规章'),
  normativeDocuments: documents('normative-documents', '规范性文件', ['行政规范性文件']),
  licences: decisions('licences', '行政许可'),
  otherServices: decisions('other-services', '其他对外管理服务事项'),
  penalties: decisions('penalties', '行政处罚'),
  compulsoryMeasures: decisions('compulsory-measures', '行政强制'),
  fees: disclosureRow('fees', '行政事业性收费', [
    ['previous', 1, 'count'],
    ['change', 3, 'change'],
  ]),
  procurement: disclosureRow('procurement', '政府集中采购', [
    ['projects', 1, 'count'],
    ['amount', 3, 'amount'],
  ]),
};

function data(row: RowSchema): GridLine {
  return { cells: [row.labelPath[0]!, '', '', '', ''], rows: [row.id] };
}

const DECISION_HEADER = header(WIDTH, { 0: '信息内容', 1: '上一年项目数量', 2: '本年增/减', 4: '处理决定数量' });

const disclosure: TableSchema = {
  id: 'disclosure',
  section: 'disclosure',
  width: WIDTH,
  grid: [
    header(WIDTH, { 0: '第二十条第（一）项' }),
    header(WIDTH, { 0: '信息内容', 1: '本年新制作数量', 2: '本年新公开数量', 4: '对外公开总数量' }),
    data(ROWS.rules),
    data(ROWS.normativeDocuments),
    header(WIDTH, { 0: '第二十条第（五）项' }),
    DECISION_HEADER,
    data(ROWS.licences),
    data(ROWS.otherServices),
    header(WIDTH, { 0: '第二十条第（六）项' }),
    DECISION_HEADER,
    data(ROWS.penalties),
    data(ROWS.compulsoryMeasures),
    header(WIDTH, { 0: '第二十条第（八）项' }),
    header(WIDTH, { 0: '信息内容', 1: '上一年项目数量', 3: '本年增/减' }),
    data(ROWS.fees),
    header(WIDTH, { 0: '第二十条第（九）项' }),
    header(WIDTH, { 0: '信息内容', 1: '采购项目数量', 3: '采购总金额' }),
    data(ROWS.procurement),
  ],
  rows: Object.values(ROWS),
  columns: [
    { id: 'newly-made', headerPath: ['本年新制作数量'] },
    { id: 'newly-disclosed', headerPath: ['本年新公开数量'] },
    { id: 'total-disclosed', headerPath: ['对外公开总数量'] },
    { id: 'previous', headerPath: ['上一年项目数量'] },
    { id: 'change', headerPath: ['本年增/减'] },
    { id: 'decisions', headerPath: ['处理决定数量'] },
    { id: 'projects', headerPath: ['采购项目数量'] },
    { id: 'amount', headerPath: ['采购总金额'] },
  ],
  groups: [],
  headerVariants: { '本年增/减': ['本年增减'], 本年新制作数量: ['本年新制作数'], 采购总金额: ['采购总金额（万元）'] },
  relations: [],
  otherLayout: {
    width: 4,
    fields: {
      rules: [1, 2, 3],
      'normative-documents': [1, 2, 3],
      licences: [1, 2, 3],
      'other-services': [1, 2, 3],
      penalties: [1, 2, 3],
      'compulsory-measures': [1, 2, 3],
      fees: [1, 2],
      procurement: [1, 2],
    },
  },
};

export const form2019: FormSchema = {
  edition: '2019',
  source: '国办公开办函〔2019〕60号',
  sections: SECTIONS,
  tables: [disclosure, applications2019, proceedings],
};
