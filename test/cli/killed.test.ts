// Writing that is ended at any moment, or that the disk has no room for: the report is the old one or the new one, whole.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFile, type ReadText } from '../../server/src/cli/read-file.js';
import { writeFile } from '../../server/src/cli/write-file.js';
import { writeJsonFile } from '../../server/src/files/json-files.js';
import { inFolder, inFolderAsync, program, reports, root, runCli } from './run-cli.js';

const KILLS = 200;
const LENGTH = 200_000;
/** Puts two texts in the place of the file in turn, for ever, and does nothing else; says so once both have stood there. */
const WRITER = `
  const { replaceFile } = await import(${JSON.stringify(compiled('files/replace-file.js'))});
  const { statSync } = await import('node:fs');
  const [path, ...letters] = process.argv.slice(1);
  const texts = letters.map(letter => Buffer.from(letter.repeat(${LENGTH})));
  for (let turn = 0; ; turn++) {
    replaceFile(path, statSync(path), texts[turn % 2]);
    if (turn === 2) console.log('writing');
  }`;

suite('cli: killed while writing', function () {
  this.timeout(300_000);

  test(`after each of ${KILLS} kills the file is whole, and keeps its mode`, async () => {
    await inFolderAsync(async folder => {
      const path = join(folder, 'a.txt');
      const texts = ['甲', '乙'].map(letter => Buffer.from(letter.repeat(LENGTH)));
      writeFileSync(path, texts[0]!);
      chmodSync(path, 0o640);
      for (let kill = 0; kill < KILLS; kill++) {
        const writer = spawn(process.execPath, ['--input-type=module', '-e', WRITER, path, '甲', '乙']);
        const ended = new Promise(resolve => writer.on('close', resolve));
        await new Promise<void>((resolve, reject) => {
          writer.stdout.once('data', (words: Buffer) =>
            words.toString() === 'writing\n' ? resolve() : reject(new Error(words.toString())),
          );
          writer.stderr.once('data', (words: Buffer) => reject(new Error(words.toString())));
        });
        await new Promise(resolve => setTimeout(resolve, Math.random() * 20));
        writer.kill('SIGKILL');
        await ended;
        const found = readFileSync(path);
        assert.ok(
          texts.some(text => text.equals(found)),
          `kill ${kill}: ${found.length} bytes`,
        );
        assert.equal(statSync(path).mode & 0o777, 0o640);
      }
      const interrupted = readdirSync(folder).length - 1;
      // A file beside the report tells that a kill fell between its beginning and its new name: else this would show nothing.
      assert.ok(interrupted > 0, 'some kills fell into a write');
      console.log(`      ${interrupted} of ${KILLS} kills fell into a write`);
    });
  });

  test('so it is with the command itself', async () => {
    const before = readFileSync(join(reports, 'packed-left.txt'));
    await inFolderAsync(async folder => {
      const path = join(folder, 'a.txt');
      writeFileSync(path, before);
      runCli(['fix', '--write', path]);
      const after = readFileSync(path);
      for (let kill = 0; kill < 30; kill++) {
        writeFileSync(path, before);
        const command = spawn(process.execPath, [program, 'fix', '--write', path], { stdio: 'ignore' });
        const ended = new Promise(resolve => command.on('close', resolve));
        await new Promise(resolve => setTimeout(resolve, 20 + Math.random() * 200));
        command.kill('SIGKILL');
        await ended;
        const found = readFileSync(path);
        assert.ok(found.equals(before) || found.equals(after), `kill ${kill}`);
      }
    });
  });
});

suite('cli: a disk without room', () => {
  test('the report stays as it was, the command says why, and no other file is left', function () {
    inFolder(folder => {
      const disk = join(folder, 'disk');
      mkdirSync(disk);
      if (!mount(disk)) {
        console.log('      (only root can mount a small disk: left out)');
        this.skip();
      }
      try {
        const path = join(disk, 'a.txt');
        const before = readFileSync(join(reports, 'packed-left.txt'));
        writeFileSync(path, before);
        const list = join(disk, 'disclosure-report.ignore.json');
        writeFileSync(list, '{}');
        fill(join(disk, 'rest'));
        const ran = runCli(['fix', '--write', path]);
        assert.equal(ran.status, 2);
        assert.match(ran.stderr, /ENOSPC/);
        assert.deepEqual(readFileSync(path), before);
        assert.equal(writeJsonFile(list, ' '.repeat(100_000)), 'ENOSPC');
        assert.equal(readFileSync(list, 'utf8'), '{}');
        assert.deepEqual(readdirSync(disk).sort(), ['a.txt', 'disclosure-report.ignore.json', 'rest']);
      } finally {
        execFileSync('umount', [disk]);
      }
    });
  });

  test('a text that goes nowhere is an error', () => {
    const former = textOf(join(reports, 'packed-left.txt'));
    assert.equal(writeFile('/dev/full', former, 'x').ok, false);
  });
});

suite('files beside reports', () => {
  test('a link stays a link, its target is written and keeps its mode', () => {
    inFolder(folder => {
      writeFileSync(join(folder, 'real.json'), '{}', { mode: 0o600 });
      symlinkSync('real.json', join(folder, 'link.json'));
      assert.equal(writeJsonFile(join(folder, 'link.json'), '[]'), undefined);
      assert.ok(lstatSync(join(folder, 'link.json')).isSymbolicLink());
      assert.equal(readFileSync(join(folder, 'real.json'), 'utf8'), '[]');
      assert.equal(statSync(join(folder, 'real.json')).mode & 0o777, 0o600);
      assert.deepEqual(readdirSync(folder).sort(), ['link.json', 'real.json']);
    });
  });

  test('what is read-only, a folder, or in no folder, is left as it is', () => {
    inFolder(folder => {
      const path = join(folder, 'a.json');
      writeFileSync(path, '{}', { mode: 0o444 });
      assert.equal(writeJsonFile(path, '[]'), 'EACCES');
      assert.equal(readFileSync(path, 'utf8'), '{}');
      assert.equal(writeJsonFile(folder, '[]'), 'EISDIR');
      assert.equal(writeJsonFile(join(folder, 'none/a.json'), '[]'), 'ENOENT');
      assert.deepEqual(readdirSync(folder), ['a.json']);
    });
  });
});

function compiled(file: string): string {
  return pathToFileURL(join(root, 'out/server/src', file)).href;
}

/** A disk of 64 KB at the folder; false where that is not allowed. */
function mount(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function fill(path: string): void {
  try {
    writeFileSync(path, Buffer.alloc(1 << 20));
  } catch {
    // Full now.
  }
}

function textOf(path: string): ReadText {
  const read = readFile(path);
  assert.ok(read.ok);
  return read.value;
}
