// A language client that measures: it takes the time before a message is written and when the last byte of its answer has
// come, and only then looks at what the answer says.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const CAPABILITIES = {
  workspace: { configuration: true },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
    diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source.fixAll'] } } },
  },
};

export class BenchClient {
  /** `performance.now()` just before the process was started. */
  started = performance.now();
  /** Lists of diagnostics that came so far. */
  publishes = 0;
  #server;
  #chunks = [];
  #held = 0;
  /** Bytes of the frame that is coming in, once its header is known. */
  #due = 0;
  #lastId = 0;
  #answers = new Map();
  #awaited;
  #errors = '';
  #ended = false;

  /** Starts the server; `pull` says that it is asked for diagnostics, not told them. */
  constructor(command, { pull = false } = {}) {
    this.pull = pull;
    const [program, ...args] = command;
    this.#server = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#server.stdout.on('data', chunk => this.#take(chunk));
    this.#server.stderr.setEncoding('utf8').on('data', text => (this.#errors += text));
    this.#server.stdin.on('error', () => undefined);
    this.exited = new Promise(resolve => {
      this.#server.on('close', status => {
        this.#ended = true;
        const error = new Error(`${command.join(' ')} ended with ${status}: ${this.#errors}`);
        for (const { reject } of this.#answers.values()) reject(error);
        this.#awaited?.reject(error);
        resolve(status);
      });
    });
  }

  get processId() {
    return this.#server.pid;
  }

  async initialize() {
    const { result } = await this.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: CAPABILITIES,
      locale: 'zh-cn',
      initializationOptions: {},
    });
    if (this.pull && result.capabilities.diagnosticProvider === undefined)
      throw new Error('The server serves no pull.');
    this.notify('initialized', {});
  }

  async stop() {
    if (this.#ended) return;
    await this.request('shutdown', undefined);
    this.notify('exit', undefined);
    await this.exited;
  }

  /** Opens the document; gives its diagnostics and when their last byte came. */
  open({ uri, languageId, text }) {
    const frame = frameOf('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    return this.#diagnosed(uri, 1, [frame]);
  }

  /**
   * Writes the changes, one message for each, as fast as they can be written. Ends with the diagnostics of the last; their
   * `time` is in milliseconds from before the first write.
   */
  change(uri, firstVersion, changes) {
    const frames = changes.map((change, index) =>
      frameOf('textDocument/didChange', {
        textDocument: { uri, version: firstVersion + index },
        contentChanges: [change],
      }),
    );
    return this.#diagnosed(uri, firstVersion + changes.length - 1, frames);
  }

  /** The answer to a request, and how long it took. */
  request(method, params) {
    const id = ++this.#lastId;
    const frame = encode({ jsonrpc: '2.0', id, method, ...(params === undefined ? {} : { params }) });
    return new Promise((resolve, reject) => {
      this.#answers.set(id, { resolve, reject, start: performance.now() });
      this.#server.stdin.write(frame);
    });
  }

  notify(method, params) {
    this.#server.stdin.write(frameOf(method, params));
  }

  /** Resident memory of the server in bytes, now and at its highest. Linux only. */
  memory() {
    const status = readFileSync(`/proc/${this.processId}/status`, 'utf8');
    const kilobytes = name => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]);
    return { now: kilobytes('VmRSS') * 1024, highest: kilobytes('VmHWM') * 1024 };
  }

  /** Milliseconds that all threads of the server have been running, waiting for a processor left out. Linux only. */
  processorTime() {
    if (process.platform !== 'linux') return NaN;
    const tasks = `/proc/${this.processId}/task`;
    const times = readdirSync(tasks).map(task => {
      const [nanoseconds] = readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ');
      return Number(nanoseconds) / 1e6;
    });
    return times.reduce((sum, time) => sum + time, 0);
  }

  async #diagnosed(uri, version, frames) {
    const start = performance.now();
    if (this.pull) {
      for (const frame of frames) this.#server.stdin.write(frame);
      const { result, end, bytes } = await this.request('textDocument/diagnostic', { textDocument: { uri } });
      return { time: end - start, end, bytes, diagnostics: result.items };
    }
    return new Promise((resolve, reject) => {
      this.#awaited = { uri, version, start, resolve, reject };
      for (const frame of frames) this.#server.stdin.write(frame);
    });
  }

  #take(chunk) {
    this.#chunks.push(chunk);
    this.#held += chunk.length;
    for (;;) {
      if (this.#due === 0) {
        const held = this.#whole();
        const headerEnd = held.indexOf('\r\n\r\n');
        if (headerEnd < 0) return;
        const length = /content-length: *(\d+)/i.exec(held.toString('latin1', 0, headerEnd))[1];
        this.#due = headerEnd + 4 + Number(length);
      }
      if (this.#held < this.#due) return;
      const end = performance.now();
      const held = this.#whole();
      const frame = held.subarray(0, this.#due);
      this.#chunks = [held.subarray(this.#due)];
      this.#held -= this.#due;
      this.#due = 0;
      this.#understand(JSON.parse(frame.toString('utf8', frame.indexOf('\r\n\r\n') + 4)), end, frame.length);
    }
  }

  /** All bytes that were read and not yet understood, in one piece. */
  #whole() {
    if (this.#chunks.length > 1) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0];
  }

  #understand(message, end, bytes) {
    if (message.method === undefined) {
      const { resolve, reject, start } = this.#answers.get(message.id);
      this.#answers.delete(message.id);
      if (message.error !== undefined) reject(new Error(`The server answered: ${message.error.message}`));
      else resolve({ result: message.result, time: end - start, end, bytes });
    } else if (message.id !== undefined) {
      const result = message.method === 'workspace/configuration' ? message.params.items.map(() => null) : null;
      this.#server.stdin.write(encode({ jsonrpc: '2.0', id: message.id, result }));
    } else if (message.method === 'textDocument/publishDiagnostics') {
      this.#published(message.params, end, bytes);
    }
  }

  #published({ uri, version, diagnostics }, end, bytes) {
    this.publishes++;
    const awaited = this.#awaited;
    if (awaited === undefined || awaited.uri !== uri || awaited.version !== version) return;
    this.#awaited = undefined;
    awaited.resolve({ time: end - awaited.start, end, bytes, diagnostics });
  }
}

function frameOf(method, params) {
  return encode({ jsonrpc: '2.0', method, params });
}

function encode(message) {
  const body = Buffer.from(JSON.stringify(message), 'utf8');
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`, 'latin1'), body]);
}
