// Numbers written in an unusual way, and strokes that stand for nil: readable for people, not for every program.
import { setValue } from '../edits/set-value.js';
import { message } from '../messages/message.js';
import { unusualCells } from '../model/cell-index.js';
import { cellLabel } from '../model/describe.js';
import type { ModelCell, ModelTable, NumberValue } from '../model/model.js';
import { defineCheck, type Sighting } from './check.js';
import { sightingAt } from './support.js';

/** Decimals of an amount in 万元: 0.0001 万元 is one 元, and nothing smaller is charged. */
const MOST_DECIMALS = 4;

export const oddNumber = defineCheck<ModelCell | null>({
  id: 'odd-number',
  group: 'value',
  scope: 'table',
  defaultSeverity: 'info',
  since: '0.1.0',
  docs: { summary: message('odd-number.summary'), rationale: message('odd-number.rationale') },

  *run(table) {
    const odd = unusualCells(table).filter(isOdd);
    if (odd.length === 0) return;
    // Strokes are a habit of the whole table: one finding.
    const strokes = odd.filter(({ value }) => value.kind === 'blank');
    const sighting = sightingAt(table, strokes, 'odd-number.nil');
    if (sighting !== undefined) yield sighting;
    for (const cell of odd) if (cell.value.kind === 'number') yield* oddlyWritten(table, cell, cell.value);
  },

  fixes(_model, cell) {
    if (cell?.value.kind !== 'number' || cell.value.notation === 'unit' || cell.value.notation === 'plain') return [];
    const { text } = cell.value;
    return [{ title: message('odd-number.fix', { number: text }), safety: 'suggested', edits: [setValue(cell, text)] }];
  },
});

function isOdd({ value }: ModelCell): boolean {
  if (value.kind === 'number') return value.notation !== 'plain' || value.decimals > MOST_DECIMALS;
  return value.kind === 'blank' && value.notation === 'nil-mark';
}

function* oddlyWritten(table: ModelTable, cell: ModelCell, value: NumberValue): Iterable<Sighting<ModelCell>> {
  const { notation, text, decimals } = value;
  const params = { cell: cellLabel(table.schema, cell.address), number: text };
  const base = { span: cell.span, addresses: [cell.address], data: cell };
  if (decimals > MOST_DECIMALS) yield { ...base, severity: 'warning', message: message('odd-number.decimals', params) };
  // A change of 2019 is written with its sign or in words.
  if (notation === 'plain' || cell.kind === 'change') return;
  yield { ...base, message: message(`odd-number.${notation}`, params) };
}
