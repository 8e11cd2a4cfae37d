// Whose code is shipped, and under which licence: only such as may be shipped with ours, and each with its text.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/project.js';

const ALLOWED = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', '0BSD']);

suite('security: licences', () => {
  test('every package in the bundles has an allowed licence, and its text is shipped', () => {
    const notices = readFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    const packages = notices.split(/\n-{80}\n\n/).map(part => {
      const [, name, licence, text] = /^(\S+ \d\S*) \(([^)]*)\)\n\n([\s\S]*)$/.exec(part) ?? [];
      return { name, licence, length: (text ?? '').trim().length };
    });
    assert.ok(packages.some(({ name }) => name?.startsWith('vscode-languageserver ')));
    for (const { name, licence, length } of packages) {
      assert.ok(licence !== undefined && ALLOWED.has(licence), `${name}: ${licence}`);
      assert.ok(length > 200, `${name}: no text of its licence`);
    }
  });

  test('every package that the manifest depends on is among them, or not shipped', () => {
    const notices = readFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const missing = Object.keys(dependencies).filter(name => !new RegExp(`^${name} \\d`, 'm').test(notices));
    assert.deepEqual(missing, []);
  });
});
