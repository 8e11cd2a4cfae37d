// The examples on the pages of the checks do what the pages say: the bad one gives a finding of its check, the good one none at
// all, and what the page calls the first quick fix takes the finding away.
import assert from 'node:assert/strict';
import {
  analyze,
  applyEdits,
  checks,
  controlReport,
  fixesOf,
  lineAt,
  say,
  settingsFrom,
  splitLines,
  type Finding,
  type ReportSnapshot,
} from '../../server/src/core/index.js';
import { CHECK_EXAMPLES, withExample } from '../support/check-examples.js';
import { tabbed } from '../support/marked.js';

/** All findings, those of checks that are off by default included where the check is such a one. */
function readWith(id: string, text: string): { report: ReportSnapshot; findings: readonly Finding[] } {
  const { settings } = settingsFrom(
    { checks: { [id]: checks.find(check => check.id === id)!.defaultSeverity } },
    () => false,
  );
  const [placed, ...others] = analyze(splitLines(tabbed(text))).reports;
  assert.deepEqual(others, []);
  const { report } = controlReport(placed!.report, { settings, dismissals: [] });
  return { report, findings: report.findings };
}

suite('tidy: examples of checks', () => {
  test('each check has its examples, and no example is left over', () => {
    assert.deepEqual(Object.keys(CHECK_EXAMPLES).sort(), checks.map(({ id }) => id).sort());
  });

  for (const [id, example] of Object.entries(CHECK_EXAMPLES)) {
    test(`${id}: bad`, () => {
      const { text, firstLine } = withExample(example, example.bad);
      const { report, findings } = readWith(id, text);
      const others = findings.filter(({ check }) => check !== id);
      assert.deepEqual(
        others.map(({ check, message }) => `${check}: ${say('zh-cn', message)}`),
        [],
      );
      const own = findings.filter(({ check }) => check === id);
      assert.equal(own.length, 1);
      const line = lineAt(report.tree.lineStarts, own[0]!.span.from);
      assert.ok(line >= firstLine && line < firstLine + example.bad.split('\n').length, `line ${line + 1}`);
      const [fix] = fixesOf(report, own[0]!);
      if (fix === undefined) return;
      const fixed = applyEdits(tabbed(text), fix.edits);
      assert.ok(!readWith(id, fixed).findings.some(({ check }) => check === id), say('zh-cn', fix.title));
    });

    test(`${id}: good`, () => {
      const { findings } = readWith(id, withExample(example, example.good).text);
      assert.deepEqual(
        findings.map(({ check, message }) => `${check}: ${say('zh-cn', message)}`),
        [],
      );
    });
  }
});
