// What makes a finding the same finding in another state of its report: its check, the cells it speaks of, the values in them
// and the words it stands on; never a line or a column. So it is found again when rows move, and not when a number changes.
import type { Finding } from '../checks/check.js';
import type { Message } from '../messages/message.js';
import type { CellAddress, ReportModel } from '../model/model.js';
import type { TableId } from '../schema/types.js';
import type { ReportSnapshot } from '../report-snapshot.js';
import { lineAt } from '../text/lines.js';

export interface Fingerprint {
  readonly check: string;
  /** Sorted, so that the order in which a check names them does not matter. */
  readonly at: readonly CellAddress[];
  /** What stands in those cells, then the other numbers that the finding tells. */
  readonly values: readonly string[];
  /** Where it names no cell, or one that has no place: the words it stands on. */
  readonly words: string;
}

const MOST_WORDS = 120;
/** A finding on fewer characters is told from others like it by what stands around it. */
const SHORT = 8;

export function fingerprintOf({ model }: ReportSnapshot, finding: Finding): Fingerprint {
  const at = [...finding.addresses].sort();
  const cells = at.map(address => valueAt(model, address));
  const isPlaced = at.length > 0 && cells.every(value => value !== undefined);
  return {
    check: finding.check,
    at,
    values: [...cells.map(value => value ?? '?'), ...parametersOf(finding.message, at.length > 0)],
    words: isPlaced ? '' : wordsAt(model, finding),
  };
}

/** One string for each fingerprint: equal where they are. */
export function keyOf({ check, at, values, words }: Fingerprint): string {
  return JSON.stringify([check, at, values, words]);
}

function valueAt({ tables }: ReportModel, address: CellAddress): string | undefined {
  const value = tables.get(address.slice(0, address.indexOf('/')) as TableId)?.cells.get(address)?.value;
  if (value === undefined) return undefined;
  return value.kind === 'number' ? value.text : value.kind === 'invalid' ? value.raw : '';
}

/** What fills the message, by name; of a finding that names cells the numbers alone, since its words come from the form. */
function parametersOf({ params }: Message, numbersOnly: boolean): string[] {
  return Object.keys(params)
    .sort()
    .flatMap(name => {
      const value = params[name]!;
      if (typeof value === 'object') return parametersOf(value, numbersOnly);
      const text = String(value);
      return numbersOnly && !isNumbers(text) ? [] : [text];
    });
}

function wordsAt({ tree }: ReportModel, { span }: Finding): string {
  const line = lineAt(tree.lineStarts, span.from);
  const start = tree.lineStarts[line]!;
  const { text } = tree.lines[line]!;
  const from = span.from - start;
  const to = Math.min(span.to - start, text.length);
  const around = to - from < SHORT ? SHORT : 0;
  const words = text.slice(Math.max(0, from - around), to + around);
  return words.replace(/\s+/g, ' ').trim().slice(0, MOST_WORDS);
}

/** Digits, with nothing around them but marks of numbers. */
function isNumbers(text: string): boolean {
  return /\d/.test(text) && /^[\d\s.,+＋\-−%％/／、]*$/.test(text);
}
