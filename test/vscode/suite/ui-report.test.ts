// What a person sees and does, with real keys and the mouse, in English and in Chinese; each test leaves a picture in
// .screenshots/. Pictures are looked at by people: assertions here only make sure that they show what they are named for.
import { match, notStrictEqual, ok, strictEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkOf, closeAll, findings, open, until, waitForFindings } from '../support/editor.js';
import { cellRange, lineWith, names, proceedingsLine, sample } from '../support/samples.js';
import { seeMessage, uiTest, words } from '../support/ui.js';
import { at, before, hoverCursor, openFaulty, openLightBulb, openQuietly, place } from '../support/window.js';

const problemsPanel = '.panel .markers-panel';

suite(`Window (${vscode.env.language})`, () => {
  suiteSetup(async () => {
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await vscode.commands.executeCommand('notifications.clearAll');
  });
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await closeAll();
  });

  uiTest('a report in colour', async ui => {
    const { document } = await open(await sample('01'));
    await ui.wait({ selector: '.statusbar', text: words('Report', '年报') });
    await ui.mouseAway();
    await ui.screenshot('01-clean-top');
    const editor = vscode.window.activeTextEditor;
    ok(editor !== undefined);
    editor.revealRange(
      new vscode.Range(lineWith(document, '三、收到'), 0, lineWith(document, '三、收到'), 0),
      vscode.TextEditorRevealType.AtTop,
    );
    await ui.screenshot('02-clean-table');
    strictEqual(await ui.count('.monaco-editor .squiggly-error'), 0);
    strictEqual(await ui.count('.monaco-editor .unicode-highlight'), 0);
  });

  uiTest('squiggles, the Problems panel and the status bar tell of the faults', async ui => {
    const editor = await openFaulty(ui, '07');
    await place(ui, editor, at(proceedingsLine(editor.document), 0));
    await ui.keys('Control+Shift+M');
    await ui.wait({ selector: `${problemsPanel} .monaco-list-row`, text: '25' });
    await ui.wait({ selector: '.monaco-editor .squiggly-error' });
    await ui.screenshot('03-problems');
    const said = (await ui.texts(`${problemsPanel} .monaco-list-row`)).join('\n');
    match(said, /disclosure-report/);
    match(said, words(/says 25, its parts come to 23/, /填 25，各项之和为 23/));
    const status = (await ui.texts('.statusbar-item')).join('|');
    const count = (severity: vscode.DiagnosticSeverity): number =>
      findings(editor.document.uri).filter(one => one.severity === severity).length;
    const { Error: error, Warning: warning } = vscode.DiagnosticSeverity;
    match(status, new RegExp(`${words('Report', '年报')}\\s+${count(error)}\\D+${count(warning)}`));
    const aloud = words(
      `Disclosure Report: Errors: ${count(error)}, warnings: ${count(warning)}`,
      `政府信息公开年报: 错误 ${count(error)} 个，警告 ${count(warning)} 个`,
    );
    await ui.wait({ selector: `.statusbar-item[aria-label*="${aloud}"], .statusbar-item [aria-label*="${aloud}"]` });
  });

  uiTest('the mouse on a total shows how it adds up', async ui => {
    const editor = await openFaulty(ui, '07');
    const total = cellRange(editor.document, proceedingsLine(editor.document), 4);
    await place(ui, editor, before(total));
    await hoverCursor(ui, '18');
    await ui.screenshot('04-hover-total');
    const said = (await ui.texts('.monaco-hover')).join('\n');
    for (const number of ['12', '3', '2', '1', '17', '18']) match(said, new RegExp(`(?<!\\d)${number}(?!\\d)`));
    await ui.mouseAway();
  });

  uiTest('the mouse on an addend and on a label says what they are', async ui => {
    const editor = await openFaulty(ui, '07');
    const { document } = editor;
    const line = lineWith(document, '一、本年新收');
    await place(ui, editor, before(cellRange(document, line, 3)));
    await hoverCursor(ui, '147');
    await ui.screenshot('05-hover-addend');
    await ui.mouseAway();
    await ui.keys('Escape');
    await place(ui, editor, at(line, 4));
    await hoverCursor(ui, words('Row of the form', '规定表格的行'));
    await ui.screenshot('06-hover-label');
    await ui.mouseAway();
  });

  uiTest('the light bulb corrects a total, Ctrl+Z takes it back', async ui => {
    const editor = await openFaulty(ui, '07');
    const { document } = editor;
    const line = proceedingsLine(document);
    const original = document.getText();
    await place(ui, editor, before(cellRange(document, line, 4)));
    await openLightBulb(ui, '18');
    await ui.screenshot('07-light-bulb');
    await ui.keys('Enter');
    await waitForFindings(document.uri, all => all.every(one => one.range.start.line !== line), 'nothing in the row');
    strictEqual(document.getText(cellRange(document, line, 4)), '18');
    await ui.screenshot('08-after-fix');
    await ui.keys('Control+z');
    await waitForFindings(document.uri, all => all.some(one => one.range.start.line === line), 'the finding again');
    strictEqual(document.getText(), original);
  });

  uiTest('typing the right number clears the squiggle', async ui => {
    const editor = await openFaulty(ui, '07');
    const { document } = editor;
    const line = proceedingsLine(document);
    const total = cellRange(document, line, 4);
    await place(ui, editor, total);
    await ui.type('18');
    await waitForFindings(document.uri, all => all.every(one => one.range.start.line !== line), 'nothing in the row');
    strictEqual(document.getText(cellRange(document, line, 4)), '18', 'nothing but the number was typed');
    await ui.screenshot('09-typed');
  });

  uiTest('a table out of line is realigned from the light bulb', async ui => {
    const editor = await openFaulty(ui, '03');
    const { document } = editor;
    const original = document.getText();
    const [row] = (
      await waitForFindings(document.uri, all => all.some(one => checkOf(one) === 'shifted-row'), 'a row out of place')
    ).filter(one => checkOf(one) === 'shifted-row');
    ok(row !== undefined);
    await place(ui, editor, before(row.range));
    await ui.wait({ selector: '.monaco-editor .squiggly-warning' });
    await ui.screenshot('10-misaligned');
    await openLightBulb(ui, words('Realign', '对齐'));
    await ui.screenshot('11-misaligned-light-bulb');
    await ui.keys('Enter');
    await waitForFindings(document.uri, all => all.every(one => checkOf(one) !== 'shifted-row'), 'all rows in place');
    notStrictEqual(document.getText(), original);
    await ui.screenshot('12-realigned');
    await ui.keys('Control+z');
    await until(
      () => document.getText() === original,
      changed => vscode.workspace.onDidChangeTextDocument(changed),
      () => 'one Ctrl+Z restores the text',
    );
  });

  uiTest('the outline lists the six sections', async ui => {
    await openQuietly(ui, '01');
    await vscode.commands.executeCommand('outline.focus');
    await ui.wait({ selector: '.outline-pane .monaco-list-row', text: '一、' });
    await ui.click({ selector: '.pane-header', text: 'samples' }); // the files above give their room
    await vscode.commands.executeCommand('outline.collapse');
    await ui.click({ selector: '.outline-pane .monaco-list-row .monaco-tl-twistie' });
    await ui.wait({ selector: '.outline-pane .monaco-list-row', text: '六、' });
    await ui.screenshot('13-outline');
    const names = await ui.texts('.outline-pane .monaco-list-row');
    for (const ordinal of '一二三四五六')
      ok(
        names.some(name => name.trim().startsWith(`${ordinal}、`)),
        names.join('|'),
      );
  });

  uiTest('Ctrl+Shift+O goes to a section', async ui => {
    const editor = await openQuietly(ui, '01');
    await ui.keys('Control+Shift+O');
    await ui.wait({ selector: '.quick-input-list .monaco-list-row', text: '二、' });
    await ui.screenshot('14-go-to-section');
    await ui.type('四、政府');
    await ui.wait({ selector: '.quick-input-list .monaco-list-row', text: '四、' });
    await ui.keys('Enter');
    await until(
      () => editor.document.lineAt(editor.selection.active.line).text.includes('四、'),
      changed => vscode.window.onDidChangeTextEditorSelection(changed),
      () => `the cursor is in line ${editor.selection.active.line + 1}`,
    );
  });

  uiTest('the commands are in the palette, in the language of the window', async ui => {
    await openFaulty(ui, '03');
    await ui.keys('F1');
    await ui.type(words('Disclosure Report: Realign', '政府信息公开年报: 重新对齐'));
    await ui.wait({
      selector: '.quick-input-list .monaco-list-row',
      text: words('Realign All Tables', '重新对齐所有表格'),
    });
    await ui.screenshot('15-commands');
  });

  uiTest('a Markdown report is marked too', async ui => {
    await openFaulty(ui, '09');
    await ui.screenshot('16-markdown');
    strictEqual(vscode.window.activeTextEditor?.document.languageId, 'markdown');
  });

  uiTest('rows with a number too few or too many are marked', async ui => {
    const editor = await openFaulty(ui, '05');
    const [ragged] = (
      await waitForFindings(editor.document.uri, all => all.some(one => checkOf(one) === 'ragged-row'), 'a ragged row')
    ).filter(one => checkOf(one) === 'ragged-row');
    ok(ragged !== undefined);
    await place(ui, editor, before(ragged.range));
    await hoverCursor(ui, 'ragged-row');
    await ui.screenshot('17-ragged-row');
    await ui.mouseAway();
  });

  uiTest('a missing section can be put in from the light bulb', async ui => {
    const editor = await openFaulty(ui, '12a');
    const { document } = editor;
    const missing = (all: readonly vscode.Diagnostic[]): vscode.Diagnostic | undefined =>
      all.find(one => checkOf(one) === 'missing-section');
    const finding = missing(
      await waitForFindings(document.uri, all => missing(all) !== undefined, 'a missing section'),
    );
    ok(finding !== undefined);
    await place(ui, editor, before(finding.range));
    await openLightBulb(ui, '五、');
    await ui.screenshot('18-missing-section');
    await ui.keys('Enter');
    await waitForFindings(document.uri, all => missing(all) === undefined, 'no missing section');
    await ui.screenshot('19-inserted-section');
  });

  uiTest('a volume shows its reports in the outline', async ui => {
    await openFaulty(ui, '11');
    await vscode.commands.executeCommand('outline.focus');
    await ui.wait({ selector: '.outline-pane .monaco-list-row', text: '一、' });
    await vscode.commands.executeCommand('outline.collapse');
    await ui.screenshot('20-volume');
    strictEqual((await ui.texts('.outline-pane .monaco-list-row')).length, 3);
  });

  uiTest('a report in GB18030 is offered to be reopened, and is clean then', async ui => {
    const [name] = await names('encodings', 'gb18030');
    ok(name !== undefined);
    await open(`encodings/${name}`);
    const reopen = words('Reopen as GB18030', '以 GB18030 重新打开');
    await seeMessage(ui, 'GB18030', '21-gb18030', reopen);
    await until(
      () => vscode.window.activeTextEditor?.document.getText().includes('一、总体情况') === true,
      changed => vscode.workspace.onDidChangeTextDocument(changed),
      () => 'the text as it was written',
    );
    await ui.screenshot('22-gb18030-reopened');
  });

  uiTest('a report in the dark', async ui => {
    const workbench = vscode.workspace.getConfiguration('workbench');
    await workbench.update('colorTheme', 'Default Dark Modern', vscode.ConfigurationTarget.Global);
    try {
      const editor = await openFaulty(ui, '07');
      await place(ui, editor, before(cellRange(editor.document, lineWith(editor.document, '（七）总计'), -1)));
      await ui.screenshot('23-dark');
    } finally {
      await workbench.update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
