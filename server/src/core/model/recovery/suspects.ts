// Finds the one wrong number: the only cell whose change makes every failing relation it takes part in hold, or the only
// amount whose move to another column of its row does. Where several could be to blame, nobody is.
import { failingBalances, partsOf, type Balance } from '../balance.js';
import type { CellAddress, ModelCell, ModelTable } from '../model.js';
import { memory } from '../../text/memory.js';

/** One number that explains at least two failing relations. */
export interface Suspect {
  readonly kind: 'cell';
  readonly cell: ModelCell;
  readonly value: bigint;
  readonly explained: readonly Balance[];
}

/** An amount that stands in the wrong column of a row. */
export interface Misplaced {
  readonly kind: 'move';
  readonly from: ModelCell;
  readonly to: ModelCell;
  readonly amount: bigint;
  readonly explained: readonly Balance[];
}

export type Cause = Suspect | Misplaced;

const found = memory<ModelTable, readonly Cause[]>();

/** The causes of the failing relations of a table, as far as each is the only one possible. */
export function causesOf(table: ModelTable): readonly Cause[] {
  const known = found.get(table);
  if (known) return known;
  const failing = failingBalances(table);
  const causes: Cause[] = [];
  if (failing.length >= 2) {
    for (const cause of only(wrongCells(table, failing))) causes.push(cause);
    const told = new Set(causes.flatMap(cause => cause.explained));
    const left = failing.filter(balance => !told.has(balance));
    for (const cause of left.length >= 2 ? only(moves(table, left)) : []) causes.push(cause);
  }
  found.set(table, causes);
  return causes;
}

/** The cause that explains a failing relation, if it is known. */
export function causeOf(table: ModelTable, balance: Balance): Cause | undefined {
  return causesOf(table).find(cause => cause.explained.includes(balance));
}

/** Those candidates that share no relation with another. */
function only<Candidate extends Cause>(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(
    candidate =>
      !candidates.some(
        other => other !== candidate && other.explained.some(balance => candidate.explained.includes(balance)),
      ),
  );
}

function wrongCells(table: ModelTable, failing: readonly Balance[]): Suspect[] {
  const suspects: Suspect[] = [];
  for (const address of inSeveral(failing)) {
    const cell = table.cells.get(address);
    if (cell?.value.kind !== 'number') continue;
    const own = partsOf(table, address);
    const explained = [...own.keys()].filter(balance => balance.state === 'fails');
    if (explained.length < 2 || [...own.keys()].some(balance => balance.state === 'holds')) continue;
    const excess = explained.map(balance => own.get(balance)! * balance.difference!);
    const value = cell.value.units - excess[0]!;
    if (value < 0n || excess.some(amount => amount !== excess[0])) continue;
    suspects.push({ kind: 'cell', cell, value, explained });
  }
  return suspects;
}

/** The cells that take part in several of them: one failing relation alone can be mended at any of its cells. */
function inSeveral(failing: readonly Balance[]): ReadonlySet<CellAddress> {
  const some = new Set<CellAddress>();
  const several = new Set<CellAddress>();
  for (const { left, right } of failing) {
    for (const { addresses } of [left, right]) {
      for (const address of addresses) (some.has(address) ? several : some).add(address);
    }
  }
  return several;
}

function moves(table: ModelTable, failing: readonly Balance[]): Misplaced[] {
  const columns = failing.filter(balance => balance.relation.axis === 'column');
  const inColumn = new Set(columns.map(balance => balance.at));
  const candidates: Misplaced[] = [];
  for (const row of table.schema.rows) {
    const cells = row.cells
      .filter(({ column }) => inColumn.has(column))
      .flatMap(({ column }) => table.cells.get(`${table.schema.id}/${row.id}/${column}`) ?? [])
      .map(cell => ({ cell, parts: partsOf(table, cell.address) }));
    for (const from of cells) {
      for (const to of cells) for (const move of from === to ? [] : moved(columns, from, to)) candidates.push(move);
    }
  }
  // One move that explains all is likelier than two that share it: in （七）总计 a number takes part in two relations.
  return candidates.filter(
    ({ explained }) =>
      !candidates.some(
        other =>
          other.explained.length > explained.length && explained.every(balance => other.explained.includes(balance)),
      ),
  );
}

/** A cell, and the relations that it takes part in. */
interface Place {
  readonly cell: ModelCell;
  readonly parts: ReadonlyMap<Balance, bigint>;
}

/** The amount that must leave a cell for another one, if that mends every failing relation of both and breaks none. */
function moved(failing: readonly Balance[], leaves: Place, enters: Place): Misplaced[] {
  const [from, to] = [leaves.cell, enters.cell];
  if (from.value.kind !== 'number' || to.value.kind !== 'number') return [];
  const effect = (balance: Balance): bigint => (enters.parts.get(balance) ?? 0n) - (leaves.parts.get(balance) ?? 0n);
  const own = failing.filter(balance => effect(balance) !== 0n);
  // Where the relation fails in other columns too, more has happened than one number in the wrong place.
  const relations = own.map(({ relation }) => relation);
  if (own.length < 2 || failing.some(balance => !own.includes(balance) && relations.includes(balance.relation)))
    return [];
  const [first] = own;
  // Taking the amount away changes left − right by effect × amount, which must undo the difference.
  const amount = -first!.difference! / effect(first!);
  if (amount <= 0n || amount > from.value.units) return [];
  const mends = [...leaves.parts.keys(), ...enters.parts.keys()].every(
    balance => balance.state === 'unknown' || balance.difference! + effect(balance) * amount === 0n,
  );
  return mends ? [{ kind: 'move', from, to, amount, explained: own }] : [];
}
