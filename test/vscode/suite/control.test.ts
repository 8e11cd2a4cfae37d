// What users decide about findings, in a real VS Code: severities, disclosure-report.json, dismissals, the pages of checks.
import { deepStrictEqual, match, notStrictEqual, ok, strictEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  checkOf,
  closeAll,
  findings,
  open,
  openNew,
  quickFixes,
  until,
  waitForFindings,
  workspaceFile,
} from '../support/editor.js';
import { cellRange, lineWith, sample } from '../support/samples.js';

const LIST = 'disclosure-report.ignore.json';
const SETTINGS = 'disclosure-report.json';

suite('Decisions about findings', () => {
  teardown(async () => {
    await configure(undefined);
    await closeAll();
    for (const name of [LIST, SETTINGS]) {
      await vscode.workspace.fs.delete(workspaceFile(name), { recursive: true }).then(undefined, () => undefined);
    }
  });

  test('a severity in the settings is seen at once', async () => {
    const { document } = await open(await sample('07'));
    const before = await waitForFindings(document.uri, all => all.length > 0, 'findings');
    const isError = ({ severity }: vscode.Diagnostic): boolean => severity === vscode.DiagnosticSeverity.Error;
    ok(before.some(one => checkOf(one) === 'wrong-total' && isError(one)));
    await configure({ 'wrong-total': 'hint' });
    const hinted = await waitForFindings(
      document.uri,
      all => all.some(one => checkOf(one) === 'wrong-total' && one.severity === vscode.DiagnosticSeverity.Hint),
      'wrong-total as a hint',
    );
    strictEqual(hinted.length, before.length);
    await configure({ 'wrong-total': 'off' });
    await waitForFindings(document.uri, all => all.every(one => checkOf(one) !== 'wrong-total'), 'no wrong-total');
    strictEqual(document.isDirty, false);
  });

  test('disclosure-report.json counts as soon as it is written; what is wrong in it stands in it', async () => {
    const { document } = await open(await sample('07'));
    await waitForFindings(document.uri, all => all.some(one => checkOf(one) === 'wrong-total'), 'wrong-total');
    await write(SETTINGS, '{ "checks": { "wrong-total": "off", "suspect-cel": "off" } }');
    await waitForFindings(document.uri, all => all.every(one => checkOf(one) !== 'wrong-total'), 'no wrong-total');
    const [problem] = await waitForFindings(workspaceFile(SETTINGS), all => all.length === 1, 'one problem');
    match(problem!.message, /suspect-cell/);
    deepStrictEqual([problem!.range.start.character, problem!.range.end.character], [36, 49]);
    await write(SETTINGS, '{ "checks": {');
    await waitForFindings(document.uri, all => all.some(one => checkOf(one) === 'wrong-total'), 'the defaults');
    await waitForFindings(workspaceFile(SETTINGS), all => all.length === 1, 'one problem again');
    await write(SETTINGS, '{}');
    await waitForFindings(workspaceFile(SETTINGS), all => all.length === 0, 'no problem');
  });

  test('VS Code completes the ids of checks and their levels in disclosure-report.json', async () => {
    const text = '{\n  "checks": {\n    "wrong-total": ""\n  }\n}\n';
    const { document } = await openNew(SETTINGS, text);
    const labels = async (offset: number): Promise<string[]> => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        document.positionAt(offset),
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    // The language server of JSON starts with the first JSON file.
    let ids: string[] = [];
    await until(
      async () => (ids = await labels(text.indexOf('wrong-total'))).length > 5,
      changed => vscode.workspace.onDidChangeTextDocument(changed),
      () => `completions: ${ids.join(', ')}`,
    );
    ok(ids.includes('missing-section') && ids.includes('prose-contradicts-table'), ids.join(', '));
    const levels = await labels(text.indexOf('""') + 1);
    for (const level of ['"error"', '"hint"', '"off"']) ok(levels.includes(level), levels.join(', '));
  });

  test('a finding is dismissed, comes back when its number changes, and can be brought back', async () => {
    const editor = await open(await sample('07'));
    const { document } = editor;
    await waitForFindings(document.uri, all => all.some(one => checkOf(one) === 'suspect-cell'), 'suspect-cell');
    const [suspect] = findings(document.uri, 'suspect-cell');
    const count = findings(document.uri).length;
    const action = (await quickFixes(document.uri, suspect!.range)).find(
      ({ command }) => command?.command === 'disclosureReport.dismiss',
    );
    ok(action?.command !== undefined, 'the quick fix that dismisses');
    const { command, arguments: args = [] } = action.command;
    // With a reason at hand nothing is asked.
    await vscode.commands.executeCommand(command, ...(args as unknown[]), '原件如此');
    await waitForFindings(document.uri, all => all.length === count - 1, 'one finding less');
    match(await textOnDisk(LIST), /"reason": "原件如此"/);
    strictEqual(document.isDirty, false);

    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '\n'));
    await waitForFindings(
      document.uri,
      all => all.every(one => one.range.start.line > 0) && all.length === count - 1,
      'still',
    );
    const line = suspect!.range.start.line + 1;
    const cell = new vscode.Range(line, suspect!.range.start.character, line, suspect!.range.end.character);
    notStrictEqual(document.getText(cell), '');
    await editor.edit(edit => edit.replace(cell, '26'));
    await waitForFindings(document.uri, all => all.length === count, 'it is back');
    await waitForFindings(workspaceFile(LIST), all => all.length === 1, 'the entry is stale');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await waitForFindings(document.uri, all => all.length === count - 1, 'away again');

    const [item] = await vscode.commands.executeCommand<{ entry: object }[]>(
      'disclosureReport.dismissed',
      String(document.uri),
    );
    await vscode.commands.executeCommand('disclosureReport.restore', String(document.uri), item!.entry);
    await waitForFindings(document.uri, all => all.length === count, 'all findings');
  });

  test('every finding leads to its page, and the page opens', async () => {
    const { document } = await open(await sample('07'));
    const all = await waitForFindings(document.uri, found => found.length > 0, 'findings');
    for (const { code } of all) {
      ok(typeof code === 'object', 'a code with a link');
      match(code.target.path, /\/docs\/checks\/[a-z-]+\.md$/);
      ok((await vscode.workspace.fs.stat(code.target)).size > 0);
    }
    const [wrong] = findings(document.uri, 'wrong-total');
    await vscode.commands.executeCommand('vscode.open', (wrong!.code as { target: vscode.Uri }).target);
    const front = (): vscode.Tab | undefined => vscode.window.tabGroups.activeTabGroup.activeTab;
    await until(
      () => front()?.input instanceof vscode.TabInputCustom && front()?.label === 'wrong-total.md',
      changed => vscode.window.tabGroups.onDidChangeTabs(changed),
      () => `the tab in front is ${front()?.label}`,
    );
    const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
    strictEqual(tabs.filter(({ label }) => label.includes('wrong-total.md')).length, 1, 'not as text besides');
  });

  test('saving does the safe fixes of the checks that say so, in the file that is saved', async () => {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceFile(await sample('02'))));
    const editor = await openNew('保存.disclosure-report', text);
    const { document } = editor;
    await waitForFindings(document.uri, all => all.some(one => checkOf(one) === 'shifted-row'), 'shifted-row');
    await configure(undefined, { 'shifted-row': 'safe' });
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '\n'));
    await until(
      async () => {
        await document.save();
        return findings(document.uri, 'shifted-row').length === 0;
      },
      changed => vscode.languages.onDidChangeDiagnostics(changed),
      () => 'rows are still shifted',
    );
    const line = lineWith(document, '一、本年新收');
    strictEqual(document.lineAt(line).text.split('\t').length, 10);
    strictEqual(document.isDirty, false);
    strictEqual(await textOnDisk('保存.disclosure-report'), document.getText());
    strictEqual(document.getText(cellRange(document, line, 1)), '');
  });
});

/** Sets what users set of checks, in the settings of the workspace. */
async function configure(
  checks: Readonly<Record<string, string>> | undefined,
  fixOnSave?: Readonly<Record<string, string>>,
): Promise<void> {
  const settings = vscode.workspace.getConfiguration('disclosureReport');
  await settings.update('checks', checks, vscode.ConfigurationTarget.Workspace);
  await settings.update('fixOnSave', fixOnSave, vscode.ConfigurationTarget.Workspace);
}

async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode(text));
}

async function textOnDisk(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceFile(name)));
}
