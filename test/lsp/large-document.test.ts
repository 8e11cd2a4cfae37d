// A document larger than the command line takes: the server, which is given its text, reads all of it and keeps nobody waiting.
import assert from 'node:assert/strict';
import { startClient, type LspClient } from '../support/lsp-client.js';
import { sample } from '../support/samples.js';

const LARGE = 'file:///made-up/large.txt';
const SMALL = 'file:///made-up/small.txt';
/** Bytes of UTF-8; the limit of the command line is 64 MB. */
const SIZE = 66 * 1024 * 1024;

suite('large documents', () => {
  const report = `${sample('01-clean').trimEnd()}\n`;
  const faulty = report.replace('一、本年新收政府信息公开申请数量\t\t\t', '一、本年新收政府信息公开申请数量\t\t\t9');
  let client: LspClient;

  setup(async function () {
    this.timeout(60_000);
    client = await startClient();
  });
  teardown(() => client.kill());

  test('a line of 66 MB between two reports: both are read to their ends, and others are answered', async function () {
    this.timeout(60_000);
    const filling = '公'.repeat(SIZE / 3);
    client.open(LARGE, `${faulty}\n${filling}\n${faulty}`);
    client.open(SMALL, report);
    const hover = await client.request('textDocument/hover', {
      textDocument: { uri: SMALL },
      position: { line: report.split('\n').findIndex(line => line.startsWith('一、总体情况')), character: 3 },
    });
    assert.ok(hover !== null, 'the other document is answered');
    const { diagnostics } = await client.diagnostics(LARGE, 1);
    const above = faulty.split('\n').findIndex(line => line.startsWith('一、本年新收'));
    const below = `${faulty}\n${filling}\n`.split('\n').length - 1 + above;
    const lines = diagnostics.map(({ range }) => range.start.line);
    assert.ok(lines.includes(above) && lines.includes(below), `on lines ${above} and ${below}, not ${lines.join()}`);
  });
});
