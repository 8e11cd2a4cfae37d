// Files that are written from the sources are what would be written now: `npm run generate` writes them anew.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/project.js';

suite('tidy: generated files', () => {
  const generators = readdirSync(join(root, 'scripts')).filter(name => /^generate.*\.mjs$/.test(name));

  for (const name of generators) {
    test(`scripts/${name}`, () => {
      const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts', name), '--check'], {
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
    });
  }

  test('npm run generate runs them all', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: { generate: string };
    };
    for (const name of generators) assert.ok(scripts.generate.includes(`scripts/${name}`), name);
  });
});
