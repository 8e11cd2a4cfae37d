// Section six that does not say whether the fee for processing information was charged. An empty section is the business of
// empty-section.
import { message } from '../messages/message.js';
import { feeSection } from '../prose/fees.js';
import { defineCheck } from './check.js';

export const feeStatement = defineCheck<null>({
  id: 'fee-statement',
  group: 'consistency',
  scope: 'frame',
  defaultSeverity: 'hint',
  since: '0.2.0',
  docs: { summary: message('fee-statement.summary'), rationale: message('fee-statement.rationale') },

  *run(model) {
    const found = feeSection(model);
    if (found === undefined || found.told) return;
    yield { span: found.span, message: message('fee-statement.found', { title: found.title }), data: null };
  },
});
