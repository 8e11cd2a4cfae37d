// Evaluates the balance relations (勾稽关系) of a table. Checks, hover and recovery all read this one list.
// Three results: holds, fails, or unknown where a cell is blank, unreadable, unplaced or missing. Blank is not zero.
import type { RelationSchema, RowSchema, TableId, TableSchema } from '../schema/types.js';
import { addressOf } from './address.js';
import type { CellAddress, ModelCell, ModelRow, ModelTable } from './model.js';
import { memory } from '../text/memory.js';

export interface BalanceSide {
  readonly addresses: readonly CellAddress[];
  /** The cells that are there; fewer than `addresses` where a row is missing or its numbers have no place. */
  readonly cells: readonly ModelCell[];
  /** Exact; undefined unless every cell is a number. */
  readonly sum: bigint | undefined;
  /** Sum of those cells that are numbers. */
  readonly known: bigint;
}

/** One relation in one column or one row. */
export interface Balance {
  readonly table: TableId;
  readonly relation: RelationSchema;
  /** The column, or the row, in which it is evaluated. */
  readonly at: string;
  readonly left: BalanceSide;
  readonly right: BalanceSide;
  readonly state: 'holds' | 'fails' | 'unknown';
  /** left − right; undefined unless both sides are known. */
  readonly difference: bigint | undefined;
}

const evaluated = memory<ModelTable, readonly Balance[]>();

/** Every relation of the table in every row and column it speaks of, in the order of the form. */
export function balances(table: ModelTable): readonly Balance[] {
  const known = evaluated.get(table);
  if (known) return known;
  const present = table.rows.flatMap(row => (row.duplicate ? [] : row.schemas.map(schema => schema.id)));
  const key = present.join();
  const list = table.schema.relations.flatMap(relation =>
    instancesOf(table.schema, relation, present, key).map(({ at, left, right }) =>
      balanceOf(table, relation, at, sideOf(table, left), sideOf(table, right)),
    ),
  );
  evaluated.set(table, list);
  return list;
}

/**
 * What is known of the relations of `former` holds of `table`, which has one other row, `changed` for `row`, of the same
 * columns: only those in which a cell of it has become another are evaluated again.
 */
export function carryBalances(former: ModelTable, table: ModelTable, row: ModelRow, changed: ModelRow): void {
  const known = evaluated.get(former);
  if (known === undefined) return;
  const columns = new Set<string>();
  changed.cells.forEach((cell, index) => {
    if (cell !== row.cells[index]) columns.add(cell.column);
  });
  const list = known.map(balance => {
    const { relation, at, left, right } = balance;
    const isTouched =
      relation.axis === 'row'
        ? row.schemas.some(({ id }) => id === at)
        : columns.has(at) && row.schemas.some(schema => takesPart(relation, schema));
    if (!isTouched) return balance;
    return balanceOf(table, relation, at, sideOf(table, left.addresses), sideOf(table, right.addresses));
  });
  evaluated.set(table, list);
}

function takesPart({ left, right }: RelationSchema, { id, insteadOf }: RowSchema): boolean {
  return insteadOf !== undefined || left.includes(id) || right.includes(id);
}

/** The relations in which a cell takes part. */
export function balancesOf(table: ModelTable, address: CellAddress): readonly Balance[] {
  return balances(table).filter(
    ({ left, right }) => left.addresses.includes(address) || right.addresses.includes(address),
  );
}

/**
 * Whether the relation follows from others that are assessed too (form.md R9): in the column of totals it holds when it
 * holds in every other column and each row adds up, so its failure has its cause elsewhere and is told there. The same where some
 * column cannot be assessed, and those that fail come to the very difference of the totals.
 */
export function isImplied(all: readonly Balance[], balance: Balance): boolean {
  if (!balance.relation.impliedInTotals || balance.at !== 'total') return false;
  const rows = new Set([...balance.left.addresses, ...balance.right.addresses].map(address => address.split('/')[1]!));
  const columns = all.filter(other => other.relation === balance.relation && other !== balance);
  const sums = all.filter(other => other.relation.axis === 'row' && rows.has(other.at));
  if ([...columns, ...sums].every(({ state }) => state !== 'unknown')) return true;
  const failing = columns.filter(({ state }) => state === 'fails');
  return failing.length > 0 && failing.reduce((sum, { difference }) => sum + difference!, 0n) === balance.difference;
}

/** A relation in one row or column: the addresses of its two sides. */
interface Instance {
  readonly at: string;
  readonly left: readonly CellAddress[];
  readonly right: readonly CellAddress[];
}

const instances = new WeakMap<RelationSchema, { readonly key: string; readonly list: readonly Instance[] }>();

/** Where the relation is evaluated in a table that has these rows, joined in `key`. Kept: most tables have the same rows. */
function instancesOf(
  schema: TableSchema,
  relation: RelationSchema,
  present: readonly string[],
  key: string,
): readonly Instance[] {
  const former = instances.get(relation);
  if (former?.key === key) return former.list;
  const list = relation.axis === 'row' ? alongRows(schema, relation, present) : downColumns(schema, relation, present);
  instances.set(relation, { key, list });
  return list;
}

function alongRows(schema: TableSchema, { left, right }: RelationSchema, present: readonly string[]): Instance[] {
  return schema.rows
    .filter(row => present.includes(row.id))
    .map(({ id }) => ({
      at: id,
      left: left.map(column => addressOf(schema, id, column)),
      right: right.map(column => addressOf(schema, id, column)),
    }));
}

function downColumns(schema: TableSchema, { left, right }: RelationSchema, present: readonly string[]): Instance[] {
  const rows = new Set(present);
  const leftRows = standingIn(schema, left, rows);
  const rightRows = standingIn(schema, right, rows);
  return schema.columns.map(({ id }) => ({
    at: id,
    left: leftRows.map(row => addressOf(schema, row, id)),
    right: rightRows.map(row => addressOf(schema, row, id)),
  }));
}

/** The rows of a relation as this table has them: one row may stand instead of several (the 2019 （六）其他处理). */
function standingIn(schema: TableSchema, rows: readonly string[], present: ReadonlySet<string>): string[] {
  const replacing = schema.rows.filter(row => row.insteadOf !== undefined && present.has(row.id));
  return rows.filter(id => {
    if (present.has(id)) return true;
    if (schema.rows.some(row => row.id === id && row.insteadOf !== undefined)) return false;
    return !replacing.some(row => row.insteadOf!.includes(id));
  });
}

function balanceOf(
  table: ModelTable,
  relation: RelationSchema,
  at: string,
  left: BalanceSide,
  right: BalanceSide,
): Balance {
  const difference = left.sum === undefined || right.sum === undefined ? undefined : left.sum - right.sum;
  const state = difference === undefined ? 'unknown' : difference === 0n ? 'holds' : 'fails';
  return { table: table.schema.id, relation, at, left, right, state, difference };
}

function sideOf(table: ModelTable, addresses: readonly CellAddress[]): BalanceSide {
  const found = addresses.map(address => table.cells.get(address));
  let known = 0n;
  let complete = true;
  for (const cell of found) {
    if (cell?.value.kind !== 'number') complete = false;
    // Most cells hold nothing: adding large integers is not free.
    else if (cell.value.units !== 0n) known += cell.value.units;
  }
  // As long as it must be: there are many of them, and what is pushed to has room for more.
  const cells = (complete ? found : found.filter(cell => cell !== undefined)) as ModelCell[];
  return { addresses, cells, sum: complete ? known : undefined, known };
}
