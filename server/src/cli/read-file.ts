// Reads a file or a stream whole, as text. Leaves early what is no text or too large to be a report.
import { closeSync, openSync, readSync } from 'node:fs';
import { decode, startsBinary, type DecodedText } from './encoding.js';
import { codeOf } from './paths.js';
import type { WordId, WordParams } from './words.js';

/** What was read: the text, how it was kept, and its very bytes, against which a later write is checked. */
export interface ReadText extends DecodedText {
  readonly bytes: Buffer;
}

export type ReadResult =
  | { readonly ok: true; readonly value: ReadText }
  | { readonly ok: false; readonly id: WordId; readonly params: WordParams };

/** Ten thousand reports of the usual size. */
export const LIMIT_MB = 64;
export const LIMIT = LIMIT_MB * 1024 * 1024;
const scratch = Buffer.allocUnsafeSlow(65536);

/** Reads a file of any kind that can be opened, pipes and devices included: only what comes out of it counts. */
export function readFile(path: string): ReadResult {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    const file = openSync(path, 'r');
    try {
      for (;;) {
        const count = readSync(file, scratch, 0, scratch.length, null);
        if (count === 0) break;
        chunks.push(Buffer.from(scratch.subarray(0, count)));
        length += count;
        if (isHopeless(chunks, length)) break;
      }
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { ok: false, ...wordsForCode(path, codeOf(error)) };
  }
  return textOf(path, chunks, length);
}

/** Reads a stream to its end; `path` is what it is called. */
export async function readStream(path: string, stream: AsyncIterable<Buffer>): Promise<ReadResult> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const bytes of stream) {
      chunks.push(bytes);
      length += bytes.length;
      if (isHopeless(chunks, length)) break;
    }
  } catch (error) {
    return { ok: false, ...wordsForCode(path, codeOf(error)) };
  }
  return textOf(path, chunks, length);
}

/** What to say of a path that the file system refuses. */
export function wordsForCode(path: string, code: string): { readonly id: WordId; readonly params: WordParams } {
  if (code === 'ENOENT' || code === 'ENOTDIR') return { id: 'path-missing', params: { path } };
  if (code === 'EACCES' || code === 'EPERM') return { id: 'path-denied', params: { path } };
  return { id: 'path-failed', params: { path, reason: code } };
}

function isHopeless(chunks: readonly Buffer[], length: number): boolean {
  return length > LIMIT || (chunks.length === 1 && startsBinary(chunks[0]!));
}

function textOf(path: string, chunks: readonly Buffer[], length: number): ReadResult {
  if (length > LIMIT) return { ok: false, id: 'too-large', params: { path, limit: LIMIT_MB } };
  const bytes = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
  const decoded = decode(bytes);
  // The spread last: in front, V8 would make new hidden classes for each file, and keep them for long.
  if (decoded.ok) return { ok: true, value: { bytes, ...decoded.value } };
  const { why } = decoded;
  switch (why.kind) {
    case 'format':
      return { ok: false, id: `not-text-${why.format}`, params: { path } };
    case 'broken-utf-8':
      return { ok: false, id: 'not-text-broken-utf-8', params: { path, line: why.line } };
    case 'binary':
    case 'unknown-encoding':
      return { ok: false, id: `not-text-${why.kind}`, params: { path } };
    default:
      return why satisfies never;
  }
}
