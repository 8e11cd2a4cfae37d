// The language server on a connection that somebody else made: says what it can do and puts a handler to each request.
// Knows of no transport, and so serves Node and browsers alike.
import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  ErrorCodes,
  PositionEncodingKind,
  ResponseError,
  TextDocumentSyncKind,
  type Connection,
  type InitializeResult,
} from 'vscode-languageserver';
import type { Locale } from '../core/index.js';
import { answering } from './answer.js';
import type { ClientAbilities } from './audience.js';
import { abilitiesOf } from './from-proto.js';
import { codeActions } from './handlers/code-actions.js';
import { documentSymbols } from './handlers/document-symbols.js';
import { foldingRangesOf } from './handlers/folding-ranges.js';
import { formatting, rangeFormatting } from './handlers/formatting.js';
import { hover } from './handlers/hover.js';
import { Session, type Failed } from './session.js';
import { clientLocale, SECTION, sectionOf, settingsOf } from './settings.js';
import { FIX_ALL_KIND } from './to-proto.js';
import { words } from './words.js';

export interface ServerOptions {
  readonly version: string;
  /** Failures of ours are not caught but end the request, or the process: for tests. */
  readonly strict: boolean;
}

/** Serves the client at the other end; returns at once. */
export function startServer(connection: Connection, options: ServerOptions): void {
  let session: Session | undefined;

  const failed: Failed = (what, error) => {
    if (options.strict) throw error;
    connection.console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  };

  connection.onInitialize(params => {
    if (session !== undefined)
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
    const client = abilitiesOf(params.capabilities, params.initializationOptions);
    const locale = clientLocale(params.initializationOptions, params.locale);
    session = new Session(connection, client, locale, failed);
    answerRequests(connection, session, failed);
    followSettings(connection, session, client, locale, failed);
    return capabilities(client, locale, options);
  });

  connection.listen();
}

function capabilities(client: ClientAbilities, locale: Locale, { version }: ServerOptions): InitializeResult {
  return {
    capabilities: {
      // Offsets inside are UTF-16 code units, and every client must know them.
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      documentSymbolProvider: { label: words(locale).product },
      foldingRangeProvider: true,
      hoverProvider: true,
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      codeActionProvider: client.codeActionLiterals && { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] },
    },
    serverInfo: { name: 'disclosure-report', version },
  };
}

function answerRequests(connection: Connection, session: Session, failed: Failed): void {
  connection.onDocumentSymbol(answering('documentSymbol', session, failed, documentSymbols));
  connection.onFoldingRanges(answering('foldingRange', session, failed, foldingRangesOf));
  connection.onHover(answering('hover', session, failed, hover));
  connection.onCodeAction(answering('codeAction', session, failed, codeActions));
  connection.onDocumentFormatting(answering('formatting', session, failed, formatting));
  connection.onDocumentRangeFormatting(answering('rangeFormatting', session, failed, rangeFormatting));
}

/** Asks for the settings where the client lets itself be asked; takes them as they come where it does not. */
function followSettings(
  connection: Connection,
  session: Session,
  client: ClientAbilities,
  locale: Locale,
  failed: Failed,
): void {
  const use = (section: unknown): void => session.speak(settingsOf(section).locale ?? locale);
  const ask = async (): Promise<void> => {
    try {
      use(await connection.workspace.getConfiguration(SECTION));
    } catch (error) {
      failed('workspace/configuration', error);
    }
  };
  connection.onInitialized(async () => {
    if (!client.configuration) return;
    if (client.configurationOnRequest) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    }
    await ask();
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (client.configuration) await ask();
    else use(sectionOf(settings));
  });
}
