// Puts messages into bytes. Each key stroke is answered with all diagnostics of the file, and followed by questions for its whole
// outline; in a volume of a thousand reports nearly all of that is what it was: the bytes are kept, and only their line numbers
// are rewritten.
import { PlacedList, type PlacedItems } from './placed-list.js';

/**
 * The message as it goes over a stream: header and body in one piece. The body is the JSON that `JSON.stringify` makes of it,
 * but for blanks before the numbers of lines.
 */
export function encode(message: object): Buffer {
  const pieces = bodyOf(message);
  if (typeof pieces === 'string') return Buffer.from(`Content-Length: ${Buffer.byteLength(pieces)}\r\n\r\n${pieces}`);
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return Buffer.concat([Buffer.from(`Content-Length: ${length}\r\n\r\n`), ...pieces]);
}

interface AnyMessage {
  readonly params?: { readonly diagnostics?: unknown };
  readonly result?: unknown;
}

/** A string where nothing of it is kept. */
function bodyOf(message: AnyMessage): string | readonly Buffer[] {
  const list = message.result ?? message.params?.diagnostics;
  // A single report is the one that was changed: nothing of it could be kept.
  if (!(list instanceof PlacedList) || list.parts.length < 2) return JSON.stringify(message);
  const isAnswer = message.result !== undefined;
  const frame = JSON.stringify({
    ...message,
    ...(isAnswer ? { result: [] } : { params: { ...message.params, diagnostics: [] } }),
  });
  const end = frame.lastIndexOf(']');
  const pieces: Buffer[] = [Buffer.from(frame.slice(0, end))];
  const taken = new Set<Buffer>();
  for (const part of list.parts) {
    if (part.items.length === 0) continue;
    if (pieces.length > 1) pieces.push(COMMA);
    pieces.push(bytesOf(part, taken));
  }
  return [...pieces, Buffer.from(frame.slice(end))];
}

const COMMA = Buffer.from(',');
/** The keys of LSP that number lines. A quote inside a string has a backslash before it: this is always the key. */
const LINE_NUMBERS = /("(?:line|startLine|endLine)":)( *\d+)/g;
/** Every line number is given as many characters as the longest may need. */
const LINE_WIDTH = 10;

interface KeptBytes {
  /** What stands between the brackets of the list. */
  readonly bytes: Buffer;
  /** Where the line numbers end in `bytes`, and what they are in a report that begins on line 0. */
  readonly ends: readonly number[];
  readonly lines: readonly number[];
  /** The first line of the report that `bytes` are written for. */
  firstLine: number;
}

const kept = new WeakMap<readonly unknown[], KeptBytes>();

/** The bytes of one list at its place. `taken` are those in the message already: equal reports may share one list. */
function bytesOf({ firstLine, items }: PlacedItems, taken: Set<Buffer>): Buffer {
  let bytes = kept.get(items);
  if (bytes === undefined || taken.has(bytes.bytes)) bytes = keepBytes(items);
  kept.set(items, bytes);
  taken.add(bytes.bytes);
  if (bytes.firstLine !== firstLine) {
    const { ends, lines } = bytes;
    for (let index = 0; index < ends.length; index++) writeNumber(bytes.bytes, ends[index]!, lines[index]! + firstLine);
    bytes.firstLine = firstLine;
  }
  return bytes.bytes;
}

function keepBytes(items: readonly unknown[]): KeptBytes {
  const lines: number[] = [];
  const json = JSON.stringify(items)
    .slice(1, -1)
    .replace(LINE_NUMBERS, (_, key: string, line: string) => {
      lines.push(Number(line));
      return key + line.padStart(LINE_WIDTH);
    });
  const bytes = Buffer.from(json);
  // One character for each byte; none of a Chinese character's bytes is that of a quote or a digit.
  const ends = Array.from(bytes.toString('latin1').matchAll(LINE_NUMBERS), match => match.index + match[0].length);
  return { bytes, ends, lines, firstLine: 0 };
}

/** Writes the number so that it ends before `end`, with blanks where it is shorter than the place. */
function writeNumber(bytes: Buffer, end: number, number: number): void {
  let rest = number;
  for (let at = end - 1; at >= end - LINE_WIDTH; at--) {
    bytes[at] = rest > 0 || at === end - 1 ? 48 + (rest % 10) : 32;
    rest = Math.floor(rest / 10);
  }
}
