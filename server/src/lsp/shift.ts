// Moves LSP values down by lines: what was made of a report as if it began on line 0 is told of it where it stands.
import type {
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Range,
  SymbolInformation,
  TextEdit,
} from 'vscode-languageserver';

/** The diagnostic `by` lines further down, with all places it relates to. */
export function shiftDiagnostic(diagnostic: Diagnostic, by: number): Diagnostic {
  const shifted: Diagnostic = { ...diagnostic, range: shiftRange(diagnostic.range, by) };
  if (diagnostic.relatedInformation !== undefined) {
    shifted.relatedInformation = diagnostic.relatedInformation.map(({ location, message }) => ({
      location: { uri: location.uri, range: shiftRange(location.range, by) },
      message,
    }));
  }
  return shifted;
}

/** The same of an item of the outline, with all below it. */
export function shiftSymbol(symbol: DocumentSymbol, by: number): DocumentSymbol {
  const { range, selectionRange, children = [] } = symbol;
  return {
    ...symbol,
    range: shiftRange(range, by),
    selectionRange: shiftRange(selectionRange, by),
    children: children.map(child => shiftSymbol(child, by)),
  };
}

/** The same of an item of an outline without levels. */
export function shiftSymbolInformation(symbol: SymbolInformation, by: number): SymbolInformation {
  const { uri, range } = symbol.location;
  return { ...symbol, location: { uri, range: shiftRange(range, by) } };
}

/** The same of a range that can be folded. */
export function shiftFolding(folding: FoldingRange, by: number): FoldingRange {
  return { ...folding, startLine: folding.startLine + by, endLine: folding.endLine + by };
}

/** The same of an edit. */
export function shiftEdit(edit: TextEdit, by: number): TextEdit {
  return { ...edit, range: shiftRange(edit.range, by) };
}

function shiftRange({ start, end }: Range, by: number): Range {
  return {
    start: { line: start.line + by, character: start.character },
    end: { line: end.line + by, character: end.character },
  };
}
