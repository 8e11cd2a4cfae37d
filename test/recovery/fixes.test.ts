// What the quick fixes of damaged rows and wrong cells promise: one set of edits that fit, after which the row reads as its
// title says and the findings that they are to remove are gone.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, fixesOf, say, type Finding, type ReportSnapshot } from '../../server/src/core/index.js';
import { recoverableRows } from '../../server/src/core/edits/recover.js';
import { recoverTable } from '../../server/src/core/model/recovery/recover.js';
import { assertEditsFit, assertSound, read, readOne } from '../support/core.js';
import { applicationsGrid, assemble, disclosureGrid, proceedingsGrid, tableLines } from '../support/report-builder.js';
import { COUNT_DAMAGES, damagedReport, PAGE_BREAKS, PLACE_DAMAGES, type PageBreak, type Plan } from './damage.js';
import { chanceOf, layout, leavesOf, LOOK, seed, size } from './realistic.js';

const RUNS = Number(process.env['RECOVERY_RUNS'] ?? 20);

const damages = fc.constantFrom(...COUNT_DAMAGES, ...PLACE_DAMAGES);
const plan: fc.Arbitrary<Plan> = fc.record({
  layout,
  rows: fc.uniqueArray(
    fc.record({ row: fc.nat({ max: 25 }), damages: fc.array(damages, { minLength: 1, maxLength: 2 }) }),
    { minLength: 1, maxLength: 12, selector: ({ row }) => row },
  ),
  breaks: fc.array(fc.record({ below: fc.nat({ max: 23 }), kind: fc.constantFrom<PageBreak>(...PAGE_BREAKS) }), {
    maxLength: 2,
  }),
});

const raggedIn = (report: ReportSnapshot): Finding[] => report.findings.filter(({ check }) => check === 'ragged-row');
const balanceIn = (report: ReportSnapshot): string[] =>
  report.findings
    .filter(({ check }) => ['wrong-total', 'unbalanced-column', 'suspect-cell', 'neighbour-column'].includes(check))
    .map(({ check, addresses }) => `${check} ${addresses.join()}`);

suite('recovery: fixes of ragged rows', () => {
  test('each one makes its row whole, takes its finding away, and says something else than the others', () =>
    fc.assert(
      fc.property(size, seed, plan, fc.constantFrom('\n', '\r\n'), (how, from, drawn, eol) => {
        const chance = chanceOf(from);
        const text = damagedReport(leavesOf(how, chance(0x7fffffff)), drawn, chance).text.replaceAll('\n', eol);
        const report = readOne(text);
        for (const finding of raggedIn(report).slice(0, 4)) {
          const fixes = fixesOf(report, finding);
          const titles = fixes.map(({ title }) => say('zh-cn', title));
          assert.equal(new Set(titles).size, titles.length, titles.join('\n'));
          assert.ok(fixes.filter(({ preferred }) => preferred).length <= 1);
          for (const { edits, safety, preview } of fixes) {
            assert.equal(safety, 'suggested');
            assertEditsFit(edits, text);
            const file = read(applyEdits(text, edits));
            assertSound(file);
            const after = raggedIn(file.snapshot.reports[0]!.report);
            const still = after.filter(({ addresses }) => addresses.join() === finding.addresses.join());
            if (preview) assert.ok(after.length < raggedIn(report).length, 'fewer ragged rows');
            else assert.deepEqual(still, [], 'its own finding is gone');
          }
        }
      }),
      { numRuns: RUNS },
    )).timeout(600_000);

  test('a row reads as its reading says, and no other number of the table changes', () =>
    fc.assert(
      fc.property(size, seed, plan, (how, from, drawn) => {
        const chance = chanceOf(from);
        const { text } = damagedReport(leavesOf(how, chance(0x7fffffff)), drawn, chance);
        const { model } = readOne(text);
        for (const table of model.tables.values()) {
          for (const { row, readings } of recoverTable(table).rows.slice(0, 3)) {
            const offers = raggedIn(readOne(text)).filter(({ addresses }) =>
              addresses[0]!.startsWith(`${table.schema.id}/${row.schemas[0]!.id}/`),
            );
            const fixes = offers.flatMap(finding => fixesOf(readOne(text), finding)).filter(({ preview }) => !preview);
            fixes.slice(0, 4).forEach(({ edits }, index) => {
              const after = readOne(applyEdits(text, edits)).model.tables.get(table.schema.id)!;
              const cells = row.schemas.flatMap(schema =>
                schema.cells.map(({ column }) => after.cells.get(`${table.schema.id}/${schema.id}/${column}`)),
              );
              const numbers = cells.map(cell => (cell?.value.kind === 'number' ? Number(cell.value.text) : undefined));
              assert.deepEqual(numbers, readings[index]!.values);
              for (const [address, { value }] of table.cells) {
                const now = after.cells.get(address)?.value;
                if (now?.kind === 'number' && value.kind === 'number') assert.equal(now.text, value.text, address);
              }
            });
          }
        }
      }),
      { numRuns: RUNS },
    )).timeout(600_000);

  test('“recover all” leaves no row that it could recover', () =>
    fc.assert(
      fc.property(size, seed, plan, (how, from, drawn) => {
        const chance = chanceOf(from);
        const { text } = damagedReport(leavesOf(how, chance(0x7fffffff)), drawn, chance);
        const report = readOne(text);
        for (const [id, table] of report.model.tables) {
          const ids = new Set(recoverableRows(table).map(({ row }) => row.schemas[0]!.id));
          const [finding] = raggedIn(report).filter(({ addresses }) => addresses[0]!.startsWith(`${id}/`));
          const all = finding && fixesOf(report, finding).find(({ preview }) => preview);
          assert.equal(all !== undefined, ids.size > 1);
          if (all === undefined) continue;
          const after = readOne(applyEdits(text, all.edits)).model.tables.get(id)!;
          const left = after.rows.filter(row => row.alignment === 'ragged' && ids.has(row.schemas[0]?.id ?? ''));
          assert.deepEqual(
            left.map(row => row.schemas[0]!.id),
            [],
          );
        }
      }),
      { numRuns: RUNS },
    )).timeout(600_000);
});

