// A word that stands twice in a row, as a slip of the keyboard leaves it: 资金资金. Off unless it is asked for.
import { message } from '../messages/message.js';
import type { LineNode } from '../syntax/tree.js';
import type { Span } from '../text/span.js';
import { RIGHTLY_DOUBLED } from '../schema/typography.js';
import { defineCheck } from './check.js';
import { around, inReport, linesWith } from './prose-lines.js';
import { memory } from '../text/memory.js';

interface Doubled {
  /** The second of the two. */
  readonly span: Span;
  readonly word: string;
}

/** One character twice is a word of its own more often than not (目的的, 行为为, 以及及时). */
const TWICE = /(\p{Script=Han}{2,8})\1/gu;
const known = memory<LineNode, readonly Span[]>();

export const doubledWord = defineCheck<Doubled>({
  id: 'doubled-word',
  group: 'style',
  scope: 'report',
  defaultSeverity: 'hint',
  offByDefault: true,
  since: '0.2.0',
  docs: { summary: message('doubled-word.summary'), rationale: message('doubled-word.rationale') },

  *run(model) {
    for (const { spans, start, text } of linesWith(model, doubledIn, known)) {
      for (const place of spans) {
        const word = text.slice(place.from, place.to);
        const span = inReport(start, place);
        const first = { from: span.from - word.length, to: span.from };
        yield {
          span,
          message: message('doubled-word.found', { word, words: around(text, place) }),
          related: [{ span: first, message: message('doubled-word.first') }],
          data: { span, word },
        };
      }
    }
  },

  fixes(_model, { span, word }) {
    const title = message('doubled-word.fix', { word });
    return [{ title, safety: 'suggested', preferred: true, edits: [{ span, newText: '' }] }];
  },
});

function doubledIn(text: string): Span[] {
  return [...text.matchAll(TWICE)].flatMap(({ index, 1: word }) => {
    const from = index + word!.length;
    const before = text.slice(Math.max(0, index - 8), from);
    const behind = text.slice(from, from + 8);
    const isRight = RIGHTLY_DOUBLED.some(([head, tail]) => before.endsWith(head) && behind.startsWith(tail));
    return isRight ? [] : [{ from, to: from + word!.length }];
  });
}
