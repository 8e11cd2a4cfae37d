// Adds up what a reading means in the tables of a report: the cells, their sum, and whether it can be told. Only where a whole
// total is blank do its parts stand in for it: prose is compared with what a reader would add up.
import type { ReadingSchema } from '../schema/prose-measures.js';
import { addressOf } from '../model/address.js';
import { balances } from '../model/balance.js';
import { rowLabel } from '../model/describe.js';
import type { CellAddress, ModelCell, ModelTable, ReportModel } from '../model/model.js';
import type { Claim } from './discourse.js';

/** One reading of a claim in a report. */
export interface ReadingValue {
  /** In the words of the form. */
  readonly name: string;
  readonly addresses: readonly CellAddress[];
  /** The cells that are there. */
  readonly cells: readonly ModelCell[];
  /** In units of ten to the minus `decimals`; undefined where a cell is unreadable or has no certain place, or all are blank. */
  readonly units: bigint | undefined;
  readonly decimals: number;
  /** A cell takes part in a relation that fails, which tells of the fault already. */
  readonly disputed: boolean;
}

/** `一、本年新收·自然人`; the row's own words where the reading leaves it open. */
function nameOf(table: ModelTable, claim: Claim, { name, rows }: ReadingSchema, columns: readonly string[]): string {
  const row = table.schema.rows.find(({ id }) => id === rows[0]);
  const base = name === '' && row !== undefined ? rowLabel(row) : name;
  if (claim.columns === undefined) return base;
  const labels = columns.flatMap(id => table.schema.columns.find(column => column.id === id) ?? []);
  const shared = labels.length > 1 ? labels[0]!.headerPath.at(-2) : labels[0]?.headerPath.at(-1);
  return shared === undefined ? base : `${base}·${shared}`;
}

interface Part {
  readonly cells: readonly ModelCell[];
  /** Undefined where it cannot be told; `blank` counts as nothing beside other cells. */
  readonly units: bigint | 'blank' | undefined;
}

/** The reading in the tables of the report; undefined where the report has no such table, rows or columns. */
export function valueOfReading(model: ReportModel, claim: Claim, reading: ReadingSchema): ReadingValue | undefined {
  const table = model.tables.get(reading.table);
  if (table === undefined || (reading.edition !== undefined && reading.edition !== model.edition)) return undefined;
  if (claim.choose && !reading.columns?.some(column => claim.choose!.includes(column))) return undefined;
  const columns = (claim.columns ?? reading.columns ?? []).filter(id =>
    table.schema.columns.some(column => column.id === id),
  );
  const rows = rowsOf(table, reading.rows);
  if (columns.length === 0 || rows.length === 0) return undefined;
  const plus = rows.flatMap(row => columns.map(column => partOf(table, row, column)));
  const minus = rowsOf(table, reading.less ?? []).flatMap(row => columns.map(column => partOf(table, row, column)));
  const addresses = rows.flatMap(row => columns.map(column => addressOf(table.schema, row, column)));
  const cells = [...plus, ...minus].flatMap(part => part.cells);
  const amount = cells[0]?.kind === 'amount';
  return {
    ...{ name: nameOf(table, claim, reading, columns), addresses, cells },
    units: plus.every(({ units }) => units === 'blank') ? undefined : difference(plus, minus),
    decimals: amount ? AMOUNT_DECIMALS : 0,
    disputed: cells.some(cell => disputedCells(table).has(cell)),
  };
}

/** The sum in plain digits, as the table writes it; undefined where it cannot be told. */
export function amountOf({ units, decimals }: ReadingValue): string | undefined {
  if (units === undefined) return undefined;
  if (decimals === 0) return String(units);
  const digits = units.toString().padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, '');
}

/** Amounts are compared in 元: 万元 to four decimals. */
const AMOUNT_DECIMALS = 4;

function difference(plus: readonly Part[], minus: readonly Part[]): bigint | undefined {
  let sum = 0n;
  for (const [sign, parts] of [
    [1n, plus],
    [-1n, minus],
  ] as const) {
    for (const { units } of parts) {
      if (units === undefined) return undefined;
      if (units !== 'blank') sum += sign * units;
    }
  }
  return sum;
}

/** Rows of the table that ids of rows and groups mean; a group's own row, where the table has it, in place of its rows. */
function rowsOf({ schema, cells }: ModelTable, ids: readonly string[]): string[] {
  return ids.flatMap(id => {
    const group = schema.groups.find(candidate => candidate.id === id);
    const isRow = schema.rows.some(row => row.id === id);
    const [column] = schema.columns;
    const present =
      isRow &&
      column !== undefined &&
      cells.has(addressOf(schema, id, schema.rows.find(row => row.id === id)!.cells[0]!.column));
    if (present || (isRow && group === undefined)) return [id];
    return group ? group.rows : [];
  });
}

function partOf(table: ModelTable, row: string, column: string): Part {
  const cell = table.cells.get(addressOf(table.schema, row, column));
  if (cell === undefined) return { cells: [], units: undefined };
  switch (cell.value.kind) {
    case 'number': {
      const { units, decimals } = cell.value;
      if (cell.kind !== 'amount') return { cells: [cell], units };
      return {
        cells: [cell],
        units: decimals > AMOUNT_DECIMALS ? undefined : units * 10n ** BigInt(AMOUNT_DECIMALS - decimals),
      };
    }
    case 'blank':
      return column === 'total' ? sumOfRow(table, row, cell) : { cells: [cell], units: 'blank' };
    case 'invalid':
      return { cells: [cell], units: undefined };
    default:
      return cell.value satisfies never;
  }
}

/** A blank total: the sum of the numbers of its row, if there are any. */
function sumOfRow(table: ModelTable, row: string, total: ModelCell): Part {
  const others = table.schema.columns
    .filter(({ id }) => id !== 'total')
    .map(({ id }) => table.cells.get(addressOf(table.schema, row, id)));
  let sum = 0n;
  let known = 0;
  for (const cell of others) {
    if (cell === undefined || cell.value.kind === 'invalid') return { cells: [total], units: undefined };
    if (cell.value.kind !== 'number') continue;
    sum += cell.value.units;
    known++;
  }
  const cells = others.flatMap(cell => (cell?.value.kind === 'number' ? [cell] : []));
  return known === 0 ? { cells: [total], units: 'blank' } : { cells, units: sum };
}

const disputed = new WeakMap<ModelTable, ReadonlySet<ModelCell>>();

function disputedCells(table: ModelTable): ReadonlySet<ModelCell> {
  let cells = disputed.get(table);
  if (cells === undefined) {
    const failing = balances(table).filter(({ state }) => state === 'fails');
    cells = new Set(failing.flatMap(({ left, right }) => [...left.cells, ...right.cells]));
    disputed.set(table, cells);
  }
  return cells;
}
