// Tells for one row of cells which table of the form it belongs to and what it is there: a header line, a data row named by
// its label, bare numbers, or something the form does not know.
import { REMARK_ROW } from '../schema/remarks.js';
import type { FormSchema, RowSchema, TableSchema } from '../schema/types.js';
import type { LineNode, ReportTree, RowLine } from '../syntax/tree.js';
import { findHeaders, findLabel, type LabelMatch } from './labels.js';
import type { LabelField, ModelTable, RowField } from './model.js';
import { isValueLike } from './value.js';
import { memory } from '../text/memory.js';

/** A row on its way to the form. Fields of a row that goes over two lines follow each other. */
export interface RowDraft {
  readonly table: TableSchema;
  readonly kind: 'header' | 'data' | 'numbers' | 'unknown';
  readonly line: number;
  readonly endLine: number;
  readonly separator: ModelTable['separator'];
  /** Number of fields, blank ones included; undefined once the row goes over several lines. */
  readonly width: number | undefined;
  /** Every field, blank ones included. */
  readonly fields: readonly RowField[];
  readonly labels: readonly LabelField[];
  readonly schemas: readonly RowSchema[];
  readonly matched: LabelMatch | 'order' | 'shape' | 'none';
  readonly duplicate: boolean;
}

/** What the surroundings of a row say of the table it is in. */
export interface RowContext {
  /** The table of the row above, in the same section. */
  readonly current: TableSchema | undefined;
  /** The table that the section owes. */
  readonly owed: TableSchema | undefined;
}

/** What a row is by its words alone, in one surrounding: kept with its line, which an edit elsewhere leaves as it is. */
interface Reading {
  readonly texts: readonly string[];
  /** Indexes of the cells that are not blank. */
  readonly words: readonly number[];
  /** How many of those stand before the first number. */
  readonly leading: number;
  readonly kind: RowDraft['kind'];
  readonly table: TableSchema;
  /** Levels of the labels, one for each leading word that was read as one. */
  readonly levels: readonly (number | undefined)[];
  readonly schema: RowSchema | undefined;
  readonly matched: RowDraft['matched'];
}

const NOWHERE = {};

/**
 * How a line was read last, by the table it stands in. Editions share tables, and what a line is that belongs to another one
 * is told by the form: a line is read again when the report turns out to follow another form.
 */
interface KnownReadings {
  readonly form: FormSchema;
  readonly byTable: Map<object, Reading | null>;
}

const readings = memory<RowLine, KnownReadings>();

/**
 * The row as a draft; undefined for an empty row (but the unfilled line of table four), and for one that has nothing to do
 * with the tables of the form.
 */
export function draftRow(tree: ReportTree, line: number, form: FormSchema, context: RowContext): RowDraft | undefined {
  const node = tree.lines[line] as RowLine;
  const hint = context.current ?? context.owed;
  let known = readings.get(node);
  if (known?.form !== form) readings.set(node, (known = { form, byTable: new Map() }));
  const surrounding = hint ?? NOWHERE;
  let reading = known.byTable.get(surrounding);
  if (reading === undefined) known.byTable.set(surrounding, (reading = readRow(node, form, hint) ?? null));
  return reading === null ? undefined : placeRow(reading, node, tree.lineStarts[line]!, line);
}

/** The draft made of each reading last, and where: most rows stand where they stood at the last key stroke. */
const placed = memory<Reading, { readonly start: number; readonly draft: RowDraft }>();

function placeRow(reading: Reading, node: RowLine, start: number, line: number): RowDraft {
  const former = placed.get(reading);
  if (former?.start === start && former.draft.line === line) return former.draft;
  const draft = makeDraft(reading, node, start, line);
  placed.set(reading, { start, draft });
  return draft;
}

function makeDraft(reading: Reading, node: RowLine, start: number, line: number): RowDraft {
  const fields = node.cells.map(({ trimmed }, field) => ({
    field,
    span: { from: start + trimmed.from, to: start + trimmed.to },
    text: reading.texts[field]!,
  }));
  const labels = reading.levels.map((level, index) => {
    const { field, span, text } = fields[reading.words[index]!]!;
    return { field, span, text, level };
  });
  return {
    table: reading.table,
    kind: reading.kind,
    line,
    endLine: line + 1,
    separator: node.separator,
    width: fields.length,
    fields,
    labels,
    schemas: reading.schema === undefined ? [] : [reading.schema],
    matched: reading.matched,
    duplicate: false,
  };
}

