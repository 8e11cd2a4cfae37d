// Steps that the suites of the window share: a report in front, the keyboard in its text, the cursor at a place.
import * as vscode from 'vscode';
import { open, waitForFindings } from './editor.js';
import { sample } from './samples.js';
import { words, type Ui } from './ui.js';

/** Puts the cursor, or a selection, into the middle of the window, and waits until the window has it. */
export async function place(ui: Ui, editor: vscode.TextEditor, { start, end }: vscode.Range): Promise<void> {
  editor.selection = new vscode.Selection(start, end);
  editor.revealRange(new vscode.Range(start, end), vscode.TextEditorRevealType.InCenter);
  await seeCursor(ui, editor, end);
}

/** Waits until the window has the cursor at a place: an editor knows of it sooner than the keyboard. */
export async function seeCursor(ui: Ui, editor: vscode.TextEditor, end: vscode.Position): Promise<void> {
  // In the status bar a tab counts as the columns that it takes, anything else as one.
  const size = Number(editor.options.tabSize);
  let column = 0;
  for (const character of editor.document.lineAt(end.line).text.slice(0, end.character)) {
    column = character === '\t' ? column - (column % size) + size : column + 1;
  }
  await ui.wait({ selector: '.statusbar-item', text: `Ln ${end.line + 1}, Col ${column + 1}` });
}

/** An empty range. */
export const at = (line: number, character: number): vscode.Range => new vscode.Range(line, character, line, character);

/** The beginning of a range. */
export const before = ({ start }: vscode.Range): vscode.Range => new vscode.Range(start, start);

/** Opens a sample with faults and waits until they are found. */
export async function openFaulty(ui: Ui, number: string): Promise<vscode.TextEditor> {
  const editor = await openQuietly(ui, number);
  await waitForFindings(editor.document.uri, all => all.length > 0, 'findings');
  return editor;
}

/** Opens a sample with the keyboard in the text and the mouse out of the way. */
export async function openQuietly(ui: Ui, number: string): Promise<vscode.TextEditor> {
  const editor = await open(await sample(number));
  await ui.wait({ selector: '.statusbar', text: words('Report', '年报') });
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await ui.editorFocused();
  await ui.mouseAway();
  return editor;
}

/**
 * Opens the menu of the light bulb by its key, once the bulb is there. VS Code drops the menu when news of the document
 * come in just then; so a key stroke may be needed twice, as by a person.
 */
export async function openLightBulb(ui: Ui, offer: string): Promise<void> {
  await ui.wait({ selector: '.monaco-editor [class*="lightbulb"]' });
  const menu = { selector: '.action-widget .monaco-list-row', text: offer };
  for (let attempt = 0; attempt < 3; attempt++) {
    await ui.keys('Control+.');
    if (await ui.appears(menu, 3000)) return;
  }
  await ui.wait(menu);
}

/** Rests the mouse at the text cursor until a hover says so; a hover that opens while news come in is dropped. */
export async function hoverCursor(ui: Ui, text: string): Promise<void> {
  const hover = { selector: '.monaco-hover', text };
  for (let attempt = 0; attempt < 3; attempt++) {
    await ui.hoverCursor();
    if (await ui.appears(hover, 4000)) return;
    await ui.mouseAway();
  }
  await ui.wait(hover);
}
