// A 总计 that is not the sum of its parts. What follows from another relation is told there, so that a cause is told once.
import { setValue } from '../edits/set-value.js';
import { message } from '../messages/message.js';
import { balances, failingBalances, isImplied, type Balance } from '../model/balance.js';
import { cellLabel } from '../model/describe.js';
import { causeOf } from '../model/recovery/suspects.js';
import { defineCheck } from './check.js';
import { absolute, addends, relatedCells, shown } from './support.js';

export const wrongTotal = defineCheck<Balance>({
  id: 'wrong-total',
  group: 'balance',
  scope: 'table',
  defaultSeverity: 'error',
  since: '0.1.0',
  docs: { summary: message('wrong-total.summary'), rationale: message('wrong-total.rationale') },

  *run(table) {
    for (const balance of failingBalances(table)) {
      if (!balance.relation.total) continue;
      if (isImplied(balances(table), balance) || causeOf(table, balance) !== undefined) continue;
      const [total] = balance.right.cells;
      const { left, difference } = balance;
      yield {
        span: total!.span,
        message: message('wrong-total.found', {
          cell: cellLabel(table.schema, total!.address),
          stated: shown(total!),
          sum: left.sum!,
          addends: addends(left),
          difference: absolute(difference!),
        }),
        addresses: [total!.address],
        related: relatedCells(
          table,
          left.cells.filter(cell => cell.value.kind === 'number' && cell.value.units !== 0n),
        ),
        data: balance,
      };
    }
  },

  fixes(_model, { left, right }) {
    const title = message('wrong-total.fix', { sum: left.sum! });
    return [{ title, safety: 'suggested', preferred: true, edits: [setValue(right.cells[0]!, left.sum!)] }];
  },
});
