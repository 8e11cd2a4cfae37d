// A language client for tests: starts the built server, speaks JSON-RPC over its stdio, and waits for what is awaited, never
// for time. It shares no code with the server, so that a fault of framing or encoding is seen.
import assert from 'node:assert/strict';
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type {
  ClientCapabilities,
  InitializeResult,
  PublishDiagnosticsParams,
  TextDocumentContentChangeEvent,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';

export const SERVER = fileURLToPath(new URL('../../../dist/server.cjs', import.meta.url));

/** A message without the members that only the framing needs. */
export interface Outgoing {
  readonly method: string;
  readonly params: unknown;
}

export interface Notification {
  readonly method: string;
  readonly params: unknown;
}

interface Incoming {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** An error that the server answered with. */
export class AnswerError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  readonly workspaceFolders?: readonly { readonly uri: string; readonly name: string }[];
  /** Our section of the settings, as `workspace/configuration` answers it. */
  readonly settings?: unknown;
  /** Lets the server swallow its own failures, as users have it; else a failing request fails the test. */
  readonly lenient?: boolean;
  /** The process that the server is to end with, in place of this one. */
  readonly processId?: number;
  /** The command to start, in place of the built server. */
  readonly command?: readonly string[];
}

/** What VS Code can do, as far as the server asks. */
export const FULL_CAPABILITIES: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      versionSupport: true,
      codeDescriptionSupport: true,
      dataSupport: true,
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: {},
    codeLens: {},
    semanticTokens: { requests: { full: { delta: true } }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source', 'source.fixAll'] } },
      isPreferredSupport: true,
    },
  },
};

/** Starts a server and greets it. */
export async function startClient(options: ClientOptions = {}): Promise<LspClient> {
  const client = new LspClient(options);
  await client.initialize(options);
  return client;
}

export class LspClient {
  readonly #server: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #answers = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  readonly #waiting = new Set<{ look: () => boolean; reject: (error: Error) => void }>();
  readonly #published = new Map<string, PublishDiagnosticsParams[]>();
  #unread: Buffer = Buffer.alloc(0);
  #lastId = 0;
  #failure: Error | undefined;
  #errorOutput = '';
  /** What the server told, in order. */
  readonly notifications: Notification[] = [];
  /** What the server asked for, in order. */
  readonly asked: Notification[] = [];
  /** The errors that it answered to no request, but to something that was no message. */
  readonly complaints: AnswerError[] = [];
  /** The exit status of the server. */
  readonly exited: Promise<number | null>;
  settings: unknown;
  /** What the user, or the client, says to other requests of the server; null where nothing stands here. */
  readonly replies = new Map<string, (params: unknown) => unknown>();
  initialized!: InitializeResult;

