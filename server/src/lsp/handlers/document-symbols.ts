// Answers `textDocument/documentSymbol`: the outline as a tree, or as a list for clients that know no tree.
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { outline } from '../../core/index.js';
import { toDocumentSymbol, toSymbolInformation } from '../to-proto.js';
import type { Steps, View } from '../view.js';

export function* documentSymbols({ audience, reports }: View): Steps<DocumentSymbol[] | SymbolInformation[]> {
  const tree: DocumentSymbol[] = [];
  const list: SymbolInformation[] = [];
  for (const placed of reports) {
    for (const item of outline(placed.report, audience.locale)) {
      if (audience.client.symbolTree) tree.push(toDocumentSymbol(placed, item));
      else list.push(...toSymbolInformation(placed, item, audience));
    }
    yield;
  }
  return audience.client.symbolTree ? tree : list;
}
