// Ways through the numbers as a person sees and uses them, with real keys; each test leaves a picture in .screenshots/.
import { match, notStrictEqual, ok, strictEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkOf, closeAll, openNew, outline, textOf, until, waitForFindings } from '../support/editor.js';
import { cellRange, lineWith, proceedingsLine, sample } from '../support/samples.js';
import { uiTest, words, type Ui } from '../support/ui.js';
import { at, before, openFaulty, openQuietly, place, seeCursor } from '../support/window.js';

const suggestion = '.suggest-widget .monaco-list-row';
const lens = '.codelens-decoration a';

/** For what VS Code has no event. */
const never = (): vscode.Disposable => new vscode.Disposable(() => undefined);

/** Opens a new file of that name with the keyboard in it. */
async function openFresh(ui: Ui, name: string, text: string): Promise<vscode.TextEditor> {
  const editor = await openNew(name, text);
  await ui.wait({ selector: '.statusbar', text: words('Report', '年报') });
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await ui.editorFocused();
  await ui.mouseAway();
  return editor;
}

/** A word or a separator with a padding. */
const shownPadding = '.view-line span[class*="ced-"]';

suite(`Window: navigation (${vscode.env.language})`, () => {
  suiteSetup(async () => {
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await vscode.commands.executeCommand('notifications.clearAll');
  });
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await closeAll();
  });

  uiTest('the cursor on a total lights what it is the sum of', async ui => {
    const editor = await openQuietly(ui, '01');
    await outline(editor.document.uri);
    // VS Code keeps what is lit while the cursor goes to a place that is lit too.
    await place(ui, editor, at(0, 0));
    await place(ui, editor, before(cellRange(editor.document, lineWith(editor.document, '一、本年新收'), -1)));
    await until(
      async () => (await ui.count('.wordHighlight, .wordHighlightStrong, .wordHighlightText')) >= 7,
      never,
      () => 'seven cells lit',
    );
    await ui.screenshot('40-highlights');
  });

  uiTest('F12 on a total shows its addends', async ui => {
    const editor = await openFaulty(ui, '07');
    await place(ui, editor, before(cellRange(editor.document, proceedingsLine(editor.document), 4)));
    await ui.keys('F12');
    await ui.wait({ selector: '.peekview-widget .ref-tree .monaco-list-row' });
    await ui.screenshot('41-peek-addends');
    await ui.keys('Escape');
  });

  uiTest('the sum stands at the end of a row whose total is wrong', async ui => {
    const editor = await openFaulty(ui, '07');
    await place(ui, editor, at(proceedingsLine(editor.document), 0));
    await ui.wait({ selector: '.view-line span', text: 'Σ=18' });
    await ui.screenshot('42-sum-hint');
  });

  uiTest('the names of the columns follow the cursor', async ui => {
    const editor = await openQuietly(ui, '01');
    await vscode.commands.executeCommand('disclosureReport.toggleColumnHints');
    try {
      await place(ui, editor, at(lineWith(editor.document, '一、本年新收'), 0));
      await ui.wait({ selector: '.view-line span', text: '商业企业:' });
      await ui.screenshot('43-column-names');
      await ui.keys('ArrowDown');
      await until(
        async () => {
          const lines = (await ui.texts('.view-line')).filter(line => line.includes('商业企业:'));
          return lines.length === 1 && lines[0]!.includes('上年结转');
        },
        never,
        () => 'the names on the row of the cursor, and on no other',
      );
    } finally {
      await vscode.commands.executeCommand('disclosureReport.toggleColumnHints');
    }
  });

  uiTest('the lens above a table lists what does not hold, and leads to it', async ui => {
    const editor = await openFaulty(ui, '07');
    const line = proceedingsLine(editor.document);
    await place(ui, editor, at(line, 0));
    // Not that of table three, which may be out of sight.
    const ofThree = { selector: lens, text: words('3 balance', '3 项勾稽') };
    await ui.wait(ofThree);
    await ui.screenshot('44-lens');
    await ui.click(ofThree);
    await ui.wait({ selector: '.quick-input-list .monaco-list-row', text: '18' });
    await ui.screenshot('45-relations');
    await ui.keys('Enter');
    const total = cellRange(editor.document, line, 4);
    await until(
      () => editor.selection.isEqual(new vscode.Selection(total.start, total.end)),
      changed => vscode.window.onDidChangeTextEditorSelection(changed),
      () => `the cursor is in line ${editor.selection.active.line + 1}`,
    );
  });

  uiTest('the lens realigns a table, Ctrl+Z takes it back', async ui => {
    const editor = await openFaulty(ui, '03');
    const { document } = editor;
    const text = document.getText();
    await place(ui, editor, at(lineWith(document, '本列数据'), 0));
    await ui.click({ selector: lens, text: words('Realign', '重新对齐') });
    await waitForFindings(document.uri, all => all.every(one => checkOf(one) !== 'shifted-row'), 'rows in place');
    notStrictEqual(document.getText(), text);
    await ui.screenshot('46-lens-realigned');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await ui.editorFocused();
    await ui.keys('Control+z');
    await until(
      () => document.getText() === text,
      changed => vscode.workspace.onDidChangeTextDocument(changed),
      () => 'one Ctrl+Z restores the text',
    );
  });

  uiTest('colours tell totals, and numbers without a certain place', async ui => {
    const editor = await openFaulty(ui, '04');
    await place(ui, editor, at(lineWith(editor.document, '无法提供'), 0));
    await ui.screenshot('47-tokens');
    const faulty = await openFaulty(ui, '19');
    await place(ui, faulty, at(lineWith(faulty.document, '2.重复申请'), 0));
    await ui.screenshot('48-tokens-unplaced');
  });

  uiTest('an empty file becomes a report, body and year typed once', async ui => {
    const { document } = await openFresh(ui, '新报告.disclosure-report', '');
    await ui.keys('Control+Space');
    await ui.wait({ selector: suggestion, text: '政府信息公开工作年度报告' });
    await ui.screenshot('49-skeleton-offered');
    await ui.keys('Enter');
    await until(
      () => document.lineCount > 60,
      changed => vscode.workspace.onDidChangeTextDocument(changed),
      () => `${document.lineCount} lines`,
    );
    await ui.type('示例市某局');
    await ui.keys('Tab');
    await ui.type('2027');
    await ui.screenshot('50-skeleton-filled');
    match(document.lineAt(0).text, /^示例市某局2027年政府信息公开工作年度报告$/);
    ok(document.getText().includes('自2027年1月1日至2027年12月31日'));
    await ui.keys('Escape Escape');
  });

  uiTest('a missing row is found by the initials of its words, and Tab goes through its cells', async ui => {
    const text = (await textOf(await sample('01'))).replace(/^.*2\.重复申请.*\n/m, '\n');
    const editor = await openFresh(ui, '补行-政府信息公开年度报告.txt', text);
    const { document } = editor;
    const line = lineWith(document, '1.信访举报') + 1;
    await place(ui, editor, at(line, 0));
    await ui.type('cfsq');
    await ui.wait({ selector: suggestion, text: '2.重复申请' });
    await ui.screenshot('51-row-by-initials');
    await ui.keys('Enter');
    await ui.type('3');
    await ui.keys('Tab');
    await ui.type('4');
    await until(
      () => document.lineAt(line).text === '\t\t2.重复申请\t3\t4\t\t\t\t\t',
      changed => vscode.workspace.onDidChangeTextDocument(changed),
      () => JSON.stringify(document.lineAt(line).text),
    );
    await ui.keys('Escape Escape');
  });

  uiTest('virtual alignment shows columns without changing a character', async ui => {
    const editor = await openQuietly(ui, '01');
    const { document } = editor;
    const text = document.getText();
    const line = lineWith(document, '一、本年新收');
    await place(ui, editor, at(line + 12, 0));
    await ui.screenshot('52-not-aligned');
    await vscode.commands.executeCommand('disclosureReport.toggleVirtualAlign');
    await vscode.commands.executeCommand('editor.action.toggleWordWrap');
    try {
      await until(
        async () => (await ui.count(shownPadding)) > 50,
        never,
        () => 'paddings are shown',
      );
      await place(ui, editor, at(line + 12, 0));
      await ui.screenshot('53-aligned');
      await place(ui, editor, cellRange(document, line + 6, -1));
      await ui.screenshot('54-aligned-right');
      strictEqual(document.getText(), text);
      strictEqual(document.isDirty, false);
      const copied = await openQuietly(ui, '02');
      await place(ui, copied, at(lineWith(copied.document, '无法提供'), 0));
      await ui.screenshot('57-aligned-browser-copy');
    } finally {
      await vscode.commands.executeCommand('disclosureReport.toggleVirtualAlign');
    }
    await until(
      async () => (await ui.count(shownPadding)) === 0,
      never,
      () => 'no padding is left',
    );
  });

  uiTest('Tab is a tab, until cell navigation is switched on', async ui => {
    const editor = await openFresh(ui, '单元格-政府信息公开年度报告.txt', await textOf(await sample('01')));
    const { document } = editor;
    const line = lineWith(document, '2.重复申请');
    const text = document.lineAt(line).text;
    await place(ui, editor, before(cellRange(document, line, 3)));
    await ui.keys('Tab');
    const changed = (wanted: string): Promise<void> =>
      until(
        () => document.lineAt(line).text === wanted,
        seen => vscode.workspace.onDidChangeTextDocument(seen),
        () => `the row is ${JSON.stringify(document.lineAt(line).text)}`,
      );
    await changed(text.replace('2.重复申请\t', '2.重复申请\t\t'));
    await ui.keys('Control+z');
    await changed(text);
    await vscode.commands.executeCommand('disclosureReport.toggleCellNavigation');
    try {
      // The keys are bound a moment after the setting: until then Tab is a tab, which is taken back.
      const third = cellRange(document, line, 3);
      const fourth = cellRange(document, line, 4);
      await until(
        async () => {
          if (editor.selection.isEqual(new vscode.Selection(fourth.start, fourth.end))) return true;
          if (document.lineAt(line).text !== text) await ui.keys('Control+z');
          await place(ui, editor, before(third));
          await ui.keys('Tab');
          return false;
        },
        never,
        () => 'Tab goes to the next cell',
      );
      const isAt = (cell: number): Promise<void> => seeCursor(ui, editor, cellRange(document, line, cell).end);
      await ui.keys('Tab');
      await isAt(5);
      await ui.type('7');
      await ui.keys('Shift+Tab');
      await isAt(4);
      await ui.type('5');
      const cells = text.split('\t');
      await changed([...cells.slice(0, 4), '5', '7', ...cells.slice(6)].join('\t'));
    } finally {
      await vscode.commands.executeCommand('disclosureReport.toggleCellNavigation');
    }
  });

  uiTest('F2 renames the year; what may be meant otherwise is shown first', async ui => {
    const text = (await textOf(await sample('01'))).replace(
      '一、总体情况\n',
      '一、总体情况\n\n按照《2024年政务公开工作要点》，比2023年做得更多。\n',
    );
    const editor = await openFresh(ui, '改年-政府信息公开年度报告.txt', text);
    const { document } = editor;
    await waitForFindings(document.uri, () => true, 'an answer');
    await place(ui, editor, at(0, document.lineAt(0).text.indexOf('2024') + 2));
    await ui.keys('F2');
    await ui.wait({ selector: '.rename-box input:focus' });
    await ui.keys('Control+a');
    await ui.type('2025');
    await ui.screenshot('55-rename');
    await ui.keys('Enter');
    await ui.wait({ selector: '.panel .monaco-list-row', text: '要点' });
    await ui.screenshot('56-rename-preview');
    await ui.keys('Escape');
    await vscode.commands.executeCommand('refactorPreview.discard');
    strictEqual(document.getText(), text);
  });
});
