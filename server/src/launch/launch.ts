// Starts a program with the code that V8 made of it the last time: most of a start is compiling otherwise. What is kept lies in
// the user's own folder for caches and is for one build of the program and one version of V8; without it, or with one that
// does not fit, everything goes on as if there were none.
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** The program beside this file, one function in brackets, and what tells its builds apart; put in by the bundler. */
declare const __PROGRAM__: string;
declare const __BUILD__: string;

/** Others' files in the folder are from builds that are gone after so long. */
const OLD = 60 * 24 * 3600 * 1000;

const program = join(__dirname, __PROGRAM__);
const folder = cacheFolder();
const file = folder && join(folder, `${__BUILD__}-${process.versions.v8}-${process.platform}-${process.arch}.bin`);
const cachedData = file && readKept(file);
const script = new Script(readFileSync(program, 'latin1'), { filename: program, ...(cachedData && { cachedData }) });
let isKept = folder === undefined || (cachedData !== undefined && script.cachedDataRejected !== true);
const keep = isKept ? undefined : keepCompiledCode;
const start = script.runInThisContext() as (...scope: unknown[]) => void;
start.call(module.exports, module.exports, require, module, __filename, __dirname, keep);

/** Keeps what has been compiled so far. The program calls it when it has done what it does first, and has time. */
function keepCompiledCode(): void {
  if (isKept || folder === undefined || file === undefined) return;
  isKept = true;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(folder)) {
      const other = join(folder, name);
      if (/\.bin(?:\.\d+)?$/.test(name) && lstatSync(other).mtimeMs < Date.now() - OLD) rmSync(other);
    }
    const temporary = `${file}.${process.pid}`;
    writeFileSync(temporary, script.createCachedData(), { mode: 0o600, flag: 'wx' });
    renameSync(temporary, file);
  } catch {
    // A folder that cannot be written to: the next start is no slower than this one.
  }
}

/** DISCLOSURE_REPORT_CACHE names another folder, or none. */
function cacheFolder(): string | undefined {
  const { DISCLOSURE_REPORT_CACHE: named, XDG_CACHE_HOME: linux, LOCALAPPDATA: windows } = process.env;
  if (named !== undefined) return named === '' ? undefined : named;
  if (process.platform === 'win32') return windows && join(windows, 'disclosure-report', 'cache');
  const home = homedir();
  if (home === '' || home === '/') return undefined;
  if (process.platform === 'darwin') return join(home, 'Library', 'Caches', 'disclosure-report');
  return join(linux !== undefined && linux.startsWith('/') ? linux : join(home, '.cache'), 'disclosure-report');
}

/** Code is taken from nobody but the user. */
function readKept(path: string): Buffer | undefined {
  try {
    const stats = lstatSync(path);
    const isOwn = process.getuid === undefined || (stats.uid === process.getuid() && (stats.mode & 0o022) === 0);
    return stats.isFile() && isOwn ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}
