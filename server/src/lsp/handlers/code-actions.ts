// Answers `textDocument/codeAction`: quick fixes for the findings in the range, and all safe fixes of the file at once.
// Everything is made from the present state; nothing is kept from when the findings were published.
import type { CodeAction, CodeActionParams, TextEdit } from 'vscode-languageserver';
import { fixAllOfKind, quickFixes, safeFixes, type Finding, type Fix, type OfferedFix } from '../../core/index.js';
import { spansIn, wantedActions } from '../from-proto.js';
import { toFixAll, toKindFix, toQuickFix, toTextEdits } from '../to-proto.js';
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
  const safe = wanted.fixAll ? yield* allSafe(view) : [];
  return safe.length === 0 ? actions : [...actions, toFixAll(view, safe)];
}

/** For each kind of finding that can be fixed here: all of its kind in the file, if there are several. */
function* ofOneKind(view: View, here: readonly CodeAction[]): Steps<CodeAction[]> {
  const kinds = new Set(here.flatMap(({ diagnostics = [] }) => diagnostics.map(({ code }) => String(code))));
  const actions: CodeAction[] = [];
  for (const kind of kinds) {
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
    if (fixes > 1) actions.push(toKindFix(view, kind, count, edits));
  }
  return actions;
}

function* allSafe({ reports }: View): Steps<TextEdit[]> {
  const edits: TextEdit[] = [];
  for (const placed of reports) {
    edits.push(...toTextEdits(placed, safeFixes(placed.report)));
    yield;
  }
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
