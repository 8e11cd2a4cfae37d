// An amount very likely stands in the wrong column of its row: moving it alone makes every failing relation hold.
// Replaces the findings that it explains.
import { setValue } from '../edits/set-value.js';
import { message } from '../messages/message.js';
import { cellLabel } from '../model/describe.js';
import { causesOf, type Misplaced } from '../model/recovery/suspects.js';
import { defineCheck } from './check.js';
import { relatedBalances, shown } from './support.js';

export const neighbourColumn = defineCheck<Misplaced>({
  id: 'neighbour-column',
  group: 'balance',
  scope: 'table',
  defaultSeverity: 'error',
  since: '0.1.0',
  docs: { summary: message('neighbour-column.summary'), rationale: message('neighbour-column.rationale') },

  *run(table) {
    for (const cause of causesOf(table)) {
      if (cause.kind !== 'move') continue;
      const { from, to, amount, explained } = cause;
      const column = table.schema.columns.find(({ id }) => id === to.column)!.headerPath.at(-1)!;
      const params = { cell: cellLabel(table.schema, from.address), amount, column, count: explained.length };
      yield {
        span: from.span,
        message: message('neighbour-column.found', params),
        addresses: [from.address, to.address],
        related: [
          {
            span: to.span,
            message: message('related.cell', { cell: cellLabel(table.schema, to.address), value: shown(to) }),
          },
          ...relatedBalances(table, explained, from),
        ],
        data: cause,
      };
    }
  },

  fixes(_model, { from, to, amount }) {
    if (from.value.kind !== 'number' || to.value.kind !== 'number') return [];
    const edits = [setValue(from, from.value.units - amount), setValue(to, to.value.units + amount)];
    const title = message('neighbour-column.fix', { amount, from: edits[0]!.newText, to: edits[1]!.newText });
    return [{ title, safety: 'suggested', preferred: true, edits }];
  },
});
