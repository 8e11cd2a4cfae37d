// Findings that somebody has looked at and let stand: they stay dismissed when rows move, and come back when a number changes.
import assert from 'node:assert/strict';
import {
  addDismissal,
  controlReport,
  fingerprintOf,
  keyOf,
  listOf,
  NO_SETTINGS,
  readIgnoreFile,
  removeDismissals,
  say,
  staleDismissals,
  type Dismissal,
  type Finding,
  type ReportSnapshot,
} from '../../../server/src/core/index.js';
import { BASE, report } from '../../support/base-report.js';
import { read, readOne } from '../../support/core.js';
import { tabbed } from '../../support/marked.js';
import { samples } from '../../support/samples.js';

function dismiss(snapshot: ReportSnapshot, finding: Finding): Dismissal {
  return { file: 'a.txt', ...fingerprintOf(snapshot, finding) };
}

function left(snapshot: ReportSnapshot, dismissals: readonly Dismissal[]): readonly Finding[] {
  return controlReport(snapshot, { settings: NO_SETTINGS, dismissals }).report.findings;
}

const WRONG = report({ '一、本年新收': '一、本年新收政府信息公开申请数量→→→7→3→0→0→1→0→19' });
const wrong = readOne(tabbed(WRONG));
const finding = wrong.findings[0]!;

suite('unit: dismissals', () => {
  test('a dismissed finding is gone, and no other', () => {
    assert.equal(wrong.findings.length, 1);
    const dismissal = dismiss(wrong, finding);
    const control = { settings: NO_SETTINGS, dismissals: [dismissal] };
    const controlled = controlReport(wrong, control);
    assert.deepEqual(controlled.report.findings, []);
    assert.deepEqual(controlled.dismissed, [{ finding, by: dismissal }]);
    assert.deepEqual(staleDismissals([controlled], control), []);
    assert.equal(controlReport(wrong, control), controlled, 'the same object as long as nothing changes');
  });

  test('nothing dismissed, nothing set: the report as it is', () => {
    assert.equal(controlReport(wrong, { settings: NO_SETTINGS, dismissals: [] }).report, wrong);
  });

  test('it stays away when rows move, when the table is put elsewhere, and when other numbers change', () => {
    const dismissals = [dismiss(wrong, finding)];
    for (const text of [
      `\n\n${WRONG}`,
      WRONG.replace('一、本年新收', '三、本年度办理结果→→→→→→→→→\n一、本年新收'),
      WRONG.replace('行政许可→31', '行政许可→32'),
      WRONG.replace('一是公开', '一是不公开'),
    ]) {
      assert.deepEqual(
        left(readOne(tabbed(text)), dismissals).filter(({ check }) => check === finding.check),
        [],
        text.slice(0, 40),
      );
    }
  });

  test('it comes back when a number changes that it speaks of', () => {
    const dismissals = [dismiss(wrong, finding)];
    for (const text of [WRONG.replace('→1→0→19', '→1→0→18'), WRONG.replace('→7→3→0→0→1→0→19', '→7→4→0→0→1→0→19')]) {
      const control = { settings: NO_SETTINGS, dismissals };
      const controlled = controlReport(readOne(tabbed(text)), control);
      assert.ok(controlled.report.findings.length > 0);
      assert.deepEqual(staleDismissals([controlled], control), dismissals);
    }
  });

  test('of several reports in a file only the one that is named', () => {
    const second = WRONG.replaceAll('林业局', '水利局');
    const reports = read(tabbed(WRONG + second)).snapshot.reports.map(placed => placed.report);
    const dismissal = { ...dismiss(reports[0]!, reports[0]!.findings[0]!), report: reports[0]!.model.title };
    assert.deepEqual(
      reports.map(one => left(one, [dismissal]).length),
      [0, 1],
    );
  });

  for (const { name, text } of samples()) {
    test(`every finding of ${name} can be dismissed, alone, through the file, and with the lines moved`, () => {
      for (const { report: snapshot } of read(text).snapshot.reports) {
        const moved = read(`\n${snapshot.tree.rawLines.join('')}`).snapshot.reports[0]!.report;
        for (const one of snapshot.findings) {
          const file = readIgnoreFile({ kind: 'text', text: addDismissal(undefined, dismiss(snapshot, one)) });
          assert.deepEqual(file.problems, []);
          const dismissals = file.dismissals.map(({ dismissal }) => dismissal);
          const key = keyOf(fingerprintOf(snapshot, one));
          const others = snapshot.findings.filter(other => keyOf(fingerprintOf(snapshot, other)) !== key);
          assert.deepEqual(left(snapshot, dismissals), others, say('zh-cn', one.message));
          assert.equal(left(moved, dismissals).length, others.length, say('zh-cn', one.message));
        }
      }
    });
  }

  test('findings of one sample that differ in place differ in what is kept of them', () => {
    for (const { name, text } of samples()) {
      const keys = read(text).snapshot.reports.flatMap(({ report: one }) =>
        one.findings.map(each => `${one.model.title} ${keyOf(fingerprintOf(one, each))}`),
      );
      assert.equal(new Set(keys).size, keys.length, name);
    }
  });
});

