// Finds the one wrong number: the only cell whose change makes every failing relation it takes part in hold, or the only
// amount whose move to another column of its row does. Where several could be to blame, nobody is.
import { balances, type Balance } from '../balance.js';
import type { CellAddress, ModelCell, ModelTable } from '../model.js';

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

const found = new WeakMap<ModelTable, readonly Cause[]>();

/** The causes of the failing relations of a table, as far as each is the only one possible. */
export function causesOf(table: ModelTable): readonly Cause[] {
  const known = found.get(table);
  if (known) return known;
  const all = balances(table);
  const failing = all.filter(balance => balance.state === 'fails');
  const causes: Cause[] = failing.length < 2 ? [] : only<Cause>(wrongCells(table, all, failing));
  const told = new Set(causes.flatMap(cause => cause.explained));
  const left = failing.filter(balance => !told.has(balance));
  if (left.length >= 2) causes.push(...only(moves(table, all, left)));
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

function wrongCells(table: ModelTable, all: readonly Balance[], failing: readonly Balance[]): Suspect[] {
  const suspects: Suspect[] = [];
  for (const cell of cellsIn(table, failing)) {
    const own = failing.filter(balance => signIn(balance, cell.address) !== 0n);
    // One failing relation alone can be mended at any of its cells.
    if (own.length < 2 || all.some(balance => balance.state === 'holds' && signIn(balance, cell.address) !== 0n))
      continue;
    const value =
      cell.value.kind === 'number' ? cell.value.units - signIn(own[0]!, cell.address) * own[0]!.difference! : -1n;
    if (
      value < 0n ||
      own.some(balance => unitsOf(cell) - value !== signIn(balance, cell.address) * balance.difference!)
    )
      continue;
    suspects.push({ kind: 'cell', cell, value, explained: own });
  }
  return suspects;
}

function moves(table: ModelTable, all: readonly Balance[], failing: readonly Balance[]): Misplaced[] {
  const columns = failing.filter(balance => balance.relation.axis === 'column');
  const candidates: Misplaced[] = [];
  for (const row of table.schema.rows) {
    for (const from of row.cells) {
      for (const to of row.cells) {
        if (from.column === to.column) continue;
        const cells = [from, to].map(({ column }) => table.cells.get(`${table.schema.id}/${row.id}/${column}`));
        const [source, target] = cells;
        if (source?.value.kind !== 'number' || target?.value.kind !== 'number') continue;
        const move = moved(all, columns, source, target);
        if (move) candidates.push(move);
      }
    }
  }
  return candidates;
}

/** The amount that must leave `from` for `to`, if that mends every failing relation of both and breaks none. */
function moved(
  all: readonly Balance[],
  failing: readonly Balance[],
  from: ModelCell,
  to: ModelCell,
): Misplaced | undefined {
  const effect = (balance: Balance): bigint => signIn(balance, to.address) - signIn(balance, from.address);
  const own = failing.filter(balance => effect(balance) !== 0n);
  if (own.length < 2) return undefined;
  const [first] = own;
  // Taking the amount away changes left − right by effect × amount, which must undo the difference.
  const amount = (first!.difference! * -1n) / effect(first!);
  if (amount <= 0n || amount > unitsOf(from)) return undefined;
  const mends = all.every(balance => {
    const change = effect(balance) * amount;
    if (change === 0n) return true;
    return balance.state === 'unknown' || balance.difference! + change === 0n;
  });
  return mends ? { kind: 'move', from, to, amount, explained: own } : undefined;
}

function cellsIn(table: ModelTable, failing: readonly Balance[]): ModelCell[] {
  const addresses = new Set(failing.flatMap(({ left, right }) => [...left.addresses, ...right.addresses]));
  return [...addresses].flatMap(address => table.cells.get(address) ?? []);
}

function unitsOf(cell: ModelCell): bigint {
  return cell.value.kind === 'number' ? cell.value.units : 0n;
}

/** 1 for an addend on the left, −1 on the right, 0 for a cell that takes no part. */
function signIn({ left, right }: Balance, address: CellAddress): bigint {
  if (left.addresses.includes(address)) return 1n;
  return right.addresses.includes(address) ? -1n : 0n;
}
