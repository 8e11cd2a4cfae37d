// What can be put in at a place: an item of completion, in no editor's notation yet.
import type { Message } from '../../messages/message.js';
import { INITIALS } from '../../schema/initials.js';
import type { CellAddress, ReportModel } from '../../model/model.js';
import type { Span } from '../../text/span.js';

/** Words that stay, or a place where the author has something to write; stops of one number are written together. */
export type Piece = string | { readonly stop: number; readonly text: string };

export interface CompletionItem {
  readonly kind: 'report' | 'section' | 'table' | 'row' | 'topic';
  readonly label: string;
  /** What the words of the form do not say, behind them. */
  readonly note?: Message;
  readonly detail: Message | undefined;
  /** What typed letters are compared with: the words, and their pinyin initials. */
  readonly filter: string;
  /** Items of a lower rank come first. */
  readonly rank: number;
  /** What it takes the place of; the cursor is inside. */
  readonly span: Span;
  readonly insert: readonly Piece[];
}

/** What is known of a report that does not say it itself. */
export interface CompletionHints {
  readonly year: number | undefined;
  readonly organ: string;
}

/** Where completion is asked for. */
export interface Place {
  readonly model: ReportModel;
  readonly hints: CompletionHints;
  readonly line: number;
  readonly offset: number;
  /** The words of the line before the cursor, without blanks in front; nothing but blanks stands behind the cursor. */
  readonly typed: Span;
  /** What ends the lines of the report. */
  readonly eol: string;
}

/** `予以公开 yygk` with the initials of what stands above it behind: people type from either. */
export function filterOf(words: string, ...above: readonly string[]): string {
  return [words, INITIALS[words] ?? '', ...above.map(label => INITIALS[label] ?? '')].join(' ').trim();
}

/**
 * The pieces of a paragraph of schema/paragraphs.ts. What the report says elsewhere (its year, its body, a number of a table)
 * is put in as it is; what only a hint says, and what nobody knows, becomes a stop.
 */
export function paragraph(template: string, { model, hints }: Pick<Place, 'model' | 'hints'>): Piece[] {
  const stops = new Map<string, number>();
  return template.split(/(\{[^{}]+\})/).map((part): Piece => {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined) return part;
    if (name === '?') return { stop: stopOf(stops, `?${stops.size}`), text: '' };
    const known = knownWords(model, name);
    return known !== '' ? known : { stop: stopOf(stops, name), text: hintFor(hints, name) };
  });
}

function knownWords(model: ReportModel, name: string): string {
  if (name === 'source') return model.form.source;
  if (name === 'organ') return model.organ;
  if (name === 'year') return model.year === undefined ? '' : String(model.year);
  const value = [...model.tables.values()]
    .flatMap(({ cells }) => cells.get(name as CellAddress) ?? [])
    .map(cell => (cell.value.kind === 'number' ? cell.value.text : ''));
  return value[0] ?? '';
}

function hintFor({ organ, year }: CompletionHints, name: string): string {
  return name === 'organ' ? organ : name === 'year' && year !== undefined ? String(year) : '';
}

function stopOf(stops: Map<string, number>, name: string): number {
  const known = stops.get(name);
  if (known !== undefined) return known;
  stops.set(name, stops.size + 1);
  return stops.size;
}
