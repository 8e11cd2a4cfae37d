// The life cycle that the protocol asks for, and what comes out of turn.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { AnswerError, LspClient, SERVER, startClient } from '../../support/lsp-client.js';
import { assertSameAnswers } from '../../support/same-answers.js';
import { sample } from '../../support/samples.js';

const URI = 'file:///reports/a.txt';
const HOVER = { textDocument: { uri: URI }, position: { line: 0, character: 0 } };
const text = sample('07-arithmetic');

suite('conformance: order of messages', () => {
  let client: LspClient;

  teardown(() => client?.kill());

  test('before initialize: requests are errors, notifications are not heard, and initialize is as it would have been', async () => {
    client = new LspClient();
    for (const method of ['textDocument/hover', 'shutdown', 'workspace/executeCommand', 'no/such/method']) {
      await assert.rejects(client.request(method, HOVER), isError(-32002), method);
    }
    client.open(URI, text);
    client.change(URI, 2, [{ text: '' }]);
    client.notify('initialized', {});
    client.notify('workspace/didChangeConfiguration', { settings: {} });
    await client.initialize();
    assert.equal(await client.request('textDocument/hover', HOVER), null, 'the document was not opened');
    client.open(URI, text);
    await assertSameAnswers(client, URI, text);
  });

  test('a second initialize is an error and changes nothing', async () => {
    client = await startClient({ locale: 'en' });
    client.open(URI, text);
    const again = client.request('initialize', { processId: null, rootUri: null, capabilities: {}, locale: 'zh-cn' });
    await assert.rejects(again, isError(-32600));
    client.notify('initialized', {});
    await assertSameAnswers(client, URI, text);
  });

  test('after shutdown: requests are errors, notifications are not heard, exit ends it with 0', async () => {
    client = await startClient();
    client.open(URI, text);
    const { length } = (await client.diagnostics(URI, 1)).diagnostics;
    await client.request('shutdown', undefined);
    for (const method of ['textDocument/hover', 'shutdown', 'initialize', 'no/such/method']) {
      await assert.rejects(client.request(method, HOVER), isError(-32600), method);
    }
    client.change(URI, 2, [{ text: '' }]);
    await assert.rejects(client.request('textDocument/hover', HOVER), isError(-32600));
    assert.deepEqual(
      client.published(URI).map(({ diagnostics }) => diagnostics.length),
      [length],
    );
    client.notify('exit', undefined);
    assert.equal(await client.exited, 0);
    assert.equal(client.errorOutput, '');
  });

  test('exit without shutdown ends it with 1, before initialize too', async () => {
    client = await startClient();
    client.notify('exit', undefined);
    assert.equal(await client.exited, 1);
    client = new LspClient();
    client.notify('exit', undefined);
    assert.equal(await client.exited, 1);
    assert.equal(client.errorOutput, '');
  });

  test('ends without a word on the error stream when its client goes before, at and after initialize', async () => {
    for (const before of [
      (): void => undefined,
      (): void => void client.request('initialize', { processId: null, capabilities: {} }).catch(() => undefined),
      (): void => {
        void client.initialize().catch(() => undefined);
        client.open(URI, text);
      },
    ]) {
      client = new LspClient();
      before();
      client.hangUp();
      assert.equal(await client.exited, 1);
      assert.equal(client.errorOutput, '');
    }
  });

  test('ends when nobody reads its answers any more', async () => {
    client = await startClient();
    client.stopReading();
    client.open(URI, text);
    client.notify('textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text }] });
    assert.equal(await client.exited, 1);
    assert.equal(client.errorOutput, '');
  });

  test('ends with the process that initialize names, though its input stays open', async () => {
    const parent = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore' });
    client = new LspClient();
    await client.initialize({ processId: parent.pid! });
    parent.kill('SIGKILL');
    assert.equal(await client.exited, 1);
  });

  test('ends when the process that started it is killed', async () => {
    const script = `
      const server = require('node:child_process').spawn(process.execPath, [process.argv[1], '--stdio'], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      server.stdout.once('data', () => console.log(server.pid));
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, capabilities: {} } });
      server.stdin.write('Content-Length: ' + body.length + '\\r\\n\\r\\n' + body);`;
    const parent = spawn(process.execPath, ['-e', script, SERVER], { stdio: ['ignore', 'pipe', 'inherit'] });
    const pid = await new Promise<number>(resolve =>
      parent.stdout.once('data', (words: Buffer) => resolve(Number(words.toString()))),
    );
    assert.ok(isRunning(pid));
    parent.kill('SIGKILL');
    while (isRunning(pid)) await new Promise(resolve => setTimeout(resolve, 20));
  });
});

function isError(code: number): (error: Error) => boolean {
  return error => {
    assert.ok(error instanceof AnswerError, error.message);
    assert.equal(error.code, code, error.message);
    return true;
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
