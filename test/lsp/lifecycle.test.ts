// How the server begins and ends, and what it lives through.
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { AnswerError, FULL_CAPABILITIES, LspClient, SERVER, startClient } from '../support/lsp-client.js';
import { sample } from '../support/samples.js';

const URI = 'file:///reports/a.txt';

suite('the life of the server', () => {
  let client: LspClient;

  teardown(() => client?.kill());

  test('says who it is and what it can do', async () => {
    client = await startClient();
    const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    const { serverInfo, capabilities } = client.initialized;
    assert.deepEqual(serverInfo, { name: 'disclosure-report', version });
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.textDocumentSync, {
      openClose: true,
      change: 2,
      willSaveWaitUntil: true,
      save: true,
    });
    for (const name of ['documentSymbol', 'foldingRange', 'hover', 'documentFormatting', 'documentRangeFormatting']) {
      assert.ok(capabilities[`${name}Provider` as keyof typeof capabilities], name);
    }
    assert.deepEqual(capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'source.fixAll.disclosureReport'],
    });
  });

  test('ends with 0 after shutdown, with 1 on an exit without it', async () => {
    client = await startClient();
    assert.equal(await client.stop(), 0);
    client = await startClient();
    client.notify('exit', undefined);
    assert.equal(await client.exited, 1);
  });

  test('ends when its client hangs up', async () => {
    client = await startClient();
    client.hangUp();
    assert.equal(await client.exited, 1);
  });

  test('answers what was asked before its client hung up', async () => {
    client = await startClient();
    client.open(URI, sample('07-arithmetic'));
    const symbols = client.request<unknown[]>('textDocument/documentSymbol', { textDocument: { uri: URI } });
    const shutdown = client.request('shutdown', undefined);
    client.hangUp();
    assert.equal((await symbols).length, 1);
    await shutdown;
    assert.equal(await client.exited, 0);
    assert.deepEqual(
      client.published(URI).map(({ version }) => version),
      [1],
    );
  });

  test('takes stdio for granted', async () => {
    client = await startClient({ command: [process.execPath, SERVER] });
    assert.equal(await client.stop(), 0);
  });

  test('answers a request before initialize, or a second one, with an error and lives', async () => {
    client = new LspClient();
    const early = client.request('textDocument/hover', {
      textDocument: { uri: URI },
      position: { line: 0, character: 0 },
    });
    await assert.rejects(early, AnswerError);
    await client.initialize();
    await assert.rejects(
      client.request('initialize', { processId: null, rootUri: null, capabilities: {} }),
      AnswerError,
    );
    await assertAlive();
  });

  test('a handler that throws is logged with the document, answered with null, and nothing else happens', async () => {
    client = await startClient({ lenient: true });
    client.open(URI, sample('01-clean'), 'disclosure-report', 5);
    await client.diagnostics(URI, 5);
    assert.equal(await client.request('textDocument/hover', { textDocument: { uri: URI } }), null);
    const log = await client.until(() => client.notifications.find(({ method }) => method === 'window/logMessage'));
    const { type, message } = log.params as { type: number; message: string };
    assert.equal(type, 1);
    assert.match(message, /^hover on file:\/\/\/reports\/a\.txt \(version 5\): TypeError/);
    await assertAlive();
  });

  test('the same is an error where tests want to see it', async () => {
    client = await startClient();
    client.open(URI, sample('01-clean'));
    await assert.rejects(client.request('textDocument/hover', { textDocument: { uri: URI } }), AnswerError);
  });

  test('odd messages do not end it', async () => {
    client = await startClient({ lenient: true });
    client.notify('textDocument/didChange', {
      textDocument: { uri: 'file:///unknown', version: 2 },
      contentChanges: [],
    });
    client.notify('textDocument/didClose', { textDocument: { uri: 'file:///unknown' } });
    client.notify('textDocument/didOpen', {});
    client.notify('$/setTrace', { value: 'verbose' });
    client.notify('$/nothing', { a: 1 });
    client.open(URI, sample('01-clean'));
    await client.diagnostics(URI, 1);
    client.notify('textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: [{}] });
    await assert.rejects(client.request('textDocument/nothing', {}), (error: AnswerError) => error.code === -32601);
    await assertAlive();
  });

  test('serves over IPC, and ends when the channel does', async () => {
    const server = fork(SERVER, ['--node-ipc'], { stdio: 'ignore' });
    const messages: { id?: number; method?: string; params?: unknown; result?: unknown }[] = [];
    const until = (look: (message: (typeof messages)[number]) => boolean): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const found = messages.find(look);
        if (found) return resolve(found);
        server.on('message', (message: (typeof messages)[number]) => look(message) && resolve(message));
        server.on('exit', status => reject(new Error(`ended with ${String(status)}`)));
      });
    server.on('message', (message: (typeof messages)[number]) => messages.push(message));
    const send = (message: object): boolean => server.send({ jsonrpc: '2.0', ...message });
    const params = { processId: process.pid, rootUri: null, capabilities: { ...FULL_CAPABILITIES, workspace: {} } };
    send({ id: 1, method: 'initialize', params });
    await until(({ id }) => id === 1);
    send({ method: 'initialized', params: {} });
    const textDocument = { uri: URI, languageId: 'disclosure-report', version: 1, text: sample('07-arithmetic') };
    send({ method: 'textDocument/didOpen', params: { textDocument } });
    await until(({ method }) => method === 'textDocument/publishDiagnostics');
    const ended = new Promise(resolve => server.on('exit', resolve));
    server.disconnect();
    assert.equal(await ended, 1);
  });

  async function assertAlive(): Promise<void> {
    client.open('file:///alive.txt', sample('07-arithmetic'));
    assert.ok((await client.diagnostics('file:///alive.txt', 1)).diagnostics.length > 0);
  }
});
