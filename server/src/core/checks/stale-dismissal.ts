// A finding was dismissed and is no longer there: the number or the words have changed, or the fault is mended. Found where
// dismissals are applied (control/control.ts), since it takes the findings of all other checks to know.
import { message } from '../messages/message.js';
import type { Span } from '../text/span.js';
import { defineCheck } from './check.js';

/** The comment to take out, with its line. */
export const staleDismissal = defineCheck<Span>({
  id: 'stale-dismissal',
  group: 'structure',
  defaultSeverity: 'info',
  since: '0.2.0',
  docs: { summary: message('stale-dismissal.summary'), rationale: message('stale-dismissal.rationale') },

  run: () => [],

  fixes(_model, span) {
    return [
      { title: message('stale-dismissal.fix'), safety: 'suggested', preferred: true, edits: [{ span, newText: '' }] },
    ];
  },
});
