// Fixes every finding of one kind in a report at once, each with the fix it would be given alone.
import type { ReportSnapshot } from '../snapshot.js';
import type { TextEdit } from '../text/span.js';
import { fixesOf } from './quick-fixes.js';

export interface KindFix {
  /** How many findings it answers, and by how many different fixes. */
  readonly count: number;
  readonly fixes: number;
  readonly edits: readonly TextEdit[];
}

/**
 * The preferred fixes of all findings of a check, as far as they do not touch each other; findings without a preferred fix
 * are left to the author. A fix that answers several findings is done once.
 */
export function fixAllOfKind(report: ReportSnapshot, check: string): KindFix {
  const taken: TextEdit[] = [];
  let count = 0;
  let fixes = 0;
  for (const finding of report.findings) {
    if (finding.check !== check) continue;
    const fix = fixesOf(report, finding).find(candidate => candidate.preferred === true);
    if (fix === undefined) continue;
    const before = taken.length;
    if (!addEdits(taken, fix.edits)) continue;
    count++;
    if (taken.length > before) fixes++;
  }
  return { count, fixes, edits: taken };
}

/** Adds the edits that are not among `taken` yet; none of them, and false, where one would touch another. */
export function addEdits(taken: TextEdit[], edits: readonly TextEdit[]): boolean {
  const fresh = edits.filter(edit => !taken.some(other => sameEdit(edit, other)));
  if (fresh.some(edit => taken.some(other => overlaps(edit, other)))) return false;
  taken.push(...fresh);
  return true;
}

function sameEdit(one: TextEdit, other: TextEdit): boolean {
  return one.span.from === other.span.from && one.span.to === other.span.to && one.newText === other.newText;
}

function overlaps({ span: one }: TextEdit, { span: other }: TextEdit): boolean {
  // Two inserts at one place have no order of their own.
  return (one.from < other.to && other.from < one.to) || one.from === other.from;
}
