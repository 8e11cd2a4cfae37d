// More or fewer values than the row has columns: which number belongs where cannot be told from the row alone.
import { message } from '../messages/message.js';
import { addressesOf, rowInWords } from '../model/describe.js';
import { defineCheck } from './check.js';
import { spanOfRow } from './support.js';

export const raggedRow = defineCheck<null>({
  id: 'ragged-row',
  group: 'table',
  defaultSeverity: 'error',
  since: '0.1.0',
  docs: { summary: message('ragged-row.summary'), rationale: message('ragged-row.rationale') },

  *run(model) {
    for (const table of model.tables.values()) {
      for (const row of table.rows) {
        if (row.alignment !== 'ragged' || row.schemas.length === 0 || row.duplicate) continue;
        const count = row.values.length;
        const id = count < row.due ? 'ragged-row.few' : 'ragged-row.many';
        const difference = Math.abs(row.due - count);
        yield {
          span: spanOfRow(row, model),
          message: message(id, { row: rowInWords(table, row), count, due: row.due, difference }),
          addresses: addressesOf(table.schema, row.schemas),
          data: null,
        };
      }
    }
  },
});