suite('recovery: fixes of wrong cells', () => {
  const grids = fc.tuple(size, seed).map(([how, from]) => {
    const leaves = leavesOf(how, from);
    return [disclosureGrid(leaves), applicationsGrid(leaves), proceedingsGrid(leaves)] as const;
  });
  const textOf = (tables: readonly (readonly (readonly string[])[])[], how: Plan['layout']): string =>
    assemble(
      LOOK,
      tables.map(table => tableLines(table, how)),
    );

  test('one changed number of table three: it is named, and its fix leaves nothing to be said of the sums', () =>
    fc.assert(
      fc.property(
        grids,
        layout,
        fc.nat({ max: 24 }),
        fc.nat({ max: 6 }),
        fc.integer({ min: 1, max: 99 }),
        (tables, how, row, column, by) => {
          const changed = tables[1].map((line, at) =>
            at === row + 3 ? line.with(column + 3, String(Number(line[column + 3]!) + by)) : line,
          );
          const text = textOf([tables[0], changed, tables[2]], how);
          const report = readOne(text);
          const [suspect] = report.findings.filter(({ check }) => check === 'suspect-cell');
          assert.deepEqual(balanceIn(report), [`suspect-cell ${suspect?.addresses.join() ?? ''}`]);
          const [fix, ...more] = fixesOf(report, suspect!);
          assert.deepEqual(more, []);
          assert.equal(applyEdits(text, fix!.edits), textOf(tables, how));
        },
      ),
      { numRuns: RUNS * 2 },
    )).timeout(600_000);

  test('an amount in the wrong column: where it is told, the fix leaves nothing to be said of the sums', () => {
    let told = 0;
    fc.assert(
      fc.property(
        grids,
        layout,
        seed,
        fc.nat({ max: 24 }),
        fc.nat({ max: 5 }),
        fc.nat({ max: 5 }),
        (tables, how, from, row, source, target) => {
          const line = tables[1][row + 3]!;
          const amount = 1 + chanceOf(from)(Math.max(1, Number(line[source + 3]!)));
          if (source === target || amount > Number(line[source + 3]!)) return;
          const moved = line
            .with(source + 3, String(Number(line[source + 3]!) - amount))
            .with(target + 3, String(Number(line[target + 3]!) + amount));
          const text = textOf([tables[0], tables[1].with(row + 3, moved), tables[2]], how);
          const report = readOne(text);
          for (const finding of report.findings.filter(({ check }) => check === 'neighbour-column')) {
            told++;
            assert.deepEqual(balanceIn(report), [`neighbour-column ${finding.addresses.join()}`]);
            const [fix] = fixesOf(report, finding);
            assertEditsFit(fix!.edits, text);
            const after = applyEdits(text, fix!.edits);
            assert.deepEqual(balanceIn(readOne(after)), []);
            assert.equal(after, textOf(tables, how));
          }
        },
      ),
      { numRuns: RUNS * 4 },
    );
    console.log(`      ${told} amounts in the wrong column were told`);
  }).timeout(600_000);
});
