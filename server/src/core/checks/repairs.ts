// Says in words what a reading of a ragged row fills in, takes out, joins or parts.
import { message, type Message } from '../messages/message.js';
import { columnLabel } from '../model/describe.js';
import type { ModelRow, ModelTable } from '../model/model.js';
import type { Repair } from '../model/recovery/readings.js';
import type { FullReading } from '../model/recovery/recover.js';

/** So many repairs are told one by one; more are counted. */
const MOST_TOLD = 3;

/** `补上总计 12`, `删去重复的一格 0`; several joined. */
export function repairsInWords(table: ModelTable, row: ModelRow, { values, repairs }: FullReading): Message {
  const fills = repairs.filter(repair => repair.kind === 'fill');
  if (fills.length > MOST_TOLD && fills.length === repairs.length) {
    const zero = fills.every(({ position }) => values[position] === 0);
    return message(zero ? 'repair.fill-zeros' : 'repair.fill-several', {
      count: fills.length,
      values: values.join(' '),
    });
  }
  if (repairs.length > MOST_TOLD) return message('repair.several', { count: repairs.length, values: values.join(' ') });
  const told = repairs.map(repair => inWords(table, row, values, repair));
  return told.reduce((first, second) => message('repair.and', { first, second }));
}

function inWords(table: ModelTable, row: ModelRow, values: readonly number[], repair: Repair): Message {
  const number = (index: number): string => row.values[index]!.text;
  switch (repair.kind) {
    case 'fill':
      return message('repair.fill', { column: columnAt(table, row, repair.position), value: values[repair.position]! });
    case 'drop': {
      const { index } = repair;
      const doubled = [row.values[index - 1], row.values[index + 1]].some(field => field?.text === number(index));
      return message(doubled ? 'repair.drop-doubled' : 'repair.drop', { value: number(index), place: index + 1 });
    }
    case 'merge': {
      const pieces = repair.pieces.map(number);
      return message('repair.merge', { ...firstAndRest(pieces), value: pieces.join('') });
    }
    case 'split': {
      const text = number(repair.index);
      const pieces = [0, ...repair.cuts].map((cut, place) => text.slice(cut, repair.cuts[place]));
      return message('repair.split', { ...firstAndRest(pieces), value: text });
    }
    default:
      return repair satisfies never;
  }
}

function firstAndRest(pieces: readonly string[]): { first: string; second: string } {
  return { first: pieces[0]!, second: pieces.slice(1).join('、') };
}

function columnAt({ schema }: ModelTable, row: ModelRow, position: number): string {
  const cells = row.schemas.flatMap(rowSchema => rowSchema.cells);
  const column = schema.columns.find(({ id }) => id === cells[position]!.column);
  return column ? columnLabel(column) : '';
}
