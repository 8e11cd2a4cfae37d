// Hints at row ends and before numbers, lenses above tables, and the list that a lens leads to.
import assert from 'node:assert/strict';
import {
  applyEdits,
  columnHints,
  realignEdits,
  relationsOf,
  say,
  sumHints,
  tableLenses,
  type InlayHint,
} from '../../../server/src/core/index.js';
import { BASE, report } from '../../support/base-report.js';
import { readOne } from '../../support/core.js';
import { tabbed, visible } from '../../support/marked.js';
import { sample } from '../../support/samples.js';

const NEW = '一、本年新收';
const PROCEEDINGS = '2→0→1→0→3→0→0→0→1→1→1→0→0→0→1';

/** The lines of a text with their hints where an editor would show them. */
function withHints(text: string, hints: readonly InlayHint[]): string {
  const edits = hints.map(({ offset, text: hint }) => ({ span: { from: offset, to: offset }, newText: `⟦${hint}⟧` }));
  return visible(applyEdits(text, edits));
}

function sumsIn(snippet: string, firstLine = 0, endLine = 1000): string[] {
  const text = tabbed(snippet);
  const shown = withHints(text, sumHints(readOne(text), firstLine, endLine));
  return shown.split('\n').filter(line => line.includes('⟦'));
}

suite('features: sums at row ends', () => {
  test('nothing where every total is right', () => {
    assert.deepEqual(sumsIn(BASE), []);
  });

  test('a wrong total, and a double click that sets it', () => {
    const snippet = report({ '2.重复申请': '→→2.重复申请→1→0→0→2→0→0→9' });
    const text = tabbed(snippet);
    const hints = sumHints(readOne(text), 0, 1000);
    assert.ok(visible(withHints(text, hints)).includes('→→2.重复申请→1→0→0→2→0→0→9⟦Σ=3⟧'));
    assert.match(hints[0]!.details.map(detail => say('zh-cn', detail)).join(), /1＋2/);
    assert.match(hints[0]!.details.map(detail => say('en', detail)).join(), /come to 3/);
  });

  test('a total that is missing; blanks among its parts make it a lower bound', () => {
    assert.deepEqual(sumsIn(report({ '2.重复申请': '→→2.重复申请→0→0→0→0→0→0→' })), ['→→2.重复申请→0→0→0→0→0→0→⟦Σ=0⟧']);
    // The column of totals cannot be told by its row, which lacks it too.
    assert.deepEqual(sumsIn(report({ '（七）总计': '→（七）总计→→7→2→0→0→1→0→' })), [
      '→（七）总计→→7→2→0→0→1→0→⟦Σ=10  总计 Σ=10⟧',
    ]);
    const partly = '→（四）无法提供→1.本机关不掌握相关政府信息→2→0→0→→0→0→';
    assert.deepEqual(sumsIn(report({ '1.本机关不掌握': partly })), [`${partly}⟦Σ≥2⟧`]);
    assert.deepEqual(sumsIn(report({ '2.重复申请': '→→2.重复申请→→→→→→→' })), []);
  });

  test('a number that is none makes no sum', () => {
    assert.deepEqual(sumsIn(report({ '2.重复申请': '→→2.重复申请→若干→0→0→0→0→0→' })), []);
  });

  test('a column that does not add up is told at the end of its total row, by name', () => {
    const lines = sumsIn(report({ '（七）总计': '→（七）总计→→8→2→0→0→1→0→11' }));
    assert.deepEqual(lines, ['→（七）总计→→8→2→0→0→1→0→11⟦自然人 Σ=7⟧']);
  });

  test('the groups of table four are told apart on their one line', () => {
    const lines = sumsIn(report({ [PROCEEDINGS]: '2→0→1→0→4→0→0→0→1→1→1→0→0→0→5' }));
    assert.deepEqual(lines, ['2→0→1→0→4→0→0→0→1→1→1→0→0→0→5⟦行政复议 Σ=3  复议后起诉 Σ=1⟧']);
  });

  test('a double click never touches a total that nothing blames', () => {
    // One addend is the culprit: the total of the row is right.
    const text = tabbed(report({ [NEW]: '一、本年新收政府信息公开申请数量→→→8→3→0→0→1→0→11' }));
    const snapshot = readOne(text);
    assert.ok(snapshot.findings.some(({ check }) => check === 'suspect-cell'));
    const [hint, ...others] = sumHints(snapshot, 0, 1000);
    assert.deepEqual(others, []);
    assert.equal(hint!.text, 'Σ=12');
    assert.equal(hint!.edit, undefined);
  });

  test('a double click on a blank total fills it in', () => {
    const text = tabbed(report({ [PROCEEDINGS]: '2→0→1→0→→0→0→0→1→1→1→0→0→0→1' }));
    const [hint] = sumHints(readOne(text), 0, 1000);
    assert.ok(applyEdits(text, [hint!.edit!]).includes(tabbed(PROCEEDINGS)));
  });

  test('only the lines that are asked for', () => {
    const snippet = report({
      '2.重复申请': '→→2.重复申请→1→0→0→2→0→0→9',
      [PROCEEDINGS]: '2→0→1→0→4→0→0→0→1→1→1→0→0→0→1',
    });
    // The columns do not add up either, which stands at the end of their row of totals.
    assert.equal(sumsIn(snippet).length, 3);
    assert.equal(sumsIn(snippet, 0, 5).length, 0);
    const line = snippet.split('\n').findIndex(words => words.includes('2.重复申请'));
    assert.equal(sumsIn(snippet, line, line + 1).length, 1);
  });
});

