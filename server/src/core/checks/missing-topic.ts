// Topics that the first section owes and does not tell of. One finding a report: the notice asks for the topics, not for a
// heading each.
import { message } from '../messages/message.js';
import { missingTopics } from '../prose/topics.js';
import { defineCheck } from './check.js';

export const missingTopic = defineCheck<null>({
  id: 'missing-topic',
  group: 'structure',
  scope: 'frame',
  defaultSeverity: 'hint',
  since: '0.2.0',
  docs: { summary: message('missing-topic.summary'), rationale: message('missing-topic.rationale') },

  *run(model) {
    const found = missingTopics(model);
    if (found === undefined || found.topics.length === 0) return;
    const { section, topics } = found;
    const params = { title: section.title, topics: topics.map(({ title }) => title).join('、') };
    yield { span: section.titleSpan, message: message('missing-topic.found', params), data: null };
  },
});
