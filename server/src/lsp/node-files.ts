// Files on the disk of the machine that the server runs on, for documents whose URIs say that they lie there.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { nearestFile, readJsonFile, writeJsonFile } from '../files/json-files.js';
import type { Files } from './files.js';

export const nodeFiles: Files = {
  nearest(uri, name) {
    const path = pathOf(uri);
    const found = path === undefined ? undefined : nearestFile(dirname(path), name);
    return found === undefined ? undefined : pathToFileURL(found).href;
  },
  beside(uri, name) {
    const path = pathOf(uri);
    return path === undefined ? undefined : pathToFileURL(join(dirname(path), name)).href;
  },
  read(uri) {
    const path = pathOf(uri);
    return path === undefined ? { kind: 'absent' } : readJsonFile(path);
  },
  write(uri, text) {
    const path = pathOf(uri);
    return path === undefined ? 'ENOSYS' : writeJsonFile(path, text);
  },
};

/** Undefined for a document that lies elsewhere, or nowhere yet. */
function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
