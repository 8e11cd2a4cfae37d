// Documents that are opened, edited and closed a thousand times, and one that is edited for as long as eight hours of typing,
// leave the server's memory where it was.
import assert from 'node:assert/strict';
import { LspClient, positionOf, SERVER } from '../support/lsp-client.js';
import { sample } from '../support/samples.js';

const URI = 'file:///reports/a.txt';
/** Beside the server, in its own process: answers with the bytes in use once all rubbish is gone. */
const PROBE = `data:text/javascript,${encodeURIComponent(`
  process.on('SIGUSR2', () => {
    for (let round = 0; round < 4; round++) globalThis.gc();
    process.stderr.write('heap ' + process.memoryUsage().heapUsed + '\\n');
  });`)}`;
/** Megabytes by which compiled code and caches of a fixed size may differ; a kept document of a cycle would be 60. */
const NOISE = 4;

suite('memory of the server', function () {
  this.timeout(300_000);
  let client: LspClient;
  const text = sample('07-arithmetic');

  setup(async () => {
    client = new LspClient({ command: [process.execPath, '--expose-gc', '--import', PROBE, SERVER, '--stdio'] });
    await client.initialize();
  });
  teardown(() => client.kill());

  test('a thousand cycles of opening, editing and closing', async () => {
    const cycle = async (number: number): Promise<void> => {
      const uri = `file:///reports/${number}.txt`;
      client.open(uri, text);
      const place = positionOf(text, '件');
      client.change(uri, 2, [{ range: { start: place, end: place }, text: String(number) }]);
      await client.diagnostics(uri, 2);
      await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 30, character: 4 } });
      await client.request('textDocument/semanticTokens/full', { textDocument: { uri } });
      client.close(uri);
    };
    await assertFlat(1000, cycle);
  });

  test('eight hours of typing: thirty thousand key strokes', async () => {
    client.open(URI, text);
    const place = positionOf(text, '件');
    let version = 1;
    await assertFlat(30_000, async () => {
      const start = { line: place.line, character: place.character - 1 };
      client.change(URI, ++version, [{ range: { start, end: place }, text: String(version % 10) }]);
      if (version % 10 === 0) {
        await client.diagnostics(URI, version);
        client.forget();
      }
    });
  });

  /** A quarter more beforehand, so that what is built once is built. */
  async function assertFlat(count: number, cycle: (number: number) => Promise<void>): Promise<void> {
    for (let number = 0; number < count / 4; number++) await cycle(number);
    const before = await heap();
    for (let number = 0; number < count; number++) await cycle(count + number);
    const after = await heap();
    console.log(`      ${before.toFixed(1)} MB before, ${after.toFixed(1)} MB after`);
    assert.ok(after - before < NOISE, `${before.toFixed(1)} MB became ${after.toFixed(1)} MB`);
  }

  async function heap(): Promise<number> {
    // Whatever the server still has to do is done when it answers.
    await client.request('textDocument/foldingRange', { textDocument: { uri: URI } });
    const known = client.errorOutput.length;
    process.kill(client.processId!, 'SIGUSR2');
    for (;;) {
      const told = /heap (\d+)/.exec(client.errorOutput.slice(known));
      if (told !== null) return Number(told[1]) / (1 << 20);
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }
});
