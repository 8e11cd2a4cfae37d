// Knows which open documents are reports: by their language, by their content, and by what their owner said of them.
import * as vscode from 'vscode';
import { LANGUAGE_ID, SECTION, holdsReport, isWorkingDocument } from './documents.js';
import type { MarkdownReports } from './markdown-reports.js';

/** The open reports, and what a user can say about a file. */
export interface Reports extends vscode.Disposable {
  /** Whether findings are due for the document. */
  has(document: vscode.TextDocument): boolean;
  /** Fires when a document became a report, or is none any longer. */
  readonly onDidChange: vscode.Event<void>;
  /** “This is not a report”: kept for the workspace. */
  dismiss(document: vscode.TextDocument): Promise<void>;
  /** “This is a report”: takes an earlier dismissal back. */
  adopt(document: vscode.TextDocument): Promise<void>;
}

/** Looks after the documents that are open now and later. `markdown` is told of the Markdown files among them. */
export function trackReports(state: vscode.Memento, markdown: MarkdownReports): Reports {
  const dismissed = dismissals(state);
  const changed = new vscode.EventEmitter<void>();
  // Documents whose language is being changed by us and not by their owner.
  const ours = new Set<string>();
  // Markdown files taken by hand: their content is not asked again.
  const adopted = new Set<string>();
  // A change of language comes as a close and an open of one document within one turn.
  let reopening: vscode.TextDocument['languageId'] | undefined;
  let reopeningKey = '';

  const has = (document: vscode.TextDocument): boolean =>
    isWorkingDocument(document) && (document.languageId === LANGUAGE_ID || markdown.has(document.uri));

  const setLanguage = async (document: vscode.TextDocument, languageId: string): Promise<void> => {
    const key = document.uri.toString();
    ours.add(key);
    try {
      await vscode.languages.setTextDocumentLanguage(document, languageId);
    } catch {
      // Closed meanwhile: nothing left to tell.
    } finally {
      ours.delete(key);
    }
  };

  const consider = (document: vscode.TextDocument): void => {
    if (!isWorkingDocument(document)) return;
    const key = document.uri.toString();
    if (document.languageId === LANGUAGE_ID) {
      if (dismissed.has(key)) void setLanguage(document, 'plaintext');
    } else if (isCandidate(document) && !markdown.has(document.uri) && !dismissed.has(key)) {
      if (detects(document) && holdsReport(document)) take(document);
    }
  };

  const take = (document: vscode.TextDocument): void => {
    if (document.languageId === 'markdown') {
      markdown.add(document.uri);
      changed.fire();
    } else {
      void setLanguage(document, LANGUAGE_ID);
    }
  };

  const release = (uri: vscode.Uri): void => {
    adopted.delete(uri.toString());
    if (!markdown.has(uri)) return;
    markdown.remove(uri);
    changed.fire();
  };

  const opened = (document: vscode.TextDocument): void => {
    const key = document.uri.toString();
    const former = reopeningKey === key ? reopening : undefined;
    // The language picker has the last word: what it says is not sniffed away, and is remembered.
    if (former !== undefined && !ours.has(key) && document.languageId === LANGUAGE_ID) dismissed.delete(key);
    if (former === LANGUAGE_ID && !ours.has(key)) dismissed.add(key);
    consider(document);
    changed.fire();
  };

  const subscriptions = [
    changed,
    vscode.workspace.onDidOpenTextDocument(opened),
    vscode.workspace.onDidCloseTextDocument(document => {
      reopening = document.languageId;
      reopeningKey = document.uri.toString();
      queueMicrotask(() => (reopening = undefined));
      release(document.uri);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      // Typing letter by letter makes no report; a new line, a paste or a new encoding may.
      if (contentChanges.some(({ text }) => text.length >= 8 || text.includes('\n'))) consider(document);
    }),
    vscode.workspace.onDidSaveTextDocument(document => {
      const ended = markdown.has(document.uri) && !adopted.has(document.uri.toString()) && !holdsReport(document);
      if (ended) release(document.uri);
      else consider(document);
    }),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(SECTION)) vscode.workspace.textDocuments.forEach(consider);
    }),
  ];
  vscode.workspace.textDocuments.forEach(consider);

  return {
    has,
    onDidChange: changed.event,
    async dismiss(document) {
      dismissed.add(document.uri.toString());
      if (document.languageId === LANGUAGE_ID) await setLanguage(document, 'plaintext');
      release(document.uri);
    },
    async adopt(document) {
      dismissed.delete(document.uri.toString());
      if (document.languageId === 'markdown') {
        adopted.add(document.uri.toString());
        take(document);
      } else {
        await setLanguage(document, LANGUAGE_ID);
      }
    },
    dispose: () => subscriptions.forEach(subscription => subscription.dispose()),
  };
}

/** Only text without a language of its own, and Markdown, is ever looked into. */
function isCandidate(document: vscode.TextDocument): boolean {
  return document.languageId === 'plaintext' || document.languageId === 'markdown';
}

function detects(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration(SECTION, document).get('detectByContent', true);
}

const DISMISSED_KEY = 'notReports';
const MOST_DISMISSED = 500;

/** The files that were said to be no reports, newest last; kept in the workspace, except those without a name yet. */
function dismissals(state: vscode.Memento): Pick<Set<string>, 'has' | 'add' | 'delete'> {
  const keys = new Set(state.get<readonly string[]>(DISMISSED_KEY, []));
  const save = (): void => {
    const kept = [...keys].filter(key => !key.startsWith('untitled:')).slice(-MOST_DISMISSED);
    void state.update(DISMISSED_KEY, kept);
  };
  return {
    has: key => keys.has(key),
    add(key) {
      keys.add(key);
      save();
      return keys;
    },
    delete(key) {
      const had = keys.delete(key);
      if (had) save();
      return had;
    },
  };
}
