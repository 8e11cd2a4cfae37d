// The fixes that findings offer, computed when asked for; nothing is kept between a finding and its fix.
import type { Finding, Fix } from '../checks/check.js';
import { checks } from '../checks/registry.js';
import type { ReportSnapshot } from '../report-snapshot.js';
import { spansTouch, type Span, type TextEdit } from '../text/span.js';
import { formatReport } from './format.js';

export interface OfferedFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** All fixes of one finding of this report, best first; none where only the author can tell what is right. */
export function fixesOf(report: ReportSnapshot, finding: Finding): readonly Fix[] {
  const check = checks.find(({ id }) => id === finding.check);
  return check?.fixes?.(report.model, finding.data) ?? [];
}

/** The fixes of every finding that touches the span. Findings that offer the same change are offered once. */
export function quickFixes(report: ReportSnapshot, span: Span): readonly OfferedFix[] {
  return report.findings
    .filter(finding => spansTouch(finding.span, span))
    .flatMap(finding => fixesOf(report, finding).map(fix => ({ finding, fix })));
}

/** Everything that may be done unasked: edits that change no number and no word. They do not overlap. */
export function safeFixes(report: ReportSnapshot): readonly TextEdit[] {
  return formatReport(report);
}
