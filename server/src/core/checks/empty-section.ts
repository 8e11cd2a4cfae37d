// Nothing stands under the heading of a section. 六 may say 无; 五 may not: problems and improvements are to be told.
// A section that owes a table and has none is told by missing-table.
import { message } from '../messages/message.js';
import type { ModelSection, ReportModel } from '../model/model.js';
import { normalizeLabel } from '../text/normalize.js';
import { defineCheck } from './check.js';

export const emptySection = defineCheck<null>({
  id: 'empty-section',
  group: 'structure',
  scope: 'frame',
  defaultSeverity: 'warning',
  since: '0.1.0',
  docs: { summary: message('empty-section.summary'), rationale: message('empty-section.rationale') },

  *run(model) {
    for (const [index, section] of model.sections.entries()) {
      const { schema, titleSpan } = section;
      if (schema === undefined || schema.table !== undefined) continue;
      // Its topics, numbered like sections: section-order tells that.
      const below = model.sections[index + 1];
      if (below?.schema === undefined && below?.ordinal === 1) continue;
      const found = wordsOf(model, section);
      if (found.length > 20) continue;
      const words = normalizeLabel(found);
      const isNil = /^(?:暂?无|没有|略)[.!]?$/.test(words);
      if (words !== '' && (!isNil || schema.mayBeNil)) continue;
      const id = words === '' ? 'empty-section.found' : 'empty-section.nil';
      yield { span: titleSpan, message: message(id, { title: schema.title }), data: null };
    }
  },
});

/** What stands in the section besides its heading, up to the few characters that tell whether it is empty. */
function wordsOf({ tree }: ReportModel, { headingLine, endLine, titleSpan, tail }: ModelSection): string {
  const heading = tree.lines[headingLine]!;
  let words =
    heading.kind === 'heading' && heading.runIn ? heading.text.slice(titleSpan.to - tree.lineStarts[headingLine]!) : '';
  for (let line = headingLine + 1; line < endLine && words.length < 40; line++) {
    const node = tree.lines[line]!;
    if (node.kind !== 'page-mark' && line !== tail?.line) words += node.text.slice(0, 200).trim();
  }
  return words.replace(/^[。：:；;*_\s]+/, '');
}
