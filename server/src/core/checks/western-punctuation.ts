// Western commas and the like between Chinese words: one finding a line. Off unless it is asked for.
import { message } from '../messages/message.js';
import { YEAR_BEGINNING } from '../schema/typography.js';
import type { LineNode } from '../syntax/tree.js';
import type { Span } from '../text/span.js';
import { defineCheck } from './check.js';
import { around, inReport, linesWith, type FoundIn } from './prose-lines.js';
import { memory } from '../text/memory.js';

const CHINESE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' };
/** Behind a Chinese word or a closing mark, and before a Chinese word, an opening mark, a year, or the end. */
const MARK = new RegExp(
  `(?<=[\\p{Script=Han}》）)”’」』%％])[ \\u3000]*([,;:?!])(?=[ \\u3000]*(?:[\\p{Script=Han}《（(“‘「『…]|${YEAR_BEGINNING}|$))`,
  'gu',
);
/** A full stop ends a sentence: behind a Chinese word, before another or the end. */
const STOP = /(?<=[\p{Script=Han}》）)”’])(\.)(?=[ \u3000]*(?:\p{Script=Han}|$))/gu;
const known = memory<LineNode, readonly Span[]>();

export const westernPunctuation = defineCheck<FoundIn>({
  id: 'western-punctuation',
  group: 'style',
  scope: 'report',
  defaultSeverity: 'hint',
  offByDefault: true,
  since: '0.2.0',
  docs: { summary: message('western-punctuation.summary'), rationale: message('western-punctuation.rationale') },

  *run(model) {
    for (const found of linesWith(model, marksIn, known)) {
      const [first, ...others] = found.spans;
      const mark = found.text.slice(first!.from, first!.to);
      const params = { mark, chinese: CHINESE[mark]!, count: found.spans.length, words: around(found.text, first!) };
      yield {
        span: inReport(found.start, first!),
        message: message('western-punctuation.found', params),
        related: others.slice(0, 20).map(span => ({
          span: inReport(found.start, span),
          message: message('western-punctuation.also', { mark: found.text.slice(span.from, span.to) }),
        })),
        data: found,
      };
    }
  },

  fixes(_model, { spans, start, text }) {
    const edits = spans.map(span => ({
      span: inReport(start, span),
      newText: CHINESE[text.slice(span.from, span.to)]!,
    }));
    const title = message('western-punctuation.fix', { count: spans.length });
    return [{ title, safety: 'suggested', preferred: true, edits }];
  },
});

function marksIn(text: string): Span[] {
  const spans: Span[] = [];
  for (const pattern of [MARK, STOP]) {
    for (const match of text.matchAll(pattern)) {
      const to = match.index + match[0].length;
      spans.push({ from: to - 1, to });
    }
  }
  return spans.sort((one, other) => one.from - other.from);
}
