// Answers `textDocument/codeAction`: quick fixes for the findings in the range, and all safe fixes of the file at once.
// Everything is made from the present state; what speaks of the whole file is made once for each state of it.
import type { CodeAction, CodeActionParams, Diagnostic, Range, TextEdit } from 'vscode-languageserver';
import {
  fixAllOfKind,
  quickFixes,
  type Finding,
  type Fix,
  type OfferedFix,
  type PlacedReport,
} from '../../core/index.js';
import type { Audience } from '../audience.js';
import { dismissalFor } from '../dismissing.js';
import { spansIn, wantedActions } from '../from-proto.js';
import { madeOnce, PlacedList, partOfEach, type PlacedItems } from '../placed-list.js';
import { shiftEdit } from '../shift.js';
import { diagnosticsOf, toDismissal, toFixAll, toKindFix, toQuickFix, toTextEdits } from '../to-proto.js';
import type { Steps, View } from '../view.js';
import { safeEditsOf } from './formatting.js';

export function* codeActions(view: View, { context, range }: CodeActionParams): Steps<CodeAction[]> {
  const wanted = wantedActions(context);
  const actions: CodeAction[] = [];
  for (const { placed, span } of wanted.quickFixes ? spansIn(view.reports, range) : []) {
    for (const { fix, findings } of joined(quickFixes(placed.report, span))) {
      actions.push(toQuickFix(view, placed, fix, findings));
    }
    yield;
  }
  const ofKinds = wanted.quickFixes ? yield* ofOneKind(view, actions) : [];
  const letStand = wanted.quickFixes && view.audience.client.executesCommands ? dismissals(view, range) : [];
  const safe = wanted.fixAll ? yield* allSafe(view) : [];
  return [...actions, ...ofKinds, ...letStand, ...(safe.length === 0 ? [] : [toFixAll(view, safe)])];
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

/** For each kind what fixes all of it in a report: one item, or none where there is nothing of that kind. */
const kindsKnown = new Map<string, (placed: PlacedReport, audience: Audience) => PlacedItems<KindEdits>>();

function editsOfKind(kind: string): (placed: PlacedReport, audience: Audience) => PlacedItems<KindEdits> {
  let edits = kindsKnown.get(kind);
  if (edits === undefined) {
    edits = madeOnce<KindEdits>((placed, audience) => {
      // What was told of a report says so without having it read again.
      if (!diagnosticsOf(placed, audience).items.some(({ code }) => code === kind)) return [];
      const { count, fixes, edits: all } = fixAllOfKind(placed.report, kind);
      return [{ count, fixes, edits: toTextEdits(placed, all) }];
    });
    kindsKnown.set(kind, edits);
  }
  return edits;
}

/** The same for a whole file, which is asked about again wherever its user looks. */
const wholesKnown = new WeakMap<View, Map<string, KindEdits>>();

function* allOfKind(view: View, kind: string): Steps<KindEdits> {
  const known = wholesKnown.get(view)?.get(kind);
  if (known !== undefined) return known;
  const parts = yield* partOfEach(view, editsOfKind(kind));
  const all = parts.flatMap(({ items }) => items);
  const whole = {
    count: all.reduce((sum, { count }) => sum + count, 0),
    fixes: all.reduce((sum, { fixes }) => sum + fixes, 0),
    edits: parts.flatMap(({ firstLine, items }) =>
      items.flatMap(({ edits }) => edits.map(one => shiftEdit(one, firstLine))),
    ),
  };
  wholesKnown.set(view, (wholesKnown.get(view) ?? new Map<string, KindEdits>()).set(kind, whole));
  return whole;
}

function groupByCode(diagnostics: Iterable<Diagnostic>): Map<string, Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const code = String(diagnostic.code);
    const group = groups.get(code);
    if (group === undefined) groups.set(code, [diagnostic]);
    else group.push(diagnostic);
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

function* allSafe(view: View): Steps<TextEdit[]> {
  return new PlacedList(yield* partOfEach(view, safeEditsOf), shiftEdit).toJSON();
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
