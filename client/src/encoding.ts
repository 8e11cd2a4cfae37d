// Offers to reopen a report that was saved in GB18030 (GBK) and opened as UTF-8, where every word is lost.
import * as vscode from 'vscode';
import { LANGUAGE_ID, isWorkingDocument } from './documents.js';
import { looksLikeReport } from './sniff.js';

/** A report is a few kilobytes; a volume of them fits as well. */
const MOST_BYTES = 4_000_000;
const REPLACEMENT = '\uFFFD';
/** A file in another encoding shows it in its first words. */
const LINES_LOOKED_AT = 200;

/** Looks at each file once when it is opened. */
export function offerEncodings(): vscode.Disposable {
  const offered = new Set<string>();
  const consider = (document: vscode.TextDocument): void => {
    const key = document.uri.toString();
    if (offered.has(key) || !isCandidate(document) || !isGarbled(document)) return;
    offered.add(key);
    void offer(document);
  };
  vscode.workspace.textDocuments.forEach(consider);
  return vscode.workspace.onDidOpenTextDocument(consider);
}

function isCandidate(document: vscode.TextDocument): boolean {
  const { languageId, isUntitled, isDirty } = document;
  const known = languageId === LANGUAGE_ID || languageId === 'plaintext' || languageId === 'markdown';
  return known && !isUntitled && !isDirty && isWorkingDocument(document);
}

/** Whether characters of the text were lost when it was opened: it was saved in another encoding. */
export function isGarbled(document: vscode.TextDocument): boolean {
  const lines = Math.min(document.lineCount, LINES_LOOKED_AT);
  for (let line = 0; line < lines; line++) if (document.lineAt(line).text.includes(REPLACEMENT)) return true;
  return false;
}

async function offer(document: vscode.TextDocument): Promise<void> {
  const text = await readAsGb18030(document.uri);
  // Other people's GBK files are none of our business: only what is a report by its name or, well read, by its content.
  if (text === undefined) return;
  if (document.languageId !== LANGUAGE_ID && !looksLikeReport(text.split(/\r\n?|\n/))) return;
  const reopen = vscode.l10n.t('Reopen as GB18030');
  const choose = vscode.l10n.t('Choose Encoding…');
  const message = vscode.l10n.t('This report is not UTF-8; it seems to be saved as GB18030 (GBK).');
  const choice = await vscode.window.showWarningMessage(message, reopen, choose);
  if (choice === reopen) await reopenAs(document, 'gb18030');
  if (choice === choose) await chooseEncoding(document);
}

/** The text of a file that is no UTF-8; undefined where it is, where it cannot be read, or where it is far too long. */
async function readAsGb18030(uri: vscode.Uri): Promise<string | undefined> {
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > MOST_BYTES) return undefined;
    const bytes = await vscode.workspace.fs.readFile(uri);
    // A replacement character that really stands in the file is somebody's text.
    if (isUtf8(bytes)) return undefined;
    return new TextDecoder('gb18030').decode(bytes);
  } catch {
    return undefined;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

async function reopenAs(document: vscode.TextDocument, encoding: string): Promise<void> {
  // VS Code 1.100 and later can be told the encoding; before that only its user can.
  if (!('encoding' in document)) return chooseEncoding(document);
  const open: (uri: vscode.Uri, options: { readonly encoding: string }) => Thenable<vscode.TextDocument> =
    vscode.workspace.openTextDocument;
  try {
    await vscode.window.showTextDocument(await open(document.uri, { encoding }));
  } catch {
    await chooseEncoding(document);
  }
}

async function chooseEncoding(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
}
