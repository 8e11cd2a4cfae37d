// One number is very likely wrong: changing it alone makes every failing relation it takes part in hold, and no other single
// number does. Replaces the findings that it explains.
import { setValue } from '../edits/set-value.js';
import { message } from '../messages/message.js';
import { cellLabel } from '../model/describe.js';
import { causesOf, type Suspect } from '../model/recovery/suspects.js';
import { defineCheck } from './check.js';
import { relatedBalances, shown } from './support.js';

export const suspectCell = defineCheck<Suspect>({
  id: 'suspect-cell',
  group: 'balance',
  scope: 'table',
  defaultSeverity: 'error',
  since: '0.1.0',
  docs: { summary: message('suspect-cell.summary'), rationale: message('suspect-cell.rationale') },

  *run(table) {
    for (const cause of causesOf(table)) {
      if (cause.kind !== 'cell') continue;
      const { cell, value, explained } = cause;
      const params = {
        cell: cellLabel(table.schema, cell.address),
        stated: shown(cell),
        value,
        count: explained.length,
      };
      yield {
        span: cell.span,
        message: message('suspect-cell.found', params),
        addresses: [cell.address],
        related: relatedBalances(table, explained, cell),
        data: cause,
      };
    }
  },

  fixes(_model, { cell, value }) {
    const title = message('suspect-cell.fix', { stated: shown(cell), value });
    return [{ title, safety: 'suggested', preferred: true, edits: [setValue(cell, value)] }];
  },
});
