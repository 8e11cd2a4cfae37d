// Adds up what a reading means in the tables of a report: the cells, their sum, and whether it can be told. Only where a whole
// total is blank do its parts stand in for it: prose is compared with what a reader would add up.
import { addressOf } from '../model/address.js';
import { failingBalances } from '../model/balance.js';
import { rowLabel } from '../model/describe.js';
import type { CellAddress, ModelCell, ModelTable, ReportModel } from '../model/model.js';
import type { ReadingSchema } from '../schema/prose-measures.js';
import { withoutTail } from '../text/tail.js';

/** One reading of a claim in a report. */
export interface ReadingValue {
  readonly schema: ReadingSchema;
  readonly table: ModelTable;
  /** The columns of the claim, where it names its own (an applicant, an outcome). */
  readonly own: readonly string[] | undefined;
  readonly addresses: readonly CellAddress[];
  /** The cells that are there. */
  readonly cells: readonly ModelCell[];
  /** In units of ten to the minus `decimals`; undefined where a cell is unreadable or has no certain place, or all are blank. */
  readonly units: bigint | undefined;
  readonly decimals: number;
}

/** Amounts are compared in 元: 万元 to four decimals. */
const AMOUNT_DECIMALS = 4;

/**
 * The reading in the tables of the report, of its own columns or of `own`; undefined where the report has no such table, rows
 * or columns.
 */
export function valueOfReading(
  model: ReportModel,
  schema: ReadingSchema,
  own?: readonly string[],
): ReadingValue | undefined {
  const table = model.tables.get(schema.table);
  if (table === undefined || (schema.edition !== undefined && schema.edition !== model.edition)) return undefined;
  const gathering: Gathering = { table, addresses: [], cells: [], sum: 0n, known: false, told: true };
  const columns = own ?? schema.columns ?? [];
  for (const id of schema.rows) addRow(gathering, id, columns, 1n);
  if (gathering.addresses.length === 0) return undefined;
  for (const id of schema.less ?? []) addRow(gathering, id, columns, -1n);
  const { addresses, cells, sum, known, told } = gathering;
  const decimals = cells[0]?.kind === 'amount' ? AMOUNT_DECIMALS : 0;
  return { schema, table, own, addresses, cells, units: told && known ? sum : undefined, decimals };
}

/** `一、本年新收·自然人`: a reading in the words of the form. */
export function nameOfReading({ schema, table, own }: ReadingValue): string {
  const row = table.schema.rows.find(({ id }) => id === schema.rows[0]);
  const base = schema.name === '' && row !== undefined ? rowLabel(row) : schema.name;
  if (own === undefined) return base;
  const labels = own.flatMap(id => table.schema.columns.find(column => column.id === id) ?? []);
  const shared = labels.length > 1 ? labels[0]!.headerPath.at(-2) : labels[0]?.headerPath.at(-1);
  return shared === undefined ? base : `${base}·${shared}`;
}

/** The sum in plain digits, as the table writes it; undefined where it cannot be told. */
export function amountOf({ units, decimals }: ReadingValue): string | undefined {
  if (units === undefined) return undefined;
  if (decimals === 0) return String(units);
  const digits = units.toString().padStart(decimals + 1, '0');
  const text = `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return withoutTail(withoutTail(text, /0/), /\./);
}

/** Whether a cell takes part in a relation that fails: that tells of the fault already. */
export function isDisputed({ table, cells }: ReadingValue): boolean {
  return failingBalances(table).some(({ left, right }) =>
    cells.some(cell => left.cells.includes(cell) || right.cells.includes(cell)),
  );
}

/** The cells of a reading on their way to its value. */
interface Gathering {
  readonly table: ModelTable;
  readonly addresses: CellAddress[];
  readonly cells: ModelCell[];
  sum: bigint;
  /** Some cell holds a number. */
  known: boolean;
  /** No cell stands in the way. */
  told: boolean;
}

/** A row, or the rows of a group; the group's own row in their place where the table has it. */
function addRow(gathering: Gathering, id: string, columns: readonly string[], sign: 1n | -1n): void {
  const { schema, cells } = gathering.table;
  const group = schema.groups.find(candidate => candidate.id === id);
  const stands = group === undefined || cells.has(addressOf(schema, id, schema.columns[0]!.id));
  for (const row of stands ? [id] : group.rows) {
    for (const column of columns) addCell(gathering, row, column, sign);
  }
}

function addCell(gathering: Gathering, row: string, column: string, sign: 1n | -1n): void {
  const { schema, cells } = gathering.table;
  const address = addressOf(schema, row, column);
  const cell = cells.get(address);
  if (cell === undefined && !hasCell(gathering.table, row, column)) return;
  if (sign === 1n) gathering.addresses.push(address);
  if (cell === undefined) {
    gathering.told = false;
    return;
  }
  const { value, kind } = cell;
  if (value.kind === 'blank' && column === 'total') {
    addParts(gathering, row, cell, sign);
    return;
  }
  gathering.cells.push(cell);
  if (value.kind === 'invalid' || (value.kind === 'number' && value.decimals > AMOUNT_DECIMALS)) gathering.told = false;
  if (value.kind !== 'number' || !gathering.told) return;
  gathering.known = true;
  const scale = kind === 'amount' ? 10n ** BigInt(AMOUNT_DECIMALS - value.decimals) : 1n;
  gathering.sum += sign * value.units * scale;
}

/** A blank total: the sum of the numbers of its row, if there are any. */
function addParts(gathering: Gathering, row: string, total: ModelCell, sign: 1n | -1n): void {
  const { schema, cells } = gathering.table;
  let numbers = 0;
  for (const { id } of schema.columns) {
    if (id === 'total') continue;
    const part = cells.get(addressOf(schema, row, id));
    if (part?.value.kind === 'number') {
      gathering.cells.push(part);
      gathering.sum += sign * part.value.units;
      gathering.known = true;
      numbers++;
    } else if (part?.value.kind !== 'blank') gathering.told = false;
  }
  if (numbers === 0) gathering.cells.push(total);
}

/** Whether the form has such a cell, in this table as it is laid out. */
function hasCell({ schema }: ModelTable, row: string, column: string): boolean {
  return schema.rows.some(({ id, cells }) => id === row && cells.some(cell => cell.column === column));
}
