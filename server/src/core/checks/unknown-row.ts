// A row that the form does not have. Rows of bare numbers where rows of the form are missing are told with those, and what
// stands in the copy of a section with that section.
import { message } from '../messages/message.js';
import { rowInWords } from '../model/describe.js';
import { standsInFields } from '../model/grid.js';
import { defineCheck } from './check.js';
import { missingRuns, namelessNear } from './missing-rows.js';
import { isInCopiedSection, spanOfRow } from './support.js';

export const unknownRow = defineCheck<null>({
  id: 'unknown-row',
  group: 'table',
  scope: 'words',
  defaultSeverity: 'warning',
  since: '0.1.0',
  docs: { summary: message('unknown-row.summary'), rationale: message('unknown-row.rationale') },

  *run(model) {
    for (const table of model.tables.values()) {
      const unknown = standsInFields(table) ? table.rows.filter(({ schemas }) => schemas.length === 0) : [];
      if (unknown.length === 0) continue;
      const told = new Set(missingRuns(table).flatMap(missing => namelessNear(table, missing)));
      for (const row of unknown) {
        if (told.has(row) || isInCopiedSection(model, row.line)) continue;
        const words = rowInWords(table, row);
        const count = row.values.length;
        yield {
          span: spanOfRow(row, model),
          message:
            words === '' ? message('unknown-row.nameless', { count }) : message('unknown-row.found', { row: words }),
          data: null,
        };
      }
    }
  },
});
