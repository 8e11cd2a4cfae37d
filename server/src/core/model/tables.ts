// Collects the rows of a report into the three tables of the form: by what the rows say, whatever section or line they stand
// on, joined across blank lines, page marks and repeated headers.
import type { FormSchema, RowSchema, TableId, TableSchema } from '../schema/types.js';
import type { LineNode, ReportTree } from '../syntax/tree.js';
import { valuesOf } from './anchor.js';
import { withNumbersOf } from './carry.js';
import { cellsOfRows } from './cell-index.js';
import { readHeaders } from './headers.js';
import { nameByOrder } from './by-order.js';
import { joinCutRows, joinUnlabelled } from './join.js';
import { looseTable } from './loose/table.js';
import type { ModelSection, ModelTable, SplitLabel, TableGap } from './model.js';
import { withBlankTotals } from './recovery/blank-totals.js';
import { withoutDoubtfulRows } from './recovery/doubt.js';
import { gridOf, markDuplicates, nameProceedings, placeRows, rowsBuilt } from './placing.js';
import { draftLoneHeader, draftRow, type RowDraft } from './rows.js';
import { sectionAt } from './section-at.js';
import { joinStrayHalves } from './stray-halves.js';
import { memory } from '../text/memory.js';

type Tables = ReadonlyMap<TableId, ModelTable>;

/** The rows that tables were read from, in the order of the text. */
const drafted = memory<Tables, readonly RowDraft[]>();

/** The tables that stand in the report, by id; a table of which no row stands is not there. */
export function readTables(tree: ReportTree, form: FormSchema, sections: readonly ModelSection[]): Tables {
  const drafts = withoutStatistics(collectDrafts(tree, form, sections), form, sections);
  const tables = new Map<TableId, ModelTable>();
  for (const schema of form.tables) {
    const own = drafts.filter(draft => draft.table === schema);
    const loose = own.some(holdsNumbers) ? undefined : looseTable(tree, schema, sections);
    if (loose !== undefined) tables.set(schema.id, loose);
    else if (own.length > 0) tables.set(schema.id, tableOf(tree, schema, own));
  }
  drafted.set(tables, drafts);
  return tables;
}

/**
 * The same tables after a key stroke on one line, in a section that owes a table, which left the form and the sections as
 * they were; undefined where more has changed than numbers of one row.
 */
export function carryTables(
  tables: Tables,
  tree: ReportTree,
  form: FormSchema,
  sections: readonly ModelSection[],
  line: number,
): Tables | undefined {
  const drafts = drafted.get(tables) ?? [];
  const index = drafts.findIndex(draft => draft.line === line);
  const former = drafts[index];
  const row = former && rowsBuilt.get(former);
  const table = former && tables.get(former.table.id);
  if (former === undefined || row === undefined || table === undefined || table.separator === 'lines') return undefined;
  const section = sectionAt(sections, line);
  const above = drafts[index - 1];
  const context = {
    current: above !== undefined && above.line >= section!.firstLine ? above.table : undefined,
    owed: form.tables.find(({ id }) => id === section!.schema?.table),
  };
  const draft = draftRow(tree, line, form, context);
  const carried = draft && withNumbersOf(table, row.row, former, draft);
  if (draft === undefined || carried === undefined) return undefined;
  rowsBuilt.set(draft, { key: row.key, row: carried.row });
  keepBuilt(tree, drafts, former, draft, carried.table);
  const all = new Map(tables).set(table.schema.id, carried.table);
  drafted.set(all, drafts.with(index, draft));
  return all;
}

/** So that the next full reading finds the table. */
function keepBuilt(
  tree: ReportTree,
  drafts: readonly RowDraft[],
  former: RowDraft,
  draft: RowDraft,
  table: ModelTable,
): void {
  const own = drafts.filter(other => other.table === draft.table).map(other => (other === former ? draft : other));
  built.set(own[0]!, { own, nodes: nodesOf(tree, own), table });
}

function collectDrafts(tree: ReportTree, form: FormSchema, sections: readonly ModelSection[]): RowDraft[] {
  const drafts: RowDraft[] = [];
  let section = -1;
  let current: TableSchema | undefined;
  for (let line = 0; line < tree.lines.length; line++) {
    if (sections[section + 1]?.firstLine === line) {
      section++;
      current = undefined;
    }
    const node = tree.lines[line]!;
    if (sections[section]?.headingLine === line) continue;
    const owedId = sections[section]?.schema?.table;
    const owed = form.tables.find(table => table.id === owedId);
    const context = { current, owed };
    const isRow = node.kind === 'row' && !node.delimiter;
    const draft = isRow ? draftRow(tree, line, form, context) : draftLoneHeader(tree, line, context);
    if (draft === undefined) continue;
    current = draft.table;
    drafts.push(draft);
  }
  return drafts;
}

/**
 * Without rows outside the sections that owe tables, where the table stands in its own section: 总体情况 may show a table of
 * its own (行政许可→98→120→22%), and a copy of the form behind the last section is no second table either.
 */
