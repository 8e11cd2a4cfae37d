// Puts the values of a row on the columns of the form, as far as the row itself is certain: the right number of values goes
// in order; a row with blanks counts by its fields only where the table around it proves that fields can be trusted.
import type { RowCellSchema, RowSchema, TableSchema } from '../schema/types.js';
import { addressOf } from './address.js';
import type { Alignment, ModelCell, RowField } from './model.js';
import type { RowDraft } from './rows.js';
import { readValue } from './value.js';
import { memory } from '../text/memory.js';

/** In which way the fields of a row are columns: as on the official grid, or packed behind the label as browsers copy them. */
type Form = 'grid' | 'packed';

/** The grid that a table is to stand on: fields in a line, and the fields of a row's values. */
export interface Grid {
  readonly width: number;
  fieldsOf(row: RowSchema): readonly number[];
}

/** What the rows that have all their values say of the fields in this table. */
export interface Evidence {
  readonly forms: ReadonlySet<Form>;
  /** A full row stands in fields of neither form: fields of this table prove nothing. */
  readonly unreliable: boolean;
}

/** How many values the rows of one line owe together. */
export function dueOf(schemas: readonly RowSchema[]): number {
  return schemas.reduce((due, row) => due + row.cells.length, 0);
}

const valuesKnown = memory<RowDraft, readonly RowField[]>();

/** The non-blank fields behind the labels; of a number that stands in every slot of its merged cell, the first. */
export function valuesOf(draft: RowDraft): readonly RowField[] {
  let known = valuesKnown.get(draft);
  if (known === undefined) {
    const filled = tailOf(draft).filter(field => field.text !== '');
    valuesKnown.set(draft, (known = mergedValues(draft, filled) ?? filled));
  }
  return known;
}

/**
 * Programs that take tables apart write the words of a merged cell into each of its slots: 行政许可→31→31→31. Only where
 * every slot up to the edge of the grid says the same is that certain.
 */
function mergedValues({ schemas, table, width }: RowDraft, filled: readonly RowField[]): RowField[] | undefined {
  const [row] = schemas;
  if (schemas.length !== 1 || width !== table.width || filled.length <= row!.cells.length) return undefined;
  const starts = row!.cells.map(({ field }) => field);
  if (filled[0]!.field !== starts[0] || filled.length !== table.width - starts[0]) return undefined;
  const firsts = filled.filter(({ field }) => starts.includes(field));
  const isSaid = filled.every(field => field.text === firsts.findLast(first => first.field <= field.field)!.text);
  return isSaid ? firsts : undefined;
}

/**
 * Looks over the rows of a table. Fields are columns where most of the full rows stand in one of the two forms, and no row as
 * wide as the grid has lone numbers off it; where no row is full, those forms count that every row with numbers could have.
 */
export function gatherEvidence(drafts: readonly RowDraft[], grid: Grid): Evidence {
  const forms = new Set<Form>();
  const shared = new Set<Form>(['grid', 'packed']);
  let full = 0;
  let fullOff = 0;
  let partialOff = 0;
  let lackingFirst = 0;
  for (const draft of drafts) {
    if (draft.schemas.length === 0 || draft.width === undefined || draft.separator === 'spaces') continue;
    const count = valuesOf(draft).length;
    const possible = formsOf(draft, grid);
    if (count === dueOf(draft.schemas)) {
      full++;
      if (possible.length === 0) fullOff++;
      for (const form of possible) forms.add(form);
    } else if (count > 0) {
      for (const form of shared) if (!possible.includes(form)) shared.delete(form);
      if (possible.length === 0 && draft.width === grid.width && count < dueOf(draft.schemas)) partialOff++;
      if (possible.length > 0 && lacksFirst(draft)) lackingFirst++;
    }
  }
  const unreliable = partialOff > 0 || (fullOff > 0 && fullOff * 2 >= full) || lackingFirst >= SLIDING_ROWS;
  return { forms: full > 0 ? forms : shared, unreliable };
}

/** So many rows that lack just their first number have lost one each, and slid; nobody leaves out that cell alone. */
const SLIDING_ROWS = 3;

/** One number short, and the blank is where the first one is due. */
function lacksFirst(draft: RowDraft): boolean {
  const due = dueOf(draft.schemas);
  const values = valuesOf(draft);
  const last = values.at(-1)?.field ?? 0;
  return (
    due > 2 &&
    values.length === due - 1 &&
    last - (values[0]?.field ?? 0) === due - 2 &&
    last === draft.fields.length - 1
  );
}

