// The façade of the core: the only file that the language server, the command line and the tests import.
export { applyEdits, type Span, type TextEdit } from './text/span.js';
export { lineAt, lineStartsOf, splitLines } from './text/lines.js';
export {
  analyze,
  type LineChange,
  type LineSource,
  type PlacedReport,
  type ReportSnapshot,
  type Snapshot,
} from './snapshot.js';
export { localeOf, message, say, type Locale, type Message } from './messages/message.js';
export type { Check, Finding, Fix, RelatedPlace, Severity } from './checks/check.js';
export { checks } from './checks/registry.js';
export { fixesOf, quickFixes, safeFixes, type OfferedFix } from './features/quick-fixes.js';
export { fixAllOfKind, type KindFix } from './features/fix-kind.js';
export { formatReport } from './features/format.js';
export { hoverAt, type Hover } from './features/hover.js';
export { outline, type OutlineItem } from './features/outline.js';
export { foldingRanges, type Folding } from './features/folding.js';
export { extractReport, type ExtractedReport, type ExtractedValue } from './features/extract.js';
export type { CellAddress, ModelCell, ModelRow, ModelTable, ReportModel } from './model/model.js';
