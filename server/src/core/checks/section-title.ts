// A section under another title than the form's: a known variant, a slip of the pen, or a title known by its number alone.
import { message } from '../messages/message.js';
import type { ModelSection } from '../model/model.js';
import { numeralOf } from '../text/numerals.js';
import { defineCheck } from './check.js';

export const sectionTitle = defineCheck<ModelSection>({
  id: 'section-title',
  group: 'structure',
  scope: 'frame',
  defaultSeverity: 'info',
  since: '0.1.0',
  docs: { summary: message('section-title.summary'), rationale: message('section-title.rationale') },

  *run(model) {
    for (const section of model.sections) {
      const { schema, matched, titleSpan, title } = section;
      if (schema === undefined) continue;
      const params = { title: title.trim(), official: schema.title, number: numeralOf(schema.ordinal) };
      if (matched !== 'exact')
        yield { span: titleSpan, message: message('section-title.found', params), data: section };
      else if (section.bare) yield { span: titleSpan, message: message('section-title.bare', params), data: section };
    }
  },

  fixes(_model, { schema, titleSpan, bare }) {
    const { ordinal, title: official } = schema!;
    const newText = (bare ? `${numeralOf(ordinal)}、` : '') + official;
    const title = message('section-title.fix', { official: newText });
    return [{ title, safety: 'suggested', preferred: true, edits: [{ span: titleSpan, newText }] }];
  },
});
