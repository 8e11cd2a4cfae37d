// Runs over many files: threads change nothing but the time, and standard input may name the files or hold them.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { inFolder, program, reports, runCli, type Ran } from './run-cli.js';

const clean = readFileSync(join(reports, 'clean.txt'), 'utf8');
const wrong = readFileSync(join(reports, 'wrong-cell.txt'), 'utf8');
const MANY = 120;
const LONG_RUN = 3000;
/** Of a long run: until then code is compiled, and what is remembered of many files is there. */
const EARLY = 300;
/** In the process of the program: tells the bytes in use, once all rubbish is gone, at two files of a long run. */
const PROBE = `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs';
  const { openSync } = fs;
  let opened = 0;
  fs.openSync = (...words) => {
    if (++opened === ${EARLY} || opened === ${LONG_RUN}) {
      for (let round = 0; round < 4; round++) globalThis.gc();
      process.stderr.write('heap ' + process.memoryUsage().heapUsed + '\\n');
    }
    return openSync(...words);
  };`)}`;

suite('cli: many files', () => {
  test('threads give what one file after the other gives, in the same order', () => {
    inFolder(folder => {
      const names = fill(folder);
      const alone = names
        .slice(0, 2)
        .map(name => runCli(['check', '--format', 'ndjson', name], { cwd: folder }).stdout);
      const expected = names.map((name, index) => alone[index % 2]!.replace(names[index % 2]!, `./${name}`));
      for (const threads of ['1', '2', '5']) {
        const ran = runCli(['check', '--format', 'ndjson', '--threads', threads, '.'], { cwd: folder });
        assert.deepEqual([ran.stderr, ran.status], ['', 1], `${threads} threads`);
        assert.equal(ran.stdout, expected.join(''), `${threads} threads`);
      }
    });
  });

  test('trouble is told in the order of the files, and stops none of them', () => {
    inFolder(folder => {
      const names = fill(folder);
      writeFileSync(join(folder, 'a-binary.txt'), Buffer.alloc(1000));
      mkdirSync(join(folder, 'm'));
      writeFileSync(join(folder, 'm', 'disclosure-report.json'), '{ "checks": { "no-such": "off" } }');
      writeFileSync(join(folder, 'm', 'one.txt'), clean);
      writeFileSync(join(folder, 'z-page.txt'), '<html><body></body></html>');
      const ran = runCli(['check', '--format', 'json', 'missing.txt', '.'], { cwd: folder });
      assert.equal(ran.status, 2);
      assert.deepEqual(ran.stderr.match(/(?<=: ).*?(?=: )/g), [
        'missing.txt',
        './a-binary.txt',
        'm/disclosure-report.json:1:15',
        './z-page.txt',
      ]);
      const { files } = JSON.parse(ran.stdout) as { files: { path: string }[] };
      assert.deepEqual(
        files.map(({ path }) => path),
        [...names, 'm/one.txt'].sort().map(name => `./${name}`),
      );
    });
  });

  test('a file that is too large for a thread is checked all the same', () => {
    inFolder(folder => {
      fill(folder);
      const copies = Math.ceil(600_000 / Buffer.byteLength(wrong));
      writeFileSync(join(folder, 'volume.txt'), wrong.repeat(copies));
      const ran = runCli(['check', '--format', 'json', '.'], { cwd: folder });
      const { files } = JSON.parse(ran.stdout) as { files: { path: string; findings: unknown[] }[] };
      assert.equal(files.find(({ path }) => path === './volume.txt')?.findings.length, copies);
    });
  });

  test('dismissed findings and a baseline hold in threads too', () => {
    inFolder(folder => {
      fill(folder);
      const options = { cwd: folder };
      assert.equal(runCli(['check', '--baseline', 'known.json', '--update-baseline', '.'], options).status, 0);
      const ran = runCli(['check', '--threads', '2', '--baseline', 'known.json', '.'], options);
      assert.deepEqual(ran, {
        ...ran,
        status: 0,
        stdout: `files: ${MANY}, reports: ${MANY}; errors: 0, warnings: 0, infos: 0, hints: 0\n`,
        stderr: `disclosure-report: dismissed besides: ${MANY / 2} (--show-dismissed lists them)\n`,
      });
    });
  });

  test('a file is forgotten when it has been checked', () => {
    inFolder(folder => {
      for (let index = 0; index < LONG_RUN; index++)
        writeFileSync(join(folder, `${10_000 + index}.txt`), clean.replace('示例区档案局', `示例区第${index}档案局`));
      const { status, stderr } = spawnSync(
        process.execPath,
        ['--expose-gc', '--import', PROBE, program, 'check', '--threads', '1', '.'],
        { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'], LANG: 'en_GB.UTF-8' } },
      );
      const [early, late] = [...stderr.matchAll(/^heap (\d+)$/gm)].map(([, bytes]) => Number(bytes));
      assert.equal(status, 0, stderr);
      assert.ok(late! - early! < 800 * (LONG_RUN - EARLY), `${early} bytes in use, later ${late}`);
    });
  });

  test('a number of threads is asked for', () => {
    for (const words of ['0', '65', 'two', '1.5'])
      assert.equal(runCli(['check', '--threads', words, '.']).status, 2, words);
  });
});

suite('cli: standard input of lines', () => {
  const named = (input: string | Buffer, words: readonly string[] = []): Ran =>
    runCli(['check', '--format', 'ndjson', ...words, '-'], { input });
  const paths = ({ stdout }: Ran): string[] =>
    stdout
      .trim()
      .split('\n')
      .map(line => (JSON.parse(line) as { path: string }).path);

  test('a list of paths stands for the files, folders too', () => {
    const files = runCli(['check', '--format', 'ndjson', 'wrong-cell.txt', 'clean.txt']);
    assert.equal(named('wrong-cell.txt\nclean.txt\n').stdout, files.stdout);
    assert.equal(named('\ufeffwrong-cell.txt\r\n\r\nclean.txt').stdout, files.stdout);
    const folder = runCli(['check', '--format', 'ndjson', '.']);
    assert.equal(named('.\n').stdout, folder.stdout);
  });

  test('records are checked under the path they give', () => {
    const record = (path: string, text: string): string => `${JSON.stringify({ id: 7, text, path })}\n`;
    const ran = named(record('east/1.txt', wrong) + record('west/2.txt', clean) + 'clean.txt\n');
    assert.deepEqual(paths(ran), ['east/1.txt', 'west/2.txt', 'clean.txt']);
    const alone = runCli(['check', '--format', 'ndjson', 'wrong-cell.txt']).stdout;
    assert.equal(ran.stdout.split('\n')[0], alone.trim().replace('wrong-cell.txt', 'east/1.txt'));
    assert.equal(ran.status, 1);
  });

  test('a line that is neither is told with its number, and the others go on', () => {
    const ran = named('clean.txt\n\nno-such.txt\n{"path":"a.txt"}\n{"path":1,"text":""}\nnotes.md\n-\n');
    assert.deepEqual(paths(ran), ['clean.txt', 'notes.md']);
    assert.equal(ran.status, 2);
    assert.deepEqual(ran.stderr.split('\n'), [
      'disclosure-report: no-such.txt: no such file or folder',
      'disclosure-report: line 4 of standard input is no JSON like {"path":…,"text":…}; not checked',
      'disclosure-report: line 5 of standard input is no JSON like {"path":…,"text":…}; not checked',
      'disclosure-report: -: no such file or folder',
      'disclosure-report: not checked, as they hold nothing of a disclosure report: notes.md (files: 1)',
      '',
    ]);
  });

  test('a list of files that are not there is still a list; a report is no list', () => {
    assert.equal(named('a.txt\nb.md\nc.txt\n').stderr.split('no such file').length, 4);
    assert.deepEqual(paths(named(`年报.txt\n\n${clean}`)), ['-']);
    assert.deepEqual(paths(named(Buffer.from(wrong, 'utf16le'))), ['-']);
  });

  test('its user may say what it is', () => {
    const nothing = named('', ['--stdin', 'lines']);
    assert.deepEqual([nothing.stdout, nothing.stderr, nothing.status], ['', '', 0]);
    assert.deepEqual(paths(named('clean.txt\n', ['--stdin', 'text'])), ['-']);
    assert.equal(named('clean\n', ['--stdin', 'lines']).status, 2);
  });

  test('each line is answered before the next one comes', async () => {
    const child = spawn(process.execPath, [program, 'check', '--format', 'ndjson', '-'], { cwd: reports });
    const lines = createInterface({ input: child.stdout });
    for (const name of ['clean.txt', 'wrong-cell.txt', 'packed-left.txt']) {
      child.stdin.write(`${name}\n`);
      const [line] = (await once(lines, 'line')) as [string];
      assert.equal((JSON.parse(line) as { path: string }).path, name);
    }
    child.stdin.end();
    assert.deepEqual(await once(child, 'close'), [1, null]);
  });
});

/** Fills the folder with reports, every other one with a fault, and gives their names in order. */
function fill(folder: string): string[] {
  return Array.from({ length: MANY }, (_, index) => {
    const name = `report-${String(index).padStart(3, '0')}.txt`;
    writeFileSync(join(folder, name), index % 2 === 0 ? clean : wrong);
    return name;
  });
}
