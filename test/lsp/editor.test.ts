// What stands around the text, over stdio: highlights, navigation, hints, lenses, completion, rename.
import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  CodeLens,
  CompletionItem,
  DocumentHighlight,
  InlayHint,
  Location,
  LocationLink,
  Range,
  SelectionRange,
  WorkspaceEdit,
} from 'vscode-languageserver';
import {
  AnswerError,
  FULL_CAPABILITIES,
  type LspClient,
  editsFor,
  positionAt,
  positionOf,
  startClient,
  withTextEdits,
} from '../support/lsp-client.js';
import { sample } from '../support/samples.js';

const URI =
  'file:///reports/%E7%A4%BA%E4%BE%8B%E5%B8%82%E6%9F%90%E5%B1%802024%E5%B9%B4%E6%94%BF%E5%BA%9C%E4%BF%A1%E6%81%AF%E5%85%AC%E5%BC%80%E5%B7%A5%E4%BD%9C%E5%B9%B4%E5%BA%A6%E6%8A%A5%E5%91%8A.txt';
const textDocument = { uri: URI };
const CARRIED_OVER = '二、上年结转政府信息公开申请数量\t\t\t5\t2\t0\t0\t1\t0\t8';
const WHOLE: Range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

const EDITOR: ClientCapabilities = {
  workspace: {
    ...FULL_CAPABILITIES.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    applyEdit: true,
  },
  textDocument: {
    ...FULL_CAPABILITIES.textDocument,
    completion: { completionItem: { snippetSupport: true } },
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
  },
};
const OUR_CLIENT = { goToCell: true, showRelations: true, virtualAlignment: true };

