// A section under another title than the form's: a known variant, a slip of the pen, or a title known by its number alone.
import { message } from '../messages/message.js';
import type { ModelSection } from '../model/model.js';
import type { ReportTree } from '../syntax/tree.js';
import { numeralOf } from '../text/numerals.js';
import { defineCheck } from './check.js';
import { takeOutTail } from './support.js';

export const sectionTitle = defineCheck<ModelSection>({
  id: 'section-title',
  group: 'structure',
  scope: 'frame',
  defaultSeverity: 'info',
  since: '0.1.0',
  docs: { summary: message('section-title.summary'), rationale: message('section-title.rationale') },

  *run(model) {
    for (const section of model.sections) {
      const { schema, matched, titleSpan, title, tail } = section;
      if (schema === undefined) continue;
      const related = tail && [{ span: tail.span, message: message('section-title.rest') }];
      const params = { title: title.trim(), official: schema.title, number: numeralOf(schema.ordinal) };
      if (matched !== 'exact')
        yield {
          span: titleSpan,
          message: message('section-title.found', params),
          related: related ?? [],
          data: section,
        };
      else if (related)
        yield { span: titleSpan, message: message('section-title.broken', params), related, data: section };
      else if (section.bare) yield { span: titleSpan, message: message('section-title.bare', params), data: section };
    }
  },

  fixes({ tree }, section) {
    const { schema, titleSpan, bare, tail, headingLine } = section;
    if (tail === undefined && mayGoOn(tree, section)) return [];
    const { ordinal, title: official } = schema!;
    const newText = (bare ? `${numeralOf(ordinal)}、` : '') + official;
    const title = message('section-title.fix', { official: newText });
    const edits = [{ span: titleSpan, newText }];
    if (tail) edits.push(takeOutTail(tree, headingLine, tail.line));
    return [{ title, safety: 'suggested', preferred: true, edits }];
  },
});

/** So many letters without a mark right below a title that nobody knows may be the rest of it. */
const LONGEST_REST = 20;

function mayGoOn({ lines }: ReportTree, { matched, headingLine }: ModelSection): boolean {
  const below = lines[headingLine + 1];
  return (
    matched === 'ordinal' &&
    below?.kind === 'prose' &&
    below.text.trim().length <= LONGEST_REST &&
    IS_BARE.test(below.text)
  );
}

const IS_BARE = /^[\s\p{Script=Han}、]+$/u;
