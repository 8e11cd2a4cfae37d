// Shows the pages of the checks, to which diagnostics link, as pages: VS Code opens such a link as the text of a Markdown file.
import * as vscode from 'vscode';

const PREVIEW = 'vscode.markdown.preview.editor';

export function showCheckPages({ extensionUri }: vscode.ExtensionContext): vscode.Disposable {
  const folder = `${vscode.Uri.joinPath(extensionUri, 'docs', 'checks').path}/`;
  return vscode.window.tabGroups.onDidChangeTabs(async ({ opened }) => {
    for (const tab of opened) {
      const { input } = tab;
      // Only what came with the extension; nobody's own files.
      if (!(input instanceof vscode.TabInputText) || !input.uri.path.startsWith(folder)) continue;
      // Takes the place of the text.
      const options = { viewColumn: tab.group.viewColumn, preview: tab.isPreview };
      await vscode.commands.executeCommand('vscode.openWith', input.uri, PREVIEW, options);
    }
  });
}
