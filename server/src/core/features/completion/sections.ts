// Completion of what stands between tables: the skeleton of a report, its sections, the topics of the first one.
import { emptyTable, headingLike, inStyleOf } from '../../edits/insert-section.js';
import { message } from '../../messages/message.js';
import type { ModelSection } from '../../model/model.js';
import { INTRODUCTION, SECTION_PARAGRAPHS, SKELETON_NAME, TITLE, TOPIC_PARAGRAPHS } from '../../schema/paragraphs.js';
import type { SectionSchema, TopicSchema } from '../../schema/types.js';
import { numeralOf } from '../../text/numerals.js';
import type { Span } from '../../text/span.js';
import { filterOf, paragraph, type CompletionItem, type Place } from './item.js';

const RANK = { skeleton: 0, topicMissing: 20, sectionHere: 30, sectionMissing: 40, section: 60, topic: 70 } as const;

/** The whole skeleton, for a text in which nothing else stands. */
export function skeletonItems(place: Place): CompletionItem[] {
  const { model, line, typed, eol } = place;
  if (model.tree.lines.some((node, index) => index !== line && node.kind !== 'blank')) return [];
  const sections = model.form.sections.map(section => [
    '',
    headingWords(section),
    '',
    ...bodyLines(place, section, eol),
  ]);
  const template = [TITLE, '', INTRODUCTION, ...sections.flat(), ''].join(eol);
  return [
    {
      kind: 'report',
      label: SKELETON_NAME,
      detail: message('completion.skeleton'),
      filter: filterOf(SKELETON_NAME),
      rank: RANK.skeleton,
      span: typed,
      insert: paragraph(template, place),
    },
  ];
}

/** A heading for each section; those that are missing come first, with what is to stand under them. */
export function sectionItems(place: Place): CompletionItem[] {
  const { model, line, eol } = place;
  const { span, marked, bold } = behindMarks(place);
  const others = model.sections.filter(({ headingLine, schema }) => headingLine !== line && schema !== undefined);
  const above = others.findLast(({ headingLine }) => headingLine < line)?.schema?.ordinal ?? 0;
  const below = others.find(({ headingLine }) => headingLine > line)?.schema?.ordinal ?? Infinity;
  return model.form.sections.map((section): CompletionItem => {
    const words = headingWords(section);
    const isPresent = others.some(({ schema }) => schema?.id === section.id);
    const isHere = above < section.ordinal && section.ordinal < below;
    const heading = marked ? words + (bold ? '**' : '') : headingLike(model, section);
    const text = isPresent ? heading : [heading, '', ...bodyLines(place, section, eol)].join(eol);
    const rank = isPresent ? RANK.section : isHere ? RANK.sectionHere : RANK.sectionMissing;
    return {
      kind: 'section',
      label: words,
      detail: message(isPresent ? 'completion.section' : 'completion.sectionMissing'),
      filter: `${words} ${filterOf(section.title)}`,
      rank: rank + section.ordinal,
      span,
      insert: paragraph(isPresent ? text : apart(place, text), place),
    };
  });
}

/** The topics of the section at the cursor, with the first words of a paragraph; those that are missing come first. */
export function topicItems(place: Place, section: ModelSection): CompletionItem[] {
  const topics = section.schema?.topics ?? [];
  return topics.map((topic, index): CompletionItem => {
    const isPresent = section.topics.some(({ title, line }) => line !== place.line && means(topic, title));
    const words = `（${numeralOf(index + 1)}）${topic.title}`;
    return {
      kind: 'topic',
      label: words,
      detail: message(isPresent ? 'completion.topic' : 'completion.topicMissing'),
      filter: `${words} ${filterOf(topic.title)}`,
      rank: (isPresent ? RANK.topic : RANK.topicMissing) + index,
      span: place.typed,
      insert: paragraph(topicText(place, section, topic, index + 1), place),
    };
  });
}

function headingWords(section: SectionSchema): string {
  return `${numeralOf(section.ordinal)}、${section.title}`;
}

/** What stands under a heading, line by line, in the notation of schema/paragraphs.ts. */
function bodyLines({ model }: Place, section: SectionSchema, eol: string): string[] {
  const table = model.form.tables.find(({ id }) => id === section.table);
  const isPipe = [...model.tables.values()].some(({ separator }) => separator === 'pipe');
  if (table !== undefined) return emptyTable(table, isPipe ? 'pipe' : 'tab');
  const topics = section.topics ?? [];
  if (topics.length === 0) return [SECTION_PARAGRAPHS[section.id] ?? '{?}'];
  return [topics.map((topic, index) => plainTopic(topic, index + 1)).join(eol + eol)];
}

/** A section has a blank line on either side. */
function apart({ model: { tree }, line, eol }: Place, text: string): string {
  const isBlank = (at: number): boolean => (tree.lines[at]?.kind ?? 'blank') === 'blank';
  return (isBlank(line - 1) ? '' : eol) + text + (isBlank(line + 1) ? '' : eol);
}

/** Marks that are typed already stay: `## 三` gives `## 三、收到…`. */
function behindMarks({ model: { tree }, line, typed }: Place): { span: Span; marked: boolean; bold: boolean } {
  const start = tree.lineStarts[line]!;
  const words = tree.lines[line]!.text.slice(typed.from - start, typed.to - start);
  const marks = /^(?:#{1,6}[ \u3000]*)?(\*\*)?/.exec(words)!;
  const span = { from: typed.from + marks[0].length, to: typed.to };
  return { span, marked: marks[0] !== '', bold: marks[1] !== undefined };
}

function means({ title, variants }: TopicSchema, words: string): boolean {
  const bare = words.replace(/[\s\u3000]+/g, '');
  return [title, ...variants].some(variant => bare === variant || bare === `${variant}情况`);
}

function plainTopic(topic: TopicSchema, ordinal: number): string {
  return `（${numeralOf(ordinal)}）${topic.title}。${TOPIC_PARAGRAPHS[topic.id] ?? '{?}'}`;
}

/** The paragraph with the marks of the topics around it: bold, with `#`, on a line of its own. */
function topicText(
  { model: { tree }, line, eol }: Place,
  section: ModelSection,
  topic: TopicSchema,
  ordinal: number,
): string {
  const neighbour = section.topics.find(other => other.line !== line);
  const node = neighbour === undefined ? undefined : tree.lines[neighbour.line];
  if (node?.kind !== 'heading') return plainTopic(topic, ordinal);
  const half = node.text.slice(0, node.label.from).includes('(');
  const number = half ? `(${numeralOf(ordinal)})` : `（${numeralOf(ordinal)}）`;
  const text = TOPIC_PARAGRAPHS[topic.id] ?? '{?}';
  if (node.runIn) return inStyleOf(node, `${number}${topic.title}。`) + text;
  return inStyleOf(node, number + topic.title) + eol + eol + text;
}
