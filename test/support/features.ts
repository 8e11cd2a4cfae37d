// What the tests of editor features share: a place in a snippet, and places of an answer said in words.
import assert from 'node:assert/strict';
import { lineAt, type PlacedReport, type Span } from '../../server/src/core/index.js';
import { readOne } from './core.js';
import { marked, visible, type MarkedRange } from './marked.js';

export interface At {
  readonly text: string;
  readonly report: PlacedReport['report'];
  readonly cursor: number;
  readonly ranges: readonly MarkedRange[];
}

/** A snippet of one report with a cursor, read. */
export function at(snippet: string): At {
  const { text, cursor, ranges } = marked(snippet);
  assert.ok(cursor !== undefined, 'the snippet has a cursor');
  return { text, report: readOne(text), cursor, ranges };
}

/** Spans must be those that are marked with `label`, in the order of the text. */
export function assertMarked({ text, ranges }: At, spans: readonly Span[], label: string): void {
  const wanted = ranges.filter(range => range.label === label).map(({ span }) => span);
  assert.deepEqual(inWords(text, spans), inWords(text, wanted));
}

/** `12:3 “words”` for each place, lines and characters from 0. */
export function inWords(text: string, spans: readonly Span[]): string[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return [...spans]
    .sort((one, other) => one.from - other.from || one.to - other.to)
    .map(({ from, to }) => {
      const line = lineAt(starts, from);
      return `${line}:${from - starts[line]!} “${visible(text.slice(from, to))}”`;
    });
}
