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

/** A golden file of many short pictures, each under its name; each is compared by itself. */
export interface GoldenSections {
  check(name: string, actual: string): void;
  /** Sees that every picture in the file was asked for, and writes the file where it is to be written anew. */
  finish(): void;
}

/** The pictures of test/golden/<name>, each under a line `== its name`. */
export function goldenSections(name: string): GoldenSections {
  const path = join(root, 'test/golden', name);
  const whole = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const known = new Map(
    whole.split(/^== /m).map(section => {
      const end = section.indexOf('\n');
      return [section.slice(0, end), section.slice(end + 1)];
    }),
  );
  known.delete('');
  const seen = new Map<string, string>();
  return {
    check(section, actual) {
      seen.set(section, actual);
      if (!updates)
        assert.equal(
          actual,
          known.get(section),
          `“${section}” in test/golden/${name} (UPDATE_GOLDEN=1 writes it anew)`,
        );
    },
    finish() {
      if (!updates)
        return assert.deepEqual(
          [...known.keys()].filter(section => !seen.has(section)),
          [],
        );
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, [...seen].map(([section, actual]) => `== ${section}\n${actual}`).join(''));
    },
  };
}
