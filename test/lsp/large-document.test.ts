// Documents that are no reports for their size alone: one diagnostic says so, up to the limit all is read, and others are answered.
import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { startClient, type LspClient } from '../support/lsp-client.js';
import { sample } from '../support/samples.js';

const LARGE = 'file:///made-up/large.txt';
const SMALL = 'file:///made-up/small.txt';
/** Characters, of two bytes each: 64 MB. */
const LIMIT = 32 * 1024 * 1024;

suite('large documents', () => {
  const report = `${sample('01-clean').trimEnd()}\n`;
  const faulty = report.replace('一、本年新收政府信息公开申请数量\t\t\t', '一、本年新收政府信息公开申请数量\t\t\t9');
  const filling = '公'.repeat(LIMIT - 2 * faulty.length - 2);
  const largest = `${faulty}\n${filling}\n${faulty}`;
  let client: LspClient;

  setup(async () => {
    client = await startClient({ locale: 'zh-cn' });
  });
  teardown(() => client.kill());

  test('the largest is read to its end, and another one is answered meanwhile', async () => {
    assert.equal(largest.length, LIMIT);
    client.open(LARGE, largest);
    client.open(SMALL, report);
    const hover = await client.request('textDocument/hover', {
      textDocument: { uri: SMALL },
      position: { line: report.split('\n').findIndex(line => line.startsWith('一、总体情况')), character: 3 },
    });
    assert.ok(hover !== null, 'the other document is answered');
    const { diagnostics } = await client.diagnostics(LARGE, 1);
    const above = faulty.split('\n').findIndex(line => line.startsWith('一、本年新收'));
    const below = faulty.split('\n').length + 1 + above;
    const lines = diagnostics.map(({ range }) => range.start.line);
    assert.ok(lines.includes(above) && lines.includes(below), `on lines ${above} and ${below}, not ${lines.join()}`);
  });

  test('one character more, and one diagnostic says that it is not read; without it, it is read again', async () => {
    client.open(LARGE, `${largest}公`);
    const { diagnostics } = await client.diagnostics(LARGE, 1);
    assert.deepEqual(
      diagnostics.map(({ code, severity, message, range }) => [code, severity, message, range.start.line]),
      [['too-large', DiagnosticSeverity.Warning, '文件超过 64 MB，不像是年度报告，未作检查', 0]],
    );
    const textDocument = { uri: LARGE };
    assert.equal(await client.request('textDocument/documentSymbol', { textDocument }), null);
    assert.equal(
      await client.request('textDocument/hover', { textDocument, position: { line: 3, character: 0 } }),
      null,
    );
    const end = { line: largest.split('\n').length - 1, character: 1 };
    client.change(LARGE, 2, [{ range: { start: { ...end, character: 0 }, end }, text: '' }]);
    const now = (await client.diagnostics(LARGE, 2)).diagnostics;
    assert.ok(now.length > 1 && now.every(({ code }) => code !== 'too-large'), 'it is read');
  });

  test('of a large file of another kind nothing is told', async () => {
    client.open(LARGE, `${largest}公`, 'plaintext');
    client.open(SMALL, faulty);
    assert.notEqual((await client.diagnostics(SMALL, 1)).diagnostics.length, 0);
    assert.deepEqual(client.published(LARGE), []);
  });
});
