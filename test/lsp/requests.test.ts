// What the server answers: hover, outline, folding, code actions and formatting, each from the newest text.
import assert from 'node:assert/strict';
import type {
  CodeAction,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
  MarkupContent,
  Range,
  SymbolInformation,
  TextEdit,
} from 'vscode-languageserver';
import type { AnswerError, LspClient } from '../support/lsp-client.js';
import {
  FULL_CAPABILITIES,
  editsFor,
  notificationFrame,
  positionAt,
  positionOf,
  startClient,
  withTextEdits,
} from '../support/lsp-client.js';
import { sample } from '../support/samples.js';

const URI = 'file:///reports/a.txt';
const textDocument = { uri: URI };
const options = { tabSize: 4, insertSpaces: false };
const CARRIED_OVER = '二、上年结转政府信息公开申请数量\t\t\t5\t2\t0\t0\t1\t0\t8';

suite('answers over stdio', () => {
  let client: LspClient;

  setup(async () => {
    client = await startClient({ locale: 'en' });
  });

  teardown(() => client?.kill());

  test('hover on a total shows its sum', async () => {
    const text = sample('01-clean');
    client.open(URI, text);
    const position = positionOf(text, CARRIED_OVER, CARRIED_OVER.length - 1);
    const hover = await client.request<Hover>('textDocument/hover', { textDocument, position });
    const contents = hover.contents as MarkupContent;
    assert.equal(contents.kind, 'markdown');
    for (const row of ['| 自然人 | 5 |', '| 商业企业 | 2 |', '| 法律服务机构 | 1 |']) {
      assert.ok(contents.value.includes(row), contents.value);
    }
    assert.deepEqual(hover.range, { start: position, end: { line: position.line, character: position.character + 1 } });
    assert.equal(await hoverAt({ line: 1, character: 0 }), null);
    assert.equal(await hoverAt({ line: 100_000, character: 3 }), null);
  });

  test('a request right behind a change is answered from the new text', async () => {
    const text = sample('01-clean');
    client.open(URI, text);
    await client.diagnostics(URI, 1);
    const position = positionOf(text, CARRIED_OVER, CARRIED_OVER.length - 1);
    const range = { start: position, end: { line: position.line, character: position.character + 1 } };
    const moved = { line: position.line + 1, character: position.character };
    const change = notificationFrame({
      method: 'textDocument/didChange',
      params: {
        textDocument: { uri: URI, version: 2 },
        contentChanges: [
          { range, text: '4321' },
          { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' },
        ],
      },
    });
    const { frame, result } = client.prepareRequest<Hover>('textDocument/hover', { textDocument, position: moved });
    client.sendFrames([change, frame]);
    const hover = await result;
    assert.match((hover.contents as MarkupContent).value, /4321/);
    assert.equal(hover.range?.start.line, moved.line);
    assert.equal(hover.range.end.character, moved.character + 4);
    await client.diagnostics(URI, 2);
  });

  test('the outline has the six sections, and a range for each that holds its name', async () => {
    const text = sample('01-clean');
    client.open(URI, text);
    const [report, ...others] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.ok(report);
    assert.deepEqual(others, []);
    assert.match(report.name, /2024年政府信息公开工作年度报告/);
    assert.equal(report.children?.length, 6);
    const tables = report.children.flatMap(section => section.children ?? []).filter(({ kind }) => kind === 23);
    assert.equal(tables.length, 3);
    for (const symbol of allSymbols([report])) {
      assert.notEqual(symbol.name, '');
      assert.ok(contains(symbol.range, symbol.selectionRange), symbol.name);
      for (const child of symbol.children ?? []) assert.ok(contains(symbol.range, child.range), child.name);
    }
  });

  test('the outline of a volume has its reports one after another', async () => {
    const text = sample('11-volume');
    client.open(URI, text);
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    const reports = symbols.filter(({ children }) => children?.length === 6);
    assert.equal(reports.length, 3);
    for (const report of reports) {
      const heading = text.split('\n')[report.children![0]!.range.start.line];
      assert.match(heading!, /一、/);
    }
  });

  test('folding covers sections and tables', async () => {
    const text = sample('01-clean');
    client.open(URI, text);
    const foldings = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    const third = positionOf(text, '三、收到和处理').line;
    const fourth = positionOf(text, '四、政府信息公开行政复议').line;
    const section = foldings.find(({ startLine }) => startLine === third);
    assert.ok(section && section.endLine < fourth && section.endLine >= fourth - 2);
    for (const { startLine, endLine } of foldings) assert.ok(startLine < endLine && endLine < text.split('\n').length);
  });

  test('a quick fix takes its finding away', async () => {
    const text = sample('01-clean').replace(CARRIED_OVER, `${CARRIED_OVER.slice(0, -1)}9`);
    client.open(URI, text);
    const wrong = (await client.diagnostics(URI, 1)).diagnostics.find(({ code }) => code === 'suspect-cell');
    assert.ok(wrong);
    const actions = await codeActions(wrong.range, [wrong], ['quickfix']);
    const action = actions.find(({ title }) => title.includes('8'));
    assert.ok(action, actions.map(({ title }) => title).join('; '));
    assert.equal(action.kind, 'quickfix');
    assert.deepEqual(action.diagnostics, [wrong]);
    const { edits, version } = editsFor(action.edit!, URI);
    assert.equal(version, 1);
    assert.equal(withTextEdits(text, edits), sample('01-clean'));
    client.change(
      URI,
      2,
      edits.map(({ range, newText }) => ({ range, text: newText })),
    );
    assert.deepEqual((await client.diagnostics(URI, 2)).diagnostics, []);
  });

  test('each finding that has fixes offers them at its place, and every fix can be done', async () => {
    for (const name of [
      '02-browser',
      '03-packed',
      '07-arithmetic',
      '09-markdown',
      '12a-missing',
      '13-page',
      '19-rows',
    ]) {
      const uri = `file:///${name}.txt`;
      const text = sample(name);
      client.open(uri, text);
      for (const diagnostic of (await client.diagnostics(uri, 1)).diagnostics) {
        const context = { diagnostics: [diagnostic], only: ['quickfix'] };
        const params = { textDocument: { uri }, range: diagnostic.range, context };
        for (const action of await client.request<CodeAction[]>('textDocument/codeAction', params)) {
          const { edits } = editsFor(action.edit!, uri);
          assert.ok(edits.length > 0, action.title);
          assert.notEqual(withTextEdits(text, edits), text, `${name}: ${action.title}`);
          assert.ok(action.diagnostics!.length > 0, action.title);
        }
      }
    }
  });

  test('fixing all does what is safe, and does it to the end', async () => {
    for (const name of ['02-browser', '03-packed', '13-page', '09-markdown']) {
      const uri = `file:///${name}.txt`;
      let text = sample(name);
      client.open(uri, text);
      await client.diagnostics(uri, 1);
      const wholeText = { start: { line: 0, character: 0 }, end: positionAt(text, text.length) };
      const context = { diagnostics: [], only: ['source.fixAll'] };
      const ask = () =>
        client.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: wholeText, context });
      const [action, ...others] = await ask();
      assert.ok(action, name);
      assert.deepEqual(others, []);
      assert.equal(action.kind, 'source.fixAll.disclosureReport');
      const { edits } = editsFor(action.edit!, uri);
      const fixed = withTextEdits(text, edits);
      assert.deepEqual(wordsOf(fixed), wordsOf(text), name);
      client.change(uri, 2, edits.map(({ range, newText }) => ({ range, text: newText })).reverse());
      await client.diagnostics(uri, 2);
      text = fixed;
      assert.deepEqual(await ask(), [], `${name}: a second time`);
    }
  });

  test('only what is asked for is offered', async () => {
    const text = sample('03-packed');
    client.open(URI, text);
    const { diagnostics } = await client.diagnostics(URI, 1);
    const range = diagnostics.find(({ code }) => code === 'shifted-row')!.range;
    const kinds = async (only?: string[], triggerKind?: 1 | 2): Promise<string[]> => {
      const actions = await codeActions(range, [], only, triggerKind);
      return [...new Set(actions.map(({ kind }) => kind!))].sort();
    };
    const fixAll = 'source.fixAll.disclosureReport';
    assert.deepEqual(await kinds(['quickfix']), ['quickfix']);
    assert.deepEqual(await kinds(['source']), [fixAll]);
    assert.deepEqual(await kinds([fixAll]), [fixAll]);
    assert.deepEqual(await kinds(['source.fixAll.eslint']), []);
    assert.deepEqual(await kinds(['source.fix']), []);
    assert.deepEqual(await kinds(['refactor']), []);
    assert.deepEqual(await kinds(undefined, 1), ['quickfix', fixAll]);
    assert.deepEqual(await kinds(undefined, 2), ['quickfix']);
    assert.deepEqual(await kinds(['']), ['quickfix', fixAll]);
  });

  test('a fix for many findings is offered once', async () => {
    const text = sample('03-packed');
    client.open(URI, text);
    await client.diagnostics(URI, 1);
    const range = { start: { line: 0, character: 0 }, end: positionAt(text, text.length) };
    const actions = await codeActions(range, [], ['quickfix']);
    const keys = actions.map(({ title, edit }) => JSON.stringify([title, edit]));
    assert.equal(new Set(keys).size, keys.length);
    assert.ok(actions.some(({ diagnostics }) => diagnostics!.length > 1));
  });

  test('formatting puts the tables on the grid and does it once', async () => {
    const text = sample('03-packed');
    client.open(URI, text);
    const edits = await client.request<TextEdit[]>('textDocument/formatting', { textDocument, options });
    assert.ok(edits.length > 0);
    const formatted = withTextEdits(text, edits);
    assert.deepEqual(wordsOf(formatted), wordsOf(text));
    client.change(URI, 2, [{ text: formatted }]);
    assert.deepEqual(await client.request('textDocument/formatting', { textDocument, options }), []);
    const { diagnostics } = await client.diagnostics(URI, 2);
    assert.deepEqual(
      diagnostics.filter(({ code }) => code === 'shifted-row'),
      [],
    );
  });

  test('formatting a range leaves the rest alone', async () => {
    const text = sample('03-packed');
    client.open(URI, text);
    const { diagnostics } = await client.diagnostics(URI, 1);
    const { line } = diagnostics.find(({ code }) => code === 'shifted-row')!.range.start;
    const range = { start: { line, character: 0 }, end: { line, character: 3 } };
    const edits = await client.request<TextEdit[]>('textDocument/rangeFormatting', { textDocument, range, options });
    assert.ok(edits.length > 0);
    for (const edit of edits) assert.ok(edit.range.start.line >= line && edit.range.end.line <= line + 1);
    const none = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const outside = await client.request('textDocument/rangeFormatting', { textDocument, range: none, options });
    assert.deepEqual(outside, []);
  });

  test('a document that is not open is answered with null', async () => {
    const position = { line: 0, character: 0 };
    assert.equal(await client.request('textDocument/hover', { textDocument, position }), null);
    assert.equal(await client.request('textDocument/documentSymbol', { textDocument }), null);
    assert.equal(await client.request('textDocument/formatting', { textDocument, options }), null);
  });

  test('a long answer is given up when it is cancelled, or when the text changes', async () => {
    const report = sample('03-packed').trimEnd();
    client.open(URI, `${report}\n\n`.repeat(150));
    await client.diagnostics(URI, 1);
    const first = client.prepareRequest('textDocument/formatting', { textDocument, options });
    const cancel = notificationFrame({ method: '$/cancelRequest', params: { id: first.id } });
    client.sendFrames([first.frame, cancel]);
    await assert.rejects(first.result, (error: AnswerError) => error.code === -32800);

    const second = client.prepareRequest('textDocument/formatting', { textDocument, options });
    const start = { line: 0, character: 0 };
    const params = {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ range: { start, end: start }, text: '\n' }],
    };
    client.sendFrames([second.frame, notificationFrame({ method: 'textDocument/didChange', params })]);
    await assert.rejects(second.result, (error: AnswerError) => error.code === -32801);
    await client.diagnostics(URI, 2);
  });

  async function hoverAt(position: { line: number; character: number }): Promise<Hover | null> {
    return client.request('textDocument/hover', { textDocument, position });
  }

  async function codeActions(
    range: Range,
    diagnostics: Diagnostic[],
    only?: string[],
    triggerKind?: number,
  ): Promise<CodeAction[]> {
    const context = { diagnostics, ...(only && { only }), ...(triggerKind && { triggerKind }) };
    return client.request('textDocument/codeAction', { textDocument, range, context });
  }
});

