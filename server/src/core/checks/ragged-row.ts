// More or fewer values than the row has columns. Where the balance relations leave one reading only, the row is recovered, and
// the fix says what it fills in or takes out; where they leave several, each is offered. Nothing is applied unasked.
import { recoverableRows, recoverAll, recoverRow } from '../edits/recover.js';
import { message, type Message } from '../messages/message.js';
import { addressesOf, rowInWords } from '../model/describe.js';
import { standsInFields } from '../model/grid.js';
import type { ModelRow, ModelTable } from '../model/model.js';
import { recoverTable, type FullReading } from '../model/recovery/recover.js';
import { defineCheck, type Fix } from './check.js';
import { repairsInWords } from './repairs.js';
import { spanOfRow } from './support.js';

interface Ragged {
  readonly table: ModelTable;
  readonly row: ModelRow;
}

/** More readings than this help nobody to choose. */
const MOST_OFFERED = 8;

export const raggedRow = defineCheck<Ragged>({
  id: 'ragged-row',
  group: 'table',
  scope: 'shape',
  defaultSeverity: 'error',
  since: '0.1.0',
  docs: { summary: message('ragged-row.summary'), rationale: message('ragged-row.rationale') },

  *run(table, model) {
    for (const row of table.rows) {
      if (row.alignment !== 'ragged' || row.schemas.length === 0 || row.duplicate) continue;
      const count = row.values.length;
      const id = count < row.due ? 'ragged-row.few' : 'ragged-row.many';
      const difference = Math.abs(row.due - count);
      const hint = recoveryHint(table, row);
      yield {
        span: spanOfRow(row, model),
        // Where no fields are, a blank cell leaves no trace: the number may never have been there.
        ...(standsInFields(table) ? {} : { severity: 'warning' as const }),
        message: message(id, { row: rowInWords(table, row), count, due: row.due, difference, hint }),
        addresses: addressesOf(table.schema, row.schemas),
        data: { table, row },
      };
    }
  },

  fixes(model, { table, row }) {
    const recovery = recoverTable(table).rows.find(candidate => candidate.row === row);
    if (recovery === undefined) return [];
    const certain = recovery.state === 'recovered';
    const fixes = recovery.readings.slice(0, MOST_OFFERED).flatMap((reading): Fix[] => {
      const edits = recoverRow(model, table, row, reading);
      const title = titleOf(table, row, reading, certain);
      return edits.length === 0 ? [] : [{ title, safety: 'suggested', preferred: certain, edits }];
    });
    const recoverable = recoverableRows(table);
    if (recoverable.length > 1) {
      const title = message('ragged-row.all', { count: recoverable.length });
      fixes.push({ title, safety: 'suggested', preview: true, edits: recoverAll(model, table) });
    }
    return fixes;
  },
});

function titleOf(table: ModelTable, row: ModelRow, reading: FullReading, certain: boolean): Message {
  const repairs = repairsInWords(table, row, reading);
  if (certain) return message('ragged-row.recover', { repairs });
  return message('ragged-row.read', { values: reading.values.join(' '), repairs });
}

/** What the relations say of the row, behind the count of its numbers. */
function recoveryHint(table: ModelTable, row: ModelRow): Message {
  const { rows, gaveUp } = recoverTable(table);
  const recovery = rows.find(candidate => candidate.row === row);
  switch (recovery?.state) {
    case 'recovered':
      return message('ragged-row.hint-recovered', { repairs: repairsInWords(table, row, recovery.readings[0]!) });
    case 'ambiguous':
      return message(gaveUp ? 'ragged-row.hint-gave-up' : 'ragged-row.hint-ambiguous', {
        count: recovery.readings.length,
      });
    case 'contradictory':
      return message('ragged-row.hint-contradictory');
    default:
      return message('ragged-row.hint-unknown');
  }
}
