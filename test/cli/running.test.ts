// Runs as wholes: input that is no report, streams that end early, trouble with one file among others.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, program, reports, root, runCli } from './run-cli.js';

suite('cli: runs', () => {
  test('trouble with one file stops no other, and the run ends with 2', () => {
    inFolder(folder => {
      writeFileSync(join(folder, 'zeros.txt'), Buffer.alloc(1_000_000));
      writeFileSync(join(folder, 'random.txt'), randomBytes(300_000));
      writeFileSync(join(folder, 'scan.pdf'), '%PDF-1.4\n');
      copyFileSync(join(reports, 'wrong-cell.txt'), join(folder, 'good.txt'));
      const ran = runCli(['check', '--format', 'json', 'missing.txt', 'scan.pdf', '.'], { cwd: folder });
      const { files } = JSON.parse(ran.stdout) as { files: { path: string }[] };
      assert.deepEqual(
        files.map(file => file.path),
        ['./good.txt'],
      );
      assert.equal(ran.status, 2);
      assert.deepEqual(ran.stderr.split('\n'), [
        'disclosure-report: missing.txt: no such file or folder',
        'disclosure-report: scan.pdf: a PDF file, not plain text; save it as text first',
        'disclosure-report: ./random.txt: not a text file; not read',
        'disclosure-report: ./zeros.txt: not a text file; not read',
        '',
      ]);
    });
  });

  test('texts that hold no report have no findings', () => {
    inFolder(folder => {
      for (const name of ['README.md', 'a.txt', 'b.txt', 'c.txt'])
        writeFileSync(join(folder, name), `# ${name}\n\nwords\n`);
      writeFileSync(join(folder, 'empty.txt'), '');
      const ran = runCli(['check', '--format', 'json', 'empty.txt', '.'], { cwd: folder });
      const { summary } = JSON.parse(ran.stdout) as { summary: object };
      assert.deepEqual(summary, { files: 5, reports: 0, error: 0, warning: 0, info: 0, hint: 0 });
      assert.equal(ran.status, 0);
      assert.deepEqual(ran.stderr.split('\n'), [
        'disclosure-report: empty.txt: holds nothing of a government information disclosure report; not checked',
        'disclosure-report: not checked, as they hold nothing of a disclosure report: ./README.md, ./a.txt, ./b.txt, … (files: 4)',
        '',
      ]);
    });
  });

  test('standard input is a file named -', () => {
    const input = readFileSync(join(reports, 'wrong-cell.txt'));
    const piped = runCli(['check', '-'], { input });
    const named = runCli(['check', 'wrong-cell.txt']);
    assert.equal(piped.stdout, named.stdout.replaceAll('wrong-cell.txt:', '-:'));
    assert.equal(piped.status, named.status);
  });

  test('standard input that is not text is left at once', () => {
    if (!existsSync('/dev/urandom')) return;
    const ran = spawnSync('sh', ['-c', `"$0" "$1" check - < /dev/urandom`, process.execPath, program]);
    assert.equal(ran.status, 2);
    const named = runCli(['check', '/dev/zero']);
    assert.equal(named.status, 2);
    assert.match(named.stderr, /\/dev\/zero: not a text file/);
  });

  test('a reader that goes away ends the run in silence', async () => {
    const child = spawn(process.execPath, [program, 'extract', '--format', 'csv', 'volume.txt'], {
      cwd: reports,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    const status = await new Promise(resolve => child.on('close', resolve));
    assert.deepEqual([status, errors], [0, '']);
  });

  test('--max-severity says what fails the run', () => {
    assert.equal(runCli(['check', 'packed-left.txt']).status, 0);
    assert.equal(runCli(['check', '--max-severity', 'warning', 'packed-left.txt']).status, 1);
    assert.equal(runCli(['fix', '--max-severity', 'warning', 'packed-left.txt']).status, 0);
    assert.equal(runCli(['fix', 'wrong-cell.txt']).status, 1);
    assert.equal(runCli(['format', 'wrong-cell.txt']).status, 0);
  });

  test('colours only on a terminal', () => {
    assert.doesNotMatch(runCli(['check', 'wrong-cell.txt']).stdout, /\u001b/);
  });

  test('the version is that of the package', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    assert.deepEqual(runCli(['--version']).stdout, `${version}\n`);
  });

  test('lsp --stdio answers as a language server', () => {
    const request = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'shutdown' });
    const initialize = JSON.stringify({
      jsonrpc: '2.0',
      id: 0,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    const exit = JSON.stringify({ jsonrpc: '2.0', method: 'exit' });
    const input = [initialize, request, exit].map(body => `Content-Length: ${body.length}\r\n\r\n${body}`).join('');
    const ran = runCli(['lsp', '--stdio'], { input });
    assert.match(ran.stdout, /"id":0,"result":\{"capabilities"/);
    assert.equal(ran.status, 0);
  });

  test('a folder that may not be read', () => {
    // Nothing is closed to root.
    if (process.getuid?.() === 0) return;
    inFolder(folder => {
      mkdirSync(join(folder, 'closed'));
      chmodSync(join(folder, 'closed'), 0);
      const ran = runCli(['check', 'closed'], { cwd: folder });
      chmodSync(join(folder, 'closed'), 0o700);
      assert.equal(ran.status, 2);
      assert.match(ran.stderr, /closed: no permission/);
    });
  });
});
