// Makes LSP values of what stands around and between the text: highlights, hints, lenses, tokens, completion, rename.
// The second half of to-proto.ts.
import {
  CompletionItemKind,
  DocumentHighlightKind,
  InlayHintKind,
  InsertTextFormat,
  InsertTextMode,
  type ChangeAnnotation,
  type CodeLens,
  type Command,
  type CompletionItem as ProtoCompletionItem,
  type DocumentHighlight,
  type InlayHint as ProtoInlayHint,
  type Location,
  type LocationLink,
  type SelectionRange,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  message,
  say,
  type CompletionItem,
  type Highlight,
  type InlayHint,
  type Locale,
  type Navigation,
  type Padding,
  type Piece,
  type PlacedReport,
  type RelationEntry,
  type Renaming,
  type Span,
  type TableLens,
  type TokenType,
} from '../core/index.js';
import type { Audience } from './audience.js';
import { REALIGN_TABLE, SHOW_RELATIONS, type Relation, type VirtualPadding } from './protocol.js';
import { toPosition, toRange, toTextEdits, toWorkspaceEdit } from './to-proto.js';
import type { View } from './view.js';

/** The types of our semantic tokens, by what they mean; package.json gives them colours. */
export const TOKEN_NAMES: Readonly<Record<TokenType, string>> = {
  heading: 'reportHeading',
  header: 'reportHeader',
  label: 'reportLabel',
  addend: 'reportAddend',
  total: 'reportTotal',
  ambiguous: 'reportAmbiguous',
  unplaced: 'reportUnplaced',
};

const HIGHLIGHT_KINDS: Readonly<Record<Highlight['kind'], DocumentHighlightKind>> = {
  total: DocumentHighlightKind.Write,
  addend: DocumentHighlightKind.Read,
  text: DocumentHighlightKind.Text,
};

const ITEM_KINDS: Readonly<Record<CompletionItem['kind'], CompletionItemKind>> = {
  report: CompletionItemKind.File,
  section: CompletionItemKind.Module,
  table: CompletionItemKind.Struct,
  row: CompletionItemKind.Field,
  topic: CompletionItemKind.Text,
};

export function toHighlight({ firstLine, report }: PlacedReport, { span, kind }: Highlight): DocumentHighlight {
  return { range: toRange(report, firstLine, span), kind: HIGHLIGHT_KINDS[kind] };
}

export function toLocation({ firstLine, report }: PlacedReport, span: Span, { uri }: Audience): Location {
  return { uri, range: toRange(report, firstLine, span) };
}

export function toLocationLinks(
  placed: PlacedReport,
  { origin, targets }: Navigation,
  { uri }: Audience,
): LocationLink[] {
  const { firstLine, report } = placed;
  const originSelectionRange = toRange(report, firstLine, origin);
  return targets.map(target => {
    const range = toRange(report, firstLine, target);
    return { originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range };
  });
}

/** The spans from the innermost on, each the child of the next. */
export function toSelectionRange({ firstLine, report }: PlacedReport, spans: readonly Span[]): SelectionRange {
  const [outermost, ...inner] = [...spans].reverse();
  let range: SelectionRange = { range: toRange(report, firstLine, outermost ?? { from: 0, to: report.tree.length }) };
  for (const span of inner) range = { range: toRange(report, firstLine, span), parent: range };
  return range;
}

/** A sum stands apart from the row before it, the name of a column from the number behind it. */
export function toInlayHint(placed: PlacedReport, hint: InlayHint, { locale }: Audience): ProtoInlayHint {
  const { firstLine, report } = placed;
  const made: ProtoInlayHint = { position: toPosition(report, firstLine, hint.offset), label: hint.text };
  if (hint.kind === 'sum') made.paddingLeft = true;
  else Object.assign(made, { kind: InlayHintKind.Parameter, paddingRight: true });
  if (hint.details.length > 0) made.tooltip = hint.details.map(detail => say(locale, detail)).join('\n');
  if (hint.edit !== undefined) made.textEdits = toTextEdits(placed, [hint.edit]);
  return made;
}

/** A padding for clients that have nothing but hints to show it with. */
export function toPaddingHint({ firstLine, report }: PlacedReport, { offset, width }: Padding): ProtoInlayHint {
  return { position: toPosition(report, firstLine, offset), label: ' '.repeat(width) };
}

