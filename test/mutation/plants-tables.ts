// Faults of the tables of a report: gone, superseded, cut, shifted, ragged; rows missing, doubled, unknown, under another label.
import type { TableId, TextEdit } from '../../server/src/core/index.js';
import { GRID_2019 } from '../support/form-2019.js';
import { tabbed } from '../support/marked.js';
import {
  insertedAt,
  linesSpan,
  rowOf,
  says,
  startOf,
  tableOf,
  textOf,
  yearInForce,
  type Plant,
  type Target,
} from './target.js';

const TABLES: readonly TableId[] = ['disclosure', 'applications', 'proceedings'];

export const tablePlants: readonly Plant[] = [
  ...TABLES.map(id => ({
    check: 'missing-table',
    what: `no table ${id}`,
    plant: (target: Target) => {
      const table = tableOf(target, id);
      return table && [{ span: linesSpan(target, table.firstLine, table.endLine), newText: '见附件。\n' }];
    },
  })),
  {
    check: 'superseded-form',
    what: 'table two of 2019',
    plant: target => {
      const table = tableOf(target, 'disclosure');
      if (table === undefined || yearInForce(target) === undefined || says(target, 'superseded-form')) return undefined;
      return [{ span: linesSpan(target, table.firstLine, table.endLine), newText: tabbed(`${GRID_2019}\n`) }];
    },
  },
  {
    check: 'superseded-form',
    what: 'the year 2022 over tables of 2019',
    plant: target => {
      if (target.model.edition !== '2019') return undefined;
      return [...target.text.matchAll(/2019(?=年|-)|2020(?=年|-)/g)].map(({ index, 0: year }) => ({
        span: { from: index, to: index + 4 },
        newText: String(Number(year) + 3),
      }));
    },
  },
  ...TABLES.flatMap(id =>
    [
      ['a blank line', ''],
      ['a page number', '- 4 -'],
    ].map(([what, words]) => ({
      check: 'split-table',
      what: `${what} in ${id}`,
      plant: (target: Target) => {
        const table = tableOf(target, id);
        const row = table?.rows[Math.floor(table.rows.length / 2)];
        return row && [insertedAt(target, row.line, words!)];
      },
    })),
  ),
  ...(
    [
      ['applications', 'new'],
      ['applications', 'duplicate'],
      ['applications', 'carried-forward'],
      ['disclosure', 'licences'],
    ] as const
  ).map(([table, row]) => ({
    check: 'shifted-row',
    what: `a field too few before ${row}`,
    plant: (target: Target) => {
      const found = rowOf(target, table, row);
      // A table that is packed already has every row in other fields.
      if (found?.alignment !== 'canonical' || found.values.length < found.due) return undefined;
      if (tableOf(target, table)!.rows.some(({ alignment }) => alignment !== 'canonical')) return undefined;
      const blanks = tabAtBlank(target, found.line);
      return blanks === undefined ? undefined : [{ span: { from: blanks, to: blanks + 1 }, newText: '' }];
    },
  })),
  ...['new', 'granted', 'duplicate', 'outcome-total', 'carried-forward'].flatMap(row => [
    {
      check: 'ragged-row',
      what: `a number too few in ${row}`,
      plant: (target: Target) => {
        const number = fullRow(target, 'applications', row)?.values.at(2);
        return number && [{ span: { from: number.span.from - 1, to: number.span.to }, newText: '' }];
      },
    },
    {
      check: 'ragged-row',
      what: `a number twice in ${row}`,
      plant: (target: Target) => {
        const number = fullRow(target, 'applications', row)?.values.at(2);
        const { to = 0 } = number?.span ?? {};
        return number && [{ span: { from: to, to }, newText: `\t${number.text}` }];
      },
    },
  ]),
  {
    check: 'ragged-row',
    what: 'a number too few in table four',
    plant: target => {
      const values = tableOf(target, 'proceedings')?.rows.find(({ schemas }) => schemas.length > 0)?.values ?? [];
      const number = values.at(7);
      return number && values.length === 15
        ? [{ span: { from: number.span.from - 1, to: number.span.to }, newText: '' }]
        : undefined;
    },
  },
  ...(
    [
      ['disclosure', 'penalties'],
      ['disclosure', 'fees'],
      ['applications', 'carried-over'],
      ['applications', 'granted'],
      ['applications', 'state-secret'],
      ['applications', 'duplicate'],
      ['applications', 'outcome-total'],
      ['applications', 'carried-forward'],
    ] as const
  ).map(([table, row]) => ({
    check: 'missing-row',
    what: `no ${row}`,
    plant: (target: Target) => {
      const found = rowOf(target, table, row);
      return found && [{ span: linesSpan(target, found.line, found.endLine), newText: '' }];
    },
  })),
  ...(
    [
      ['disclosure', 'penalties'],
      ['applications', 'new'],
      ['applications', 'duplicate'],
      ['applications', 'outcome-total'],
    ] as const
  ).map(([table, row]) => ({
    check: 'duplicate-row',
    what: `${row} twice`,
    plant: (target: Target) => {
      const found = rowOf(target, table, row);
      if (found === undefined) return undefined;
      const copy = textOf(target, linesSpan(target, found.line, found.endLine));
      return [insertedAt(target, found.endLine, copy.trimEnd())];
    },
  })),
  ...(
    [
      ['disclosure', 'licences', '其他对外服务\t3\t\t'],
      ['applications', 'confirm-or-reissue', '\t\t6.其他不予处理情形\t0\t0\t0\t0\t0\t0\t0'],
      ['applications', 'partly-granted', '\t（三）暂缓公开\t\t0\t0\t0\t0\t0\t0\t0'],
    ] as const
  ).map(([table, row, line]) => ({
    check: 'unknown-row',
    what: `${line.trim().split('\t')[0]!} below ${row}`,
    plant: (target: Target) => {
      const found = rowOf(target, table, row);
      return found && [insertedAt(target, found.endLine, line)];
    },
  })),
  ...(
    [
      ['2.其他法律行政法规禁止公开', '2.其他法律法规禁止公开'],
      ['7.属于行政执法案卷', '7.行政执法案卷'],
      ['社会公益组织', '公益组织'],
      ['本年废止件数', '本年度废止数'],
      ['行政规范性文件', '规范性文件'],
    ] as const
  ).map(([official, other]) => ({
    check: 'label-drift',
    what: `${other} for ${official}`,
    plant: (target: Target) => labelChanged(target, official, other),
  })),
];

/** A row with as many numbers as are due, in a table in which no row is open. */
function fullRow(target: Target, id: TableId, row: string): ReturnType<typeof rowOf> {
  const table = tableOf(target, id);
  const found = rowOf(target, id, row);
  return table?.rows.some(({ alignment }) => alignment === 'ragged') === true || found?.values.length !== found?.due
    ? undefined
    : found;
}

/** A tab behind which nothing stands but another tab, before the numbers of a line or behind them. */
function tabAtBlank(target: Target, line: number): number | undefined {
  const start = startOf(target, line);
  const { text } = target.model.tree.lines[line]!;
  const at = text.search(/\t(?=\t)/);
  return at < 0 ? undefined : start + at;
}

/** A label of a table under other words; undefined where it does not stand there once, in these words. */
function labelChanged(target: Target, official: string, other: string): TextEdit[] | undefined {
  const cells = [...target.model.tables.values()].flatMap(({ headers, rows }) => [
    ...headers.filter(({ repeated }) => !repeated).flatMap(({ fields }) => fields),
    ...rows.flatMap(({ labels }) => labels),
  ]);
  const found = cells.filter(({ text }) => text.trim() === official);
  return found.length === 1 ? [{ span: found[0]!.span, newText: other }] : undefined;
}
