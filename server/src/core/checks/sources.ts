// Where it is laid down what a check looks at: an article, a notice, the form itself, or habit where nothing official says so.
import { message, type Message, type MessageId } from '../messages/message.js';

const SOURCES: Readonly<Record<string, MessageId>> = {
  'missing-section': 'source.sections',
  'duplicate-section': 'source.sections',
  'section-order': 'source.sections',
  'section-title': 'source.sections',
  'empty-section': 'source.contents',
  'missing-topic': 'source.topics',
  'missing-table': 'source.tables',
  'superseded-form': 'source.editions',
  'split-table': 'source.tables',
  'shifted-row': 'source.tables',
  'missing-row': 'source.tables',
  'duplicate-row': 'source.tables',
  'unknown-row': 'source.tables',
  'label-drift': 'source.tables',
  'ragged-row': 'source.tables',
  'blank-value': 'source.nil',
  'invalid-number': 'source.tables',
  'missing-total': 'source.totals',
  'wrong-total': 'source.totals',
  'unbalanced-column': 'source.balance',
  'suspect-cell': 'source.balance',
  'neighbour-column': 'source.balance',
  'year-mismatch': 'source.period',
  'prose-contradicts-table': 'source.one-truth',
  'prose-arithmetic': 'source.reckoning',
  'fee-statement': 'source.fee',
  'western-punctuation': 'source.punctuation',
  'doubled-punctuation': 'source.punctuation',
  'stale-dismissal': 'source.own',
};

/** The source of a check in words; that there is none but habit, where nothing stands here. */
export function sourceOf(check: string): Message {
  return message(SOURCES[check] ?? 'source.habit');
}
