// Puts a report that stands on the tables of 2019 on those of 2021: table two line by line, （六）其他处理 of table three as its
// three rows. A number that has a place is kept as it is written; those that have none are named, so that nothing is lost unsaid.
import { rowInWords } from '../model/describe.js';
import { standsInFields } from '../model/grid.js';
import type { ModelCell, ModelRow, ModelTable, ReportModel } from '../model/model.js';
import { form2021 } from '../schema/form-2021.js';
import { SUCCESSORS } from '../schema/succession.js';
import type { GridLine, RowSchema } from '../schema/types.js';
import { textOf } from '../syntax/text-of.js';
import type { Span, TextEdit } from '../text/span.js';
import { gridLineText } from './insert-section.js';

export interface Conversion {
  readonly edits: readonly TextEdit[];
  /** How many numbers of table two the new one holds. */
  readonly kept: number;
  /** What of table two has no place in the new one, zeros and blanks left out. */
  readonly homeless: readonly Homeless[];
}

/** Words of one row that have no place on the new form. */
export interface Homeless {
  readonly row: string;
  readonly words: readonly { readonly text: string; readonly span: Span }[];
}

/**
 * What converting the report would do; `edits` is empty where the tables stand in no fields or have text between their rows, and
 * where rows of another table stand between those of table two, which would go with them.
 */
export function convertForm(model: ReportModel): Conversion {
  const old = model.tables.get('disclosure');
  const isMixed = old !== undefined && isMixedWithOthers(model, old);
  const edits = isMixed ? [] : [...convertDisclosure(model, old), ...convertApplications(model)];
  const kept = old === undefined ? 0 : keptCells(old).filter(cell => cell.value.kind === 'number').length;
  return { edits, kept, homeless: old === undefined ? [] : homelessOf(old) };
}

/** Puts the three rows of 2021 in the place of the one row （六）其他处理; none where its numbers belong to one of three. */
export function splitOtherwiseHandled(model: ReportModel, table: ModelTable, row: ModelRow): TextEdit[] {
  const schemas = table.schema.id === 'applications' ? tableOf2021('applications').rows : [];
  const items = schemas.filter(schema => schema.group === 'otherwise-handled');
  const isEmpty = row.cells.every(
    ({ value }) => value.kind === 'blank' || (value.kind === 'number' && value.units === 0n),
  );
  if (!isEmpty || row.cells.length === 0 || !standsInFields(table) || row.endLine !== row.line + 1) return [];
  const start = model.tree.lineStarts[row.line]!;
  const line = model.tree.lines[row.line]!;
  const values = row.cells.map(cell => textOf(model.tree, cell.span));
  const outer = row.labels.find(label => label.level === 0)?.text;
  const grid = tableOf2021('applications').grid.filter(({ rows }) => items.some(({ id }) => rows.includes(id)));
  const lines = grid.map((gridLine, index) => {
    const filled = fill(gridLine, items[index]!, values);
    return index === 0 && outer !== undefined ? { ...filled, cells: filled.cells.with(0, outer) } : filled;
  });
  const newText = textFor(model, table, lines);
  return [{ span: { from: start, to: start + line.text.length }, newText }];
}

function isMixedWithOthers({ tables }: ReportModel, { schema, firstLine, endLine }: ModelTable): boolean {
  return [...tables.values()].some(
    other => other.schema.id !== schema.id && other.firstLine < endLine && firstLine < other.endLine,
  );
}

function convertDisclosure(model: ReportModel, old: ModelTable | undefined): TextEdit[] {
  if (old === undefined || !standsInFields(old) || old.gaps.some(gap => gap.kind === 'text')) return [];
  const { tree } = model;
  const table = tableOf2021('disclosure');
  const words = new Map(
    keptCells(old).map(cell => [SUCCESSORS[`${cell.row}/${cell.column}`]!, textOf(tree, cell.span)]),
  );
  const lines = table.grid.map(gridLine => {
    const row = table.rows.find(({ id }) => gridLine.rows.includes(id));
    if (row === undefined) return gridLine;
    return fill(
      gridLine,
      row,
      row.cells.map(({ column }) => words.get(`${row.id}/${column}`) ?? ''),
    );
  });
  const last = tree.lines[old.endLine - 1]!;
  const span = { from: tree.lineStarts[old.firstLine]!, to: tree.lineStarts[old.endLine - 1]! + last.text.length };
  const needsDelimiter = tree.lines
    .slice(old.firstLine, old.endLine)
    .some(line => line.kind === 'row' && line.delimiter);
  const text = textFor(model, old, lines);
  const eol = eolOf(model, old);
  const delimiter = `${eol}|${'---|'.repeat(table.width)}`;
  return [{ span, newText: needsDelimiter ? text.replace(eol, `${delimiter}${eol}`) : text }];
}

function convertApplications(model: ReportModel): TextEdit[] {
  const table = model.tables.get('applications');
  const row = table?.rows.find(({ schemas, duplicate }) => !duplicate && schemas[0]?.id === 'otherwise-handled');
  return table === undefined || row === undefined ? [] : splitOtherwiseHandled(model, table, row);
}

function keptCells(old: ModelTable): ModelCell[] {
  return [...old.cells.values()].filter(cell => `${cell.row}/${cell.column}` in SUCCESSORS);
}

function homelessOf(old: ModelTable): Homeless[] {
  return old.rows.flatMap((row): Homeless[] => {
    const counts = row.schemas.length > 0 && !row.duplicate && row.alignment !== 'ragged';
    const lost = counts
      ? row.cells.filter(
          ({ column, value }) =>
            !(`${row.schemas[0]!.id}/${column}` in SUCCESSORS) &&
            (value.kind === 'invalid' || (value.kind === 'number' && value.units !== 0n)),
        )
      : row.values.filter(({ text }) => !/^[0\s/／—-]*$/.test(text));
    const spans = lost.map(({ span }) => span);
    const words = row.values.filter(({ span }) => spans.some(({ from }) => from === span.from));
    return words.length === 0 ? [] : [{ row: rowInWords(old, row), words }];
  });
}

function fill(line: GridLine, row: RowSchema, values: readonly string[]): GridLine {
  const cells = [...line.cells];
  row.cells.forEach(({ field }, index) => (cells[field] = values[index] ?? ''));
  return { ...line, cells };
}

function textFor(model: ReportModel, table: ModelTable, lines: readonly GridLine[]): string {
  const separator = table.separator === 'pipe' ? 'pipe' : 'tab';
  return lines.map(line => gridLineText(line, separator)).join(eolOf(model, table));
}

function eolOf({ tree }: ReportModel, table: ModelTable): string {
  const eol = tree.lines[table.firstLine]!.eol;
  return eol === '' ? '\n' : eol;
}

function tableOf2021(id: 'disclosure' | 'applications'): (typeof form2021.tables)[number] {
  return form2021.tables.find(table => table.id === id)!;
}