/**
 * Whether realigning the full rows would make others look certain that are not: rows with blanks that could be read by their
 * fields, and are ragged only because the full rows show that fields prove nothing in this table.
 */
export function isFragile(drafts: readonly RowDraft[], grid: Grid): boolean {
  const partial = drafts.filter(draft => draft.schemas.length > 0 && valuesOf(draft).length < dueOf(draft.schemas));
  const { unreliable } = gatherEvidence(partial, grid);
  return !unreliable && partial.some(draft => valuesOf(draft).length > 0 && formsOf(draft, grid).length > 0);
}

export interface Anchored {
  readonly alignment: Alignment;
  readonly cells: readonly ModelCell[];
}

/** The cells of a draft whose row is known; no cells where too few or too many values leave their places open. */
export function anchor(draft: RowDraft, grid: Grid, evidence: Evidence): Anchored {
  const values = valuesOf(draft);
  const due = dueOf(draft.schemas);
  if (values.length === due) {
    const alignment = isCanonical(draft, values, grid) ? 'canonical' : 'shifted';
    return { alignment, cells: cellsOf(draft, values) };
  }
  if (values.length < due && (!evidence.unreliable || values.length === 0)) {
    const possible = formsOf(draft, grid);
    // A row without any number has none to misplace.
    const form = possible.find(candidate => values.length === 0 || evidence.forms.has(candidate));
    if (form !== undefined) {
      const fields = form === 'grid' ? atGrid(draft, grid) : tailOf(draft);
      const alignment = form === 'grid' || draft.separator === 'lines' ? 'canonical' : 'shifted';
      return { alignment, cells: cellsOf(draft, fields) };
    }
  }
  return { alignment: 'ragged', cells: [] };
}

/** The fields behind the last label, blank ones included. */
function tailOf(draft: RowDraft): readonly RowField[] {
  const last = draft.labels.at(-1);
  return last === undefined
    ? draft.fields
    : draft.fields.slice(draft.fields.findIndex(field => field.span === last.span) + 1);
}

const formsKnown = memory<RowDraft, { readonly width: number; readonly forms: readonly Form[] }>();

function formsOf(draft: RowDraft, grid: Grid): readonly Form[] {
  const known = formsKnown.get(draft);
  if (known?.width === grid.width) return known.forms;
  const possible = findForms(draft, grid);
  formsKnown.set(draft, { width: grid.width, forms: possible });
  return possible;
}

function findForms(draft: RowDraft, grid: Grid): Form[] {
  const forms: Form[] = [];
  const due = dueOf(draft.schemas);
  const targets = targetsOf(draft, grid);
  const values = valuesOf(draft);
  const onGrid = values.every(value => targets.includes(value.field)) && labelsInPlace(draft);
  if (draft.width === grid.width && onGrid) forms.push('grid');
  const tail = tailOf(draft);
  if (tail.length === due) forms.push('packed');
  return forms;
}

/** The fields of all values that a line owes. */
function targetsOf({ schemas }: RowDraft, grid: Grid): readonly number[] {
  return schemas.length === 1 ? grid.fieldsOf(schemas[0]!) : schemas.flatMap(row => grid.fieldsOf(row));
}

function labelsInPlace(draft: RowDraft): boolean {
  return draft.labels.every(label => label.level === undefined || label.level === label.field);
}

function isCanonical(draft: RowDraft, values: readonly RowField[], grid: Grid): boolean {
  if (draft.separator === 'spaces') return draft.width !== undefined;
  // That it stands in no fields at all is said of the table.
  if (draft.separator === 'lines') return true;
  if (draft.width !== grid.width || !labelsInPlace(draft)) return false;
  const targets = targetsOf(draft, grid);
  return values.every((value, index) => value.field === targets[index]);
}

function atGrid(draft: RowDraft, grid: Grid): RowField[] {
  return draft.schemas.flatMap(row => grid.fieldsOf(row)).map(field => draft.fields[field]!);
}

/** The cells of rows in these fields, one for each value that they owe. */
export function cellsOf(
  { table, schemas }: Pick<RowDraft, 'table' | 'schemas'>,
  fields: readonly RowField[],
): ModelCell[] {
  let next = 0;
  const cellsIn = (row: RowSchema): ModelCell[] => row.cells.map(cell => cellOf(table, row.id, cell, fields[next++]!));
  return schemas.length === 1 ? cellsIn(schemas[0]!) : schemas.flatMap(cellsIn);
}

function cellOf(table: TableSchema, row: string, { column, kind }: RowCellSchema, field: RowField): ModelCell {
  const address = addressOf(table, row, column);
  return { address, row, column, kind, span: field.span, value: readValue(field.text, kind) };
}
