// stale-dismissal: a comment that dismisses what is no longer there. Entries of the list beside the reports are told where the
// list is read: test/unit/control, test/cli, test/lsp.
import assert from 'node:assert/strict';
import { applyEdits, controlReport, fixesOf, NO_SETTINGS, settingsFrom } from '../../server/src/core/index.js';
import { BASE, report } from '../support/base-report.js';
import { readOne } from '../support/core.js';
import { marked, tabbed } from '../support/marked.js';

const WRONG = report({ '规章→0': '规章→０→0→0' });
const above = (comment: string, base = WRONG): string =>
  base.replace('第二十条第（一）项', `${comment}\n第二十条第（一）项`);

/** The findings that are left, each with the words it stands on, as they are marked. */
function checkLeft(snippet: string, settings = NO_SETTINGS): void {
  const { text, ranges } = marked(snippet);
  const { findings } = controlReport(readOne(text), { settings, dismissals: [] }).report;
  const shown = ({ from, to }: { from: number; to: number }, label: string): string =>
    `${label} ${text.slice(from, to)}`;
  assert.deepEqual(
    findings.map(({ span, check }) => shown(span, check)),
    ranges.map(({ span, label }) => shown(span, label)),
  );
}

suite('stale-dismissal', () => {
  test('bad: what it dismissed has been mended', () =>
    checkLeft(above('<|<!-- disclosure-report-ignore odd-number -->|stale-dismissal>', BASE)));

  test('bad: an id that no check has', () =>
    checkLeft(above('<|<!-- disclosure-report-ignore odd-nummer -->|stale-dismissal>', BASE)));

  test('good: it dismisses something', () => checkLeft(above('<!-- disclosure-report-ignore odd-number -->')));

  test('near miss: other comments', () => {
    checkLeft(above('<!-- 本表数据已与司法局核对 -->', BASE));
    checkLeft(above('<!-- markdownlint-disable -->', BASE));
  });

  test('silent: a switched off check is', () => {
    const { settings } = settingsFrom({ checks: { 'stale-dismissal': 'off' } }, () => false);
    checkLeft(above('<!-- disclosure-report-ignore odd-number -->', BASE), settings);
  });

  test('fix: the comment goes, and its line with it', () => {
    const text = tabbed(above('<!-- disclosure-report-ignore odd-number -->', BASE));
    const { report: controlled } = controlReport(readOne(text), { settings: NO_SETTINGS, dismissals: [] });
    const [fix] = fixesOf(controlled, controlled.findings[0]!);
    assert.equal(applyEdits(text, fix!.edits), tabbed(BASE));
  });
});
