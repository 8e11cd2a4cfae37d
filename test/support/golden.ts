// Files that hold what came out last time. UPDATE_GOLDEN=1 writes them anew, but never where CI is set: read the difference
// as you read code.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './project.js';

const updates = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined;

/** Compares `actual` with test/golden/<name>; undefined says that there is to be no such file. */
export function checkGolden(name: string, actual: string | undefined): void {
  const path = join(root, 'test/golden', name);
  if (updates) {
    if (actual === undefined) return rmSync(path, { force: true });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
    return;
  }
  const expected = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  assert.equal(actual, expected, `test/golden/${name} (UPDATE_GOLDEN=1 writes it anew)`);
}
