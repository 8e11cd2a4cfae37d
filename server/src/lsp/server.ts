// The language server on a connection that somebody else made: says what it can do and puts a handler to each request.
// Knows of no transport, and so serves Node and browsers alike.
import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  ResponseError,
  type Connection,
} from 'vscode-languageserver';
import { IGNORE_FILE, say, SETTINGS_FILE, type Locale } from '../core/index.js';
import { answering } from './answer.js';
import type { ClientAbilities } from './audience.js';
import { capabilities } from './capabilities.js';
import { createControlFiles } from './control-files.js';
import { createControls } from './controls.js';
import { createDismissing, type Dismissing } from './dismissing.js';
import { NO_FILES, type Files } from './files.js';
import { abilitiesOf, dismissalOfCommand, placeOfCommand } from './from-proto.js';
import { codeActions } from './handlers/code-actions.js';
import { codeLenses } from './handlers/code-lenses.js';
import { completion } from './handlers/completion.js';
import { documentSymbols } from './handlers/document-symbols.js';
import { foldingRangesOf } from './handlers/folding-ranges.js';
import { formatting, rangeFormatting } from './handlers/formatting.js';
import { highlights } from './handlers/highlights.js';
import { hover } from './handlers/hover.js';
import { inlayHints } from './handlers/inlay-hints.js';
import { definition, references } from './handlers/navigation.js';
import { realignTableOn, relations } from './handlers/relations.js';
import { prepareRename, rename } from './handlers/rename.js';
import { selectionRanges } from './handlers/selection-ranges.js';
import { semanticTokensDelta, semanticTokensFull, semanticTokensRange } from './handlers/semantic-tokens.js';
import { virtualAlignment } from './handlers/virtual-alignment.js';
import {
  DISMISS,
  DISMISSED,
  REALIGN_TABLE,
  RELATIONS_REQUEST,
  RESTORE,
  VIRTUAL_ALIGNMENT_REQUEST,
} from './protocol.js';
import { followSaving } from './saving.js';
import { Session, type Failed } from './session.js';
import { createSettingsStore, type SettingsStore } from './settings-store.js';
import { checkSettingsOf, clientLocale, SECTION, sectionOf, settingsOf } from './settings.js';

export interface ServerOptions {
  readonly version: string;
  /** The files beside documents, where there are any. */
  readonly files?: Files;
  /** The URI of the folder with the pages of the checks. */
  readonly pages?: string;
  /** Told each time that findings have been sent. */
  readonly published?: () => void;
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
    const settings = settingsFor(connection, client, failed, () => session?.tellAgain());
    const { files = NO_FILES, pages, published } = options;
    const surroundings = {
      controls: createControls(files),
      controlFiles: createControlFiles(connection),
      pages,
      published,
    };
    session = new Session(connection, client, locale, settings, surroundings, failed);
    answerRequests(connection, session, createDismissing(connection, session, files), failed);
    const askForSettings = followSettings(connection, session, settings, client, locale, failed);
    const watchFiles = followFiles(connection, session, client);
    connection.onInitialized(async () => {
      try {
        await watchFiles();
        await askForSettings();
      } catch (error) {
        failed('client/registerCapability', error);
      }
    });
    followSaving(connection, session, failed);
    return {
      capabilities: capabilities(client, locale),
      serverInfo: { name: 'disclosure-report', version: options.version },
    };
  });

  connection.listen();
}

function answerRequests(connection: Connection, session: Session, dismissing: Dismissing, failed: Failed): void {
  connection.onDocumentSymbol(answering('documentSymbol', session, failed, documentSymbols));
  connection.onFoldingRanges(answering('foldingRange', session, failed, foldingRangesOf));
  connection.onHover(answering('hover', session, failed, hover));
  connection.onCodeAction(answering('codeAction', session, failed, codeActions));
  connection.onDocumentFormatting(answering('formatting', session, failed, formatting));
  connection.onDocumentRangeFormatting(answering('rangeFormatting', session, failed, rangeFormatting));
  connection.onSelectionRanges(answering('selectionRange', session, failed, selectionRanges));
  connection.onDocumentHighlight(answering('documentHighlight', session, failed, highlights));
  connection.onDefinition(answering('definition', session, failed, definition));
  connection.onReferences(answering('references', session, failed, references));
  connection.onCodeLens(answering('codeLens', session, failed, codeLenses));
  connection.onCompletion(answering('completion', session, failed, completion));
  connection.onPrepareRename(answering('prepareRename', session, failed, prepareRename));
  const tell = (words: string): void => void connection.window.showInformationMessage(words);
  connection.onRenameRequest(answering('rename', session, failed, rename(tell)));
  connection.languages.inlayHint.on(answering('inlayHint', session, failed, inlayHints));
  const { semanticTokens } = connection.languages;
  semanticTokens.on(answering('semanticTokens/full', session, failed, semanticTokensFull));
  semanticTokens.onDelta(answering('semanticTokens/full/delta', session, failed, semanticTokensDelta));
  semanticTokens.onRange(answering('semanticTokens/range', session, failed, semanticTokensRange));
  connection.onRequest(RELATIONS_REQUEST, answering('relations', session, failed, relations));
  connection.onRequest(VIRTUAL_ALIGNMENT_REQUEST, answering('virtualAlignment', session, failed, virtualAlignment));
  runCommands(connection, session, dismissing, failed);
}

