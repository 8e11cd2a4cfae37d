// Cells without a number where one is due: told once a table. Blank totals are the business of missing-total.
import { message } from '../messages/message.js';
import { unusualCells } from '../model/cell-index.js';
import { defineCheck } from './check.js';
import { missingTotals } from './missing-totals.js';
import { sightingAt } from './support.js';

export const blankValue = defineCheck<null>({
  id: 'blank-value',
  group: 'value',
  scope: 'table',
  defaultSeverity: 'hint',
  since: '0.1.0',
  docs: { summary: message('blank-value.summary'), rationale: message('blank-value.rationale') },

  *run(table) {
    const blank = unusualCells(table).filter(({ value }) => value.kind === 'blank' && value.notation === 'empty');
    if (blank.length === 0) return;
    const told = new Set(missingTotals(table).map(({ cell }) => cell));
    const untold = blank.filter(cell => !told.has(cell));
    const sighting = sightingAt(table, untold, 'blank-value.found');
    if (sighting !== undefined) yield sighting;
  },
});
