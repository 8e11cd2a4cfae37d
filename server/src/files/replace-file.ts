// Puts new bytes in the place of a file: at no time is there half of it under its name, whatever ends the process.
import {
  accessSync,
  chownSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes the bytes into a file beside the target, which then takes its name. `former` are the target's stats: its mode and its
 * owner stay; undefined where there is no such file yet. Throws what the system says; the target is then as it was.
 */
export function replaceFile(target: string, former: Stats | undefined, bytes: Buffer): void {
  const folder = dirname(target);
  const temporary = join(folder, `.${basename(target).slice(0, 40)}.${process.pid}.${Date.now().toString(36)}.tmp`);
  const file = openSync(temporary, 'wx', former === undefined ? 0o666 : 0o600);
  try {
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
      if (former !== undefined) fchmodSync(file, former.mode & 0o7777);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (former !== undefined) keepOwner(temporary, former);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(folder);
}

/** By its mode, which is its owner's word even where the user (root) could write all the same; or by its owner. */
export function isReadOnly(target: string, stats: Stats): boolean {
  if ((stats.mode & 0o222) === 0) return true;
  try {
    accessSync(target, constants.W_OK);
    return false;
  } catch {
    return true;
  }
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