export function toVirtualPadding({ firstLine, report }: PlacedReport, { offset, width }: Padding): VirtualPadding {
  return { position: toPosition(report, firstLine, offset), width };
}

/** The lenses above one table: its relations, and how to put it on the grid. */
export function toCodeLenses(
  { firstLine }: PlacedReport,
  lens: TableLens,
  { uri, locale, client }: Audience,
): CodeLens[] {
  const line = firstLine + lens.line;
  const position = { line, character: 0 };
  const range = { start: position, end: position };
  const args = [uri, line];
  const count = lens.holds + lens.fails + lens.unknown;
  const states = [
    [lens.holds, '✓'],
    [lens.fails, '✗'],
    [lens.unknown, '?'],
  ] as const;
  const shown = states.flatMap(([number, mark]) => (number > 0 ? [`${number} ${mark}`] : []));
  const commands: Command[] = [];
  if (count > 0) {
    const title = say(locale, message('lens.relations', { count, states: shown.join(' ') }));
    // A lens without a command is words alone.
    commands.push({ title, command: client.showRelations ? SHOW_RELATIONS : '', arguments: args });
  }
  if (lens.offGrid)
    commands.push({ title: say(locale, message('lens.realign')), command: REALIGN_TABLE, arguments: args });
  return commands.map(command => ({ range, command }));
}

export function toRelation({ firstLine, report }: PlacedReport, entry: RelationEntry, locale: Locale): Relation {
  const { state, span } = entry;
  const range = span === undefined ? null : toRange(report, firstLine, span);
  return {
    state,
    place: say(locale, entry.place),
    title: say(locale, entry.title),
    detail: say(locale, entry.detail),
    range,
  };
}

/** The items keep their order, whatever the client sorts by. */
export function toCompletionItem(
  { firstLine, report }: PlacedReport,
  item: CompletionItem,
  index: number,
  { locale, client }: Audience,
): ProtoCompletionItem {
  const isSnippet = client.snippets && item.insert.some(piece => typeof piece !== 'string');
  const plain = item.insert.map(piece => (typeof piece === 'string' ? piece : piece.text)).join('');
  const made: ProtoCompletionItem = {
    label: item.label + (item.note === undefined ? '' : say(locale, item.note)),
    kind: ITEM_KINDS[item.kind],
    filterText: item.filter,
    sortText: String(index).padStart(4, '0'),
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    // Tabs of a table are no indentation.
    insertTextMode: InsertTextMode.asIs,
    textEdit: {
      range: toRange(report, firstLine, item.span),
      newText: isSnippet ? item.insert.map(snippetOf).join('') : plain,
    },
  };
  if (item.detail !== undefined) made.detail = say(locale, item.detail);
  if (plain !== item.label) made.documentation = plain;
  return made;
}

function snippetOf(piece: Piece): string {
  const escape = (text: string): string => text.replace(/[\\$}]/g, mark => `\\${mark}`);
  if (typeof piece === 'string') return escape(piece);
  return piece.text === '' ? `$${piece.stop}` : `\${${piece.stop}:${escape(piece.text)}}`;
}

/**
 * The edits of a rename. Those that may be wrong wait for the user's consent, where the client can ask for it; elsewhere they
 * are left out.
 */
export function toRename(
  view: View,
  placed: PlacedReport,
  { edits, conflict }: Renaming & { kind: 'edits' },
): WorkspaceEdit {
  const { uri, client, locale } = view.audience;
  const certain = edits.filter(({ doubt }) => doubt === undefined);
  if (!client.documentChanges || !client.changeAnnotations) return toWorkspaceEdit(view, toTextEdits(placed, certain));
  if (conflict === undefined && certain.length === edits.length)
    return toWorkspaceEdit(view, toTextEdits(placed, edits));
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const annotated = edits.map(({ span, newText, doubt }) => {
    const annotationId = doubt?.id ?? 'certain';
    const label = say(locale, doubt ?? conflict ?? message('rename.certain'));
    changeAnnotations[annotationId] = { label, needsConfirmation: doubt !== undefined || conflict !== undefined };
    return { range: toRange(placed.report, placed.firstLine, span), newText, annotationId };
  });
  return {
    documentChanges: [{ textDocument: { uri, version: view.version }, edits: annotated }],
    changeAnnotations,
  };
}
