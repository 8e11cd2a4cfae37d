// Which mutants a run takes, what they are called, and what is known of them.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** What a mutant is called in every run on the same sources. Before it is run, its lines count from 0. */
export function keyOf({ fileName, location: { start, end }, mutatorName, replacement }) {
  const path = fileName.replaceAll('\\', '/').replace(/^.*?(?=server\/src\/)/, '');
  return `${path}:${start.line + 1}:${start.column + 1}-${end.line + 1}:${end.column + 1} ${mutatorName} ${replacement}`;
}

/** Each mutant is drawn by its own name and the seed, so that a larger share holds all of a smaller one. */
export function isDrawn(key, share, seed) {
  return createHash('sha256').update(`${seed} ${key}`).digest().readUInt32BE() / 2 ** 32 < share;
}

/** Run only when a file is loaded: such a mutant needs a process of its own. */
export function isStatic({ static: whole, coveredBy }) {
  return whole === true && !coveredBy?.length;
}

/** The results written so far. */
export function readLedger(path) {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));
}
