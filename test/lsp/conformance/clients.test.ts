// Clients of all kinds: one that can do nothing, one that cancels, one that opens everything.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { AnswerError, notificationFrame, startClient, type LspClient } from '../../support/lsp-client.js';
import { assertSameAnswers } from '../../support/same-answers.js';
import { sample } from '../../support/samples.js';

const URI = 'file:///reports/a.txt';
const text = sample('07-arithmetic');
const CANCELLED = -32800;

suite('conformance: a client without any optional capability', () => {
  let client: LspClient;

  teardown(() => client.kill());

  test('is asked nothing, and gets answers as the first version of the protocol knew them', async () => {
    client = await startClient({ capabilities: {} });
    client.open(URI, text);
    const { diagnostics } = await client.diagnostics(URI, 1);
    assert.ok(diagnostics.length > 0);
    for (const diagnostic of diagnostics) {
      assert.deepEqual(Object.keys(diagnostic).sort(), ['code', 'message', 'range', 'severity', 'source']);
    }
    const textDocument = { uri: URI };
    const symbols = await client.request<object[]>('textDocument/documentSymbol', { textDocument });
    assert.ok(symbols.length > 0 && symbols.every(symbol => 'location' in symbol && !('children' in symbol)));
    const { range } = diagnostics[0]!;
    assert.equal(client.initialized.capabilities.codeActionProvider ?? false, false, 'it could do nothing with them');
    const hover = await client.request<{ contents: { kind?: string } } | null>('textDocument/hover', {
      textDocument,
      position: range.start,
    });
    assert.ok(hover === null || hover.contents.kind !== undefined);
    const rename = { textDocument, position: { line: 0, character: 12 }, newName: '2030' };
    const edit = await client.request<{ changes?: object; documentChanges?: object } | null>(
      'textDocument/rename',
      rename,
    );
    assert.ok(edit === null || edit.documentChanges === undefined);
    client.notify('workspace/didChangeConfiguration', { settings: {} });
    await assertSameAnswers(client, URI, text);
    assert.deepEqual(client.asked, []);
  });

  test('every capability that the server states is a request that it answers', async () => {
    client = await startClient({ capabilities: {} });
    client.open(URI, text);
    const { capabilities } = client.initialized;
    const params = {
      textDocument: { uri: URI },
      position: { line: 0, character: 0 },
      positions: [],
      range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } },
      context: { diagnostics: [], includeDeclaration: true },
      options: { tabSize: 4, insertSpaces: false },
      newName: '2030',
      previousResultId: '',
    };
    const stated = Object.keys(capabilities).filter(name => name.endsWith('Provider'));
    for (const name of stated) {
      const methods = METHODS[name];
      assert.ok(methods, `${name} is known to this test`);
      for (const method of methods) await client.request(method, params);
    }
  });
});

const METHODS: Readonly<Record<string, readonly string[]>> = {
  documentSymbolProvider: ['textDocument/documentSymbol'],
  foldingRangeProvider: ['textDocument/foldingRange'],
  selectionRangeProvider: ['textDocument/selectionRange'],
  hoverProvider: ['textDocument/hover'],
  documentHighlightProvider: ['textDocument/documentHighlight'],
  definitionProvider: ['textDocument/definition'],
  referencesProvider: ['textDocument/references'],
  inlayHintProvider: ['textDocument/inlayHint'],
  codeLensProvider: ['textDocument/codeLens'],
  executeCommandProvider: [],
  semanticTokensProvider: [
    'textDocument/semanticTokens/full',
    'textDocument/semanticTokens/full/delta',
    'textDocument/semanticTokens/range',
  ],
  completionProvider: ['textDocument/completion'],
  renameProvider: ['textDocument/rename'],
  documentFormattingProvider: ['textDocument/formatting'],
  documentRangeFormattingProvider: ['textDocument/rangeFormatting'],
  codeActionProvider: ['textDocument/codeAction'],
};

suite('conformance: unknown messages', () => {
  let client: LspClient;

  teardown(() => client.kill());

  test('unknown requests are errors, unknown notifications nothing', async () => {
    client = await startClient();
    client.open(URI, text);
    for (const method of [
      'textDocument/moniker',
      'no/such/method',
      '$/noSuchRequest',
      '',
      '__proto__',
      'constructor',
    ]) {
      await assert.rejects(
        client.request(method, { textDocument: { uri: URI } }),
        (error: Error) => error instanceof AnswerError && error.code === -32601,
        method,
      );
      client.notify(method, { textDocument: { uri: URI } });
    }
    client.notify('$/setTrace', { value: 'nonsense' });
    client.notify('$/progress', { token: 1, value: 5 });
    await assert.rejects(client.request('workspace/executeCommand', undefined));
    assert.equal(await client.request('workspace/executeCommand', { command: 'no.such.command' }), null);
    await assertSameAnswers(client, URI, text);
    assert.equal(client.errorOutput, '');
  });
});

