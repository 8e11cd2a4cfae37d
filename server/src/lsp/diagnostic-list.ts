// The diagnostics of a document as the lists of its reports, not yet poured together: a transport may keep what it made of
// each list, since a key stroke leaves all of them but one as they are.
import type { Diagnostic } from 'vscode-languageserver';

/** Stands in a message where an array of diagnostics is due, and is one as soon as the message becomes JSON. */
export class DiagnosticList {
  constructor(readonly lists: readonly (readonly Diagnostic[])[]) {}

  toJSON(): readonly Diagnostic[] {
    return this.lists.flat();
  }
}
