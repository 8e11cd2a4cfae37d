// Owns the open documents and what was read from them: no state but texts, their snapshots, and for whom answers are made.
// Reading waits for the messages that have already come in, and for nothing else.
import { TextDocuments, type CancellationToken, type Connection } from 'vscode-languageserver';
import { analyze, type Locale, type PlacedReport, type ReportSnapshot, type Snapshot } from '../core/index.js';
import type { Audience, ClientAbilities } from './audience.js';
import type { ControlFiles } from './control-files.js';
import type { Controls, Decisions } from './controls.js';
import { LineDocument } from './document.js';
import { createFirstReadings, LARGE, type FirstReadings } from './first-reading.js';
import { prepareAnswers } from './prepare.js';
import { createPublisher, type Publisher } from './publish.js';
import { untilQuiet } from './quiet.js';
import { controlledReports, LANGUAGE_ID, servedReports } from './served.js';
import type { SettingsStore } from './settings-store.js';
import { SOURCE } from './to-proto.js';
import { isTooLarge, tooLarge } from './too-large.js';
import type { View } from './view.js';

/** Told of every failure that is ours. */
export type Failed = (what: string, error: unknown) => void;

/** What is beside the documents, and beside the server. */
export interface Surroundings {
  readonly controls: Controls;
  readonly controlFiles: ControlFiles;
  /** The URI of the folder with the pages of the checks, where it is known. */
  readonly pages: string | undefined;
  /** Told each time that findings have been sent. */
  readonly published: (() => void) | undefined;
}

