// Findings that are to stand: asks why when one is dismissed, and lists those of the report in front.
import * as vscode from 'vscode';
import { ExecuteCommandRequest, type Middleware } from 'vscode-languageclient/node';
import { DISMISS, DISMISSED, RESTORE, type DismissedItem } from '../../server/src/lsp/protocol.js';
import type { Server } from './client.js';
import type { Reports } from './reports.js';

/** Puts the reason into the command of the quick fix; nothing is dismissed where its user escapes. */
export function asksForReason(): Middleware {
  return {
    async executeCommand(command, args, next) {
      if (command !== DISMISS || args.length > 2) return next(command, args);
      const reason = await vscode.window.showInputBox({
        title: vscode.l10n.t('Dismiss This Finding'),
        prompt: vscode.l10n.t('Why may it stand? The reason is kept beside the report; it may be left blank.'),
      });
      return reason === undefined ? undefined : next(command, [...(args as readonly unknown[]), reason]);
    },
  };
}

interface Choice extends vscode.QuickPickItem {
  readonly item: DismissedItem;
}

export function registerDismissed(reports: Reports, server: Server): vscode.Disposable {
  return vscode.commands.registerCommand('disclosureReport.showDismissed', async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || !reports.has(editor.document) || !server.client.needsStop()) return;
    await show(editor, server);
  });
}

/** Enter goes to the finding; the button of a line takes its dismissal back, and the list stays open for the next. */
async function show(editor: vscode.TextEditor, { client }: Server): Promise<void> {
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const ask = async (): Promise<Choice[]> => {
    const params = { command: DISMISSED, arguments: [uri] };
    return choicesOf(((await client.sendRequest(ExecuteCommandRequest.type, params)) ?? []) as DismissedItem[]);
  };
  const choices = await ask();
  if (choices.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No finding of this report is dismissed.'));
    return;
  }
  const picker = vscode.window.createQuickPick<Choice>();
  picker.title = vscode.l10n.t('Dismissed Findings');
  picker.placeholder = vscode.l10n.t('Choose one to go to its place; the button brings it back');
  picker.matchOnDetail = true;
  picker.items = choices;
  picker.onDidTriggerItemButton(async ({ item: { item } }) => {
    const params = { command: RESTORE, arguments: [uri, item.entry] };
    await client.sendRequest(ExecuteCommandRequest.type, params);
    picker.items = await ask();
    if (picker.items.length === 0) picker.hide();
  });
  picker.onDidAccept(() => {
    const range = picker.selectedItems[0]?.item.range;
    picker.hide();
    if (range === undefined || range === null) return;
    const place = client.protocol2CodeConverter.asRange(range);
    void vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? 1, selection: place });
  });
  picker.onDidHide(() => picker.dispose());
  picker.show();
}

function choicesOf(items: readonly DismissedItem[]): Choice[] {
  const restore = { iconPath: new vscode.ThemeIcon('discard'), tooltip: vscode.l10n.t('Tell it again') };
  const remove = { iconPath: new vscode.ThemeIcon('trash'), tooltip: vscode.l10n.t('Take it off the list') };
  return items.map(item => {
    const { check, message, reason, stale, entry } = item;
    const notes = [
      stale ? vscode.l10n.t('no longer there') : undefined,
      entry === null ? vscode.l10n.t('by a comment in the text') : undefined,
      reason ?? undefined,
    ];
    return {
      label: `$(${stale ? 'circle-slash' : 'eye-closed'}) ${message}`,
      description: check,
      detail: notes.filter(note => note !== undefined).join(' · '),
      buttons: entry === null ? [] : [stale ? remove : restore],
      item,
    };
  });
}
