// Holds the text of the server against that of the client: there is no request for a text, so a document is asked all that
// depends on it, and so is another one, opened just now with the client's text.
import assert from 'node:assert/strict';
import type { LspClient } from './lsp-client.js';

let copies = 0;

/** All answers about the document are those for `text`; and so the server is alive. */
export async function assertSameAnswers(client: LspClient, uri: string, text: string): Promise<void> {
  const copy = `file:///copies/${++copies}.txt`;
  client.open(copy, text);
  const answers = await answersFor(client, uri, text);
  assert.deepEqual(answers, JSON.parse(JSON.stringify(await answersFor(client, copy, text)).replaceAll(copy, uri)));
  client.close(copy);
}

/** The lengths of all lines by their selection ranges, the words by tokens, outline and hovers, and what is wrong with them. */
async function answersFor(client: LspClient, uri: string, text: string): Promise<unknown> {
  const textDocument = { uri };
  const lines = text.split(/\r\n|\n|\r/);
  const positions = [...lines.keys(), lines.length + 3].map(line => ({ line, character: 1_000_000 }));
  const ask = (method: string, params: object = {}): Promise<unknown> =>
    client.request(`textDocument/${method}`, { textDocument, ...params });
  const somewhere = positions.filter((_, index) => index % 7 === 0).map(({ line }) => ({ line, character: 9 }));
  return JSON.parse(
    JSON.stringify({
      selection: await ask('selectionRange', { positions }),
      tokens: ((await ask('semanticTokens/full')) as { data: number[] } | null)?.data,
      symbols: await ask('documentSymbol'),
      folding: await ask('foldingRange'),
      formatting: await ask('formatting', { options: { tabSize: 4, insertSpaces: false } }),
      hovers: await Promise.all(somewhere.map(position => ask('hover', { position }))),
      actions: await ask('codeAction', {
        range: { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } },
        context: { diagnostics: [], only: ['quickfix'] },
      }),
    }).replace(/"version":-?\d+/g, '"version":0'),
  );
}