suite('answers to clients that know less', () => {
  let client: LspClient;

  teardown(() => client?.kill());

  test('symbols in a list, hovers without marks, edits without versions', async () => {
    const { codeAction } = FULL_CAPABILITIES.textDocument!;
    const capabilities = {
      textDocument: { hover: { contentFormat: ['plaintext' as const] }, codeAction: codeAction! },
    };
    client = await startClient({ locale: 'en', capabilities });
    const text = sample('01-clean').replace(CARRIED_OVER, `${CARRIED_OVER.slice(0, -1)}9`);
    client.open(URI, text);

    const symbols = await client.request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument });
    assert.ok(symbols.length > 9);
    for (const symbol of symbols) {
      assert.equal(symbol.location.uri, URI);
      assert.ok(!('children' in symbol));
    }
    assert.ok(symbols.some(({ containerName }) => containerName === symbols[0]!.name));

    const position = positionOf(text, CARRIED_OVER.slice(0, -1), CARRIED_OVER.length - 1);
    const hover = await client.request<Hover>('textDocument/hover', { textDocument, position });
    const contents = hover.contents as MarkupContent;
    assert.equal(contents.kind, 'plaintext');
    assert.match(contents.value, /^商业企业 +2$/m);
    assert.doesNotMatch(contents.value, /\*\*|`|\||\\|--|\n\n\n/);

    const context = { diagnostics: [], only: ['quickfix'] };
    const range = { start: position, end: position };
    const [action] = await client.request<CodeAction[]>('textDocument/codeAction', { textDocument, range, context });
    assert.equal(action!.edit!.documentChanges, undefined);
    assert.ok(action!.edit!.changes![URI]!.length > 0);
  });

  test('no code actions where only commands are known', async () => {
    client = await startClient({ capabilities: {} });
    assert.ok(!client.initialized.capabilities.codeActionProvider);
  });
});

function* allSymbols(symbols: readonly DocumentSymbol[]): Iterable<DocumentSymbol> {
  for (const symbol of symbols) {
    yield symbol;
    yield* allSymbols(symbol.children ?? []);
  }
}

function contains(outer: Range, inner: Range): boolean {
  return notBehind(outer.start, inner.start) && notBehind(inner.start, inner.end) && notBehind(inner.end, outer.end);
}

function notBehind(one: Range['start'], other: Range['start']): boolean {
  return one.line < other.line || (one.line === other.line && one.character <= other.character);
}

/** All words and numbers, in no order: a split label that is put together again counts as its two halves. */
function wordsOf(text: string): string[] {
  return [...text.replace(/[\s|:-]/g, '')].sort();
}
