// A 总计 left blank though its parts are there. This is no error of arithmetic: the sum can be filled in.
import { setValue } from '../edits/set-value.js';
import { message } from '../messages/message.js';
import { cellLabel } from '../model/describe.js';
import { defineCheck } from './check.js';
import { missingTotals, type MissingTotal } from './missing-totals.js';
import { addends, relatedCells } from './support.js';

export const missingTotal = defineCheck<MissingTotal>({
  id: 'missing-total',
  group: 'value',
  scope: 'table',
  defaultSeverity: 'warning',
  since: '0.1.0',
  docs: { summary: message('missing-total.summary'), rationale: message('missing-total.rationale') },

  *run(table) {
    for (const missing of missingTotals(table)) {
      const { cell, balance, sum, partly } = missing;
      const params = { cell: cellLabel(table.schema, cell.address), sum, addends: addends(balance.left) };
      const parts = balance.left.cells.filter(part => part.value.kind === 'number' && part.value.units !== 0n);
      yield {
        span: cell.span,
        message: message(partly ? 'missing-total.partly' : 'missing-total.found', params),
        addresses: [cell.address],
        related: relatedCells(table, parts),
        data: missing,
      };
    }
  },

  fixes(_model, { cell, sum }) {
    return [
      {
        title: message('missing-total.fix', { sum }),
        safety: 'suggested',
        preferred: true,
        edits: [setValue(cell, sum)],
      },
    ];
  },
});