export class Session {
  readonly #documents = new TextDocuments<LineDocument>({
    create: (uri, languageId, version, text) => new LineDocument(uri, languageId, version, text),
    update: (document, changes, version) => {
      document.update(changes, version);
      return document;
    },
  });
  readonly #publisher: Publisher;
  readonly #client: ClientAbilities;
  readonly #failed: Failed;
  readonly #settings: SettingsStore;
  readonly #controls: Controls;
  readonly #controlFiles: ControlFiles;
  readonly #pages: string | undefined;
  readonly #published: (() => void) | undefined;
  readonly #snapshots = new WeakMap<LineDocument, Snapshot>();
  readonly #views = new WeakMap<LineDocument, View>();
  /** Documents whose first reading was called off, until they change. */
  readonly #calledOff = new WeakSet<LineDocument>();
  readonly #firstReadings: FirstReadings;
  readonly #crashesTold = new WeakSet<ReportSnapshot>();
  #locale: Locale;
  #audiences = new WeakMap<LineDocument, Audience>();
  /** By which decisions the findings of a document were told last. */
  readonly #told = new WeakMap<LineDocument, Decisions['control']>();
  /** Documents whose findings the client does not know as they are now. */
  readonly #unpublished = new Set<LineDocument>();
  /** Whether the files beside documents may have something else to be told than they were last. */
  #filesDue = false;
  #publishing = false;
  /** Counts what came in, to see when nothing more does. */
  #touches = 0;

  constructor(
    connection: Connection,
    client: ClientAbilities,
    locale: Locale,
    settings: SettingsStore,
    { controls, controlFiles, pages, published }: Surroundings,
    failed: Failed,
  ) {
    this.#publisher = createPublisher(connection);
    this.#client = client;
    this.#locale = locale;
    this.#settings = settings;
    this.#controls = controls;
    this.#controlFiles = controlFiles;
    this.#pages = pages;
    this.#published = published;
    this.#failed = failed;
    this.#firstReadings = createFirstReadings(client.progress ? connection : undefined, {
      hasRead: (document, placed) => this.#prepare(document, placed),
      isOpen: document => this.#documents.get(document.uri) === document,
      calledOff: document => this.#calledOff.add(document),
      locale: () => this.#locale,
      done: (document, snapshot) => {
        // Somebody could not wait, and has had it read on the spot.
        if (this.#snapshots.has(document)) return;
        this.#snapshots.set(document, snapshot);
        this.#tellCrashes(document, snapshot);
      },
    });
    // A client that opens a document twice without closing it counts its versions anew.
    this.#documents.onDidOpen(({ document }) => {
      settings.opened(document.uri);
      controls.forget();
      void this.#publisher.clear(document.uri);
      this.#touchFiles();
    });
    this.#documents.onDidChangeContent(({ document }) => this.#touch(document));
    this.#documents.onDidSave(() => this.decideAnew());
    this.#documents.onDidClose(({ document }) => {
      settings.closed(document.uri);
      controls.closed(document.uri);
      this.#unpublished.delete(document);
      void this.#publisher.clear(document.uri);
      this.#touchFiles();
    });
    this.#documents.listen(connection);
  }

  get locale(): Locale {
    return this.#locale;
  }

  get documents(): TextDocuments<LineDocument> {
    return this.#documents;
  }

  /** Reads settings and lists of dismissed findings again, and says what that changes. */
  decideAnew(): void {
    this.#controls.forget();
    this.tellAgain();
  }

  /** Says the findings of all documents again, as far as decisions about them have changed. */
  tellAgain(): void {
    for (const document of this.#documents.all()) {
      const former = this.#told.get(document);
      if (former === undefined || former !== this.#decisionsOf(document).control) this.#touch(document);
    }
    this.#touchFiles();
  }

  /** The newest state of the document, read on the spot where that has not happened yet; undefined if it is not open. */
  view(uri: string): View | undefined {
    const document = this.#documents.get(uri);
    return document === undefined || this.#isLeft(document) ? undefined : this.#viewOf(document);
  }

  /** Done when a large document has been read, or when `token` says that nobody waits for it any more. */
  async readFirst(uri: string, token: CancellationToken): Promise<void> {
    const document = this.#documents.get(uri);
    const reading = document && this.#readingOf(document);
    if (reading === undefined) return;
    await Promise.race([reading, new Promise(resolve => token.onCancellationRequested(resolve))]);
  }

  /** The reading of a document that is large and has not been read; undefined for every other one. */
  #readingOf(document: LineDocument): Promise<void> | undefined {
    if (this.#snapshots.has(document) || this.#isLeft(document)) return undefined;
    return this.#firstReadings.of(document);
  }

  /** Whether the document is not read as it is. */
  #isLeft(document: LineDocument): boolean {
    return this.#calledOff.has(document) || isTooLarge(document);
  }

  /** Of other files, which may be anything, nothing is told. */
  async #refuse({ uri, version, languageId }: LineDocument): Promise<void> {
    if (languageId === LANGUAGE_ID) await this.#publisher.refuse(uri, version, tooLarge(this.#locale, SOURCE));
    else await this.#publisher.clear(uri);
  }

  /** The version of the document's text; undefined if it is not open. */
  version(uri: string): number | undefined {
    return this.#documents.get(uri)?.version;
  }

  /** From now on speaks another language, and says what it said again; false where it spoke that language already. */
  speak(locale: Locale): boolean {
    if (locale === this.#locale) return false;
    this.#locale = locale;
    this.#audiences = new WeakMap();
    for (const document of this.#documents.all()) this.#touch(document);
    this.#touchFiles();
    return true;
  }

  /** The same object as long as nothing of it has changed: a volume is not gone through again for each question. */
  #viewOf(document: LineDocument): View {
    const snapshot = this.#snapshotOf(document);
    const settings = this.#settings.of(document.uri);
    const decisions = this.#decisionsOf(document);
    const audience = this.#audienceOf(document);
    const { version } = document;
    const former = this.#views.get(document);
    const isFormer =
      former?.snapshot === snapshot &&
      former.version === version &&
      former.settings === settings &&
      former.decisions === decisions &&
      former.audience === audience;
    if (isFormer) return former;
    const controlled = controlledReports(servedReports(document.languageId, snapshot.reports), decisions);
    const reports = controlled.map(({ placed }) => placed);
    const view = { audience, settings, version, snapshot, reports, decisions, controlled };
    this.#views.set(document, view);
    return view;
  }

  #decisionsOf({ uri }: LineDocument): Decisions {
    return this.#controls.of(uri, this.#settings.of(uri).checks);
  }

  #snapshotOf(document: LineDocument): Snapshot {
    const former = this.#snapshots.get(document);
    if (former !== undefined && document.changedLines === undefined) return former;
    // What a key stroke touches stays at hand until it is asked about; of a whole volume most is let go before.
    const { firstLine, newEndLine } = document.changedLines ?? { firstLine: 0, newEndLine: document.length };
    const isMuch = newEndLine - firstLine >= LARGE;
    const whenRead = isMuch ? (placed: PlacedReport): void => this.#prepare(document, placed) : undefined;
    const snapshot = analyze(document, former, document.changedLines, 'roomy', whenRead);
    this.#snapshots.set(document, snapshot);
    document.markRead();
    this.#tellCrashes(document, snapshot);
    return snapshot;
  }

  /** Makes what is sent of a report while it is at hand: nothing is read again for it. */
  #prepare(document: LineDocument, placed: PlacedReport): void {
    const audience = this.#audienceOf(document);
    const decisions = this.#decisionsOf(document);
    for (const { placed: shown } of controlledReports(servedReports(document.languageId, [placed]), decisions)) {
      prepareAnswers(shown, audience, this.#settings.of(document.uri));
    }
  }

  #audienceOf(document: LineDocument): Audience {
    const former = this.#audiences.get(document);
    if (former !== undefined) return former;
    const audience = { uri: document.uri, locale: this.#locale, client: this.#client, pages: this.#pages };
    this.#audiences.set(document, audience);
    return audience;
  }

  #tellCrashes(document: LineDocument, { reports }: Snapshot): void {
    for (const { report } of reports) {
      if (report.crashes.length === 0 || this.#crashesTold.has(report)) continue;
      this.#crashesTold.add(report);
      for (const { check, error } of report.crashes) this.#failed(`check ${check} on ${nameOf(document)}`, error);
    }
  }

  #touch(document: LineDocument): void {
    this.#calledOff.delete(document);
    this.#unpublished.add(document);
    this.#follow();
  }

  /** The files beside documents may have something else to be told. */
  #touchFiles(): void {
    this.#filesDue = true;
    this.#follow();
  }

  #follow(): void {
    this.#touches++;
    if (!this.#publishing) void this.#publishAll();
  }

  async #publishAll(): Promise<void> {
    this.#publishing = true;
    try {
      while (this.#unpublished.size > 0 || this.#filesDue) {
        await untilQuiet(() => this.#touches);
        const [document] = this.#unpublished;
        if (document === undefined) {
          this.#filesDue = false;
          await this.#tellControlFiles();
          continue;
        }
        this.#unpublished.delete(document);
        if (this.#documents.get(document.uri) !== document || this.#calledOff.has(document)) continue;
        if (isTooLarge(document)) {
          await this.#refuse(document);
          continue;
        }
        const reading = this.#readingOf(document);
        if (reading === undefined) await this.#publish(document);
        // The others need not wait for it.
        else void this.#publishAfter(document, reading);
      }
    } finally {
      this.#publishing = false;
    }
  }

  async #publishAfter(document: LineDocument, reading: Promise<void>): Promise<void> {
    try {
      await reading;
    } catch (error) {
      this.#failed(`reading ${nameOf(document)}`, error);
    }
    if (this.#snapshots.has(document)) this.#touch(document);
  }

  async #publish(document: LineDocument): Promise<void> {
    try {
      const view = this.#viewOf(document);
      this.#told.set(document, view.decisions.control);
      if (view.decisions.control.dismissals.length > 0) this.#filesDue = true;
      await this.#publisher.publish(view);
      this.#published?.();
    } catch (error) {
      this.#failed(`diagnostics of ${nameOf(document)}`, error);
    }
  }

  /** Looks at all documents, and so comes once behind many of them. */
  async #tellControlFiles(): Promise<void> {
    try {
      const documents = this.#documents.all().map(document => {
        const decisions = this.#decisionsOf(document);
        const isUnread = this.#isLeft(document) || this.#readingOf(document) !== undefined;
        const isPlain = isUnread || decisions.control.dismissals.length === 0;
        return { decisions, reports: isPlain ? [] : this.#viewOf(document).controlled.map(({ result }) => result) };
      });
      await this.#controlFiles.tell(documents, this.#locale);
    } catch (error) {
      this.#failed('settings files', error);
    }
  }
}

function nameOf(document: LineDocument): string {
  return `${document.uri} (version ${document.version})`;
}
