// What the server tells unasked: for each state of a document its findings, in the order of the versions.
import assert from 'node:assert/strict';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import type { LspClient } from '../support/lsp-client.js';
import { notificationFrame, positionAt, positionOf, startClient, withTextEdits } from '../support/lsp-client.js';
import { sample } from '../support/samples.js';

const URI = 'file:///reports/2024.txt';
/** The last number of this row is its total, and is 8. */
const CARRIED_OVER = '二、上年结转政府信息公开申请数量\t\t\t5\t2\t0\t0\t1\t0\t8';

suite('diagnostics over stdio', () => {
  let client: LspClient;
  let clean: string;

  setup(async () => {
    client = await startClient({ locale: 'zh-cn' });
    clean = sample('01-clean');
  });

  teardown(() => client?.kill());

  test('a clean report has none, and is told so', async () => {
    client.open(URI, clean);
    assert.deepEqual(await client.diagnostics(URI, 1), { uri: URI, version: 1, diagnostics: [] });
  });

  test('a changed digit gives its finding with the new version, and none older follows', async () => {
    client.open(URI, clean);
    await client.diagnostics(URI, 1);
    const edit = digitEdit(clean, '9');
    client.change(URI, 2, [edit]);
    const { diagnostics } = await client.diagnostics(URI, 2);
    const wrong = diagnostics.find(({ code }) => code === 'suspect-cell');
    assert.ok(wrong, codesOf(diagnostics));
    assert.deepEqual(wrong.range, edit.range);
    assert.equal(wrong.severity, 1);
    assert.equal(wrong.source, 'disclosure-report');
    assert.deepEqual(wrong.data, { check: 'suspect-cell' });
    assert.match(String(wrong.message), /8/);
    assert.match(String(wrong.message), /9/);
    assert.ok(wrong.relatedInformation !== undefined && wrong.relatedInformation.length > 0);
    for (const { location } of wrong.relatedInformation) assert.equal(location.uri, URI);

    client.change(URI, 3, [{ range: edit.range, text: '8' }]);
    assert.deepEqual((await client.diagnostics(URI, 3)).diagnostics, []);
    assert.deepEqual(versionsOf(client.published(URI)), [1, 2, 3]);
  });

  test('a blank total is shown with the tab before it: an empty place shows nothing', async () => {
    client.open(URI, clean.replace(CARRIED_OVER, CARRIED_OVER.slice(0, -1)));
    const { diagnostics } = await client.diagnostics(URI, 1);
    const { range } = diagnostics.find(({ code }) => code === 'missing-total')!;
    const { line } = positionOf(clean, CARRIED_OVER);
    const character = CARRIED_OVER.length - 1;
    assert.deepEqual(range, { start: { line, character: character - 1 }, end: { line, character } });
  });

  test('thirty edits that come at once are answered once', async () => {
    client.open(URI, clean);
    await client.diagnostics(URI, 1);
    let text = clean;
    const frames = Array.from({ length: 30 }, (_, index) => {
      const edit = digitEdit(text, String(index % 10));
      text = withTextEdits(text, [{ range: edit.range, newText: edit.text }]);
      const params = { textDocument: { uri: URI, version: index + 2 }, contentChanges: [edit] };
      return notificationFrame({ method: 'textDocument/didChange', params });
    });
    client.sendFrames(frames);
    const { diagnostics } = await client.diagnostics(URI, 31);
    const versions = versionsOf(client.published(URI));
    assert.ok(versions.length <= 3, `published versions ${versions.join(', ')}`);
    assertAscending(versions);
    // The last digit typed was 9.
    assert.ok(diagnostics.some(({ code }) => code === 'suspect-cell'));
  });

  test('several changes in one notification, lines taken out and put in', async () => {
    client.open(URI, clean);
    await client.diagnostics(URI, 1);
    const heading = positionOf(clean, '六、其他需要报告的事项');
    const top = { line: 0, character: 0 };
    const changes = [
      {
        range: { start: { line: heading.line - 1, character: 0 }, end: { line: heading.line + 2, character: 0 } },
        text: '',
      },
      { range: { start: top, end: top }, text: '\n\n' },
    ];
    client.change(URI, 2, changes);
    const { diagnostics } = await client.diagnostics(URI, 2);
    assert.ok(
      diagnostics.some(({ code }) => code === 'missing-section'),
      codesOf(diagnostics),
    );
    const text = changes.reduce((done, { range, text: newText }) => withTextEdits(done, [{ range, newText }]), clean);
    assert.deepEqual(diagnostics, await diagnosticsOf('file:///same.txt', text, client));
  });

  test('edits leave the same findings as opening the text anew', async () => {
    const start = sample('07-arithmetic');
    let text = start;
    client.open(URI, text);
    await client.diagnostics(URI, 1);
    for (let version = 2; version < 40; version++) {
      const at = (version * 7919) % text.length;
      const range = { start: positionAt(text, at), end: positionAt(text, at + (version % 3)) };
      const newText = ['', '1', '\t', '\n', '一、'][version % 5]!;
      text = withTextEdits(text, [{ range, newText }]);
      client.change(URI, version, [{ range, text: newText }]);
      const { diagnostics } = await client.diagnostics(URI, version);
      assert.deepEqual(diagnostics, await diagnosticsOf(`file:///same-${version}.txt`, text, client));
    }
  });

  test('in a volume an edit moves the findings behind it and leaves those before it', async () => {
    const damaged = sample('07-arithmetic');
    const volume = [damaged, damaged, damaged].map(report => `${report.trimEnd()}\n\n`).join('');
    client.open(URI, volume);
    const before = (await client.diagnostics(URI, 1)).diagnostics;
    const lines = volume.split('\n').length;
    const second = positionAt(volume, volume.indexOf('一、总体情况', volume.indexOf('一、总体情况') + 1));
    client.change(URI, 2, [{ range: { start: second, end: second }, text: '\n\n\n' }]);
    const after = (await client.diagnostics(URI, 2)).diagnostics;
    assert.equal(before.length % 3, 0);
    assert.ok(before.length > 0);
    const expected = before.map(diagnostic => moved(diagnostic, second.line, 3));
    assert.deepEqual(after, expected);
    assert.ok(after.every(({ range }) => range.end.line < lines + 3));
  });

  test('CRLF and CR texts have the same findings at the same places', async () => {
    const damaged = sample('07-arithmetic').replace(/\r\n/g, '\n');
    const expected = await diagnosticsOf('file:///lf.txt', damaged, client);
    const withUri = (text: string): unknown => JSON.parse(text.replaceAll(/file:\/\/\/(?:crlf|cr|lf)\.txt/g, ''));
    for (const [name, eol] of [
      ['crlf', '\r\n'],
      ['cr', '\r'],
    ] as const) {
      const found = await diagnosticsOf(`file:///${name}.txt`, damaged.replaceAll('\n', eol), client);
      assert.deepEqual(withUri(JSON.stringify(found)), withUri(JSON.stringify(expected)));
    }
  });

  test('closing takes them back; opening again counts anew', async () => {
    const text = sample('07-arithmetic');
    client.open(URI, text, 'disclosure-report', 7);
    assert.ok((await client.diagnostics(URI, 7)).diagnostics.length > 0);
    client.close(URI);
    const last = await client.until(() => client.published(URI).find(({ diagnostics }) => diagnostics.length === 0));
    assert.deepEqual(last, { uri: URI, diagnostics: [] });
    client.open(URI, text, 'disclosure-report', 1);
    assert.ok((await client.diagnostics(URI, 1)).diagnostics.length > 0);
  });

  test('a change and a close that come together: nothing follows the empty list', async () => {
    client.open(URI, clean);
    await client.diagnostics(URI, 1);
    const params = { textDocument: { uri: URI, version: 2 }, contentChanges: [digitEdit(clean, '9')] };
    client.sendFrames([
      notificationFrame({ method: 'textDocument/didChange', params }),
      notificationFrame({ method: 'textDocument/didClose', params: { textDocument: { uri: URI } } }),
    ]);
    await diagnosticsOf('file:///other.txt', clean, client);
    assert.deepEqual(client.published(URI).at(-1), { uri: URI, diagnostics: [] });
  });

  test('a Markdown or text file is served when it holds a report, and left alone when not', async () => {
    const prose = '# 会议纪要\n\n一、总体情况\n\n今年的年度报告要按时公布。\n\n| a | b |\n|---|---|\n| 1 | 2 |\n';
    client.open('file:///notes.md', prose, 'markdown');
    client.open('file:///notes.txt', prose, 'plaintext');
    client.open('file:///report.md', sample('09-markdown'), 'markdown');
    client.open('file:///report.txt', sample('07-arithmetic'), 'plaintext');
    assert.ok((await client.diagnostics('file:///report.md', 1)).diagnostics.length > 0);
    assert.ok((await client.diagnostics('file:///report.txt', 1)).diagnostics.length > 0);
    const textDocument = { uri: 'file:///notes.md' };
    assert.equal(await client.request('textDocument/documentSymbol', { textDocument }), null);
    client.close('file:///notes.md');
    client.close('file:///notes.txt');
    await diagnosticsOf('file:///last.txt', clean, client);
    assert.deepEqual(client.published('file:///notes.md'), []);
    assert.deepEqual(client.published('file:///notes.txt'), []);
  });

  test('a text file that ceases to be a report loses its findings', async () => {
    client.open(URI, sample('07-arithmetic'), 'plaintext');
    assert.ok((await client.diagnostics(URI, 1)).diagnostics.length > 0);
    client.change(URI, 2, [{ text: '不是报告' }]);
    assert.deepEqual((await client.diagnostics(URI, 2)).diagnostics, []);
  });

  test('odd texts are taken as they are', async () => {
    const texts = [
      '',
      '\ufeff',
      '\r',
      '\ud83d',
      '\t'.repeat(1000),
      '0'.repeat(2_000_000),
      '<html><table><tr><td>1</table>',
    ];
    for (const [index, text] of texts.entries()) {
      const uri = `file:///odd-${index}.txt`;
      client.open(uri, text);
      const { diagnostics } = await client.diagnostics(uri, 1);
      const lines = text.split(/\r\n|\r|\n/).length;
      for (const { range } of diagnostics) assert.ok(range.start.line < lines && range.end.line <= lines);
    }
  });
});

