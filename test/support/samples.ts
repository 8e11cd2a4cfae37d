// The reports in samples/, by the number their names begin with.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = new URL('../../../samples/', import.meta.url);

/** The text of the sample whose name begins with `prefix`, for example `01-clean`. */
export function sample(prefix: string): string {
  const name = readdirSync(fileURLToPath(FOLDER)).find(file => file.startsWith(prefix));
  if (name === undefined) throw new Error(`no sample begins with ${prefix}`);
  return readFileSync(new URL(encodeURIComponent(name), FOLDER), 'utf8');
}
