// The balance relations of each table as a list to look through: how many hold, which fail, which cannot be told; and whether
// the table stands on the official grid. This is what stands above a table in the editor.
import { realignTable } from '../edits/realign.js';
import { absolute, addends, placeOf } from '../checks/support.js';
import { message, type Message } from '../messages/message.js';
import { balances, type Balance } from '../model/balance.js';
import type { ModelTable } from '../model/model.js';
import type { TableId } from '../schema/types.js';
import type { ReportSnapshot } from '../report-snapshot.js';
import type { Span, TextEdit } from '../text/span.js';
import { unknownReason } from './unknown-reason.js';

export interface TableLens {
  readonly table: TableId;
  /** The first line of the table, from 0 within the report. */
  readonly line: number;
  readonly holds: number;
  readonly fails: number;
  /** Relations that cannot be told: a cell is blank, unreadable or has no certain place. */
  readonly unknown: number;
  /** Some of its words stand in other fields than the form's, and can be put there. */
  readonly offGrid: boolean;
}

export interface RelationEntry {
  readonly state: Balance['state'];
  /** The row or column in which it is evaluated. */
  readonly place: Message;
  readonly title: Message;
  /** Both sides in numbers, or why they cannot be told. */
  readonly detail: Message;
  /** The total, or the first cell of those that take part; undefined where none of them has a place. */
  readonly span: Span | undefined;
}

const known = new WeakMap<ReportSnapshot, readonly TableLens[]>();

/** A line of facts for each table that has relations or stands off the grid, in the order of the text. */
export function tableLenses(report: ReportSnapshot): readonly TableLens[] {
  let lenses = known.get(report);
  if (lenses === undefined) known.set(report, (lenses = makeLenses(report)));
  return lenses;
}

/** Every relation of a table: those that fail first, then those that cannot be told, each in the order of the form. */
export function relationsOf({ model }: ReportSnapshot, id: TableId): readonly RelationEntry[] {
  const table = model.tables.get(id);
  if (table === undefined) return [];
  const order: Readonly<Record<Balance['state'], number>> = { fails: 0, unknown: 1, holds: 2 };
  const ordered = [...balances(table)].sort((one, other) => order[one.state] - order[other.state]);
  return ordered.map(balance => entryOf(table, balance));
}

/** The edits that put one table on the official grid. */
export function realignEdits({ model }: ReportSnapshot, id: TableId): readonly TextEdit[] {
  const table = model.tables.get(id);
  return table === undefined ? [] : realignTable(model, table);
}

function makeLenses({ model }: ReportSnapshot): TableLens[] {
  const lenses = [...model.tables.values()].map((table): TableLens => {
    const count = (state: Balance['state']): number =>
      balances(table).filter(balance => balance.state === state).length;
    return {
      table: table.schema.id,
      line: table.firstLine,
      holds: count('holds'),
      fails: count('fails'),
      unknown: count('unknown'),
      offGrid: realignTable(model, table).length > 0,
    };
  });
  return lenses
    .filter(({ holds, fails, unknown, offGrid }) => holds + fails + unknown > 0 || offGrid)
    .sort((one, other) => one.line - other.line);
}

function entryOf(table: ModelTable, balance: Balance): RelationEntry {
  const { relation, left, right, state } = balance;
  const [place] = relation.total ? [...right.cells, ...left.cells] : [...left.cells, ...right.cells];
  return {
    state,
    place: placeOf(table, balance),
    title: message(relation.title as Message['id']),
    detail: detailOf(table, balance),
    span: place?.span,
  };
}

function detailOf(table: ModelTable, balance: Balance): Message {
  const { relation, left, right, state, difference } = balance;
  if (state === 'unknown') return unknownReason(table, balance);
  const params = { left: addends(left), leftSum: left.sum!, rightSum: right.sum!, difference: absolute(difference!) };
  if (state === 'holds') return message(relation.total ? 'relations.holds' : 'relations.equal', params);
  return message(relation.total ? 'relations.fails' : 'relations.differ', params);
}
