// Renames the body of a report, or its year, wherever they stand in the title, the period and the prose. What may be meant
// otherwise (a name inside a longer one, a year in the title of another document) is told apart, for the user to decide.
import { message, type Message } from '../messages/message.js';
import type { ReportModel } from '../model/model.js';
import type { ReportSnapshot } from '../report-snapshot.js';
import { spanHolds, type Span } from '../text/span.js';
import { organOccurrences } from './rename-organ.js';
import { otherYears, writeYear, yearOccurrences, type Occurrence } from './rename-year.js';

export interface RenameTarget {
  readonly kind: 'organ' | 'year';
  /** The occurrence at the cursor. */
  readonly span: Span;
  readonly text: string;
}

export interface RenameEdit {
  readonly span: Span;
  readonly newText: string;
  /** Why the user should look at this one before it is done. */
  readonly doubt: Message | undefined;
}

export type Renaming =
  | { readonly kind: 'refused'; readonly reason: Message }
  | {
      readonly kind: 'edits';
      readonly edits: readonly RenameEdit[];
      /** The new name stands in the text already and means something else there: afterwards nobody can tell the two apart. */
      readonly conflict: Message | undefined;
      /** What was left as it is, though it may look as if it belonged to the name. */
      readonly notes: readonly Message[];
    };

const LONGEST_NAME = 60;

/** What can be renamed at a place: the name of the body or the year of the report; undefined elsewhere. */
export function renameTargetAt({ model }: ReportSnapshot, offset: number): RenameTarget | undefined {
  for (const kind of ['year', 'organ'] as const) {
    const found = occurrencesOf(model, kind).find(({ span }) => spanHolds(span, offset));
    if (found !== undefined) return { kind, span: found.span, text: found.text };
  }
  return undefined;
}

/** The edits that give the body or the year at a place another name, in the order of the text. */
export function renameAt(report: ReportSnapshot, offset: number, newName: string): Renaming {
  const target = renameTargetAt(report, offset);
  if (target === undefined) return refused('rename.nothingHere');
  return target.kind === 'year' ? renameYear(report.model, newName) : renameOrgan(report.model, newName);
}

function renameYear(model: ReportModel, newName: string): Renaming {
  const year = /^((?:19|20)\d\d)(?:年度?)?$/.exec(newName.normalize('NFKC').trim())?.[1];
  if (year === undefined) return refused('rename.notAYear');
  const others = otherYears(model);
  const count = others.get(Number(year)) ?? 0;
  const isSame = Number(year) === model.year;
  return {
    kind: 'edits',
    edits: occurrencesOf(model, 'year').map(({ span, text, doubt }) => ({
      span,
      newText: writeYear(year, text),
      doubt,
    })),
    conflict: count > 0 && !isSame ? message('rename.yearTaken', { year, count }) : undefined,
    notes: [...others]
      .filter(([other]) => other !== Number(year))
      .sort(([one], [other]) => one - other)
      .map(([other, times]) => message('rename.otherYear', { year: other, count: times })),
  };
}

function renameOrgan(model: ReportModel, newName: string): Renaming {
  const name = newName.trim();
  if (name === '' || name.length > LONGEST_NAME || /[\t\r\n。；，、：]/.test(name)) return refused('rename.notAName');
  const taken = model.organ === name || name.includes(model.organ) ? 0 : timesIn(model, name);
  const edits = organOccurrences(model).flatMap(({ span, doubt, short }): RenameEdit[] => {
    if (short === 0) return [{ span, newText: name, doubt }];
    // 示例区林业局 for 示例市示例区林业局: what it leaves out must be left out of the new name as well.
    return name.startsWith(model.organ.slice(0, short)) ? [{ span, newText: name.slice(short), doubt }] : [];
  });
  const conflict = taken > 0 ? message('rename.nameTaken', { name, count: taken }) : undefined;
  return { kind: 'edits', edits, conflict, notes: [] };
}

function occurrencesOf(model: ReportModel, kind: RenameTarget['kind']): readonly Occurrence[] {
  return kind === 'year' ? yearOccurrences(model) : organOccurrences(model).filter(({ short }) => short === 0);
}

function timesIn({ tree }: ReportModel, name: string): number {
  return tree.lines.reduce(
    (count, { kind, text }) => (kind === 'row' ? count : count + text.split(name).length - 1),
    0,
  );
}

function refused(id: Message['id']): Renaming {
  return { kind: 'refused', reason: message(id) };
}
