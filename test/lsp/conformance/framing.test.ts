// What is no message: the server tells so, skips it, and hears the next one.
import assert from 'node:assert/strict';
import { frameOf, notificationFrame, startClient, type LspClient } from '../../support/lsp-client.js';
import { assertSameAnswers } from '../../support/same-answers.js';
import { sample } from '../../support/samples.js';

const URI = 'file:///reports/a.txt';
const text = sample('07-arithmetic');
const PARSE_ERROR = -32700;
const INVALID_REQUEST = -32600;

/** Pieces that are no message, and the codes of the answers to them. */
const RUBBISH: Readonly<Record<string, readonly [piece: string | Buffer, ...codes: number[]]>> = {
  'a body that is not JSON': [frameOf('{"jsonrpc":"2.0","method":'), PARSE_ERROR],
  'a body that is not UTF-8': [
    Buffer.from([...Buffer.from('Content-Length: 3\r\n\r\n'), 0xff, 0xfe, 0x80]),
    PARSE_ERROR,
  ],
  'an empty body': ['Content-Length: 0\r\n\r\n', PARSE_ERROR],
  'a number': [frameOf('42'), INVALID_REQUEST],
  null: [frameOf('null'), INVALID_REQUEST],
  'a batch': [frameOf([{ jsonrpc: '2.0', id: 7, method: 'shutdown' }]), INVALID_REQUEST],
  'an object of another kind': [frameOf({ method: 'shutdown' }), INVALID_REQUEST],
  'a header without a length': ['Content-Type: application/json\r\n\r\n', PARSE_ERROR],
  'a header without a colon': ['hello\r\n\r\n', PARSE_ERROR],
  'an empty header': ['\r\n\r\n', PARSE_ERROR],
  'a length that is no number': ['Content-Length: many\r\n\r\n', PARSE_ERROR],
  'a negative length': ['Content-Length: -5\r\n\r\n', PARSE_ERROR],
  'a length that no string has': ['Content-Length: 999999999999999\r\n\r\n', PARSE_ERROR],
  'a length too small': ['Content-Length: 5\r\n\r\n{"jsonrpc":"2.0","method":"x"}', PARSE_ERROR],
  'a line of the shell before the header': ['bash: warning: no locale\n'],
  'much that is no header at all': ['x'.repeat(100_000), PARSE_ERROR],
};

suite('conformance: framing', () => {
  let client: LspClient;

  setup(async () => {
    client = await startClient();
    client.open(URI, text);
    await client.diagnostics(URI, 1);
  });
  teardown(() => client.kill());

  for (const [name, [piece, ...codes]] of Object.entries(RUBBISH)) {
    test(`${name} is told and skipped`, async () => {
      client.sendFrames([Buffer.from(piece)]);
      client.change(URI, 2, [{ range: lineRange(0), text: '附言\n' }]);
      await assertSameAnswers(client, URI, `附言\n${text}`);
      assert.deepEqual([...new Set(client.complaints.map(({ code }) => code))], codes);
      assert.equal(client.errorOutput, '');
    });
  }

  test('a length that is too great costs no other message', async () => {
    client.sendFrames([Buffer.from('Content-Length: 40\r\n\r\n{"jsonrpc":"2.0","method":"x"}')]);
    client.change(URI, 2, [{ range: lineRange(0), text: '附言\n' }]);
    client.change(URI, 3, [{ range: lineRange(0), text: '又一行\n' }]);
    await assertSameAnswers(client, URI, `又一行\n附言\n${text}`);
  });

  test('an error is answered to the request that it belongs to where its id can be read', async () => {
    const { id, result } = client.prepareRequest('shutdown', undefined);
    client.sendFrames([frameOf({ id, method: 'shutdown' })]);
    await assert.rejects(result, /-32600|no JSON-RPC message/);
    await assertSameAnswers(client, URI, text);
  });

  test('headers in other spellings and order, and messages in any pieces', async () => {
    const body = JSON.stringify({
      jsonrpc: '2.0',
      method: 'textDocument/didChange',
      params: { textDocument: { uri: URI, version: 2 }, contentChanges: [{ range: lineRange(0), text: '附言\n' }] },
    });
    const length = Buffer.byteLength(body);
    const frame = `content-type: application/vscode-jsonrpc; charset=utf-8\r\nCONTENT-LENGTH:${length}\r\n\r\n${body}`;
    for (const byte of Buffer.from(frame)) client.sendFrames([Buffer.from([byte])]);
    await assertSameAnswers(client, URI, `附言\n${text}`);
  });

  test('a thousand messages in one piece, and one message in a thousand', async () => {
    const frames = Array.from({ length: 1000 }, (_, index) =>
      notificationFrame({
        method: 'textDocument/didChange',
        params: {
          textDocument: { uri: URI, version: index + 2 },
          contentChanges: [{ range: lineRange(0), text: index % 2 === 0 ? '附' : '言' }],
        },
      }),
    );
    client.sendFrames(frames);
    const long = notificationFrame({
      method: 'textDocument/didChange',
      params: {
        textDocument: { uri: URI, version: 2000 },
        contentChanges: [{ range: lineRange(0), text: '长'.repeat(50_000) }],
      },
    });
    for (let from = 0; from < long.length; from += 150) client.sendFrames([long.subarray(from, from + 150)]);
    await assertSameAnswers(client, URI, '长'.repeat(50_000) + '言附'.repeat(500) + text);
  });
});

function lineRange(line: number) {
  return { start: { line, character: 0 }, end: { line, character: 0 } };
}
