// The five seed reports, where they are at hand: every ragged row is recovered, and after that and the safe fixes the tables
// stand on the official grid with no error left.
import assert from 'node:assert/strict';
import { recoverAll } from '../../server/src/core/edits/recover.js';
import { applyEdits } from '../../server/src/core/index.js';
import { recoverTable } from '../../server/src/core/model/recovery/recover.js';
import { assertEditsFit, fixed, formatted, readOne } from '../support/core.js';
import { visible } from '../support/marked.js';
import { haveReports, reportsIn } from '../support/reports.js';

suite('recovery: seed reports', () => {
  if (!haveReports()) return;
  for (const { name, text } of reportsIn('seeds')) {
    test(`${name.slice('seeds/'.length, -'.txt'.length)}: every ragged row is recovered, and the tables come to stand on the official grid`, () => {
      const before = readOne(text);
      for (const table of before.model.tables.values()) {
        for (const { row, state } of recoverTable(table).rows) assert.equal(state, 'recovered', row.schemas[0]?.id);
      }
      const edits = [...before.model.tables.values()].flatMap(table => recoverAll(before.model, table));
      assertEditsFit(edits, text);
      const after = fixed(applyEdits(text, edits));
      assert.equal(visible(formatted(after)), visible(after), 'formatting changes nothing more');

      const { model, tree, findings } = readOne(after);
      assert.deepEqual(
        findings.filter(({ severity }) => severity === 'error'),
        [],
      );
      const widths = { disclosure: 4, applications: 10, proceedings: 15 };
      for (const [id, table] of model.tables) {
        for (let line = table.firstLine; line < table.endLine; line++) {
          const node = tree.lines[line]!;
          assert.equal(node.kind === 'row' && node.cells.length, widths[id], `line ${line + 1}`);
        }
        assert.deepEqual(table.splitLabels, []);
        for (const row of table.rows) {
          assert.equal(row.alignment, 'canonical', `line ${row.line + 1}`);
          for (const { level, field } of row.labels) assert.equal(field, level, `line ${row.line + 1}`);
        }
        assert.equal(table.cells.size, { disclosure: 10, applications: 175, proceedings: 15 }[id]);
      }
    });
  }
});
