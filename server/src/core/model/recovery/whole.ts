// The rows of table three as sums over its columns: those that are known, those that are open, and what all of them together
// leave possible. A number in a field of a row with blanks is no proof of its column, so such a row is open too.
import type { RelationSchema, RowSchema, TableSchema } from '../../schema/types.js';
import type { ModelRow, ModelTable } from '../model.js';
import { readValue } from '../value.js';
import { matches } from './expand.js';
import { holds, LARGEST, readingsOf, type Reading, type RowSum } from './readings.js';
import { solve, type OpenRow, type Solution, type Terms, type Vector } from './solve.js';
import { memory } from '../../text/memory.js';

/** A row of the table whose numbers do not tell their columns. */
export interface OpenCandidate {
  readonly row: ModelRow;
  /** Its numbers in digits, as they stand; empty for a field that holds something else. */
  readonly texts: readonly string[];
  readonly sums: readonly RowSum[];
  /** Undefined where they are too many to list. */
  readonly listed: readonly Reading[] | undefined;
}

/** What the relations between rows leave of every open row; `unusable` where they cannot be evaluated, `none` if nothing. */
export type Solved = Solution | 'unusable' | 'none';

const MOST_STEPS = 5_000;
/** So many totals, or sums that may be one, are tried out. */
const MOST_TARGETS = 200;

/** Whether a row has too few or too many numbers, or blanks that may stand for numbers lost elsewhere. */
export function isOpen(row: ModelRow): boolean {
  return row.schemas.length > 0 && !row.duplicate && (row.alignment === 'ragged' || row.values.length !== row.due);
}

export function candidateOf(table: ModelTable, row: ModelRow): OpenCandidate {
  const sums = sumsOf(table.schema, row.schemas);
  const texts = row.values.map(field => countText(field.text));
  return { row, texts, sums, listed: goesOn(table, row) ? undefined : readingsOf(texts, row.due, sums) };
}

/** Bare numbers below a row that are no row of their own may be the rest of it, behind a page break. */
function goesOn({ rows }: ModelTable, row: ModelRow): boolean {
  const next = rows[rows.indexOf(row) + 1];
  return next !== undefined && next.schemas.length === 0 && next.labels.length === 0;
}

/** Column sums within a row, by positions among the cells of all its schemas. */
export function sumsOf(table: TableSchema, schemas: readonly RowSchema[]): RowSum[] {
  const sums: RowSum[] = [];
  let first = 0;
  for (const schema of schemas) {
    const at = (column: string): number => first + schema.cells.findIndex(cell => cell.column === column);
    for (const relation of table.relations) {
      if (relation.axis === 'row') sums.push({ parts: relation.left.map(at), total: at(relation.right[0]!) });
    }
    first += schema.cells.length;
  }
  return sums;
}

/** The digits of a count, or nothing where the field holds something else. Zeros in front may belong to a number cut in two. */
function countText(text: string): string {
  if (/^\d{1,14}$/.test(text)) return text;
  const value = readValue(text, 'count');
  return value.kind === 'number' && value.units <= BigInt(LARGEST) ? value.text : '';
}

interface Whole {
  readonly known: ReadonlyMap<string, Vector>;
  readonly open: ReadonlyMap<string, OpenRow>;
  readonly terms: Terms;
}

const solutions = memory<ModelTable, Solved>();

/** Solves the table for all its open rows, given as `candidates`; once for a table, and for one that differs in trust alone. */
export function solveTable(table: ModelTable, candidates: readonly OpenCandidate[]): Solved {
  const known = solutions.get(table);
  if (known !== undefined) return known;
  const solved = solveOpenRows(table, candidates);
  solutions.set(table, solved);
  return solved;
}

/** Says that the same rows are open in both tables: which of them are read by their fields makes no difference. */
export function isSolvedAs(table: ModelTable, former: ModelTable): void {
  const solved = solutions.get(former);
  if (solved !== undefined) solutions.set(table, solved);
}

