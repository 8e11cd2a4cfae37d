// Answers `textDocument/codeAction`: quick fixes for the findings in the range, and all safe fixes of the file at once.
// Everything is made from the present state; what speaks of the whole file is made once for each state of it.
import type { CodeAction, CodeActionParams, Diagnostic, Range, TextEdit } from 'vscode-languageserver';
import { fixAllOfKind, quickFixes, safeFixes, type Finding, type Fix, type OfferedFix } from '../../core/index.js';
import { dismissalFor } from '../dismissing.js';
import { spansIn, wantedActions } from '../from-proto.js';
import { toDismissal, toFixAll, toKindFix, toQuickFix, toTextEdits } from '../to-proto.js';
import type { Steps, View } from '../view.js';

export function* codeActions(view: View, { context, range }: CodeActionParams): Steps<CodeAction[]> {
  const wanted = wantedActions(context);
  const actions: CodeAction[] = [];
  for (const { placed, span } of wanted.quickFixes ? spansIn(view.reports, range) : []) {
    for (const { fix, findings } of joined(quickFixes(placed.report, span))) {
      actions.push(toQuickFix(view, placed, fix, findings));
    }
    yield;
  }
  if (wanted.quickFixes) actions.push(...(yield* ofOneKind(view, actions)));
  if (wanted.quickFixes && view.audience.client.executesCommands) actions.push(...dismissals(view, range));
  const safe = wanted.fixAll ? yield* allSafe(view) : [];
  return safe.length === 0 ? actions : [...actions, toFixAll(view, safe)];
}

/** For each kind of finding that can be fixed here: all of its kind in the file, if there are several. */
function* ofOneKind(view: View, here: readonly CodeAction[]): Steps<CodeAction[]> {
  const answered = new Map(here.flatMap(({ diagnostics = [] }) => diagnostics.map(one => [JSON.stringify(one), one])));
  const kinds = groupByCode(answered.values());
  const actions: CodeAction[] = [];
  for (const [kind, diagnostics] of kinds) {
    const { count, fixes, edits } = yield* allOfKind(view, kind);
    if (fixes > 1) actions.push(toKindFix(view, kind, { count, edits, diagnostics }));
  }
  return actions;
}

interface KindEdits {
  readonly count: number;
  readonly fixes: number;
  readonly edits: TextEdit[];
}

const kindsKnown = new WeakMap<View, Map<string, KindEdits>>();

function* allOfKind(view: View, kind: string): Steps<KindEdits> {
  const known = kindsKnown.get(view)?.get(kind);
  if (known !== undefined) return known;
  const edits: TextEdit[] = [];
  let count = 0;
  let fixes = 0;
  for (const placed of view.reports) {
    const all = fixAllOfKind(placed.report, kind);
    count += all.count;
    fixes += all.fixes;
    edits.push(...toTextEdits(placed, all.edits));
    yield;
  }
  const made = { count, fixes, edits };
  kindsKnown.set(view, (kindsKnown.get(view) ?? new Map<string, KindEdits>()).set(kind, made));
  return made;
}

function groupByCode(diagnostics: Iterable<Diagnostic>): Map<string, Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const code = String(diagnostic.code);
    groups.set(code, [...(groups.get(code) ?? []), diagnostic]);
  }
  return groups;
}

/** Letting a finding stand is offered for each one here, behind all fixes. */
function dismissals(view: View, range: Range): CodeAction[] {
  return spansIn(view.reports, range).flatMap(({ placed, span }) =>
    placed.report.findings.flatMap(finding => {
      const isHere = finding.span.from <= span.to && span.from <= finding.span.to;
      const dismissal = isHere && finding.check !== 'stale-dismissal' ? dismissalFor(view, placed, finding) : undefined;
      return dismissal === undefined ? [] : [toDismissal(view, placed, finding, dismissal)];
    }),
  );
}

const safeKnown = new WeakMap<View, TextEdit[]>();

function* allSafe(view: View): Steps<TextEdit[]> {
  const known = safeKnown.get(view);
  if (known !== undefined) return known;
  const edits: TextEdit[] = [];
  for (const placed of view.reports) {
    edits.push(...toTextEdits(placed, safeFixes(placed.report)));
    yield;
  }
  safeKnown.set(view, edits);
  return edits;
}

/** Twenty shifted rows of one table are answered by the same fix: it is offered once, for all of them. */
function joined(offered: readonly OfferedFix[]): Iterable<{ fix: Fix; findings: Finding[] }> {
  const fixes = new Map<string, { fix: Fix; findings: Finding[] }>();
  for (const { finding, fix } of offered) {
    const key = JSON.stringify([fix.title.id, fix.edits]);
    const former = fixes.get(key);
    if (former === undefined) fixes.set(key, { fix, findings: [finding] });
    else former.findings.push(finding);
  }
  return fixes.values();
}
