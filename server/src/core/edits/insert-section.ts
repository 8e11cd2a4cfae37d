// Puts a missing section in its place: a heading in the style of its neighbours, and the empty official table where it owes one.
import type { ModelSection, ReportModel } from '../model/model.js';
import type { GridLine, SectionSchema, TableSchema } from '../schema/types.js';
import type { HeadingLine } from '../syntax/tree.js';
import { numeralOf } from '../text/numerals.js';
import type { TextEdit } from '../text/span.js';

/** The edit that inserts the section before the first one that belongs behind it, else at the end of the report. */
export function insertSection(model: ReportModel, section: SectionSchema): TextEdit {
  const { tree } = model;
  const eol = tree.lines.find(line => line.eol !== '')?.eol ?? '\n';
  const following = model.sections.find(other => other.schema !== undefined && other.schema.ordinal > section.ordinal);
  const body = bodyOf(model, section);
  const lines = [headingLike(model, section), ...(body.length > 0 ? ['', ...body] : [])];
  if (following) {
    const from = tree.lineStarts[following.headingLine]!;
    return { span: { from, to: from }, newText: [...lines, '', ''].join(eol) };
  }
  const { length } = tree;
  const last = tree.lines.at(-1)!;
  const above = last.text === '' ? (isBlankAbove(model) ? [] : ['']) : ['', ''];
  const below = last.text === '' ? [''] : [];
  return { span: { from: length, to: length }, newText: [...above, ...lines, ...below].join(eol) };
}

/** The official grid of a table without values, as text. */
export function emptyTable(table: TableSchema, separator: 'tab' | 'pipe'): string[] {
  const lines = table.grid.map(line => line.cells);
  return tableText(lines, separator);
}

/** Lines of cells as text; in Markdown with the delimiter row below the first. */
export function tableText(lines: readonly (readonly string[])[], separator: 'tab' | 'pipe'): string[] {
  const [first, ...others] = lines.map(cells => lineText(cells, separator));
  if (first === undefined) return [];
  return separator === 'tab' ? [first, ...others] : [first, `|${'---|'.repeat(lines[0]!.length)}`, ...others];
}

/** One line of the official grid as text, in the manner of the table it goes into. */
export function gridLineText(line: GridLine, separator: 'tab' | 'pipe'): string {
  return lineText(line.cells, separator);
}

function lineText(cells: readonly string[], separator: 'tab' | 'pipe'): string {
  return separator === 'tab' ? cells.join('\t') : `| ${cells.join(' | ')} |`;
}

function isBlankAbove({ tree }: ReportModel): boolean {
  return tree.lines.length < 2 || tree.lines.at(-2)!.kind === 'blank';
}

/** What stands under the heading of a section that has nothing to say yet: its empty table, or 无 where that will do. */
export function bodyOf(model: ReportModel, section: SectionSchema): string[] {
  const table = model.form.tables.find(({ id }) => id === section.table);
  if (table === undefined) return section.mayBeNil ? ['无'] : [];
  return emptyTable(table, separatorLike(model));
}

/** What is to stand between the cells of a new table: pipes where another table of the report has them. */
export function separatorLike({ tables }: ReportModel): 'tab' | 'pipe' {
  return [...tables.values()].some(other => other.separator === 'pipe') ? 'pipe' : 'tab';
}

/** The heading of a section with the marks of its neighbours. */
export function headingLike(model: ReportModel, section: SectionSchema): string {
  const words = `${numeralOf(section.ordinal)}、${section.title}`;
  const neighbour = nearest(model.sections, section);
  const node = neighbour === undefined ? undefined : model.tree.lines[neighbour.headingLine];
  return node?.kind === 'heading' ? inStyleOf(node, words) : words;
}

/** The words with the marks of another heading around them. */
export function inStyleOf(node: HeadingLine, words: string): string {
  if (node.mark === 'hashes') return `${'#'.repeat(node.hashes)} ${words}`;
  return node.mark === 'bold' ? `**${words}**` : words;
}

function nearest(sections: readonly ModelSection[], section: SectionSchema): ModelSection | undefined {
  const known = sections.filter(other => other.schema !== undefined && !other.bare);
  return known.toSorted(
    (one, other) => Math.abs(one.schema!.ordinal - section.ordinal) - Math.abs(other.schema!.ordinal - section.ordinal),
  )[0];
}
