// The outputs for programs: their shape, their places, and what they do with odd characters.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedFile, ShownFinding } from '../../server/src/cli/file-report.js';
import { checkJson } from '../../server/src/cli/render/check-json.js';
import { checkJunit } from '../../server/src/cli/render/check-junit.js';
import { checkSarif } from '../../server/src/cli/render/check-sarif.js';
import { checkText } from '../../server/src/cli/render/check-text.js';
import { extractCsv } from '../../server/src/cli/render/extract.js';
import { checks, splitLines } from '../../server/src/core/index.js';
import { reports, runCli } from './run-cli.js';

const finding: ShownFinding = {
  check: 'wrong-total',
  severity: 'error',
  message: 'sum of <a> & "b"\nis \u0001 2',
  line: 3,
  column: 2,
  endLine: 3,
  endColumn: 4,
  addresses: ['applications/new/total'],
  related: [{ line: 4, column: 1, endLine: 4, endColumn: 2, message: 'part' }],
  fixes: [{ title: 'set', safety: 'suggested' }],
};
const file: CheckedFile = {
  path: 'a b/年.txt',
  reports: 1,
  findings: [finding, { ...finding, severity: 'hint' }],
  dismissed: [],
};
const summary = { files: 1, reports: 1, error: 1, warning: 0, info: 0, hint: 1 };