function readRow(node: RowLine, form: FormSchema, hint: TableSchema | undefined): Reading | undefined {
  const isDressed = DRESS.test(node.text);
  const texts = node.cells.map(({ trimmed: { from, to } }) => {
    const text = node.text.slice(from, to);
    return isDressed && DRESS.test(text) ? plainWords(text) : text;
  });
  const words: number[] = [];
  for (let index = 0; index < texts.length; index++) if (texts[index] !== '') words.push(index);
  const unfilled = hint?.id === 'proceedings' && texts.length === hint.width;
  if (words.length === 0 && !unfilled) return undefined;
  const firstValue = words.findIndex(index => isValueLike(texts[index]!));
  const leading = firstValue < 0 ? words.length : firstValue;
  const leadingTexts = words.slice(0, leading).map(index => texts[index]!);
  // Written out for speed: this is made for every row of every report, and objects that spread others are slow to make.
  const reading = (kind: Reading['kind'], { table, levels, schema, matched }: Named): Reading => {
    return { texts, words, leading, kind, table, levels, schema, matched };
  };

  // Headers first: 总计 and 其他 name a column there, and a row only where numbers follow.
  const headed = firstValue < 0 && words.length > 0 ? headerTable(form, hint, leadingTexts) : undefined;
  if (headed) return reading('header', unnamed(headed));
  const named = nameRow(form, hint, leadingTexts, firstValue >= 0);
  if (named) return reading('data', named);
  if (hint === undefined) return undefined;
  if (node.separator === 'spaces' && leading > 0) {
    // Spaced text is a row only if a label says so, or if it is nothing but numbers; or a piece of a label (正、行政机关不再处理)
    // with just as many numbers as a row has.
    const values = words.slice(leading).map(index => texts[index]!);
    const isPiece = hint.id === 'applications' && leading === 1 && values.length === hint.columns.length;
    return isPiece && values.every(isValueLike) ? reading('numbers', unnamed(hint, [undefined])) : undefined;
  }
  if (leading === 0) return reading('numbers', unnamed(hint));
  // No row of table four has a label: words among its numbers stand in the place of some (若干, 无). Two fields are a remark.
  const isFilled = words.length === hint.width || (firstValue >= 0 && words.length > 2);
  if (hint.id === 'proceedings' && texts.length === hint.width && isFilled)
    return { ...reading('numbers', unnamed(hint)), leading: 0 };
  // A note on the last line of a table, and what is printed above its second half.
  if (firstValue < 0 && REMARK_ROW.test(leadingTexts[0]!)) return undefined;
  return reading('unknown', unnamed(hint, levelsOf(hint, leadingTexts)));
}

/** What marks of Markdown, and of HTML, are made of. */
const DRESS = /[*_&\\<]/;

/** The words of a cell without the marks of Markdown that only dress them: `**总计**`, `1\.属于国家秘密`, `&nbsp;`. */
function plainWords(text: string): string {
  const plain = text.replace(/&nbsp;|<br ?\/?>/gi, ' ').replace(/\\(?=[!-/:-@[-`{-~])/g, '');
  return plain
    .trim()
    .replace(/^([*_]{1,3})(.*[^*_])\1$/, '$2')
    .trim();
}

/**
 * A header line that spans its whole table, 第二十条第（一）项, has no separator in a browser's copy: it is taken for a row of
 * one field where it stands right above a row.
 */
export function draftLoneHeader(tree: ReportTree, line: number, context: RowContext): RowDraft | undefined {
  const table = context.current ?? context.owed;
  const node = tree.lines[line]!;
  if (table === undefined || node.kind !== 'prose' || node.text.length > 40 || !holdsWords(tree.lines[line + 1]))
    return undefined;
  const text = node.text.trim();
  const spans = findHeaders(table, text).some(
    ({ gridLine }) => table.grid[gridLine]!.cells.filter(cell => cell !== '').length === 1,
  );
  if (!spans) return undefined;
  const from = tree.lineStarts[line]! + node.text.indexOf(text);
  const field = { field: 0, span: { from, to: from + text.length }, text };
  const base = { table, line, endLine: line + 1, separator: 'tab', width: 1, fields: [field] } as const;
  return { ...base, kind: 'header', labels: [], schemas: [], matched: 'none', duplicate: false };
}

function holdsWords(node: LineNode | undefined): boolean {
  return node?.kind === 'row' && node.cells.some(({ trimmed }) => trimmed.to > trimmed.from);
}

function levelsOf(table: TableSchema, leading: readonly string[]): (number | undefined)[] {
  return leading.map(text => findLabel(table, text)?.level);
}

type Named = Pick<Reading, 'table' | 'levels' | 'schema' | 'matched'>;

function unnamed(table: TableSchema, levels: Reading['levels'] = []): Named {
  return { table, levels, schema: undefined, matched: 'none' };
}

function nameRow(
  form: FormSchema,
  hint: TableSchema | undefined,
  leading: readonly string[],
  hasNumbers: boolean,
): Named | undefined {
  if (leading.length > 12) return undefined;
  const tables = hint === undefined ? form.tables : [hint, ...form.tables];
  for (const table of tables) {
    for (let last = leading.length - 1; last >= 0; last--) {
      const found = findLabel(table, leading[last]!);
      if (found?.row === undefined) continue;
      // （六）其他处理 and more words behind it: the upper label of a row whose own label was cut.
      if (found.row.insteadOf !== undefined && last < leading.length - 1) continue;
      // Away from its own table a row must carry its very label, and without numbers not a word that heads a column too
      // (其他, 总计).
      const isCommon = found.how === 'alias' && leading[last]!.length < 4;
      if ((table !== hint && (found.how === 'near' || isCommon)) || (isCommon && !hasNumbers)) continue;
      return { table, levels: levelsOf(table, leading.slice(0, last + 1)), schema: found.row, matched: found.how };
    }
  }
  return undefined;
}

function headerTable(
  form: FormSchema,
  hint: TableSchema | undefined,
  words: readonly string[],
): TableSchema | undefined {
  let best: TableSchema | undefined;
  let bestCount = 0;
  for (const table of hint === undefined ? form.tables : [hint, ...form.tables]) {
    const found = words.filter(text => findHeaders(table, text).length > 0);
    // A word that any table may hold (合计, 其他) does not lead from one table to another.
    if (hint !== undefined && table !== hint && found.every(text => text.length < 4)) continue;
    const count = found.length;
    if (count > bestCount) {
      best = table;
      bestCount = count;
    }
  }
  return bestCount * 2 >= words.length ? best : undefined;
}
