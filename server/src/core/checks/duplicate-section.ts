// A section of the form stands twice in one report.
import { message } from '../messages/message.js';
import { defineCheck } from './check.js';

export const duplicateSection = defineCheck<null>({
  id: 'duplicate-section',
  group: 'structure',
  scope: 'frame',
  defaultSeverity: 'error',
  since: '0.1.0',
  docs: { summary: message('duplicate-section.summary'), rationale: message('duplicate-section.rationale') },

  *run(model) {
    for (const [index, section] of model.sections.entries()) {
      const first = model.sections
        .slice(0, index)
        .find(({ schema }) => schema !== undefined && schema === section.schema);
      if (first === undefined) continue;
      yield {
        span: section.titleSpan,
        message: message('duplicate-section.found', { title: section.schema!.title }),
        related: [{ span: first.titleSpan, message: message('duplicate-section.first') }],
        data: null,
      };
    }
  },
});
