// Makes LSP values of the core's data: offsets of a report become positions of the file, messages become words in the
// client's language. The opposite way is from-proto.ts.
import {
  CodeActionKind,
  DiagnosticSeverity,
  MarkupKind,
  SymbolKind,
  type CodeAction,
  type Diagnostic,
  type DocumentSymbol,
  type FoldingRange,
  type Hover as ProtoHover,
  type Position,
  type Range,
  type SymbolInformation,
  type TextEdit as ProtoTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  checks,
  lineAt,
  lineStartsOf,
  message,
  say,
  splitLines,
  type Dismissal,
  type Finding,
  type Fix,
  type Folding,
  type Hover,
  type OutlineItem,
  type PlacedReport,
  type ReportSnapshot,
  type Severity,
  type Span,
  type TextEdit,
} from '../core/index.js';
import type { Audience } from './audience.js';
import { madeOnce } from './placed-list.js';
import { shiftDiagnostic } from './shift.js';
import { plainText } from './plain-text.js';
import { DISMISS, PREVIEW_CHANGE, type ProposedChange } from './protocol.js';
import type { View } from './view.js';
import { words } from './words.js';

export const SOURCE = 'disclosure-report';

/** The kind of the action that does all safe fixes of a file; "on save" settings of users name it. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.disclosureReport`;

export const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const SYMBOL_KINDS: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {
  report: SymbolKind.File,
  section: SymbolKind.Namespace,
  topic: SymbolKind.String,
  table: SymbolKind.Struct,
  'row-group': SymbolKind.Field,
};

/** The findings of the report as diagnostics, in their order. */
export const diagnosticsOf = madeOnce<Diagnostic>(({ report }, audience) =>
  report.findings.map(finding => toDiagnostic(report, finding, audience)),
);

/**
 * Where each finding stands in its list: in a whole file selected there may be thousands. Known by the list, not by the
 * report: a report that was put away and is read again has the same findings, as other objects.
 */
const indexes = new WeakMap<readonly Finding[], ReadonlyMap<Finding, number>>();

function indexOf(finding: Finding, findings: readonly Finding[]): number {
  let known = indexes.get(findings);
  if (known === undefined) indexes.set(findings, (known = new Map(findings.map((one, index) => [one, index]))));
  return known.get(finding)!;
}

/** What was told of a finding of the report, at its place in the file. */
function diagnosticOf(placed: PlacedReport, finding: Finding, audience: Audience): Diagnostic {
  const { firstLine, items } = diagnosticsOf(placed, audience);
  return shiftDiagnostic(items[indexOf(finding, placed.report.findings)]!, firstLine);
}

/** An answer to `textDocument/hover`. */
export function toHover({ firstLine, report }: PlacedReport, hover: Hover, { client }: Audience): ProtoHover {
  const contents = client.markdownHover
    ? { kind: MarkupKind.Markdown, value: hover.markdown }
    : { kind: MarkupKind.PlainText, value: plainText(hover.markdown) };
  return { contents, range: toRange(report, firstLine, hover.span) };
}

/** A link that runs the client's command for going to a place; its arguments are the file and a position, nothing else. */
export function cellLink({ firstLine, report }: PlacedReport, span: Span, { uri }: Audience): string {
  const { line, character } = toRange(report, firstLine, span).start;
  return `command:disclosureReport.goToCell?${encodeURIComponent(JSON.stringify([uri, line, character]))}`;
}

export function toFoldingRange({ firstLine }: PlacedReport, folding: Folding): FoldingRange {
  return { startLine: firstLine + folding.firstLine, endLine: firstLine + folding.lastLine };
}

/** The item with all below it. A client refuses the whole outline for one empty name. */
export function toDocumentSymbol(placed: PlacedReport, item: OutlineItem): DocumentSymbol {
  return {
    name: symbolName(item),
    detail: item.detail,
    kind: SYMBOL_KINDS[item.kind],
    range: toLineRange(placed, item),
    selectionRange: toRange(placed.report, placed.firstLine, item.nameSpan),
    children: item.children.map(child => toDocumentSymbol(placed, child)),
  };
}

