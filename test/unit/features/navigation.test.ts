// From a total to its addends and back: highlights, definition, references.
import assert from 'node:assert/strict';
import { definitionAt, highlightsAt, referencesAt } from '../../../server/src/core/index.js';
import { report } from '../../support/base-report.js';
import { at, assertMarked } from '../../support/features.js';

const LAST = '四、结转下年度继续办理';
const NEW = '一、本年新收';
const PROCEEDINGS = '2→0→1→0→3→0→0→0→1→1→1→0→0→0→1';

function checkHighlights(snippet: string): void {
  const place = at(snippet);
  const found = highlightsAt(place.report, place.cursor);
  for (const kind of ['total', 'addend', 'text'] as const) {
    assertMarked(
      place,
      found.filter(highlight => highlight.kind === kind).map(({ span }) => span),
      kind,
    );
  }
}

suite('features: highlights', () => {
  test('a total of a row lights its addends, and the other three of its column relation', () => {
    checkHighlights(
      report({
        [NEW]: '一、本年新收政府信息公开申请数量→→→7→3→0→0→1→0→<|11|text>',
        '二、上年结转': '二、上年结转政府信息公开申请数量→→→1→0→0→0→0→0→<|1|text>',
        '（七）总计': '→（七）总计→→7→2→0→0→1→0→<|10|text>',
        [LAST]:
          '四、结转下年度继续办理→→→<|1|addend>→<|1|addend>→<|0|addend>→<|0|addend>→<|0|addend>→<|0|addend>→<|<|>2|total>',
      }),
    );
  });

  test('each group of the one line of table four is lit by itself', () => {
    checkHighlights(
      report({ [PROCEEDINGS]: '2→0→1→0→3→<|0|addend>→<|0|addend>→<|0|addend>→<|1|addend>→<|1<|>|total>→1→0→0→0→1' }),
    );
  });

  test('an addend lights the totals that it flows into', () => {
    checkHighlights(
      report({
        '4.保护第三方': '→→4.保护第三方合法权益→0→0→0→0→<|<|>1|addend>→0→<|1|total>',
        '（七）总计': '→（七）总计→→7→2→0→0→<|1|total>→0→10',
      }),
    );
  });

  test('a label lights the cells of its row', () => {
    checkHighlights(
      report({
        '2.重复申请': '→→<|2.重<|>复申请|text>→<|0|text>→<|0|text>→<|0|text>→<|0|text>→<|0|text>→<|0|text>→<|0|text>',
      }),
    );
  });

  test('a word of a header lights its column down to the next header', () => {
    checkHighlights(
      report({
        '信息内容→本年制发件数': '信息内容→<|本年制发<|>件数|text>→本年废止件数→现行有效件数',
        '规章→0': '规章→<|0|text>→0→0',
        行政规范性文件: '行政规范性文件→<|2|text>→1→9',
      }),
    );
  });

  test('a word over several columns lights them all, one beside a tall header only its own', () => {
    const columns = (snippet: string): number => {
      const place = at(snippet);
      return highlightsAt(place.report, place.cursor).length;
    };
    const rows = 25;
    const header = (words: string): Record<string, string> => ({ '→→→自然人': words });
    assert.equal(columns(report(header('→→→自然人→法人<|>或其他组织→→→→→总计'))), 1 + 5 * rows);
    assert.equal(columns(report(header('→→→自<|>然人→法人或其他组织→→→→→总计'))), 1 + rows);
    assert.equal(columns(report(header('→→→自然人→法人或其他组织→→→→→总<|>计'))), 1 + rows);
    const leaves = '→→→→商业企业→科研机构→社会公益组织→法律服务机构→其<|>他→';
    assert.equal(columns(report({ 商业企业: leaves })), 1 + rows);
    assert.equal(columns(report({ '行政复议→': '行政复议→→→→→行政<|>诉讼→→→→→→→→→' })), 1 + 10);
  });

  test('prose and headings light nothing', () => {
    for (const changes of [
      { 我局按照要求: '2023年，我局按照要求<|>做好工作。' },
      { '一、总体情况': '一、总<|>体情况' },
    ]) {
      const { report: snapshot, cursor } = at(report(changes));
      assert.deepEqual(highlightsAt(snapshot, cursor), []);
    }
  });
});

suite('features: definition and references', () => {
  test('a total comes from its addends', () => {
    const place = at(
      report({ [PROCEEDINGS]: '<|2|addend>→<|0|addend>→<|1|addend>→<|0|addend>→<|>3→0→0→0→1→1→1→0→0→0→1' }),
    );
    const found = definitionAt(place.report, place.cursor);
    assertMarked(place, found!.targets, 'addend');
  });

  test('a number that sums up nothing comes from itself, and goes into its total', () => {
    const place = at(report({ [PROCEEDINGS]: '2→0→<|<|>1|own>→0→<|3|total>→0→0→0→1→1→1→0→0→0→1' }));
    assertMarked(place, definitionAt(place.report, place.cursor)!.targets, 'own');
    assertMarked(place, referencesAt(place.report, place.cursor)!.targets, 'total');
  });

  test('a total goes into the totals above it and stands against the other side', () => {
    const place = at(
      report({
        [NEW]: '一、本年新收政府信息公开申请数量→→→<|7|use>→3→0→0→1→0→11',
        '二、上年结转': '二、上年结转政府信息公开申请数量→→→<|1|use>→0→0→0→0→0→1',
        '（七）总计': '→（七）总计→→<|>7→2→0→0→1→0→<|10|use>',
        [LAST]: '四、结转下年度继续办理→→→<|1|use>→1→0→0→0→0→2',
      }),
    );
    assertMarked(place, referencesAt(place.report, place.cursor)!.targets, 'use');
    assert.equal(definitionAt(place.report, place.cursor)!.targets.length, 21);
  });

  test('a label and a ragged row lead nowhere', () => {
    for (const line of ['四、结转下<|>年度继续办理→→→1→1→0→0→0→0→2', '四、结转下年度继续办理→→→1→<|>1→0→0→2']) {
      const { report: snapshot, cursor } = at(report({ [LAST]: line }));
      assert.equal(definitionAt(snapshot, cursor), undefined);
      assert.equal(referencesAt(snapshot, cursor), undefined);
    }
  });
});
