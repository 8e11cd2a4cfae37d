// Which of the five topics of the first section a report tells: by the headings it has, else by its prose.
import type { ModelSection, ReportModel } from '../model/model.js';
import { TOPIC_WORDS } from '../schema/prose-topics.js';
import type { TopicSchema } from '../schema/types.js';
import { paragraphs } from './paragraphs.js';

/** With so many headings of its own a section is judged by them. */
const ENOUGH_HEADINGS = 2;

/** The topics that the first section leaves out; undefined where it has none to judge by, or is not there. */
export function missingTopics(
  model: ReportModel,
): { readonly section: ModelSection; readonly topics: readonly TopicSchema[] } | undefined {
  const section = model.sections.find(({ schema }) => schema?.id === 'overview');
  const topics = section?.schema?.topics;
  if (section === undefined || topics === undefined) return undefined;
  // Topics that became sections of their own stand before the first table.
  const end = model.sections.find(({ schema }) => schema?.table !== undefined)?.firstLine ?? section.endLine;
  const own = model.sections.filter(
    ({ schema, firstLine }) => schema === undefined && firstLine > section.firstLine && firstLine < end,
  );
  const headings = [...section.topics, ...own.flatMap(({ title, topics: below }) => [{ title }, ...below])].map(
    ({ title }) => title,
  );
  const prose = paragraphs(model)
    .filter(({ firstLine }) => firstLine >= section.firstLine && firstLine < Math.max(end, section.endLine))
    .map(({ reading }) => reading.text);
  // A heading without anything below it is the business of empty-section.
  if (prose.length === 0) return undefined;
  const byHeadings = headings.length >= ENOUGH_HEADINGS;
  return {
    section,
    topics: topics.filter(({ id, title, variants }) => {
      const { heading, prose: words } = TOPIC_WORDS[id] ?? { heading: [], prose: [] };
      if (headings.some(told => heading.some(word => told.includes(word)) || [title, ...variants].includes(told)))
        return false;
      // Under headings of other topics a topic is told only by its own name.
      const telling = byHeadings ? [title, ...variants] : words;
      return !prose.some(text => telling.some(word => text.includes(word)));
    }),
  };
}
