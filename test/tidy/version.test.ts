// One version everywhere: the package, its lock file, the newest entry of the changelog; and no check is newer.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../../server/src/core/index.js';
import { root } from '../support/project.js';

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

suite('tidy: version', () => {
  const { version } = JSON.parse(textOf('package.json')) as { version: string };

  test('the lock file is of the same version', () => {
    const lock = JSON.parse(textOf('package-lock.json')) as { version: string; packages: { '': { version: string } } };
    assert.deepEqual([lock.version, lock.packages[''].version], [version, version]);
  });

  test('the changelog begins with it', () => {
    const newest = /^## \[(.+?)\]/m.exec(textOf('CHANGELOG.md'))?.[1];
    assert.equal(newest, version);
  });

  test('no check is of a later version', () => {
    const order = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });
    assert.deepEqual(
      checks.filter(({ since }) => order(since, version) > 0).map(({ id }) => id),
      [],
    );
  });
});
