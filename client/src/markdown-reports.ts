// Serves single Markdown files. A selector for the whole language would make this extension a formatter, a hover and an
// outline of every README; so each Markdown file that holds a report is registered by its own path, and no other.
import type { Uri } from 'vscode';
import type {
  DynamicFeature,
  FeatureState,
  LanguageClient,
  ServerCapabilities,
  StaticFeature,
  TextDocumentRegistrationOptions,
} from 'vscode-languageclient/node';

/** The Markdown files served, as a feature of the client: it has them registered anew whenever the server starts. */
export interface MarkdownReports extends StaticFeature {
  has(uri: Uri): boolean;
  add(uri: Uri): void;
  remove(uri: Uri): void;
}

interface Registration {
  readonly feature: DynamicFeature<TextDocumentRegistrationOptions>;
  /** What the server said of this feature: nothing or false, true, or its options. */
  readonly options: object | boolean | undefined;
}

/** Creates the feature; `client.registerFeature` takes it. */
export function markdownReports(client: LanguageClient): MarkdownReports {
  const uris = new Map<string, Uri>();
  // While the server runs; the client forgets all registrations when it stops.
  let registrations: readonly Registration[] = [];

  const register = (uri: Uri): void => {
    const documentSelector = [{ language: 'markdown', scheme: uri.scheme, pattern: uri.fsPath }];
    for (const { feature, options } of registrations) {
      const registerOptions = typeof options === 'object' ? { ...options, documentSelector } : { documentSelector };
      if (options) feature.register({ id: idOf(uri), registerOptions });
    }
  };

  return {
    fillClientCapabilities() {},
    initialize(capabilities) {
      registrations = registrationsOf(client, capabilities);
      for (const uri of uris.values()) register(uri);
    },
    getState: (): FeatureState => ({ kind: 'static' }),
    clear() {
      registrations = [];
    },

    has: uri => uris.has(uri.toString()),
    add(uri) {
      if (uris.has(uri.toString())) return;
      uris.set(uri.toString(), uri);
      register(uri);
    },
    remove(uri) {
      if (!uris.delete(uri.toString())) return;
      for (const { feature } of registrations) feature.unregister(idOf(uri));
    },
  };
}

function idOf(uri: Uri): string {
  return `markdown:${uri.toString()}`;
}

/** All that the server can do with one document. Synchronisation first: an answer needs the text. */
function registrationsOf(client: LanguageClient, server: ServerCapabilities): readonly Registration[] {
  const sync = server.textDocumentSync;
  const openClose = typeof sync === 'object' ? sync.openClose : sync !== undefined;
  const syncKind = typeof sync === 'object' ? sync.change : sync;
  const save = typeof sync === 'object' ? sync.save : undefined;
  return [
    { feature: client.getFeature('textDocument/didChange'), options: syncKind === undefined ? false : { syncKind } },
    { feature: client.getFeature('textDocument/didOpen'), options: openClose },
    { feature: client.getFeature('textDocument/didClose'), options: openClose },
    { feature: client.getFeature('textDocument/didSave'), options: save },
    { feature: client.getFeature('textDocument/hover'), options: server.hoverProvider },
    { feature: client.getFeature('textDocument/documentSymbol'), options: server.documentSymbolProvider },
    { feature: client.getFeature('textDocument/foldingRange'), options: server.foldingRangeProvider },
    { feature: client.getFeature('textDocument/selectionRange'), options: server.selectionRangeProvider },
    { feature: client.getFeature('textDocument/codeAction'), options: server.codeActionProvider },
    { feature: client.getFeature('textDocument/codeLens'), options: server.codeLensProvider },
    { feature: client.getFeature('textDocument/completion'), options: server.completionProvider },
    { feature: client.getFeature('textDocument/definition'), options: server.definitionProvider },
    { feature: client.getFeature('textDocument/references'), options: server.referencesProvider },
    { feature: client.getFeature('textDocument/documentHighlight'), options: server.documentHighlightProvider },
    { feature: client.getFeature('textDocument/documentLink'), options: server.documentLinkProvider },
    { feature: client.getFeature('textDocument/rename'), options: server.renameProvider },
    { feature: client.getFeature('textDocument/formatting'), options: server.documentFormattingProvider },
    { feature: client.getFeature('textDocument/rangeFormatting'), options: server.documentRangeFormattingProvider },
    { feature: client.getFeature('textDocument/semanticTokens'), options: server.semanticTokensProvider },
    { feature: client.getFeature('textDocument/inlayHint'), options: server.inlayHintProvider },
  ];
}
