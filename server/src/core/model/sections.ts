// Finds the sections of a report and their topics: by the words of a heading first, by its number and place only where the
// words say nothing. Row labels of table three look like headings (一、本年新收…) and are none.
import { distance } from 'fastest-levenshtein';
import { ATTACHMENT, CONTENTS } from '../schema/remarks.js';
import type { FormSchema, SectionSchema } from '../schema/types.js';
import type { HeadingLine, LineNode, ReportTree } from '../syntax/tree.js';
import { textOf } from '../syntax/text-of.js';
import { isListed } from '../syntax/volume.js';
import { memoize } from '../text/memo.js';
import { normalizeLabel, withoutListMark } from '../text/normalize.js';
import { ordinalOf } from '../text/numerals.js';
import type { Span } from '../text/span.js';
import { isLabelOrItsHead } from './labels.js';
import type { ModelSection, ModelTopic, TitleTail } from './model.js';

interface Found {
  readonly line: number;
  readonly label: Span;
  readonly tail?: TitleTail | undefined;
  readonly ordinal: number | undefined;
  schema: SectionSchema | undefined;
  matched: ModelSection['matched'];
  readonly bare: boolean;
}

/** The sections in the order in which they stand, those included that the form does not know. */
export function readSections(tree: ReportTree, form: FormSchema): ModelSection[] {
  const numbered = numberedSections(tree, form);
  const found = numbered.slice(contentsLength(tree, numbered));
  // Nothing but a table of contents: the front of a volume.
  if (found.length === 0 && numbered.length > 0) return [];
  adoptByOrdinal(found, form);
  addBareTitles(tree, form, found);
  found.sort((one, other) => one.line - other.line);
  return found.map((section, index) => {
    const endLine = found[index + 1]?.line ?? tree.lines.length;
    const { label, line, tail } = section;
    const start = tree.lineStarts[line]!;
    return {
      schema: section.schema,
      title: tree.lines[line]!.text.slice(label.from, label.to) + (tail === undefined ? '' : textOf(tree, tail.span)),
      ordinal: section.ordinal,
      titleSpan: { from: start + label.from, to: start + label.to },
      firstLine: line,
      endLine,
      headingLine: line,
      tail,
      matched: section.matched,
      bare: section.bare,
      topics: readTopics(tree, form, (tail?.line ?? line) + 1, endLine),
    };
  });
}

function numberedSections(tree: ReportTree, form: FormSchema): Found[] {
  const found: Found[] = [];
  const last = form.sections.at(-1);
  let attached = false;
  tree.lines.forEach((node, line) => {
    attached ||= node.kind === 'prose' && found.at(-1)?.schema === last && ATTACHMENT.test(node.text);
    if (node.kind !== 'heading' || node.level !== 1 || isRowLabel(form, node)) return;
    const alone = matchTitle(form, wordsOf(node).replace(LEADER, ''));
    const broken = brokenTitle(tree, form, line, alone);
    const match = broken?.match ?? alone;
    // What is attached behind the last section numbers its parts as it likes.
    if (match === undefined && attached) return;
    // A heading without a number is a section only if it says so in the words of the form.
    if (node.ordinal === undefined && (match === undefined || match.matched === 'near')) return;
    const { label, ordinal } = node;
    found.push({
      line,
      label,
      tail: broken?.tail,
      ordinal,
      schema: match?.schema,
      matched: match?.matched ?? 'none',
      bare: ordinal === undefined,
    });
  });
  return found;
}

/** How sure a title is, best first. */
const MATCHES: readonly (TitleMatch['matched'] | undefined)[] = ['exact', 'variant', 'near', undefined];

/** A title whose second half stands on the next line: only together are they a title of the form, or a better one. */
function brokenTitle(
  tree: ReportTree,
  form: FormSchema,
  line: number,
  alone: TitleMatch | undefined,
): { match: TitleMatch; tail: TitleTail } | undefined {
  const node = tree.lines[line] as HeadingLine;
  const below = tree.lines[line + 1]?.kind === 'blank' ? line + 2 : line + 1;
  const next = tree.lines[below];
  if (
    alone?.matched === 'exact' ||
    node.runIn ||
    next === undefined ||
    (next.kind !== 'prose' && next.kind !== 'heading')
  )
    return undefined;
  const words = bareLabel(next, false);
  if (words === undefined) return undefined;
  const match = matchTitle(form, wordsOf(node) + next.text.slice(words.from, words.to));
  if (match === undefined || MATCHES.indexOf(match.matched) >= MATCHES.indexOf(alone?.matched)) return undefined;
  const start = tree.lineStarts[below]!;
  return { match, tail: { line: below, span: { from: start + words.from, to: start + words.to } } };
}

