// What is shown in between the text and is not part of it: the sum at the end of a row whose total is wrong or missing, and
// on request the names of the columns before the numbers of a row.
import { setValue } from '../edits/set-value.js';
import { addends } from '../checks/support.js';
import { message, type Message } from '../messages/message.js';
import { balances, isImplied, type Balance } from '../model/balance.js';
import { cellLabel, columnLabel } from '../model/describe.js';
import type { ModelCell, ModelTable } from '../model/model.js';
import type { ReportSnapshot } from '../report-snapshot.js';
import { endOfLine } from '../syntax/text-of.js';
import { lineAt } from '../text/lines.js';
import type { TextEdit } from '../text/span.js';
import { shortColumnLabel } from './columns.js';

export interface InlayHint {
  readonly kind: 'sum' | 'column';
  /** Before the character at this offset of the report; a sum stands at the end of its line. */
  readonly offset: number;
  readonly text: string;
  /** One line for each sum; empty for the name of a column. */
  readonly details: readonly Message[];
  /** Writes the sum where the total stands or is missing; only where a finding blames that very cell. */
  readonly edit: TextEdit | undefined;
}

/** The sums due on the lines `[firstLine, endLine)`: `Σ=12` where a total is not the sum of its parts, or is not there. */
export function sumHints(report: ReportSnapshot, firstLine: number, endLine: number): readonly InlayHint[] {
  return allSumHints(report).flatMap(({ line, hint }) => (firstLine <= line && line < endLine ? [hint] : []));
}

/** The names of their columns before the numbers on a line; none where it is not certain which number belongs where. */
export function columnHints({ model: { tree, tables } }: ReportSnapshot, line: number): readonly InlayHint[] {
  const hints: InlayHint[] = [];
  for (const { schema, rows } of tables.values()) {
    for (const row of rows) {
      if (line < row.line || row.endLine <= line || row.duplicate) continue;
      for (const [index, cell] of row.cells.entries()) {
        if (lineAt(tree.lineStarts, cell.span.from) !== line) continue;
        // Rows that share a line are told apart at their first number.
        const isFirst = row.schemas.length > 1 && row.cells[index - 1]?.row !== cell.row;
        const group = schema.rows.find(({ id }) => id === cell.row)!.labelPath.at(-1);
        const name = shortColumnLabel(columnLabel(schema.columns.find(({ id }) => id === cell.column)!));
        const text = `${isFirst && group !== undefined ? `${group} ` : ''}${name}:`;
        hints.push({ kind: 'column', offset: cell.span.from, text, details: [], edit: undefined });
      }
    }
  }
  return hints;
}

interface PlacedHint {
  readonly line: number;
  readonly hint: InlayHint;
}

const known = new WeakMap<ReportSnapshot, readonly PlacedHint[]>();

function allSumHints(report: ReportSnapshot): readonly PlacedHint[] {
  let hints = known.get(report);
  if (hints === undefined) known.set(report, (hints = makeSumHints(report)));
  return hints;
}

interface Due {
  readonly table: ModelTable;
  readonly balance: Balance;
  readonly total: ModelCell;
}

function makeSumHints(report: ReportSnapshot): PlacedHint[] {
  const { tree, tables } = report.model;
  const byLine = new Map<number, Due[]>();
  for (const table of tables.values()) {
    for (const due of dueIn(table)) {
      const line = lineAt(tree.lineStarts, due.total.span.from);
      byLine.set(line, [...(byLine.get(line) ?? []), due]);
    }
  }
  const blamed = new Set(
    report.findings.filter(({ addresses }) => addresses.length === 1).map(({ addresses }) => addresses[0]!),
  );
  return [...byLine].map(([line, due]) => {
    const [only] = due.length === 1 ? due : [];
    const settable = only !== undefined && only.balance.left.sum !== undefined && blamed.has(only.total.address);
    const hint: InlayHint = {
      kind: 'sum',
      offset: endOfLine(tree, line),
      text: due.map(sumOf).join('  '),
      details: due.map(detailOf),
      edit: settable ? setValue(only.total, only.balance.left.sum!) : undefined,
    };
    return { line, hint };
  });
}

/** The relations of a table whose total differs from its parts, or is blank while they are not all blank. */
function dueIn(table: ModelTable): Due[] {
  const all = balances(table);
  return all.flatMap(balance => {
    const { relation, left, right, state } = balance;
    const [total] = right.cells;
    if (!relation.total || total === undefined || isImplied(all, balance)) return [];
    const isMissing =
      total.value.kind === 'blank' &&
      left.cells.length === left.addresses.length &&
      left.cells.every(({ value }) => value.kind !== 'invalid') &&
      (left.sum !== undefined || left.known > 0n);
    return state === 'fails' || isMissing ? [{ table, balance, total }] : [];
  });
}

/** Where parts are blank the sum is at least that of the others: a blank is not zero. */
function sumOf({ table: { schema }, balance: { relation, at, left } }: Due): string {
  const sum = left.sum === undefined ? `Σ≥${left.known}` : `Σ=${left.sum}`;
  if (relation.axis === 'column') return `${columnLabel(schema.columns.find(({ id }) => id === at)!)} ${sum}`;
  const sharesLine = schema.grid.some(({ rows }) => rows.length > 1 && rows.includes(at));
  return sharesLine ? `${schema.rows.find(({ id }) => id === at)!.labelPath.at(-1)} ${sum}` : sum;
}

function detailOf({ table, balance: { left }, total }: Due): Message {
  const cell = cellLabel(table.schema, total.address);
  const params = { cell, addends: addends(left), sum: left.known };
  return message(left.sum === undefined ? 'inlay.sumOfKnown' : 'inlay.sum', params);
}
