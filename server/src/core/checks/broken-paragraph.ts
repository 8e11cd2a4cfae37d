// A paragraph that ends in mid-sentence and goes on in the next line or behind a blank one, as pasting from a print-out leaves
// it. A text of which every line is broken is one finding. Off unless it is asked for.
import { message } from '../messages/message.js';
import { findHeaders, isExactLabel } from '../model/labels.js';
import type { ReportModel } from '../model/model.js';
import { ITEM_BEGINNING } from '../schema/typography.js';
import type { LineNode } from '../syntax/tree.js';
import type { Span } from '../text/span.js';
import { defineCheck } from './check.js';
import { isInLooseTable } from './prose-lines.js';

interface Break {
  /** The last word before it. */
  readonly span: Span;
  /** From behind that word to the first word of the rest. */
  readonly gap: Span;
}

/** Shorter lines are signatures, addresses and items of lists. */
const SHORTEST = 15;
/** So many breaks are the habit of the whole text. */
const MOST_ALONE = 5;
/** Prose has marks in it, and does not end with one that ends or announces something. */
const IS_PROSE = /[，。；、,;]/;
const GOES_ON = /[\p{Script=Han}\d，、,》”）)]$/u;
const IS_REST = /^[\p{Script=Han}\d，。；、“《（]/u;
const IS_ITEM = new RegExp(ITEM_BEGINNING);
/** 联系电话：… is a line of its own. */
const IS_FIELD = /^\p{Script=Han}{1,8}[：:]/u;

export const brokenParagraph = defineCheck<readonly Break[]>({
  id: 'broken-paragraph',
  group: 'style',
  scope: 'report',
  defaultSeverity: 'hint',
  offByDefault: true,
  since: '0.2.0',
  docs: { summary: message('broken-paragraph.summary'), rationale: message('broken-paragraph.rationale') },

  *run(model) {
    const breaks = breaksIn(model);
    const groups = breaks.length > MOST_ALONE ? [breaks] : breaks.map(one => [one]);
    for (const group of groups) {
      const [first, ...others] = group;
      yield {
        span: first!.span,
        message: message(others.length === 0 ? 'broken-paragraph.found' : 'broken-paragraph.several', {
          count: group.length,
        }),
        related: others.slice(0, 20).map(({ span }) => ({ span, message: message('broken-paragraph.also') })),
        data: group,
      };
    }
  },

  fixes(_model, breaks) {
    const title = message('broken-paragraph.fix', { count: breaks.length });
    const edits = breaks.map(({ gap }) => ({ span: gap, newText: '' }));
    return [{ title, safety: 'suggested', preferred: breaks.length === 1, preview: breaks.length > 1, edits }];
  },
});

function breaksIn(model: ReportModel): Break[] {
  const { tree } = model;
  const breaks: Break[] = [];
  for (let line = 0; line < tree.lines.length - 1; line++) {
    const node = tree.lines[line]!;
    const words = node.text.trimEnd();
    if (!mayBreak(node, words) || isLabel(model, words.trim()) || isInLooseTable(model, line)) continue;
    let next = line + 1;
    while (tree.lines[next]?.kind === 'blank' || tree.lines[next]?.kind === 'page-mark') next++;
    const rest = tree.lines[next];
    if (rest?.kind !== 'prose' || next > line + 4) continue;
    const text = rest.text.trimStart();
    const isOpen = /[，、,]$/.test(words);
    if (!IS_REST.test(text) || (IS_ITEM.test(text) && !isOpen)) continue;
    if (IS_FIELD.test(text) || isLabel(model, text.trim())) continue;
    const end = tree.lineStarts[line]! + words.length;
    const begin = tree.lineStarts[next]! + rest.text.length - text.length;
    breaks.push({ span: { from: end - 1, to: end }, gap: { from: end, to: begin } });
  }
  return breaks;
}

function mayBreak(node: LineNode, words: string): boolean {
  if (node.kind !== 'prose' && !(node.kind === 'heading' && node.runIn)) return false;
  return words.length >= SHORTEST && IS_PROSE.test(words) && GOES_ON.test(words);
}

function isLabel({ form }: ReportModel, words: string): boolean {
  return form.tables.some(table => isExactLabel(table, words) || findHeaders(table, words).length > 0);
}
