// Large files. Above the limit of the command line one line says so, nothing of them is read, the others are, and the run fails;
// below it, thousands of reports in one file need no more memory than some do.
import assert from 'node:assert/strict';
import {
  closeSync,
  copyFileSync,
  ftruncateSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { inFolder, reports, runCli, type Ran } from './run-cli.js';

/** As docs/cli.md has it. */
const LIMIT = 64 * 1024 * 1024;
const TOLD = 'disclosure-report: large.txt: larger than 64 MB, hardly an annual report; not read\n';

suite('cli: files above the limit', () => {
  test('check: told in one line, and the other files are checked', () =>
    inFolder(folder => {
      writeLarge(folder, LIMIT + 1);
      copyFileSync(join(reports, 'wrong-cell.txt'), join(folder, 'good.txt'));
      const alone = runCli(['check', '--format', 'json', 'good.txt'], { cwd: folder });
      const ran = runCli(['check', '--format', 'json', 'large.txt', 'good.txt'], { cwd: folder });
      assert.deepEqual({ stderr: ran.stderr, status: ran.status }, { stderr: TOLD, status: 2 });
      assert.equal(ran.stdout, alone.stdout, 'not one finding of a part of it');
    }));

  for (const words of [['fix', '--write'], ['format', '--write'], ['extract']])
    test(`${words.join(' ')}: told in one line, and the file stays as it is`, () =>
      inFolder(folder => {
        const path = writeLarge(folder, LIMIT + 1);
        const { mtimeMs } = statSync(path);
        const ran = runCli([...words, 'large.txt'], { cwd: folder });
        assert.deepEqual({ stderr: ran.stderr, status: ran.status }, { stderr: TOLD, status: 2 });
        assert.deepEqual([statSync(path).size, statSync(path).mtimeMs], [LIMIT + 1, mtimeMs]);
      }));

  test('standard input has the same limit', () => {
    const ran = runCli(['check', '-'], { input: Buffer.alloc(LIMIT + 1, 'text\n') });
    assert.deepEqual({ stderr: ran.stderr, status: ran.status }, { stderr: TOLD.replace('large.txt', '-'), status: 2 });
  });

  test('a file of just that size is read, whatever it holds', () =>
    inFolder(folder => {
      writeLarge(folder, LIMIT);
      const ran = runCli(['check', 'large.txt'], { cwd: folder });
      assert.equal(ran.stderr, 'disclosure-report: large.txt: not a text file; not read\n');
    }));
});

/** As many reports as a heap of 96 MB has no room for, were they all kept. */
const MANY = 1500;

suite('cli: files of many reports', () => {
  const env = { LANG: 'en_GB.UTF-8', NODE_OPTIONS: '--max-old-space-size=96' };
  const one = readFileSync(join(reports, 'wrong-cell.txt'), 'utf8');

  test('are read report by report, each with all its findings and numbers', () =>
    inFolder(folder => {
      writeFileSync(join(folder, 'volume.txt'), one.repeat(MANY));
      const run = (...words: readonly string[]): Ran => runCli([...words, 'volume.txt'], { cwd: folder, env });

      const checked = JSON.parse(run('check', '--format', 'json').stdout) as { summary: Record<string, number> };
      const alone = JSON.parse(runCli(['check', '--format', 'json', 'wrong-cell.txt']).stdout) as typeof checked;
      for (const severity of ['error', 'warning', 'info', 'hint'])
        assert.equal(checked.summary[severity], MANY * alone.summary[severity]!, severity);

      const { files } = JSON.parse(run('extract').stdout) as { files: { reports: { values: object }[] }[] };
      const counts = new Set(files[0]!.reports.map(({ values }) => Object.keys(values).length));
      assert.deepEqual([files[0]!.reports.length, counts.size], [MANY, 1]);

      const fixed = run('fix');
      assert.equal(fixed.status, 1);
      assert.match(fixed.stderr, new RegExp(`errors ${checked.summary['error']},`));
      const formatted = run('format');
      assert.deepEqual([formatted.status, formatted.stdout], [0, '']);
    }));
});

/** A report, and behind it a hole up to `size`: the disk holds the report only. */
function writeLarge(folder: string, size: number): string {
  const path = join(folder, 'large.txt');
  const report = readFileSync(join(reports, 'wrong-cell.txt'));
  const file = openSync(path, 'w');
  // So many that the first look at the file finds nothing but text.
  for (let length = 0; length < 100_000; length += report.length) writeSync(file, report);
  ftruncateSync(file, size);
  closeSync(file);
  return path;
}