function solveOpenRows(table: ModelTable, candidates: readonly OpenCandidate[]): Solved {
  const { relations } = table.schema;
  const total = relations.find(relation => relation.axis === 'column' && relation.total);
  const balance = relations.find(relation => relation.axis === 'column' && !relation.total);
  if (total === undefined || balance === undefined) return 'unusable';
  const leaves = standingFor(table, total.left);
  const [outcome] = total.right;
  const intake = balance.left;
  const carriedForward = balance.right.find(id => id !== outcome)!;
  const whole = readWhole(table, candidates, [...leaves, outcome!, ...intake, carriedForward]);
  const targets = targetsOf(whole, outcome!, leaves, intake, carriedForward);
  if (targets === undefined) return 'unusable';

  const viable = new Map<string, readonly Vector[] | undefined>();
  let exact = true;
  for (const target of targets) {
    const down = solveSum(whole, leaves, target);
    const across = down && solveIntake(whole, intake, carriedForward, target);
    if (across === undefined) continue;
    for (const [id, vectors] of [...down!.viable, ...across.viable]) merge(viable, id, vectors);
    merge(viable, outcome!, [target]);
    exact = exact && down!.exact && across.exact;
  }
  return viable.size === 0 ? 'none' : { viable, exact };
}

function merge(
  viable: Map<string, readonly Vector[] | undefined>,
  id: string,
  more: readonly Vector[] | undefined,
): void {
  const former = viable.has(id) ? viable.get(id) : [];
  const all = former === undefined || more === undefined ? undefined : [...former, ...more];
  viable.set(id, all && [...new Map(all.map(vector => [vector.join(), vector])).values()]);
}

/** The rows of a sum as this table has them: one row may stand instead of several. */
function standingFor(table: ModelTable, ids: RelationSchema['left']): string[] {
  const present = new Set(table.rows.flatMap(row => row.schemas.map(schema => schema.id)));
  const replacing = table.schema.rows.filter(row => row.insteadOf !== undefined && present.has(row.id));
  return ids.filter(id => {
    if (present.has(id)) return true;
    const optional = table.schema.rows.some(row => row.id === id && row.insteadOf !== undefined);
    return !optional && !replacing.some(row => row.insteadOf!.includes(id));
  });
}

function readWhole(table: ModelTable, candidates: readonly OpenCandidate[], ids: readonly string[]): Whole {
  const known = new Map<string, Vector>();
  const open = new Map<string, OpenRow>();
  const columns = new Set(table.schema.columns.keys());
  for (const { row, listed } of candidates) {
    const { id } = row.schemas[0]!;
    // Where no reading holds, the row has suffered more than is thought of.
    open.set(id, { id, options: listed?.length ? listed.map(reading => reading.values) : undefined });
  }
  for (const row of table.rows) {
    const id = row.schemas[0]?.id;
    if (id === undefined || open.has(id) || row.duplicate) continue;
    let numbers = true;
    const vector = row.cells.map((cell, column) => {
      if (cell.value.kind === 'number' && cell.value.units <= BigInt(LARGEST)) return Number(cell.value.units);
      columns.delete(column);
      numbers = false;
      return 0;
    });
    const broken = (numbers && !holds(vector, sumsOf(table.schema, row.schemas))) || goesOn(table, row);
    if (broken) open.set(id, { id, options: undefined });
    else known.set(id, vector);
  }
  // Of a row that is not there, or there twice, nothing is known.
  const doubled = table.rows.flatMap(row => (row.duplicate ? (row.schemas[0]?.id ?? []) : []));
  for (const id of [...doubled, ...ids.filter(each => !known.has(each) && !open.has(each))]) {
    known.delete(id);
    open.set(id, { id, options: undefined });
  }
  const [first] = table.schema.rows;
  const terms = { sums: sumsOf(table.schema, [first!]), columns: [...columns], budget: { left: MOST_STEPS } };
  return { known, open, terms };
}

/** `rows = target`, for those of the rows that are open. */
function solveSum({ known, open, terms }: Whole, ids: readonly string[], target: Vector): Solution | undefined {
  const rest = ids.reduce((left, id) => minus(left, known.get(id) ?? []), target);
  return solve(
    ids.flatMap(id => open.get(id) ?? []),
    rest,
    terms,
  );
}

