// Shows tables lined up without changing their text: blank cells are drawn before words by decorations. Not by inlay hints,
// which VS Code cuts at a length of its own, counts, wraps lines by, and shows with a background.
import * as vscode from 'vscode';
import { State } from 'vscode-languageclient/node';
import {
  VIRTUAL_ALIGNMENT_REQUEST,
  type VirtualAlignment,
  type VirtualAlignmentParams,
} from '../../server/src/lsp/protocol.js';
import type { Server } from './client.js';
import { SECTION } from './documents.js';
import { createPaddingPainter } from './padding-painter.js';
import type { Reports } from './reports.js';
import { toggleSetting } from './toggle-setting.js';

const ENABLED = 'virtualAlign.enabled';

/** Lines above and below what is visible that are aligned as well, so that scrolling shows no line before its time. */
const MARGIN = 80;

/** What an editor shows at present, and by what it was made. */
interface Shown {
  readonly version: number;
  readonly tabSize: number;
  readonly lines: vscode.Range;
}

export function registerVirtualAlign(reports: Reports, server: Server): vscode.Disposable {
  const painter = createPaddingPainter();
  const shown = new WeakMap<vscode.TextEditor, Shown>();
  const asking = new WeakSet<vscode.TextEditor>();

  const clear = (editor: vscode.TextEditor): void => {
    if (shown.delete(editor)) painter.paint(editor, []);
  };

  const update = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    if (!isWanted(editor, reports)) return clear(editor);
    if (asking.has(editor) || server.client.state !== State.Running || isUpToDate(editor, shown.get(editor))) return;
    asking.add(editor);
    const lines = linesAround(editor);
    const tabSize = tabSizeOf(editor);
    // When the server is going down there is no answer; it is asked again once it runs.
    const answer = await ask(server, document, lines, tabSize).catch(() => undefined);
    asking.delete(editor);
    if (answer === undefined) return;
    if (answer.version === document.version && isWanted(editor, reports)) {
      painter.paint(editor, answer.paddings);
      shown.set(editor, { version: answer.version, tabSize, lines });
    }
    // The text, or the place in it, may have changed meanwhile.
    schedule(editor);
  };

  const scheduled = new Set<vscode.TextEditor>();
  const schedule = (editor: vscode.TextEditor): void => {
    if (scheduled.size === 0) setTimeout(run, 0);
    scheduled.add(editor);
  };
  const run = (): void => {
    const editors = [...scheduled];
    scheduled.clear();
    for (const editor of editors) if (vscode.window.visibleTextEditors.includes(editor)) void update(editor);
  };
  const scheduleAll = (): void => vscode.window.visibleTextEditors.forEach(schedule);
  const startOver = (): void => {
    vscode.window.visibleTextEditors.forEach(clear);
    scheduleAll();
  };

  let toldOfWrap = false;
  const toggle = async (): Promise<void> => {
    if (!(await toggleSetting(ENABLED)) || toldOfWrap || !wrapsLines()) return;
    toldOfWrap = true;
    void offerNoWrap();
  };

  scheduleAll();
  return vscode.Disposable.from(
    painter,
    vscode.commands.registerCommand('disclosureReport.toggleVirtualAlign', toggle),
    vscode.window.onDidChangeVisibleTextEditors(scheduleAll),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => schedule(textEditor)),
    vscode.window.onDidChangeTextEditorOptions(({ textEditor }) => schedule(textEditor)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) schedule(editor);
    }),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(`${SECTION}.virtualAlign`)) startOver();
    }),
    reports.onDidChange(scheduleAll),
    server.onDidCheck(scheduleAll),
    server.client.onDidChangeState(startOver),
  );
}

/** Rows that are longer than the window are wrapped as ever: no column survives that. */
function wrapsLines(): boolean {
  const document = vscode.window.activeTextEditor?.document;
  return document !== undefined && vscode.workspace.getConfiguration('editor', document).get('wordWrap') !== 'off';
}

async function offerNoWrap(): Promise<void> {
  const off = vscode.l10n.t('Turn Off Word Wrap');
  const message = vscode.l10n.t(
    'Rows that are longer than the window are still wrapped. Alt+Z turns word wrap off and on.',
  );
  const choice = await vscode.window.showInformationMessage(message, off);
  if (choice === off) await vscode.commands.executeCommand('editor.action.toggleWordWrap');
}

function isWanted({ document }: vscode.TextEditor, reports: Reports): boolean {
  return reports.has(document) && vscode.workspace.getConfiguration(SECTION, document).get(ENABLED, false);
}

function isUpToDate(editor: vscode.TextEditor, shown: Shown | undefined): boolean {
  return (
    shown !== undefined &&
    shown.version === editor.document.version &&
    shown.tabSize === tabSizeOf(editor) &&
    editor.visibleRanges.every(
      ({ start, end }) => start.line >= shown.lines.start.line && end.line <= shown.lines.end.line,
    )
  );
}

function linesAround({ document, visibleRanges }: vscode.TextEditor): vscode.Range {
  const first = Math.min(...visibleRanges.map(({ start }) => start.line), document.lineCount - 1);
  const last = Math.max(...visibleRanges.map(({ end }) => end.line), 0);
  return new vscode.Range(Math.max(0, first - MARGIN), 0, Math.min(document.lineCount - 1, last + MARGIN), 0);
}

function tabSizeOf({ options: { tabSize } }: vscode.TextEditor): number {
  return typeof tabSize === 'number' ? tabSize : 4;
}

async function ask(
  { client }: Server,
  document: vscode.TextDocument,
  lines: vscode.Range,
  tabSize: number,
): Promise<VirtualAlignment | undefined> {
  const settings = vscode.workspace.getConfiguration(SECTION, document);
  const params: VirtualAlignmentParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    range: client.code2ProtocolConverter.asRange(lines),
    tabSize,
    ambiguousAsWide: settings.get('virtualAlign.ambiguousAsWide', false),
  };
  return (await client.sendRequest<VirtualAlignment | null>(VIRTUAL_ALIGNMENT_REQUEST, params)) ?? undefined;
}
