// What the suites do with files and findings through VS Code's public API, waiting for events and never for time.
import { strictEqual } from 'node:assert/strict';
import * as vscode from 'vscode';

/** Who findings must say they are from. */
export const findingSource = 'disclosure-report';

/** The workspace folder: a copy of samples/, made for this run. */
export function workspaceFile(...names: readonly string[]): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('VS Code was started without a folder');
  return vscode.Uri.joinPath(folder.uri, ...names.flatMap(name => name.split('/')));
}

/** The text of a file of the workspace as it is on the disk. */
export async function textOf(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceFile(name)));
}

/** Writes a new file into the workspace and opens it. */
export async function openNew(name: string, text: string): Promise<vscode.TextEditor> {
  await vscode.workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode(text));
  return open(name);
}

/**
 * Opens a file of the workspace as the Explorer does. Not by `openTextDocument`, which keeps a document for minutes
 * after its editor was closed.
 */
export async function open(name: string): Promise<vscode.TextEditor> {
  const uri = workspaceFile(name);
  const editor = (): vscode.TextEditor | undefined =>
    vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  await until(
    () => editor() !== undefined && vscode.window.activeTextEditor === editor(),
    changed => vscode.window.onDidChangeActiveTextEditor(changed),
    () => `${name} should be open; in front is ${vscode.window.activeTextEditor?.document.uri.path}`,
  );
  const opened = editor();
  if (opened === undefined) throw new Error(`${name} is closed`);
  return opened;
}

/** Throws all changes away and closes everything. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty || document.uri.scheme !== 'file') continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The findings of a file, by place. */
export function findings(uri: vscode.Uri, check?: string): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(diagnostic => diagnostic.source === findingSource && (check === undefined || checkOf(diagnostic) === check))
    .sort((one, other) => one.range.start.compareTo(other.range.start));
}

/** The id of the check that a diagnostic comes from. */
export function checkOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until the findings of a file are as wanted and gives them. */
export async function waitForFindings(
  uri: vscode.Uri,
  wanted: (found: readonly vscode.Diagnostic[]) => boolean,
  why: string,
): Promise<readonly vscode.Diagnostic[]> {
  await until(
    () => wanted(findings(uri)),
    changed => vscode.languages.onDidChangeDiagnostics(changed),
    () => `${why}; found: ${findings(uri).map(describe).join(' | ') || 'nothing'}`,
  );
  return findings(uri);
}

/** Waits until the document has the wanted language. */
export async function waitForLanguage(uri: vscode.Uri, languageId: string): Promise<vscode.TextDocument> {
  const document = (): vscode.TextDocument | undefined =>
    vscode.workspace.textDocuments.find(other => other.uri.toString() === uri.toString());
  await until(
    () => document()?.languageId === languageId,
    changed => vscode.workspace.onDidOpenTextDocument(changed),
    () => `${uri.path} should become ${languageId} but is ${document()?.languageId}`,
  );
  const found = document();
  if (found === undefined) throw new Error(`${uri.path} is closed`);
  return found;
}

/** Waits until a condition holds, looking again after each event and, for what has no event, four times a second. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  subscribe: (changed: () => void) => vscode.Disposable,
  complaint: () => string,
  limit = 15_000,
): Promise<void> {
  if (await holds()) return;
  let finish: (error?: Error) => void = () => undefined;
  const done = new Promise<void>((resolve, reject) => {
    finish = error => (error === undefined ? resolve() : reject(error));
  });
  // One look at a time: some press keys, and two of them at once press them in any order.
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    try {
      if (await holds()) finish();
    } catch (error) {
      finish(error as Error);
    } finally {
      looking = false;
    }
  };
  const subscription = subscribe(() => void look());
  const timer = setInterval(() => void look(), 250);
  const end = setTimeout(() => finish(new Error(complaint())), limit);
  try {
    await done;
  } finally {
    subscription.dispose();
    clearInterval(timer);
    clearTimeout(end);
  }
}

/** Quick fixes at a range, as the light bulb offers them. */
export async function quickFixes(uri: vscode.Uri, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    50,
  );
  return actions.filter(action => action.kind !== undefined && vscode.CodeActionKind.QuickFix.contains(action.kind));
}

/** Applies a code action the way a click does: its edit, then its command. */
export async function apply(action: vscode.CodeAction): Promise<void> {
  if (action.edit !== undefined) strictEqual(await vscode.workspace.applyEdit(action.edit), true, action.title);
  if (action.command !== undefined) {
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }
}

/** The outline of a file, once there is one: right after the start nobody is there yet to be asked. */
export async function outline(uri: vscode.Uri): Promise<readonly vscode.DocumentSymbol[]> {
  let symbols: readonly vscode.DocumentSymbol[] = [];
  const ask = async (): Promise<boolean> => {
    const answer = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    symbols = answer ?? [];
    return symbols.length > 0;
  };
  await until(
    ask,
    changed => vscode.languages.onDidChangeDiagnostics(changed),
    () => `${uri.path} has no outline`,
  );
  return symbols;
}

/** All that the hovers at a position say. */
export async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers
    .flatMap(hover => hover.contents)
    .map(content => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

function describe(diagnostic: vscode.Diagnostic): string {
  return `${diagnostic.range.start.line + 1}: ${checkOf(diagnostic)} ${diagnostic.message}`;
}
