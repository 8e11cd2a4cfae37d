// Ways through the numbers: from totals to addends and back, hints, lenses, tokens, completion, rename; by VS Code's own API.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkOf, closeAll, open, openNew, outline, textOf, until, waitForFindings } from '../support/editor.js';
import { cellRange, lineWith, proceedingsLine, sample } from '../support/samples.js';

type Document = vscode.TextDocument;

/** Asks until there is an answer: right after the start nobody is there to be asked. */
async function asked<Answer>(
  command: string,
  isThere: (answer: Answer) => boolean,
  ...args: unknown[]
): Promise<Answer> {
  let answer: Answer | undefined;
  await until(
    async () => {
      answer = await vscode.commands.executeCommand<Answer>(command, ...args);
      return answer !== undefined && answer !== null && isThere(answer);
    },
    changed => vscode.languages.onDidChangeDiagnostics(changed),
    () => `${command} gives ${JSON.stringify(answer)?.slice(0, 300)}`,
  );
  return answer!;
}

const some = (list: readonly unknown[]): boolean => list.length > 0;

async function openSample(number: string): Promise<vscode.TextEditor> {
  const editor = await open(await sample(number));
  await outline(editor.document.uri);
  return editor;
}

const wordsAt = (document: Document, ranges: readonly vscode.Range[]): string[] =>
  ranges.map(range => document.getText(range));

