// The bytes of messages: lists of diagnostics that are put together from kept pieces are what JSON would have made of them.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagnostic } from 'vscode-languageserver';
import { PlacedList } from '../../server/src/lsp/placed-list.js';
import { shiftDiagnostic } from '../../server/src/lsp/shift.js';
import { encode } from '../../server/src/lsp/message-bytes.js';

const position = fc.record({ line: fc.nat(99), character: fc.nat(99) });
const range = fc.record({ start: position, end: position });
// What looks like a line number in words must stay as it is.
const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('"line":7', '\\"line":7', '"line":', '表"line":12}'),
);
const diagnostic: fc.Arbitrary<Diagnostic> = fc.record(
  {
    range,
    message: words,
    code: words,
    relatedInformation: fc.array(fc.record({ location: fc.record({ uri: words, range }), message: words }), {
      maxLength: 2,
    }),
  },
  { requiredKeys: ['range', 'message'] },
);

suite('messages as bytes', () => {
  test('are the JSON of the diagnostics where they stand now, whatever was kept from before', () => {
    const part = fc.array(diagnostic, { maxLength: 3 });
    const places = fc.array(fc.tuple(fc.nat(4), fc.nat(2_000_000_000)), { maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 5, maxLength: 5 }),
        fc.array(places, { maxLength: 4 }),
        words,
        (lists, all, uri) => {
          for (const some of all) {
            const parts = some.map(([index, firstLine]) => ({ firstLine, items: lists[index]! }));
            const params = { uri, version: 3, diagnostics: new PlacedList(parts, shiftDiagnostic) };
            const message = { jsonrpc: '2.0', method: 'textDocument/publishDiagnostics', params };
            const moved = parts.flatMap(({ firstLine, items }) => items.map(one => movedBy(one, firstLine)));
            const expected = jsonOf({ ...message, params: { uri, version: 3, diagnostics: moved } });
            assert.deepEqual(JSON.parse(bodyOf(encode(message))), expected);
            assert.deepEqual(jsonOf(message), expected);
          }
        },
      ),
    );
  });

  test('other messages are plain JSON', () => {
    for (const message of [{ jsonrpc: '2.0' }, { jsonrpc: '2.0', params: ['表'] }, { jsonrpc: '2.0', params: null }]) {
      assert.equal(bodyOf(encode(message)), JSON.stringify(message));
    }
  });
});

/** What follows the header, whose length must be right. */
function bodyOf(frame: Buffer): string {
  const [, header, length] = /^(Content-Length: (\d+)\r\n\r\n)/.exec(frame.toString('latin1'))!;
  assert.equal(Number(length), frame.length - header!.length);
  return frame.subarray(header!.length).toString('utf8');
}

/** The value as it comes out at the other end: lone surrogates are lost in UTF-8 unless they are escaped, as JSON does. */
function jsonOf(value: unknown): unknown {
  return JSON.parse(Buffer.from(JSON.stringify(value)).toString('utf8'));
}

function movedBy(diagnostic: Diagnostic, by: number): Diagnostic {
  const line = (key: string, value: unknown): unknown => (key === 'line' ? (value as number) + by : value);
  return JSON.parse(JSON.stringify(diagnostic), line) as Diagnostic;
}
