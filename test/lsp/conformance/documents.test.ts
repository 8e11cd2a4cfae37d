// Documents as clients should not handle them: after each of these the server's text is the client's.
import assert from 'node:assert/strict';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { edited } from '../../fuzz/run.js';
import { AnswerError, startClient, type LspClient } from '../../support/lsp-client.js';
import { assertSameAnswers } from '../../support/same-answers.js';
import { sample } from '../../support/samples.js';

const URI = 'file:///reports/a.txt';
const text = sample('07-arithmetic');

suite('conformance: documents', () => {
  let client: LspClient;

  setup(async () => {
    client = await startClient();
  });
  teardown(() => client.kill());

  async function assertChanges(start: string, changes: readonly TextDocumentContentChangeEvent[]): Promise<void> {
    client.open(URI, start);
    client.change(URI, 2, changes);
    await client.diagnostics(URI, 2);
    await assertSameAnswers(client, URI, changes.reduce(edited, start));
  }

  test('a change, a save and a close of a document that is not open', async () => {
    client.change('file:///nowhere.txt', 2, [{ text: 'x' }]);
    client.notify('textDocument/didSave', { textDocument: { uri: 'file:///nowhere.txt' } });
    client.close('file:///nowhere.txt');
    client.open(URI, text);
    client.close(URI);
    client.change(URI, 2, [{ text: 'x' }]);
    assert.equal(await client.request('textDocument/documentSymbol', { textDocument: { uri: URI } }), null);
    client.open(URI, text);
    await assertSameAnswers(client, URI, text);
  });

  test('a document opened twice is the second one', async () => {
    client.open(URI, sample('01-clean'), 'disclosure-report', 9);
    await client.diagnostics(URI, 9);
    client.open(URI, text, 'disclosure-report', 1);
    await client.diagnostics(URI, 1);
    await assertSameAnswers(client, URI, text);
  });

  test('versions out of order: texts change in the order in which they come, and so do findings', async () => {
    client.open(URI, text, 'disclosure-report', 7);
    let expected = text;
    for (const version of [12, 3, 3, -1, 2 ** 31 - 1, 0]) {
      const change = { range: at(0, 0, 0, 0), text: `${version}\n` };
      expected = edited(expected, change);
      const before = client.published(URI).length;
      client.change(URI, version, [change]);
      await client.until(() =>
        client
          .published(URI)
          .slice(before)
          .find(told => told.version === version),
      );
      await assertSameAnswers(client, URI, expected);
    }
    const copy = 'file:///copy.txt';
    client.open(copy, expected);
    const { diagnostics } = await client.diagnostics(copy, 1);
    assert.deepEqual(
      client
        .published(URI)
        .at(-1)!
        .diagnostics.map(({ range }) => range),
      diagnostics.map(({ range }) => range),
    );
  });

  test('edits of one message that overlap: each counts in the text that the one before it left', () =>
    assertChanges(text, [
      { range: at(2, 0, 6, 3), text: '甲\n乙\n' },
      { range: at(3, 0, 9, 1), text: '丙' },
      { range: at(3, 0, 3, 1), text: '丁\r\n' },
      { range: at(2, 1, 4, 0), text: '' },
    ]));

  test('ranges outside the text, backwards, negative, behind the words of a line', () =>
    assertChanges(text, [
      { range: at(99_999, 0, 99_999, 5), text: '\n文末' },
      { range: at(3, 99_999, 4, 99_999), text: '行末' },
      { range: at(8, 4, 6, 2), text: '倒' },
      { range: at(-3, -3, 0, 2), text: '始' },
      { range: at(0, 2 ** 31, 1, -5), text: '' },
    ]));

  test('positions inside surrogate pairs', async () => {
    const start = `😀😀\n${text}`;
    await assertChanges(start, [
      { range: at(0, 1, 0, 1), text: '中' },
      { range: at(0, 0, 0, 1), text: '' },
      { range: at(0, 3, 0, 4), text: '\ud83d' },
    ]);
    for (const method of ['hover', 'documentHighlight', 'definition', 'completion', 'selectionRange']) {
      await client.request(`textDocument/${method}`, {
        textDocument: { uri: URI },
        position: { line: 0, character: 1 },
        positions: [{ line: 0, character: 1 }],
      });
    }
  });

  test('half a surrogate pair, NUL and a byte order mark stay what they are', () =>
    assertChanges('\ufeff' + text, [
      { range: at(0, 1, 0, 1), text: '\ud83d' },
      { range: at(4, 0, 4, 0), text: '\0\u2028\ude00' },
    ]));

  test('line ends of all kinds, made and broken by edits', () =>
    assertChanges(text.replaceAll('\n', '\r'), [
      { range: at(3, 0, 3, 0), text: '\n' },
      { range: at(5, 0, 6, 0), text: '\r\n' },
      { range: at(2, 1, 2, 2), text: '\n\r' },
      { text: text.replaceAll('\n', '\r\n') },
      { range: at(7, 0, 7, 0), text: '\r' },
    ]));

  test('requests with positions and ranges outside the text are answered', async () => {
    client.open(URI, text);
    const textDocument = { uri: URI };
    for (const place of [
      [-1, -1],
      [99_999, 0],
      [0, 99_999],
      [2 ** 31 - 1, 2 ** 31 - 1],
    ] as const) {
      const position = { line: place[0], character: place[1] };
      for (const method of ['hover', 'documentHighlight', 'definition', 'references', 'completion']) {
        await client.request(`textDocument/${method}`, { textDocument, position, context: {} });
      }
      const renaming = client.request('textDocument/prepareRename', { textDocument, position });
      await renaming.catch((error: unknown) => assert.ok(error instanceof AnswerError));
      const range = { start: position, end: position };
      await client.request('textDocument/inlayHint', { textDocument, range });
      await client.request('textDocument/semanticTokens/range', { textDocument, range });
      await client.request('textDocument/rangeFormatting', { textDocument, range, options: {} });
      await client.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
      await client.request('textDocument/selectionRange', { textDocument, positions: [position] });
    }
    await assertSameAnswers(client, URI, text);
  });

  test('parameters of other kinds are errors, and cost nothing but themselves', async () => {
    client.kill();
    client = await startClient({ lenient: true });
    client.open(URI, text);
    for (const method of ['hover', 'completion', 'codeAction', 'rename', 'semanticTokens/full', 'selectionRange']) {
      for (const params of [undefined, [], 5, 'x', null, {}, { textDocument: null }, { textDocument: { uri: 5 } }]) {
        const answer = await client.request(`textDocument/${method}`, params).catch((error: unknown) => error);
        assert.ok(answer === null || answer instanceof AnswerError, `${method} ${JSON.stringify(params)}`);
      }
    }
    for (const params of [undefined, [], {}, { textDocument: { uri: URI } }, { textDocument: {}, contentChanges: 5 }]) {
      for (const method of ['didOpen', 'didChange', 'didSave', 'didClose']) {
        if (method === 'didClose' && params !== undefined && 'textDocument' in params) continue;
        client.notify(`textDocument/${method}`, params);
      }
    }
    client.notify('$/cancelRequest', undefined);
    client.notify('workspace/didChangeConfiguration', undefined);
    client.notify('workspace/didChangeWatchedFiles', { changes: 'all' });
    await assertSameAnswers(client, URI, text);
  });
});

suite('conformance: position encodings', () => {
  let client: LspClient;

  teardown(() => client.kill());

  for (const offered of [undefined, ['utf-16'], ['utf-8', 'utf-16'], ['utf-32', 'utf-8'], ['utf-8'], []]) {
    test(`a client that offers ${offered?.join(', ') ?? 'nothing'} is served in UTF-16, which all must know`, async () => {
      client = await startClient(
        offered === undefined ? {} : { capabilities: { general: { positionEncodings: offered } } },
      );
      assert.equal(client.initialized.capabilities.positionEncoding, 'utf-16');
      client.open(URI, `😀${text}`);
      client.change(URI, 2, [{ range: at(0, 2, 0, 3), text: '' }]);
      await assertSameAnswers(client, URI, `😀${text.slice(1)}`);
    });
  }
});

function at(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
  return {
    start: { line: startLine, character: startCharacter },
    end: { line: endLine, character: endCharacter },
  };
}
