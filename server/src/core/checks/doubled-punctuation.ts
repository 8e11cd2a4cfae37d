// Two marks where one is due: `，，`, `。。`, `，。`. Off unless it is asked for.
import { message } from '../messages/message.js';
import type { LineNode } from '../syntax/tree.js';
import type { Span } from '../text/span.js';
import { defineCheck } from './check.js';
import { around, inReport, linesWith } from './prose-lines.js';
import { memory } from '../text/memory.js';

interface Doubled {
  readonly span: Span;
  readonly marks: string;
}

/** `！！` and `？！` are written on purpose; three full stops may be meant for `……`. */
const DOUBLED = /[，。；：、,;](?:[ \u3000]?[，。；：、,;])+|([！？!?])[，。；：、]/g;
const known = memory<LineNode, readonly Span[]>();

export const doubledPunctuation = defineCheck<Doubled>({
  id: 'doubled-punctuation',
  group: 'style',
  scope: 'report',
  defaultSeverity: 'hint',
  offByDefault: true,
  since: '0.2.0',
  docs: { summary: message('doubled-punctuation.summary'), rationale: message('doubled-punctuation.rationale') },

  *run(model) {
    for (const { spans, start, text } of linesWith(model, doubledIn, known)) {
      for (const place of spans) {
        const marks = text.slice(place.from, place.to);
        const span = inReport(start, place);
        yield {
          span,
          message: message('doubled-punctuation.found', { marks, words: around(text, place) }),
          data: { span, marks },
        };
      }
    }
  },

  // Of two different marks only the author knows which is meant.
  fixes(_model, { span, marks }) {
    const [mark = ''] = marks;
    if ([...marks].some(other => other !== mark)) return [];
    const title = message('doubled-punctuation.fix', { mark });
    return [{ title, safety: 'suggested', preferred: true, edits: [{ span, newText: mark }] }];
  },
});

function doubledIn(text: string): Span[] {
  return [...text.matchAll(DOUBLED)].map(({ index, 0: marks }) => ({ from: index, to: index + marks.length }));
}
