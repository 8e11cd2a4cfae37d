// Sums in prose that fail by themselves: parts that do not come to their whole, a percentage that is not that of its number.
import { message } from '../messages/message.js';
import { proseSlips, type ProseSlip } from '../prose/arithmetic.js';
import { defineCheck, type Sighting } from './check.js';
import { absolute } from './support.js';

export const proseArithmetic = defineCheck<ProseSlip>({
  id: 'prose-arithmetic',
  group: 'consistency',
  scope: 'report',
  defaultSeverity: 'info',
  since: '0.2.0',
  docs: { summary: message('prose-arithmetic.summary'), rationale: message('prose-arithmetic.rationale') },

  *run(model) {
    for (const slip of proseSlips(model)) yield sightingOf(slip);
  },

  fixes(_model, slip) {
    if (slip.kind === 'parts' || !slip.plain) return [];
    const { span, percent, stated } = slip;
    const edits = [{ span: { from: span.from, to: span.from + stated.length }, newText: percent }];
    return [{ title: message('prose-arithmetic.fix', { percent }), safety: 'suggested', edits }];
  },
});

function sightingOf(slip: ProseSlip): Sighting<ProseSlip> {
  const { span } = slip;
  switch (slip.kind) {
    case 'parts': {
      const { stated, sum, parts } = slip;
      const related = parts.map(part => ({ span: part, message: message('prose-arithmetic.part') }));
      const params = { sum, stated, difference: absolute(sum - stated) };
      return { span, message: message('prose-arithmetic.parts', params), related, data: slip };
    }
    case 'share': {
      const { count, whole, percent, stated, part, mention } = slip;
      return {
        span,
        message: message('prose-arithmetic.share', { count, whole, percent, stated }),
        addresses: mention?.addresses ?? [],
        related: [{ span: part, message: message('prose-arithmetic.shared') }],
        data: slip,
      };
    }
    case 'growth': {
      const { percent, stated, now, before } = slip;
      const related = [
        { span: now, message: message('prose-arithmetic.now') },
        { span: before, message: message('prose-arithmetic.before') },
      ];
      return { span, message: message('prose-arithmetic.growth', { percent, stated }), related, data: slip };
    }
    default:
      return slip satisfies never;
  }
}
