// Puts the labels and numbers of a table that fell apart together again as rows: a label and the numbers behind it, numbers
// whose label stands elsewhere, and the one line of table four.
import type { RowSchema, TableSchema } from '../../schema/types.js';
import { dueOf } from '../anchor.js';
import type { LabelField, RowField } from '../model.js';
import type { RowDraft } from '../rows.js';
import type { LabelPart, Part, ValuePart } from './parts.js';

export interface LooseRows {
  readonly drafts: readonly RowDraft[];
  /** Some numbers are told by their place alone: the table is believed only if it balances. */
  readonly inDoubt: boolean;
}

/** Numbers that follow each other, and the labels right before them. */
interface Group {
  readonly labels: LabelPart[];
  readonly values: ValuePart[];
}

/** The rows; undefined where numbers are left of which nobody can tell the row. */
export function looseRows(parts: readonly Part[], table: TableSchema, piped: boolean): LooseRows | undefined {
  return table.id === 'proceedings' ? unlabelled(parts, table) : labelled(groupsOf(parts), table, piped);
}

// ---- table four

/** Its numbers are one line, wherever their headers stand. */
function unlabelled(parts: readonly Part[], table: TableSchema): LooseRows | undefined {
  const due = dueOf(table.rows);
  const first = parts.findLastIndex(({ kind }) => kind === 'header' || kind === 'piece') + 1;
  const behind = parts.slice(first).filter(isValue);
  const filled = parts.filter(({ kind }) => kind === 'value') as ValuePart[];
  // Blank cells count where all cells of the line are there, and no number anywhere else.
  const values = behind.length === due && filled.every(part => behind.includes(part)) ? behind : filled;
  if (values.length !== due || !values.some(({ kind }) => kind === 'value')) return undefined;
  return { drafts: [draftOf(table, [], values)], inDoubt: values[0]!.line < parts[first - 1]!.line };
}

// ---- tables two and three

function groupsOf(parts: readonly Part[]): readonly Group[] {
  const groups: Group[] = [];
  let open: Group = { labels: [], values: [] };
  const close = (): void => {
    if (open.labels.length > 0 || open.values.some(({ kind }) => kind === 'value')) groups.push(open);
    open = { labels: [], values: [] };
  };
  for (const part of parts) {
    if (isValue(part)) open.values.push(part);
    else if (part.kind === 'label') {
      const row = rowOf(open);
      // （六）其他处理 with another label behind it is the upper label of that one.
      if (open.values.length > 0 || (row !== undefined && row.insteadOf === undefined)) close();
      open.labels.push(part);
      // What stands below a header is not the number of a label above it: that one has lost its own.
    } else if (open.values.length > 0 || (part.kind === 'header' && rowOf(open) !== undefined)) close();
  }
  close();
  return groups;
}

function labelled(groups: readonly Group[], table: TableSchema, piped: boolean): LooseRows | undefined {
  const drafts: RowDraft[] = [];
  let inDoubt = false;
  for (let index = 0; index < groups.length; index++) {
    const { labels, values } = groups[index]!;
    const row = rowOf(groups[index]!);
    const next = groups[index + 1];
    const nextRow = next && rowOf(next);
    if (row === undefined && nextRow && !next.values.some(isFilled) && values.length === nextRow.cells.length) {
      // Some print-outs give the number before its label.
      drafts.push(draftOf(table, [...labels, ...next.labels], values, nextRow));
      index++;
      continue;
    }
    if (row !== undefined && (piped || !isRun(values, table))) {
      drafts.push(draftOf(table, labels, piped ? withoutFiller(values, row.cells.length) : values, row));
      continue;
    }
    if (!isRun(values, table)) return undefined;
    // Several rows, of which the labels stand elsewhere.
    const width = table.columns.length;
    for (let from = 0; from < values.length; from += width) {
      const own = values.slice(from, from + width);
      const isNamed = from === 0 && row !== undefined;
      drafts.push(draftOf(table, isNamed ? labels : [], own, isNamed ? row : undefined));
      inDoubt ||= !isNamed;
    }
  }
  // A label alone is that of numbers which stand elsewhere.
  return { drafts: inDoubt ? drafts.filter(draft => draft.fields.length > draft.labels.length) : drafts, inDoubt };
}

/** As many numbers as whole rows of table three have. */
function isRun(values: readonly ValuePart[], { id, columns }: TableSchema): boolean {
  return id === 'applications' && values.length > 0 && values.length % columns.length === 0;
}

/** Blank cells behind the last column fill the line up to the width of the web page's table. */
function withoutFiller(values: readonly ValuePart[], due: number): readonly ValuePart[] {
  return values.slice(0, Math.max(due, values.findLastIndex(isFilled) + 1));
}

function rowOf({ labels }: Group): RowSchema | undefined {
  return labels.at(-1)?.found.row;
}

function isValue(part: Part): part is ValuePart {
  return part.kind === 'value' || part.kind === 'blank';
}

function isFilled({ kind }: ValuePart): boolean {
  return kind === 'value';
}

function draftOf(
  table: TableSchema,
  parts: readonly LabelPart[],
  values: readonly ValuePart[],
  row?: RowSchema,
): RowDraft {
  const labels = parts
    .flatMap(({ pieces, found: { level } }) => pieces.map(({ span, text }) => ({ span, text, level })))
    .map((piece, field): LabelField => ({ field, ...piece }));
  const fields: RowField[] = [...labels];
  for (const { field } of values) fields.push({ ...field, field: fields.length });
  const places = [...parts, ...values];
  return {
    table,
    kind: row === undefined ? 'numbers' : 'data',
    line: Math.min(...places.map(({ line }) => line)),
    endLine: Math.max(...places.map(({ endLine }) => endLine)),
    separator: 'lines',
    width: undefined,
    fields,
    labels,
    schemas: row === undefined ? [] : [row],
    matched: row === undefined ? 'none' : parts.at(-1)!.found.how,
    duplicate: false,
  };
}
