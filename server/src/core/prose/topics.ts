// Which of the five topics of the first section a report tells: by the headings it has, else by its prose.
import type { ModelSection, ReportModel } from '../model/model.js';
import { TOPICS_SINCE, TOPIC_WORDS } from '../schema/prose-topics.js';
import type { SectionId, TopicSchema } from '../schema/types.js';
import { paragraphs } from './paragraphs.js';

/** With so many headings of its own a section is judged by them. */
const ENOUGH_HEADINGS = 2;
/** What stands there is about problems and plans. */
const OTHER_SECTIONS: ReadonlySet<SectionId> = new Set(['problems', 'other-matters']);

/** The topics that the first section leaves out; undefined where it has none to judge by, or is not there. */
export function missingTopics(
  model: ReportModel,
): { readonly section: ModelSection; readonly topics: readonly TopicSchema[] } | undefined {
  const section = model.sections.find(({ schema }) => schema?.id === 'overview');
  const topics = section?.schema?.topics;
  // The five topics were laid down for the reports of 2021 and later.
  const since = model.year ?? (model.edition === '2021' ? TOPICS_SINCE : 0);
  if (section === undefined || topics === undefined || since < TOPICS_SINCE) return undefined;
  // Topics that became sections of their own, or stand beside a table, are told too.
  const telling = model.sections.filter(({ schema }) => schema === undefined || !OTHER_SECTIONS.has(schema.id));
  const headings = telling.flatMap(({ schema, title, topics: below }) => [
    ...(schema === undefined ? [title] : []),
    ...below.map(topic => topic.title),
  ]);
  const told = paragraphs(model)
    .filter(({ section: id }) => id === undefined || !OTHER_SECTIONS.has(id))
    .filter(({ firstLine }) => firstLine >= section.firstLine);
  // A heading without anything below it is the business of empty-section.
  if (!told.some(({ firstLine }) => firstLine < section.endLine)) return undefined;
  const prose = told.map(({ reading }) => reading.text);
  const byHeadings = headings.length >= ENOUGH_HEADINGS;
  return {
    section,
    topics: topics.filter(({ id, title, variants }) => {
      const { heading, prose: words } = TOPIC_WORDS[id] ?? { heading: [], prose: [] };
      if (headings.some(words => heading.some(word => words.includes(word)) || [title, ...variants].includes(words)))
        return false;
      // Under headings of other topics a topic is told only by its own name.
      const names = byHeadings ? [title, ...variants] : words;
      return !prose.some(text => names.some(word => text.includes(word)));
    }),
  };
}
