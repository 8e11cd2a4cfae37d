// Finds the one wrong number: the only cell whose change makes every failing relation it takes part in hold, or the only
// amount whose move to another column of its row does. Where several could be to blame, nobody is.
import { addressOf } from '../address.js';
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
  const parts: Parts = failing.length < 2 ? new Map() : partsOf(all);
  const causes: Cause[] = failing.length < 2 ? [] : only<Cause>(wrongCells(table, parts, failing));
  const told = new Set(causes.flatMap(cause => cause.explained));
  const left = failing.filter(balance => !told.has(balance));
  if (left.length >= 2) causes.push(...only(moves(table, parts, left)));
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

/** For each cell the relations in which it stands, with 1 for an addend on the left and −1 for one on the right. */
type Parts = ReadonlyMap<CellAddress, readonly Part[]>;

interface Part {
  readonly balance: Balance;
  readonly sign: bigint;
}

function partsOf(all: readonly Balance[]): Parts {
  const parts = new Map<CellAddress, Part[]>();
  const add = (address: CellAddress, part: Part): void => {
    const known = parts.get(address);
    if (known) known.push(part);
    else parts.set(address, [part]);
  };
  for (const balance of all) {
    for (const address of balance.left.addresses) add(address, { balance, sign: 1n });
    for (const address of balance.right.addresses) add(address, { balance, sign: -1n });
  }
  return parts;
}

function wrongCells(table: ModelTable, parts: Parts, failing: readonly Balance[]): Suspect[] {
  const suspects: Suspect[] = [];
  for (const cell of cellsIn(table, failing)) {
    const own = parts.get(cell.address)!;
    const explained = own.filter(({ balance }) => balance.state === 'fails');
    // One failing relation alone can be mended at any of its cells.
    if (explained.length < 2 || own.some(({ balance }) => balance.state === 'holds')) continue;
    const [first] = explained;
    const change = first!.sign * first!.balance.difference!;
    const value = unitsOf(cell) - change;
    if (value < 0n || explained.some(({ balance, sign }) => sign * balance.difference! !== change)) continue;
    suspects.push({ kind: 'cell', cell, value, explained: explained.map(({ balance }) => balance) });
  }
  return suspects;
}

function moves(table: ModelTable, parts: Parts, failing: readonly Balance[]): Misplaced[] {
  const columns = [...new Set(failing.flatMap(({ relation, at }) => (relation.axis === 'column' ? [at] : [])))];
  const candidates: Misplaced[] = [];
  for (const row of table.schema.rows) {
    for (const from of columns) {
      for (const to of columns) {
        const source = table.cells.get(addressOf(table.schema, row.id, from));
        const target = table.cells.get(addressOf(table.schema, row.id, to));
        if (from === to || source?.value.kind !== 'number' || target?.value.kind !== 'number') continue;
        const move = moved(parts, failing, source, target);
        if (move) candidates.push(move);
      }
    }
  }
  return candidates;
}

/** The amount that must leave `from` for `to`, if that mends every failing relation of both and breaks none. */
function moved(parts: Parts, failing: readonly Balance[], from: ModelCell, to: ModelCell): Misplaced | undefined {
  // What moving one unit does to left − right.
  const effects = new Map<Balance, bigint>();
  for (const { balance, sign } of parts.get(from.address) ?? []) effects.set(balance, -sign);
  for (const { balance, sign } of parts.get(to.address) ?? [])
    effects.set(balance, (effects.get(balance) ?? 0n) + sign);
  const own = failing.filter(balance => (effects.get(balance) ?? 0n) !== 0n);
  if (own.length < 2) return undefined;
  const amount = -own[0]!.difference! / effects.get(own[0]!)!;
  if (amount <= 0n || amount > unitsOf(from)) return undefined;
  for (const [balance, effect] of effects) {
    if (effect !== 0n && balance.state !== 'unknown' && balance.difference! + effect * amount !== 0n) return undefined;
  }
  return { kind: 'move', from, to, amount, explained: own };
}

function cellsIn(table: ModelTable, failing: readonly Balance[]): ModelCell[] {
  const addresses = new Set(failing.flatMap(({ left, right }) => [...left.addresses, ...right.addresses]));
  return [...addresses].flatMap(address => {
    const cell = table.cells.get(address);
    return cell?.value.kind === 'number' ? [cell] : [];
  });
}

function unitsOf(cell: ModelCell): bigint {
  return cell.value.kind === 'number' ? cell.value.units : 0n;
}
