// Finds the language server among the processes, to do to it what a crash does.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The process ids of the language servers that this extension host started. */
export function serverPids(): readonly number[] {
  return (existsSync('/proc/self/stat') ? fromProc() : fromPs())
    .filter(({ parent, command }) => parent === process.pid && /dist[\\/]server\.cjs/.test(command))
    .map(({ pid }) => pid);
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

function fromProc(): readonly Process[] {
  return readdirSync('/proc').flatMap(name => {
    if (!/^\d+$/.test(name)) return [];
    try {
      // The name in brackets may hold anything; after it stand the state and the parent.
      const parent = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]);
      return [{ pid: Number(name), parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }];
    } catch {
      return []; // ended meanwhile
    }
  });
}

function fromPs(): readonly Process[] {
  return execFileSync('ps', ['-eo', 'pid=,ppid=,command='], { encoding: 'utf8' })
    .split('\n')
    .map(line => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .flatMap(parts =>
      parts === null ? [] : [{ pid: Number(parts[1]), parent: Number(parts[2]), command: parts[3] ?? '' }],
    );
}
