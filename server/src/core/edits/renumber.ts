// Gives headings the numbers that are due: the sections of the form theirs, topics that stand as sections those of topics.
import type { ModelSection, ReportModel } from '../model/model.js';
import type { HeadingLine } from '../syntax/tree.js';
import { numeralOf } from '../text/numerals.js';
import type { TextEdit } from '../text/span.js';

/**
 * Numbers the sections as on the form, and those in `topics` as （一）, （二）… of the section they belong to. No edits where
 * sections would have to change places, or where a section has topics of its own among them already.
 */
export function renumberSections(model: ReportModel, topics: ReadonlyMap<ModelSection, ModelSection>): TextEdit[] {
  const edits: TextEdit[] = [];
  const counts = new Map<ModelSection, number>();
  let last = 0;
  for (const section of model.sections) {
    const above = topics.get(section);
    const node = model.tree.lines[section.headingLine]!;
    const start = model.tree.lineStarts[section.headingLine]!;
    if (above !== undefined) {
      if (node.kind !== 'heading' || above.topics.length > 0 || section.topics.length > 0) return [];
      const number = (counts.get(above) ?? 0) + 1;
      counts.set(above, number);
      for (const edit of asTopic(node, start, number)) edits.push(edit);
      continue;
    }
    const { schema, ordinal } = section;
    if (schema === undefined || schema.ordinal <= last) return [];
    last = schema.ordinal;
    if (node.kind !== 'heading' || ordinal === undefined || ordinal === schema.ordinal) continue;
    const numeral = numeralIn(node);
    if (numeral === undefined) return [];
    edits.push({
      span: { from: start + numeral.from, to: start + numeral.to },
      newText: numeralOf(schema.ordinal),
    });
  }
  return edits;
}

/** Numbers the topics of a section from （一） on; no edits where they are several lists. */
export function renumberTopics({ tree }: ReportModel, section: ModelSection): TextEdit[] {
  const edits: TextEdit[] = [];
  const topics = section.topics.filter(({ ordinal }) => ordinal !== undefined);
  for (const [index, { line, ordinal }] of topics.entries()) {
    const node = tree.lines[line]!;
    if (node.kind !== 'heading' || (index > 0 && ordinal === 1)) return [];
    const numeral = numeralIn(node);
    if (numeral === undefined) return [];
    if (ordinal === index + 1) continue;
    const start = tree.lineStarts[line]!;
    edits.push({ span: { from: start + numeral.from, to: start + numeral.to }, newText: numeralOf(index + 1) });
  }
  return edits;
}

/** `## 二、` becomes `### （一）`. */
function asTopic(node: HeadingLine, start: number, number: number): TextEdit[] {
  const numeral = numeralIn(node);
  if (numeral === undefined) return [];
  const edits: TextEdit[] = [
    { span: { from: start + numeral.from, to: start + node.label.from }, newText: `（${numeralOf(number)}）` },
  ];
  if (node.hashes > 0) {
    const at = start + node.text.indexOf('#');
    edits.unshift({ span: { from: at, to: at }, newText: '#' });
  }
  return edits;
}

/** The Chinese number before the words of a heading, relative to its line. */
function numeralIn(node: HeadingLine): { readonly from: number; readonly to: number } | undefined {
  const match = /[一二三四五六七八九十]+/.exec(node.text.slice(0, node.label.from));
  return match === null ? undefined : { from: match.index, to: match.index + match[0].length };
}
