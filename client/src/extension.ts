// Where VS Code enters and leaves.
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { registerCellNavigation } from './cell-navigation.js';
import { showCheckPages } from './check-pages.js';
import { createServer } from './client.js';
import { registerColumnHints } from './column-hints.js';
import { registerChangePreview } from './change-preview.js';
import { registerCommands } from './commands.js';
import { registerDismissed } from './dismissed.js';
import { offerEncodings } from './encoding.js';
import { markdownReports } from './markdown-reports.js';
import { registerRelations } from './relations.js';
import { trackReports } from './reports.js';
import { mendRestoredEditors } from './restored-editors.js';
import { showStatus } from './status-bar.js';
import { registerVirtualAlign } from './virtual-align.js';

/** What `activate` returns, for the tests. */
export interface Api {
  readonly client: LanguageClient;
}

let running: LanguageClient | undefined;

export function activate(context: vscode.ExtensionContext): Api {
  const output = vscode.window.createOutputChannel(vscode.l10n.t('Disclosure Report'), { log: true });
  const server = createServer(context, output);
  const { client } = server;
  const markdown = markdownReports(client);
  client.registerFeature(markdown);
  const reports = trackReports(context.workspaceState, markdown);

  // Markdown and text files activate this extension; the server waits for the first report among them.
  const startWhenNeeded = (): void => {
    if (vscode.workspace.textDocuments.some(document => reports.has(document))) server.start();
  };

  context.subscriptions.push(
    output,
    reports,
    reports.onDidChange(startWhenNeeded),
    showStatus(reports, server),
    registerCommands(reports, server, output),
    registerCellNavigation(reports),
    registerRelations(reports, server),
    registerChangePreview(reports),
    registerColumnHints(reports, client),
    registerVirtualAlign(reports, server),
    registerDismissed(reports, server),
    showCheckPages(context),
    offerEncodings(),
  );
  mendRestoredEditors();
  startWhenNeeded();
  running = client;
  return { client };
}

export async function deactivate(): Promise<void> {
  if (running?.needsStop()) await running.stop();
}
