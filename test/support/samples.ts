// The reports in samples/, by the number their names begin with, or all of them decoded.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { filesBelow, root } from './project.js';

const FOLDER = new URL('../../../samples/', import.meta.url);

/** The text of the sample whose name begins with `prefix`, for example `01-clean`. */
export function sample(prefix: string): string {
  const name = readdirSync(fileURLToPath(FOLDER)).find(file => file.startsWith(prefix));
  if (name === undefined) throw new Error(`no sample begins with ${prefix}`);
  return readFileSync(new URL(encodeURIComponent(name), FOLDER), 'utf8');
}

export interface Sample {
  /** The path in samples/ up to the Chinese words: `01-clean`, `two-years/2023`, `encodings/utf-16le`. */
  readonly name: string;
  readonly path: string;
  /** Decoded; a byte order mark is still in it. */
  readonly text: string;
}

/** Every report below samples/, in the order of their paths. */
export function samples(): Sample[] {
  return filesBelow('samples', '')
    .filter(path => /\.(?:txt|md)$/.test(path) && !path.endsWith('README.md'))
    .map(path => {
      const name = path.slice('samples/'.length).replace(/-?[^/\x20-\x7e][^/]*$/, '');
      const encoding = /gb18030|utf-16le/.exec(name)?.[0] ?? 'utf-8';
      const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
      return { name, path, text: decoder.decode(readFileSync(`${root}/${path}`)) };
    });
}
