// Findings for programs: one JSON object of version 1 (docs/cli.md), or one JSON object a line for each file.
import type { CheckedFile, ShownFinding } from '../file-report.js';
import type { CheckRenderer } from './check-renderer.js';
import { jsonList } from './json-list.js';

/** One object for the run: each file on a line of its own, the counts at the end. */
export function checkJson(): CheckRenderer {
  const files = jsonList();
  return {
    begin: () => '{"version":1,"files":[',
    file: file => files.item(JSON.stringify(shown(file))),
    end: ({ files: count, reports, error, warning, info, hint }) =>
      `${files.end()}],"summary":${JSON.stringify({ files: count, reports, error, warning, info, hint })}}\n`,
  };
}

/** What `files` of the JSON output holds, one a line. */
export function checkNdjson(): CheckRenderer {
  return { begin: () => '', file: file => `${JSON.stringify(shown(file))}\n`, end: () => '' };
}

/** The members in the order that is documented. */
function shown({ path, reports, findings, dismissed }: CheckedFile): object {
  return {
    path,
    reports,
    findings: findings.map(shownFinding),
    ...(dismissed.length > 0 && {
      dismissed: dismissed.map(finding => ({ ...shownFinding(finding), reason: finding.reason ?? null })),
    }),
  };
}

function shownFinding(finding: ShownFinding): object {
  return {
    check: finding.check,
    severity: finding.severity,
    message: finding.message,
    line: finding.line,
    column: finding.column,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
    addresses: finding.addresses,
    related: finding.related.map(({ line, column, endLine, endColumn, message }) => ({
      line,
      column,
      endLine,
      endColumn,
      message,
    })),
    fixes: finding.fixes.map(({ title, safety }) => ({ title, safety })),
  };
}
