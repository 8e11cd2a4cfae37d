// Which cells stand below a word of a table's header, by the merged slots of the official grid.
import type { HeaderField, HeaderRow, ModelCell, ModelTable } from '../model/model.js';
import type { TableSchema } from '../schema/types.js';

/** The cells of the columns that a header word spans, down to the next header: 法人或其他组织 spans five columns. */
export function cellsBelow(table: ModelTable, header: HeaderRow, field: HeaderField): ModelCell[] {
  const { schema } = table;
  const first = officialField(table, header.gridLine, field.target);
  if (first === undefined) return [];
  const end = endOfWord(schema, header.gridLine, first);
  const rows = rowsBelow(schema, header.gridLine);
  return table.rows
    .filter(row => !row.duplicate)
    .flatMap(row => row.cells)
    .filter(cell => {
      const row = rows.has(cell.row) ? schema.rows.find(({ id }) => id === cell.row) : undefined;
      const official = row?.cells.find(({ column }) => column === cell.column)?.field;
      return official !== undefined && first <= official && official < end;
    });
}

/** What a column is called at a place of a row, in few words: 自然人, 本年收费金额. */
export function shortColumnLabel(words: string): string {
  return words.replace(/（[^（）]*）$/, '');
}

/** The field of the official grid; a table in its other layout counts without the merged slots. */
function officialField(
  { schema, width }: ModelTable,
  gridLine: number,
  target: number | undefined,
): number | undefined {
  if (target === undefined || width === schema.width) return target;
  const words = schema.grid[gridLine]!.cells.flatMap((cell, field) => (cell === '' ? [] : [field]));
  return words[target];
}

/** A word ends where the next begins, on its own line or on a header line above: 其他 beside the tall 总计. */
function endOfWord(schema: TableSchema, gridLine: number, first: number): number {
  let end = schema.width;
  for (let line = gridLine; line >= 0 && schema.grid[line]!.rows.length === 0; line--) {
    const next = schema.grid[line]!.cells.findIndex((cell, field) => field > first && cell !== '');
    if (next >= 0) end = Math.min(end, next);
  }
  return end;
}

/** The rows between this header and the next one. */
function rowsBelow(schema: TableSchema, gridLine: number): ReadonlySet<string> {
  const rows = new Set<string>();
  let line = gridLine;
  while (schema.grid[line]?.rows.length === 0) line++;
  for (; schema.grid[line] !== undefined && schema.grid[line]!.rows.length > 0; line++) {
    for (const id of schema.grid[line]!.rows) rows.add(id);
  }
  for (const row of schema.rows) if (row.insteadOf?.some(id => rows.has(id))) rows.add(row.id);
  return rows;
}
