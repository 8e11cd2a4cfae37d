// Answers `textDocument/documentSymbol`: the outline as a tree, or as a list for clients that know no tree.
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { outline } from '../../core/index.js';
import { listOf, madeOnce, partOfEach } from '../placed-list.js';
import { shiftSymbol, shiftSymbolInformation } from '../shift.js';
import { toDocumentSymbol, toSymbolInformation } from '../to-proto.js';
import type { Steps, View } from '../view.js';

/** The outline of one report as a tree. */
export const symbolsOf = madeOnce<DocumentSymbol>((placed, { locale }) =>
  outline(placed.report, locale).map(item => toDocumentSymbol(placed, item)),
);

const flatSymbolsOf = madeOnce<SymbolInformation>((placed, audience) =>
  outline(placed.report, audience.locale).flatMap(item => toSymbolInformation(placed, item, audience)),
);

export function* documentSymbols(view: View): Steps<DocumentSymbol[] | SymbolInformation[]> {
  return view.audience.client.symbolTree
    ? listOf(yield* partOfEach(view, symbolsOf), shiftSymbol)
    : listOf(yield* partOfEach(view, flatSymbolsOf), shiftSymbolInformation);
}
