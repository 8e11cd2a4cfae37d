// Recognises the header lines of a table, also where their words stand in other fields, and tells where each word belongs.
import type { TableSchema } from '../schema/types.js';
import type { Grid } from './anchor.js';
import { findHeaders, type FoundHeader } from './labels.js';
import type { HeaderField, HeaderRow, RowField } from './model.js';
import type { RowDraft } from './rows.js';

type Places = readonly FoundHeader[];

/** The header drafts of one table, in order, each told apart as a line of the official grid. */
export function readHeaders(drafts: readonly RowDraft[], table: TableSchema, grid: Grid): HeaderRow[] {
  const headerLines = table.grid.flatMap((line, index) => (line.rows.length === 0 ? [index] : []));
  const headers: HeaderRow[] = [];
  let cursor = -1;
  let hasData = false;
  for (const draft of drafts) {
    if (draft.kind !== 'header') {
      hasData = true;
      continue;
    }
    const words = draft.fields.filter(field => field.text !== '');
    const places = words.map(field => findHeaders(table, field.text));
    const gridLine = likeliestLine(places, headerLines, cursor);
    const repeated = hasData && gridLine <= cursor;
    if (!repeated) cursor = gridLine;
    const fields = targets(words, places, table, gridLine, grid);
    const canonical = draft.width === grid.width && fields.every(({ target, field }) => target === field);
    headers.push({
      line: draft.line,
      gridLine,
      repeated,
      fields,
      canonical,
    });
  }
  return headers;
}

/** The grid line that carries most of the words in their order; of several the first behind those already seen. */
function likeliestLine(places: readonly Places[], headerLines: readonly number[], cursor: number): number {
  const candidates = headerLines.filter(line =>
    places.some(options => options.some(({ gridLine }) => gridLine === line)),
  );
  let likeliest = candidates[0] ?? headerLines[0] ?? 0;
  let best = -1;
  for (const candidate of candidates) {
    const found = orderedPlaces(places, candidate).filter(place => place !== undefined).length;
    const score = found * 2 + (candidate > cursor ? 1 : 0);
    if (score > best) {
      best = score;
      likeliest = candidate;
    }
  }
  return likeliest;
}

/** For each word its field on one grid line, words taken in order. */
function orderedPlaces(places: readonly Places[], gridLine: number): (number | undefined)[] {
  let last = -1;
  return places.map(options => {
    const field = options.find(option => option.gridLine === gridLine && option.field > last)?.field;
    if (field !== undefined) last = field;
    return field;
  });
}

function targets(
  words: readonly RowField[],
  places: readonly Places[],
  table: TableSchema,
  gridLine: number,
  grid: Grid,
): HeaderField[] {
  const own = orderedPlaces(places, gridLine);
  const cells = table.grid[gridLine]!.cells;
  let last = -1;
  return words.map((field, index) => {
    // 总计 that slid up a line still belongs above its own column.
    const following = own.slice(index + 1).find(place => place !== undefined) ?? grid.width;
    let target = own[index] ?? places[index]!.find(option => option.field > last && option.field < following)?.field;
    if (target !== undefined && grid.width !== table.width)
      target = cells.slice(0, target).filter(cell => cell !== '').length;
    if (target !== undefined) last = target;
    return { field: field.field, span: field.span, text: field.text, target };
  });
}
