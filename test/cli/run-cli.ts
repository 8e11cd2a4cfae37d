// Runs the bundled command line as a user's shell would, and takes down all that comes out of it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, seen from `out/test/cli`. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
export const program = join(root, 'dist/cli.cjs');
export const reports = join(root, 'test/fixtures/cli/reports');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly bytes: Buffer;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `disclosure-report` with these words. The language is English and there is no terminal, unless `env` says so. */
export function runCli(words: readonly string[], options: RunOptions = {}): Ran {
  const { cwd = reports, input = '', env = { LANG: 'en_GB.UTF-8' } } = options;
  const ran = spawnSync(process.execPath, [program, ...words], {
    cwd,
    input,
    env: { PATH: process.env['PATH'], ...env },
    maxBuffer: 1 << 28,
  });
  if (ran.error !== undefined) throw ran.error;
  return { status: ran.status, stdout: ran.stdout.toString(), stderr: ran.stderr.toString(), bytes: ran.stdout };
}

/** Runs `work` with the path of a new empty folder, which is gone afterwards. */
export function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'disclosure-report-cli-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same for work that takes its time. */
export async function inFolderAsync<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'disclosure-report-cli-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
