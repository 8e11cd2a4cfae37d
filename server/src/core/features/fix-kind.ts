// Fixes every finding of one kind in a report at once, each with the fix it would be given alone.
import type { ReportSnapshot } from '../report-snapshot.js';
import type { TextEdit } from '../text/span.js';
import { fixesOf } from './quick-fixes.js';
import { TakenEdits } from './taken-edits.js';

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
  const taken = new TakenEdits();
  let count = 0;
  let fixes = 0;
  for (const finding of report.findings) {
    if (finding.check !== check) continue;
    const fix = fixesOf(report, finding).find(candidate => candidate.preferred === true);
    if (fix === undefined) continue;
    const before = taken.edits.length;
    if (!taken.add(fix.edits)) continue;
    count++;
    if (taken.edits.length > before) fixes++;
  }
  return { count, fixes, edits: taken.edits };
}
