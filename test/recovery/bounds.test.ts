// Input that no form foresees: the recovery claims nothing wrong of it, comes to an end and never throws. How long it takes is
// printed, and no test depends on it.
import assert from 'node:assert/strict';
import { fixesOf, say, type ReportSnapshot } from '../../server/src/core/index.js';
import { recoverTable, type Recovery } from '../../server/src/core/model/recovery/recover.js';
import { BASE, report } from '../support/base-report.js';
import { assertSound, read } from '../support/core.js';
import { marked } from '../support/marked.js';
import { COUNT_DAMAGES, damagedReport } from './damage.js';
import { chanceOf, leavesOf, type Size } from './realistic.js';
import { aligned } from './tally.js';

const NEW = '一、本年新收';
const OVER = '二、上年结转';
const GRANTED = '（一）予以公开';
const PETITION = '1.信访举报';
const DUPLICATE = '→→2.重复申请';
const TOTAL = '→（七）总计';
const FORWARD = '四、结转下年度';
const PROCEEDINGS = '2→0→1→0→3→';

/** The base report with other lines, read; it must be sound whatever stands in them. */
function readWith(changes: Readonly<Record<string, string | null>>): ReportSnapshot {
  const file = read(marked(report(changes)).text);
  assertSound(file);
  const [first] = file.snapshot.reports;
  // Every fix is worked out, and every message said.
  for (const finding of first!.report.findings) fixesOf(first!.report, finding);
  return first!.report;
}

function recoveries({ model }: ReportSnapshot): Recovery[] {
  return [...model.tables.values()].flatMap(table => [...recoverTable(table).rows]);
}

/** State and first reading of the one ragged row. */
function only(snapshot: ReportSnapshot): string {
  const rows = recoveries(snapshot);
  assert.equal(rows.length, 1);
  return `${rows[0]!.state} ${rows[0]!.state === 'recovered' ? rows[0]!.readings[0]!.values.join(' ') : ''}`.trim();
}