suite('Navigation', () => {
  teardown(closeAll);

  test('a total lights its addends', async () => {
    const { document } = await openSample('07');
    const total = cellRange(document, proceedingsLine(document), 4);
    const lit = await asked<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      some,
      document.uri,
      total.start,
    );
    deepStrictEqual(
      wordsAt(
        document,
        lit.map(({ range }) => range),
      ),
      ['12', '3', '2', '1', document.getText(total)],
    );
    strictEqual(lit.at(-1)?.kind, vscode.DocumentHighlightKind.Write);
  });

  test('definition leads to the addends, references to the totals', async () => {
    const { document } = await openSample('07');
    const line = proceedingsLine(document);
    const total = cellRange(document, line, 4);
    const links = await asked<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      some,
      document.uri,
      total.start,
    );
    deepStrictEqual(
      wordsAt(
        document,
        links.map(({ targetRange }) => targetRange),
      ),
      ['12', '3', '2', '1'],
    );
    const addend = cellRange(document, line, 1).start;
    const uses = await asked<vscode.Location[]>('vscode.executeReferenceProvider', some, document.uri, addend);
    ok(uses.some(({ range }) => range.isEqual(total)));
  });

  test('a link to a cell goes there, one to anything else does nothing', async () => {
    const editor = await openSample('01');
    const { uri } = editor.document;
    await vscode.commands.executeCommand('disclosureReport.goToCell', uri.toString(), 40, 3);
    deepStrictEqual([editor.selection.active.line, editor.selection.active.character], [40, 3]);
    await vscode.commands.executeCommand('disclosureReport.goToCell', uri.toString(), 100_000, 3);
    strictEqual(editor.selection.active.line, editor.document.lineCount - 1, 'the nearest place there is');
    const before = editor.selection;
    const elsewhere = uri.with({ path: uri.path.replace(/[^/]*$/, 'README.md') }).toString();
    for (const args of [
      [],
      [uri.toString()],
      [uri.toString(), '3', 0],
      [uri.toString(), -1, 0],
      [elsewhere, 3, 0],
      [{}, 3, 0],
    ]) {
      await vscode.commands.executeCommand('disclosureReport.goToCell', ...args);
      ok(vscode.window.activeTextEditor === editor && editor.selection.isEqual(before), JSON.stringify(args));
    }
  });

  test('the sum stands at the end of a row whose total is wrong', async () => {
    const { document } = await openSample('07');
    const line = proceedingsLine(document);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await asked<vscode.InlayHint[]>('vscode.executeInlayHintProvider', some, document.uri, whole);
    const hint = hints.find(({ position }) => position.line === line);
    ok(hint !== undefined);
    strictEqual(hint.position.character, document.lineAt(line).text.length);
    match(hint.label as string, /Σ=18/);
  });

  test('names of columns stand on the row of the cursor while they are switched on', async () => {
    const editor = await openSample('01');
    const { document } = editor;
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const ask = (): Thenable<vscode.InlayHint[]> =>
      vscode.commands.executeCommand('vscode.executeInlayHintProvider', document.uri, whole);
    deepStrictEqual(await ask(), []);
    const line = lineWith(document, '一、本年新收');
    editor.selection = new vscode.Selection(line, 2, line, 2);
    await vscode.commands.executeCommand('disclosureReport.toggleColumnHints');
    try {
      const hints = await asked<vscode.InlayHint[]>('vscode.executeInlayHintProvider', some, document.uri, whole);
      deepStrictEqual([...new Set(hints.map(({ position }) => position.line))], [line]);
      match(hints.map(({ label }) => label as string).join(''), /^自然人:商业企业:/);
    } finally {
      await vscode.commands.executeCommand('disclosureReport.toggleColumnHints');
    }
    await until(
      async () => (await ask()).length === 0,
      changed => vscode.workspace.onDidChangeConfiguration(changed),
      () => 'no names once they are switched off',
    );
  });

  test('lenses count the relations above each table; one realigns it in one step', async () => {
    const { document } = await openSample('03');
    const before = document.getText();
    const lenses = await asked<vscode.CodeLens[]>('vscode.executeCodeLensProvider', some, document.uri);
    match(lenses.map(({ command }) => command?.title).join('|'), /39 .*✓/);
    const realign = lenses.find(({ command }) => command?.command === 'disclosureReport.realignTable')?.command;
    ok(realign !== undefined);
    await vscode.commands.executeCommand(realign.command, ...(realign.arguments ?? []));
    await waitForFindings(document.uri, all => all.every(one => checkOf(one) !== 'shifted-row'), 'rows in place');
    ok(document.getText() !== before);
    await vscode.commands.executeCommand('undo');
    strictEqual(document.getText(), before);
  });

  test('semantic tokens tell totals from addends', async () => {
    const { document } = await openSample('01');
    const command = 'vscode.provideDocumentSemanticTokensLegend';
    const legend = await asked<vscode.SemanticTokensLegend>(
      command,
      ({ tokenTypes }) => some(tokenTypes),
      document.uri,
    );
    ok(legend.tokenTypes.includes('reportTotal') && legend.tokenTypes.includes('reportAmbiguous'));
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    const types = [...tokens.data].filter((_, index) => index % 5 === 3).map(type => legend.tokenTypes[type]);
    strictEqual(types.filter(type => type === 'reportTotal').length, 25 + 6 + 3);
  });

  test('a selection grows to the table and on', async () => {
    const { document } = await openSample('01');
    const position = new vscode.Position(lineWith(document, '2.重复申请'), 4);
    const [first] = await asked<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', some, document.uri, [
      position,
    ]);
    const lines: number[] = [];
    for (let range = first; range !== undefined; range = range.parent) {
      lines.push(range.range.end.line - range.range.start.line + 1);
    }
    ok(lines.includes(5) && lines.includes(28) && lines.includes(1), lines.join());
  });

  test('an empty file is offered the skeleton, with body and year from its name', async () => {
    const { document } = await openNew('示例市样例局2025年政府信息公开工作年度报告.txt', '');
    const list = await asked<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      ({ items }) => items.some(({ detail }) => detail !== undefined),
      document.uri,
      new vscode.Position(0, 0),
    );
    const [first] = list.items;
    ok(first?.insertText instanceof vscode.SnippetString);
    match(first.insertText.value, /^\$\{1:示例市样例局\}\$\{2:2025\}年/);
  });

  test('a rename of the year changes title, period and prose, and one undo takes it back', async () => {
    const text = (await textOf(await sample('01'))).replace(/《[^》]*》/g, '');
    const { document } = await openNew('renamed-政府信息公开年度报告.txt', text);
    await outline(document.uri);
    const before = document.getText();
    const at = document.positionAt(before.indexOf('2024年政府信息公开'));
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      '2031',
    );
    strictEqual(await vscode.workspace.applyEdit(edit), true);
    ok(!/(?<!\d)2024年/.test(document.getText()));
    match(document.getText(), /2031年政府信息公开工作年度报告/);
    await vscode.commands.executeCommand('undo');
    strictEqual(document.getText(), before);
  });
});
