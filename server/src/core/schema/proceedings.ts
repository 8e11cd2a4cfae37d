// Table four, 行政复议、行政诉讼: three groups of five counts on one line; the same in both editions (form.md §5, relation R4).
import { header } from './build.js';
import type { RowSchema, TableSchema } from './types.js';

const WIDTH = 15;
const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const COLUMNS = ['upheld', 'corrected', 'other', 'pending', 'total'];

function group(id: string, labelPath: readonly string[], firstField: number): RowSchema {
  const cells = COLUMNS.map((column, index) => ({ column, field: firstField + index, kind: 'count' as const }));
  return { id, labelPath, aliases: [], cells };
}

function outcomesFrom(field: number): Record<number, string> {
  return Object.fromEntries(OUTCOMES.map((outcome, index) => [field + index, outcome]));
}

const ROWS = [
  group('reconsideration', ['行政复议'], 0),
  group('direct-suit', ['行政诉讼', '未经复议直接起诉'], 5),
  group('suit-after-reconsideration', ['行政诉讼', '复议后起诉'], 10),
];

export const proceedings: TableSchema = {
  id: 'proceedings',
  section: 'proceedings',
  width: WIDTH,
  grid: [
    header(WIDTH, { 0: '行政复议', 5: '行政诉讼' }),
    header(WIDTH, { ...outcomesFrom(0), 5: '未经复议直接起诉', 10: '复议后起诉' }),
    header(WIDTH, { ...outcomesFrom(5), ...outcomesFrom(10) }),
    { cells: Array.from({ length: WIDTH }, () => ''), rows: ROWS.map(row => row.id) },
  ],
  rows: ROWS,
  columns: COLUMNS.map((id, index) => ({ id, headerPath: [OUTCOMES[index]!] })),
  groups: [],
  headerVariants: { 未经复议直接起诉: ['未经复议直接诉讼'], 复议后起诉: ['复议后提起诉讼'] },
  relations: [
    {
      id: 'proceedings-total',
      title: 'relation.proceedings-total',
      axis: 'row',
      left: ['upheld', 'corrected', 'other', 'pending'],
      right: ['total'],
      total: true,
      impliedInTotals: false,
      source: '表四“总计”',
    },
  ],
};
