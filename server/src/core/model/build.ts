// Builds the model of a report in named steps: edition, sections, tables, title.
import { form2019 } from '../schema/form-2019.js';
import { form2021 } from '../schema/form-2021.js';
import type { Edition, FormSchema, TableId, TableSchema } from '../schema/types.js';
import type { TreeChange } from '../syntax/parse.js';
import type { LineNode, ReportTree } from '../syntax/tree.js';
import type { ReportModel } from './model.js';
import { sectionAt } from './section-at.js';
import { readSections } from './sections.js';
import { carryTables, readTables } from './tables.js';
import { readTitle } from './title.js';
import { memory } from '../text/memory.js';

/** Every edition of the form, newest first. */
export const FORMS: Readonly<Record<Edition, FormSchema>> = { '2021': form2021, '2019': form2019 };

/** Header words of table two that stand in one edition only (form.md §1 and §6). */
export const TELLING_WORDS: Readonly<Record<Edition, readonly string[]>> = {
  '2021': ['本年制发', '本年废止', '现行有效', '本年处理决定'],
  '2019': ['本年新制作', '本年新公开', '对外公开总数', '上一年项目数量', '采购项目数量', '采购总金额'],
};

/** Labels of table three that stand in the edition of 2021 only: （六）其他处理 has three rows there. */
const TELLING_ROWS = ['逾期不补正', '逾期未按收费通知'];

/** Table two of 2019 with table three of 2021: a report whose author brought only one of them up to date. */
const BETWEEN: FormSchema = {
  ...form2019,
  tables: form2019.tables.map(table => (table.id === 'applications' ? tableOf(form2021, table.id) : table)),
};

type Outline = Omit<ReportModel, 'tree' | 'tables' | 'recognized'>;

/**
 * The model of a report. Never fails: a text that is no report gives a model without title, sections and tables. What `change`
 * leaves as it is in `former` is taken over; the result equals that of a full reading.
 */
export function buildModel(tree: ReportTree, former?: ReportModel, change?: TreeChange): ReportModel {
  const kept = former && change && keepsFrame(tree, former, change) ? outlineOf(former) : undefined;
  const outline = kept ?? readOutline(tree);
  const { form, sections } = outline;
  const tables =
    (kept && carryTables(former!.tables, tree, form, sections, change!.firstLine)) ?? readTables(tree, form, sections);
  // The spread last: in front, V8 would make new hidden classes for the model of each report, and keep them for long.
  return { tree, tables, recognized: isRecognized(outline, tables), ...outline };
}

function isRecognized({ title, sections }: Outline, tables: ReportModel['tables']): boolean {
  if (title !== '') return true;
  const known = new Set(sections.flatMap(({ schema }) => schema?.id ?? [])).size;
  return known >= 2 || [...tables.values()].reduce((count, table) => count + table.cells.size, 0) >= 5;
}

function readOutline(tree: ReportTree): Outline {
  // Both editions have the same sections and titles.
  const sections = readSections(tree, form2021);
  const title = readTitle(tree, sections[0]?.firstLine ?? tree.lines.length);
  const edition = editionOf(tree, title.year);
  const form = edition === '2019' && hasNewRows(tree) ? BETWEEN : FORMS[edition];
  return { frame: {}, form, edition, ...title, sections };
}

function outlineOf({ frame, form, edition, title, titleSpan, organ, year, sections }: ReportModel): Outline {
  return { frame, form, edition, title, titleSpan, organ, year, sections };
}

/** Whether nothing has changed but one row, in a section that owes a table, and it tells no edition or still the same. */
function keepsFrame(tree: ReportTree, { tree: former, sections }: ReportModel, change: TreeChange): boolean {
  const { firstLine, endLine, newEndLine } = change;
  if (endLine !== firstLine + 1 || newEndLine !== endLine || tree.lineStarts !== former.lineStarts) return false;
  const section = sectionAt(sections, firstLine);
  if (section?.schema?.table === undefined || section.headingLine === firstLine) return false;
  const [before, after] = [former.lines[firstLine]!, tree.lines[firstLine]!];
  return (
    isPlainRow(before) && isPlainRow(after) && toldBy(before) === toldBy(after) && isNewRow(before) === isNewRow(after)
  );
}

/** A row of several cells that hold something: nobody takes it for a heading. */
function isPlainRow(node: LineNode): boolean {
  if (node.kind !== 'row' || node.delimiter || node.separator === 'spaces') return false;
  return node.cells.filter(({ trimmed }) => trimmed.to > trimmed.from).length > 1;
}

/** The edition by the header of table two; only a report without such a header is judged by its year. */
function editionOf(tree: ReportTree, year: number | undefined): Edition {
  let newer = 0;
  let older = 0;
  for (const line of tree.lines) {
    const told = toldBy(line);
    if (told === '2021' || told === 'both') newer++;
    if (told === '2019' || told === 'both') older++;
  }
  if (newer !== older) return older > newer ? '2019' : '2021';
  return year !== undefined && year < 2021 ? '2019' : '2021';
}

const ANY_TELLING_WORD = new RegExp(Object.values(TELLING_WORDS).flat().join('|'));

type Told = Edition | 'both' | 'nothing';

const told = memory<LineNode, Told>();

/** Which edition a line of header words speaks for. */
function toldBy(line: LineNode): Told {
  let known = told.get(line);
  if (known === undefined) told.set(line, (known = readTold(line)));
  return known;
}

function readTold({ text }: LineNode): Told {
  if (text.length > 160 || !ANY_TELLING_WORD.test(text) || text.includes('。')) return 'nothing';
  const [newer, older] = (['2021', '2019'] as const).map(edition =>
    TELLING_WORDS[edition].some(word => text.includes(word)),
  );
  if (newer && older) return 'both';
  return newer ? '2021' : older ? '2019' : 'nothing';
}

function hasNewRows(tree: ReportTree): boolean {
  return tree.lines.some(isNewRow);
}

function isNewRow({ kind, text }: LineNode): boolean {
  return kind === 'row' && TELLING_ROWS.some(word => text.includes(word));
}

function tableOf(form: FormSchema, id: TableId): TableSchema {
  return form.tables.find(table => table.id === id)!;
}
