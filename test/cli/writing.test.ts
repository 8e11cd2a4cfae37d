// Writing changed files: all or nothing, only where something changed, and never over what somebody else wrote.
import assert from 'node:assert/strict';
import {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { readFile, type ReadText } from '../../server/src/cli/read-file.js';
import { writeFile } from '../../server/src/cli/write-file.js';
import { inFolder, reports, root, runCli } from './run-cli.js';

suite('cli: writing', () => {
  test('fix --write twice gives the same files, and leaves no file of its own', () => {
    inFolder(folder => {
      const names = copyTexts(join(root, 'samples'), folder).concat(copyTexts(reports, folder));
      runCli(['fix', '--write', folder]);
      const once = names.map(name => readFileSync(join(folder, name)));
      const again = runCli(['fix', '--write', folder]);
      assert.equal(again.stdout, '');
      assert.match(again.stderr, /nothing to change/);
      names.forEach((name, index) => assert.deepEqual(readFileSync(join(folder, name)), once[index], name));
      assert.deepEqual(readdirSync(folder).sort(), [...names].sort());
    });
  });

  test('nothing is written where nothing changes', () => {
    inFolder(folder => {
      const file = join(folder, 'clean.txt');
      copyFileSync(join(reports, 'clean.txt'), file);
      const before = statSync(file);
      assert.deepEqual(runCli(['fix', '--write', file]).stdout, '');
      const after = statSync(file);
      assert.deepEqual([after.ino, after.mtimeMs], [before.ino, before.mtimeMs]);
    });
  });

  test('a changed file keeps its mode, and its name on standard output', () => {
    inFolder(folder => {
      copyFileSync(join(reports, 'packed-left.txt'), join(folder, 'a b.txt'));
      chmodSync(join(folder, 'a b.txt'), 0o640);
      const ran = runCli(['format', '--write', 'a b.txt'], { cwd: folder });
      assert.deepEqual([ran.status, ran.stdout], [0, 'changed: a b.txt\n']);
      assert.equal(statSync(join(folder, 'a b.txt')).mode & 0o777, 0o640);
    });
  });

  test('a link stays a link, and its target is written', () => {
    inFolder(folder => {
      mkdirSync(join(folder, 'store'));
      const target = join(folder, 'store/real.txt');
      copyFileSync(join(reports, 'packed-left.txt'), target);
      symlinkSync('store/real.txt', join(folder, 'link.txt'));
      const before = readFileSync(target);
      assert.equal(runCli(['fix', '--write', 'link.txt'], { cwd: folder }).status, 0);
      assert.ok(lstatSync(join(folder, 'link.txt')).isSymbolicLink());
      assert.notDeepEqual(readFileSync(target), before);
      assert.deepEqual(readdirSync(join(folder, 'store')), ['real.txt']);
    });
  });

  test('a read-only file is left alone; the others are written', () => {
    inFolder(folder => {
      for (const name of ['a.txt', 'b.txt']) copyFileSync(join(reports, 'packed-left.txt'), join(folder, name));
      chmodSync(join(folder, 'a.txt'), 0o444);
      const ran = runCli(['fix', '--write', '.'], { cwd: folder });
      assert.equal(ran.status, 2);
      assert.match(ran.stderr, /^disclosure-report: \.\/a\.txt: read-only; file left as it is$/m);
      assert.equal(ran.stdout, 'changed: ./b.txt\n');
      assert.deepEqual(readFileSync(join(folder, 'a.txt')), readFileSync(join(reports, 'packed-left.txt')));
    });
  });

  test('what changed meanwhile is not overwritten', () => {
    inFolder(folder => {
      const file = join(folder, 'a.txt');
      writeFileSync(file, '一');
      const former = textOf(file);
      writeFileSync(file, '二');
      assert.deepEqual(writeFile(file, former, '三'), { ok: false, id: 'changed-meanwhile', params: { path: file } });
      assert.equal(readFileSync(file, 'utf8'), '二');
    });
  });

  test('a file that is gone, or is a folder by now', () => {
    inFolder(folder => {
      const file = join(folder, 'a.txt');
      writeFileSync(file, '一');
      const former = textOf(file);
      assert.deepEqual(writeFile(join(folder, 'gone.txt'), former, '三').ok, false);
      assert.deepEqual(writeFile(folder, former, '三'), { ok: false, id: 'write-special', params: { path: folder } });
    });
  });

  test('standard input is not written to', () => {
    const ran = runCli(['fix', '--write', '-'], { input: 'x' });
    assert.deepEqual([ran.status, ran.stdout], [2, '']);
    assert.match(ran.stderr, /standard input is no file to write to/);
  });

  test('--stdout gives the bytes that --write would write, of one file alone', () => {
    inFolder(folder => {
      copyFileSync(join(reports, 'packed-left.txt'), join(folder, 'a.txt'));
      const shown = runCli(['fix', '--stdout', 'a.txt'], { cwd: folder });
      runCli(['fix', '--write', 'a.txt'], { cwd: folder });
      assert.deepEqual(shown.bytes, readFileSync(join(folder, 'a.txt')));
      const piped = runCli(['fix', '--stdout', '-'], { input: readFileSync(join(reports, 'packed-left.txt')) });
      assert.deepEqual(piped.bytes, shown.bytes);
      copyFileSync(join(reports, 'clean.txt'), join(folder, 'b.txt'));
      const two = runCli(['fix', '--stdout', '.'], { cwd: folder });
      assert.deepEqual([two.status, two.stdout], [2, '']);
    });
  });

  test('a text that is no report goes through --stdout as it is', () => {
    const input = Buffer.from('\ufeffeinerlei\tx \r\n\r\n\r\n', 'utf8');
    const ran = runCli(['format', '--stdout', '-'], { input });
    assert.deepEqual([ran.status, ran.bytes], [0, input]);
    assert.match(ran.stderr, /-: holds nothing of a government information disclosure report/);
  });
});

function copyTexts(from: string, to: string): string[] {
  const names = readdirSync(from).filter(name => /\.(?:txt|md)$/.test(name));
  for (const name of names) copyFileSync(join(from, name), join(to, name));
  return names;
}

function textOf(path: string): ReadText {
  const read = readFile(path);
  assert.ok(read.ok);
  return read.value;
}
