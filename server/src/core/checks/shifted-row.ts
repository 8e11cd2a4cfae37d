// The right number of values, in other fields than the form's: what merged cells leave behind when a table is pasted.
import { realignLines, realignTable } from '../edits/realign.js';
import { message, type Message } from '../messages/message.js';
import { addressesOf, rowInWords } from '../model/describe.js';
import { fieldsOf } from '../model/grid.js';
import type { ModelRow, ModelTable } from '../model/model.js';
import { defineCheck, type Fix } from './check.js';
import { nameSpanOfRow } from './support.js';

interface Shifted {
  readonly table: ModelTable;
  readonly row: ModelRow;
}

export const shiftedRow = defineCheck<Shifted>({
  id: 'shifted-row',
  group: 'table',
  scope: 'shape',
  defaultSeverity: 'warning',
  since: '0.1.0',
  docs: { summary: message('shifted-row.summary'), rationale: message('shifted-row.rationale') },

  *run(table, model) {
    for (const row of table.rows) {
      if (row.alignment !== 'shifted' || row.schemas.length === 0 || row.duplicate || isOnlyWide(table, row)) continue;
      yield {
        span: nameSpanOfRow(row, model),
        message: shiftInWords(table, row),
        addresses: addressesOf(table.schema, row.schemas),
        data: { table, row },
      };
    }
  },

  fixes(model, { table, row }) {
    const fixes: Fix[] = [];
    const whole = realignTable(model, table);
    if (whole.length > 0)
      fixes.push({ title: message('realign.table'), safety: 'safe', preferred: true, edits: whole });
    // Where rows have blanks, one row on the grid would take from the others what tells their columns.
    const isFull = table.rows.every(other => other.values.length === other.due);
    const alone = isFull ? realignLines(model, table, row.line, row.endLine) : [];
    if (alone.length > 0) fixes.push({ title: message('realign.row'), safety: 'safe', edits: alone });
    return fixes;
  },
});

/** Every line of the table has the same blank fields behind its last column, and every word stands where it should. */
function isOnlyWide(table: ModelTable, { width, labels, values, schemas, due }: ModelRow): boolean {
  if (width === undefined || width <= table.width || values.length !== due) return false;
  const fields = schemas.flatMap(schema => fieldsOf(table, schema));
  const isInPlace =
    labels.every(({ level, field }) => level === field) && values.every(({ field }, index) => field === fields[index]);
  return isInPlace && table.rows.every(row => row.width === width);
}

function shiftInWords(table: ModelTable, row: ModelRow): Message {
  const label = rowInWords(table, row);
  // Of a row with blanks the first number may belong further behind.
  const place = Math.max(
    row.cells.findIndex(({ value }) => value.kind !== 'blank' || value.notation !== 'empty'),
    0,
  );
  const due = row.schemas.flatMap(schema => fieldsOf(table, schema))[place]! + 1;
  const [first] = row.values;
  if (row.width === undefined) return message('shifted-row.broken', { row: label });
  if (first === undefined || first.field + 1 === due) {
    const id = row.width === table.width ? 'shifted-row.label' : 'shifted-row.width';
    return message(id, { row: label, width: table.width, fields: row.width });
  }
  return message('shifted-row.found', { row: label, count: row.values.length, due, stands: first.field + 1 });
}
