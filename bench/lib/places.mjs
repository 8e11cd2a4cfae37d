// Where things are: the repository, what it builds, and the folder for what the benchmark makes for itself.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the benchmark, with the peers in its node_modules. */
export const bench = join(dirname(fileURLToPath(import.meta.url)), '..');
/** The root of the repository. */
export const repository = join(bench, '..');

/** A folder for generated files; it lies in node_modules, which is under no version control. */
export function scratch(name) {
  const folder = join(bench, 'node_modules', '.bench', name);
  mkdirSync(folder, { recursive: true });
  return folder;
}