/** The item and all below it in one list, for clients that know no tree. */
export function toSymbolInformation(
  placed: PlacedReport,
  item: OutlineItem,
  audience: Audience,
  container?: OutlineItem,
): SymbolInformation[] {
  const information: SymbolInformation = {
    name: symbolName(item),
    kind: SYMBOL_KINDS[item.kind],
    location: { uri: audience.uri, range: toLineRange(placed, item) },
  };
  if (container !== undefined) information.containerName = symbolName(container);
  return [information, ...item.children.flatMap(child => toSymbolInformation(placed, child, audience, item))];
}

/** In the order of the text, for the sake of clients that do one after another from the end. */
export function toTextEdits({ firstLine, report }: PlacedReport, edits: readonly TextEdit[]): ProtoTextEdit[] {
  const ordered = [...edits].sort((one, other) => one.span.from - other.span.from || one.span.to - other.span.to);
  return ordered.map(edit => ({ range: toRange(report, firstLine, edit.span), newText: edit.newText }));
}

/** A quick fix that answers all of `findings`. */
export function toQuickFix(view: View, placed: PlacedReport, fix: Fix, findings: readonly Finding[]): CodeAction {
  const title = say(view.audience.locale, fix.title);
  const edits = toTextEdits(placed, fix.edits);
  const action: CodeAction = {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: findings.map(finding => diagnosticOf(placed, finding, view.audience)),
    ...(fix.preview === true ? shownFirst(view, title, edits) : { edit: toWorkspaceEdit(view, edits) }),
  };
  if (fix.preferred === true) action.isPreferred = true;
  return action;
}

/** The action that fixes all findings of one kind in the file; it is shown before it is done. */
export function toKindFix(
  view: View,
  check: string,
  { count, edits, diagnostics }: { count: number; edits: ProtoTextEdit[]; diagnostics: Diagnostic[] },
): CodeAction {
  const { summary } = checks.find(({ id }) => id === check)!.docs;
  const title = say(view.audience.locale, message('fix-kind.title', { count, summary }));
  return { title, kind: CodeActionKind.QuickFix, diagnostics, ...shownFirst(view, title, edits) };
}

/** A change of many places, for the user to see before it is made: as a command of ours, else in the client's own way. */
function shownFirst(view: View, title: string, edits: ProtoTextEdit[]): Pick<CodeAction, 'edit' | 'command'> {
  const { uri, client } = view.audience;
  if (!client.previewChange) return { edit: toWorkspaceEdit(view, edits, title) };
  const change: ProposedChange = { uri, version: view.version, title, edits };
  return { command: { title, command: PREVIEW_CHANGE, arguments: [change] } };
}

/** The action that does all safe fixes of the file. */
export function toFixAll(view: View, edits: ProtoTextEdit[]): CodeAction {
  return { title: words(view.audience.locale).fixAll, kind: FIX_ALL_KIND, edit: toWorkspaceEdit(view, edits) };
}

/** The edits of a question that was answered with yes. */
export function toSaveFix(view: View, edits: ProtoTextEdit[]): WorkspaceEdit {
  return toWorkspaceEdit(view, edits);
}

/** With `toConfirm`, the words of a change that the user is to see before it is made, where the client can show it. */
export function toWorkspaceEdit(
  { audience: { uri, client }, version }: View,
  edits: ProtoTextEdit[],
  toConfirm?: string,
): WorkspaceEdit {
  if (!client.documentChanges) return { changes: { [uri]: edits } };
  const textDocument = { uri, version };
  if (toConfirm === undefined || !client.changeAnnotations) return { documentChanges: [{ textDocument, edits }] };
  return {
    documentChanges: [{ textDocument, edits: edits.map(edit => ({ ...edit, annotationId: 'confirm' })) }],
    changeAnnotations: { confirm: { label: toConfirm, needsConfirmation: true } },
  };
}

