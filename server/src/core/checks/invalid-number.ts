// A cell that holds something else than a number of its kind: words, a negative count, a fraction of a case.
import { message } from '../messages/message.js';
import { unusualCells } from '../model/cell-index.js';
import { cellLabel } from '../model/describe.js';
import { defineCheck } from './check.js';

export const invalidNumber = defineCheck<null>({
  id: 'invalid-number',
  group: 'value',
  scope: 'table',
  defaultSeverity: 'error',
  since: '0.1.0',
  docs: { summary: message('invalid-number.summary'), rationale: message('invalid-number.rationale') },

  *run(table) {
    for (const cell of unusualCells(table)) {
      if (cell.value.kind !== 'invalid') continue;
      const { raw, reason } = cell.value;
      const words = raw.length > 30 ? `${raw.slice(0, 30)}…` : raw;
      yield {
        span: cell.span,
        message: message(`invalid-number.${reason}`, { cell: cellLabel(table.schema, cell.address), raw: words }),
        addresses: [cell.address],
        data: null,
      };
    }
  },
});