/** 本年新收＋上年结转＝总计＋结转下年度, for one total. */
function solveIntake(
  whole: Whole,
  intake: readonly string[],
  carriedForward: string,
  target: Vector,
): Solution | undefined {
  const forwards = forwardsOf(whole, intake, carriedForward, target);
  if (forwards === undefined) {
    const open = [...intake, carriedForward].filter(id => whole.open.has(id));
    return { viable: new Map(open.map(id => [id, undefined])), exact: true };
  }
  const viable = new Map<string, readonly Vector[] | undefined>();
  let exact = true;
  let feasible = false;
  for (const forward of forwards) {
    const solution = solveSum(whole, intake, plus(target, forward));
    if (solution === undefined) continue;
    feasible = true;
    exact = exact && solution.exact;
    for (const [id, vectors] of solution.viable) merge(viable, id, vectors);
    merge(viable, carriedForward, [forward]);
  }
  return feasible ? { viable, exact } : undefined;
}

/** What 结转下年度 may be: as it stands, as it can be read, or as the other three rows leave it. */
function forwardsOf(
  whole: Whole,
  intake: readonly string[],
  carriedForward: string,
  target: Vector,
): readonly Vector[] | undefined {
  const listed = listedFor(whole, carriedForward);
  if (listed) return listed;
  const sums = sumsOfRows(whole, intake);
  const overs = sums?.map(sum => minus(sum, target));
  return overs?.filter(over => isPossible(whole, carriedForward, over));
}

/** What （七）总计 may be: as it stands, as it can be read, or as the other rows make it. */
function targetsOf(
  whole: Whole,
  outcome: string,
  leaves: readonly string[],
  intake: readonly string[],
  carriedForward: string,
): readonly Vector[] | undefined {
  const listed = listedFor(whole, outcome);
  if (listed) return listed;
  const forwards = listedFor(whole, carriedForward);
  const sums = forwards && sumsOfRows(whole, intake);
  const byIntake = sums?.flatMap(sum => forwards!.map(forward => minus(sum, forward)));
  const told = byIntake ?? sumsOfRows(whole, leaves);
  if (told === undefined || told.length > MOST_TARGETS) return undefined;
  return distinct(told).filter(target => isPossible(whole, outcome, target));
}

/** All sums that the rows can come to, if they are few. */
function sumsOfRows(whole: Whole, ids: readonly string[]): readonly Vector[] | undefined {
  if (whole.terms.columns.length < whole.terms.sums[0]!.parts.length + 1) return undefined;
  let sums: readonly Vector[] | undefined;
  for (const id of ids) {
    const listed = listedFor(whole, id);
    if (listed === undefined) return undefined;
    sums = sums === undefined ? listed : distinct(sums.flatMap(sum => listed.map(vector => plus(sum, vector))));
    if (sums.length > MOST_TARGETS) return undefined;
  }
  return sums;
}

/** The vectors that a row may be, by itself; undefined where it leaves numbers open. */
function listedFor({ known, open }: Whole, id: string): readonly Vector[] | undefined {
  const vector = known.get(id);
  if (vector) return [vector];
  const options = open.get(id)?.options;
  return options?.every((option): option is Vector => !option.includes(undefined)) ? options : undefined;
}

function isPossible({ open, terms }: Whole, id: string, vector: Vector): boolean {
  const options = open.get(id)?.options;
  return (
    vector.every(value => value >= 0) &&
    holds(vector, terms.sums) &&
    (options === undefined || options.some(option => matches(option, vector)))
  );
}

function distinct(vectors: readonly Vector[]): Vector[] {
  return [...new Map(vectors.map(vector => [vector.join(), vector])).values()];
}

function plus(one: Vector, other: Vector): number[] {
  return one.map((value, column) => value + other[column]!);
}

function minus(one: Vector, other: Vector): number[] {
  return one.map((value, column) => value - (other[column] ?? 0));
}
