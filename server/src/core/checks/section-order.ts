// Sections out of the order of the form, topics that stand as sections, and numbers of headings that begin anew or leave one
// out. Told once for the sections of a report and once for the topics of a section, at the first heading that is out of line.
// A number left out because its section is missing is the business of missing-section.
import { renumberSections, renumberTopics } from '../edits/renumber.js';
import { message, type Message } from '../messages/message.js';
import type { ModelSection, ModelTopic, ReportModel } from '../model/model.js';
import { numeralOf } from '../text/numerals.js';
import type { Span } from '../text/span.js';
import { defineCheck } from './check.js';

interface Disorder {
  readonly span: Span;
  readonly message: Message;
}

/** The section whose topics are misnumbered; undefined where the sections themselves are. */
type Place = ModelSection | undefined;

export const sectionOrder = defineCheck<Place>({
  id: 'section-order',
  group: 'structure',
  scope: 'frame',
  defaultSeverity: 'warning',
  since: '0.1.0',
  docs: { summary: message('section-order.summary'), rationale: message('section-order.rationale') },

  *run(model) {
    const [first, ...others] = disorders(model);
    if (first) yield { ...first, related: others, data: undefined };
    for (const section of model.sections) {
      const [topic, ...more] = topicDisorders(model, section);
      if (topic) yield { ...topic, related: more, data: section };
    }
  },

  fixes(model, section) {
    const edits =
      section === undefined ? renumberSections(model, topicsAsSections(model)) : renumberTopics(model, section);
    if (edits.length === 0) return [];
    const title = message(section === undefined ? 'section-order.fix' : 'section-order.fix-topics');
    return [{ title, safety: 'suggested', preferred: true, edits }];
  },
});

// ---- sections

function disorders(model: ReportModel): Disorder[] {
  const found: Disorder[] = [];
  const topics = topicsAsSections(model);
  /** Those of the form, of which there are few, however many headings the text has. */
  const seen: ModelSection[] = [];
  let before: Numbered = { number: 0 };
  for (const section of model.sections) {
    // A section that stands twice is told by duplicate-section.
    if (section.schema && seen.some(({ schema }) => schema === section.schema)) continue;
    const above = topics.get(section);
    const told = above
      ? message('section-order.topic', { title: section.title.trim(), section: above.schema!.title })
      : (outOfPlace(section, seen) ?? outOfNumber(model, section, before));
    if (told) found.push({ span: section.titleSpan, message: told });
    if (section.schema) seen.push(section);
    // A heading that lost its number, which section-title tells, stood for the next one.
    before = { section, number: section.ordinal ?? before.number + 1 };
  }
  return found;
}

/** A section with its number as it is written, or would be; 0 before the first. */
interface Numbered {
  readonly section?: ModelSection;
  readonly number: number;
}

/**
 * Headings numbered like sections that the form does not know, each with the section that it belongs to. Where a section of
 * the form is missing in their place, one of them may be that section under another title: then nothing is said.
 */
function topicsAsSections({ sections, form }: ReportModel): Map<ModelSection, ModelSection> {
  const topics = new Map<ModelSection, ModelSection>();
  const standing = new Set(sections.map(({ schema }) => schema?.id));
  const lacking = form.sections.filter(({ id }) => !standing.has(id));
  let above: ModelSection | undefined;
  let between: ModelSection[] = [];
  for (const section of sections) {
    const { schema, ordinal } = section;
    if (schema === undefined) {
      if (ordinal !== undefined && above !== undefined) between.push(section);
      continue;
    }
    const from = above?.schema!.ordinal ?? 0;
    const isLacking = lacking.some(other => other.ordinal > from && other.ordinal < schema.ordinal);
    if (!isLacking) for (const topic of between) topics.set(topic, above!);
    above = section;
    between = [];
  }
  return topics;
}

function outOfPlace({ schema }: ModelSection, seen: readonly ModelSection[]): Message | undefined {
  if (schema === undefined) return undefined;
  const later = seen.find(other => other.schema!.ordinal > schema.ordinal);
  return later && message('section-order.place', { title: schema.title, later: later.schema!.title });
}

function outOfNumber(model: ReportModel, section: ModelSection, before: Numbered): Message | undefined {
  const { ordinal, title } = section;
  const last = before.number;
  if (ordinal === undefined || ordinal === last + 1) return undefined;
  const params = { number: numeralOf(ordinal), before: numeralOf(Math.max(last, 1)), title };
  if (ordinal <= last) return message('section-order.restart', params);
  const isMissing = isMissingBetween(model, before.section, section, ordinal - last);
  return isMissing ? undefined : message('section-order.skip', params);
}

/** Whether the numbers left out are those of sections that are missing between the two. */
function isMissingBetween(
  { form, sections }: ReportModel,
  before: ModelSection | undefined,
  { schema }: ModelSection,
  distance: number,
): boolean {
  const from = before === undefined ? 0 : before.schema?.ordinal;
  if (schema === undefined || from === undefined || schema.ordinal - from !== distance) return false;
  const between = form.sections.filter(({ ordinal }) => ordinal > from && ordinal < schema.ordinal);
  return between.every(({ id }) => !sections.some(other => other.schema?.id === id));
}

// ---- topics

/** Only of sections that hold prose: in the others, rows of a torn table look like topics. */
function topicDisorders({ tree }: ReportModel, section: ModelSection): Disorder[] {
  if (section.schema?.table !== undefined) return [];
  const found: Disorder[] = [];
  let last: ModelTopic | undefined;
  for (const topic of section.topics) {
    if (topic.ordinal === undefined) continue;
    const from = last?.line ?? section.headingLine;
    const told = topicOutOfNumber(topic.ordinal, last?.ordinal, number =>
      tree.lines
        .slice(from, topic.line + 1)
        .some(line => line.text.replaceAll(/[(（]\s*/g, '（').includes(`（${number}`)),
    );
    if (told) found.push({ span: topic.titleSpan, message: told });
    last = topic;
  }
  return found;
}

/** `isTold`: whether a number in brackets stands in the text between the two, inside a line. */
function topicOutOfNumber(
  ordinal: number,
  last: number | undefined,
  isTold: (number: string) => boolean,
): Message | undefined {
  // A list may begin anew under a heading that carries no number.
  const before = last ?? 0;
  if (ordinal === 1 || ordinal === before + 1) return undefined;
  const params = { number: numeralOf(ordinal), before: numeralOf(Math.max(before, 1)) };
  if (ordinal <= before) return message('section-order.topic-restart', params);
  const left = numeralOf(ordinal - 1);
  if (isTold(left)) return undefined;
  return message(last === undefined ? 'section-order.topic-first' : 'section-order.topic-skip', params);
}
