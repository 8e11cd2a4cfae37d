// Recovers the damaged rows of a table from its balance relations: each row by itself first, then with all others. A row is
// recovered only if every reading that keeps the relations gives it the same numbers; nothing of it is ever applied unasked.
import type { RelationSchema, RowSchema, TableSchema } from '../../schema/types.js';
import type { ModelRow, ModelTable } from '../model.js';
import { readValue } from '../value.js';
import { isWithin, LARGEST, readingsOf, type Reading, type Repair, type RowSum } from './readings.js';
import { holds, solve, type Equation, type OpenRow, type Vector } from './solve.js';

/**
 * recovered: one reading remains; ambiguous: several do; unknown: the row is too far damaged to list its readings;
 * contradictory: no reading fits the rest of the table, so those that fit the row alone are given.
 */
export type RecoveryState = 'recovered' | 'ambiguous' | 'unknown' | 'contradictory';

export interface Recovery {
  readonly row: ModelRow;
  readonly state: RecoveryState;
  /** Complete readings, best first: those nearest to the fields in which the numbers stand. */
  readonly readings: readonly FullReading[];
}

export interface FullReading {
  readonly values: Vector;
  readonly repairs: readonly Repair[];
}

export interface TableRecovery {
  readonly rows: readonly Recovery[];
  /** The search passed its bound: what is ambiguous might be certain. */
  readonly gaveUp: boolean;
}

const recoveries = new WeakMap<ModelTable, TableRecovery>();

