// What a user sees of each command: standard output, standard error and the exit status, kept in test/fixtures/cli/transcripts.
// UPDATE_GOLDEN=1 writes them anew; read the difference as you read code.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runCli } from './run-cli.js';

const folder = join(root, 'test/fixtures/cli/transcripts');

/** Name of the transcript, and the words after `disclosure-report`, run in the folder of the fixtures. */
const runs: Readonly<Record<string, readonly string[]>> = {
  'check-clean': ['check', 'clean.txt'],
  'check-all': ['check', 'wrong-cell.txt', 'packed-left.txt', 'volume.txt', 'notes.md'],
  'check-folder': ['check', '.'],
  'check-english': ['--locale', 'en', 'check', 'wrong-cell.txt', 'packed-left.txt'],
  'check-json': ['check', '--format', 'json', 'clean.txt', 'wrong-cell.txt'],
  'check-ndjson': ['check', '--format', 'ndjson', 'wrong-cell.txt', 'clean.txt'],
  'check-junit': ['check', '--format', 'junit', 'clean.txt', 'wrong-cell.txt', 'packed-left.txt'],
  'check-strict': ['check', '--max-severity', 'hint', 'packed-left.txt'],
  'check-trouble': ['check', 'no-such.txt', 'page.html', 'clean.txt', 'notes.md'],
  'fix-default': ['fix', 'packed-left.txt', 'clean.txt'],
  'fix-left-over': ['fix', '--diff', 'wrong-cell.txt', 'volume.txt'],
  'format-stdout': ['format', '--stdout', 'packed-left.txt'],
  'extract-csv': ['extract', '--format', 'csv', 'clean.txt'],
  'extract-json': ['extract', 'volume.txt'],
  'no-command': [],
  'bad-option': ['check', '--formt', 'json', 'clean.txt'],
  'bad-value': ['extract', '--format', 'xml', 'clean.txt'],
  'no-path': ['fix', '--write'],
  help: ['--help'],
  'help-check': ['help', 'check', '--locale', 'en'],
};

suite('cli: transcripts', () => {
  for (const [name, words] of Object.entries(runs)) {
    test(name, () => {
      const { status, stdout, stderr } = runCli(words, { env: { LANG: 'zh_CN.UTF-8' } });
      const errors = stderr.replace(/^(?=.)/gm, '[stderr] ');
      const transcript = `$ disclosure-report ${words.join(' ')}\n${stdout}${errors}[exit ${status}]\n`;
      const file = join(folder, `${name}.txt`);
      if (process.env['UPDATE_GOLDEN'] && process.env['CI'] === undefined) writeFileSync(file, transcript);
      assert.ok(existsSync(file), `${file} is not there; UPDATE_GOLDEN=1 writes it`);
      assert.equal(transcript, readFileSync(file, 'utf8'));
    });
  }

  test('no transcript is left over', () => {
    assert.deepEqual(
      readdirSync(folder).sort(),
      Object.keys(runs)
        .map(name => `${name}.txt`)
        .sort(),
    );
  });
});
