// Numbers of the prose and the cells that they were read as: what a hover on such a number shows, and the way between the two.
import { message, say, type Message } from '../messages/message.js';
import type { CellAddress } from '../model/model.js';
import { proseMentions, type ProseMention } from '../prose/mentions.js';
import { amountOf, nameOfReading } from '../prose/values.js';
import type { ReportSnapshot } from '../report-snapshot.js';
import { spanHolds, type Span } from '../text/span.js';
import type { HoverReader } from './balance-hover.js';
import { cellPath, escapeMarkdown } from './words.js';

/** Of a sum of many cells only these are listed; zeros are counted. */
const FEW_CELLS = 6;

/** The mention at a place of the prose; undefined where the words there were read as no cell. */
export function mentionAt({ model }: ReportSnapshot, offset: number): ProseMention | undefined {
  return proseMentions(model).find(({ span }) => spanHolds(span, offset));
}

/** Every place of the prose that was read as this cell, alone or in a sum. */
export function mentionsOf({ model }: ReportSnapshot, address: CellAddress): readonly ProseMention[] {
  return proseMentions(model).filter(({ addresses }) => addresses.includes(address));
}

/** Where the cells of a mention stand. */
export function cellSpansOf({ reading }: ProseMention): readonly Span[] {
  return reading.cells.map(({ span }) => span);
}

/** What a number in prose was read as: its cells, their sum, and whether the two agree. */
export function mentionHover(mention: ProseMention, { locale, linkTo }: HoverReader): string {
  const tell = (id: Message['id'], params: Message['params'] = {}): string => say(locale, message(id, params));
  const { reading, state, kind } = mention;
  const rows: string[] = [];
  const zeros = reading.cells.filter(({ value }) => value.kind === 'number' && value.units === 0n);
  const shortened = reading.cells.length > FEW_CELLS && zeros.length > 2;
  for (const cell of reading.cells) {
    if (shortened && zeros.includes(cell)) continue;
    const name = escapeMarkdown(cellPath(reading.table.schema, cell.address));
    const value =
      cell.value.kind === 'number'
        ? cell.value.text
        : cell.value.kind === 'blank'
          ? tell('hover.blankCell')
          : escapeMarkdown(cell.value.raw);
    rows.push(`| ${linkTo ? `[${name}](${linkTo(cell.span)})` : name} | ${value} |`);
  }
  if (shortened) rows.push(`| ${tell('hover.zeros', { count: zeros.length })} | 0 |`);
  const sum = amountOf(reading);
  if (reading.cells.length > 1 && sum !== undefined) rows.push(`| *${tell('hover.sum')}* | *${sum}* |`);
  const title = tell(kind === 'count' ? 'prose-mention.read' : `prose-mention.${kind}`, {
    name: nameOfReading(reading),
  });
  const verdict = tell(state === 'agrees' ? 'hover.holds' : `prose-mention.${state}`);
  return [`**${title}**`, '', '| | |', '|:--|--:|', ...rows, '', verdict].join('\n');
}
