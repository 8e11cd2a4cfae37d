// The commands that dismiss a finding, list what was dismissed, and take a dismissal back. They run in the server, since the
// list is a file on its disk; the report itself is never written to.
import type { Connection } from 'vscode-languageserver';
import {
  addDismissal,
  fingerprintOf,
  IGNORE_FILE,
  keyOf,
  message,
  readIgnoreFile,
  removeDismissals,
  say,
  staleDismissals,
  type Dismissal,
  type FileRead,
  type Finding,
  type Message,
  type PlacedReport,
} from '../core/index.js';
import { nameOf, type Files } from './files.js';
import type { DismissedItem } from './protocol.js';
import type { Session } from './session.js';
import { toFindingRange } from './to-proto.js';
import type { View } from './view.js';

/** What a dismissal of the finding would be; undefined where there is no place to write it to. */
export function dismissalFor(view: View, placed: PlacedReport, finding: Finding): Dismissal | undefined {
  if (view.decisions.list === undefined) return undefined;
  const { locale, uri } = view.audience;
  const title = view.reports.length > 1 ? { report: placed.report.model.title } : {};
  return {
    file: nameOf(uri).normalize('NFC'),
    ...title,
    ...fingerprintOf(placed.report, finding),
    note: say(locale, finding.message),
  };
}

export interface Dismissing {
  /** `entry` comes back from the client, to which an action gave it. */
  dismiss(uri: string, entry: object, reason: string): void;
  restore(uri: string, entry: object): void;
  list(uri: string): readonly DismissedItem[];
}

export function createDismissing(connection: Connection, session: Session, files: Files): Dismissing {
  const complain = (told: Message): void => {
    connection.window.showErrorMessage(say(session.locale, told));
  };
  /** Changes the text of the list beside the document, and has everything said again. */
  const change = (uri: string, changed: (text: string | undefined) => string | undefined): void => {
    const list = files.beside(uri, IGNORE_FILE);
    if (list === undefined) return;
    const read: FileRead = files.read(list);
    if (readIgnoreFile(read).broken) {
      complain(message('dismiss.broken', { file: IGNORE_FILE }));
      return;
    }
    const text = changed(read.kind === 'text' ? read.text : undefined);
    const reason = text === undefined ? undefined : files.write(list, text);
    if (reason !== undefined) complain(message('dismiss.write-failed', { file: IGNORE_FILE, reason }));
    session.decideAnew();
  };

  return {
    dismiss(uri, entry, reason) {
      const dismissal = dismissalFrom(entry);
      if (dismissal === undefined) return;
      const whole = reason.trim() === '' ? dismissal : { ...dismissal, reason: reason.trim() };
      change(uri, text => addDismissal(text, whole));
    },
    restore(uri, entry) {
      const dismissal = dismissalFrom(entry);
      change(uri, text => {
        if (text === undefined || dismissal === undefined) return undefined;
        const entries = readIgnoreFile({ kind: 'text', text }).dismissals;
        const indexes = entries.filter(other => isSame(other.dismissal, dismissal)).map(({ index }) => index);
        return indexes.length === 0 ? undefined : removeDismissals(text, indexes);
      });
    },
    list(uri) {
      const view = session.view(uri);
      return view === undefined ? [] : itemsOf(view);
    },
  };
}

/** The entry as a list would hold it; undefined where it makes no sense. */
function dismissalFrom(entry: object): Dismissal | undefined {
  const text = JSON.stringify({ version: 1, dismissed: [entry] });
  return readIgnoreFile({ kind: 'text', text }).dismissals[0]?.dismissal;
}

/** What is dismissed in the document, in the order of the text; then what no longer answers any finding. */
function itemsOf({ audience: { locale }, decisions: { control }, controlled }: View): DismissedItem[] {
  const items = controlled.flatMap(({ placed, result }) =>
    result.dismissed.map(({ finding, by }): DismissedItem => {
      const range = toFindingRange(placed, finding);
      const told = say(locale, finding.message);
      const reason = by?.reason ?? null;
      return { check: finding.check, message: told, range, entry: by ?? null, reason, stale: false };
    }),
  );
  const stale = staleDismissals(
    controlled.map(({ result }) => result),
    control,
  );
  return [
    ...items,
    ...stale.map((entry): DismissedItem => ({
      check: entry.check,
      message: entry.note ?? entry.words,
      range: null,
      entry,
      reason: entry.reason ?? null,
      stale: true,
    })),
  ];
}

function isSame(one: Dismissal, other: Dismissal): boolean {
  return one.file === other.file && one.report === other.report && keyOf(one) === keyOf(other);
}
