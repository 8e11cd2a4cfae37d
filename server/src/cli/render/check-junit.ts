// Findings as JUnit XML, for the test pages of build services: a file is a suite, a finding that fails the run a failure.
import type { Severity } from '../../core/index.js';
import { reaches, type CheckedFile, type ShownFinding } from '../file-report.js';
import type { CheckRenderer } from './check-renderer.js';

/** Findings below `limit` fail nothing; they stand in the suite's `system-out`. */
export function checkJunit(limit: Severity): CheckRenderer {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="disclosure-report">\n',
    file: file => suite(file, limit),
    end: () => '</testsuites>\n',
  };
}

function suite({ path, findings, dismissed }: CheckedFile, limit: Severity): string {
  const failing = findings.filter(finding => reaches(finding.severity, limit));
  const others = findings.filter(finding => !reaches(finding.severity, limit));
  const name = escape(path);
  const counts = `failures="${failing.length}" errors="0" skipped="${dismissed.length}"`;
  // A file without failures shows as one passed test.
  const tests = Math.max(failing.length, 1) + dismissed.length;
  let xml = `  <testsuite name="${name}" tests="${tests}" ${counts}>\n`;
  for (const finding of dismissed) {
    xml += `    <testcase classname="${name}" name="${escape(`${finding.check} ${finding.line}:${finding.column}`)}">`;
    xml += `<skipped message="${escape(finding.reason ?? finding.message)}"/></testcase>\n`;
  }
  if (failing.length === 0) xml += `    <testcase classname="${name}" name="${name}"/>\n`;
  for (const finding of failing) {
    const { check, severity, message, line, column } = finding;
    xml += `    <testcase classname="${name}" name="${escape(`${check} ${line}:${column}`)}">\n`;
    xml += `      <failure type="${severity}" message="${escape(message)}">${escape(sentence(path, finding))}</failure>\n`;
    xml += '    </testcase>\n';
  }
  if (others.length > 0) {
    xml += `    <system-out>${escape(others.map(finding => sentence(path, finding)).join('\n'))}</system-out>\n`;
  }
  return `${xml}  </testsuite>\n`;
}

function sentence(path: string, { line, column, severity, check, message }: ShownFinding): string {
  return `${path}:${line}:${column} ${severity} ${check} ${message}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML 1.0 allows it: marks become entities, characters that XML has no way to write become U+FFFD. */
function escape(text: string): string {
  return text
    .replace(/[&<>"]/g, mark => ENTITIES[mark]!)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