function symbolName(item: OutlineItem): string {
  return item.name.trim() === '' ? '…' : item.name;
}

function toDiagnostic(report: ReportSnapshot, finding: Finding, audience: Audience): Diagnostic {
  const { client, locale, uri } = audience;
  const diagnostic: Diagnostic = {
    range: visibleRange(report, finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.check,
    source: SOURCE,
    message: say(locale, finding.message),
  };
  const href = client.codeDescription ? pageLink(finding.check, audience) : undefined;
  if (href !== undefined) diagnostic.codeDescription = { href };
  if (client.relatedInformation && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map(place => ({
      location: { uri, range: toRange(report, 0, place.span) },
      message: say(locale, place.message),
    }));
  }
  if (client.diagnosticData) diagnostic.data = { check: finding.check };
  return diagnostic;
}

/** A blank cell is an empty place, which no squiggle shows: it is shown with the tab, pipe or blank before it. */
function visibleRange(report: ReportSnapshot, { from, to }: Span): Range {
  const range = toRange(report, 0, { from, to });
  if (from !== to) return range;
  const { line, character } = range.start;
  const isSeparated = /[\t| ]/.test(report.tree.lines[line]?.text[character - 1] ?? '');
  return isSeparated ? { start: { line, character: character - 1 }, end: range.end } : range;
}

/** Leads to what the check is about, in the language of the client. */
function pageLink(check: string, { locale, pages }: Audience): string | undefined {
  return pages === undefined ? undefined : `${pages}/${check}${locale === 'en' ? '' : '.zh-cn'}.md`;
}

/** Where a finding stands in the file. */
export function toFindingRange({ firstLine, report }: PlacedReport, { span }: Finding): Range {
  return toRange(report, firstLine, span);
}

/** The place of a span in the text of a file that is no report. */
export function toFileRange(text: string, { from, to }: Span): Range {
  const starts = lineStartsOf(splitLines(text));
  const place = (offset: number): Position => {
    const line = lineAt(starts, offset);
    return { line, character: offset - (starts[line] ?? 0) };
  };
  return { start: place(from), end: place(to) };
}

/** The action that lets a finding stand: a command, since what it changes is another file. */
export function toDismissal(view: View, placed: PlacedReport, finding: Finding, dismissal: Dismissal): CodeAction {
  const { locale, uri } = view.audience;
  const { summary } = checks.find(({ id }) => id === finding.check)!.docs;
  const title = say(locale, message('dismiss.title', { summary }));
  const diagnostic = diagnosticOf(placed, finding, view.audience);
  const command = { title, command: DISMISS, arguments: [uri, dismissal] };
  return { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command };
}

/** Lines as a whole, the end of the last one left out: what follows it begins there. */
function toLineRange({ firstLine, report: { tree } }: PlacedReport, item: OutlineItem): Range {
  const lastLine = Math.max(item.firstLine, item.endLine - 1);
  return {
    start: { line: firstLine + item.firstLine, character: 0 },
    end: { line: firstLine + lastLine, character: tree.lines[lastLine]!.text.length },
  };
}

export function toRange(report: ReportSnapshot, firstLine: number, span: Span): Range {
  return { start: toPosition(report, firstLine, span.from), end: toPosition(report, firstLine, span.to) };
}

/** The place behind the last line end of a report is the beginning of the line after it: behind a line end is no place. */
export function toPosition({ tree }: ReportSnapshot, firstLine: number, offset: number): Position {
  const line = lineAt(tree.lineStarts, offset);
  const character = offset - tree.lineStarts[line]!;
  const node = tree.lines[line]!;
  if (node.eol !== '' && character >= node.text.length + node.eol.length)
    return { line: firstLine + line + 1, character: 0 };
  return { line: firstLine + line, character };
}
