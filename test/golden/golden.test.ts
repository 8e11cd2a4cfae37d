// What the core makes of every sample, kept in files beside this one: the tree, the model, the outline, the findings, their
// fixes, and the text realigned (no such file where realigning changes nothing).
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assertSameContent, assertSound, formatted, read } from '../support/core.js';
import { dumpFindings, dumpFixes, dumpModel, dumpOutline, dumpTree } from '../support/dump.js';
import { checkGolden } from '../support/golden.js';
import { root } from '../support/project.js';
import { samples } from '../support/samples.js';

suite('golden', () => {
  const all = samples();

  for (const { name, text } of all) {
    test(name, () => {
      const file = read(text);
      assertSound(file);
      const { reports } = file.snapshot;
      const each = (dump: (report: (typeof reports)[number]['report'], firstLine: number) => string): string =>
        reports
          .map(({ report, firstLine }, index) =>
            reports.length === 1 ? dump(report, firstLine) : `== report ${index + 1}, from line ${firstLine + 1}\n${dump(report, firstLine)}`,
          )
          .join('\n');
      checkGolden(`${name}/tree.txt`, each(dumpTree));
      checkGolden(`${name}/model.txt`, each(dumpModel));
      checkGolden(`${name}/outline.txt`, each(dumpOutline));
      checkGolden(`${name}/findings.txt`, reports.map(({ report, firstLine }) => dumpFindings(report, firstLine)).join(''));
      const fixes = each(dumpFixes);
      checkGolden(`${name}/fixes.txt`, fixes === '' ? undefined : fixes);
      const realigned = formatted(text);
      assertSameContent(text, realigned);
      checkGolden(`${name}/realigned.txt`, realigned === text ? undefined : realigned);
    });
  }

  test('no folder is left over from a sample that is gone', () => {
    const folders = readdirSync(join(root, 'test/golden'), { recursive: true, encoding: 'utf8' })
      .filter(path => path.endsWith('findings.txt'))
      .map(path => path.replaceAll('\\', '/').replace('/findings.txt', ''));
    assert.deepEqual(folders.toSorted(), all.map(({ name }) => name).toSorted());
  });
});