suite('the language of the server', () => {
  let client: LspClient | undefined;

  teardown(() => client?.kill());

  for (const [locale, words] of [
    ['zh-cn', /[\u4e00-\u9fff]/],
    ['en', /[a-z]{3}/],
  ] as const) {
    test(`follows the locale ${locale} of the client`, async () => {
      client = await startClient({ locale });
      client.open(URI, wrongTotal());
      for (const { message } of (await client.diagnostics(URI, 1)).diagnostics) assert.match(String(message), words);
    });
  }

  test('is Chinese where the client says nothing, and that of its options before that of the client', async () => {
    client = await startClient();
    assert.match(await firstMessage(client), /合计|总计/);
    client.kill();
    client = await startClient({ locale: 'zh-cn', initializationOptions: { locale: 'en' } });
    assert.doesNotMatch(await firstMessage(client), /合计/);
  });

  test('changes with the setting, for what is open too', async () => {
    client = await startClient({ locale: 'zh-cn', settings: { locale: 'auto' } });
    const chinese = await firstMessage(client);
    await client.until(() => client!.asked.find(({ method }) => method === 'workspace/configuration'));
    client.settings = { locale: 'en' };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    const published = (): readonly PublishDiagnosticsParams[] => client!.published(URI);
    const english = await client.until(() => {
      const message = String(published().at(-1)?.diagnostics[0]?.message);
      return message === chinese ? undefined : message;
    });
    assert.match(english, /[a-z]{3}/);
    assert.equal(published().at(-1)?.version, 1);
  });

  test('takes settings as they come from a client that cannot be asked', async () => {
    client = await startClient({ capabilities: {}, locale: 'zh-cn' });
    const chinese = await firstMessage(client);
    client.notify('workspace/didChangeConfiguration', { settings: { disclosureReport: { locale: 'en' } } });
    await client.until(() => client!.published(URI).find(({ diagnostics }) => diagnostics[0]?.message !== chinese));
    client.notify('workspace/didChangeConfiguration', { settings: { disclosureReport: { locale: 17 } } });
    await client.until(() => (client!.published(URI).at(-1)!.diagnostics[0]?.message === chinese ? true : undefined));
    assert.deepEqual(client.asked, []);
  });

  test('a client that knows no related places gets none', async () => {
    client = await startClient({ capabilities: {} });
    client.open(URI, wrongTotal());
    for (const diagnostic of (await client.diagnostics(URI, 1)).diagnostics) {
      assert.deepEqual(Object.keys(diagnostic).sort(), ['code', 'message', 'range', 'severity', 'source']);
    }
  });
});

