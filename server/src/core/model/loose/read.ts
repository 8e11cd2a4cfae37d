// Reads a table that fell apart: its cells stand on lines of their own, as some web pages and print-outs give them. What cannot
// be told for certain is not read.
import type { RowSchema, TableSchema } from '../../schema/types.js';
import type { ReportTree } from '../../syntax/tree.js';
import type { HeaderField, HeaderRow, ModelSection } from '../model.js';
import type { RowDraft } from '../rows.js';
import { dueOf } from '../anchor.js';
import { nameByOrder } from '../by-order.js';
import { looseCells } from './cells.js';
import { partsOf, type Part } from './parts.js';
import { looseRows } from './rows.js';

export interface LooseTable {
  readonly drafts: readonly RowDraft[];
  readonly headers: readonly HeaderRow[];
  readonly firstLine: number;
  readonly endLine: number;
  /** See `LooseRows`. */
  readonly inDoubt: boolean;
}

/** Table three with a blank line, a pipe and a blank line behind each of its cells is shorter. */
const MOST_LINES = 2000;
/** So many labels and headers, and a table was there before it was pasted. */
const FEWEST_WORDS = 3;
/** So many of the rows must have all their cells: where blank ones are lost, the others may be any. */
const WHOLE_ROWS = 3 / 4;

/** The table that the section owes, read from the cells below its heading; undefined where they are not all told. */
export function readLoose(tree: ReportTree, section: ModelSection, table: TableSchema): LooseTable | undefined {
  const firstLine = (section.tail?.line ?? section.headingLine) + 1;
  if (section.endLine - firstLine > MOST_LINES) return undefined;
  const cells = looseCells(tree, firstLine, section.endLine);
  const parts = partsOf(cells, table);
  const words = parts.filter(({ kind }) => kind === 'label' || kind === 'header').length;
  if (words < FEWEST_WORDS || parts.some(({ kind }) => kind === 'unknown')) return undefined;
  const rows = looseRows(parts, table, cells.piped);
  if (rows === undefined) return undefined;
  const drafts = table.id === 'proceedings' ? rows.drafts : nameByOrder(table, rows.drafts);
  if (table.id !== 'proceedings' && !isConvincing(drafts, table)) return undefined;
  return {
    drafts,
    headers: headersOf(parts),
    firstLine: parts[0]!.line,
    endLine: parts.at(-1)!.endLine,
    inDoubt: rows.inDoubt,
  };
}

function isConvincing(drafts: readonly RowDraft[], table: TableSchema): boolean {
  const rows = drafts.map(({ schemas }) => schemas[0]);
  if (rows.length === 0 || rows.includes(undefined)) return false;
  const places = rows.map(row => placeOf(row!, table));
  const isInOrder = places.every((place, index) => index === 0 || place > places[index - 1]!);
  const whole = drafts.filter(({ fields, labels, schemas }) => fields.length - labels.length === dueOf(schemas)).length;
  return isInOrder && whole >= drafts.length * WHOLE_ROWS;
}

/** （六）其他处理 of 2019 stands where the three rows of 2021 do. */
function placeOf(row: RowSchema, { rows }: TableSchema): number {
  return rows.findIndex(({ id }) => id === (row.insteadOf?.[0] ?? row.id));
}

/** The header words, each on the first line of the form behind the last one that has it. */
function headersOf(parts: readonly Part[]): HeaderRow[] {
  const lines = new Map<number, { line: number; fields: HeaderField[] }>();
  let last = { gridLine: 0, field: -1 };
  for (const part of parts) {
    if (part.kind !== 'header') continue;
    const place = part.places.find(
      ({ gridLine, field }) => gridLine > last.gridLine || (gridLine === last.gridLine && field > last.field),
    );
    if (place === undefined) continue;
    last = place;
    const row = lines.get(place.gridLine) ?? { line: part.line, fields: [] };
    lines.set(place.gridLine, row);
    for (const { span, text } of part.pieces)
      row.fields.push({ field: row.fields.length, span, text, target: place.field });
  }
  return [...lines].map(([gridLine, { line, fields }]) => ({
    line,
    gridLine,
    repeated: false,
    fields,
    canonical: true,
  }));
}
