// Small facts about documents that several files here need.
import type { TextDocument } from 'vscode';
import { looksLikeReport } from './sniff.js';

/** The id of our language, as in package.json. */
export const LANGUAGE_ID = 'disclosure-report';

/** The section of our settings. */
export const SECTION = 'disclosureReport';

/** The `source` of our diagnostics. */
export const DIAGNOSTIC_SOURCE = 'disclosure-report';

/** The scheme of what a report would become, shown before it does. */
export const PREVIEW_SCHEME = 'disclosure-report-preview';

/**
 * Schemes of documents that nobody writes in: old versions in a diff, output, parts of other documents. Their findings
 * would stand beside those of the file itself. Any other scheme is served, since a virtual workspace may have its own.
 */
const FOREIGN_SCHEMES: ReadonlySet<string> = new Set([
  'git',
  'gitfs',
  'gitlens',
  'svn',
  'scm-history-item',
  'vscode-local-history',
  'vscode-scm',
  'pr',
  'review',
  'output',
  'debug',
  'comment',
  'vscode-terminal',
  'vscode-notebook-cell',
  'vscode-interactive-input',
  'vscode-chat-code-block',
  'chat-editing-text-model',
  'search-editor',
  PREVIEW_SCHEME,
]);

/** Whether the document is one that is written in. */
export function isWorkingDocument(document: TextDocument): boolean {
  return !FOREIGN_SCHEMES.has(document.uri.scheme);
}

/** Whether the text of the document is a report, whatever its language is. */
export function holdsReport(document: TextDocument): boolean {
  return looksLikeReport(linesOf(document));
}

function* linesOf(document: TextDocument): Generator<string> {
  for (let line = 0; line < document.lineCount; line++) yield document.lineAt(line).text;
}
