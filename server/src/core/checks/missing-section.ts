// One of the six sections is not there. The contents of the report are laid down in Art. 50 of the Regulations (条例); none may
// be left out.
import { insertSection } from '../edits/insert-section.js';
import { message } from '../messages/message.js';
import type { SectionSchema } from '../schema/types.js';
import { numeralOf } from '../text/numerals.js';
import { defineCheck } from './check.js';
import { headOf } from './support.js';

export const missingSection = defineCheck<SectionSchema>({
  id: 'missing-section',
  group: 'structure',
  scope: 'frame',
  defaultSeverity: 'error',
  since: '0.1.0',
  docs: { summary: message('missing-section.summary'), rationale: message('missing-section.rationale') },

  *run(model) {
    for (const section of model.form.sections) {
      if (model.sections.some(({ schema }) => schema?.id === section.id)) continue;
      // Told at the heading it belongs in front of, else at the last heading there is.
      const following = model.sections.find(({ schema }) => schema !== undefined && schema.ordinal > section.ordinal);
      const place = following ?? model.sections.at(-1);
      yield {
        span: place?.titleSpan ?? headOf(model),
        message: message('missing-section.found', { number: numeralOf(section.ordinal), title: section.title }),
        data: section,
      };
    }
  },

  fixes(model, section) {
    const title = message('missing-section.fix', { number: numeralOf(section.ordinal), title: section.title });
    return [{ title, safety: 'suggested', preferred: true, edits: [insertSection(model, section)] }];
  },
});
