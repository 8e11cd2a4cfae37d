// The list of dismissed findings: disclosure-report.ignore.json beside the reports, and the baseline of the command line, which
// has the same form. The text of a report is what gets published, so nothing is written into it.
import { applyEdits, modify, type FormattingOptions } from 'jsonc-parser';
import { message, type Message } from '../messages/message.js';
import type { CellAddress } from '../model/model.js';
import type { Span } from '../text/span.js';
import type { Fingerprint } from './fingerprint.js';
import { isProblem, readJson, troubleOf, type FileProblem, type FileRead } from './json-file.js';
import { isObject, unknownCheck, wrongType } from './settings.js';
import { checks } from '../checks/registry.js';

export const IGNORE_FILE = 'disclosure-report.ignore.json';

/** A finding that somebody has looked at and let stand. */
export interface Dismissal extends Fingerprint {
  /** The file of the report: its path from the folder of the list, with slashes. */
  readonly file: string;
  /** The title of the report, where the file holds several. */
  readonly report?: string;
  /** What the finding said, for people. */
  readonly note?: string;
  /** Why it was let stand, for people. */
  readonly reason?: string;
}

export interface IgnoreFile {
  readonly dismissals: readonly PlacedDismissal[];
  readonly problems: readonly FileProblem[];
  /** Nothing of it can be used, and nothing may be written into it. */
  readonly broken: boolean;
}

export interface PlacedDismissal {
  readonly dismissal: Dismissal;
  /** Its number in the list. */
  readonly index: number;
  /** Where it stands in the text of the list. */
  readonly span: Span;
}

const VERSION = 1;
const FORMAT: FormattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };

/** What the list says. Entries that make no sense are told, and the others count. */
export function readIgnoreFile(read: FileRead): IgnoreFile {
  if (read.kind === 'absent') return { dismissals: [], problems: [], broken: false };
  if (read.kind === 'trouble') return brokenBy(troubleOf(read.trouble));
  const file = readJson(read.text);
  if (isProblem(file)) return brokenBy(file);
  const { value } = file;
  if (!isObject(value) || !Array.isArray(value['dismissed'])) {
    return brokenBy({ span: file.spanOf([], false), message: wrongType('{ "version": 1, "dismissed": [ ] }', value) });
  }
  if (value['version'] !== VERSION) {
    const told = message('ignore-file.version', { version: JSON.stringify(value['version']) ?? '?', known: VERSION });
    return brokenBy({ span: file.spanOf(['version'], false), message: told });
  }
  const problems: FileProblem[] = [...file.doubled];
  const dismissals: PlacedDismissal[] = [];
  value['dismissed'].forEach((entry: unknown, index) => {
    const dismissal = dismissalFrom(entry);
    if ('id' in dismissal) {
      problems.push({ span: file.spanOf(['dismissed', index], false), message: dismissal });
      return;
    }
    const isKnown = checks.some(({ id }) => id === dismissal.check);
    const span = file.spanOf(['dismissed', index, 'check'], false);
    if (isKnown) dismissals.push({ dismissal, index, span });
    else problems.push({ span, message: unknownCheck(dismissal.check) });
  });
  return { dismissals, problems, broken: false };
}

/** The list with one more entry; `text` is undefined where there is no list yet. The rest of the text stays as it is. */
export function addDismissal(text: string | undefined, dismissal: Dismissal): string {
  const old = text === undefined || text.trim() === '' ? listOf([]) : text;
  const read = readJson(old);
  const value = isProblem(read) ? undefined : read.value;
  const count = isObject(value) && Array.isArray(value['dismissed']) ? value['dismissed'].length : 0;
  const options = { formattingOptions: FORMAT, isArrayInsertion: true };
  return applyEdits(old, modify(old, ['dismissed', count], entryOf(dismissal), options));
}

/** The list without some of its entries. */
export function removeDismissals(text: string, indexes: readonly number[]): string {
  // From the last one on, so that the numbers of those before stay right.
  return [...indexes]
    .sort((one, other) => other - one)
    .reduce(
      (left, index) => applyEdits(left, modify(left, ['dismissed', index], undefined, { formattingOptions: FORMAT })),
      text,
    );
}

/** A whole list as text. */
export function listOf(dismissals: readonly Dismissal[]): string {
  return `${JSON.stringify({ version: VERSION, dismissed: dismissals.map(entryOf) }, null, 2)}\n`;
}

/** The members in the order in which people read them; those that say nothing left out. */
function entryOf({
  file,
  report,
  check,
  at,
  values,
  words,
  note,
  reason,
}: Dismissal): Readonly<Record<string, unknown>> {
  return {
    file,
    ...(report === undefined ? {} : { report }),
    check,
    ...(at.length === 0 ? {} : { at }),
    ...(values.length === 0 ? {} : { values }),
    ...(words === '' ? {} : { words }),
    ...(note === undefined ? {} : { note }),
    ...(reason === undefined || reason === '' ? {} : { reason }),
  };
}

function dismissalFrom(entry: unknown): Dismissal | Message {
  if (!isObject(entry)) return wrongType('{ "file": …, "check": … }', entry);
  const { file, report, check, at = [], values = [], words = '', note, reason } = entry;
  if (typeof file !== 'string' || typeof check !== 'string') return wrongType('{ "file": "…", "check": "…" }', entry);
  if (!isStrings(at) || !isStrings(values)) return wrongType('"at": [ "…" ], "values": [ "…" ]', entry);
  if (typeof words !== 'string') return wrongType('"words": "…"', words);
  if (report !== undefined && typeof report !== 'string') return wrongType('"report": "…"', report);
  return {
    file,
    check,
    at: at as readonly CellAddress[],
    values,
    words,
    ...(report === undefined ? {} : { report }),
    ...(typeof note === 'string' ? { note } : {}),
    ...(typeof reason === 'string' ? { reason } : {}),
  };
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(item => typeof item === 'string');
}

function brokenBy(problem: FileProblem): IgnoreFile {
  return { dismissals: [], problems: [problem], broken: true };
}
