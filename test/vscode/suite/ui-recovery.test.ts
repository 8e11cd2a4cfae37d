// Rows that lost numbers and single wrong cells, mended from the light bulb with real keys: one row, all rows of a table after a
// look at what they become, one cell. One Ctrl+Z takes each back.
import { notStrictEqual, ok, strictEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkOf, closeAll, findings, until, waitForFindings } from '../support/editor.js';
import { seeMessage, uiTest, words, type Ui } from '../support/ui.js';
import { before, openFaulty, openLightBulb, place } from '../support/window.js';

const diff = '.diff-editor, .monaco-diff-editor';

suite(`Recovery (${vscode.env.language})`, () => {
  teardown(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  uiTest('a row that lost a number is completed from the light bulb', async ui => {
    const editor = await openFaulty(ui, '04');
    const { document } = editor;
    const original = document.getText();
    const ragged = await raggedRows(document.uri);
    await place(ui, editor, before(ragged[0]!.range));
    await openLightBulb(ui, words('Fill', '补上'));
    await ui.screenshot('80-recover-row');
    await ui.keys('Enter');
    await waitForFindings(document.uri, all => countRagged(all) < ragged.length, 'one row less');
    strictEqual(countRagged(findings(document.uri)), ragged.length - 1);
    await undone(ui, document, original);
  });

  uiTest('all rows of a table are recovered after a look at what they become', async ui => {
    const editor = await openFaulty(ui, '04');
    const { document } = editor;
    const original = document.getText();
    const ragged = await raggedRows(document.uri);
    const problems = findings(document.uri).length;
    await place(ui, editor, before(ragged[0]!.range));
    await openLightBulb(ui, words('Recover the', '恢复本表'));
    await ui.click({ selector: '.action-widget .monaco-list-row', text: words('Recover the', '恢复本表') });
    await ui.wait({ selector: diff });
    strictEqual(document.getText(), original, 'nothing is changed before it is said so');
    strictEqual(findings(document.uri).length, problems, 'what is shown is not checked as a file of its own');
    await ui.screenshot('81-recover-all-shown');
    await seeMessage(ui, words('Recover the', '恢复本表'), '81b-recover-all-asked', words('Apply', '应用'));
    await waitForFindings(document.uri, all => countRagged(all) === 0, 'no ragged row');
    await ui.wait({ selector: diff }, 'hidden');
    await ui.screenshot('82-recovered-all');
    notStrictEqual(document.getText(), original);
    await vscode.window.showTextDocument(document);
    await ui.editorFocused();
    await undone(ui, document, original);
  });

  uiTest('what was shown is thrown away with the button above it', async ui => {
    const editor = await openFaulty(ui, '04');
    const { document } = editor;
    const original = document.getText();
    const ragged = await raggedRows(document.uri);
    await place(ui, editor, before(ragged[0]!.range));
    await openLightBulb(ui, words('Recover the', '恢复本表'));
    await ui.click({ selector: '.action-widget .monaco-list-row', text: words('Recover the', '恢复本表') });
    await ui.wait({ selector: diff });
    await ui.click({ selector: '.editor-actions .action-label.codicon-discard' });
    await ui.wait({ selector: diff }, 'hidden');
    strictEqual(document.getText(), original);
  });

  uiTest('the one wrong cell is set from the light bulb', async ui => {
    const editor = await openFaulty(ui, '16');
    const { document } = editor;
    const original = document.getText();
    const isSuspect = (one: vscode.Diagnostic): boolean => checkOf(one) === 'suspect-cell';
    const all = await waitForFindings(document.uri, found => found.some(isSuspect), 'a suspect cell');
    const suspect = all.find(isSuspect);
    ok(suspect !== undefined);
    await place(ui, editor, before(suspect.range));
    await ui.screenshot('83-suspect-cell');
    await openLightBulb(ui, words('Change', '改为'));
    await ui.screenshot('84-suspect-cell-light-bulb');
    await ui.keys('Enter');
    const left = all.filter(isSuspect).length - 1;
    await waitForFindings(document.uri, found => found.filter(isSuspect).length === left, 'one suspect less');
    strictEqual(changedLines(original, document.getText()), 1, 'one cell of one row');
    await undone(ui, document, original);
  });
});

function countRagged(all: readonly vscode.Diagnostic[]): number {
  return all.filter(one => checkOf(one) === 'ragged-row').length;
}

async function raggedRows(uri: vscode.Uri): Promise<readonly vscode.Diagnostic[]> {
  const all = await waitForFindings(uri, found => countRagged(found) > 1, 'ragged rows');
  return all.filter(one => checkOf(one) === 'ragged-row');
}

async function undone(ui: Ui, document: vscode.TextDocument, original: string): Promise<void> {
  await ui.keys('Control+z');
  await until(
    () => document.getText() === original,
    changed => vscode.workspace.onDidChangeTextDocument(changed),
    () => 'one Ctrl+Z restores the text',
  );
}

function changedLines(one: string, other: string): number {
  const lines = other.split('\n');
  return one.split('\n').filter((line, index) => line !== lines[index]).length;
}
