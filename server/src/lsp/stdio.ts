// The stdio transport: the connection over the standard streams, and the end of the process with them.
import { Console } from 'node:console';
import {
  createConnection,
  Event,
  StreamMessageReader,
  type Connection,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node';
import { encode } from './message-bytes.js';

/** How many turns of the event loop without a message show that all have been looked at that were sent. */
const QUIET_TURNS = 10;

/** A connection over the standard streams. When the client closes them, what it asked before is answered, and that is all. */
export function connectStdio(): Connection {
  // Whatever else is printed must not stand between the messages.
  globalThis.console = new Console(process.stderr);
  let looked = 0;
  let answering = 0;
  const connection = createConnection(standardInput(), standardOutput(), {
    messageStrategy: {
      async handleMessage(message, next) {
        looked++;
        if (!('id' in message)) return next(message);
        answering++;
        try {
          await next(message);
        } finally {
          answering--;
        }
      },
    },
  });

  let status = 1;
  connection.onShutdown(() => {
    status = 0;
  });
  const end = (seen: number, quiet: number): void => {
    if (quiet === QUIET_TURNS) process.exit(status);
    const isQuiet = looked === seen && answering === 0 && process.stdout.writableLength === 0;
    setImmediate(end, looked, isQuiet ? quiet + 1 : 0);
  };
  process.stdin.on('end', () => end(looked, 0));
  for (const stream of [process.stdin, process.stdout]) stream.on('error', () => process.exit(status));
  return connection;
}

/** Does not tell of its closing: the connection would then answer nothing more. */
function standardInput(): MessageReader {
  const reader = new StreamMessageReader(process.stdin);
  return {
    listen: callback => reader.listen(callback),
    onError: reader.onError,
    onPartialMessage: reader.onPartialMessage,
    onClose: Event.None,
    dispose: () => reader.dispose(),
  };
}

/** Writes each message with its header at once, which is one call into the system and one turn of the event loop less. */
function standardOutput(): MessageWriter {
  return {
    write: message =>
      new Promise((resolve, reject) => {
        process.stdout.write(encode(message), error => (error ? reject(error) : resolve()));
      }),
    onError: Event.None,
    onClose: Event.None,
    end: () => undefined,
    dispose: () => undefined,
  };
}
