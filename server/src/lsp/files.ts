// What the server needs of the files beside reports. Where documents lie on no disk (in a browser, in a virtual workspace) there
// are none, and only the settings of the client count.
import type { FileRead } from '../core/index.js';

export interface Files {
  /** The URI of the file of that name in the folder of the document or the nearest one above it; undefined where none is. */
  nearest(uri: string, name: string): string | undefined;
  /** The URI of the file of that name in the folder of the document; undefined where the document is in no folder. */
  beside(uri: string, name: string): string | undefined;
  read(uri: string): FileRead;
  /** Writes the whole file; the reason where that failed. */
  write(uri: string, text: string): string | undefined;
}

export const NO_FILES: Files = {
  nearest: () => undefined,
  beside: () => undefined,
  read: () => ({ kind: 'absent' }),
  write: () => 'ENOSYS',
};

/** The last part of the path, as its user sees it. */
export function nameOf(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
