// The stdio transport. Each key stroke is answered with all diagnostics of the file, and in a volume of a thousand reports
// nearly all of them are those of the last answer: their bytes are kept, and put together with the few that are new.
import { Console } from 'node:console';
import {
  createConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Connection,
} from 'vscode-languageserver/node';
import type { Diagnostic } from 'vscode-languageserver';
import { DiagnosticList } from './diagnostic-list.js';

/** A connection over the standard streams. The process ends when the client closes them. */
export function connectStdio(): Connection {
  // Whatever else is printed must not stand between the messages.
  globalThis.console = new Console(process.stderr);
  const connection = createConnection(
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout, {
      contentTypeEncoder: { name: 'application/json', encode: message => Promise.resolve(encode(message)) },
    }),
  );
  let exitStatus = 1;
  connection.onShutdown(() => {
    exitStatus = 0;
  });
  for (const event of ['end', 'close']) process.stdin.on(event, () => process.exit(exitStatus));
  return connection;
}

interface AnyMessage {
  readonly jsonrpc: string;
  readonly params?: unknown;
}

/** The message in UTF-8, as `JSON.stringify` has it. */
export function encode(message: AnyMessage): Buffer {
  const { params } = message as { params?: { diagnostics?: unknown } };
  if (!(params?.diagnostics instanceof DiagnosticList)) return Buffer.from(JSON.stringify(message));
  const { diagnostics, ...others } = params;
  const frame = JSON.stringify({ ...message, params: { ...others, diagnostics: [] } });
  const end = frame.lastIndexOf(']');
  const pieces: Buffer[] = [Buffer.from(frame.slice(0, end))];
  for (const list of diagnostics.lists) {
    if (list.length === 0) continue;
    if (pieces.length > 1) pieces.push(COMMA);
    pieces.push(encodedList(list));
  }
  pieces.push(Buffer.from(frame.slice(end)));
  return Buffer.concat(pieces);
}

const COMMA = Buffer.from(',');

const encoded = new WeakMap<readonly Diagnostic[], Buffer>();

/** What stands between the brackets of the list. */
function encodedList(list: readonly Diagnostic[]): Buffer {
  const former = encoded.get(list);
  if (former !== undefined) return former;
  const bytes = Buffer.from(JSON.stringify(list).slice(1, -1));
  encoded.set(list, bytes);
  return bytes;
}
