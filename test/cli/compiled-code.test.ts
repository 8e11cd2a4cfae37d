// The code that is kept for the next start: it changes nothing but the time, and what is wrong with it does no harm.
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, runCli, type Ran } from './run-cli.js';

const run = (cache: string, words: readonly string[] = ['check', 'wrong-cell.txt']): Ran =>
  runCli(words, { env: { LANG: 'en_GB.UTF-8', DISCLOSURE_REPORT_CACHE: cache } });

suite('cli: compiled code', () => {
  const without = run('');

  test('it is kept by a run that has read something, for its user alone, and used by the next', () => {
    inFolder(folder => {
      const cache = join(folder, 'new', 'cache');
      run(cache, ['--help']);
      assert.equal(existsSync(cache), false);
      assert.deepEqual(run(cache), without);
      const [name, ...others] = readdirSync(cache);
      assert.match(name!, /^cli-[0-9a-f]{20}-[\w.-]+\.bin$/);
      assert.deepEqual(others, []);
      const before = statSync(join(cache, name!));
      if (process.platform !== 'win32') assert.equal(before.mode & 0o777, 0o600);
      assert.deepEqual(run(cache), without);
      assert.equal(statSync(join(cache, name!)).mtimeMs, before.mtimeMs);
    });
  });

  test('what is broken is not used, and made anew', () => {
    inFolder(folder => {
      run(folder);
      const [name] = readdirSync(folder);
      const file = join(folder, name!);
      const good = readFileSync(file);
      for (const bytes of [Buffer.alloc(0), Buffer.from('no code'), good.subarray(0, good.length >> 1)]) {
        writeFileSync(file, bytes);
        assert.deepEqual(run(folder), without);
        assert.ok(readFileSync(file).length > good.length / 2 + 1);
      }
    });
  });

  test('a folder that cannot be used is passed over in silence', () => {
    inFolder(folder => {
      const file = join(folder, 'file');
      writeFileSync(file, '');
      assert.deepEqual(run(file), without);
      assert.deepEqual(run(join(file, 'below')), without);
      const closed = join(folder, 'closed');
      mkdirSync(closed);
      chmodSync(closed, 0o500);
      assert.deepEqual(run(closed), without);
    });
  });
});
