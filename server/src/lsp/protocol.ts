// The requests of our own, beside those of LSP, and the commands that clients may have: names and types, nothing that runs.
// The only file of the server that the extension imports.
import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver';

/** What the client can do that no capability of LSP tells: members of the `initializationOptions`. */
export interface ClientOptions {
  readonly locale?: string;
  /** It has the command `disclosureReport.goToCell`, and runs it from links in hovers. */
  readonly goToCell?: boolean;
  /** It has the command `disclosureReport.showRelations`. */
  readonly showRelations?: boolean;
  /** It has the command `disclosureReport.previewChange`. */
  readonly previewChange?: boolean;
  /** It asks for paddings and shows them itself; others get them as inlay hints. */
  readonly virtualAlignment?: boolean;
}

/** Arguments: the URI of a document, line and character from 0. */
export const GO_TO_CELL = 'disclosureReport.goToCell';

/** Arguments: the URI of a document, and a line from 0 on which a table stands. */
export const SHOW_RELATIONS = 'disclosureReport.showRelations';

/** Shows a change of many places before it is made. Arguments: a `ProposedChange`. */
export const PREVIEW_CHANGE = 'disclosureReport.previewChange';

/** What a document is to become, and the state of it that this was worked out for. */
export interface ProposedChange {
  readonly uri: string;
  readonly version: number;
  /** What the change does, for the user. */
  readonly title: string;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** Runs in the server. Arguments as those of `SHOW_RELATIONS`. */
export const REALIGN_TABLE = 'disclosureReport.realignTable';

/**
 * Runs in the server: a finding is to stand. Arguments: the URI of a document, what to write into the list beside it, and why,
 * in the words of the user; a client may put these in as the third.
 */
export const DISMISS = 'disclosureReport.dismiss';

/** Runs in the server: takes a dismissal back. Arguments: the URI of a document, and the `entry` of an item. */
export const RESTORE = 'disclosureReport.restore';

/** Runs in the server, and answers with items. Arguments: the URI of a document. */
export const DISMISSED = 'disclosureReport.dismissed';

export interface DismissedItem {
  readonly check: string;
  /** What the finding says. */
  readonly message: string;
  /** Null where it is no longer there. */
  readonly range: Range | null;
  /** What the list holds of it; null where a comment in the text dismisses it. */
  readonly entry: object | null;
  readonly reason: string | null;
  /** It answers no finding any more. */
  readonly stale: boolean;
}

export const RELATIONS_REQUEST = 'disclosureReport/relations';

export interface RelationsParams {
  readonly textDocument: TextDocumentIdentifier;
  /** A line from 0; the relations are those of the table on it. */
  readonly line: number;
}

export interface Relation {
  readonly state: 'holds' | 'fails' | 'unknown';
  /** In words: where it is evaluated, what it says, and what it comes to. */
  readonly place: string;
  readonly title: string;
  readonly detail: string;
  /** The total, or the first cell that takes part; null where none of them has a place. */
  readonly range: Range | null;
}

export const VIRTUAL_ALIGNMENT_REQUEST = 'disclosureReport/virtualAlignment';

export interface VirtualAlignmentParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly range: Range;
  /** As the editor has it at present. */
  readonly tabSize: number;
  /** As the user has set it; a setting on its way to the server is not waited for. */
  readonly ambiguousAsWide: boolean;
}

export interface VirtualAlignment {
  /** The version of the text that the positions are meant for. */
  readonly version: number;
  readonly paddings: readonly VirtualPadding[];
}

/** So many blank cells are to be shown before the character at the position. */
export interface VirtualPadding {
  readonly position: Position;
  readonly width: number;
}

/** A member that our client adds to `textDocument/inlayHint`. */
export interface InlayHintContext {
  /** The line of the cursor, from 0: the names of columns are shown on it alone. */
  readonly cursorLine?: number;
}
