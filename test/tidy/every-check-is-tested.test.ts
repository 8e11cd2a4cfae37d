// Every check of the registry has its test file, with a bad, a good and a near-miss snippet and one where it must stay silent
// because another check owns the cause.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../../server/src/core/index.js';
import { root } from '../support/project.js';

const folder = join(root, 'test/checks');

suite('tidy: every check is tested', () => {
  for (const { id } of checks) {
    test(id, () => {
      const path = join(folder, `${id}.test.ts`);
      assert.ok(existsSync(path), `test/checks/${id}.test.ts is missing`);
      const source = readFileSync(path, 'utf8');
      assert.ok(source.includes(`suite('${id}'`), `a suite named ${id}`);
      for (const kind of ['bad', 'good', 'near miss', 'silent']) {
        assert.match(source, new RegExp(`test\\([\`']${kind}: `), `a test named “${kind}: …”`);
      }
    });
  }

  test('no file is left over from a check that is gone', () => {
    const ids = new Set(checks.map(({ id }) => id));
    const strays = readdirSync(folder).filter(name => !ids.has(name.replace(/\.test\.ts$/, '')));
    assert.deepEqual(strays, []);
  });
});
