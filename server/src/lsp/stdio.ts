// The stdio transport: the connection over the standard streams, and the end of the process with them.
import { Console } from 'node:console';
import {
  createConnection,
  Event,
  StreamMessageReader,
  StreamMessageWriter,
  type Connection,
  type MessageReader,
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
  const writer = new StreamMessageWriter(process.stdout, {
    contentTypeEncoder: { name: 'application/json', encode: message => Promise.resolve(encode(message)) },
  });
  const connection = createConnection(standardInput(), writer, {
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
    setImmediate(() => end(looked, looked === seen && answering === 0 ? quiet + 1 : 0));
  };
  process.stdin.on('end', () => end(looked, 0));
  process.stdin.on('error', () => process.exit(status));
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
