// The list behind the lens above a table: the relations that fail or cannot be told, each a way to its cells.
import * as vscode from 'vscode';
import {
  RELATIONS_REQUEST,
  SHOW_RELATIONS,
  type Relation,
  type RelationsParams,
} from '../../server/src/lsp/protocol.js';
import { placeOf, show } from './cell-navigation.js';
import type { Server } from './client.js';
import type { Reports } from './reports.js';

interface Item extends vscode.QuickPickItem {
  readonly place?: vscode.Location;
}

export function registerRelations(reports: Reports, server: Server): vscode.Disposable {
  return vscode.commands.registerCommand(SHOW_RELATIONS, async (...args: readonly unknown[]) => {
    const [uri, line] = args;
    const table = placeOf(reports, [uri, line, 0]);
    if (table !== undefined) await showRelations(table, server);
  });
}

async function showRelations(table: vscode.Location, { client }: Server): Promise<void> {
  const textDocument = { uri: client.code2ProtocolConverter.asUri(table.uri) };
  const params: RelationsParams = { textDocument, line: table.range.start.line };
  const relations = await client.sendRequest<Relation[] | null>(RELATIONS_REQUEST, params);
  const items = itemsOf(relations ?? [], table.uri, client);
  if (items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('All balance relations of this table hold.'));
    return;
  }
  const editor = vscode.window.activeTextEditor;
  const before = editor?.selection;
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = vscode.l10n.t('Balance Relations That Do Not Hold');
  pick.placeholder = vscode.l10n.t('Choose one to go to its cells');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = items;
  let taken = false;
  // While one goes up and down the list the text shows what is meant; the keyboard stays in the list.
  pick.onDidChangeActive(([item]) => {
    if (item?.place === undefined || editor === undefined) return;
    editor.selection = new vscode.Selection(item.place.range.start, item.place.range.end);
    editor.revealRange(item.place.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  });
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    taken = true;
    pick.hide();
    if (item?.place !== undefined) void show(item.place);
  });
  pick.onDidHide(() => {
    if (!taken && editor !== undefined && before !== undefined) editor.selection = before;
    pick.dispose();
  });
  pick.show();
}

function itemsOf(relations: readonly Relation[], uri: vscode.Uri, client: Server['client']): readonly Item[] {
  const items = (state: Relation['state'], icon: string): Item[] =>
    relations
      .filter(relation => relation.state === state)
      .map(({ place, title, detail, range }) => {
        const item: Item = { label: `$(${icon}) ${place}`, description: title, detail };
        if (range === null) return item;
        return { ...item, place: new vscode.Location(uri, client.protocol2CodeConverter.asRange(range)) };
      });
  const failing = items('fails', 'error');
  const unknown = items('unknown', 'question');
  if (unknown.length === 0) return failing;
  const separator: Item = { label: vscode.l10n.t('Cannot be assessed'), kind: vscode.QuickPickItemKind.Separator };
  return [...failing, separator, ...unknown];
}
