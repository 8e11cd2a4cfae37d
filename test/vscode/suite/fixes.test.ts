// Fixes: what the light bulb offers, formatting and fixAll; each is one undo step and changes no number it must not.
import { deepStrictEqual, match, notStrictEqual, ok, strictEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  apply,
  checkOf,
  closeAll,
  open,
  openNew,
  quickFixes,
  textOf,
  until,
  waitForFindings,
  waitForLanguage,
} from '../support/editor.js';
import { cellRange, numbersOf, proceedingsLine, sample } from '../support/samples.js';

const fixAll = 'source.fixAll.disclosureReport';
const shifted = (all: readonly vscode.Diagnostic[]): boolean => all.some(one => checkOf(one) === 'shifted-row');

suite('Fixes', () => {
  teardown(closeAll);

  test('the quick fix realigns a table, and one undo restores the very text', async () => {
    const name = await sample('03');
    const { document } = await open(name);
    const before = document.getText();
    strictEqual(before, await textOf(name), 'VS Code shows what is on the disk');
    const [row] = (await waitForFindings(document.uri, shifted, 'rows out of place')).filter(
      one => checkOf(one) === 'shifted-row',
    );
    ok(row !== undefined);

    const fixes = await quickFixes(document.uri, row.range);
    const fix = fixes.find(({ title }) => title.includes('whole table'));
    ok(fix !== undefined, `a fix for the table, not only ${fixes.map(({ title }) => title).join(', ')}`);
    await apply(fix);
    notStrictEqual(document.getText(), before);
    deepStrictEqual(numbersOf(document.getText()), numbersOf(before));
    await waitForFindings(document.uri, all => !shifted(all), 'no row out of place');

    await vscode.commands.executeCommand('undo');
    strictEqual(document.getText(), before);
    await waitForFindings(document.uri, shifted, 'the findings again');
  });

  test('the quick fix sets a total to its sum', async () => {
    const { document } = await open(await sample('07'));
    const line = proceedingsLine(document);
    const total = cellRange(document, line, 4);
    await waitForFindings(document.uri, all => all.some(one => one.range.isEqual(total)), 'a wrong total');
    const before = document.getText();

    const [fix] = (await quickFixes(document.uri, total)).filter(action => action.title.includes('18'));
    ok(fix !== undefined, 'a fix that names the sum');
    await apply(fix);
    strictEqual(document.getText(cellRange(document, line, 4)), '18');
    await waitForFindings(
      document.uri,
      all => all.every(one => one.range.start.line !== line),
      'no finding in the row',
    );
    await vscode.commands.executeCommand('undo');
    strictEqual(document.getText(), before);
  });

  test('formatting realigns and is finished after one time', async () => {
    const { document } = await open(await sample('03'));
    await waitForFindings(document.uri, shifted, 'rows out of place');
    const before = document.getText();
    await vscode.commands.executeCommand('editor.action.formatDocument');
    const formatted = document.getText();
    notStrictEqual(formatted, before);
    deepStrictEqual(numbersOf(formatted), numbersOf(before));
    await waitForFindings(document.uri, all => !shifted(all), 'no row out of place');
    await vscode.commands.executeCommand('editor.action.formatDocument');
    strictEqual(document.getText(), formatted);
    for (const line of formatted.split('\n').filter(text => /^四、结转/.test(text))) {
      strictEqual(line.split('\t').length, 10, 'the official ten fields');
    }
  });

  test('formatting a clean report leaves every character', async () => {
    const { document } = await open(await sample('01'));
    const before = document.getText();
    await vscode.commands.executeCommand('editor.action.formatDocument');
    strictEqual(document.getText(), before);
  });

  test('source.fixAll applies the safe fixes alone', async () => {
    const { document } = await open(await sample('03'));
    await waitForFindings(document.uri, shifted, 'rows out of place');
    const before = document.getText();
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      whole,
      fixAll,
      10,
    );
    const action = actions.find(one => one.kind?.value === fixAll);
    ok(action !== undefined, `an action of kind ${fixAll}`);
    await apply(action);
    deepStrictEqual(numbersOf(document.getText()), numbersOf(before));
    await waitForFindings(document.uri, all => !shifted(all), 'no row out of place');
    await vscode.commands.executeCommand('undo');
    strictEqual(document.getText(), before, 'one undo step');
  });

  test('saving with codeActionsOnSave realigns the file on the disk', async () => {
    const name = 'saved-政府信息公开年度报告.txt';
    const { document, edit } = await openNew(name, await textOf(await sample('03')));
    await waitForFindings(document.uri, shifted, 'rows out of place');
    const settings = vscode.workspace.getConfiguration('editor', {
      uri: document.uri,
      languageId: document.languageId,
    });
    await settings.update('codeActionsOnSave', { [fixAll]: 'explicit' }, vscode.ConfigurationTarget.Global, true);
    try {
      await edit(builder => builder.insert(new vscode.Position(0, 0), '\n'));
      strictEqual(await document.save(), true);
      await waitForFindings(document.uri, all => !shifted(all), 'no row out of place');
      strictEqual(await textOf(name), document.getText());
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global, true);
    }
  });

  test('the commands realign and fix the report in front, one undo each', async () => {
    for (const command of ['disclosureReport.realignAll', 'disclosureReport.fixAll']) {
      const { document } = await open(await sample('03'));
      await waitForFindings(document.uri, shifted, 'rows out of place');
      const before = document.getText();
      await vscode.commands.executeCommand(command);
      await waitForFindings(document.uri, all => !shifted(all), `${command} leaves no row out of place`);
      await vscode.commands.executeCommand('undo');
      strictEqual(document.getText(), before, command);
    }
  });

  test('a missing section is inserted with its heading', async () => {
    const { document } = await open(await sample('12a'));
    const [missing] = (
      await waitForFindings(
        document.uri,
        all => all.some(one => checkOf(one) === 'missing-section'),
        'a missing section',
      )
    ).filter(one => checkOf(one) === 'missing-section');
    ok(missing !== undefined);
    const before = document.getText();
    const [fix] = await quickFixes(document.uri, missing.range);
    ok(fix !== undefined, 'a fix that inserts it');
    await apply(fix);
    await waitForFindings(
      document.uri,
      all => all.every(one => checkOf(one) !== 'missing-section'),
      `no missing section after “${fix.title}”`,
    );
    match(document.getText(), /一、[^]*二、[^]*三、[^]*四、[^]*五、[^]*六、/);
    await vscode.commands.executeCommand('undo');
    strictEqual(document.getText(), before);
  });

  test('what a file of any name would become is shown as a report, its blanks compared too', async () => {
    const { document } = await openNew('pasted.txt', await textOf(await sample('04')));
    const { uri, languageId } = await waitForLanguage(document.uri, 'disclosure-report');
    const isRagged = (one: vscode.Diagnostic): boolean => checkOf(one) === 'ragged-row';
    const ragged = (await waitForFindings(uri, all => all.some(isRagged), 'ragged rows')).find(isRagged);
    const fix = (await quickFixes(uri, ragged!.range)).find(({ title }) => title.startsWith('Recover the'));
    ok(fix !== undefined, 'a fix for the table');
    void apply(fix); // it ends when its question is answered
    const shown = (): vscode.TextDocument | undefined =>
      vscode.window.visibleTextEditors.find(editor => editor.document.uri.scheme === 'disclosure-report-preview')
        ?.document;
    await until(
      () => shown()?.languageId === languageId,
      changed => vscode.window.onDidChangeVisibleTextEditors(changed),
      () => `shown in the language of the report, not in ${shown()?.languageId}`,
    );
    const settings = vscode.workspace.getConfiguration('diffEditor', shown());
    strictEqual(settings.get('ignoreTrimWhitespace'), false, 'tabs at both ends of a row are cells');
    strictEqual(settings.get('wordWrap'), 'off', 'rows stand opposite each other');
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});