  constructor(options: ClientOptions = {}) {
    const [command, ...args] = options.command ?? [process.execPath, SERVER, '--stdio'];
    this.settings = options.settings ?? null;
    const env = { ...process.env, DISCLOSURE_REPORT_STRICT: options.lenient === true ? '' : '1' };
    this.#server = spawn(command!, args, { stdio: ['pipe', 'pipe', 'pipe'], env });
    this.#server.stdout.on('data', (chunk: Buffer) => this.#read(chunk));
    this.#server.stderr.setEncoding('utf8').on('data', (text: string) => (this.#errorOutput += text));
    this.#server.stdin.on('error', () => undefined);
    this.exited = new Promise(resolve => {
      this.#server.on('close', status => {
        this.#fail(new Error(`the server ended with ${String(status)}: ${this.#errorOutput}`));
        resolve(status);
      });
    });
  }

  get processId(): number | undefined {
    return this.#server.pid;
  }

  get errorOutput(): string {
    return this.#errorOutput;
  }

  async initialize(options: ClientOptions = {}): Promise<void> {
    this.initialized = await this.request<InitializeResult>('initialize', {
      processId: options.processId ?? process.pid,
      rootUri: null,
      capabilities: options.capabilities ?? FULL_CAPABILITIES,
      ...(options.locale === undefined ? {} : { locale: options.locale }),
      ...(options.workspaceFolders === undefined ? {} : { workspaceFolders: options.workspaceFolders }),
      ...(options.initializationOptions === undefined ? {} : { initializationOptions: options.initializationOptions }),
    });
    this.notify('initialized', {});
  }

  /** Shuts the server down as the protocol has it; gives its exit status. */
  async stop(): Promise<number | null> {
    await this.request('shutdown', undefined);
    this.notify('exit', undefined);
    return this.exited;
  }

  /** Ends the server without asking; for `teardown`, where it may have ended already. */
  kill(): void {
    this.#server.kill('SIGKILL');
  }

  /** Forgets what the server has told so far, which a long run makes much of. */
  forget(): void {
    this.notifications.length = 0;
    this.#published.clear();
  }

  /** Lets go of the server's output. */
  stopReading(): void {
    this.#server.stdout.destroy();
  }

  /** Lets go of the server's input, as a client that dies does. */
  hangUp(): void {
    this.#server.stdin.end();
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.startRequest<Result>(method, params).result;
  }

  /** A request whose id is known, so that it can be cancelled. */
  startRequest<Result>(method: string, params: unknown): { id: number; result: Promise<Result> } {
    const { id, result, frame } = this.prepareRequest<Result>(method, params);
    this.#server.stdin.write(frame);
    return { id, result };
  }

  /** A request that is not sent yet: its frame goes into `sendFrames` with others. */
  prepareRequest<Result>(method: string, params: unknown): { id: number; result: Promise<Result>; frame: Buffer } {
    const id = ++this.#lastId;
    const result = new Promise<Result>((resolve, reject) => {
      if (this.#failure !== undefined) reject(this.#failure);
      else this.#answers.set(id, { resolve, reject });
    });
    return { id, result, frame: frameOf({ jsonrpc: '2.0', id, method, ...(params === undefined ? {} : { params }) }) };
  }

  notify(method: string, params: unknown): void {
    this.sendFrames([notificationFrame({ method, params })]);
  }

  /** All in one write, so that they reach the server together. */
  sendFrames(frames: readonly Buffer[]): void {
    this.#server.stdin.write(Buffer.concat(frames));
  }

  open(uri: string, text: string, languageId = 'disclosure-report', version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  change(uri: string, version: number, contentChanges: readonly TextDocumentContentChangeEvent[]): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** All lists of diagnostics of the document that have come so far. */
  published(uri: string): readonly PublishDiagnosticsParams[] {
    return this.#published.get(uri) ?? [];
  }

  /** The first list of diagnostics for this version of the document, come or still to come. */
  diagnostics(uri: string, version: number): Promise<PublishDiagnosticsParams> {
    return this.until(() => this.published(uri).find(params => params.version === version));
  }

  /** Waits until `look` finds something; it is asked again after every message of the server. */
  until<Found>(look: () => Found | undefined): Promise<Found> {
    return new Promise((resolve, reject) => {
      const waiter = {
        look: () => {
          const found = look();
          if (found === undefined) return false;
          resolve(found);
          return true;
        },
        reject,
      };
      if (waiter.look()) return;
      if (this.#failure !== undefined) reject(this.#failure);
      else this.#waiting.add(waiter);
    });
  }

  #read(chunk: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, chunk]);
    for (;;) {
      const headerEnd = this.#unread.indexOf('\r\n\r\n');
      if (headerEnd < 0) return;
      const header = this.#unread.subarray(0, headerEnd).toString('latin1');
      const length = /^Content-Length: (\d+)$/.exec(header)?.[1];
      if (length === undefined) return this.#fail(new Error(`not a message on stdout: ${header}`));
      const end = headerEnd + 4 + Number(length);
      if (this.#unread.length < end) return;
      const body = this.#unread.subarray(headerEnd + 4, end).toString('utf8');
      this.#unread = this.#unread.subarray(end);
      this.#take(JSON.parse(body) as Incoming);
    }
  }

  #take(message: Incoming): void {
    if (message.method === undefined) this.#takeAnswer(message);
    else if (message.id === undefined || message.id === null)
      this.#hear({ method: message.method, params: message.params });
    else this.#answer(message.id, message.method, message.params);
    for (const waiter of this.#waiting) {
      if (waiter.look()) this.#waiting.delete(waiter);
    }
  }

  #hear(told: Notification): void {
    this.notifications.push(told);
    if (told.method !== 'textDocument/publishDiagnostics') return;
    const params = told.params as PublishDiagnosticsParams;
    const known = this.#published.get(params.uri);
    if (known === undefined) this.#published.set(params.uri, [params]);
    else known.push(params);
  }

  #takeAnswer({ id, result, error }: Incoming): void {
    if (id === null && error !== undefined) {
      this.complaints.push(new AnswerError(error.code, error.message));
      return;
    }
    const pending = this.#answers.get(Number(id));
    assert.ok(pending, `an answer to request ${String(id)}, which was not asked`);
    this.#answers.delete(Number(id));
    if (error === undefined) pending.resolve(result as never);
    else pending.reject(new AnswerError(error.code, error.message));
  }

  #answer(id: number | string, method: string, params: unknown): void {
    this.asked.push({ method, params });
    const settings = (): unknown[] => (params as { items: unknown[] }).items.map(() => this.settings);
    const reply = this.replies.get(method);
    const result = method === 'workspace/configuration' ? settings() : (reply?.(params) ?? null);
    this.sendFrames([frameOf({ jsonrpc: '2.0', id, result })]);
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#answers.values()) reject(error);
    for (const { reject } of this.#waiting) reject(error);
    this.#answers.clear();
    this.#waiting.clear();
  }
}

