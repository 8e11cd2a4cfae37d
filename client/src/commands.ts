// The commands of package.json, one function each.
import * as vscode from 'vscode';
import {
  CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
  DocumentFormattingRequest,
  State,
} from 'vscode-languageclient/node';
import type { Server } from './client.js';
import type { Reports } from './reports.js';

const FIX_ALL_KIND = 'source.fixAll.disclosureReport';

/** Registers all of them. */
export function registerCommands(reports: Reports, server: Server, output: vscode.LogOutputChannel): vscode.Disposable {
  const register = (name: string, run: () => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`disclosureReport.${name}`, run);
  return vscode.Disposable.from(
    register('realignAll', () =>
      onActiveReport(reports, document => withServer(server, () => realignAll(document, server))),
    ),
    register('fixAll', () => onActiveReport(reports, document => withServer(server, () => fixAll(document, server)))),
    register('notThisFile', () => onActiveReport(reports, document => reports.dismiss(document))),
    register('treatAsReport', () => treatAsReport(reports)),
    register('restartServer', () => server.restart()),
    register('showOutput', () => output.show()),
  );
}

async function onActiveReport(reports: Reports, run: (document: vscode.TextDocument) => Promise<void>): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document !== undefined && reports.has(document)) return run(document);
  await vscode.window.showInformationMessage(vscode.l10n.t('The file in front is no disclosure report.'));
}

/** A server that starts is waited for; one that was given up is offered to be started. */
async function withServer(server: Server, run: () => Promise<void>): Promise<void> {
  const { state } = server.client;
  if (state === State.Stopped || state === State.StartFailed) {
    const again = vscode.l10n.t('Restart');
    const message = vscode.l10n.t('The language server does not run.');
    if ((await vscode.window.showErrorMessage(message, again)) !== again) return;
    await server.restart();
  }
  if (server.client.needsStop()) await run();
}

async function treatAsReport(reports: Reports): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document !== undefined) await reports.adopt(document);
}

/** Asks our own server and not “the formatter”: in a Markdown file that may be somebody else's. */
async function realignAll(document: vscode.TextDocument, { client }: Server): Promise<void> {
  const done = await change(document, async () => {
    const edits = await client.sendRequest(DocumentFormattingRequest.type, {
      textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
      options: { tabSize: 8, insertSpaces: false },
    });
    const converted = await client.protocol2CodeConverter.asTextEdits(edits ?? []);
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, converted);
    return edit;
  });
  if (done === 'nothing') tell(vscode.l10n.t('No table can be realigned any further.'));
}

async function fixAll(document: vscode.TextDocument, { client }: Server): Promise<void> {
  const done = await change(document, async () => {
    const lastLine = document.lineAt(document.lineCount - 1);
    const answer = await client.sendRequest(CodeActionRequest.type, {
      textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
      range: client.code2ProtocolConverter.asRange(new vscode.Range(new vscode.Position(0, 0), lastLine.range.end)),
      context: { diagnostics: [], only: [FIX_ALL_KIND], triggerKind: CodeActionTriggerKind.Invoked },
    });
    const action = answer?.find(candidate => CodeAction.is(candidate) && candidate.kind === FIX_ALL_KIND);
    if (!CodeAction.is(action)) return undefined;
    const resolved =
      action.edit === undefined ? await client.sendRequest(CodeActionResolveRequest.type, action) : action;
    return client.protocol2CodeConverter.asWorkspaceEdit(resolved.edit);
  });
  if (done === 'nothing') tell(vscode.l10n.t('Nothing is left that can be fixed without changing a word or a number.'));
}

/** Applies an edit in one undo step, and only to the text it was made for; after a key stroke it is asked for again. */
async function change(
  document: vscode.TextDocument,
  compute: () => Promise<vscode.WorkspaceEdit | undefined>,
): Promise<'applied' | 'nothing' | 'refused'> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const { version } = document;
    const edit = await compute();
    if (document.version !== version) continue;
    if (edit === undefined || !edit.entries().some(([, edits]) => edits.length > 0)) return 'nothing';
    if (await vscode.workspace.applyEdit(edit)) return 'applied';
  }
  void vscode.window.showWarningMessage(
    vscode.l10n.t('The file changed meanwhile; nothing was done. Please try again.'),
  );
  return 'refused';
}

function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}
