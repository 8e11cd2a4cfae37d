// A row of the form stands twice in its table. Copies that follow each other are one cause and one finding. The rows of a
// section that stands twice are told by duplicate-section.
import { message } from '../messages/message.js';
import { addressesOf, rowInWords } from '../model/describe.js';
import type { ModelRow, ModelTable } from '../model/model.js';
import { defineCheck } from './check.js';
import { isInCopiedSection, nameSpanOfRow } from './support.js';

/** Of a table pasted again and again so many copies are pointed at. */
const MOST_RELATED = 30;

export const duplicateRow = defineCheck<null>({
  id: 'duplicate-row',
  group: 'table',
  scope: 'words',
  defaultSeverity: 'error',
  since: '0.1.0',
  docs: { summary: message('duplicate-row.summary'), rationale: message('duplicate-row.rationale') },

  *run(model) {
    for (const table of model.tables.values()) {
      for (const copies of runsOfCopies(table)) {
        const [copy] = copies;
        if (isInCopiedSection(model, copy!.line)) continue;
        const first = table.rows.find(row => !row.duplicate && row.schemas[0] === copy!.schemas[0])!;
        const params = { row: rowInWords(table, copy!), count: copies.length };
        yield {
          span: nameSpanOfRow(copy!, model),
          message: message(copies.length === 1 ? 'duplicate-row.found' : 'duplicate-row.several', params),
          addresses: copies.slice(0, MOST_RELATED).flatMap(row => addressesOf(table.schema, row.schemas)),
          related: [
            { span: nameSpanOfRow(first, model), message: message('duplicate-row.first') },
            ...copies
              .slice(1)
              .map(row => ({ span: nameSpanOfRow(row, model), message: message('duplicate-row.also') })),
          ],
          data: null,
        };
      }
    }
  },
});

function runsOfCopies(table: ModelTable): ModelRow[][] {
  const runs: ModelRow[][] = [];
  let above = false;
  for (const row of table.rows) {
    if (row.duplicate && above) runs.at(-1)!.push(row);
    else if (row.duplicate) runs.push([row]);
    above = row.duplicate;
  }
  return runs;
}
