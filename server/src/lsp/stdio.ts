// The stdio transport: the connection over the standard streams, and the end of the process with them.
import { Console } from 'node:console';
import { writeSync } from 'node:fs';
import {
  createConnection,
  Event,
  type Connection,
  type DataCallback,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node';
import { encode } from './message-bytes.js';
import { messageReader } from './message-reader.js';
import { keepOrder } from './order.js';
import { openInput } from './standard-input.js';

/** How many turns of the event loop without a message show that all have been looked at that were sent. */
const QUIET_TURNS = 10;

/** A connection over the standard streams. When the client closes them, what it asked before is answered, and that is all. */
export function connectStdio(): Connection {
  printOnErrorStream();
  let looked = 0;
  let answering = 0;
  const inOrder = keepOrder();
  const output = standardOutput();
  let status = 1;
  const leave = (): never => process.exit(status);
  const end = (seen: number, quiet: number): void => {
    if (quiet === QUIET_TURNS) leave();
    const isQuiet = looked === seen && answering === 0 && process.stdout.writableLength === 0;
    setImmediate(end, looked, isQuiet ? quiet + 1 : 0);
  };
  const input = standardInput(output, () => end(looked, 0), leave);
  const connection = createConnection(input, output, {
    messageStrategy: {
      async handleMessage(message, next) {
        looked++;
        if (!('id' in message)) return inOrder(message, next);
        answering++;
        try {
          await inOrder(message, next);
        } finally {
          answering--;
        }
      },
    },
  });

  connection.onShutdown(() => {
    status = 0;
  });
  process.stdout.on('error', leave);
  return connection;
}

/** Whatever else is printed must not stand between the messages. Next to no server prints: the stream is opened for the first. */
function printOnErrorStream(): void {
  let opened: Console | undefined;
  Object.defineProperty(globalThis, 'console', {
    configurable: true,
    get: () => (opened ??= new Console(process.stderr)),
  });
}

/** Writes what fits without waiting: how many bytes. What fails here fails in the stream too, which tells of it. */
function writeNow(bytes: Buffer): number {
  // Elsewhere the stream has made the output one that never waits.
  if (process.platform === 'win32') return 0;
  try {
    return writeSync(process.stdout.fd, bytes);
  } catch {
    return 0;
  }
}

/**
 * Does not tell of its closing: the connection would then answer nothing more. What is no message is answered as JSON-RPC has
 * it, and what the connection cannot take is told on the error stream; neither ends the server.
 */
function standardInput(output: MessageWriter, ended: () => void, broken: () => void): MessageReader {
  const give = (callback: DataCallback) => (message: Parameters<DataCallback>[0]) => {
    try {
      callback(message);
    } catch (error) {
      process.stderr.write(`${String(error)}\n`);
    }
  };
  const tell = (id: number | string | null, code: number, reason: string): void => {
    output
      .write({ jsonrpc: '2.0', id, error: { code, message: `Received ${reason}.` } } as never)
      .catch(() => undefined);
  };
  return {
    listen(callback) {
      const take = messageReader(give(callback), ({ id, code, reason }) => tell(id ?? null, code, reason));
      const input = openInput(take);
      input.on('end', ended);
      input.on('error', broken);
      return { dispose: () => input.destroy() };
    },
    onError: Event.None,
    onPartialMessage: Event.None,
    onClose: Event.None,
    dispose: () => undefined,
  };
}

/**
 * Writes each message with its header at once, which is one turn of the event loop less, and past the stream as long as the
 * client keeps reading: the stream takes longer than the system does. What does not fit waits in the stream, for all that wait.
 */
function standardOutput(): MessageWriter {
  const { stdout } = process;
  return {
    write: message =>
      new Promise((resolve, reject) => {
        const bytes = encode(message);
        const done = stdout.writableLength === 0 ? writeNow(bytes) : 0;
        if (done === bytes.length) resolve();
        else stdout.write(bytes.subarray(done), error => (error ? reject(error) : resolve()));
      }),
    onError: Event.None,
    onClose: Event.None,
    end: () => undefined,
    dispose: () => undefined,
  };
}
