// A number in prose, a "none" or an "all done" that the tables contradict in each of its readings. What the tables say wrong
// among themselves is the business of the balance checks: beside a failing relation this one is silent. So it is of table two of
// the superseded form, whose columns count other things.
import { message, type Message } from '../messages/message.js';
import type { ReportModel } from '../model/model.js';
import { textOf } from '../syntax/text-of.js';
import { differingMentions, otherReadings, type ProseMention } from '../prose/mentions.js';
import { amountOf, nameOfReading } from '../prose/values.js';
import { SUCCEEDED_SINCE } from '../schema/succession.js';
import { defineCheck, type RelatedPlace } from './check.js';
import { relatedCells } from './support.js';

/** Cells that a finding points at. */
const MOST_RELATED = 8;

export const proseContradictsTable = defineCheck<ProseMention>({
  id: 'prose-contradicts-table',
  group: 'consistency',
  scope: 'report',
  defaultSeverity: 'warning',
  since: '0.2.0',
  docs: {
    summary: message('prose-contradicts-table.summary'),
    rationale: message('prose-contradicts-table.rationale'),
  },

  *run(model) {
    for (const mention of differingMentions(model)) {
      const { table } = mention.reading;
      if (table.schema.id === 'disclosure' && isSuperseded(model)) continue;
      yield {
        span: mention.span,
        message: messageFor(model, mention),
        // Local rules only ask prose to repeat table two.
        ...(table.schema.id === 'disclosure' ? { severity: 'info' as const } : {}),
        addresses: mention.addresses,
        related: related(mention),
        data: mention,
      };
    }
  },

  fixes(model, { kind, span, claim, reading }) {
    if (kind !== 'count' || claim.about !== 'exact') return [];
    const written = digitsAt(model, span.from, span.to);
    const value = amountOf(reading);
    if (written === undefined || value === undefined) return [];
    const edits = [{ span: { from: span.from, to: span.from + written }, newText: value }];
    return [{ title: message('prose-contradicts-table.fix', { value }), safety: 'suggested', edits }];
  },
});

function isSuperseded({ edition, year }: ReportModel): boolean {
  return edition === '2019' && year !== undefined && year >= SUCCEEDED_SINCE;
}

function messageFor(model: ReportModel, mention: ProseMention): Message {
  const { kind, reading, span } = mention;
  const value = amountOf(reading) ?? '';
  if (kind !== 'count') return message(`prose-contradicts-table.${kind}`, { name: nameOfReading(reading), value });
  const others = otherReadings(model, mention).flatMap(other => {
    const amount = amountOf(other);
    return amount === undefined
      ? []
      : [message('prose-contradicts-table.other', { name: nameOfReading(other), value: amount })];
  });
  return message('prose-contradicts-table.count', {
    said: textAt(model, span.from, span.to),
    name: nameOfReading(reading),
    value,
    others: others[0] ?? '',
  });
}

/** The cells that make up the sum, but for those that are zero beside others. */
function related({ reading }: ProseMention): RelatedPlace[] {
  const telling = reading.cells.filter(({ value }) => value.kind === 'number' && value.units !== 0n);
  const cells = telling.length > 0 ? telling : reading.cells;
  return relatedCells(reading.table, cells.slice(0, MOST_RELATED));
}

function textAt({ tree }: ReportModel, from: number, to: number): string {
  return textOf(tree, { from, to }).replace(/\s+/g, '');
}

/** How many characters of plain digits begin there; undefined where the number is written in another way. */
function digitsAt(model: ReportModel, from: number, to: number): number | undefined {
  const match = /^\d+(?![\d.,，．万亿千百\s])/.exec(textOf(model.tree, { from, to }));
  return match?.[0].length;
}
