// All that is said of real reports, by check: a table of how often and how loud, and each error and warning, of which every one
// was looked at by hand beside its report. Left out where the reports are not at hand.
import assert from 'node:assert/strict';
import { checks, type Finding } from '../../server/src/core/index.js';
import { targetOf } from '../mutation/target.js';
import { haveReports, reportsIn } from '../support/reports.js';

const FOLDERS = ['partial', 'seeds', 'template', 'verbatim', 'whole'];
const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;

/**
 * Errors and warnings by file, as `check × how often`. Excerpts (`partial`) lack the sections and rows behind where they end; browser
 * copies and excerpts of pages have shifted rows. None of them is a false alarm: what comes in new is to be looked at, too.
 */
const LOUD: Readonly<Record<string, string>> = {
  'partial/changchun-styjrswj-2023.txt': 'missing-section × 3, shifted-row × 2, missing-row, prose-contradicts-table',
  'partial/hunanzhen-2021.txt': 'missing-section × 4, section-order, missing-row',
  'partial/liuba-sjj-2022.txt': 'missing-section × 4, duplicate-section, superseded-form, split-table, missing-row',
  'partial/longgang-dept-2024.txt': 'missing-section × 3, shifted-row × 14, missing-row',
  'partial/tongjiju-2023.txt': 'missing-section × 3, split-table × 2, missing-row',
  'partial/wendeng-xfj-2022-p8.txt': 'missing-section × 4',
  'partial/wendeng-zjj-2019.txt': 'missing-section × 3, shifted-row, missing-row',
  'partial/xiongxian-town-2019.txt': 'missing-section × 2, missing-table × 3',
  'partial/xjnlk-town-2023.txt': 'missing-section × 3, split-table × 2, missing-row',
  'partial/xuwen-sfj-2023.txt': 'missing-section × 3, shifted-row × 13, missing-row',
  'seeds/000': 'split-table, shifted-row × 4, ragged-row × 21',
  'seeds/001': 'shifted-row × 7',
  'seeds/002': 'split-table, shifted-row × 5',
  'seeds/003': 'split-table, shifted-row × 2, ragged-row × 23',
  'seeds/004': 'split-table, shifted-row × 3, ragged-row × 22',
  'template/template-2021.browser.txt': 'shifted-row × 29',
  'verbatim/hongze-2023.layout.txt': 'wrong-total × 2',
  'verbatim/hongze-2023.raw.txt': 'missing-table × 2, split-table',
  'verbatim/huaian-city-2024.raw.txt': 'missing-table, split-table × 2',
  'verbatim/kewei-2024-source.md':
    'missing-section, section-order, shifted-row × 25, missing-total, prose-contradicts-table',
  'whole/hongze-2023.browser.txt': 'shifted-row × 27, wrong-total × 2',
  'whole/hongze-2023.txt': 'wrong-total × 2',
  'whole/hongze-2024.browser.txt': 'shifted-row × 27',
  'whole/huaian-city-2024.browser.txt': 'shifted-row × 29',
  'whole/kewei-2024.browser.txt':
    'missing-section, section-order, shifted-row × 29, missing-total, prose-contradicts-table',
  'whole/kewei-2024.txt': 'missing-section, section-order, missing-total, prose-contradicts-table',
  'whole/shanghai-office-2019.browser.txt': 'shifted-row × 31, missing-total × 11, prose-contradicts-table × 2',
  'whole/shanghai-office-2019.txt': 'missing-total × 11, prose-contradicts-table × 2',
};

const have = haveReports();

suite('reports: every finding', () => {
  if (!have) return;
  const files = FOLDERS.flatMap(folder =>
    reportsIn(folder).map(({ name, text }) => ({ folder, name, findings: targetOf(name, text).findings })),
  );

  for (const { name, findings } of files) {
    test(name, () =>
      assert.equal(inWords(findings.filter(isLoud)), LOUD[name.replace(/^(seeds\/\d+)_.*$/, '$1')] ?? ''),
    );
  }

  suiteTeardown(() => print(files));
});

function isLoud({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

function inWords(findings: readonly Finding[]): string {
  return checks
    .map(({ id }) => [id, findings.filter(({ check }) => check === id).length] as const)
    .filter(([, count]) => count > 0)
    .map(([id, count]) => (count === 1 ? id : `${id} × ${count}`))
    .join(', ');
}

function print(files: readonly { readonly folder: string; readonly findings: readonly Finding[] }[]): void {
  const count = (findings: readonly Finding[]): string => (findings.length === 0 ? '·' : String(findings.length));
  const row = (what: string, cells: readonly string[]): string =>
    `      ${what.padEnd(24)}${cells.map(cell => cell.padStart(9)).join('')}`;
  const all = files.flatMap(({ findings }) => findings);
  const lines = checks.map(({ id }) => {
    const own = all.filter(({ check }) => check === id);
    const bySeverity = SEVERITIES.map(severity => count(own.filter(finding => finding.severity === severity)));
    const byFolder = FOLDERS.map(folder =>
      count(
        files.filter(file => file.folder === folder).flatMap(({ findings }) => findings.filter(f => f.check === id)),
      ),
    );
    return row(id, [...bySeverity, ...byFolder]);
  });
  const loud = all.filter(isLoud).length;
  console.log(
    [
      `      ${files.length} reports and parts of reports; the checks that are off by default included`,
      row('', [...SEVERITIES, ...FOLDERS]),
      ...lines,
      row(
        'in all',
        SEVERITIES.map(severity => count(all.filter(finding => finding.severity === severity))),
      ),
      `      ${loud} errors and warnings, each looked at by hand: no false alarm among them`,
    ].join('\n'),
  );
}