function withoutStatistics(
  drafts: readonly RowDraft[],
  form: FormSchema,
  sections: readonly ModelSection[],
): readonly RowDraft[] {
  const sectionOf = ({ line }: RowDraft): ModelSection | undefined => sectionAt(sections, line);
  // A heading that the form does not know may be a line of the table itself.
  const strays = new Set(
    drafts.filter(draft => {
      const section = sectionOf(draft);
      return section === undefined || (section.schema !== undefined && section.schema.table === undefined);
    }),
  );
  if (strays.size === 0) return drafts;
  const atHome = new Map<TableSchema, ReadonlySet<RowSchema>>();
  for (const table of form.tables) {
    const own = drafts.filter(draft => draft.table === table && sectionOf(draft)?.schema?.table === table.id);
    const rows = table.id === 'proceedings' ? own.filter(({ kind }) => kind === 'numbers').length * 2 : own.length;
    const most = Math.min(table.rows.length, table.grid.length) / 2;
    if (rows >= most) atHome.set(table, new Set(own.flatMap(({ schemas }) => schemas)));
  }
  return drafts.filter(draft => {
    const home = atHome.get(draft.table);
    // A row that its table lacks has been moved away.
    return home === undefined || !strays.has(draft) || !draft.schemas.every(row => home.has(row));
  });
}

/** Whether a row of the table stands there: with a label of it, or with the numbers of table four, which has no labels. */
function holdsNumbers(draft: RowDraft): boolean {
  return draft.kind === 'data' || (draft.kind === 'numbers' && valuesOf(draft).length > 0);
}

/** The tables built last from a first row, with all that they were built from. */
const built = memory<
  RowDraft,
  { readonly own: readonly RowDraft[]; readonly nodes: readonly LineNode[]; readonly table: ModelTable }
>();

/** The table that these rows are; the same as before where neither a row nor a line among or behind them has changed or moved. */
function tableOf(tree: ReportTree, schema: TableSchema, own: readonly RowDraft[]): ModelTable {
  const former = built.get(own[0]!);
  const nodes = nodesOf(tree, own);
  if (former && isSame(former.own, own) && isSame(former.nodes, nodes)) return former.table;
  const table = withBlankTotals(withoutDoubtfulRows(buildTable(tree, schema, own)), own);
  built.set(own[0]!, { own, nodes, table });
  return table;
}

/** The lines of a table, with the one behind them: it tells whether a header goes on. */
function nodesOf(tree: ReportTree, own: readonly RowDraft[]): readonly LineNode[] {
  return tree.lines.slice(own[0]!.line, own.at(-1)!.endLine + 1);
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

function buildTable(tree: ReportTree, schema: TableSchema, own: readonly RowDraft[]): ModelTable {
  const { rows: whole, strayHalves } = joinStrayHalves(tree, own);
  const joined = joinCutRows(schema.id === 'proceedings' ? joinUnlabelled(tree, schema, whole) : whole);
  const grid = gridOf(schema, own);
  const named = schema.id === 'proceedings' ? nameProceedings(schema, joined.rows) : nameByOrder(schema, joined.rows);
  const drafts = markDuplicates(named);
  const headers = readHeaders(drafts, schema, grid);
  const data = drafts.filter(draft => draft.kind !== 'header');
  const { rows, settled } = placeRows(data, dropJunk(data), grid);
  let firstLine = own[0]!.line;
  for (const { line } of [...headers, ...rows]) firstLine = Math.min(firstLine, line);
  let endLine = firstLine + 1;
  for (const { line } of headers) endLine = Math.max(endLine, line + 1);
  for (const row of rows) endLine = Math.max(endLine, row.endLine);
  return {
    schema,
    shape: {},
    firstLine,
    endLine,
    headers,
    rows,
    gaps: gapsOf(tree, own, firstLine, endLine),
    splitLabels: joined.splitLabels.filter((split: SplitLabel) => split.tailLine < endLine),
    strayHalves,
    separator: own[0]!.separator,
    width: grid.width,
    settled,
    cells: cellsOfRows(rows),
  };
}

/** Words without a number above the first row are the rest of a broken header, not rows. */
function dropJunk(drafts: readonly RowDraft[]): readonly RowDraft[] {
  const first = drafts.findIndex(draft => draft.schemas.length > 0);
  return drafts.filter((draft, index) => {
    const hasValues = valuesOf(draft).length > 0;
    return draft.schemas.length > 0 || hasValues || (first >= 0 && index > first && draft.labels.length > 0);
  });
}

function gapsOf(tree: ReportTree, drafts: readonly RowDraft[], firstLine: number, endLine: number): TableGap[] {
  const gaps: TableGap[] = [];
  const own = new Set(drafts.map(draft => draft.line));
  const isRow = (line: number): boolean => tree.lines[line]!.kind === 'row' || own.has(line);
  const isFrame = (line: number): boolean => own.has(line) || isEmptyRow(tree.lines[line]!);
  let line = firstLine;
  while (line < endLine) {
    if (isRow(line)) {
      line++;
      continue;
    }
    const first = line;
    // Between rows of another table nothing is rubbish of this one.
    let rubbish = isFrame(first - 1);
    while (line < endLine && !isRow(line)) {
      const { kind } = tree.lines[line]!;
      if (kind !== 'blank' && kind !== 'page-mark') rubbish = false;
      line++;
    }
    gaps.push({ firstLine: first, endLine: line, kind: rubbish && isFrame(line) ? 'rubbish' : 'text' });
  }
  return gaps;
}

/** A row of empty cells, or the delimiter row of Markdown: it goes with the rows around it. */
function isEmptyRow(line: LineNode): boolean {
  return line.kind === 'row' && (line.delimiter || line.cells.every(({ trimmed }) => trimmed.from === trimmed.to));
}