/** What leads to the page number in a table of contents, or encloses it: `总体情况……………1`, `总体情况-1-`. */
const LEADER = /(?:[.…·⋯‥．。\-—_\s]{2,40}\d{0,4}|[\-—] ?\d{1,4} ?[\-—])$/;
const FEWEST_IN_CONTENTS = 3;

/**
 * How many of the first headings are a table of contents: nothing stands between them, and most of their sections stand
 * again below.
 */
function contentsLength(tree: ReportTree, found: readonly Found[]): number {
  const listed = new Set<SectionSchema>();
  let length = 0;
  for (const { schema, line } of found) {
    const above = found[length - 1];
    if (schema === undefined || listed.has(schema) || (above && !isBareBetween(tree, above.line + 1, line))) break;
    listed.add(schema);
    length++;
  }
  const below = new Set(found.slice(length).map(({ schema }) => schema));
  const again = [...listed].filter(schema => below.has(schema)).length;
  if (again >= FEWEST_IN_CONTENTS && again * 2 > length) return length;
  // In front of the reports of a volume the list stands alone, under its own heading.
  const isAlone = length === found.length && length >= FEWEST_IN_CONTENTS;
  return isAlone && isBareBetween(tree, found.at(-1)!.line + 1, tree.lines.length) && isHeaded(tree, found[0]!.line)
    ? length
    : 0;
}

/** Whether 目录 stands right above the line. */
function isHeaded(tree: ReportTree, line: number): boolean {
  let above = line - 1;
  while (tree.lines[above]?.kind === 'blank' || isListed(tree.lines[above]?.text ?? '')) above--;
  return CONTENTS.test(tree.lines[above]?.text ?? '');
}

function isBareBetween(tree: ReportTree, from: number, to: number): boolean {
  return tree.lines
    .slice(from, to)
    .every(node => node.kind !== 'row' && (node.kind !== 'prose' || isListed(node.text)));
}

/** An unknown title takes the place that its number names, if that place is empty and its neighbours stand around it. */
function adoptByOrdinal(found: readonly Found[], form: FormSchema): void {
  const unknown = new Map<number | undefined, number>();
  for (const { schema, ordinal } of found)
    if (schema === undefined) unknown.set(ordinal, (unknown.get(ordinal) ?? 0) + 1);
  found.forEach((section, index) => {
    // Of two unknown titles with one number neither is told by it; so the search below is rare, whatever the text.
    if (section.schema !== undefined || section.ordinal === undefined || unknown.get(section.ordinal) !== 1) return;
    const schema = form.sections.find(candidate => candidate.ordinal === section.ordinal);
    if (schema === undefined || found.some(other => other.schema === schema)) return;
    const before = found.slice(0, index).findLast(other => other.schema !== undefined)?.schema?.ordinal ?? 0;
    const after = found.slice(index + 1).find(other => other.schema !== undefined)?.schema?.ordinal ?? 7;
    // With its neighbours unknown as well the number alone proves nothing: sub-topics are numbered 一 to 六 too.
    const neighbourly = before === schema.ordinal - 1 && after === schema.ordinal + 1;
    if (neighbourly) {
      section.schema = schema;
      section.matched = 'ordinal';
    }
  });
}

/** Titles that lost their number or their line of their own marks: the words of the form, alone on a line. */
function addBareTitles(tree: ReportTree, form: FormSchema, found: Found[]): void {
  const missing = form.sections.filter(schema => !found.some(section => section.schema === schema));
  if (missing.length === 0) return;
  const noneNumbered = missing.length === form.sections.length;
  tree.lines.forEach((node, line) => {
    const whole = bareLabel(node, noneNumbered);
    if (whole === undefined) return;
    const { label, numeral } = apart(node.text, whole);
    const match = knownTitle(form, withoutListMark(normalizeLabel(node.text.slice(label.from, label.to))));
    if (match === undefined || !missing.includes(match.schema)) return;
    if (found.some(section => section.schema === match.schema || section.line === line)) return;
    const ordinal = numeral ?? (node.kind === 'heading' ? node.ordinal : undefined);
    found.push({ line, label, ordinal, ...match, bare: ordinal === undefined });
  });
}

