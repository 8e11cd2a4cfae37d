// Completion inside tables: missing rows as whole lines of the official grid, labels in their cells, a table that is missing.
import { emptyTable } from '../../edits/insert-section.js';
import { message } from '../../messages/message.js';
import { fieldsOf, standsInFields } from '../../model/grid.js';
import { shortRowLabel } from '../../model/describe.js';
import type { ModelRow, ModelSection, ModelTable } from '../../model/model.js';
import { isValueLike } from '../../model/value.js';
import type { RowSchema, TableSchema } from '../../schema/types.js';
import type { RowLine } from '../../syntax/tree.js';
import type { Span } from '../../text/span.js';
import { filterOf, type CompletionItem, type Piece, type Place } from './item.js';

const RANK = { rowHere: 100, row: 200, table: 10, labelMissing: 0, label: 100, upperLabel: 300 } as const;

/** The rows that a table lacks, each a whole line with stops for its numbers; those that belong at this very place first. */
export function rowItems(place: Place, table: ModelTable): CompletionItem[] {
  if (!standsInFields(table) || table.schema.id === 'proceedings') return [];
  const order = table.schema.rows.filter(row => row.insteadOf === undefined);
  const placeOf = (row: ModelRow | undefined): number => {
    const schema = row?.schemas[0];
    if (schema === undefined) return -1;
    const replaced = schema.insteadOf?.at(-1) ?? schema.id;
    return order.findIndex(({ id }) => id === replaced);
  };
  const known = table.rows.filter(row => row.schemas.length > 0 && !row.duplicate);
  const above = placeOf(known.findLast(row => row.endLine <= place.line));
  const next = known.find(row => row.line > place.line);
  const below = next === undefined ? order.length : placeOf(next);
  return missingRows(table).map((row): CompletionItem => {
    const at = order.indexOf(row);
    const isHere = above < at && at < below;
    const before = order[at - 1];
    return {
      kind: 'row',
      label: row.labelPath.at(-1)!,
      detail: isHere
        ? message('completion.rowHere')
        : before === undefined
          ? message('completion.rowFirst')
          : message('completion.rowAfter', { row: shortRowLabel(before) }),
      filter: filterOf(row.labelPath.at(-1)!, ...row.labelPath.slice(0, -1).reverse()),
      rank: (isHere ? RANK.rowHere : RANK.row) + at,
      span: place.typed,
      insert: rowPieces(table, row),
    };
  });
}

/** The labels of a table, for the cell of a row in which a label may stand; undefined where the cursor is in none. */
export function labelItems(place: Place, table: TableSchema): CompletionItem[] | undefined {
  const { model, line, offset } = place;
  const node = model.tree.lines[line] as RowLine;
  const span = labelCellAt(node, offset - model.tree.lineStarts[line]!);
  if (span === undefined || table.id === 'proceedings') return undefined;
  const start = model.tree.lineStarts[line]!;
  const standing = model.tables.get(table.id);
  // What a row without a label is taken for is still to be said.
  const missing = new Set(standing === undefined ? table.rows : missingRows(standing, line));
  const items = new Map<string, CompletionItem>();
  table.rows.forEach((row, index) => {
    row.labelPath.forEach((label, level) => {
      const isOwn = level === row.labelPath.length - 1;
      if (items.has(label)) return;
      items.set(label, {
        kind: 'row',
        label,
        detail: message(isOwn && missing.has(row) ? 'completion.labelMissing' : 'completion.label'),
        filter: filterOf(label, ...row.labelPath.slice(0, level).reverse()),
        rank: (!isOwn ? RANK.upperLabel : missing.has(row) ? RANK.labelMissing : RANK.label) + index,
        span: { from: start + span.from, to: start + span.to },
        insert: [label],
      });
    });
  });
  return [...items.values()];
}

/** The empty official table, for a section that owes one and has none. */
export function tableItems(place: Place, section: ModelSection): CompletionItem[] {
  const { model, typed, eol } = place;
  const schema = model.form.tables.find(({ id }) => id === section.schema?.table);
  if (schema === undefined || model.tables.has(schema.id)) return [];
  const isPipe = [...model.tables.values()].some(({ separator }) => separator === 'pipe');
  return [
    {
      kind: 'table',
      label: section.schema!.title,
      note: message('completion.emptyTable'),
      detail: message('completion.table'),
      // 空表
      filter: `${filterOf(section.schema!.title)} kb`,
      rank: RANK.table,
      span: typed,
      insert: [emptyTable(schema, isPipe ? 'pipe' : 'tab').join(eol)],
    },
  ];
}

/** The rows of the form that do not stand in the table, but perhaps on `exceptLine`. One row may stand for several (（六）其他处理 of 2019). */
function missingRows({ schema, rows }: ModelTable, exceptLine?: number): RowSchema[] {
  const present = new Set(rows.flatMap(row => (row.line === exceptLine ? [] : row.schemas.map(({ id }) => id))));
  const replaced = new Set(schema.rows.flatMap(row => (present.has(row.id) ? (row.insteadOf ?? []) : [])));
  return schema.rows.filter(({ id, insteadOf }) => insteadOf === undefined && !present.has(id) && !replaced.has(id));
}

/** The line of a row: its upper labels only where no other row carries them, an empty stop for each number. */
function rowPieces(table: ModelTable, row: RowSchema): Piece[] {
  const cells: string[] = Array.from({ length: table.width }, () => '');
  row.labelPath.forEach((label, level) => {
    const isOwn = level === row.labelPath.length - 1;
    const stands = table.rows.some(other =>
      other.labels.some(field => field.level === level && shares(other, row, level)),
    );
    if (isOwn || !stands) cells[level] = label;
  });
  const fields = fieldsOf(table, row);
  const pieces: Piece[] = [];
  cells.forEach((words, field) => {
    if (table.separator === 'pipe') pieces.push(field === 0 ? '| ' : ' | ');
    else if (field > 0) pieces.push('\t');
    const stop = fields.indexOf(field);
    pieces.push(stop >= 0 ? { stop: stop + 1, text: '' } : words);
  });
  if (table.separator === 'pipe') pieces.push(' |');
  return pieces;
}

/** Whether a row of the text stands under the same upper label. */
function shares(other: ModelRow, row: RowSchema, level: number): boolean {
  return other.schemas.some(({ labelPath }) => labelPath[level] === row.labelPath[level] && labelPath.length > level);
}

/** The words of the cell at the cursor, or the empty place there, unless numbers stand before it or in it. */
function labelCellAt(node: RowLine, at: number): Span | undefined {
  const index = node.cells.findIndex(({ span }) => span.from <= at && at <= span.to);
  if (index < 0) return undefined;
  const textOf = ({ from, to }: Span): string => node.text.slice(from, to);
  if (node.cells.slice(0, index + 1).some(({ trimmed }) => isValueLike(textOf(trimmed)))) return undefined;
  const { trimmed } = node.cells[index]!;
  if (trimmed.to === trimmed.from) return { from: at, to: at };
  return trimmed.from <= at && at <= trimmed.to ? trimmed : undefined;
}
