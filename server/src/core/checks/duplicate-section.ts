// A section of the form stands twice in one report.
import { message } from '../messages/message.js';
import type { ModelSection } from '../model/model.js';
import type { SectionSchema } from '../schema/types.js';
import { defineCheck } from './check.js';

export const duplicateSection = defineCheck<null>({
  id: 'duplicate-section',
  group: 'structure',
  scope: 'frame',
  defaultSeverity: 'error',
  since: '0.1.0',
  docs: { summary: message('duplicate-section.summary'), rationale: message('duplicate-section.rationale') },

  *run(model) {
    const firsts = new Map<SectionSchema, ModelSection>();
    for (const section of model.sections) {
      const { schema, titleSpan } = section;
      if (schema === undefined) continue;
      const first = firsts.get(schema);
      if (first === undefined) {
        firsts.set(schema, section);
        continue;
      }
      yield {
        span: titleSpan,
        message: message('duplicate-section.found', { title: schema.title }),
        related: [{ span: first.titleSpan, message: message('duplicate-section.first') }],
        data: null,
      };
    }
  },
});