/** Marks, a number and what sets it apart, in ways that no heading of ours has: `**一、**总体情况`, `一\\. 总体情况`, `● 01 总体情况`. */
const STRAY_NUMBER =
  /^(?:\*\*|__|<(?:b|strong|p|h[1-6])>|[#>\-\s【●•◆■▪·○])*(?:([一二三四五六七八九十]{1,2}|[壹贰叁肆伍陆]|[Ⅰ-Ⅵ]|0?[1-6])(?:\\?[.．、､，,：:)）]|\s|\*\*|__)*)?/;
const STRAY_TAIL = /(?:[*_#\s】]|<\/(?:b|strong|p|h[1-6])>){1,8}$/;

/** The words of a title and the number in front of them. */
function apart(text: string, whole: Span): { label: Span; numeral: number | undefined } {
  const words = text.slice(whole.from, whole.to);
  const [marks = '', numeral] = STRAY_NUMBER.exec(words) ?? [];
  const to = whole.to - (STRAY_TAIL.exec(words)?.[0].length ?? 0);
  return {
    label: { from: whole.from + marks.length, to },
    numeral: numeral === undefined ? undefined : ordinalOf(numeral),
  };
}

/** Longer words are no title; a line may have blanks around them, as print-outs leave them. */
const LONGEST_TITLE = 60;
const LONGEST_TITLE_LINE = 400;

function bareLabel(node: LineNode, numbered: boolean): Span | undefined {
  if (node.text.length > LONGEST_TITLE_LINE) return undefined;
  const label = labelOf(node, numbered);
  return label !== undefined && label.to - label.from <= LONGEST_TITLE ? label : undefined;
}

function labelOf(node: LineNode, numbered: boolean): Span | undefined {
  if (node.kind === 'prose') {
    const words = node.text.trim();
    const from = node.text.indexOf(words);
    return { from, to: from + words.length };
  }
  if (node.kind === 'row') {
    const cells = node.cells.filter(cell => cell.trimmed.to > cell.trimmed.from);
    return cells.length === 1 ? cells[0]!.trimmed : undefined;
  }
  if (node.kind !== 'heading' || node.level === 0 || node.runIn) return undefined;
  return node.ordinal === undefined || numbered ? node.label : undefined;
}

interface TitleMatch {
  readonly schema: SectionSchema;
  readonly matched: 'exact' | 'variant' | 'near';
}

const matchers = new WeakMap<FormSchema, (words: string) => TitleMatch | undefined>();

/** Which section the words are the title of. */
export function matchTitle(form: FormSchema, words: string): TitleMatch | undefined {
  if (words.length > 120) return undefined;
  const matcher = matchers.get(form) ?? memoize(text => lookUpTitle(form, text));
  matchers.set(form, matcher);
  return matcher(words);
}

const knownTitles = new WeakMap<FormSchema, ReadonlyMap<string, TitleMatch>>();

/** The section whose title or known variant the normalised words are to the letter. */
function knownTitle(form: FormSchema, title: string): TitleMatch | undefined {
  let titles = knownTitles.get(form);
  if (titles === undefined) {
    const variants = form.sections.flatMap(schema =>
      schema.variants.map(words => ({ schema, words, matched: 'variant' as const })),
    );
    const exact = form.sections.map(schema => ({ schema, words: schema.title, matched: 'exact' as const }));
    titles = new Map(
      [...variants, ...exact].map(({ words, ...match }) => [withoutListMark(normalizeLabel(words)), match]),
    );
    knownTitles.set(form, titles);
  }
  return titles.get(title);
}

function lookUpTitle(form: FormSchema, words: string): TitleMatch | undefined {
  const title = withoutListMark(normalizeLabel(words));
  if (title.length < 2 || title.length > LONGEST_TITLE) return undefined;
  const known = knownTitle(form, title);
  if (known) return known;
  const near = form.sections
    .flatMap(schema =>
      [schema.title, ...schema.variants].map(spelling => ({ schema, spelling: normalizeLabel(spelling) })),
    )
    .map(({ schema, spelling }) => ({
      schema,
      gap: distance(spelling, title),
      allowed: Math.floor(spelling.length / 5),
    }))
    .filter(({ gap, allowed }) => gap <= allowed)
    .sort((one, other) => one.gap - other.gap);
  const best = near[0];
  const second = near.find(({ schema }) => schema !== best?.schema);
  if (best === undefined || (second !== undefined && second.gap < best.gap + 2)) return undefined;
  return { schema: best.schema, matched: 'near' };
}

function readTopics(tree: ReportTree, form: FormSchema, firstLine: number, endLine: number): ModelTopic[] {
  const starts: { node: HeadingLine; line: number }[] = [];
  for (let line = firstLine; line < endLine; line++) {
    const node = tree.lines[line]!;
    if (node.kind === 'heading' && node.level === 2 && !isRowLabel(form, node)) starts.push({ node, line });
  }
  return starts.map(({ node, line }, index) => {
    const start = tree.lineStarts[line]!;
    return {
      title: wordsOf(node),
      ordinal: node.ordinal,
      titleSpan: { from: start + node.label.from, to: start + node.label.to },
      line,
      endLine: starts[index + 1]?.line ?? endLine,
    };
  });
}

function wordsOf(node: HeadingLine): string {
  return node.text.slice(node.label.from, node.label.to);
}

/** 一、本年新收政府信息公开申请数量 alone on a line is a cell that lost its table, or the first half of one, not a heading. */
function isRowLabel(form: FormSchema, node: HeadingLine): boolean {
  const words = node.text.slice(0, node.label.to).replace(/^[\s#*_]+/, '');
  return isLabelOrItsHead(form.tables, words);
}
