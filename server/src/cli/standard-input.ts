// Standard input: a report, or lines that each name a file or hold one, `{"path":…,"text":…}`. Lines are worked on as they
// come, so that the program can be one stage of a stream of any length.
import { statSync } from 'node:fs';
import { LIMIT, LIMIT_MB, readStream, type ReadResult } from './read-file.js';

/** What standard input is: told by its beginning, or by its user. */
export type InputForm = 'auto' | 'text' | 'lines';

export type InputLine =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'record'; readonly path: string; readonly text: string }
  /** A line that is meant to be a record and is none, or a line too long to be kept. */
  | { readonly kind: 'broken'; readonly line: number }
  | { readonly kind: 'too-long'; readonly line: number; readonly limit: number };

export type StandardInput =
  | { readonly kind: 'text'; readonly read: ReadResult }
  | { readonly kind: 'lines'; readonly lines: AsyncIterable<InputLine> };

/** So much of the beginning is looked at to tell lines from a report. */
const HEAD = 65536;
/** In JSON a character of Chinese takes up to six bytes, and three in a file. */
const LONGEST_LINE = 2 * LIMIT;
const LF = 10;

/** Looks at the beginning of standard input, and no further. */
export async function openStandardInput(form: InputForm): Promise<StandardInput> {
  const chunks = bytesOf(process.stdin)[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  let ended = false;
  while (form === 'auto' && !ended && head.length < HEAD && !hasLine(head)) {
    const { done, value } = await chunks.next();
    ended = done === true;
    if (!ended) head = Buffer.concat([head, value as Buffer]);
  }
  const all = joined(head, chunks);
  if (form === 'text' || (form === 'auto' && !showsLines(head)))
    return { kind: 'text', read: await readStream('-', all) };
  return { kind: 'lines', lines: inputLines(all) };
}

function hasLine(head: Buffer): boolean {
  const text = head.toString('latin1');
  return /\S/.test(text.slice(0, Math.max(0, text.lastIndexOf('\n'))));
}

/** A first line that begins as a JSON object or names what is there, or a list of names of texts. */
function showsLines(head: Buffer): boolean {
  if (head.includes(0)) return false;
  const lines = textOf(head).split('\n').map(withoutCr).filter(isFilled);
  const [first] = lines;
  if (first === undefined) return false;
  if (/^\{\s*"(?:[^"\\]|\\.)*"\s*:/.test(first) || isThere(first)) return true;
  // The last line may be cut off.
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
  return whole.every(line => /\.(?:txt|md)$/i.test(line));
}

async function* inputLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<InputLine> {
  let line = 0;
  for await (const bytes of linesOf(chunks)) {
    line++;
    if (bytes === undefined) {
      yield { kind: 'too-long', line, limit: 2 * LIMIT_MB };
      continue;
    }
    const text = withoutCr(textOf(bytes));
    if (!isFilled(text)) continue;
    // A file may be called anything, but hardly like a record.
    if (!/^\s*\{\s*"/.test(text)) yield { kind: 'path', path: text };
    else yield recordOf(text) ?? { kind: 'broken', line };
  }
}

function recordOf(text: string): InputLine | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('path' in value) || !('text' in value)) return undefined;
    if (typeof value.path !== 'string' || typeof value.text !== 'string') return undefined;
    return { kind: 'record', path: value.path, text: value.text };
  } catch {
    return undefined;
  }
}

/** The lines without their ends, each as soon as it has come; undefined for one that is too long. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer | undefined> {
  let parts: Buffer[] = [];
  let length = 0;
  const take = (part: Buffer): void => {
    length += part.length;
    if (length > LONGEST_LINE) parts = [];
    else parts.push(part);
  };
  const line = (): Buffer | undefined => (length > LONGEST_LINE ? undefined : Buffer.concat(parts));
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, from)) {
      take(chunk.subarray(from, end));
      yield line();
      parts = [];
      length = 0;
      from = end + 1;
    }
    take(chunk.subarray(from));
  }
  if (length > 0) yield line();
}

async function* joined(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  try {
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function* bytesOf(stream: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const chunk of stream) yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
}

function textOf(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/^\ufeff/, '');
}

function withoutCr(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function isFilled(line: string): boolean {
  return line.trim() !== '';
}

function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
