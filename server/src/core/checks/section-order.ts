// Sections out of the order of the form, or numbers of headings that begin anew or leave one out. Told once a report, at the
// first heading that is out of line. A number left out because its section is missing is the business of missing-section.
import { message, type Message } from '../messages/message.js';
import type { ModelSection, ReportModel } from '../model/model.js';
import { numeralOf } from '../text/numerals.js';
import type { Span, TextEdit } from '../text/span.js';
import { defineCheck } from './check.js';

interface Disorder {
  readonly span: Span;
  readonly message: Message;
}

export const sectionOrder = defineCheck<null>({
  id: 'section-order',
  group: 'structure',
  defaultSeverity: 'warning',
  since: '0.1.0',
  docs: { summary: message('section-order.summary'), rationale: message('section-order.rationale') },

  *run(model) {
    const [first, ...others] = disorders(model);
    if (first) yield { ...first, related: others, data: null };
  },

  fixes(model) {
    const edits = renumber(model);
    if (edits === undefined || edits.length === 0) return [];
    return [{ title: message('section-order.fix'), safety: 'suggested', preferred: true, edits }];
  },
});

function disorders(model: ReportModel): Disorder[] {
  const found: Disorder[] = [];
  const seen: ModelSection[] = [];
  for (const section of model.sections) {
    // A section that stands twice is told by duplicate-section.
    if (section.schema && seen.some(({ schema }) => schema === section.schema)) continue;
    const told = outOfPlace(section, seen) ?? outOfNumber(model, section, seen);
    if (told) found.push({ span: section.titleSpan, message: told });
    seen.push(section);
  }
  return found;
}

function outOfPlace({ schema }: ModelSection, seen: readonly ModelSection[]): Message | undefined {
  if (schema === undefined) return undefined;
  const later = seen.find(other => other.schema !== undefined && other.schema.ordinal > schema.ordinal);
  return later && message('section-order.place', { title: schema.title, later: later.schema!.title });
}

function outOfNumber(
  model: ReportModel,
  { ordinal, title }: ModelSection,
  seen: readonly ModelSection[],
): Message | undefined {
  const before = seen.findLast(other => other.ordinal !== undefined);
  if (ordinal === undefined) return undefined;
  if (before?.ordinal === undefined) {
    if (ordinal === 1 || isMissingUpTo(model, 1, ordinal)) return undefined;
    return message('section-order.skip', { number: numeralOf(ordinal), before: numeralOf(1), title });
  }
  if (ordinal === before.ordinal + 1) return undefined;
  const params = { number: numeralOf(ordinal), before: numeralOf(before.ordinal), title };
  if (ordinal <= before.ordinal) return message('section-order.restart', params);
  return isMissingUpTo(model, before.ordinal + 1, ordinal) ? undefined : message('section-order.skip', params);
}

/** Whether each section numbered `[from, to)` on the form is missing: then its number is rightly left out. */
function isMissingUpTo(model: ReportModel, from: number, to: number): boolean {
  const left = model.form.sections.filter(({ ordinal }) => ordinal >= from && ordinal < to);
  return left.length === to - from && left.every(({ id }) => !model.sections.some(({ schema }) => schema?.id === id));
}

/** Gives every heading the number of its section, if all are known and stand in order; undefined otherwise. */
function renumber({ sections, tree }: ReportModel): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  let last = 0;
  for (const { schema, ordinal, headingLine } of sections) {
    if (schema === undefined || schema.ordinal <= last) return undefined;
    last = schema.ordinal;
    const node = tree.lines[headingLine]!;
    if (node.kind !== 'heading' || ordinal === undefined || ordinal === schema.ordinal) continue;
    const numeral = /[一二三四五六七八九十]+/.exec(node.text.slice(0, node.label.from));
    if (numeral === null) return undefined;
    const from = tree.lineStarts[headingLine]! + numeral.index;
    edits.push({ span: { from, to: from + numeral[0].length }, newText: numeralOf(schema.ordinal) });
  }
  return edits;
}
