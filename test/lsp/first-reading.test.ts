// The first reading of a large document: it shows how far it is, lets everything else pass, and can be called off.
import assert from 'node:assert/strict';
import { FULL_CAPABILITIES, startClient, type AnswerError, type LspClient } from '../support/lsp-client.js';
import { sample } from '../support/samples.js';

const URI = 'file:///made-up/volume.txt';
const SMALL = 'file:///made-up/small.txt';
const LANGUAGE = 'disclosure-report';
const CAPABILITIES = { ...FULL_CAPABILITIES, window: { workDoneProgress: true } };
const REPORTS = 600;

interface ProgressParams {
  readonly token: number | string;
  readonly value: {
    readonly kind: 'begin' | 'report' | 'end';
    readonly percentage?: number;
    readonly cancellable?: boolean;
  };
}

suite('first reading', () => {
  const report = `${sample('01-clean').trimEnd()}\n\n`;
  const faulty = report.replace('一、本年新收政府信息公开申请数量\t\t\t', '一、本年新收政府信息公开申请数量\t\t\t9');
  const volume = faulty + report.repeat(REPORTS - 2) + faulty;
  let client: LspClient;
  const progress = (): ProgressParams[] =>
    client.notifications.flatMap(({ method, params }) => (method === '$/progress' ? [params as ProgressParams] : []));
  const begun = (): Promise<ProgressParams> =>
    client.until(() => progress().find(({ value }) => value.kind === 'begin'));

  setup(async () => {
    client = await startClient({ capabilities: CAPABILITIES });
  });
  teardown(() => client.kill());

  test('it shows how far it is', async () => {
    client.open(URI, volume);
    const { diagnostics } = await client.diagnostics(URI, 1);
    assert.equal(
      new Set(diagnostics.map(({ range }) => Math.floor((range.start.line * REPORTS) / lines(volume)))).size,
      2,
    );
    await client.until(() => progress().find(({ value }) => value.kind === 'end'));
    const [first, ...others] = progress();
    assert.deepEqual([first?.value.kind, first?.value.cancellable], ['begin', true]);
    assert.equal(others.pop()?.value.kind, 'end');
    const shares = [first, ...others].map(one => one?.value.percentage ?? NaN);
    assert.ok(shares.length > 3, shares.join());
    assert.deepEqual(
      shares,
      [...new Set(shares)].sort((one, other) => one - other),
    );
  });

  test('other documents are answered meanwhile, and so is an edit in a small one', async () => {
    client.open(URI, volume);
    client.open(SMALL, faulty);
    await client.diagnostics(SMALL, 1);
    client.change(SMALL, 2, [{ text: report }]);
    assert.deepEqual((await client.diagnostics(SMALL, 2)).diagnostics, []);
    assert.deepEqual(client.published(URI), []);
    assert.notEqual((await client.diagnostics(URI, 1)).diagnostics.length, 0);
  });

  test('edits that come meanwhile count', async () => {
    client.open(URI, volume);
    const insert = (line: number, text: string): object => ({
      range: { start: { line, character: 0 }, end: { line, character: 0 } },
      text,
    });
    await begun();
    client.change(URI, 2, [insert(0, '\n\n') as never]);
    client.change(URI, 3, [insert(lines(volume) - 3, '\n') as never]);
    const { diagnostics } = await client.diagnostics(URI, 3);
    const text = await startClient();
    const after = volume.split('\n');
    after.splice(0, 0, '', '');
    after.splice(lines(volume) - 3, 0, '');
    text.open(URI, after.join('\n'), LANGUAGE, 3);
    assert.deepEqual(diagnostics, (await text.diagnostics(URI, 3)).diagnostics);
    text.kill();
  });

  test('called off, nothing is told until the text changes', async () => {
    client.open(URI, volume);
    const symbols = client.request('textDocument/documentSymbol', { textDocument: { uri: URI } });
    const { token } = await begun();
    client.notify('window/workDoneProgress/cancel', { token });
    assert.equal(await symbols, null);
    assert.deepEqual(client.published(URI), []);
    client.change(URI, 2, [{ text: report }]);
    assert.deepEqual((await client.diagnostics(URI, 2)).diagnostics, []);
  });

  test('a request that waits for it can be cancelled', async () => {
    client.open(URI, volume);
    const { id, result } = client.startRequest('textDocument/documentSymbol', { textDocument: { uri: URI } });
    await begun();
    client.notify('$/cancelRequest', { id });
    await assert.rejects(result, (error: AnswerError) => error.code === -32800);
    assert.deepEqual(client.published(URI), []);
  });
});

function lines(text: string): number {
  return text.split('\n').length;
}
