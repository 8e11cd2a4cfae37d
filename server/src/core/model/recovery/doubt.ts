// Takes back what the fields of a row seemed to say, where the rest of the table says otherwise: a row with a blank cell may
// have lost a number somewhere else, the others having slid into its place.
import { failingBalances } from '../balance.js';
import { cellsOfRows } from '../cell-index.js';
import type { ModelRow, ModelTable } from '../model.js';
import type { OpenVector } from './readings.js';
import { candidateOf, isOpen, isSolvedAs, solveTable, sumsOf } from './whole.js';

/** The table, with those rows read as ragged whose reading by fields fails while another one fits the whole table. */
export function withoutDoubtfulRows(table: ModelTable): ModelTable {
  if (!table.rows.some(isPartial)) return table;
  const settled = withRagged(
    table,
    table.rows.filter(row => isPartial(row) && standsApart(table, row, 'all')),
  );
  const partial = settled.rows.filter(isPartial);
  const questioned = questionedRows(settled, partial);
  if (questioned.length === 0) return settled;
  const candidates = settled.rows.filter(isOpen).map(row => candidateOf(settled, row));
  const solved = solveTable(settled, candidates);
  if (solved === 'none') return settled;
  const refuted = candidates.filter(({ row, listed }) => {
    if (!questioned.includes(row)) return false;
    const viable = solved === 'unusable' ? listed?.map(({ values }) => values) : solved.viable.get(row.schemas[0]!.id);
    if (viable === undefined || viable.length === 0) return false;
    return !viable.some(values => agrees(row, values)) || (viable.length > 1 && mayHaveSlid(row));
  });
  return withRagged(
    settled,
    refuted.map(({ row }) => row),
  );
}

/** Some numbers, and blanks that its fields call so. */
function isPartial(row: ModelRow): boolean {
  return row.alignment !== 'ragged' && isOpen(row) && row.values.length > 0;
}

/**
 * The row is taken for one that is packed behind its label, where others stand on the grid: as many fields as are due are
 * left there also when a row with two labels has lost one number with its field. Where no row is packed, this one is not.
 */
function standsApart(table: ModelTable, row: ModelRow, others: 'all' | 'some'): boolean {
  const full = table.rows.filter(other => other.schemas.length > 0 && other.values.length === other.due);
  const onGrid = full.filter(other => other.width === table.width).length;
  return row.width !== table.width && onGrid > 0 && (others === 'some' || onGrid === full.length);
}

/**
 * The rows against whose fields something speaks: all of them where numbers have no column or a total stands in a wrong one; else
 * those that a failing relation is about.
 */
function questionedRows(table: ModelTable, partial: readonly ModelRow[]): readonly ModelRow[] {
  if (table.rows.some(row => row.alignment === 'ragged' && isOpen(row))) return partial;
  if (partial.some(row => standsApart(table, row, 'some') || endsInItsSum(table, row))) return partial;
  const touched = new Set(failingBalances(table).flatMap(({ left, right }) => [...left.addresses, ...right.addresses]));
  return partial.filter(row => row.cells.some(cell => touched.has(cell.address)));
}

function agrees(row: ModelRow, values: OpenVector): boolean {
  return row.cells.every(({ value }, index) => {
    const number = values[index];
    return value.kind !== 'number' || number === undefined || value.units === BigInt(number);
  });
}

/** All its numbers stand together, so that they may have slid: no blank is between two of them. */
function mayHaveSlid({ cells }: ModelRow): boolean {
  const first = cells.findIndex(({ value }) => value.kind !== 'blank');
  const last = cells.findLastIndex(({ value }) => value.kind !== 'blank');
  return cells.slice(first, last).every(({ value }) => value.kind !== 'blank');
}

/** A blank total, and before it a number that is the sum of the others: it seems to be the total, one column too early. */
function endsInItsSum(table: ModelTable, { schemas, cells }: ModelRow): boolean {
  const unitsAt = (column: number): bigint => {
    const { value } = cells[column]!;
    return value.kind === 'number' ? value.units : 0n;
  };
  return sumsOf(table.schema, schemas).some(({ parts, total }) => {
    const last = unitsAt(parts.at(-1)!);
    const others = parts.slice(0, -1).reduce((sum, part) => sum + unitsAt(part), 0n);
    return cells[total]!.value.kind === 'blank' && last > 0n && last === others;
  });
}

function withRagged(table: ModelTable, ragged: readonly ModelRow[]): ModelTable {
  if (ragged.length === 0) return table;
  const rows = table.rows.map((row): ModelRow =>
    ragged.includes(row) ? { ...row, alignment: 'ragged', cells: [] } : row,
  );
  const doubted = { ...table, shape: {}, rows, cells: cellsOfRows(rows) };
  isSolvedAs(doubted, table);
  return doubted;
}
