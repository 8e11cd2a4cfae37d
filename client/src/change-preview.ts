// Shows what a report would become beside what it is, and changes it only when the user says so: with the tick above the text,
// or in the message that comes with it. Nothing is changed where the text has become another in the meantime.
import * as vscode from 'vscode';
import { PREVIEW_CHANGE, type ProposedChange } from '../../server/src/lsp/protocol.js';
import { sameUri } from './cell-navigation.js';
import { PREVIEW_SCHEME } from './documents.js';
import type { Reports } from './reports.js';

const APPLY = 'disclosureReport.applyPreview';
const DISCARD = 'disclosureReport.discardPreview';

interface Proposal {
  readonly change: ProposedChange;
  readonly document: vscode.TextDocument;
  readonly text: string;
}

export function registerChangePreview(reports: Reports): vscode.Disposable {
  /** By the URI of what is shown. */
  const proposals = new Map<string, Proposal>();
  let shown = 0;

  const preview = async (change: ProposedChange): Promise<void> => {
    const document = vscode.workspace.textDocuments.find(
      other => sameUri(other.uri, change.uri) && reports.has(other) && !other.isClosed,
    );
    if (document === undefined) return;
    if (document.version !== change.version) return tellStale();
    // The name of the file stays at the end: the tab shows it, and no file of that scheme is taken for a report.
    const uri = vscode.Uri.from({ scheme: PREVIEW_SCHEME, path: document.uri.path, query: String(++shown) });
    proposals.set(uri.toString(), { change, document, text: changed(document, change) });
    // By its name alone a file may be plain text, whose tabs are narrower: no column would stand opposite its own.
    await vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(uri), document.languageId);
    // The dots at its end say that something is asked first.
    const title = change.title.replace(/…$/, '');
    const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    await vscode.commands.executeCommand('vscode.diff', document.uri, uri, `${name} — ${title}`);
    const apply = vscode.l10n.t('Apply');
    const discard = vscode.l10n.t('Discard');
    const choice = await vscode.window.showInformationMessage(title, apply, discard);
    if (choice === apply) await finish(uri, true);
    else if (choice === discard) await finish(uri, false);
  };

  /** Ends a preview; the second time, from the message or from above the text, there is nothing left to do. */
  const finish = async (uri: vscode.Uri, apply: boolean): Promise<void> => {
    const proposal = proposals.get(uri.toString());
    if (proposal === undefined) return;
    proposals.delete(uri.toString());
    await closeDiff(uri);
    if (apply) await make(proposal);
  };

  const finishInFront = (apply: boolean): unknown => {
    const uri = modifiedOf(vscode.window.tabGroups.activeTabGroup.activeTab);
    return uri && finish(uri, apply);
  };

  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(PREVIEW_SCHEME, {
      provideTextDocumentContent: uri => proposals.get(uri.toString())?.text,
    }),
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const tab of closed) proposals.delete(modifiedOf(tab)?.toString() ?? '');
    }),
    vscode.commands.registerCommand(PREVIEW_CHANGE, (change: ProposedChange) => preview(change)),
    vscode.commands.registerCommand(APPLY, () => finishInFront(true)),
    vscode.commands.registerCommand(DISCARD, () => finishInFront(false)),
  );
}

function changed(document: vscode.TextDocument, { edits }: ProposedChange): string {
  const places = edits
    .map(({ range, newText }) => ({ range: rangeOf(range), newText }))
    .sort((one, other) => one.range.start.compareTo(other.range.start));
  let text = '';
  let done = new vscode.Position(0, 0);
  for (const { range, newText } of places) {
    text += document.getText(new vscode.Range(done, range.start)) + newText;
    done = range.end;
  }
  return text + document.getText(new vscode.Range(done, document.lineAt(document.lineCount - 1).range.end));
}

async function make({ change, document }: Proposal): Promise<void> {
  if (document.isClosed || document.version !== change.version) return tellStale();
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of change.edits) edit.replace(document.uri, rangeOf(range), newText);
  await vscode.workspace.applyEdit(edit);
}

function rangeOf({ start, end }: ProposedChange['edits'][number]['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

function tellStale(): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t('The file changed meanwhile; nothing was done. Please try again.'),
  );
}

async function closeDiff(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
  await vscode.window.tabGroups.close(tabs.filter(tab => modifiedOf(tab)?.toString() === uri.toString()));
}

/** What a tab shows on the right, if it is a preview. */
function modifiedOf(tab: vscode.Tab | undefined): vscode.Uri | undefined {
  const { input } = tab ?? {};
  return input instanceof vscode.TabInputTextDiff && input.modified.scheme === PREVIEW_SCHEME
    ? input.modified
    : undefined;
}