/** Puts `digit` in the place of the total of the row 上年结转, whatever it is. */
function digitEdit(text: string, digit: string) {
  const at = text.indexOf(CARRIED_OVER.slice(0, -1)) + CARRIED_OVER.length - 1;
  return { range: { start: positionAt(text, at), end: positionAt(text, at + 1) }, text: digit };
}

function wrongTotal(): string {
  const text = sample('01-clean');
  assert.ok(text.includes(CARRIED_OVER));
  return text.replace(CARRIED_OVER, `${CARRIED_OVER.slice(0, -1)}9`);
}

async function firstMessage(client: LspClient): Promise<string> {
  client.open(URI, wrongTotal());
  const { diagnostics } = await client.diagnostics(URI, 1);
  return String(diagnostics[0]!.message);
}

/** The diagnostics of the text, as the server gives them for a document of its own, with the URI of the tested one. */
async function diagnosticsOf(uri: string, text: string, client: LspClient): Promise<Diagnostic[]> {
  client.open(uri, text);
  const { diagnostics } = await client.diagnostics(uri, 1);
  client.close(uri);
  return JSON.parse(JSON.stringify(diagnostics).replaceAll(uri, URI)) as Diagnostic[];
}

function moved(diagnostic: Diagnostic, fromLine: number, by: number): Diagnostic {
  return JSON.parse(JSON.stringify(diagnostic), (key, value: unknown) =>
    key === 'line' && (value as number) >= fromLine ? (value as number) + by : value,
  ) as Diagnostic;
}

function versionsOf(published: readonly PublishDiagnosticsParams[]): number[] {
  return published.map(({ version }) => version!);
}

function assertAscending(versions: readonly number[]): void {
  versions.forEach((version, index) => assert.ok(index === 0 || version > versions[index - 1]!, versions.join(', ')));
}

function codesOf(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(({ code }) => code).join(', ');
}
