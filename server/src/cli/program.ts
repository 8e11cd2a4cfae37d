// Where this program lies, and which version of it.
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A file of the folder that the bundled program stands in; `..` leads to the package. */
export function besideProgram(...names: readonly string[]): string {
  // The program runs as a CommonJS bundle, in which `__dirname` is the place of the file itself, links resolved.
  return join(__dirname, ...names);
}

/** The version of the package. */
export function ownVersion(): string {
  const manifest: unknown = loadFrom(besideProgram('..', 'package.json'));
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) return '0.0.0';
  return String(manifest.version);
}

/** Loads a CommonJS or JSON file by its path, at run time: bundlers leave it alone. */
export function loadFrom(path: string): unknown {
  return createRequire(path)(path);
}
