// Whom an answer is for: the words and the shapes that a client understands. Plain data, read once from `initialize`.
import type { Locale } from '../core/index.js';

/** What of LSP the client can do, as far as an answer depends on it. */
export interface ClientAbilities {
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticData: boolean;
  readonly markdownHover: boolean;
  readonly symbolTree: boolean;
  /** What else it shows of a document as a whole, and so asks again and again. */
  readonly shows: Readonly<Record<'folding' | 'tokens' | 'lenses', boolean>>;
  readonly codeActionLiterals: boolean;
  /** Edits of a document with the version they were made for. */
  readonly documentChanges: boolean;
  /** Edits that the user is to confirm first. */
  readonly changeAnnotations: boolean;
  /** It has a command that goes to a cell, and follows links to it in hovers. */
  readonly goToCell: boolean;
  /** It has a command that lists the relations of a table. */
  readonly showRelations: boolean;
  /** It has a command that shows a change before it is made. */
  readonly previewChange: boolean;
  /** It asks for paddings of its own accord and shows them itself. */
  readonly virtualAlignment: boolean;
  readonly snippets: boolean;
  /** It asks what can be renamed before it renames. */
  readonly prepareRename: boolean;
  /** Definitions with the range that was asked about. */
  readonly definitionLinks: boolean;
  /** It can be told to ask again. */
  readonly refreshes: { readonly inlayHints: boolean; readonly lenses: boolean };
  /** It runs commands of the server that stand in code actions. */
  readonly executesCommands: boolean;
  /** It watches files for the server. */
  readonly watchesFiles: boolean;
  /** It answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** It wants to be asked before it tells of changed settings. */
  readonly configurationOnRequest: boolean;
  /** It shows how far work is that takes long. */
  readonly progress: boolean;
}

/** For whom values about one document are made. The object is the same as long as they need not be made anew. */
export interface Audience {
  readonly uri: string;
  readonly locale: Locale;
  readonly client: ClientAbilities;
  /** The URI of the folder with the pages of the checks, where it is known. */
  readonly pages: string | undefined;
}