export function notificationFrame({ method, params }: Outgoing): Buffer {
  return frameOf({ jsonrpc: '2.0', method, ...(params === undefined ? {} : { params }) });
}

/** The text with the edits done as a client does them: all count in the text as it was. */
export function withTextEdits(text: string, edits: readonly TextEdit[]): string {
  const spans = edits.map(({ range, newText }, index) => ({
    from: offsetOf(text, range.start),
    to: offsetOf(text, range.end),
    newText,
    index,
  }));
  spans.sort((one, other) => one.from - other.from || one.to - other.to || one.index - other.index);
  let result = '';
  let done = 0;
  for (const { from, to, newText } of spans) {
    assert.ok(from >= done, 'edits overlap');
    result += text.slice(done, from) + newText;
    done = to;
  }
  return result + text.slice(done);
}

/** The edits that a workspace edit holds for the document, with the version that they are meant for. */
export function editsFor(edit: WorkspaceEdit, uri: string): { edits: TextEdit[]; version: number | null | undefined } {
  for (const change of edit.documentChanges ?? []) {
    if ('edits' in change && change.textDocument.uri === uri) {
      return { edits: change.edits as TextEdit[], version: change.textDocument.version };
    }
  }
  return { edits: edit.changes?.[uri] ?? [], version: undefined };
}

/** Where a position lies in the text; positions behind the words of a line are at their end, as in LSP. */
export function offsetOf(text: string, { line, character }: { line: number; character: number }): number {
  if (line < 0) return 0;
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  const start = starts[line];
  if (start === undefined) return text.length;
  const words = /^[^\r\n]*/.exec(text.slice(start))![0];
  return start + Math.max(0, Math.min(character, words.length));
}

/** The position of the first `needle` in the text, `by` code units further on. */
export function positionOf(text: string, needle: string, by = 0): { line: number; character: number } {
  const at = text.indexOf(needle);
  assert.ok(at >= 0, `${needle} is not in the text`);
  return positionAt(text, at + by);
}

export function positionAt(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length - 1, character: before.at(-1)!.length };
}

/** A message as it goes over the wire; a string goes as it is. */
export function frameOf(message: unknown): Buffer {
  const body = Buffer.from(typeof message === 'string' ? message : JSON.stringify(message), 'utf8');
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`, 'latin1'), body]);
}
