// Gives the reports that VS Code restores at its start their tabs: it shows them before it knows what extensions set by default,
// and leaves them so (microsoft/vscode#231224). Columns stood four cells apart, and Tab put blanks into tables.
import * as vscode from 'vscode';
import { LANGUAGE_ID } from './documents.js';

/** For the editors that are there when the extension starts; those opened later have what is set. */
export function mendRestoredEditors(): void {
  for (const editor of vscode.window.visibleTextEditors) {
    if (editor.document.languageId !== LANGUAGE_ID) continue;
    const settings = vscode.workspace.getConfiguration('editor', editor.document);
    if (settings.get('detectIndentation', true)) continue;
    const { tabSize, insertSpaces } = editor.options;
    const wanted = { tabSize: settings.get('tabSize', 8), insertSpaces: settings.get('insertSpaces', false) };
    if (tabSize !== wanted.tabSize || insertSpaces !== wanted.insertSpaces) editor.options = wanted;
  }
}
