// The form in force for the reports of 2021 and later: 国办公开办函〔2021〕30号. Table two after form.md §3.
import { applications2021 } from './applications.js';
import { disclosureRow, header } from './build.js';
import { proceedings } from './proceedings.js';
import { SECTIONS } from './sections.js';
import type { FormSchema, GridLine, RowSchema, TableSchema } from './types.js';

const WIDTH = 4;

const ROWS = {
  rules: disclosureRow('rules', '规章', [
    ['issued', 1, 'count'],
    ['repealed', 2, 'count'],
    ['in-force', 3, 'count'],
  ]),
  normativeDocuments: disclosureRow(
    'normative-documents',
    '行政规范性文件',
    [
      ['issued', 1, 'count'],
      ['repealed', 2, 'count'],
      ['in-force', 3, 'count'],
    ],
    ['规范性文件'],
  ),
  licences: disclosureRow('licences', '行政许可', [['decisions', 1, 'count']]),
  penalties: disclosureRow('penalties', '行政处罚', [['decisions', 1, 'count']]),
  compulsoryMeasures: disclosureRow('compulsory-measures', '行政强制', [['decisions', 1, 'count']]),
  fees: disclosureRow('fees', '行政事业性收费', [['amount', 1, 'amount']]),
};

function data(row: RowSchema): GridLine {
  return { cells: [row.labelPath[0]!, '', '', ''], rows: [row.id] };
}

const disclosure: TableSchema = {
  id: 'disclosure',
  section: 'disclosure',
  width: WIDTH,
  grid: [
    header(WIDTH, { 0: '第二十条第（一）项' }),
    header(WIDTH, { 0: '信息内容', 1: '本年制发件数', 2: '本年废止件数', 3: '现行有效件数' }),
    data(ROWS.rules),
    data(ROWS.normativeDocuments),
    header(WIDTH, { 0: '第二十条第（五）项' }),
    header(WIDTH, { 0: '信息内容', 1: '本年处理决定数量' }),
    data(ROWS.licences),
    header(WIDTH, { 0: '第二十条第（六）项' }),
    header(WIDTH, { 0: '信息内容', 1: '本年处理决定数量' }),
    data(ROWS.penalties),
    data(ROWS.compulsoryMeasures),
    header(WIDTH, { 0: '第二十条第（八）项' }),
    header(WIDTH, { 0: '信息内容', 1: '本年收费金额（单位：万元）' }),
    data(ROWS.fees),
  ],
  rows: Object.values(ROWS),
  columns: [
    { id: 'issued', headerPath: ['本年制发件数'] },
    { id: 'repealed', headerPath: ['本年废止件数'] },
    { id: 'in-force', headerPath: ['现行有效件数'] },
    { id: 'decisions', headerPath: ['本年处理决定数量'] },
    { id: 'amount', headerPath: ['本年收费金额（单位：万元）'] },
  ],
  groups: [],
  headerVariants: {
    本年制发件数: ['本年度制发数', '本年制发数'],
    本年废止件数: ['本年度止件数', '本年废止数', '本年度废止件数'],
    '本年收费金额（单位：万元）': ['本年收费金额（单位：万元，保留4位小数）', '本年收费金额'],
  },
  harmless: ['保留4位小数'],
  relations: [],
};

export const form2021: FormSchema = {
  edition: '2021',
  source: '国办公开办函〔2021〕30号',
  sections: SECTIONS,
  tables: [disclosure, applications2021, proceedings],
};
