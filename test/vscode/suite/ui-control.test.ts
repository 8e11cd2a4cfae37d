// Deciding about findings with real keys and the mouse: dismissing one, the list of those dismissed, the link to the page of a
// check, the settings. Each test leaves a picture in .screenshots/.
import { match, strictEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkOf, closeAll, findings, until, waitForFindings, workspaceFile } from '../support/editor.js';
import { cellRange, proceedingsLine } from '../support/samples.js';
import { uiTest, words } from '../support/ui.js';
import { before, hoverCursor, openFaulty, openLightBulb, place } from '../support/window.js';

const LIST = 'disclosure-report.ignore.json';

suite(`Window: decisions (${vscode.env.language})`, () => {
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await closeAll();
    await vscode.workspace.fs.delete(workspaceFile(LIST)).then(undefined, () => undefined);
    await vscode.workspace.getConfiguration('disclosureReport').update('checks', undefined);
  });

  uiTest('a finding is dismissed from the light bulb, with a reason, and brought back from the list', async ui => {
    const editor = await openFaulty(ui, '07');
    const { uri } = editor.document;
    const total = cellRange(editor.document, proceedingsLine(editor.document), 4);
    const all = findings(uri).length;
    const wrong = findings(uri, 'wrong-total').length;
    await place(ui, editor, before(total));
    await openLightBulb(ui, words('Dismiss', '忽略此项'));
    await ui.screenshot('60-dismiss');
    await ui.click({ selector: '.action-widget .monaco-list-row', text: words('Dismiss', '忽略此项') });
    await ui.wait({ selector: '.quick-input-widget', text: words('Why may it stand?', '为什么可以忽略') });
    await ui.type('与原件核对过，原件如此');
    await ui.screenshot('61-dismiss-reason');
    await ui.keys('Enter');
    await waitForFindings(uri, found => found.length === all - 1, 'one finding less');
    await ui.screenshot('62-dismissed');

    await vscode.commands.executeCommand('disclosureReport.showDismissed');
    await ui.wait({ selector: '.quick-input-widget .monaco-list-row', text: '原件如此' });
    await ui.screenshot('63-list-of-dismissed');
    await ui.hover({ selector: '.quick-input-widget .monaco-list-row', text: '原件如此' });
    await ui.click({ selector: '.quick-input-widget .monaco-list-row .codicon-discard' });
    await waitForFindings(uri, found => found.length === all, 'all findings again');
    strictEqual(findings(uri, 'wrong-total').length, wrong);
  });

  uiTest('the id of a check is a link that opens its page, in the language of the window', async ui => {
    const editor = await openFaulty(ui, '07');
    await place(ui, editor, before(cellRange(editor.document, proceedingsLine(editor.document), 4)));
    await hoverCursor(ui, 'wrong-total');
    await ui.screenshot('64-link-of-a-finding');
    await ui.click({ selector: '.monaco-hover a', text: 'wrong-total' });
    const label = (): string => vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '';
    await until(
      () => label().includes(words('wrong-total.md', 'wrong-total.zh-cn.md')),
      changed => vscode.window.tabGroups.onDidChangeTabs(changed),
      () => `the tab in front is ${label()}`,
    );
    await ui.mouseAway();
    await ui.screenshot('65-page-of-a-check');
  });

  uiTest('the settings list the checks with their levels', async ui => {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'disclosureReport.checks');
    await ui.wait({ selector: '.settings-editor .setting-item', text: words('Checks', 'Checks') });
    await ui.screenshot('66-settings');
    const said = (await ui.texts('.settings-editor .setting-item')).join('\n');
    match(said, words(/How severe the findings of each check are/, /各检查项的级别/));
  });

  uiTest('a severity that is changed is seen at once', async ui => {
    const editor = await openFaulty(ui, '07');
    const { uri } = editor.document;
    await place(ui, editor, before(cellRange(editor.document, proceedingsLine(editor.document), 4)));
    await vscode.workspace.getConfiguration('disclosureReport').update('checks', { 'wrong-total': 'info' });
    await waitForFindings(
      uri,
      found =>
        found.some(one => checkOf(one) === 'wrong-total' && one.severity === vscode.DiagnosticSeverity.Information),
      'wrong-total as information',
    );
    await ui.wait({ selector: '.monaco-editor .squiggly-info' });
    await ui.screenshot('67-other-severity');
  });
});
