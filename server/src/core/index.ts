// The façade of the core: the only file that the language server, the command line and the tests import.
export { applyEdits, type Span, type TextEdit } from './text/span.js';
export { lineAt, lineStartsOf, splitLines } from './text/lines.js';
export { lastUpTo } from './text/search.js';
export {
  analyze,
  analyzeInSteps,
  readReports,
  type LineChange,
  type LineSource,
  type PlacedReport,
  type ReadingStep,
  type Snapshot,
} from './snapshot.js';
export type { ReportSnapshot } from './report-snapshot.js';
export { localeOf, message, say, type Locale, type Message } from './messages/message.js';
export type { Check, Finding, Fix, RelatedPlace, Severity } from './checks/check.js';
export { checks } from './checks/registry.js';
export { sourceOf } from './checks/sources.js';
export { fixesOf, quickFixes, safeFixes, type OfferedFix } from './features/quick-fixes.js';
export { fixAllOfKind, type KindFix } from './features/fix-kind.js';
export { formatReport } from './features/format.js';
export { hoverAt, type Hover } from './features/hover.js';
export { outline, type OutlineItem } from './features/outline.js';
export { foldingRanges, type Folding } from './features/folding.js';
export { highlightsAt, type Highlight } from './features/highlights.js';
export { definitionAt, referencesAt, type Navigation } from './features/navigation.js';
export { mentionAt, mentionsOf } from './features/prose-mentions.js';
export { columnHints, sumHints, type InlayHint } from './features/inlay-hints.js';
export { virtualPadding, type AlignOptions, type Padding } from './features/virtual-align.js';
export { realignEdits, relationsOf, tableLenses, type RelationEntry, type TableLens } from './features/relations.js';
export { semanticTokens, TOKEN_TYPES, type SemanticToken, type TokenType } from './features/semantic-tokens.js';
export { selectionSpans } from './features/selection-range.js';
export { completionsAt } from './features/completion/completion.js';
export type { CompletionHints, CompletionItem, Piece } from './features/completion/item.js';
export { renameAt, renameTargetAt, type RenameEdit, type RenameTarget, type Renaming } from './features/rename.js';
export { extractReport, type ExtractedReport, type ExtractedValue } from './features/extract.js';
export { hintsFromName } from './features/completion/hints.js';
export type { TableId } from './schema/types.js';
export type { CellAddress, ModelCell, ModelRow, ModelTable, ReportModel } from './model/model.js';
export {
  applySettings,
  LEVELS,
  levelOf,
  mergeSettings,
  NO_SETTINGS,
  SAVE_POLICIES,
  settingsFrom,
  type CheckSettings,
  type Level,
  type SavePolicy,
  type SettingProblem,
} from './control/settings.js';
export { type FileProblem, type FileRead, type FileTrouble } from './control/json-file.js';
export { readSettingsFile, SETTINGS_FILE, type SettingsFile } from './control/settings-file.js';
export { fingerprintOf, keyOf, type Fingerprint } from './control/fingerprint.js';
export {
  addDismissal,
  IGNORE_FILE,
  listOf,
  readIgnoreFile,
  removeDismissals,
  type Dismissal,
  type IgnoreFile,
  type PlacedDismissal,
} from './control/ignore-file.js';
export {
  controlReport,
  staleDismissals,
  type Control,
  type ControlledReport,
  type DismissedFinding,
} from './control/control.js';
export { editsOnSave, type SaveEdits } from './features/fix-on-save.js';
export type { ProseMention } from './prose/mentions.js';
