// A finding was dismissed and is no longer there: the number or the words have changed, or the fault is mended. Found where
// dismissals are applied (control/control.ts), since it takes the findings of all other checks to know.
import { message } from '../messages/message.js';
import { lineAt } from '../text/lines.js';
import type { Span } from '../text/span.js';
import { defineCheck } from './check.js';

/** The comment to take out; its line goes with it. */
export const staleDismissal = defineCheck<Span>({
  id: 'stale-dismissal',
  group: 'structure',
  scope: 'report',
  defaultSeverity: 'info',
  since: '0.2.0',
  docs: { summary: message('stale-dismissal.summary'), rationale: message('stale-dismissal.rationale') },

  run: () => [],

  fixes({ tree }, { from }) {
    const line = lineAt(tree.lineStarts, from);
    const span = { from: tree.lineStarts[line]!, to: tree.lineStarts[line + 1] ?? tree.length };
    const title = message('stale-dismissal.fix');
    return [{ title, safety: 'suggested', preferred: true, edits: [{ span, newText: '' }] }];
  },
});