/** What can be told of the ragged rows of a table; computed when first asked for. */
export function recoverTable(table: ModelTable): TableRecovery {
  const known = recoveries.get(table);
  if (known) return known;
  const ragged = table.rows.filter(row => row.alignment === 'ragged' && row.schemas.length > 0 && !row.duplicate);
  const recovery = ragged.length === 0 ? { rows: [], gaveUp: false } : recover(table, ragged);
  recoveries.set(table, recovery);
  return recovery;
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

interface Candidate {
  readonly row: ModelRow;
  readonly texts: readonly string[];
  readonly sums: readonly RowSum[];
  readonly listed: readonly Reading[] | undefined;
}

function recover(table: ModelTable, ragged: readonly ModelRow[]): TableRecovery {
  const candidates = ragged.map((row): Candidate => {
    const sums = sumsOf(table.schema, row.schemas);
    const texts = row.values.map(field => countText(field.text));
    return { row, texts, sums, listed: readingsOf(texts, row.due, sums) };
  });
  const readable = candidates.every(({ texts }) => texts.every(text => text !== ''));
  const solved = readable ? solveTable(table, candidates) : 'unusable';
  const rows = candidates.map(candidate => judge(candidate, solved));
  return { rows, gaveUp: solved === 'gave-up' };
}

/** The digits of a count, or nothing where the field holds something else. */
function countText(text: string): string {
  const value = readValue(text, 'count');
  return value.kind === 'number' && value.units <= BigInt(LARGEST) ? value.text : '';
}

type Solved = ReadonlyMap<string, readonly Vector[] | undefined> | 'unusable' | 'none' | 'gave-up';

function judge({ row, texts, listed, sums }: Candidate, solved: Solved): Recovery {
  const complete = (listed ?? []).filter(isComplete);
  const alone = listed !== undefined && complete.length === listed.length;
  const viable = typeof solved === 'string' ? undefined : solved.get(row.schemas[0]!.id);
  if (viable === undefined) {
    const readings = ordered(row, complete);
    if (solved === 'none') return { row, state: 'contradictory', readings };
    // Without column sums nothing contradicts the row, but a row of its own must leave no other way open.
    const state = listed === undefined ? 'unknown' : alone && complete.length === 1 ? 'recovered' : 'ambiguous';
    return {
      row,
      state: state === 'recovered' && sums.length === 0 && !isNothing(complete[0]!) ? 'ambiguous' : state,
      readings,
    };
  }
  const readings = distinct(viable).flatMap(values => {
    const reading = complete.find(candidate => candidate.values.join() === values.join());
    const repairs = reading?.repairs ?? fillsOf(texts, values);
    return repairs === undefined ? [] : [{ values, repairs }];
  });
  const state = readings.length === 1 && distinct(viable).length === 1 ? 'recovered' : 'ambiguous';
  return { row, state, readings: ordered(row, readings) };
}

function isComplete(reading: Reading): reading is FullReading {
  return reading.values.every(value => value !== undefined);
}

function isNothing({ values }: FullReading): boolean {
  return values.every(value => value === 0);
}

function distinct(vectors: readonly Vector[]): Vector[] {
  return [...new Map(vectors.map(vector => [vector.join(), vector])).values()];
}

/** The numbers that a row lacks, as fills; undefined where its own numbers are not among the values. */
function fillsOf(texts: readonly string[], values: Vector): Repair[] | undefined {
  if (!isWithin(texts, values)) return undefined;
  const repairs: Repair[] = [];
  let index = texts.length - 1;
  for (let position = values.length - 1; position >= 0; position--) {
    // From the right: what a row keeps of its numbers is most often its total.
    if (index >= 0 && Number(texts[index]) === values[position] && index <= position) index--;
    else repairs.unshift({ kind: 'fill', position });
  }
  return index < 0 ? repairs : undefined;
}

/** Best first: fewest repairs, then those that drop a number equal to its neighbour, then as near to their fields as can be. */
function ordered(row: ModelRow, readings: readonly FullReading[]): FullReading[] {
  const cost = ({ repairs, values }: FullReading): number =>
    repairs.reduce((sum, repair) => sum + costOf(row, repair), 0) * 10 +
    (values.at(-1) === Math.max(...values) ? 0 : 1);
  return readings.toSorted((one, other) => cost(one) - cost(other));
}

function costOf({ values }: ModelRow, repair: Repair): number {
  switch (repair.kind) {
    case 'fill':
      return 2;
    case 'drop': {
      const doubled = [values[repair.index - 1], values[repair.index + 1]].some(
        neighbour => neighbour?.text === values[repair.index]!.text,
      );
      return doubled ? 1 : 4;
    }
    case 'merge':
    case 'split':
      return 3;
    default:
      return repair satisfies never;
  }
}

// ---- the table as a whole

interface Whole {
  /** Numbers of the rows that have their places, blanks as 0. */
  readonly known: ReadonlyMap<string, Vector>;
  readonly open: ReadonlyMap<string, OpenRow>;
  readonly columns: readonly number[];
}

function solveTable(table: ModelTable, candidates: readonly Candidate[]): Solved {
  const { relations } = table.schema;
  const total = relations.find(relation => relation.axis === 'column' && relation.total);
  const balance = relations.find(relation => relation.axis === 'column' && !relation.total);
  if (total === undefined || balance === undefined) return 'unusable';
  const whole = wholeOf(table, candidates);
  if (whole === undefined) return 'unusable';
  const leaves = presentIn(table, total.left, whole);
  const [newRow, carriedOver] = balance.left;
  const [outcome, carriedForward] = balance.right;
  if (leaves === undefined || [newRow, carriedOver, outcome, carriedForward].some(id => !isThere(whole, id!)))
    return 'unusable';
  const sums = candidates[0]!.sums;
  const intake = [newRow!, carriedOver!];
  const targets = targetsOf(whole, outcome!, leaves, intake, carriedForward!);
  if (targets === undefined) return 'unusable';

  const viable = new Map<string, Vector[] | undefined>();
  let feasible = false;
  for (const target of targets) {
    const down = solve(equationOf(whole, leaves), target, sums);
    if (down === 'gave-up') return down;
    if (down === 'none') continue;
    const across = solveIntake(whole, intake, carriedForward!, target, sums);
    if (across === 'gave-up') return across;
    if (across === 'none') continue;
    feasible = true;
    for (const [id, vectors] of [...down.viable, ...across]) merge(viable, id, vectors);
    if (whole.open.has(outcome!)) merge(viable, outcome!, [target]);
  }
  return feasible ? viable : 'none';
}

function merge(viable: Map<string, Vector[] | undefined>, id: string, vectors: readonly Vector[] | undefined): void {
  const former = viable.has(id) ? viable.get(id) : [];
  viable.set(id, former === undefined || vectors === undefined ? undefined : [...former, ...vectors]);
}

/** The rows as vectors; undefined where the rows that are whole contradict themselves, so that no column can be trusted. */
function wholeOf(table: ModelTable, candidates: readonly Candidate[]): Whole | undefined {
  if (table.rows.some(row => row.duplicate)) return undefined;
  const known = new Map<string, Vector>();
  const open = new Map<string, OpenRow>();
  const columns = new Set(table.schema.columns.keys());
  for (const { row, texts, listed } of candidates) {
    const { id } = row.schemas[0]!;
    const readings = listed?.every(isComplete) ? listed.map(reading => reading.values) : undefined;
    open.set(id, { id, texts, readings });
  }
  for (const row of table.rows) {
    const [schema] = row.schemas;
    if (schema === undefined || row.alignment === 'ragged') continue;
    let numbers = true;
    const vector = row.cells.map((cell, column) => {
      if (cell.value.kind === 'number' && cell.value.units <= BigInt(LARGEST)) return Number(cell.value.units);
      columns.delete(column);
      numbers = false;
      return 0;
    });
    if (numbers && !holds(vector, sumsOf(table.schema, row.schemas))) return undefined;
    known.set(schema.id, vector);
  }
  return { known, open, columns: [...columns] };
}

function isThere({ known, open }: Whole, id: string): boolean {
  return known.has(id) || open.has(id);
}

/** The rows of a sum as this table has them; undefined where one is missing. */
function presentIn(table: ModelTable, ids: RelationSchema['left'], whole: Whole): string[] | undefined {
  const replacing = table.schema.rows.filter(row => row.insteadOf !== undefined && isThere(whole, row.id));
  const rows = ids.filter(id => {
    const optional = table.schema.rows.some(row => row.id === id && row.insteadOf !== undefined);
    return isThere(whole, id) || !(optional || replacing.some(row => row.insteadOf!.includes(id)));
  });
  return rows.every(id => isThere(whole, id)) ? rows : undefined;
}

function equationOf(whole: Whole, ids: readonly string[]): Equation {
  const known = Array.from({ length: 7 }, () => 0);
  for (const id of ids) whole.known.get(id)?.forEach((value, column) => (known[column]! += value));
  return { known, open: ids.flatMap(id => whole.open.get(id) ?? []), columns: whole.columns };
}

/** What （七）总计 may be: as it stands, as it can be read, or as the other rows make it. */
function targetsOf(
  whole: Whole,
  outcome: string,
  leaves: readonly string[],
  intake: readonly string[],
  carriedForward: string,
): readonly Vector[] | undefined {
  const known = whole.known.get(outcome);
  if (known) return [known];
  const { readings, texts } = whole.open.get(outcome)!;
  if (readings) return readings;
  if (whole.columns.length < 7) return undefined;
  const byLeaves = equationOf(whole, leaves);
  const byIntake = equationOf(whole, intake);
  const forward = whole.known.get(carriedForward);
  const told =
    byLeaves.open.length === 0
      ? byLeaves.known
      : byIntake.open.length === 0 && forward
        ? byIntake.known.map((value, column) => value - forward[column]!)
        : undefined;
  return told !== undefined && (texts.length >= 7 || isWithin(texts, told)) ? [told] : undefined;
}

/** 本年新收＋上年结转＝总计＋结转下年度, for one total. */
function solveIntake(
  whole: Whole,
  intake: readonly string[],
  carriedForward: string,
  target: Vector,
  sums: readonly RowSum[],
): ReadonlyMap<string, readonly Vector[] | undefined> | 'none' | 'gave-up' {
  const equation = equationOf(whole, intake);
  const open = whole.open.get(carriedForward);
  const forwards =
    open === undefined
      ? [whole.known.get(carriedForward)!]
      : (open.readings ?? leftForward(equation, target, open, whole, sums));
  const viable = new Map<string, Vector[] | undefined>();
  if (forwards === undefined) {
    for (const { id } of [...equation.open, open!]) viable.set(id, undefined);
    return viable;
  }
  let feasible = false;
  for (const forward of forwards) {
    const solution = solve(
      equation,
      target.map((value, column) => value + forward[column]!),
      sums,
    );
    if (solution === 'gave-up') return solution;
    if (solution === 'none') continue;
    feasible = true;
    for (const [id, vectors] of solution.viable) merge(viable, id, vectors);
    if (open) merge(viable, open.id, [forward]);
  }
  return feasible ? viable : 'none';
}

/** 结转下年度 as the other three rows leave it, if they are certain. */
function leftForward(
  { known, open }: Equation,
  target: Vector,
  row: OpenRow,
  whole: Whole,
  sums: readonly RowSum[],
): Vector[] | undefined {
  if (open.length > 0 || whole.columns.length < 7) return undefined;
  const over = known.map((value, column) => value - target[column]!);
  const possible =
    over.every(value => value >= 0) && holds(over, sums) && (row.texts.length >= 7 || isWithin(row.texts, over));
  return possible ? [over] : [];
}
