// Where this program lies, and which version of it.
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The version of the package; the bundler puts it in. */
declare const __VERSION__: string;

/** The version of the package, as `--version` prints it. */
export function ownVersion(): string {
  return __VERSION__;
}

/** A file of the folder that the bundled program stands in. */
export function besideProgram(name: string): string {
  // The program runs as a CommonJS bundle, in which `__dirname` is the place of the file itself, links resolved.
  return join(__dirname, name);
}

/** Loads a CommonJS file by its path, at run time: bundlers leave it alone. */
export function loadFrom(path: string): unknown {
  return createRequire(path)(path);
}