suite('recovery: bounds', () => {
  test('a row that lost its number where the others leave no doubt', () => {
    assert.equal(
      only(readWith({ [GRANTED]: `三、本年度办理结果→${GRANTED}→→3→0→0→0→0→4` })),
      'recovered 3 1 0 0 0 0 4',
    );
    assert.equal(only(readWith({ [TOTAL]: `${TOTAL}→→7→2→0→0→1→10` })), 'recovered 7 2 0 0 1 0 10');
    assert.equal(only(readWith({ [NEW]: `${NEW}政府信息公开申请数量→→→3→11` })), 'recovered 7 3 0 0 1 0 11');
  });

  test('digits in two cells, numbers in one, zeros in front of what was cut off', () => {
    const totals = { [NEW]: `${NEW}政府信息公开申请数量→→→107→3→0→0→1→0→111`, [TOTAL]: `${TOTAL}→→107→2→0→0→1→0→110` };
    const granted = (numbers: string): ReportSnapshot =>
      readWith({ ...totals, [GRANTED]: `三、本年度办理结果→${GRANTED}→→${numbers}` });
    assert.equal(only(granted('1→03→1→0→0→0→0→104')), 'recovered 103 1 0 0 0 0 104');
    assert.equal(only(granted('103→1→0→0→0→0→1→0→4')), 'recovered 103 1 0 0 0 0 104');
    assert.equal(only(granted('103→1→0→0→00→104')), 'recovered 103 1 0 0 0 0 104');
    assert.equal(only(granted('1031→0→0→0→0→104')), 'recovered 103 1 0 0 0 0 104');
    assert.equal(only(granted('10310→0→0→0104')), 'recovered 103 1 0 0 0 0 104');
  });

  test('two rows that could have changed places are both left open', () => {
    const snapshot = readWith({
      [NEW]: `${NEW}政府信息公开申请数量→→→9→5→0→0→1→0→15`,
      [PETITION]: '→（五）不予处理→1.信访举报投诉类申请→2→0→0→0→0→2',
      [DUPLICATE]: '→→2.重复申请→2→0→0→0→0→2',
      [TOTAL]: `${TOTAL}→→9→4→0→0→1→0→14`,
    });
    for (const { state, readings } of recoveries(snapshot)) {
      assert.equal(state, 'ambiguous');
      assert.deepEqual(readings.map(({ values }) => values.join(' ')).toSorted(), ['0 2 0 0 0 0 2', '2 0 0 0 0 0 2']);
    }
    assert.ok(snapshot.findings.every(({ check }) => check === 'ragged-row'));
  });

  test('a table that contradicts itself: nothing is preferred', () => {
    const snapshot = readWith({
      [TOTAL]: `${TOTAL}→→7→2→0→0→1→1→11`,
      [DUPLICATE]: '→→2.重复申请→0→0→0→0→0→0',
    });
    assert.equal(only(snapshot), 'contradictory');
    const [finding] = snapshot.findings.filter(({ check }) => check === 'ragged-row');
    assert.ok(fixesOf(snapshot, finding!).every(({ preferred, preview }) => !preferred && !preview));
    assert.match(say('zh-cn', finding!.message), /对不上/);
  });

  test('numbers beyond 2^53, negative numbers, formulas and words: nothing is claimed of their row or their columns', () => {
    const huge = '9007199254740993';
    for (const odd of [huge, '-3', '=SUM(B1:B2)', '若干', '3.5', '1e9', '９'.repeat(30)]) {
      const ragged = readWith({ [DUPLICATE]: `→→2.重复申请→0→${odd}→0→0→0→0` });
      const states = recoveries(ragged).map(({ state }) => state);
      // A number that seems to be a label leaves the row shorter still; the empty rest of the table is as sure as before.
      for (const { state, readings } of recoveries(ragged)) {
        if (state === 'recovered')
          assert.ok(
            readings[0]!.values.every(value => value === 0),
            odd,
          );
      }
      assert.ok(states.length <= 1);
      // In a column that cannot be read the two places of a lost number look alike.
      const beside = readWith({
        [PETITION]: `→（五）不予处理→1.信访举报投诉类申请→0→${odd}→0→0→0→0→0`,
        [GRANTED]: `三、本年度办理结果→${GRANTED}→→3→0→0→0→0→4`,
      });
      for (const { state, readings } of recoveries(beside)) {
        if (state === 'recovered') assert.equal(readings[0]!.values.join(' '), '3 1 0 0 0 0 4', odd);
      }
    }
    const exact = readWith({ [PROCEEDINGS]: `${huge}→0→0→0→0→0→0→1→1→1→0→0→0→1` });
    assert.equal(only(exact), 'unknown');
  });

  test('200 columns', () => {
    const zeros = Array.from({ length: 200 }, () => '0').join('→');
    assert.equal(only(readWith({ [DUPLICATE]: `→→2.重复申请→${zeros}` })), 'recovered 0 0 0 0 0 0 0');
    assert.equal(only(readWith({ [DUPLICATE]: `→→2.重复申请→1→${zeros}` })), 'unknown');
    const counted = Array.from({ length: 200 }, (_, index) => String(index)).join('→');
    assert.equal(only(readWith({ [PROCEEDINGS]: counted })), 'unknown');
  });

  test('a row of one number, and a row whose rest stands below a page break', () => {
    assert.equal(only(readWith({ [GRANTED]: `三、本年度办理结果→${GRANTED}→→4` })), 'recovered 3 1 0 0 0 0 4');
    const cut = readWith({ [GRANTED]: `三、本年度办理结果→${GRANTED}→→3→1→0→0→0→0\n- 4 -\n→→→4→4` });
    assert.deepEqual(
      recoveries(cut).map(({ state }) => state),
      ['unknown'],
    );
  });

  test('a row that is there twice, or not at all: nothing is known of it, and the others are told with care', () => {
    const twice = readWith({
      [DUPLICATE]: '→→2.重复申请→0→0→0→0→0→0→0\n→→2.重复申请→1→0→0→0→0→0→1',
      [GRANTED]: `三、本年度办理结果→${GRANTED}→→3→0→0→0→0→4`,
    });
    // 4 − 3 may have stood in any column that the doubled row leaves room in.
    for (const { state, readings } of recoveries(twice)) {
      assert.ok(state !== 'contradictory');
      if (state === 'recovered') assert.equal(readings[0]!.values.join(' '), '3 1 0 0 0 0 4');
    }
    const gone = readWith({ [DUPLICATE]: null, [PETITION]: '→（五）不予处理→1.信访举报投诉类申请→0→0→0→0→0→0' });
    assert.equal(only(gone), 'recovered 0 0 0 0 0 0 0');
    const intake = readWith({ [OVER]: null, [FORWARD]: `${FORWARD}继续办理→→→1→1→0→0→0→2` });
    assert.ok(recoveries(intake).every(({ state }) => state === 'ambiguous'));
  });

  test('the row of another edition in its place', () => {
    const single = report({
      '1.申请人无正当理由': '→（六）其他处理→→1→0→0→0→0→1',
      '2.申请人逾期未按': null,
      '3.其他': null,
    });
    const file = read(marked(single).text);
    assertSound(file);
    assert.equal(only(file.snapshot.reports[0]!.report), 'recovered 1 0 0 0 0 0 1');
  });

  test('the base report itself has nothing to recover', () => {
    assert.deepEqual(recoveries(read(marked(BASE).text).snapshot.reports[0]!.report), []);
  });

  test('25 ragged rows of any size stay within the bound', () => {
    const times: string[][] = [];
    for (const size of ['town', 'county', 'city', 'dense'] satisfies Size[]) {
      const taken: number[] = [];
      let gaveUp = 0;
      for (let run = 0; run < 28; run++) {
        const chance = chanceOf(run);
        const leaves = leavesOf(size, chance(0x7fffffff));
        const kind = COUNT_DAMAGES[run % COUNT_DAMAGES.length]!;
        const rows = Array.from({ length: 25 }, (_, row) => ({ row, damages: [kind] }));
        const { text } = damagedReport(leaves, { layout: 'grid', rows, breaks: [] }, chance);
        const { snapshot } = read(text);
        const [{ report: damaged } = { report: undefined }] = snapshot.reports;
        // A copy, of which nothing is remembered.
        const table = { ...damaged!.model.tables.get('applications')! };
        const start = performance.now();
        if (recoverTable(table).gaveUp) gaveUp++;
        taken.push(performance.now() - start);
      }
      taken.sort((one, other) => one - other);
      const at = (share: number): string => `${taken[Math.floor(share * taken.length)]!.toFixed(2)} ms`;
      times.push([size, at(0.5), at(0.9), String(gaveUp)]);
    }
    console.log(aligned([['25 ragged rows', 'median', '90 %', 'given up, of 28'], ...times]));
  });
});
