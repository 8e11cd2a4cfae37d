// Settings, dismissed findings and baselines on the command line: what counts, and what is said of files that are broken.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, reports, runCli, type Ran } from './run-cli.js';

interface Entry {
  file: string;
  report?: string;
  check: string;
  at?: string[];
  values?: string[];
  reason?: string;
}

/** A folder with a report that has one error and one with five warnings, and the files given by their names. */
function inReports<Result>(files: Readonly<Record<string, string | Buffer>>, work: (folder: string) => Result): Result {
  return inFolder(folder => {
    for (const name of ['wrong-cell.txt', 'packed-left.txt', 'clean.txt']) {
      cpSync(join(reports, name), join(folder, name));
    }
    mkdirSync(join(folder, 'sub'));
    cpSync(join(reports, 'wrong-cell.txt'), join(folder, 'sub/wrong-cell.txt'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return work(folder);
  });
}

const check = (folder: string, ...words: string[]): Ran => runCli(['check', ...words], { cwd: folder });
const settings = (value: object): string => JSON.stringify(value);
const listIn = (path: string): Entry[] => (JSON.parse(readFileSync(path, 'utf8')) as { dismissed: Entry[] }).dismissed;

/** The list that dismisses the one error of wrong-cell.txt. */
const LIST = JSON.stringify({
  version: 1,
  dismissed: [
    {
      file: 'wrong-cell.txt',
      check: 'suspect-cell',
      at: ['applications/granted/total'],
      values: ['11', '2', '11', '10'],
      reason: '原件如此',
    },
  ],
});

suite('cli: settings', () => {
  test('the file of the nearest folder upwards counts, and only that', () =>
    inReports(
      {
        'disclosure-report.json': settings({ checks: { 'suspect-cell': 'info' } }),
        'sub/disclosure-report.json': settings({ checks: { 'suspect-cell': 'off' } }),
      },
      folder => {
        const { status, stdout, stderr } = check(folder, 'wrong-cell.txt', 'sub');
        assert.match(stdout, /^wrong-cell\.txt:39:32 info suspect-cell /);
        assert.ok(!stdout.includes('sub/wrong-cell'), stdout);
        assert.deepEqual([status, stderr], [0, '']);
      },
    ));

  test('from a folder below, for a path through .., and for standard input', () =>
    inReports({ 'disclosure-report.json': settings({ checks: { 'suspect-cell': 'off' } }) }, folder => {
      assert.equal(runCli(['check', '../wrong-cell.txt', '.'], { cwd: join(folder, 'sub') }).status, 0);
      const input = readFileSync(join(folder, 'wrong-cell.txt'));
      assert.equal(runCli(['check', '-'], { cwd: join(folder, 'sub'), input }).status, 0);
      assert.equal(runCli(['check', '-', '--no-config'], { cwd: join(folder, 'sub'), input }).status, 1);
    }));

  test('fix counts what is left by the settings', () =>
    inReports({ 'disclosure-report.json': settings({ checks: { 'suspect-cell': 'off' } }) }, folder => {
      assert.equal(runCli(['fix', 'wrong-cell.txt'], { cwd: folder }).status, 0);
      assert.equal(runCli(['fix', 'wrong-cell.txt', '--no-config'], { cwd: folder }).status, 1);
    }));

  for (const [name, text, words] of [
    [
      'half-written JSON',
      '{"checks": {"suspect-cell": "off"',
      /disclosure-report\.json:1:34: The JSON is wrong or breaks/,
    ],
    ['another encoding', Buffer.from('\ufeff{"checks": {}}', 'utf16le'), /:1:1: The file is not UTF-8/],
    ['GBK', Buffer.from([0x7b, 0x22, 0xb1, 0xed, 0x22, 0x3a, 0x31, 0x7d]), /:1:1: The file is not UTF-8/],
    ['an empty file', '', /:1:1: The file is empty/],
  ] as const) {
    test(`${name}: one line on standard error, the defaults, and status 2`, () =>
      inReports({ 'disclosure-report.json': text }, folder => {
        const { status, stdout, stderr } = check(folder, 'wrong-cell.txt', 'packed-left.txt', 'clean.txt');
        assert.match(stdout, /error suspect-cell/);
        assert.match(stderr, words);
        assert.equal(stderr.split('\n').length, 2, stderr);
        assert.equal(status, 2);
      }));
  }

  test('a folder in its place', () =>
    inReports({}, folder => {
      mkdirSync(join(folder, 'disclosure-report.json'));
      mkdirSync(join(folder, 'disclosure-report.ignore.json'));
      const { status, stdout, stderr } = check(folder, 'wrong-cell.txt', 'packed-left.txt');
      assert.match(stdout, /error suspect-cell/);
      assert.match(stderr, /^disclosure-report: disclosure-report\.json:1:1: A file is due here, not a folder/m);
      assert.match(
        stderr,
        /^disclosure-report: disclosure-report\.ignore\.json:1:1: A file is due here, not a folder/m,
      );
      assert.deepEqual([stderr.split('\n').length, status], [3, 2]);
    }));

  test('a link that leads nowhere, or to itself, in its place', () =>
    inReports({}, folder => {
      symlinkSync('nowhere', join(folder, 'disclosure-report.json'));
      symlinkSync('disclosure-report.ignore.json', join(folder, 'disclosure-report.ignore.json'));
      const { status, stdout, stderr } = check(folder, 'wrong-cell.txt');
      assert.match(stdout, /error suspect-cell/);
      for (const name of ['disclosure-report', 'disclosure-report.ignore'])
        assert.ok(stderr.includes(`${name}.json:1:1: The file cannot be read`), stderr);
      assert.deepEqual([stderr.split('\n').length, status], [3, 2]);
    }));

  test('a broken file holds for its own folder: not the one above it', () =>
    inReports({ 'disclosure-report.json': settings({ checks: { 'suspect-cell': 'off' } }) }, folder => {
      writeFileSync(join(folder, 'sub/disclosure-report.json'), '{"checks"');
      const { status, stdout, stderr } = check(folder, 'wrong-cell.txt', 'sub');
      assert.match(stdout, /^sub\/wrong-cell\.txt:39:32 error suspect-cell /);
      assert.match(stderr, /^disclosure-report: sub\/disclosure-report\.json:1:\d+: The JSON is wrong/);
      assert.equal(status, 2);
    }));

  test('unknown ids and wrong types are each told with their place; the rest counts', () =>
    inReports(
      {
        'disclosure-report.json':
          '{\n  "checks": {\n    "suspect-cel": "off",\n    "suspect-cell": "info",\n    "odd-number": 1\n  }\n}',
      },
      folder => {
        const { status, stdout, stderr } = check(folder, 'wrong-cell.txt');
        assert.match(stdout, /info suspect-cell/);
        assert.match(stderr, /json:3:5: There is no check “suspect-cel”; did you mean “suspect-cell”\?$/m);
        assert.match(stderr, /json:5:19: 1 cannot stand here, only "error"/m);
        assert.equal(status, 2);
      },
    ));
});

suite('cli: dismissed findings', () => {
  test('the list beside a file counts, for the files of its folder', () =>
    inReports({ 'disclosure-report.ignore.json': LIST }, folder => {
      const { status, stdout, stderr } = check(folder, 'wrong-cell.txt', 'sub');
      assert.match(stdout, /^sub\/wrong-cell\.txt:39:32 error suspect-cell/);
      assert.equal(stderr, 'disclosure-report: dismissed besides: 1 (--show-dismissed lists them)\n');
      assert.equal(status, 1);
      assert.equal(check(folder, 'wrong-cell.txt').status, 0);
      assert.equal(check(folder, 'wrong-cell.txt', '--no-config').status, 1);
    }));

  test('--show-dismissed lists them, with their reason, in every format', () =>
    inReports({ 'disclosure-report.ignore.json': LIST }, folder => {
      const text = check(folder, 'wrong-cell.txt', '--show-dismissed');
      assert.match(text.stdout, /^wrong-cell\.txt:39:32 dismissed suspect-cell .*\(原件如此\)$/m);
      assert.equal(text.stderr, '');
      const json = JSON.parse(check(folder, 'wrong-cell.txt', '--show-dismissed', '--format', 'json').stdout) as {
        files: { findings: unknown[]; dismissed: { check: string; reason: string }[] }[];
      };
      assert.deepEqual(
        json.files.map(file => [file.findings.length, file.dismissed.map(({ check, reason }) => `${check} ${reason}`)]),
        [[0, ['suspect-cell 原件如此']]],
      );
      assert.match(
        check(folder, 'wrong-cell.txt', '--show-dismissed', '--format', 'sarif').stdout,
        /"suppressions":\[\{"kind":"external","status":"accepted","justification":"原件如此"\}\]/,
      );
      assert.match(
        check(folder, 'wrong-cell.txt', '--show-dismissed', '--format', 'junit').stdout,
        /tests="2" failures="0" errors="0" skipped="1"[^]*<skipped message="原件如此"\/>/,
      );
    }));

  test('moved rows change nothing; a changed number brings the finding back, and the entry is told as stale', () =>
    inReports({ 'disclosure-report.ignore.json': LIST }, folder => {
      const path = join(folder, 'wrong-cell.txt');
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, `\n\n${text}`);
      assert.equal(check(folder, 'wrong-cell.txt').status, 0);
      writeFileSync(
        path,
        text.replace(/^(三、本年度办理结果.*\t)11$/m, (_, row: string) => `${row}12`),
      );
      const { status, stdout } = check(folder, 'wrong-cell.txt');
      assert.match(stdout, /^wrong-cell\.txt:39:32 error suspect-cell/);
      assert.match(
        stdout,
        /^disclosure-report\.ignore\.json:1:\d+ info stale-dismissal “wrong-cell\.txt” has no such/m,
      );
      assert.match(stdout, /^files: 1, reports: 1; errors: 1, warnings: 0, infos: 1, hints: 0$/m);
      assert.equal(status, 1);
    }));

  test('an entry for a file that is gone is told, one for a file that was not checked is not', () =>
    inReports({ 'disclosure-report.ignore.json': LIST.replace('wrong-cell.txt', 'gone.txt') }, folder => {
      assert.match(check(folder, 'clean.txt').stdout, /stale-dismissal There is no file “gone\.txt”/);
      writeFileSync(join(folder, 'gone.txt'), 'x');
      assert.doesNotMatch(check(folder, 'clean.txt').stdout, /stale/);
      writeFileSync(join(folder, 'disclosure-report.json'), settings({ checks: { 'stale-dismissal': 'off' } }));
      assert.doesNotMatch(check(folder, '.').stdout, /stale/);
    }));

  for (const [name, text, words] of [
    ['another encoding', Buffer.from('\ufeff{"version": 1}', 'utf16le'), /:1:1: The file is not UTF-8/],
    ['a value of another type', '[]', /:1:1: .* is due here/],
    ['an empty file', '', /:1:1: The file is empty/],
  ] as const) {
    test(`a list with ${name} is one line, and nothing is dismissed`, () =>
      inReports({ 'disclosure-report.ignore.json': text }, folder => {
        const { status, stdout, stderr } = check(folder, 'wrong-cell.txt', 'packed-left.txt');
        assert.match(stdout, /error suspect-cell/);
        assert.match(stderr, words);
        assert.deepEqual([stderr.split('\n').length, status], [2, 2]);
      }));
  }

  test('a broken list is one line, and nothing is dismissed', () =>
    inReports({ 'disclosure-report.ignore.json': LIST.slice(0, -3) }, folder => {
      const { status, stdout, stderr } = check(folder, 'wrong-cell.txt', 'packed-left.txt');
      assert.match(stdout, /error suspect-cell/);
      assert.match(
        stderr,
        /^disclosure-report: disclosure-report\.ignore\.json:1:\d+: The JSON is wrong or breaks off here/,
      );
      assert.deepEqual([stderr.split('\n').length, status], [2, 2]);
    }));
});

suite('cli: baseline', () => {
  test('--update-baseline writes down what there is; then only what is new counts', () =>
    inReports({}, folder => {
      const made = check(folder, '.', '--baseline', 'known.json', '--update-baseline');
      assert.equal(made.status, 0, made.stderr);
      assert.match(made.stderr, /known\.json: findings written down: \d+;/);
      const entries = listIn(join(folder, 'known.json'));
      assert.ok(entries.some(({ file }) => file === 'sub/wrong-cell.txt'));
      const { status, stdout, stderr } = check(folder, '.', '--baseline', 'known.json');
      assert.equal(status, 0, stdout);
      assert.match(stdout, /^files: 4, reports: 4; errors: 0, warnings: 0, infos: 0, hints: 0\n$/);
      assert.equal(stderr, `disclosure-report: dismissed besides: ${entries.length} (--show-dismissed lists them)\n`);

      const path = join(folder, 'clean.txt');
      writeFileSync(path, readFileSync(path, 'utf8').replace('五、存在的主要问题及改进情况', '五、存在问题及改进情况'));
      const next = check(folder, '.', '--baseline', 'known.json', '--max-severity', 'info');
      assert.match(next.stdout, /^\.\/clean\.txt:\d+:3 info section-title/);
      assert.equal(next.status, 1);
    }));

  test('it names files from its own folder, wherever the run starts', () =>
    inReports({}, folder => {
      check(folder, '.', '--baseline', 'sub/known.json', '--update-baseline');
      assert.ok(listIn(join(folder, 'sub/known.json')).some(({ file }) => file === '../wrong-cell.txt'));
      const ran = runCli(['check', '..', '--baseline', 'known.json'], { cwd: join(folder, 'sub') });
      assert.equal(ran.status, 0, ran.stdout + ran.stderr);
    }));

  test('an update of some files leaves the entries and reasons of the others', () =>
    inReports({}, folder => {
      check(folder, '.', '--baseline', 'known.json', '--update-baseline');
      const path = join(folder, 'known.json');
      const list = readFileSync(path, 'utf8').replace(
        '"check": "suspect-cell",',
        '"check": "suspect-cell", "reason": "已核",',
      );
      writeFileSync(path, list);
      const before = listIn(path).length;
      assert.equal(check(folder, 'packed-left.txt', '--baseline', 'known.json', '--update-baseline').status, 0);
      assert.equal(listIn(path).length, before);
      check(folder, '.', '--baseline', 'known.json', '--update-baseline');
      assert.equal(listIn(path).filter(({ reason }) => reason === '已核').length, 1);
    }));

  test('a folder, or another encoding, in the place of a baseline', () =>
    inReports({ 'utf16.json': Buffer.from('\ufeff{"version": 1}', 'utf16le') }, folder => {
      for (const [name, words] of [
        ['sub', /^disclosure-report: sub:1:1: A file is due here, not a folder/],
        ['utf16.json', /^disclosure-report: utf16\.json:1:1: The file is not UTF-8/],
      ] as const) {
        const { status, stderr } = check(folder, 'clean.txt', '--baseline', name);
        assert.match(stderr, words);
        assert.equal(status, 2);
      }
    }));

  test('a baseline that is not there, or is broken', () =>
    inReports({ 'broken.json': '{' }, folder => {
      const missing = check(folder, '.', '--baseline', 'none.json');
      assert.deepEqual([missing.status, missing.stderr], [2, 'disclosure-report: none.json: no such file or folder\n']);
      const broken = check(folder, 'clean.txt', '--baseline', 'broken.json');
      assert.deepEqual([broken.status, broken.stderr.split('\n').length], [2, 2]);
      const update = check(folder, 'clean.txt', '--baseline', 'broken.json', '--update-baseline');
      assert.match(update.stderr, /broken\.json: not written/);
      assert.equal(readFileSync(join(folder, 'broken.json'), 'utf8'), '{');
    }));
});