/** Commands change the text through the client, in one step that can be undone; what is dismissed stands in another file. */
function runCommands(connection: Connection, session: Session, dismissing: Dismissing, failed: Failed): void {
  const realign = async (args: unknown): Promise<void> => {
    const place = placeOfCommand(args);
    const view = place && session.view(place.uri);
    const edit = view && realignTableOn(view, place!.line);
    if (edit !== undefined) await connection.workspace.applyEdit(edit);
  };
  connection.onExecuteCommand(async ({ command, arguments: args }) => {
    const dismissal = dismissalOfCommand(args);
    try {
      if (command === REALIGN_TABLE) await realign(args);
      if (dismissal === undefined) return null;
      const { uri, entry, reason } = dismissal;
      if (command === DISMISS && entry !== undefined) dismissing.dismiss(uri, entry, reason);
      if (command === RESTORE && entry !== undefined) dismissing.restore(uri, entry);
      if (command === DISMISSED) return dismissing.list(uri);
    } catch (error) {
      failed(command, error);
    }
    return null;
  });
}

/** Files beside documents are read again when the client tells that they changed, for which the result asks it. */
function followFiles(connection: Connection, session: Session, client: ClientAbilities): () => Promise<void> {
  connection.onDidChangeWatchedFiles(() => session.decideAnew());
  return async () => {
    if (!client.watchesFiles) return;
    const watchers = [SETTINGS_FILE, IGNORE_FILE].map(name => ({ globPattern: `**/${name}` }));
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  };
}

/** The settings of documents; when they change, the client is told to ask again for what it shows by them. */
function settingsFor(
  connection: Connection,
  client: ClientAbilities,
  failed: Failed,
  changed: () => void,
): SettingsStore {
  const ask = async (uri: string): Promise<unknown> => {
    try {
      return await connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION });
    } catch (error) {
      failed('workspace/configuration', error);
      return undefined;
    }
  };
  return createSettingsStore(client.configuration ? ask : undefined, () => {
    refresh(connection, client);
    changed();
  });
}

function refresh(connection: Connection, { refreshes }: ClientAbilities): void {
  // A client that has gone meanwhile needs no answer.
  const ignore = (): void => undefined;
  if (refreshes.inlayHints) connection.languages.inlayHint.refresh().catch(ignore);
  if (refreshes.lenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(ignore);
}

/** Asks for the settings where the client lets itself be asked, first by the result; takes them as they come where it does not. */
function followSettings(
  connection: Connection,
  session: Session,
  settings: SettingsStore,
  client: ClientAbilities,
  locale: Locale,
  failed: Failed,
): () => Promise<void> {
  const told = new Set<string>();
  const use = (section: unknown): void => {
    if (session.speak(settingsOf(section).locale ?? locale)) refresh(connection, client);
    // VS Code underlines what makes no sense; of other clients the log is the only place.
    for (const { path, message } of checkSettingsOf(section).problems) {
      const words = `${[SECTION, ...path].join('.')}: ${say(session.locale, message)}`;
      if (told.has(words)) continue;
      told.add(words);
      connection.console.warn(words);
    }
  };
  const ask = async (): Promise<void> => {
    try {
      use(await connection.workspace.getConfiguration(SECTION));
    } catch (error) {
      failed('workspace/configuration', error);
    }
  };
  connection.onDidChangeConfiguration(async ({ settings: sent }) => {
    if (client.configuration) {
      settings.askAgain();
      await ask();
    } else {
      use(sectionOf(sent));
      settings.use(sectionOf(sent));
    }
  });
  return async () => {
    if (!client.configuration) return;
    if (client.configurationOnRequest) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    }
    await ask();
  };
}
