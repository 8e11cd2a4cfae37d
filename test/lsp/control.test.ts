// What users decide about findings, over stdio: severities, the files beside reports, dismissals, and what saving does.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Command, Diagnostic, TextEdit } from 'vscode-languageserver';
import { FULL_CAPABILITIES, startClient, withTextEdits, type LspClient } from '../support/lsp-client.js';
import { sample, samples } from '../support/samples.js';

const CAPABILITIES = {
  ...FULL_CAPABILITIES,
  workspace: {
    ...FULL_CAPABILITIES.workspace,
    executeCommand: {},
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};
/** A clean report with one total changed: one suspect-cell. */
const WRONG = sample('01-clean').replace(/^(一、本年新收.*\t)\d+$/m, (_, row: string) => `${row}999`);
const SEVERITIES = { error: 1, warning: 2, info: 3, hint: 4 };

suite('decisions of users over stdio', () => {
  let client: LspClient;
  let folder: string;
  let uri: string;
  const at = (name: string): string => join(folder, name);
  const uriOf = (name: string): string => pathToFileURL(at(name)).href;

  setup(async () => {
    folder = mkdtempSync(join(tmpdir(), 'disclosure-report-lsp-'));
    uri = uriOf('年报.txt');
    client = await startClient({ capabilities: CAPABILITIES, locale: 'en' });
  });
  teardown(() => {
    client.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Waits until the last list of diagnostics of the document is such a one. */
  const last = (of: string, fits: (diagnostics: Diagnostic[]) => boolean): Promise<Diagnostic[]> =>
    client.until(() => {
      const diagnostics = client.published(of).at(-1)?.diagnostics;
      return diagnostics !== undefined && fits(diagnostics) ? diagnostics : undefined;
    });
  const isNone = (diagnostics: Diagnostic[]): boolean => diagnostics.length === 0;
  const isOne = (diagnostics: Diagnostic[]): boolean => diagnostics.length === 1;
  const actionsAt = ({ range }: Diagnostic): Promise<CodeAction[]> =>
    client.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } });
  const run = <Answer>({ command, arguments: args }: Command): Promise<Answer> =>
    client.request('workspace/executeCommand', { command, arguments: args });
  const changed = (name: string): void =>
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type: 2 }] });
  const set = (settings: unknown): void => {
    client.settings = settings;
    client.notify('workspace/didChangeConfiguration', { settings: null });
  };

  test('a severity in the settings counts at once, without a new text', async () => {
    client.open(uri, WRONG);
    assert.equal((await last(uri, isOne))[0]!.severity, SEVERITIES.error);
    set({ checks: { 'suspect-cell': 'hint' } });
    await last(uri, list => list[0]?.severity === SEVERITIES.hint);
    set({ checks: { 'suspect-cell': 'off' } });
    await last(uri, isNone);
    set({ checks: { 'suspect-cell': 'fatal', 'no-such-check': 'off' } });
    assert.equal((await last(uri, isOne))[0]!.severity, SEVERITIES.error);
    assert.deepEqual(new Set(client.published(uri).map(({ version }) => version)), new Set([1]));
  });

  test('settings of the client that make no sense are told in the log, each once', async () => {
    set({ checks: { 'wrong-totl': 'off', 'odd-number': 1 }, fixOnSave: 'safe' });
    const logged = (): string[] =>
      client.notifications
        .filter(({ method }) => method === 'window/logMessage')
        .map(({ params }) => (params as { message: string }).message);
    await client.until(() => (logged().length >= 3 ? true : undefined));
    set({ checks: { 'wrong-totl': 'off', 'odd-number': 2 } });
    await client.until(() => (logged().length >= 4 ? true : undefined));
    assert.deepEqual(
      logged()
        .map(words => words.slice(0, words.indexOf(': ')))
        .toSorted(),
      [
        'disclosureReport.checks.odd-number',
        'disclosureReport.checks.odd-number',
        'disclosureReport.checks.wrong-totl',
        'disclosureReport.fixOnSave',
      ],
    );
    assert.ok(logged().some(words => words.endsWith('did you mean “wrong-total”?')));
  });

  test('in a workspace of several folders each report has the nearest file, in its own folder or above', async () => {
    client.kill();
    for (const name of ['one/sub', 'two/nested', 'three']) mkdirSync(at(name), { recursive: true });
    writeFileSync(at('one/disclosure-report.json'), '{"checks": {"suspect-cell": "off"}}');
    writeFileSync(at('two/disclosure-report.json'), '{"checks": {"suspect-cell": "info"}}');
    writeFileSync(at('two/nested/disclosure-report.json'), '{"checks": {"suspect-cell": ');
    const workspaceFolders = ['one', 'two', 'two/nested', 'three'].map(name => ({ uri: uriOf(name), name }));
    client = await startClient({ capabilities: CAPABILITIES, locale: 'en', workspaceFolders });
    for (const [name, severity] of [
      ['one/a.txt', undefined],
      ['one/sub/b.txt', undefined],
      ['two/c.txt', SEVERITIES.info],
      // Its own file is broken: the defaults hold, not those of the folder above.
      ['two/nested/d.txt', SEVERITIES.error],
      ['three/e.txt', SEVERITIES.error],
    ] as const) {
      client.open(uriOf(name), WRONG);
      await last(uriOf(name), list => list[0]?.severity === severity);
    }
    assert.match(String((await last(uriOf('two/nested/disclosure-report.json'), isOne))[0]!.message), /JSON is wrong/);
    for (const name of ['one', 'two']) assert.deepEqual(client.published(uriOf(`${name}/disclosure-report.json`)), []);
  });

  test('disclosure-report.json in the nearest folder upwards counts, over the settings of the client', async () => {
    mkdirSync(at('a/b'), { recursive: true });
    writeFileSync(at('disclosure-report.json'), '{"checks": {"suspect-cell": "off"}}');
    writeFileSync(at('a/disclosure-report.json'), '{"checks": {"suspect-cell": "info"}}');
    client.settings = { checks: { 'suspect-cell': 'warning' } };
    for (const [name, severity] of [
      ['top.txt', undefined],
      ['a/near.txt', SEVERITIES.info],
      ['a/b/below.txt', SEVERITIES.info],
    ] as const) {
      client.open(uriOf(name), WRONG);
      await last(uriOf(name), list => list[0]?.severity === severity);
    }
    writeFileSync(at('a/disclosure-report.json'), '{}');
    changed('a/disclosure-report.json');
    await last(uriOf('a/b/below.txt'), list => list[0]?.severity === SEVERITIES.warning);
  });

  test('the client is asked to watch the files', async () => {
    const asked = await client.until(() =>
      client.asked.find(({ params }) => JSON.stringify(params).includes('didChangeWatchedFiles')),
    );
    assert.match(JSON.stringify(asked.params), /\*\*\/disclosure-report\.json.*\*\*\/disclosure-report\.ignore\.json/);
  });

  for (const [name, text, words] of [
    ['half-written JSON', '{\n  "checks": {', /^The JSON is wrong/],
    ['another encoding', Buffer.from('\ufeff{"checks": {}}', 'utf16le'), /^The file is not UTF-8/],
  ] as const) {
    test(`a settings file with ${name} is one error in that file, and the defaults hold until it is mended`, async () => {
      writeFileSync(at('disclosure-report.json'), text);
      client.open(uri, WRONG);
      await last(uri, isOne);
      const [problem, ...others] = await last(uriOf('disclosure-report.json'), isOne);
      assert.match(String(problem!.message), words);
      assert.deepEqual([problem!.severity, others], [SEVERITIES.error, []]);
      writeFileSync(at('disclosure-report.json'), '{"checks": {"suspect-cell": "off"}}');
      changed('disclosure-report.json');
      await last(uri, isNone);
      await last(uriOf('disclosure-report.json'), isNone);
    });
  }

  test('a folder in the place of each file', async () => {
    mkdirSync(at('disclosure-report.json'));
    mkdirSync(at('disclosure-report.ignore.json'));
    client.open(uri, WRONG);
    await last(uri, isOne);
    for (const name of ['disclosure-report.json', 'disclosure-report.ignore.json']) {
      assert.match(String((await last(uriOf(name), isOne))[0]!.message), /not a folder/);
    }
  });

  test('a link that leads nowhere, or to itself, in the place of each file', async () => {
    symlinkSync('nowhere', at('disclosure-report.json'));
    symlinkSync('disclosure-report.ignore.json', at('disclosure-report.ignore.json'));
    client.open(uri, WRONG);
    await last(uri, isOne);
    for (const name of ['disclosure-report.json', 'disclosure-report.ignore.json'])
      assert.match(String((await last(uriOf(name), isOne))[0]!.message), /cannot be read/);
  });

  for (const [name, text, words] of [
    ['another encoding', Buffer.from('\ufeff{"version": 1}', 'utf16le'), /^The file is not UTF-8/],
    ['a value of another type', '[]', /is due here/],
  ] as const) {
    test(`a list of dismissed findings with ${name} is one error in that file, and nothing is dismissed`, async () => {
      writeFileSync(at('disclosure-report.ignore.json'), text);
      client.open(uri, WRONG);
      await last(uri, isOne);
      const [problem] = await last(uriOf('disclosure-report.ignore.json'), isOne);
      assert.match(String(problem!.message), words);
      assert.equal(problem!.severity, SEVERITIES.error);
    });
  }

  test('unknown ids and wrong values stand where they are written, and go with the last document', async () => {
    writeFileSync(
      at('disclosure-report.json'),
      '{\n  "checks": {\n    "wrong-totl": "off",\n    "odd-number": 1\n  }\n}\n',
    );
    client.open(uri, WRONG);
    const problems = await last(uriOf('disclosure-report.json'), list => list.length === 2);
    assert.deepEqual(
      problems.map(({ range, severity }) => [range.start, range.end.character, severity]),
      [
        [{ line: 2, character: 4 }, 16, SEVERITIES.warning],
        [{ line: 3, character: 18 }, 19, SEVERITIES.warning],
      ],
    );
    client.close(uri);
    await last(uriOf('disclosure-report.json'), isNone);
  });

  test('a finding is dismissed, stays away when rows move, comes back when its number changes, and can be restored', async () => {
    client.open(uri, WRONG);
    const [wrong] = await last(uri, isOne);
    const action = (await actionsAt(wrong!)).find(({ command }) => command !== undefined)!;
    assert.match(action.title, /^Dismiss this finding: .*…$/);
    assert.deepEqual([action.kind, action.diagnostics, action.edit], ['quickfix', [wrong], undefined]);
    const { command, arguments: args = [] } = action.command!;
    await run({ title: '', command, arguments: [...args, ' 原件如此 '] });
    await last(uri, isNone);
    const list = JSON.parse(readFileSync(at('disclosure-report.ignore.json'), 'utf8')) as { dismissed: object[] };
    assert.deepEqual(
      list.dismissed.map(entry => ({ ...entry, values: [], note: '' })),
      [
        {
          file: '年报.txt',
          check: 'suspect-cell',
          at: ['applications/new/total'],
          values: [],
          note: '',
          reason: '原件如此',
        },
      ],
    );

    client.change(uri, 2, [{ text: `\n\n${WRONG}` }]);
    assert.deepEqual((await client.diagnostics(uri, 2)).diagnostics, []);
    client.change(uri, 3, [{ text: WRONG.replace('\t999', '\t998') }]);
    assert.equal((await client.diagnostics(uri, 3)).diagnostics[0]!.code, 'suspect-cell');
    const [stale] = await last(uriOf('disclosure-report.ignore.json'), isOne);
    assert.deepEqual([stale!.code, stale!.severity, stale!.tags], ['stale-dismissal', SEVERITIES.info, [1]]);
    client.change(uri, 4, [{ text: WRONG }]);
    assert.deepEqual((await client.diagnostics(uri, 4)).diagnostics, []);
    await last(uriOf('disclosure-report.ignore.json'), isNone);

    const ask = { title: '', command: 'disclosureReport.dismissed', arguments: [uri] };
    const [item, ...others] = await run<{ range: object; entry: object; reason: string; stale: boolean }[]>(ask);
    assert.deepEqual([item!.range, item!.reason, item!.stale, others], [wrong!.range, '原件如此', false, []]);
    await run({ title: '', command: 'disclosureReport.restore', arguments: [uri, item!.entry] });
    await last(uri, isOne);
    assert.deepEqual(await run(ask), []);
  });

  test('a broken list is not written to, and says so', async () => {
    writeFileSync(at('disclosure-report.ignore.json'), '{"version": 1,');
    client.open(uri, WRONG);
    const [wrong] = await last(uri, isOne);
    await last(uriOf('disclosure-report.ignore.json'), isOne);
    const action = (await actionsAt(wrong!)).find(({ command }) => command !== undefined)!;
    await run(action.command!);
    const told = await client.until(() => client.asked.find(({ method }) => method === 'window/showMessageRequest'));
    assert.match(JSON.stringify(told.params), /disclosure-report\.ignore\.json has errors/);
    assert.equal(readFileSync(at('disclosure-report.ignore.json'), 'utf8'), '{"version": 1,');
  });

  test('a document in no folder, and a client without commands, are offered no dismissal', async () => {
    client.open('untitled:Untitled-1', WRONG);
    const [wrong] = await last('untitled:Untitled-1', isOne);
    const params = { textDocument: { uri: 'untitled:Untitled-1' }, range: wrong!.range, context: { diagnostics: [] } };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', params);
    assert.ok(actions.length > 0 && actions.every(({ command }) => command === undefined));
  });

  test('commands with arguments that make no sense do nothing', async () => {
    client.open(uri, WRONG);
    await last(uri, isOne);
    for (const args of [
      undefined,
      [],
      [3],
      [uri],
      [uri, 3],
      [uri, {}],
      [uri, { file: 1 }],
      ['no uri', { file: 'a', check: 'b' }],
    ]) {
      for (const command of ['disclosureReport.dismiss', 'disclosureReport.restore']) {
        assert.equal(await client.request('workspace/executeCommand', { command, arguments: args }), null);
      }
    }
    assert.ok(!existsSync(at('disclosure-report.ignore.json')));
  });

  test('saving does the safe fixes of the checks that say so', async () => {
    const shifted = sample('02-browser-copy');
    const willSave = { textDocument: { uri }, reason: 1 };
    client.open(uri, shifted);
    await client.diagnostics(uri, 1);
    assert.deepEqual(await client.request('textDocument/willSaveWaitUntil', willSave), []);
    set({ fixOnSave: { 'shifted-row': 'safe' } });
    await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } });
    const edits = await client.request<TextEdit[]>('textDocument/willSaveWaitUntil', willSave);
    // Headers off the grid are no finding, and so not of this.
    const grid = samples().find(({ name }) => name === 'on-the-grid/02-browser-copy')!;
    const upToFour = (text: string): string => text.split('四、政府')[0]!;
    assert.equal(upToFour(withTextEdits(shifted, edits)), upToFour(grid.text));
  });

  test('saving asks about the fixes of checks that say so, and does not ask again what was declined', async () => {
    client.settings = { fixOnSave: { 'suspect-cell': 'ask' } };
    let answer: { title: string } | null = null;
    client.replies.set('window/showMessageRequest', () => answer);
    client.replies.set('workspace/applyEdit', () => ({ applied: true }));
    client.open(uri, WRONG);
    await last(uri, isOne);
    const asked = (method: string): readonly unknown[] => client.asked.filter(one => one.method === method);
    const save = async (): Promise<void> => {
      client.notify('textDocument/didSave', { textDocument: { uri } });
      await client.request('textDocument/foldingRange', { textDocument: { uri } });
    };
    await save();
    await client.until(() => (asked('window/showMessageRequest').length === 1 ? true : undefined));
    await save();
    assert.equal(asked('window/showMessageRequest').length, 1);
    answer = { title: 'Fix' };
    client.change(uri, 2, [{ text: `\n${WRONG}` }]);
    await client.diagnostics(uri, 2);
    await save();
    await client.until(() => (asked('workspace/applyEdit').length === 1 ? true : undefined));
    assert.match(JSON.stringify(client.asked.at(-1)!.params), /"version":2/);
  });
});
