// Puts messages into bytes. Each key stroke is answered with all diagnostics of the file, and in a volume of a thousand
// reports nearly all of them are those of the last answer: their bytes are kept, and only their line numbers are rewritten.
import type { Diagnostic } from 'vscode-languageserver';
import { DiagnosticList, type PlacedDiagnostics } from './diagnostic-list.js';

/**
 * The message as it goes over a stream: header and body in one piece. The body is the JSON that `JSON.stringify` makes of it,
 * but for blanks before the numbers of lines.
 */
export function encode(message: object): Buffer {
  const pieces = bodyOf(message);
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return Buffer.concat([Buffer.from(`Content-Length: ${length}\r\n\r\n`), ...pieces]);
}

function bodyOf(message: { readonly params?: { readonly diagnostics?: unknown } }): readonly Buffer[] {
  const { diagnostics, ...others } = message.params ?? {};
  // A single report is the one that was changed: nothing of it could be kept.
  if (!(diagnostics instanceof DiagnosticList) || diagnostics.parts.length < 2)
    return [Buffer.from(JSON.stringify(message))];
  const frame = JSON.stringify({ ...message, params: { ...others, diagnostics: [] } });
  const end = frame.lastIndexOf(']');
  const pieces: Buffer[] = [Buffer.from(frame.slice(0, end))];
  const taken = new Set<Buffer>();
  for (const part of diagnostics.parts) {
    if (part.diagnostics.length === 0) continue;
    if (pieces.length > 1) pieces.push(COMMA);
    pieces.push(bytesOf(part, taken));
  }
  return [...pieces, Buffer.from(frame.slice(end))];
}

const COMMA = Buffer.from(',');
const LINE_KEY = '"line":';
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

const kept = new WeakMap<readonly Diagnostic[], KeptBytes>();

/** The bytes of one list at its place. `taken` are those in the message already: equal reports may share one list. */
function bytesOf({ firstLine, diagnostics }: PlacedDiagnostics, taken: Set<Buffer>): Buffer {
  let bytes = kept.get(diagnostics);
  if (bytes === undefined || taken.has(bytes.bytes)) bytes = keepBytes(diagnostics);
  kept.set(diagnostics, bytes);
  taken.add(bytes.bytes);
  if (bytes.firstLine !== firstLine) {
    const { ends, lines } = bytes;
    for (let index = 0; index < ends.length; index++) writeNumber(bytes.bytes, ends[index]!, lines[index]! + firstLine);
    bytes.firstLine = firstLine;
  }
  return bytes.bytes;
}

/** A quote inside a string has a backslash before it: `"line":` is always the key. */
function keepBytes(diagnostics: readonly Diagnostic[]): KeptBytes {
  const lines: number[] = [];
  const json = JSON.stringify(diagnostics)
    .slice(1, -1)
    .replace(/"line":(\d+)/g, (_, line: string) => {
      lines.push(Number(line));
      return LINE_KEY + line.padStart(LINE_WIDTH);
    });
  const bytes = Buffer.from(json);
  const ends: number[] = [];
  for (let at = bytes.indexOf(LINE_KEY); at >= 0; at = bytes.indexOf(LINE_KEY, at + LINE_WIDTH)) {
    ends.push(at + LINE_KEY.length + LINE_WIDTH);
  }
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
