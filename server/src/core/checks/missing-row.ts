// Rows of the form that a table does not have. Rows that follow each other on the form are one cause and one finding. The one
// row （六）其他处理 of 2019 stands for three of 2021 and is no fault of arithmetic: those three are not missing then.
import { gridLineText } from '../edits/insert-section.js';
import { message } from '../messages/message.js';
import { addressesOf, rowLabel } from '../model/describe.js';
import { standsInFields } from '../model/grid.js';
import type { ReportModel } from '../model/model.js';
import { endOfLine } from '../syntax/text-of.js';
import { defineCheck } from './check.js';
import { missingRuns, namelessNear, type MissingRun } from './missing-rows.js';
import { headOf, nameSpanOfRow } from './support.js';

export const missingRow = defineCheck<MissingRun>({
  id: 'missing-row',
  group: 'table',
  scope: 'shape',
  defaultSeverity: 'error',
  since: '0.1.0',
  docs: { summary: message('missing-row.summary'), rationale: message('missing-row.rationale') },

  *run(table, model) {
    // A table without any row is told by missing-table.
    if (table.rows.length === 0) return;
    for (const missing of missingRuns(table)) {
      const { rows, above } = missing;
      const place = above ?? table.rows[0]!;
      const params = { row: rowLabel(rows[0]!), last: rowLabel(rows.at(-1)!), count: rows.length };
      yield {
        span: place.line < model.tree.lines.length ? nameSpanOfRow(place, model) : headOf(model),
        // A print-out may hold the row as text that could not be read.
        ...(standsInFields(table) ? {} : { severity: 'warning' as const }),
        message: message(rows.length === 1 ? 'missing-row.found' : 'missing-row.several', params),
        addresses: addressesOf(table.schema, rows),
        related: namelessNear(table, missing).map(row => ({
          span: nameSpanOfRow(row, model),
          message: message('missing-row.nameless'),
        })),
        data: missing,
      };
    }
  },

  fixes(model, missing) {
    const { table, rows, above } = missing;
    if (above === undefined || !standsInFields(table) || table.schema.id === 'proceedings') return [];
    return [
      {
        title: message('missing-row.fix', { count: rows.length }),
        safety: 'suggested',
        edits: [insertRows(model, missing)],
      },
    ];
  },
});

function insertRows(
  { tree }: ReportModel,
  { table, rows, above }: MissingRun,
): { span: { from: number; to: number }; newText: string } {
  const separator = table.separator === 'pipe' ? 'pipe' : 'tab';
  const ids = new Set(rows.map(row => row.id));
  const lines = table.schema.grid
    .filter(line => line.rows.some(id => ids.has(id)))
    .map(line => gridLineText(line, separator));
  const line = tree.lines[above!.endLine - 1]!;
  const at = endOfLine(tree, above!.endLine - 1);
  const eol = line.eol === '' ? '\n' : line.eol;
  return { span: { from: at, to: at }, newText: lines.map(text => eol + text).join('') };
}
