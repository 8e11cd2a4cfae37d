// The names of the columns before the numbers of the row with the cursor. The server makes the hints; only the editor knows
// where its cursor is, and tells it with each request.
import * as vscode from 'vscode';
import { InlayHintRequest, type LanguageClient, type Middleware } from 'vscode-languageclient/node';
import type { InlayHintContext } from '../../server/src/lsp/protocol.js';
import { SECTION } from './documents.js';
import type { Reports } from './reports.js';
import { toggleSetting } from './toggle-setting.js';

const SETTING = 'inlayHints.columns';

/** Asks for hints with the line of the cursor; `client` is called once there is a request. */
export function hintsAtCursor(client: () => LanguageClient): Required<Pick<Middleware, 'provideInlayHints'>> {
  return {
    async provideInlayHints(document, range, token) {
      const asker = client();
      const params = {
        textDocument: asker.code2ProtocolConverter.asTextDocumentIdentifier(document),
        range: asker.code2ProtocolConverter.asRange(range),
        ...contextOf(document),
      };
      try {
        const hints = await asker.sendRequest(InlayHintRequest.type, params, token);
        return token.isCancellationRequested ? null : await asker.protocol2CodeConverter.asInlayHints(hints, token);
      } catch (error) {
        return asker.handleFailedRequest(InlayHintRequest.type, token, error, null);
      }
    },
  };
}

export function registerColumnHints(reports: Reports, client: LanguageClient): vscode.Disposable {
  let asked: { readonly uri: string; readonly line: number } | undefined;
  const follow = ({ textEditor: { document, selection } }: vscode.TextEditorSelectionChangeEvent): void => {
    if (!reports.has(document) || !isEnabled(document)) return;
    const place = { uri: document.uri.toString(), line: selection.active.line };
    if (asked?.uri === place.uri && asked.line === place.line) return;
    asked = place;
    client.getFeature(InlayHintRequest.method).getProvider(document)?.onDidChangeInlayHints.fire();
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('disclosureReport.toggleColumnHints', () => toggleSetting(SETTING)),
    vscode.window.onDidChangeTextEditorSelection(follow),
  );
}

/** Of several editors of one file the one in front counts; a file that is in none has no cursor. */
function contextOf(document: vscode.TextDocument): InlayHintContext {
  const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
  const editor = editors.find(one => one?.document === document);
  return { cursorLine: editor?.selection.active.line ?? -1 };
}

function isEnabled(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration(SECTION, document).get(SETTING, false);
}
