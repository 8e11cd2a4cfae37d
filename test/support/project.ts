// Where the project lies on disk, for tests that read its files.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project; compiled tests stand in out/test/…. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Every file below a folder of the project that ends in `extension`: paths from the root, with slashes, sorted. */
export function filesBelow(folder: string, extension: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter(name => name.endsWith(extension) && !name.includes('/node_modules/'))
    .sort();
}