suite('the editor over stdio', () => {
  let client: LspClient;

  const start = async (settings?: unknown, initializationOptions: unknown = OUR_CLIENT): Promise<void> => {
    client = await startClient({ capabilities: EDITOR, locale: 'zh-cn', initializationOptions, settings });
  };
  const textAt = (text: string, { start: from, end: to }: Range): string =>
    text.split('\n')[from.line]!.slice(from.character, to.character);

  teardown(() => client.kill());

  test('a total lights its addends, leads to them, and is found from them', async () => {
    await start();
    const text = sample('01-clean');
    client.open(URI, text);
    const position = positionOf(text, CARRIED_OVER, CARRIED_OVER.length - 1);
    const lit = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', { textDocument, position });
    const own = lit.filter(({ range }) => range.start.line === position.line);
    assert.deepEqual(
      own.map(({ range, kind }) => `${textAt(text, range)} ${kind}`),
      ['5 2', '2 2', '0 2', '0 2', '1 2', '0 2', '8 3'],
    );
    const links = await client.request<LocationLink[]>('textDocument/definition', { textDocument, position });
    assert.equal(links.map(({ targetSelectionRange }) => textAt(text, targetSelectionRange)).join(), '8件,5,2,0,0,1,0');
    assert.deepEqual(links[1]!.originSelectionRange, own.at(-1)!.range);

    const addend = links[1]!.targetSelectionRange.start;
    const context = { includeDeclaration: false };
    const params = { textDocument, position: addend, context };
    const uses = await client.request<Location[]>('textDocument/references', params);
    assert.ok(uses.some(({ range }) => textAt(text, range) === '8' && range.start.line === addend.line));
    const all = await client.request<Location[]>('textDocument/references', {
      ...params,
      context: { includeDeclaration: true },
    });
    assert.equal(all.length, uses.length + 1);
    const nowhere = { textDocument, position: { line: 1, character: 0 } };
    assert.equal(await client.request('textDocument/definition', nowhere), null);
  });

  test('a selection grows from the cell to the report', async () => {
    await start();
    const text = sample('01-clean');
    client.open(URI, text);
    const position = positionOf(text, CARRIED_OVER, 3);
    const [first] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions: [position],
    });
    const lines: number[] = [];
    for (let range: SelectionRange | undefined = first; range; range = range.parent) {
      lines.push(range.range.end.line - range.range.start.line + 1);
    }
    assert.deepEqual(
      lines,
      [...lines].sort((one, other) => one - other),
    );
    assert.ok(lines.includes(28) && lines.at(-1)! >= text.split('\n').length - 1, lines.join());
  });

  test('hints: the sum at the end of a row, names of columns on request, paddings where nobody else shows them', async () => {
    const text = sample('07-arithmetic');
    const ask = (extra: object = {}): Promise<InlayHint[]> =>
      client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range: WHOLE, ...extra });
    await start();
    client.open(URI, text);
    const sums = await ask();
    assert.ok(sums.length > 0 && sums.every(({ label }) => /Σ[=≥]\d+/.test(label as string)));
    for (const { position } of sums) assert.equal(position.character, text.split('\n')[position.line]!.length);
    const wrong = sums.find(({ label }) => label === '行政复议 Σ=18')!;
    assert.match(wrong.tooltip as string, /12＋3＋2＋1/);
    assert.equal(withTextEdits(text, wrong.textEdits!).split('\n')[wrong.position.line]!.split('\t')[4], '18');
    assert.deepEqual(await ask({ range: { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } } }), []);

    client.settings = { inlayHints: { sums: false, columns: true }, virtualAlign: { enabled: true } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.asked.find(({ method }) => method === 'workspace/inlayHint/refresh'));
    const line = positionOf(text, '一、本年新收').line;
    const names = await ask({ cursorLine: line });
    assert.equal(
      names.map(({ label }) => label).join(''),
      '自然人:商业企业:科研机构:社会公益组织:法律服务机构:其他:总计:',
    );
    assert.ok(names.every(({ position }) => position.line === line));
    assert.ok((await ask()).length > 100, 'all rows where the client does not tell its cursor');

    client.kill();
    await start({ inlayHints: { sums: false }, virtualAlign: { enabled: true, tabSize: 4 } }, {});
    client.open(URI, text);
    await client.until(() => client.asked.find(({ method }) => method === 'workspace/inlayHint/refresh'));
    const paddings = await ask();
    assert.ok(paddings.length > 50 && paddings.every(({ label }) => /^ +$/.test(label as string)));
  });

  test('paddings by a request of our own, with the version they are meant for', async () => {
    await start();
    const text = sample('01-clean');
    client.open(URI, text, 'disclosure-report', 7);
    const params = { textDocument, range: WHOLE, tabSize: 8 };
    const answer = await client.request<{ version: number; paddings: { width: number }[] }>(
      'disclosureReport/virtualAlignment',
      params,
    );
    assert.equal(answer.version, 7);
    assert.ok(answer.paddings.length > 50 && answer.paddings.every(({ width }) => width > 0));
    const odd = await client.request('disclosureReport/virtualAlignment', { ...params, tabSize: 'four' });
    assert.deepEqual(odd, answer);
  });

  test('lenses count the relations, and what fails is listed', async () => {
    await start();
    const text = sample('07-arithmetic');
    client.open(URI, text);
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    const titles = lenses.map(({ command }) => command!.title);
    assert.equal(titles.length, 2, titles.join());
    assert.match(titles[0]!, /^39 项勾稽：\d+ ✓ \d+ ✗( \d+ \?)?$/);
    assert.match(titles[1]!, /^3 项勾稽：2 ✓ 1 ✗$/);
    const { command, arguments: args } = lenses[1]!.command!;
    assert.equal(command, 'disclosureReport.showRelations');
    assert.equal(args![0], URI);
    assert.equal(args![1], lenses[1]!.range.start.line);
    const relations = await client.request<{ state: string; range: Range; detail: string }[]>(
      'disclosureReport/relations',
      { textDocument, line: args![1] },
    );
    assert.deepEqual(
      relations.map(({ state }) => state),
      ['fails', 'holds', 'holds'],
    );
    assert.equal(textAt(text, relations[0]!.range), '17');
    assert.match(relations[0]!.detail, /18/);
    assert.equal(await client.request('disclosureReport/relations', { textDocument, line: 0 }), null);
  });

  test('a lens realigns its table in one edit; switched off there is none', async () => {
    await start();
    const text = sample('03-packed');
    client.open(URI, text);
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    const realign = lenses.find(({ command }) => command!.command === 'disclosureReport.realignTable')!;
    assert.equal(realign.command!.title, '重新对齐');
    await client.request('workspace/executeCommand', {
      command: realign.command!.command,
      arguments: realign.command!.arguments,
    });
    const edits = client.asked.filter(({ method }) => method === 'workspace/applyEdit');
    assert.equal(edits.length, 1);
    const { edit } = edits[0]!.params as { edit: WorkspaceEdit };
    const after = withTextEdits(text, editsFor(edit, URI).edits);
    assert.notEqual(after, text);
    client.open('file:///after.txt', after);
    const left = await client.request<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri: 'file:///after.txt' },
    });
    assert.ok(left.every(({ command }) => command!.command !== 'disclosureReport.realignTable'));
    for (const odd of [[], ['file:///other.txt', 3], [URI, -1], [URI, 'x'], [3, URI]]) {
      const command = { command: 'disclosureReport.realignTable', arguments: odd };
      assert.equal(await client.request('workspace/executeCommand', command), null);
    }
    assert.equal(client.asked.filter(({ method }) => method === 'workspace/applyEdit').length, 1);

    client.settings = { codeLens: { enabled: false } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.asked.find(({ method }) => method === 'workspace/codeLens/refresh'));
    assert.deepEqual(await client.request('textDocument/codeLens', { textDocument }), []);
  });

  test('a client without our commands sees the lens as words alone', async () => {
    await start(undefined, {});
    client.open(URI, sample('01-clean'));
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    assert.deepEqual([...new Set(lenses.map(({ command }) => command!.command))], ['']);
  });

  test('completion of an empty file, with body and year from its name', async () => {
    await start();
    client.open(URI, '');
    const position = { line: 0, character: 0 };
    const [first] = await client.request<CompletionItem[]>('textDocument/completion', { textDocument, position });
    assert.equal(first!.label, '政府信息公开工作年度报告');
    assert.equal(first!.insertTextFormat, 2);
    const edit = first!.textEdit as { newText: string };
    assert.match(edit.newText, /^\$\{1:示例市某局\}\$\{2:2024\}年政府信息公开工作年度报告\n/);
    assert.match(edit.newText, /\n四、结转下年度继续办理\t\t\t\t\t\t\t\t\t\n/);
    assert.match(first!.documentation as string, /^示例市某局2024年/);
  });

  test('completion of a row by initials replaces what was typed', async () => {
    await start();
    const lines = sample('01-clean').split('\n');
    const at = lines.findIndex(line => line.includes('2.重复申请'));
    lines[at] = 'cf';
    client.open(URI, lines.join('\n'));
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument,
      position: { line: at, character: 2 },
    });
    const [item] = items;
    assert.equal(item!.label, '2.重复申请');
    assert.ok(item!.filterText!.includes('cfsq'));
    const edit = item!.textEdit as { range: Range; newText: string };
    assert.deepEqual(edit.range, { start: { line: at, character: 0 }, end: { line: at, character: 2 } });
    assert.equal(edit.newText, '\t\t2.重复申请\t$1\t$2\t$3\t$4\t$5\t$6\t$7');
    assert.deepEqual(
      items.map(({ sortText }) => sortText!),
      items.map(({ sortText }) => sortText!).sort(),
    );
  });

  test('a rename that is certain is done, one that may be wrong is asked about', async () => {
    await start();
    const text = sample('01-clean').replace('一、总体情况\n', '一、总体情况\n\n比2023年多，见《2024年要点》。\n');
    client.open(URI, text);
    const position = positionOf(text, '2024年政府信息公开');
    const prepared = await client.request<{ placeholder: string }>('textDocument/prepareRename', {
      textDocument,
      position,
    });
    assert.equal(prepared.placeholder, '2024');
    const rename = (newName: string): Promise<WorkspaceEdit> =>
      client.request<WorkspaceEdit>('textDocument/rename', { textDocument, position, newName });
    const edit = await rename('2025');
    const annotations = Object.entries(edit.changeAnnotations!);
    assert.deepEqual(annotations.map(([id, { needsConfirmation }]) => `${id} ${needsConfirmation}`).sort(), [
      'certain false',
      'rename.inWork true',
    ]);
    const { edits, version } = editsFor(edit, URI);
    assert.equal(version, 1);
    assert.ok(edits.length > 3);
    const told = client.notifications.filter(({ method }) => method === 'window/showMessage');
    const asked = client.asked.filter(({ method }) => method === 'window/showMessageRequest');
    assert.equal(told.length + asked.length, 1);
    assert.match(JSON.stringify([...told, ...asked]), /2023 年（1 处）/);

    const conflict = await rename('2023');
    assert.ok(Object.values(conflict.changeAnnotations!).every(({ needsConfirmation }) => needsConfirmation));
    await assert.rejects(rename('24'), error => error instanceof AnswerError && /四位数字/.test(error.message));
    await assert.rejects(
      client.request('textDocument/prepareRename', { textDocument, position: positionAt(text, text.length) }),
      error => error instanceof AnswerError && /没有可以统一修改/.test(error.message),
    );
  });

  test('a client that cannot ask gets what is certain, and no conflict', async () => {
    client = await startClient({ locale: 'en' });
    const text = sample('01-clean').replace('一、总体情况\n', '一、总体情况\n\n比2023年多，见《2024年要点》。\n');
    client.open(URI, text);
    const position = positionOf(text, '2024年政府信息公开');
    const params = { textDocument, position, newName: '2026' };
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', params);
    assert.equal(edit.changeAnnotations, undefined);
    const after = withTextEdits(text, editsFor(edit, URI).edits);
    assert.ok(after.includes('《2024年要点》') && after.includes('2026年政府信息公开工作年度报告'));
    await assert.rejects(
      client.request('textDocument/rename', { ...params, newName: '2023' }),
      error => error instanceof AnswerError && /cannot be told apart/.test(error.message),
    );
    const plain = await client.request<Location[]>('textDocument/definition', {
      textDocument,
      position: positionOf(text, CARRIED_OVER, CARRIED_OVER.length - 1),
    });
    assert.equal(plain[0]!.uri, URI);
  });

  test('settings that are no settings count as none', async () => {
    await start({ inlayHints: 'off', virtualAlign: { enabled: 'yes', tabSize: 1e9 }, codeLens: [1] });
    client.open(URI, sample('07-arithmetic'));
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range: WHOLE });
    assert.ok(hints.length > 0 && hints.every(({ label }) => (label as string).includes('Σ')));
    assert.equal((await client.request<CodeLens[]>('textDocument/codeLens', { textDocument })).length, 2);
  });
});
