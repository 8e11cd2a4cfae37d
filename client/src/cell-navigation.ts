// Goes to cells: to the one that a link names, and from cell to cell with the keyboard for those who switched that on. The
// keys of package.json are bound under context keys that are kept here; without them Tab stays a tab.
import * as vscode from 'vscode';
import { GO_TO_CELL } from '../../server/src/lsp/protocol.js';
import { cellsOf, neighbourCell, type Lines } from './cells.js';
import { SECTION } from './documents.js';
import type { Reports } from './reports.js';
import { toggleSetting } from './toggle-setting.js';

const ENABLED = 'disclosureReport.cellNavigation';
const IN_ROW = 'disclosureReport.inRow';
const SETTING = 'cellNavigation.enabled';

export function registerCellNavigation(reports: Reports): vscode.Disposable {
  let enabled: boolean | undefined;
  let inRow: boolean | undefined;

  const update = (): void => {
    const editor = vscode.window.activeTextEditor;
    const wanted = editor !== undefined && isEnabled(editor, reports);
    if (wanted !== enabled) void vscode.commands.executeCommand('setContext', ENABLED, (enabled = wanted));
    const isInRow = wanted && isOnRow(editor);
    if (isInRow !== inRow) void vscode.commands.executeCommand('setContext', IN_ROW, (inRow = isInRow));
  };

  update();
  return vscode.Disposable.from(
    vscode.commands.registerCommand(GO_TO_CELL, (...args: readonly unknown[]) => goToCell(reports, args)),
    vscode.commands.registerCommand('disclosureReport.nextCell', () => goToNeighbour(1)),
    vscode.commands.registerCommand('disclosureReport.previousCell', () => goToNeighbour(-1)),
    vscode.commands.registerCommand('disclosureReport.toggleCellNavigation', () => toggleSetting(SETTING)),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeTextEditorSelection(update),
    reports.onDidChange(update),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(`${SECTION}.${SETTING}`)) update();
    }),
  );
}

/** The place that the arguments of a link name, if it lies in a report that is open. */
export function placeOf(reports: Reports, args: readonly unknown[]): vscode.Location | undefined {
  const [uri, line, character] = args;
  const isNumber = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
  if (typeof uri !== 'string' || !isNumber(line) || !isNumber(character)) return undefined;
  // Only what is open already: a link must not open files.
  const document = vscode.workspace.textDocuments.find(
    other => sameUri(other.uri, uri) && reports.has(other) && !other.isClosed,
  );
  if (document === undefined) return undefined;
  return new vscode.Location(document.uri, document.validatePosition(new vscode.Position(line, character)));
}

/** Shows the place in the editor that has the document already, with the cursor on it. */
export async function show({ uri, range }: vscode.Location): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const editor = await vscode.window.showTextDocument(uri, {
    ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
    selection: range,
  });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function goToCell(reports: Reports, args: readonly unknown[]): Promise<void> {
  const place = placeOf(reports, args);
  if (place !== undefined) await show(place);
}

/** Servers and VS Code write the same URI in different ways: `%E7` or `%e7`, with or without escapes. */
export function sameUri(one: vscode.Uri, other: string): boolean {
  try {
    return one.toString() === vscode.Uri.parse(other, true).toString();
  } catch {
    return false;
  }
}

function goToNeighbour(step: 1 | -1): void {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selection } = editor;
  const lines: Lines = { lineCount: document.lineCount, lineText: line => document.lineAt(line).text };
  const { line, character } = step > 0 ? selection.end : selection.start;
  const cell = neighbourCell(lines, line, character, step);
  if (cell === undefined) return;
  // The whole cell is selected: what is typed next takes its place.
  editor.selection = new vscode.Selection(cell.line, cell.from, cell.line, cell.to);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.Default);
}

function isEnabled({ document }: vscode.TextEditor, reports: Reports): boolean {
  return reports.has(document) && vscode.workspace.getConfiguration(SECTION, document).get(SETTING, false);
}

function isOnRow({ document, selection }: vscode.TextEditor): boolean {
  const { line } = selection.active;
  return cellsOf(document.lineAt(line).text, line).length > 0;
}
