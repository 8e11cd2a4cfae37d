// Finds the one wrong number: the only cell whose change makes every failing relation it takes part in hold, or the only
// amount whose move to another column of its row does. Where several could be to blame, nobody is.
import { balances, type Balance } from '../balance.js';
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
  const all = balances(table);
  const failing = all.filter(balance => balance.state === 'fails');
  const causes: Cause[] = [];
  if (failing.length >= 2) {
    const questioned = new Set(failing.flatMap(({ left, right }) => [...left.addresses, ...right.addresses]));
    causes.push(...only(wrongCells(table, partsIn(all, questioned))));
    const told = new Set(causes.flatMap(cause => cause.explained));
    const left = failing.filter(balance => !told.has(balance));
    if (left.length >= 2) causes.push(...only(moves(table, partsIn(all), left)));
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

/** The relations in which a cell takes part: 1 for an addend on the left, −1 on the right. */
type Parts = ReadonlyMap<CellAddress, ReadonlyMap<Balance, bigint>>;

/** Those of all cells, or of `asked` alone. */
function partsIn(all: readonly Balance[], asked?: ReadonlySet<CellAddress>): Parts {
  const parts = new Map<CellAddress, Map<Balance, bigint>>();
  const add = (address: CellAddress, balance: Balance, sign: bigint): void => {
    if (asked !== undefined && !asked.has(address)) return;
    const own = parts.get(address);
    if (own) own.set(balance, sign);
    else parts.set(address, new Map([[balance, sign]]));
  };
  for (const balance of all) {
    for (const address of balance.left.addresses) add(address, balance, 1n);
    for (const address of balance.right.addresses) add(address, balance, -1n);
  }
  return parts;
}

function wrongCells(table: ModelTable, parts: Parts): Suspect[] {
  const suspects: Suspect[] = [];
  for (const [address, own] of parts) {
    const cell = table.cells.get(address);
    const explained = [...own.keys()].filter(balance => balance.state === 'fails');
    // One failing relation alone can be mended at any of its cells.
    if (cell?.value.kind !== 'number' || explained.length < 2) continue;
    if ([...own.keys()].some(balance => balance.state === 'holds')) continue;
    const excess = explained.map(balance => own.get(balance)! * balance.difference!);
    const value = cell.value.units - excess[0]!;
    if (value < 0n || excess.some(amount => amount !== excess[0])) continue;
    suspects.push({ kind: 'cell', cell, value, explained });
  }
  return suspects;
}

function moves(table: ModelTable, parts: Parts, failing: readonly Balance[]): Misplaced[] {
  const columns = failing.filter(balance => balance.relation.axis === 'column');
  const inColumn = new Set(columns.map(balance => balance.at));
  const candidates: Misplaced[] = [];
  for (const row of table.schema.rows) {
    const cells = row.cells
      .filter(({ column }) => inColumn.has(column))
      .flatMap(({ column }) => table.cells.get(`${table.schema.id}/${row.id}/${column}`) ?? []);
    for (const from of cells) {
      for (const to of cells) if (from !== to) candidates.push(...moved(parts, columns, from, to));
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

/** The amount that must leave `from` for `to`, if that mends every failing relation of both and breaks none. */
function moved(parts: Parts, failing: readonly Balance[], from: ModelCell, to: ModelCell): Misplaced[] {
  if (from.value.kind !== 'number' || to.value.kind !== 'number') return [];
  const [leaves, enters] = [parts.get(from.address), parts.get(to.address)];
  const effect = (balance: Balance): bigint => (enters?.get(balance) ?? 0n) - (leaves?.get(balance) ?? 0n);
  const own = failing.filter(balance => effect(balance) !== 0n);
  // Where the relation fails in other columns too, more has happened than one number in the wrong place.
  const relations = own.map(({ relation }) => relation);
  if (own.length < 2 || failing.some(balance => !own.includes(balance) && relations.includes(balance.relation)))
    return [];
  const [first] = own;
  // Taking the amount away changes left − right by effect × amount, which must undo the difference.
  const amount = -first!.difference! / effect(first!);
  if (amount <= 0n || amount > from.value.units) return [];
  const mends = [...(leaves?.keys() ?? []), ...(enters?.keys() ?? [])].every(
    balance => balance.state === 'unknown' || balance.difference! + effect(balance) * amount === 0n,
  );
  return mends ? [{ kind: 'move', from, to, amount, explained: own }] : [];
}
