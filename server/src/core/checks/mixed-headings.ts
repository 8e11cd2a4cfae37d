// Headings of one level that carry different marks: `##`, `####`, bold, none. Told once a report, at the first that differs
// from the first of its level.
import { restyle, sameStyle, type HeadingStyle } from '../edits/heading-style.js';
import { message, type Message } from '../messages/message.js';
import type { ReportModel } from '../model/model.js';
import type { HeadingLine } from '../syntax/tree.js';
import type { Span } from '../text/span.js';
import { defineCheck } from './check.js';

interface Heading {
  readonly node: HeadingLine;
  readonly line: number;
  readonly span: Span;
}

interface Odd {
  readonly heading: Heading;
  readonly first: Heading;
}

export const mixedHeadings = defineCheck<readonly Odd[]>({
  id: 'mixed-headings',
  group: 'structure',
  scope: 'frame',
  defaultSeverity: 'hint',
  since: '0.2.0',
  docs: { summary: message('mixed-headings.summary'), rationale: message('mixed-headings.rationale') },

  *run(model) {
    const odd = levelsOf(model)
      .flatMap(oddOnes)
      .toSorted((one, other) => one.heading.line - other.heading.line);
    const [told, ...others] = odd;
    if (told === undefined) return;
    const { heading, first } = told;
    const style = styleInWords(heading.node);
    yield {
      span: heading.span,
      message: message('mixed-headings.found', { first: styleInWords(first.node), style, count: odd.length }),
      related: [
        { span: first.span, message: message('mixed-headings.first', { style: styleInWords(first.node) }) },
        ...others.map(({ heading: { node, span } }) => ({
          span,
          message: message('mixed-headings.also', { style: styleInWords(node) }),
        })),
      ],
      data: odd,
    };
  },

  fixes({ tree }, odd) {
    const edits = odd.flatMap(({ heading: { node, line }, first }) =>
      restyle(node, tree.lineStarts[line]!, first.node),
    );
    if (edits.length === 0) return [];
    return [{ title: message('mixed-headings.fix'), safety: 'suggested', preferred: true, edits }];
  },
});

/** The headings of the sections, and those below them where the section holds prose: labels of a torn table look alike. */
function levelsOf({ sections, tree }: ReportModel): Heading[][] {
  const headings = (places: readonly { readonly line: number; readonly titleSpan: Span }[]): Heading[] =>
    places.flatMap(({ line, titleSpan: span }) => {
      const node = tree.lines[line]!;
      return node.kind === 'heading' ? [{ node, line, span }] : [];
    });
  const prose = sections.filter(({ schema }) => schema?.table === undefined);
  return [
    headings(sections.map(({ headingLine, titleSpan }) => ({ line: headingLine, titleSpan }))),
    headings(prose.flatMap(({ topics }) => topics)),
  ];
}

function oddOnes(headings: readonly Heading[]): Odd[] {
  return headings.flatMap(heading => {
    const first = headings[0]!;
    return sameStyle(heading.node, first.node) ? [] : [{ heading, first }];
  });
}

function styleInWords({ mark, hashes }: HeadingStyle): Message {
  return message(`mixed-headings.${mark}`, { marks: '#'.repeat(hashes) });
}