suite('conformance: cancellation', () => {
  let client: LspClient;

  setup(async () => {
    client = await startClient();
    client.open(URI, text);
  });
  teardown(() => client.kill());

  test('a request cancelled before it is looked at is answered so', async () => {
    const request = client.prepareRequest('textDocument/documentSymbol', { textDocument: { uri: URI } });
    client.sendFrames([request.frame, cancelFrame(request.id)]);
    await assert.rejects(request.result, wasCancelled);
    await assertSameAnswers(client, URI, text);
  });

  test('a request for a long volume is given up in the middle', async () => {
    const volume = 'file:///reports/volume.txt';
    client.open(volume, text.repeat(200));
    await client.diagnostics(volume, 1);
    // For this its reports are read again; most other answers were made when they were read.
    const { id, result } = client.startRequest('textDocument/formatting', {
      textDocument: { uri: volume },
      options: { tabSize: 4, insertSpaces: false },
    });
    client.notify('$/cancelRequest', { id });
    await assert.rejects(result, wasCancelled);
    await assertSameAnswers(client, URI, text);
  });

  test('an unknown id, one that is answered already, and no id at all', async () => {
    const { id, result } = client.startRequest('textDocument/foldingRange', { textDocument: { uri: URI } });
    await result;
    for (const params of [{ id }, { id: 99_999 }, { id: 'x' }, { id: null }, {}, null, undefined, []]) {
      client.notify('$/cancelRequest', params);
    }
    await assertSameAnswers(client, URI, text);
  });

  test('a number that was cancelled before it was used is no longer cancelled a request later', async () => {
    const next = client.startRequest('textDocument/foldingRange', { textDocument: { uri: URI } });
    await next.result;
    client.notify('$/cancelRequest', { id: next.id + 1 });
    await client.request('textDocument/foldingRange', { textDocument: { uri: URI } }).catch(wasCancelled);
    await assertSameAnswers(client, URI, text);
  });
});

suite('conformance: ten thousand open files', () => {
  let client: LspClient;

  teardown(() => client.kill());

  test('all are read, each keeps its own text, and a key stroke in one is answered at once', async () => {
    client = await startClient();
    const count = 10_000;
    const uriOf = (index: number): string => `file:///reports/${index}.txt`;
    const short = text.split('\n').slice(0, 4).join('\n');
    const frames = Array.from({ length: count }, (_, index) =>
      notificationFrame({
        method: 'textDocument/didOpen',
        params: {
          textDocument: { uri: uriOf(index), languageId: 'disclosure-report', version: 1, text: `${index}\n${short}` },
        },
      }),
    );
    client.sendFrames(frames);
    await client.diagnostics(uriOf(count - 1), 1);
    for (const index of [0, 17, 5000, count - 1]) {
      client.change(uriOf(index), 2, [{ range: at(0, 0), text: '附言\n' }]);
      const before = processorTime(client);
      await client.diagnostics(uriOf(index), 2);
      assert.ok(processorTime(client) - before < 1000, 'one document is read, not all');
      await assertSameAnswers(client, uriOf(index), `附言\n${index}\n${short}`);
    }
    await assertSameAnswers(client, uriOf(1), `1\n${short}`);
    for (let index = 0; index < count; index++) client.close(uriOf(index));
    client.open(URI, text);
    await assertSameAnswers(client, URI, text);
    assert.equal(client.published(uriOf(3)).at(-1)?.diagnostics.length, 0);
  });
});

/** Milliseconds that the server has computed, where the system tells. */
function processorTime({ processId }: LspClient): number {
  if (process.platform !== 'linux') return 0;
  const stat = readFileSync(`/proc/${processId}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function cancelFrame(id: number): Buffer {
  return notificationFrame({ method: '$/cancelRequest', params: { id } });
}

function wasCancelled(error: Error): boolean {
  assert.ok(error instanceof AnswerError, error.message);
  assert.equal(error.code, CANCELLED);
  return true;
}

function at(line: number, character: number) {
  return { start: { line, character }, end: { line, character } };
}