suite('unit: the list of dismissed findings', () => {
  const dismissal: Dismissal = { ...dismiss(wrong, finding), note: '看过', reason: '原件如此' };

  test('what is written can be read', () => {
    const text = addDismissal(undefined, dismissal);
    assert.deepEqual(JSON.parse(text), {
      version: 1,
      dismissed: [
        {
          file: 'a.txt',
          check: 'suspect-cell',
          at: ['applications/new/total'],
          values: ['19', '2', '19', '11'],
          note: '看过',
          reason: '原件如此',
        },
      ],
    });
    const { dismissals, problems, broken } = readIgnoreFile({ kind: 'text', text });
    assert.deepEqual([problems, broken], [[], false]);
    assert.deepEqual(
      dismissals.map(one => one.dismissal),
      [dismissal],
    );
    assert.equal(text.slice(dismissals[0]!.span.from, dismissals[0]!.span.to), '"suspect-cell"');
    assert.equal(listOf([dismissal]), text);
  });

  test('an entry is added and taken out; what people wrote around it stays', () => {
    const first = `{\n  // 经审计确认\n  "version": 1,\n  "dismissed": [\n    { "file": "b.txt", "check": "odd-number" }\n  ]\n}\n`;
    const second = addDismissal(first, dismissal);
    assert.match(second, /经审计确认/);
    assert.equal(readIgnoreFile({ kind: 'text', text: second }).dismissals.length, 2);
    const third = removeDismissals(second, [0]);
    assert.match(third, /经审计确认/);
    assert.deepEqual(
      readIgnoreFile({ kind: 'text', text: third }).dismissals.map(one => one.dismissal.file),
      ['a.txt'],
    );
    assert.deepEqual(readIgnoreFile({ kind: 'text', text: removeDismissals(second, [1, 0]) }).dismissals, []);
  });

  test('a list that nobody can use is one problem, and nothing is dismissed', () => {
    for (const text of [
      '',
      '{',
      '[]',
      '{}',
      '{"version": 1}',
      '{"version": 2, "dismissed": []}',
      '{"dismissed": []}',
    ]) {
      const { dismissals, problems, broken } = readIgnoreFile({ kind: 'text', text });
      assert.deepEqual([dismissals, problems.length, broken], [[], 1, true], text);
      assert.ok(!/\{\w+\}/.test(say('en', problems[0]!.message)));
    }
    assert.equal(readIgnoreFile({ kind: 'trouble', trouble: 'folder' }).broken, true);
    assert.deepEqual(readIgnoreFile({ kind: 'absent' }), { dismissals: [], problems: [], broken: false });
  });

  test('an entry that makes no sense is told, and the others count', () => {
    const text = JSON.stringify({
      version: 1,
      dismissed: [
        3,
        { file: 'a.txt' },
        { file: 'a.txt', check: 'no-such-check' },
        { file: 'a.txt', check: 'odd-number', at: 'rules' },
        { file: 'a.txt', check: 'odd-number', words: 3 },
        { file: 'a.txt', check: 'odd-number' },
      ],
    });
    const { dismissals, problems, broken } = readIgnoreFile({ kind: 'text', text });
    assert.deepEqual([dismissals.length, dismissals[0]!.index, problems.length, broken], [1, 5, 5, false]);
  });
});

suite('unit: comments that let findings stand', () => {
  const at = (comment: string): string => WRONG.replace('（本列数据', `${comment}\n（本列数据`);
  const checksIn = (text: string): string[] =>
    controlReport(readOne(tabbed(text)), { settings: NO_SETTINGS, dismissals: [] }).report.findings.map(
      ({ check, message }) => `${check}: ${say('en', message)}`,
    );

  test('above the table, above a heading, with blank lines between', () => {
    assert.deepEqual(checksIn(at('<!-- disclosure-report-ignore suspect-cell -->')), []);
    assert.deepEqual(checksIn(at('<!-- disclosure-report-ignore suspect-cell wrong-total -->\n')), []);
    assert.deepEqual(checksIn(at('<!-- disclosure-report-ignore suspect-cell applications/new/total -->')), []);
    const titled = BASE.replace('五、存', '<!--disclosure-report-ignore section-title-->\n五、存').replace(
      '的主要',
      '',
    );
    assert.deepEqual(checksIn(titled), []);
  });

  test('not what stands elsewhere, nor other cells, nor other checks; and then it is told', () => {
    for (const text of [
      at('<!-- disclosure-report-ignore odd-number -->'),
      at('<!-- disclosure-report-ignore suspect-cell applications/new/business -->'),
      WRONG.replace('五、存', '<!-- disclosure-report-ignore suspect-cell -->\n五、存'),
    ]) {
      const found = checksIn(text);
      assert.equal(found.length, 2);
      assert.ok(
        found.some(one => one.startsWith('suspect-cell')) && found.some(one => one.startsWith('stale-dismissal')),
      );
    }
  });

  test('the id of no check is told', () => {
    const found = checksIn(at('<!-- disclosure-report-ignore suspect-cel -->'));
    assert.ok(found.some(one => one.includes('There is no check “suspect-cel”')));
  });
});
