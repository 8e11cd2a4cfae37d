// Opens the page of a check, which comes with the extension: the link of a diagnostic runs the command.
import * as vscode from 'vscode';
import { SHOW_CHECK } from '../../server/src/lsp/protocol.js';

export function registerCheckPages({ extensionUri }: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand(SHOW_CHECK, async (name: unknown) => {
    // The name of a page and nothing else: no path leads out of the folder.
    if (typeof name !== 'string' || !/^[a-z-]+(?:\.zh-cn)?\.md$/.test(name)) return;
    const page = vscode.Uri.joinPath(extensionUri, 'docs', 'checks', name);
    await vscode.commands.executeCommand('markdown.showPreview', page);
  });
}
