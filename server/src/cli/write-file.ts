// Puts a changed text back into its file: all of it or nothing, in the encoding it had, and only over what was read.
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isReadOnly, replaceFile } from '../files/replace-file.js';
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
