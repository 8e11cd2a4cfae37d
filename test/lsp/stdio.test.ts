// The bytes of messages: lists of diagnostics that are put together from kept pieces are what JSON would have made of them.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagnostic } from 'vscode-languageserver';
import { DiagnosticList } from '../../server/src/lsp/diagnostic-list.js';
import { encode } from '../../server/src/lsp/stdio.js';

const position = fc.record({ line: fc.nat(99), character: fc.nat(99) });
const diagnostic = fc.record({
  range: fc.record({ start: position, end: position }),
  message: fc.string({ unit: 'binary' }),
}) as fc.Arbitrary<Diagnostic>;

suite('messages as bytes', () => {
  test('equal their JSON, whatever lists are kept from before', () => {
    const lists = fc.array(fc.array(diagnostic, { maxLength: 3 }), { maxLength: 5 });
    fc.assert(
      fc.property(lists, lists, fc.string(), (one, other, uri) => {
        for (const all of [one, [...one, ...other], [...other, ...one]]) {
          const params = { uri, version: 3, diagnostics: new DiagnosticList(all) };
          const message = { jsonrpc: '2.0', method: 'textDocument/publishDiagnostics', params };
          const expected = { ...message, params: { uri, version: 3, diagnostics: all.flat() } };
          assert.equal(encode(message).toString('utf8'), Buffer.from(JSON.stringify(expected)).toString('utf8'));
          assert.deepEqual(JSON.parse(JSON.stringify(message)), JSON.parse(JSON.stringify(expected)));
        }
      }),
    );
  });

  test('other messages are plain JSON', () => {
    for (const message of [{ jsonrpc: '2.0' }, { jsonrpc: '2.0', params: ['表'] }, { jsonrpc: '2.0', params: null }]) {
      assert.equal(encode(message).toString('utf8'), JSON.stringify(message));
    }
  });
});
