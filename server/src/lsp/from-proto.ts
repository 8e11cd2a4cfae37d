// Reads LSP values: what a client sends becomes offsets and plain data of ours. The opposite way is to-proto.ts.
import {
  CodeActionKind,
  CodeActionTriggerKind,
  MarkupKind,
  type ClientCapabilities,
  type CodeActionContext,
  type InlayHintParams,
  type Position,
  type Range,
} from 'vscode-languageserver';
import { lastUpTo, type PlacedReport, type ReportSnapshot, type Span } from '../core/index.js';
import type { ClientAbilities } from './audience.js';
import type { ClientOptions } from './protocol.js';
import { FIX_ALL_KIND } from './to-proto.js';

export interface PlacedOffset {
  readonly placed: PlacedReport;
  /** From the first character of the report. */
  readonly offset: number;
}

export interface PlacedSpan {
  readonly placed: PlacedReport;
  /** From the first character of the report. */
  readonly span: Span;
}

/** The report that holds the position; undefined where none of `reports` does. */
export function offsetAt(reports: readonly PlacedReport[], position: Position): PlacedOffset | undefined {
  const placed = reports[firstEndingBehind(reports, position.line)];
  if (placed === undefined || placed.firstLine > position.line) return undefined;
  return { placed, offset: offsetIn(placed, position) };
}

/** The part of each report that lies in the range, be it empty. */
export function spansIn(reports: readonly PlacedReport[], range: Range): readonly PlacedSpan[] {
  const spans: PlacedSpan[] = [];
  for (let index = firstEndingBehind(reports, range.start.line); index < reports.length; index++) {
    const placed = reports[index]!;
    if (placed.firstLine > range.end.line) break;
    spans.push({ placed, span: { from: offsetIn(placed, range.start), to: offsetIn(placed, range.end) } });
  }
  return spans;
}

/** The lines of a selection, whole: a row is formatted or it is not. Behind its last line end nothing is selected. */
export function wholeLines({ start, end }: Range): Range {
  const endLine = end.character === 0 && end.line > start.line ? end.line : end.line + 1;
  return { start: { line: start.line, character: 0 }, end: { line: endLine, character: 0 } };
}

/** Which of the code actions we have are asked for. */
export interface WantedActions {
  readonly quickFixes: boolean;
  readonly fixAll: boolean;
}

/** Fixing all is offered to those who ask for it by its kind, or who asked for actions with a command of theirs. */
export function wantedActions(context: CodeActionContext): WantedActions {
  const { only } = context;
  if (only === undefined) return { quickFixes: true, fixAll: context.triggerKind !== CodeActionTriggerKind.Automatic };
  const wants = (kind: string): boolean => only.some(asked => asked === '' || `${kind}.`.startsWith(`${asked}.`));
  return { quickFixes: wants(CodeActionKind.QuickFix), fixAll: wants(FIX_ALL_KIND) };
}

/** The lines of each report that lie in the range, counted from its own first line: `[firstLine, endLine)`. */
export function linesIn(
  reports: readonly PlacedReport[],
  range: Range,
): readonly { readonly placed: PlacedReport; readonly firstLine: number; readonly endLine: number }[] {
  return spansIn(reports, range).map(({ placed }) => ({
    placed,
    firstLine: Math.max(0, range.start.line - placed.firstLine),
    endLine: Math.min(placed.endLine, range.end.line + 1) - placed.firstLine,
  }));
}

/** The URI and the line that a command is to work on; undefined where its arguments are something else. */
export function placeOfCommand(args: unknown): { readonly uri: string; readonly line: number } | undefined {
  const [uri, line] = Array.isArray(args) ? (args as readonly unknown[]) : [];
  return typeof uri === 'string' && typeof line === 'number' && Number.isInteger(line) && line >= 0
    ? { uri, line }
    : undefined;
}

/** The line of the cursor, which our own client tells with a request for hints. */
export function cursorLineOf(params: InlayHintParams): number | undefined {
  const { cursorLine } = params as { readonly cursorLine?: unknown };
  return typeof cursorLine === 'number' ? cursorLine : undefined;
}

/** A tab size that an editor may have. */
export function tabSizeOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 64 ? value : undefined;
}

/** `options` are the client's own, as in protocol.ts. */
export function abilitiesOf(
  { textDocument, workspace, window }: ClientCapabilities,
  options: unknown,
): ClientAbilities {
  const says = (name: keyof ClientOptions): boolean =>
    typeof options === 'object' && options !== null && name in options && (options as ClientOptions)[name] === true;
  const hoverFormats = textDocument?.hover?.contentFormat;
  const { publishDiagnostics, documentSymbol, codeAction } = textDocument ?? {};
  return {
    relatedInformation: publishDiagnostics?.relatedInformation === true,
    codeDescription: publishDiagnostics?.codeDescriptionSupport === true,
    diagnosticData: publishDiagnostics?.dataSupport === true,
    markdownHover: hoverFormats === undefined || hoverFormats.includes(MarkupKind.Markdown),
    symbolTree: documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    shows: {
      folding: textDocument?.foldingRange !== undefined,
      tokens: textDocument?.semanticTokens !== undefined,
      lenses: textDocument?.codeLens !== undefined,
    },
    codeActionLiterals: codeAction?.codeActionLiteralSupport !== undefined,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    goToCell: says('goToCell'),
    showRelations: says('showRelations'),
    previewChange: says('previewChange'),
    virtualAlignment: says('virtualAlignment'),
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    refreshes: {
      inlayHints: workspace?.inlayHint?.refreshSupport === true,
      lenses: workspace?.codeLens?.refreshSupport === true,
    },
    executesCommands: workspace?.executeCommand !== undefined,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    configuration: workspace?.configuration === true,
    configurationOnRequest: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    progress: window?.workDoneProgress === true,
  };
}

/** Arguments of the commands about dismissed findings: a document, an entry of a list, and why. */
export function dismissalOfCommand(
  args: unknown,
): { readonly uri: string; readonly entry: object | undefined; readonly reason: string } | undefined {
  const [uri, entry, reason] = Array.isArray(args) ? (args as readonly unknown[]) : [];
  if (typeof uri !== 'string') return undefined;
  const isEntry = typeof entry === 'object' && entry !== null;
  return { uri, entry: isEntry ? entry : undefined, reason: typeof reason === 'string' ? reason : '' };
}

/** Index of the first report that ends behind `line`: the only one that may hold it. */
function firstEndingBehind(reports: readonly PlacedReport[], line: number): number {
  return lastUpTo(reports, ({ endLine }) => endLine, line) + 1;
}

/** Positions before the report give its first offset, those behind it its last one; behind the words of a line, their end. */
function offsetIn({ firstLine, report }: PlacedReport, position: Position): number {
  const { tree } = report;
  if (position.line < firstLine) return 0;
  const line = tree.lines[position.line - firstLine];
  if (line === undefined) return tree.length;
  return lineStart(report, position.line - firstLine) + Math.max(0, Math.min(position.character, line.text.length));
}

function lineStart({ tree }: ReportSnapshot, line: number): number {
  return tree.lineStarts[line] ?? tree.length;
}
