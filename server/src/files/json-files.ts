// Reads and writes the JSON files that stand beside reports, on the disk of this machine. What they mean is the core's to say.
import { isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { FileRead } from '../core/index.js';
import { isReadOnly, replaceFile } from './replace-file.js';

/** A baseline of ten thousand reports fits. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The file as text, or why it cannot be had. Nothing is guessed of its encoding: JSON is UTF-8. */
export function readJsonFile(path: string): FileRead {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return { kind: 'trouble', trouble: 'folder' };
    // A pipe or a device might never end.
    if (!stats.isFile()) return { kind: 'trouble', trouble: 'failed' };
    if (stats.size > MOST_BYTES) return { kind: 'trouble', trouble: 'too-large' };
    const bytes = readFileSync(path);
    // English text in UTF-16 is valid UTF-8 with a NUL behind each letter.
    if (!isUtf8(bytes) || bytes.includes(0)) return { kind: 'trouble', trouble: 'not-utf-8' };
    return { kind: 'text', text: bytes.toString('utf8') };
  } catch (error) {
    const code = codeOf(error);
    // A link that leads nowhere was put there by somebody.
    if ((code === 'ENOENT' || code === 'ENOTDIR') && !isThere(path)) return { kind: 'absent' };
    return { kind: 'trouble', trouble: code === 'EACCES' || code === 'EPERM' ? 'denied' : 'failed' };
  }
}

/**
 * Writes the whole file at once, so that nobody reads half of it; the code of the error where that fails. A link stays a link:
 * its target is written.
 */
export function writeJsonFile(path: string, text: string): string | undefined {
  try {
    const target = isThere(path) ? realpathSync(path) : path;
    const former = statSync(target, { throwIfNoEntry: false });
    if (former?.isFile() === false) return 'EISDIR';
    if (former !== undefined && isReadOnly(target, former)) return 'EACCES';
    replaceFile(target, former, Buffer.from(text));
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

/** The file of that name in the folder or the nearest one above it that has one, whatever it is; undefined where none has. */
export function nearestFile(folder: string, name: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = join(at, name);
    if (isThere(path)) return path;
    if (dirname(at) === at) return undefined;
  }
}

/** Whether anything stands at the path, if only a link that leads nowhere or what may not be looked at. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
}
