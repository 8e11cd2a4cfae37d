// Builds the table that a section owes from cells on lines of their own, where no rows of it stand in the report.
import type { TableSchema } from '../../schema/types.js';
import type { LineNode, ReportTree } from '../../syntax/tree.js';
import { memory } from '../../text/memory.js';
import { failingBalances } from '../balance.js';
import { cellsOfRows } from '../cell-index.js';
import type { ModelSection, ModelTable } from '../model.js';
import { gridOf, markDuplicates, nameProceedings, placeRows } from '../placing.js';
import { withoutDoubtfulRows } from '../recovery/doubt.js';
import { readLoose } from './read.js';

/** What the lines below a heading were read as last: most stand as they stood at the last key stroke. */
const readings = memory<
  LineNode,
  {
    readonly schema: TableSchema;
    readonly start: number;
    readonly line: number;
    readonly nodes: readonly LineNode[];
    readonly table: ModelTable | undefined;
  }
>();

/** The table from the first section that owes it and holds its cells; undefined where they cannot all be told. */
export function looseTable(
  tree: ReportTree,
  schema: TableSchema,
  sections: readonly ModelSection[],
): ModelTable | undefined {
  for (const section of sections) {
    if (section.schema?.table !== schema.id) continue;
    const table = tableBelow(tree, schema, section);
    if (table !== undefined) return table;
  }
  return undefined;
}

function tableBelow(tree: ReportTree, schema: TableSchema, section: ModelSection): ModelTable | undefined {
  const { headingLine: line, endLine } = section;
  const heading = tree.lines[line]!;
  const start = tree.lineStarts[line]!;
  const nodes = tree.lines.slice(line, endLine);
  const former = readings.get(heading);
  const isFormer =
    former?.schema === schema &&
    former.start === start &&
    former.line === line &&
    former.nodes.length === nodes.length &&
    former.nodes.every((node, index) => node === nodes[index]);
  if (isFormer) return former.table;
  const table = build(tree, schema, section);
  readings.set(heading, { schema, start, line, nodes, table });
  return table;
}

function build(tree: ReportTree, schema: TableSchema, section: ModelSection): ModelTable | undefined {
  const loose = readLoose(tree, section, schema);
  if (loose === undefined) return undefined;
  const { firstLine, endLine, headers, inDoubt } = loose;
  const named = schema.id === 'proceedings' ? nameProceedings(schema, loose.drafts) : loose.drafts;
  const drafts = markDuplicates(named);
  const grid = gridOf(schema, drafts);
  const { rows, settled } = placeRows(drafts, drafts, grid);
  const table = withoutDoubtfulRows({
    schema,
    shape: {},
    firstLine,
    endLine,
    headers,
    rows,
    gaps: [],
    splitLabels: [],
    strayHalves: [],
    separator: 'lines',
    width: grid.width,
    settled,
    cells: cellsOfRows(rows),
  });
  const isSure = !inDoubt || (rows.every(row => row.alignment !== 'ragged') && failingBalances(table).length === 0);
  return isSure ? table : undefined;
}
