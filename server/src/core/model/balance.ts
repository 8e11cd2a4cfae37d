// Evaluates the balance relations (勾稽关系) of a table. Checks, hover and recovery all read this one list.
// Three results: holds, fails, or unknown where a cell is blank, unreadable, unplaced or missing. Blank is not zero.
import type { RelationSchema, TableId, TableSchema } from '../schema/types.js';
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

/** The relations of a table, as its numbers leave them. */
interface Evaluated {
  readonly all: readonly Balance[];
  readonly failing: readonly Balance[];
  /** The rows of the table, joined. Tables with the same ones have the same relations, in the same places of `all`. */
  readonly rows: string;
}

const evaluated = memory<ModelTable, Evaluated>();

/** Every relation of the table in every row and column it speaks of, in the order of the form. */
export function balances(table: ModelTable): readonly Balance[] {
  return evaluate(table).all;
}

/** Those that fail. */
export function failingBalances(table: ModelTable): readonly Balance[] {
  return evaluate(table).failing;
}

function evaluate(table: ModelTable): Evaluated {
  const known = evaluated.get(table);
  if (known) return known;
  const present = table.rows.flatMap(row => (row.duplicate ? [] : row.schemas.map(schema => schema.id)));
  const rows = present.join();
  const all = table.schema.relations.flatMap(relation =>
    instancesOf(table.schema, relation, present, rows).map(({ at, left, right }) =>
      balanceOf(table, relation, at, sideOf(table, left), sideOf(table, right)),
    ),
  );
  return keep(table, all, rows);
}

function keep(table: ModelTable, all: readonly Balance[], rows: string): Evaluated {
  const result = { all, failing: all.filter(({ state }) => state === 'fails'), rows };
  evaluated.set(table, result);
  return result;
}

/**
 * What is known of the relations of `former` holds of `table`, which has one other row, `changed` for `row`, of the same
 * columns: only those in which a cell of it has become another are evaluated again.
 */
export function carryBalances(former: ModelTable, table: ModelTable, row: ModelRow, changed: ModelRow): void {
  const known = evaluated.get(former);
  if (known === undefined) return;
  const parts = partsIn(table.schema, known);
  const all = [...known.all];
  changed.cells.forEach((cell, index) => {
    const places = cell === row.cells[index] ? undefined : parts.get(cell.address);
    if (places === undefined) return;
    for (const place of places.keys()) {
      const balance = known.all[place]!;
      // Through another cell of the row it may have been evaluated already.
      if (all[place] === balance) all[place] = evaluatedAgain(table, balance);
    }
  });
  keep(table, all, known.rows);
}

function evaluatedAgain(table: ModelTable, { relation, at, left, right }: Balance): Balance {
  return balanceOf(table, relation, at, sideOf(table, left.addresses), sideOf(table, right.addresses));
}

/** The relations in which a cell takes part. */
export function balancesOf(table: ModelTable, address: CellAddress): readonly Balance[] {
  return [...partsOf(table, address).keys()];
}

/** The same, each with the sign that the cell has in it: 1 for an addend on the left, −1 on the right. */
export function partsOf(table: ModelTable, address: CellAddress): ReadonlyMap<Balance, bigint> {
  const known = evaluate(table);
  const parts = new Map<Balance, bigint>();
  for (const [place, sign] of partsIn(table.schema, known).get(address) ?? []) parts.set(known.all[place]!, sign);
  return parts;
}

/** For each cell the places in the list of relations where it takes part, and its sign there. */
type Parts = ReadonlyMap<CellAddress, ReadonlyMap<number, bigint>>;

const partsKnown = new WeakMap<TableSchema, { readonly rows: string; readonly parts: Parts }>();

/** Kept: most tables have the same rows, and one that is edited keeps its own. */
function partsIn(schema: TableSchema, { all, rows }: Evaluated): Parts {
  const former = partsKnown.get(schema);
  if (former?.rows === rows) return former.parts;
  const parts = new Map<CellAddress, Map<number, bigint>>();
  const add = (address: CellAddress, place: number, sign: bigint): void => {
    const own = parts.get(address);
    if (own) own.set(place, sign);
    else parts.set(address, new Map([[place, sign]]));
  };
  all.forEach(({ left, right }, place) => {
    for (const address of left.addresses) add(address, place, 1n);
    for (const address of right.addresses) add(address, place, -1n);
  });
  partsKnown.set(schema, { rows, parts });
  return parts;
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
  let known = 0n;
  let complete = true;
  const found = addresses.map(address => {
    const cell = table.cells.get(address);
    if (cell?.value.kind !== 'number') complete = false;
    // Most cells hold nothing: adding large integers is not free.
    else if (cell.value.units !== 0n) known += cell.value.units;
    return cell;
  });
  // As long as it must be: there are many of them, and what is pushed to has room for more.
  const cells = (complete ? found : found.filter(cell => cell !== undefined)) as ModelCell[];
  return { addresses, cells, sum: complete ? known : undefined, known };
}
