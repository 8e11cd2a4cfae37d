// Puts a changed text back into its file: all of it or nothing, in the encoding it had, and only over what was read.
import {
  accessSync,
  chownSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { encode, type DecodedText } from './encoding.js';
import { codeOf } from './paths.js';
import type { ReadText } from './read-file.js';
import type { WordId, WordParams } from './words.js';

export type WriteResult =
  { readonly ok: true } | { readonly ok: false; readonly id: WordId; readonly params: WordParams };

/**
 * The bytes of `text` in the encoding of `former`, or undefined where that would not be faithful: where a character has no
 * bytes in it, or where the bytes that were read were no usual ones, so that untouched characters would change.
 */
export function encodeLike(former: ReadText, text: string): Buffer | undefined {
  const { encoding, bom, bytes }: DecodedText & { readonly bytes: Buffer } = former;
  // Text in these is read strictly, and gives its bytes back by itself.
  if (encoding === 'gb18030' && encode(former.text, encoding, bom)?.equals(bytes) !== true) return undefined;
  return encode(text, encoding, bom);
}

/**
 * Writes `text` in place of `former`, which was read from `path`. A link stays a link: its target is written. The new
 * text stands in a file beside the old one before it takes its name, so that at no time there is half a report.
 */
export function writeFile(path: string, former: ReadText, text: string): WriteResult {
  const bytes = encodeLike(former, text);
  if (bytes === undefined) return { ok: false, id: 'not-encodable', params: { path, encoding: former.encoding } };
  try {
    const target = realpathSync(path);
    const stats = statSync(target);
    if (!stats.isFile()) return { ok: false, id: 'write-special', params: { path } };
    if (isReadOnly(target, stats)) return { ok: false, id: 'read-only', params: { path } };
    if (!readFileSync(target).equals(former.bytes)) return { ok: false, id: 'changed-meanwhile', params: { path } };
    replaceFile(target, stats, bytes);
    return { ok: true };
  } catch (error) {
    return { ok: false, id: 'write-failed', params: { path, reason: codeOf(error) } };
  }
}

/** By its mode, which is its owner's word even where the user (root) could write all the same; or by its owner. */
function isReadOnly(target: string, stats: Stats): boolean {
  if ((stats.mode & 0o222) === 0) return true;
  try {
    accessSync(target, constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

function replaceFile(target: string, stats: Stats, bytes: Buffer): void {
  const folder = dirname(target);
  const temporary = join(folder, `.${basename(target).slice(0, 40)}.${process.pid}.${Date.now().toString(36)}.tmp`);
  const file = openSync(temporary, 'wx', 0o600);
  try {
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
      fchmodSync(file, stats.mode & 0o7777);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    keepOwner(temporary, stats);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(folder);
}

/** Where someone else may write to a file, it stays its owner's if the system lets us give it back. */
function keepOwner(temporary: string, stats: Stats): void {
  const own = statSync(temporary);
  if (own.uid === stats.uid && own.gid === stats.gid) return;
  try {
    chownSync(temporary, stats.uid, stats.gid);
  } catch {
    // Only root may give files away.
  }
}

/** Makes the new name last through a power failure; not every system opens folders. */
function syncFolder(folder: string): void {
  try {
    const file = openSync(folder, 'r');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    // The file itself is safe by now.
  }
}
