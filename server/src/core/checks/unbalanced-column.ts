// The relation printed in the header of table three fails in a column: 第一项＋第二项 ≠ 第三项＋第四项.
import { message } from '../messages/message.js';
import { balances, failingBalances, isImplied } from '../model/balance.js';
import { causeOf } from '../model/recovery/suspects.js';
import { defineCheck } from './check.js';
import { absolute, placeOf, relatedCells, shown } from './support.js';

export const unbalancedColumn = defineCheck<null>({
  id: 'unbalanced-column',
  group: 'balance',
  scope: 'table',
  defaultSeverity: 'error',
  since: '0.1.0',
  docs: { summary: message('unbalanced-column.summary'), rationale: message('unbalanced-column.rationale') },

  *run(table) {
    for (const balance of failingBalances(table)) {
      if (balance.relation.total) continue;
      if (isImplied(balances(table), balance) || causeOf(table, balance) !== undefined) continue;
      const { left, right, difference } = balance;
      const cells = [...left.cells, ...right.cells];
      yield {
        span: right.cells[0]!.span,
        message: message('unbalanced-column.found', {
          place: placeOf(table, balance),
          left: left.cells.map(shown).join('＋'),
          leftSum: left.sum!,
          right: right.cells.map(shown).join('＋'),
          rightSum: right.sum!,
          difference: absolute(difference!),
        }),
        addresses: cells.map(cell => cell.address),
        related: relatedCells(
          table,
          cells.filter(cell => cell !== right.cells[0]),
        ),
        data: null,
      };
    }
  },
});
