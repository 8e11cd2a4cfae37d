// The README says: no network connection, no telemetry. The server and the command line run here with every way to the network
// closed; the extension is held to the modules it asks for, and runs with its ways closed in test/vscode/suite/network.test.ts.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LspClient, SERVER } from '../support/lsp-client.js';
import { root } from '../support/project.js';
import { assertSameAnswers } from '../support/same-answers.js';
import { sample } from '../support/samples.js';

const CLOSED = ['--require', join(root, 'test/security/no-network.cjs')];
const URI = 'file:///reports/a.txt';

suite('security: no network', () => {
  test('the closing closes: what goes to the network throws', () => {
    for (const code of [
      `require('http').get('http://127.0.0.1/')`,
      `require('net').connect(80)`,
      `require('dns').lookup('localhost', () => {})`,
      `fetch('http://127.0.0.1/')`,
    ]) {
      const { status, stderr } = spawnSync(process.execPath, [...CLOSED, '-e', code], { encoding: 'utf8' });
      assert.notEqual(status, 0, code);
      assert.match(stderr, /^network: /, code);
    }
  });

  test('the server does all its work', async () => {
    const client = new LspClient({ command: [process.execPath, ...CLOSED, SERVER, '--stdio'] });
    try {
      await client.initialize();
      client.open(URI, sample('07-arithmetic'));
      assert.ok((await client.diagnostics(URI, 1)).diagnostics.length > 0);
      await assertSameAnswers(client, URI, sample('07-arithmetic'));
      assert.equal(await client.stop(), 0);
      assert.equal(client.errorOutput, '');
    } finally {
      client.kill();
    }
  });

  test('so does the command line', () => {
    for (const words of [['check', '.'], ['extract', '.'], ['fix', '--diff', '.'], ['--help'], ['--version']]) {
      const ran = spawnSync(process.execPath, [...CLOSED, join(root, 'dist/cli.cjs'), ...words], {
        cwd: join(root, 'test/fixtures/cli/reports'),
        encoding: 'utf8',
      });
      assert.doesNotMatch(ran.stderr, /network: /, words.join(' '));
      assert.notEqual(ran.stdout, '', words.join(' '));
    }
  });

  test('no bundle asks for a module of the network, but for local pipes', () => {
    for (const [bundle, allowed] of [
      ['extension', ['net']],
      ['server', ['net']],
      ['cli', []],
      ['thread', []],
    ] as const) {
      const code = readFileSync(join(root, `dist/${bundle}.cjs`), 'utf8');
      const asked = [...code.matchAll(/\b(?:require|import)\(["'`](?:node:)?([\w/]+)["'`]\)/g)].map(
        ([, name]) => name!,
      );
      const network = ['net', 'http', 'https', 'http2', 'tls', 'dgram', 'dns', 'dns/promises', 'inspector', 'undici'];
      const used = asked.filter(name => network.includes(name) && !(allowed as readonly string[]).includes(name));
      assert.deepEqual(used, [], bundle);
      assert.doesNotMatch(code, /\b(?:fetch|WebSocket|XMLHttpRequest|EventSource|sendBeacon)\s*\(/, bundle);
      assert.doesNotMatch(code, /createTelemetryLogger|TelemetryReporter|applicationinsights/i, bundle);
    }
  });

  test('the manifest says that it runs in untrusted and in virtual workspaces, and starts for reports only', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      capabilities: { untrustedWorkspaces: { supported: unknown }; virtualWorkspaces: unknown };
      activationEvents: string[];
    };
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
    assert.deepEqual(manifest.activationEvents, ['onLanguage:plaintext', 'onLanguage:markdown']);
    assert.match(readFileSync(join(root, 'README.md'), 'utf8'), /no network connection, send no telemetry/);
  });
});
