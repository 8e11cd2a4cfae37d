// The colours of a report over stdio: all tokens, those of a part, and what an edit changed of them.
import assert from 'node:assert/strict';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { FULL_CAPABILITIES, type LspClient, positionOf, startClient } from '../support/lsp-client.js';
import { sample } from '../support/samples.js';

const URI = 'file:///reports/a.txt';
const textDocument = { uri: URI };

suite('semantic tokens over stdio', () => {
  let client: LspClient;

  teardown(() => client.kill());

  test('tokens whole, in part, and what of them an edit changed', async () => {
    client = await startClient({ capabilities: FULL_CAPABILITIES, locale: 'zh-cn' });
    const { tokenTypes } = client.initialized.capabilities.semanticTokensProvider!.legend;
    const text = sample('11-volume');
    client.open(URI, text);
    const whole = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    const words = decode(text, whole.data, tokenTypes);
    assert.ok(words.some(word => word.startsWith('reportTotal ')));
    assert.ok(words.includes('reportHeading 一、总体情况'));

    const line = positionOf(text, '（七）总计').line;
    const range = { start: { line, character: 0 }, end: { line, character: 1000 } };
    const part = await client.request<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range });
    const partWords = decode(text, part.data, tokenTypes);
    assert.equal(partWords[0], 'reportLabel （七）总计');
    assert.equal(partWords.length, 8);

    const at = positionOf(text, '（七）总计', -1);
    const insert = { start: at, end: at };
    client.change(URI, 2, [{ range: insert, text: '\n' }]);
    const delta = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: whole.resultId,
    });
    assert.ok(delta.edits.length === 1 && delta.edits[0]!.data!.length < whole.data.length / 4);
    const again = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.deepEqual(applyDelta(whole.data, delta), again.data);
    const unknown = { textDocument, previousResultId: 'no such' };
    const fresh = await client.request<SemanticTokens>('textDocument/semanticTokens/full/delta', unknown);
    assert.deepEqual(fresh.data, again.data);
  });
});

/** `type words` for each token. */
function decode(text: string, data: readonly number[], types: readonly string[]): string[] {
  const lines = text.split('\n');
  const words: string[] = [];
  let line = 0;
  let character = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [lineDelta, characterDelta, length, type] = data.slice(index, index + 4) as [number, number, number, number];
    character = lineDelta > 0 ? characterDelta : character + characterDelta;
    line += lineDelta;
    words.push(`${types[type]} ${lines[line]!.slice(character, character + length)}`);
  }
  return words;
}

function applyDelta(data: readonly number[], { edits }: SemanticTokensDelta): number[] {
  const result = [...data];
  for (const { start, deleteCount, data: fresh = [] } of [...edits].reverse())
    result.splice(start, deleteCount, ...fresh);
  return result;
}
