// Takes the messages out of a stream of bytes. What is no message (a header without a length, a body that is not JSON) is told
// and skipped up to the next header, so that one broken message costs no other.
import { constants } from 'node:buffer';
import { ErrorCodes, type Message } from 'vscode-languageserver';

/** What stood in the stream in place of a message. */
export interface Broken {
  readonly code: typeof ErrorCodes.ParseError | typeof ErrorCodes.InvalidRequest;
  readonly reason: string;
  /** The request that it was to be, where that can be told. */
  readonly id?: number | string;
}

const HEADER_END = Buffer.from('\r\n\r\n');
const LENGTH = /content-length:[ \t]*(\d{1,15})[ \t]*(?=\r\n|$)/gi;
const PLAIN_HEADER = /^Content-Length: (\d{1,15})$/;
/** Behind so much that has no end it is no header. */
const LONGEST_HEADER = 8192;

/** A function for each piece of the stream; it gives every message on, and tells of everything else. */
export function messageReader(
  take: (message: Message) => void,
  tell: (broken: Broken) => void,
): (piece: Buffer) => void {
  let pieces: Buffer[] = [];
  let held = 0;
  /** How much must be there before looking again is worth while. */
  let awaited = 0;

  const takeOne = (bytes: Buffer): Buffer | undefined => {
    const headerEnd = bytes.indexOf(HEADER_END);
    if (headerEnd < 0) {
      if (bytes.length <= LONGEST_HEADER) return undefined;
      tell(broken('a header without an end'));
      return bytes.subarray(bytes.length - HEADER_END.length + 1);
    }
    const body = headerEnd + HEADER_END.length;
    const length = lengthIn(bytes.toString('latin1', Math.max(0, headerEnd - LONGEST_HEADER), headerEnd));
    if (length === undefined) {
      tell(broken('a header without a usable Content-Length'));
      return bytes.subarray(body);
    }
    awaited = body + length;
    if (bytes.length < awaited) return undefined;
    const read = readBody(bytes.toString('utf8', body, awaited));
    if ('jsonrpc' in read) {
      take(read);
      return bytes.subarray(awaited);
    }
    tell(read);
    // With a length that is too great, the next header begins in the body.
    const next = /content-length:/i.exec(bytes.toString('latin1', body, awaited + 'content-length'.length));
    return bytes.subarray(next === null ? awaited : body + next.index);
  };

  return piece => {
    pieces.push(piece);
    held += piece.length;
    if (held < awaited) return;
    let rest: Buffer = pieces.length === 1 ? piece : Buffer.concat(pieces, held);
    awaited = 0;
    for (let next = takeOne(rest); next !== undefined; next = takeOne(rest)) {
      rest = next;
      awaited = 0;
    }
    pieces = rest.length === 0 ? [] : [rest];
    held = rest.length;
  };
}

/** The length that the header tells last: rubbish before it may be the rest of a body whose length was too small. */
function lengthIn(header: string): number | undefined {
  // Nearly all are just this.
  const plain = PLAIN_HEADER.exec(header) ?? [...header.matchAll(LENGTH)].at(-1);
  const length = Number(plain?.[1] ?? NaN);
  return length <= constants.MAX_STRING_LENGTH ? length : undefined;
}

function readBody(text: string): (Message & object) | Broken {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return broken(`a body that is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  if (isMessage(value)) return value;
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : undefined;
  const told = { code: ErrorCodes.InvalidRequest, reason: 'a body that is no JSON-RPC message' } as const;
  return typeof id === 'number' || typeof id === 'string' ? { ...told, id } : told;
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && (value as Partial<Message>).jsonrpc === '2.0';
}

function broken(reason: string): Broken {
  return { code: ErrorCodes.ParseError, reason };
}
