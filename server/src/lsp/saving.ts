// What saving a document does by its settings: the safe fixes of some checks are done on the way to the disk; about the fixes of
// others the user is asked once it is saved.
import type { Connection, TextEdit } from 'vscode-languageserver';
import { editsOnSave } from '../core/index.js';
import type { Failed, Session } from './session.js';
import { diagnosticsOf, toSaveFix, toTextEdits } from './to-proto.js';
import type { View } from './view.js';
import { words } from './words.js';

export function followSaving(connection: Connection, session: Session, failed: Failed): void {
  /** For each document what the user did not want when asked last. */
  const declined = new Map<string, string>();

  session.documents.onWillSaveWaitUntil(({ document }) => {
    try {
      const view = session.view(document.uri);
      return view === undefined ? [] : gather(view, 'safe').edits;
    } catch (error) {
      failed(`willSave of ${document.uri}`, error);
      return [];
    }
  });

  const ask = async (uri: string): Promise<void> => {
    const view = session.view(uri);
    const found = view && gather(view, 'ask');
    if (view === undefined || found === undefined || found.edits.length === 0) return;
    const key = JSON.stringify(found.edits);
    if (declined.get(uri) === key) return;
    const { askToFix, fix, leave } = words(session.locale);
    const answer = await connection.window.showInformationMessage(
      askToFix(found.count),
      { title: fix },
      { title: leave },
    );
    if (answer?.title !== fix) {
      declined.set(uri, key);
      return;
    }
    // The text may have changed while the question stood.
    const now = session.view(uri);
    if (now !== undefined) await connection.workspace.applyEdit(toSaveFix(now, gather(now, 'ask').edits));
  };
  session.documents.onDidSave(({ document }) => {
    ask(document.uri).catch((error: unknown) => failed(`didSave of ${document.uri}`, error));
  });
  session.documents.onDidClose(({ document }) => declined.delete(document.uri));
}

function gather(view: View, policy: 'safe' | 'ask'): { readonly count: number; readonly edits: TextEdit[] } {
  const { settings } = view.decisions.control;
  const wanted = new Set(Object.entries(settings.fixOnSave).flatMap(([check, wish]) => (wish === policy ? check : [])));
  let count = 0;
  const edits: TextEdit[] = [];
  for (const placed of view.reports) {
    // What was told of a report says so without having it read again.
    if (!diagnosticsOf(placed, view.audience).items.some(({ code }) => wanted.has(String(code)))) continue;
    const found = editsOnSave(placed.report, settings, policy);
    count += found.count;
    for (const edit of toTextEdits(placed, found.edits)) edits.push(edit);
  }
  return { count, edits };
}
