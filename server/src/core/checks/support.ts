// What several checks need to say the same way: where a report begins, how cells are related, how sums are written.
import { message, type Message } from '../messages/message.js';
import type { Balance, BalanceSide } from '../model/balance.js';
import { cellLabel } from '../model/describe.js';
import type { ModelCell, ModelRow, ModelSection, ModelTable, ReportModel } from '../model/model.js';
import { sectionAt } from '../model/section-at.js';
import type { SectionSchema } from '../schema/types.js';
import { endOfLine } from '../syntax/text-of.js';
import type { ReportTree } from '../syntax/tree.js';
import { memory } from '../text/memory.js';
import type { Span, TextEdit } from '../text/span.js';
import type { RelatedPlace, Sighting } from './check.js';

/** The place that stands for the report as a whole: its title, else its first words. */
export function headOf(model: ReportModel): Span {
  if (model.titleSpan) return model.titleSpan;
  const { tree } = model;
  const line = tree.lines.findIndex(node => node.kind !== 'blank');
  const first = Math.max(line, 0);
  const from = tree.lineStarts[first]!;
  return { from, to: from + Math.min(tree.lines[first]!.text.length, 60) };
}

/** From the first to the last word of a row; of the first line only, where a page break cut it. */
export function spanOfRow(row: ModelRow, model: ReportModel): Span {
  const start = model.tree.lineStarts[row.line]!;
  const end = endOfLine(model.tree, row.line);
  const words = [...row.labels, ...row.values].filter(({ span }) => span.to <= end);
  const first = words[0];
  return first === undefined ? { from: start, to: end } : { from: first.span.from, to: words.at(-1)!.span.to };
}

/** The words that name a row in the text, or its first value where it has none. */
export function nameSpanOfRow(row: ModelRow, model: ReportModel): Span {
  return (row.labels.at(-1) ?? row.values[0])?.span ?? spanOfRow(row, model);
}

/** Each cell of a side as a related place that names it and says what it holds. */
export function relatedCells(table: ModelTable, cells: readonly ModelCell[]): RelatedPlace[] {
  return cells.map(cell => ({
    span: cell.span,
    message: message('related.cell', { cell: cellLabel(table.schema, cell.address), value: shown(cell) }),
  }));
}

/** So many places help nobody to see more. */
const MOST_PLACES = 20;

/** One finding for many cells: it stands at the first of them, and names the others as related places. */
export function sightingAt(
  table: ModelTable,
  cells: readonly ModelCell[],
  id: 'blank-value.found' | 'odd-number.nil',
): Sighting<null> | undefined {
  const [first, ...others] = cells;
  if (first === undefined) return undefined;
  return {
    span: first.span,
    message: message(id, { count: cells.length, cell: cellLabel(table.schema, first.address) }),
    addresses: cells.map(cell => cell.address),
    related: alsoAt(table, others),
    data: null,
  };
}

/** The other cells of a finding that is told at the first of them. */
export function alsoAt(table: ModelTable, others: readonly ModelCell[]): RelatedPlace[] {
  return others.slice(0, MOST_PLACES).map(cell => ({
    span: cell.span,
    message: message('blank-value.also', { cell: cellLabel(table.schema, cell.address) }),
  }));
}

/** The number of a cell as it was counted, or nothing for a blank. */
export function shown(cell: ModelCell): string {
  return cell.value.kind === 'number' ? cell.value.text : cell.value.kind === 'invalid' ? cell.value.raw : '';
}

/** The addends other than zero, as `3＋1`; `0` where all are zero. */
export function addends(side: BalanceSide): string {
  const numbers = side.cells.flatMap(cell =>
    cell.value.kind === 'number' && cell.value.units !== 0n ? [cell.value.text] : [],
  );
  return numbers.length === 0 ? '0' : numbers.join('＋');
}

/** Where a relation is evaluated, in words: the column, or the row. */
export function placeOf(table: ModelTable, balance: Balance): Message {
  const { schema } = table;
  if (balance.relation.axis === 'row') {
    const row = schema.rows.find(({ id }) => id === balance.at)!;
    return message('place.row', { row: row.labelPath.at(-1) ?? row.id });
  }
  const column = schema.columns.find(({ id }) => id === balance.at)!;
  return message('place.column', { column: column.headerPath.at(-1) ?? column.id });
}

/** The failing relations that a cause explains, each at a cell of it other than the cause. */
export function relatedBalances(table: ModelTable, explained: readonly Balance[], cause: ModelCell): RelatedPlace[] {
  return explained.map(balance => {
    const cells = [...balance.right.cells, ...balance.left.cells];
    const place = cells.find(cell => cell !== cause) ?? cause;
    const params = { place: placeOf(table, balance), left: balance.left.sum!, right: balance.right.sum! };
    return { span: place.span, message: message('related.balance', params) };
  });
}

/** Whether a line stands in the copy of a section that stood above already: all that is doubled there is told once. */
export function isInCopiedSection({ sections }: ReportModel, line: number): boolean {
  let copies = copiesIn.get(sections);
  if (copies === undefined) copiesIn.set(sections, (copies = copiedSections(sections)));
  const section = sectionAt(sections, line);
  return section !== undefined && copies.has(section);
}

const copiesIn = memory<readonly ModelSection[], ReadonlySet<ModelSection>>();

/** All but the first of those that stand for the same section of the form. */
function copiedSections(sections: readonly ModelSection[]): Set<ModelSection> {
  const seen = new Set<SectionSchema>();
  return new Set(
    sections.filter(({ schema }) => {
      if (schema === undefined) return false;
      const isCopy = seen.has(schema);
      seen.add(schema);
      return isCopy;
    }),
  );
}

/** Takes out the second half of words that were cut in two, with its line and the blank ones above it. */
export function takeOutTail(tree: ReportTree, headLine: number, tailLine: number): TextEdit {
  return { span: { from: endOfLine(tree, headLine), to: endOfLine(tree, tailLine) }, newText: '' };
}

export function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
