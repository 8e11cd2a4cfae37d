// The diagnostics of a document, report by report, with lines counted from the report: a key stroke leaves those of all
// reports but one as they are, and a transport may keep what it made of them.
import type { Diagnostic, Range } from 'vscode-languageserver';

/** The diagnostics of one report, as if it began on line 0. The array is the same as long as its values are. */
export interface PlacedDiagnostics {
  readonly firstLine: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Stands in a message where an array of diagnostics is due, and is one as soon as the message becomes JSON. */
export class DiagnosticList {
  constructor(readonly parts: readonly PlacedDiagnostics[]) {}

  toJSON(): Diagnostic[] {
    return this.parts.flatMap(({ firstLine, diagnostics }) => diagnostics.map(one => shiftDiagnostic(one, firstLine)));
  }
}

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

function shiftRange({ start, end }: Range, by: number): Range {
  return {
    start: { line: start.line + by, character: start.character },
    end: { line: end.line + by, character: end.character },
  };
}
