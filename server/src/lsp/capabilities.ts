// What the server tells a client that it can do.
import {
  CodeActionKind,
  PositionEncodingKind,
  TextDocumentSyncKind,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Locale } from '../core/index.js';
import type { ClientAbilities } from './audience.js';
import { LEGEND } from './handlers/semantic-tokens.js';
import { DISMISS, DISMISSED, REALIGN_TABLE, RESTORE } from './protocol.js';
import { FIX_ALL_KIND } from './to-proto.js';
import { words } from './words.js';

/** Behind these a heading may begin; letters and Chinese characters ask for completion by themselves. */
const BEGINNINGS = ['#', '、', '（', '('];

export function capabilities(client: ClientAbilities, locale: Locale): ServerCapabilities {
  return {
    // Offsets inside are UTF-16 code units, and every client must know them.
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      willSaveWaitUntil: true,
      save: true,
    },
    documentSymbolProvider: { label: words(locale).product },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    hoverProvider: true,
    documentHighlightProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    inlayHintProvider: true,
    codeLensProvider: {},
    executeCommandProvider: { commands: [REALIGN_TABLE, DISMISS, RESTORE, DISMISSED] },
    semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true },
    completionProvider: { triggerCharacters: BEGINNINGS },
    renameProvider: client.prepareRename ? { prepareProvider: true } : true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    codeActionProvider: client.codeActionLiterals && { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] },
  };
}
