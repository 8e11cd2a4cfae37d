// What users say about checks: in the settings of an editor, and in disclosure-report.json.
import assert from 'node:assert/strict';
import {
  applySettings,
  checks,
  mergeSettings,
  NO_SETTINGS,
  readSettingsFile,
  say,
  settingsFrom,
  type FileRead,
} from '../../../server/src/core/index.js';
import { BASE } from '../../support/base-report.js';
import { readOne } from '../../support/core.js';
import { tabbed } from '../../support/marked.js';

/** What the file sets, and each problem with the text that it points at. */
function readFile(text: string): { readonly settings: object; readonly problems: readonly string[] } {
  const { settings, problems } = readSettingsFile({ kind: 'text', text });
  return {
    settings,
    problems: problems.map(({ span, message }) => `${text.slice(span.from, span.to)} → ${say('en', message)}`),
  };
}

suite('unit: settings', () => {
  test('severities and what saving does, check by check', () => {
    const { settings, problems } = readFile(`{
      // comments are allowed
      "$schema": "./node_modules/disclosure-report/schema.json",
      "checks": { "wrong-total": "warning", "odd-number": "off", },
      "fixOnSave": { "shifted-row": "safe" }
    }`);
    assert.deepEqual(problems, []);
    assert.deepEqual(settings, {
      checks: { 'wrong-total': 'warning', 'odd-number': 'off' },
      fixOnSave: { 'shifted-row': 'safe' },
    });
  });

  test('names and ids that nobody knows are told where they stand; the rest counts', () => {
    const { settings, problems } = readFile('{"checks": {"worng-total": "off", "odd-number": "off"}, "cheks": {}}');
    assert.deepEqual(settings, { checks: { 'odd-number': 'off' }, fixOnSave: {} });
    assert.deepEqual(problems, [
      '"worng-total" → There is no check “worng-total”; did you mean “wrong-total”?',
      '"cheks" → There is no setting “cheks”; did you mean “checks”?',
    ]);
  });

  test('wrong values and types are told where they stand', () => {
    const { settings, problems } = readFile(
      '{"checks": {"wrong-total": "fatal", "odd-number": 3}, "fixOnSave": ["shifted-row"]}',
    );
    assert.deepEqual(settings, NO_SETTINGS);
    assert.deepEqual(problems, [
      '"fatal" → "fatal" cannot stand here, only "error", "warning", "info", "hint", "off"',
      '3 → 3 cannot stand here, only "error", "warning", "info", "hint", "off"',
      '["shifted-row"] → { } is due here, not ["shifted-row"]',
    ]);
    assert.deepEqual(readFile('[]').problems, ['[] → { } is due here, not []']);
    assert.deepEqual(readFile('{"fixOnSave": {"invalid-number": "safe"}}').problems, [
      '"invalid-number" → “invalid-number” has no quick fix: saving has nothing to do for it',
    ]);
  });

  test('a name that stands twice is told', () => {
    const { settings, problems } = readFile('{"checks": {"odd-number": "off", "odd-number": "hint"}}');
    assert.deepEqual(settings, { checks: { 'odd-number': 'hint' }, fixOnSave: {} });
    assert.deepEqual(problems, ['"odd-number" → “odd-number” stands twice; only the last one counts']);
  });

  for (const [name, text, place] of [
    ['half a file', '{"checks": {"wrong-total": "off"', ''],
    ['no value', '{"checks": }', '}'],
    ['two values', '{} {}', '{'],
    ['words', 'checks: off', 'checks'],
  ] as const) {
    test(`broken JSON, ${name}: one problem at its place, and the defaults`, () => {
      const { settings, problems } = readFile(text);
      assert.deepEqual(settings, NO_SETTINGS);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!, /the defaults hold$/);
      assert.ok(problems[0]!.startsWith(`${place} →`), problems[0]);
    });
  }

  test('an empty file, a folder, another encoding: one problem, and the defaults', () => {
    const reads: FileRead[] = [
      { kind: 'text', text: '' },
      { kind: 'text', text: ' \n' },
      ...(['folder', 'not-utf-8', 'denied', 'too-large', 'failed'] as const).map(
        trouble => ({ kind: 'trouble', trouble }) as const,
      ),
    ];
    for (const read of reads) {
      const { settings, problems } = readSettingsFile(read);
      assert.deepEqual(settings, NO_SETTINGS);
      assert.equal(problems.length, 1);
      for (const locale of ['zh-cn', 'en'] as const) assert.ok(say(locale, problems[0]!.message).length > 0);
    }
    assert.deepEqual(readSettingsFile({ kind: 'absent' }), { settings: NO_SETTINGS, problems: [], broken: false });
  });

  test('a byte order mark is no fault, and shifts no place', () => {
    const text = '\ufeff{"checks": {"x": "off"}}';
    const [problem] = readSettingsFile({ kind: 'text', text }).problems;
    assert.equal(text.slice(problem!.span.from, problem!.span.to), '"x"');
  });

  test('nearer settings win, check by check', () => {
    const far = settingsFrom({ checks: { 'wrong-total': 'off', 'odd-number': 'off' } }, () => false).settings;
    const near = settingsFrom({ checks: { 'odd-number': 'hint' } }, () => false).settings;
    assert.deepEqual(mergeSettings(far, near).checks, { 'wrong-total': 'off', 'odd-number': 'hint' });
  });

  test('findings get the severity that is set, and none of a check that is off', () => {
    const { findings } = readOne(tabbed(BASE.replace('规章→0→0→0', '规章→０→/→0').replace('一、总体', '一、总题')));
    assert.deepEqual(
      findings.map(({ check, severity }) => [check, severity]),
      [
        ['section-title', 'info'],
        ['odd-number', 'info'],
        ['odd-number', 'info'],
      ],
    );
    const settings = settingsFrom({ checks: { 'section-title': 'error', 'odd-number': 'off' } }, () => false).settings;
    const left = applySettings(findings, settings);
    assert.deepEqual(
      left.map(({ check, severity }) => [check, severity]),
      [['section-title', 'error']],
    );
    assert.equal(applySettings(findings, NO_SETTINGS), findings);
  });

  test('each check can be set to each level', () => {
    for (const { id } of checks) {
      const { problems } = settingsFrom({ checks: { [id]: 'hint' } }, () => false);
      assert.deepEqual(problems, []);
    }
  });
});