suite('cli: outputs', () => {
  test('JSON has the members of version 1 in their order', () => {
    const renderer = checkJson();
    const text =
      renderer.begin() + renderer.file(file) + renderer.file({ ...file, findings: [] }) + renderer.end(summary);
    const value = JSON.parse(text) as { files: { findings: Record<string, unknown>[] }[] };
    assert.deepEqual(Object.keys(value), ['version', 'files', 'summary']);
    assert.deepEqual(Object.keys(value.files[0]!), ['path', 'reports', 'findings']);
    const shown = value.files[0]!.findings[0]!;
    assert.deepEqual(Object.keys(shown), [
      ...['check', 'severity', 'message', 'line', 'column', 'endLine', 'endColumn'],
      ...['addresses', 'related', 'fixes'],
    ]);
    assert.deepEqual({ ...shown }, finding);
    const empty = checkJson();
    assert.deepEqual(JSON.parse(empty.begin() + empty.end(summary)), { version: 1, files: [], summary });
  });

  test('text is one line a finding', () => {
    const shown = checkText('en', false).file(file);
    assert.equal(shown.split('\n')[0], 'a b/年.txt:3:2 error wrong-total sum of <a> & "b" is \\u0001 2');
    assert.match(checkText('en', true).file(file), /\u001b\[31merror\u001b\[39m wrong-total/);
  });

  test('JUnit fails what reaches the limit and is well-formed XML', () => {
    const renderer = checkJunit('error');
    const xml = renderer.begin() + renderer.file(file) + renderer.end(summary);
    assert.match(xml, /<testsuite name="a b\/年\.txt" tests="1" failures="1"/);
    assert.match(xml, /message="sum of &lt;a&gt; &amp; &quot;b&quot;\nis \ufffd 2"/);
    assert.match(xml, /<system-out>a b\/年\.txt:3:2 hint wrong-total/);
    assert.match(checkJunit('hint').file(file), /tests="2" failures="2"/);
    assert.match(checkJunit('error').file({ ...file, findings: [] }), /<testcase classname="[^"]+" name="[^"]+"\/>/);
  });

  test('SARIF names every check as a rule, and relative paths as URIs', () => {
    const renderer = checkSarif('en', '1.2.3');
    const text = renderer.begin() + renderer.file(file) + renderer.end(summary);
    const { runs } = JSON.parse(text) as {
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        columnKind: string;
        results: { ruleIndex: number; level: string; locations: { physicalLocation: Record<string, unknown> }[] }[];
      }[];
    };
    const [run] = runs;
    assert.deepEqual(
      run!.tool.driver.rules.map(rule => rule.id),
      checks.map(check => check.id),
    );
    assert.equal(run!.columnKind, 'utf16CodeUnits');
    assert.deepEqual(
      run!.results.map(result => result.level),
      ['error', 'note'],
    );
    assert.equal(run!.tool.driver.rules[run!.results[0]!.ruleIndex]?.id, 'wrong-total');
    assert.deepEqual(run!.results[0]!.locations[0]!.physicalLocation, {
      artifactLocation: { uri: 'a%20b/%E5%B9%B4.txt' },
      region: { startLine: 3, startColumn: 2, endLine: 3, endColumn: 4 },
    });
  });

  test('CSV quotes as RFC 4180 says', () => {
    const report = {
      title: 'the "title"',
      organ: ' two\nlines',
      year: null,
      edition: '2021',
      values: { 'applications/new/total': { value: null, line: 1, column: 2 } },
      unplaced: [],
    };
    const csv = extractCsv(true).report(report, 'a,b.txt', 0);
    assert.equal(csv, '"a,b.txt",1,"the ""title"""," two\nlines",,2021,applications/new/total,,1,2\n');
    assert.equal(extractCsv(true).begin().codePointAt(0), 0xfeff);
    assert.equal(extractCsv(false).begin(), 'path,report,title,organ,year,edition,address,value,line,column\n');
  });

  test('places lead to the very characters, in every report of a volume', () => {
    const lines = splitLines(readFileSync(join(reports, 'volume.txt'), 'utf8'));
    const ran = runCli(['extract', 'volume.txt']);
    const { files } = JSON.parse(ran.stdout) as {
      files: { reports: { values: Record<string, { value: string | null; line: number; column: number }> }[] }[];
    };
    assert.equal(files[0]!.reports.length, 3);
    let seen = 0;
    for (const { values } of files[0]!.reports) {
      for (const [address, { value, line, column }] of Object.entries(values)) {
        assert.ok(value !== null, address);
        assert.equal(lines[line - 1]!.slice(column - 1, column - 1 + value.length), value, address);
        seen++;
      }
    }
    assert.equal(seen, 3 * (10 + 175 + 15));
  });

  test('findings of a volume are those of its reports, further down', () => {
    const text = readFileSync(join(reports, 'packed-left.txt'), 'utf8');
    const one = findingsOf(runCli(['check', '--format', 'json', '-'], { input: text }).stdout);
    const volume = findingsOf(runCli(['check', '--format', 'json', '-'], { input: text + text }).stdout);
    const shift = text.split('\n').length - 1;
    assert.ok(one.length > 0);
    assert.deepEqual(volume, [...one, ...one.map(shown => shiftedBy(shown, shift))]);
  });

  test('JSON of the run goes with its exit status and its text', () => {
    const json = runCli(['check', '--format', 'json', 'wrong-cell.txt', 'clean.txt']);
    const text = runCli(['check', 'wrong-cell.txt', 'clean.txt']);
    assert.deepEqual([json.status, text.status], [1, 1]);
    const shown = findingsOf(json.stdout).map(
      ({ line, column, severity, check }) => `${line}:${column} ${severity} ${check}`,
    );
    assert.deepEqual(
      text.stdout
        .split('\n')
        .slice(0, -2)
        .map(line => line.split(' ').slice(0, 3).join(' ').replace('wrong-cell.txt:', '')),
      shown,
    );
  });
});

function findingsOf(json: string): ShownFinding[] {
  const { files } = JSON.parse(json) as { files: { findings: ShownFinding[] }[] };
  return files.flatMap(({ findings }) => findings);
}

function shiftedBy(finding: ShownFinding, lines: number): ShownFinding {
  const related = finding.related.map(place => ({
    ...place,
    line: place.line + lines,
    endLine: place.endLine + lines,
  }));
  return { ...finding, line: finding.line + lines, endLine: finding.endLine + lines, related };
}