suite('features: names of columns', () => {
  const namesOn = (snippet: string, words: string): string => {
    const text = tabbed(snippet);
    const line = text.split('\n').findIndex(other => other.includes(tabbed(words)));
    return withHints(text, columnHints(readOne(text), line)).split('\n')[line]!;
  };

  test('before each number of a row', () => {
    const shown = namesOn(BASE, NEW);
    assert.ok(
      shown.endsWith('→⟦自然人:⟧7→⟦商业企业:⟧3→⟦科研机构:⟧0→⟦社会公益组织:⟧0→⟦法律服务机构:⟧1→⟦其他:⟧0→⟦总计:⟧11'),
      shown,
    );
  });

  test('an explanation in brackets is left out', () => {
    assert.equal(namesOn(BASE, '行政事业性收费→12.5'), '行政事业性收费→⟦本年收费金额:⟧12.5→→');
  });

  test('table four names its groups', () => {
    const shown = namesOn(BASE, PROCEEDINGS);
    assert.ok(shown.startsWith('⟦行政复议 结果维持:⟧2→⟦结果纠正:⟧0→'), shown);
    assert.ok(shown.includes('⟦未经复议直接起诉 结果维持:⟧0→') && shown.includes('⟦复议后起诉 结果维持:⟧1→'), shown);
  });

  test('a ragged row, a header and prose have none', () => {
    const ragged = report({ '2.重复申请': '→→2.重复申请→0→0→3→0' });
    for (const words of ['2.重复申请', '信息内容→本年制发', '我局按照要求'])
      assert.ok(!namesOn(ragged, words).includes('⟦'), words);
  });
});

suite('features: lenses', () => {
  const lensesOf = (text: string): string[] =>
    tableLenses(readOne(text)).map(
      ({ table, holds, fails, unknown, offGrid }) => `${table} ${holds}✓ ${fails}✗ ${unknown}?${offGrid ? ' off' : ''}`,
    );

  test('a clean report: 39 relations in table three, three in table four', () => {
    assert.deepEqual(lensesOf(tabbed(BASE)), ['applications 39✓ 0✗ 0?', 'proceedings 3✓ 0✗ 0?']);
  });

  test('what fails and what cannot be told is counted', () => {
    const text = tabbed(report({ [PROCEEDINGS]: '2→0→1→0→4→0→0→0→→1→1→0→0→0→1' }));
    assert.equal(lensesOf(text)[1], 'proceedings 1✓ 1✗ 1?');
    const entries = relationsOf(readOne(text), 'proceedings');
    assert.deepEqual(
      entries.map(({ state, place }) => `${state} ${say('zh-cn', place)}`),
      ['fails 「行政复议」行', 'unknown 「未经复议直接起诉」行', 'holds 「复议后起诉」行'],
    );
    const [failing] = entries;
    assert.equal(text.slice(failing!.span!.from, failing!.span!.to), '4');
    assert.match(say('zh-cn', failing!.detail), /之和为 3（2＋1），填 4，相差 1/);
    assert.match(say('en', failing!.detail), /come to 3 .*stated 4/);
    assert.doesNotMatch(entries.map(({ title, detail }) => say('en', title) + say('en', detail)).join(), /\{\w+\}/);
  });

  test('a table off the grid says so, and is put there', () => {
    const text = sample('02-browser');
    const snapshot = readOne(text);
    assert.ok(tableLenses(snapshot).some(({ table, offGrid }) => table === 'applications' && offGrid));
    const after = readOne(applyEdits(text, realignEdits(snapshot, 'applications')));
    assert.ok(!tableLenses(after).some(({ table, offGrid }) => table === 'applications' && offGrid));
    assert.deepEqual(realignEdits(after, 'applications'), []);
  });

  test('a table without relations has a lens only where it is off the grid', () => {
    assert.deepEqual(lensesOf('示例市政府信息公开年报\n\n二、主动公开政府信息情况\n\n规章\t\t0\t0\t0\n'), [
      'disclosure 0✓ 0✗ 0? off',
    ]);
  });
});
