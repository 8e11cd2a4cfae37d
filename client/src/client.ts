// Builds the language client: which server, which documents, what to do when the server dies.
import { join } from 'node:path';
import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  FoldingRangeRequest,
  LanguageClient,
  RevealOutputChannelOn,
  TransportKind,
  type Middleware,
} from 'vscode-languageclient/node';
import { GO_TO_CELL, type ClientOptions } from '../../server/src/lsp/protocol.js';
import { hintsAtCursor } from './column-hints.js';
import { CRASH_MINUTES, MOST_CRASHES, crashLimit } from './crash-limit.js';
import { asksForReason } from './dismissed.js';
import { LANGUAGE_ID, SECTION, isWorkingDocument } from './documents.js';

/** The client, not yet started, and what else is known of its server. */
export interface Server {
  readonly client: LanguageClient;
  /** Whether the server has read the document since it was opened: only then does no finding mean that it is clean. */
  isChecked(uri: vscode.Uri): boolean;
  readonly onDidCheck: vscode.Event<void>;
  /** Starts the server unless it runs, starts, or was given up. */
  start(): void;
  /** Starts it anew, also after it was given up. */
  restart(): Promise<void>;
}

export function createServer(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): Server {
  const limit = crashLimit();
  const checked = new Set<string>();
  const didCheck = new vscode.EventEmitter<void>();
  let wanted = false;

  // The server says nothing of a text without a report. An answer to anything else tells that it has read it.
  const check = async (document: vscode.TextDocument): Promise<void> => {
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    const answered = await client.sendRequest(FoldingRangeRequest.type, { textDocument }).then(
      () => true,
      () => false,
    );
    if (!answered || document.isClosed) return;
    checked.add(document.uri.toString());
    didCheck.fire();
  };

  const restart = async (): Promise<void> => {
    wanted = true;
    limit.forget();
    try {
      if (client.needsStop()) await client.stop();
      await client.start();
    } catch (error) {
      output.error(String(error));
    }
  };

  const giveUp = async (): Promise<void> => {
    const showLog = vscode.l10n.t('Show Log');
    const again = vscode.l10n.t('Restart');
    const choice = await vscode.window.showErrorMessage(
      vscode.l10n.t(
        'The language server for disclosure reports stopped {0} times within {1} minutes and is not started again.',
        MOST_CRASHES,
        CRASH_MINUTES,
      ),
      showLog,
      again,
    );
    if (choice === showLog) output.show();
    if (choice === again) await restart();
  };

  const module = join(context.extensionPath, 'dist', 'server.cjs');
  // Not the workspace: the server has nothing to seek there, and must not hold the folder.
  const execution = { cwd: context.extensionPath };
  const options: ClientOptions = {
    // The server asks for the setting `disclosureReport.locale` itself; this is what its `auto` means.
    locale: vscode.env.language,
    goToCell: true,
    showRelations: true,
    previewChange: true,
    virtualAlignment: true,
  };
  const client: LanguageClient = new QuietClient(
    SECTION,
    vscode.l10n.t('Disclosure Report'),
    {
      run: { module, transport: TransportKind.ipc, options: execution },
      debug: { module, transport: TransportKind.ipc, options: { ...execution, execArgv: ['--nolazy', '--inspect=0'] } },
    },
    {
      documentSelector: [{ language: LANGUAGE_ID }],
      diagnosticCollectionName: LANGUAGE_ID,
      outputChannel: output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: options,
      // Links to cells in hovers: only this command of ours may run from what the server writes.
      markdown: { isTrusted: { enabledCommands: [GO_TO_CELL] } },
      initializationFailedHandler: () => false,
      middleware: { ...middleware(check), ...hintsAtCursor(() => client), ...asksForReason() },
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed() {
          checked.clear();
          if (limit.mayRestart()) return { action: CloseAction.Restart, handled: true };
          void giveUp();
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    },
  );

  context.subscriptions.push(
    didCheck,
    vscode.workspace.onDidCloseTextDocument(document => checked.delete(document.uri.toString())),
  );

  return {
    client,
    isChecked: uri => checked.has(uri.toString()),
    onDidCheck: didCheck.event,
    start() {
      if (wanted) return;
      wanted = true;
      client.start().catch((error: unknown) => output.error(String(error)));
    },
    restart,
  };
}

/** Writes its troubles into the log. What a user has to know, and can do, is said above, once and in their language. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** Keeps documents away from the server that are no one's work; has the others checked once they are open. */
function middleware(check: (document: vscode.TextDocument) => Promise<void>): Middleware {
  return {
    async didOpen(document, next) {
      if (!isWorkingDocument(document)) return;
      await next(document);
      void check(document);
    },
    didChange: async (event, next) => (isWorkingDocument(event.document) ? next(event) : undefined),
    didSave: async (document, next) => (isWorkingDocument(document) ? next(document) : undefined),
    didClose: async (document, next) => (isWorkingDocument(document) ? next(document) : undefined),
  };
}
