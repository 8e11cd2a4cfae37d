// Cells without a number where one is due: told once a table. Blank totals are the business of missing-total.
import { message } from '../messages/message.js';
import { unusualCells } from '../model/cell-index.js';
import { cellLabel } from '../model/describe.js';
import { defineCheck } from './check.js';
import { missingTotals } from './missing-totals.js';

export const blankValue = defineCheck<null>({
  id: 'blank-value',
  group: 'value',
  scope: 'table',
  defaultSeverity: 'hint',
  since: '0.1.0',
  docs: { summary: message('blank-value.summary'), rationale: message('blank-value.rationale') },

  *run(table) {
    const told = new Set(missingTotals(table).map(({ cell }) => cell));
    const blank = unusualCells(table).filter(
      cell => cell.value.kind === 'blank' && cell.value.notation === 'empty' && !told.has(cell),
    );
    const [first, ...others] = blank;
    if (first === undefined) return;
    yield {
      span: first.span,
      message: message('blank-value.found', { count: blank.length, cell: cellLabel(table.schema, first.address) }),
      addresses: blank.map(cell => cell.address),
      related: others.slice(0, 20).map(cell => ({
        span: cell.span,
        message: message('blank-value.also', { cell: cellLabel(table.schema, cell.address) }),
      })),
      data: null,
    };
  },
});
