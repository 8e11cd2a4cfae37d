// From the paths of a command line to the files to read: folders are walked, standard input is a file named `-`.
import { readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';

export type PathItem =
  | { readonly kind: 'stdin'; readonly path: '-' }
  | FileItem
  | { readonly kind: 'empty-folder'; readonly path: string }
  | { readonly kind: 'failed'; readonly path: string; readonly code: string };

export interface FileItem {
  readonly kind: 'file';
  readonly path: string;
  /** The path stands on the command line itself, so that its user asked for this very file. */
  readonly named: boolean;
  /** It can be read only once, like a pipe. */
  readonly isStream: boolean;
}

const WANTED = /\.(?:txt|md)$/i;
const PASSED_OVER = /^\.|^node_modules$/;

/**
 * The files that `paths` stand for, in the order of the command line; inside a folder in the order of their names' code
 * units, which is the same on every machine. Each file and each folder comes once, however many paths and links lead to it.
 */
export function* filesOf(paths: readonly string[]): Generator<PathItem> {
  const seen = nothingSeen();
  for (const path of paths) {
    if (path === '-') {
      if (isNew(seen.alone, '-')) yield { kind: 'stdin', path };
      continue;
    }
    const stats = statOf(path);
    if (typeof stats === 'string') {
      yield { kind: 'failed', path, code: stats };
    } else if (stats.isDirectory()) {
      let found = false;
      for (const item of walk(path, seen)) {
        found = true;
        yield item;
      }
      if (!found && folderIsEmpty(path)) yield { kind: 'empty-folder', path };
    } else if (!stats.isFile() || isNewFile(seen, realPathOf(path))) {
      yield { kind: 'file', path, named: true, isStream: !stats.isFile() };
    }
  }
}

/** What has come already, by real paths. */
interface Seen {
  /** Files that were named or linked to. The many that lie in folders are known by their folders. */
  readonly alone: Set<string>;
  readonly folders: Set<string>;
  /** Those whose wanted files all come, or have come, each without a slash at its end. */
  readonly walked: Set<string>;
}

function nothingSeen(): Seen {
  return { alone: new Set(), folders: new Set(), walked: new Set() };
}

function* walk(folder: string, seen: Seen): Generator<PathItem> {
  const real = realPathOf(folder);
  // A folder that a link leads to a second time; this also ends loops.
  if (!isNew(seen.folders, real)) return;
  const entries = entriesOf(folder);
  if (typeof entries === 'string') {
    yield { kind: 'failed', path: folder, code: entries };
    return;
  }
  seen.walked.add(real.replace(/\/$/, ''));
  for (const entry of entries) {
    if (PASSED_OVER.test(entry.name)) continue;
    const path = inFolder(folder, entry.name);
    const isLink = entry.isSymbolicLink();
    const target: Stats | Dirent | string = isLink ? statOf(path) : entry;
    if (typeof target === 'string') {
      if (WANTED.test(entry.name)) yield { kind: 'failed', path, code: target };
    } else if (target.isDirectory()) {
      yield* walk(path, seen);
    } else if (target.isFile() && WANTED.test(entry.name)) {
      if (isLink ? isNewFile(seen, realPathOf(path)) : !seen.alone.has(inFolder(real, entry.name)))
        yield { kind: 'file', path, named: false, isStream: false };
    }
  }
}

/** A folder whose files all came before (`check a.txt .`) is not an empty one. */
function folderIsEmpty(folder: string): boolean {
  return !walk(folder, nothingSeen()).next().value;
}

function entriesOf(folder: string): Dirent[] | string {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    return codeOf(error);
  }
}

/** The path as its user would write it: what was given, with names behind it. */
function inFolder(folder: string, name: string): string {
  return /[/\\]$/.test(folder) ? folder + name : `${folder}/${name}`;
}

function statOf(path: string): Stats | string {
  try {
    return statSync(path);
  } catch (error) {
    return codeOf(error);
  }
}

function realPathOf(path: string): string {
  try {
    return realpathSync.native(path).replaceAll('\\', '/');
  } catch {
    return path;
  }
}

/** Whether a file that is named or linked to did not come yet, and will not come with its folder. */
function isNewFile(seen: Seen, real: string): boolean {
  const [, folder, name] = /^(.*)\/([^/]*)$/s.exec(real) ?? [undefined, '', real];
  const comesWithFolder = seen.walked.has(folder) && WANTED.test(name) && !PASSED_OVER.test(name);
  return !comesWithFolder && isNew(seen.alone, real);
}

function isNew(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

/** `ENOENT` and the like, of an error that the file system threw. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
