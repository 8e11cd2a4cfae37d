// What saving a file may change: by the settings, the safe fixes of some checks are done unasked, and for others the user is
// asked about the fix that a click would do.
import type { Fix } from '../checks/check.js';
import type { CheckSettings } from '../control/settings.js';
import type { ReportSnapshot } from '../report-snapshot.js';
import type { TextEdit } from '../text/span.js';
import { fixesOf } from './quick-fixes.js';
import { TakenEdits } from './taken-edits.js';

export interface SaveEdits {
  /** How many findings they answer. */
  readonly count: number;
  readonly edits: readonly TextEdit[];
}

/** The edits for all findings whose check has that policy, as far as they do not touch each other. */
export function editsOnSave(report: ReportSnapshot, { fixOnSave }: CheckSettings, policy: 'safe' | 'ask'): SaveEdits {
  const taken = new TakenEdits();
  let count = 0;
  for (const finding of report.findings) {
    if (fixOnSave[finding.check] !== policy) continue;
    const fix = fixesOf(report, finding).find(policy === 'safe' ? isSafe : isPreferred);
    if (fix !== undefined && taken.add(fix.edits)) count++;
  }
  return { count, edits: taken.edits };
}

function isSafe({ safety }: Fix): boolean {
  return safety === 'safe';
}

/** Large changes are shown before they are made, and so are not for this. */
function isPreferred({ preferred, preview }: Fix): boolean {
  return preferred === true && preview !== true;
}
