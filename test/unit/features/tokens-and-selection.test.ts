// What words are for colours, and what a selection grows to.
import assert from 'node:assert/strict';
import { selectionSpans, semanticTokens, splitLines, TOKEN_TYPES } from '../../../server/src/core/index.js';
import { BASE, report } from '../../support/base-report.js';
import { read, readOne } from '../../support/core.js';
import { at } from '../../support/features.js';
import { tabbed, visible } from '../../support/marked.js';
import { samples } from '../../support/samples.js';

/** The words of each type, in the order of the text, on the lines that hold `words`. */
function tokensOn(snippet: string, words: string): string[] {
  const text = tabbed(snippet);
  const lines = splitLines(text);
  return semanticTokens(readOne(text))
    .filter(({ line }) => lines[line]!.includes(tabbed(words)))
    .map(({ line, character, length, type }) => `${type} ${lines[line]!.slice(character, character + length)}`);
}

suite('features: semantic tokens', () => {
  test('labels, addends and totals of a row', () => {
    assert.deepEqual(tokensOn(BASE, '四、结转下年度'), [
      'label 四、结转下年度继续办理',
      ...['1', '1', '0', '0', '0', '0'].map(number => `addend ${number}`),
      'total 2',
    ]);
  });

  test('a row of totals is totals all over; table two has none', () => {
    assert.deepEqual(
      tokensOn(BASE, '（七）总计').map(token => token.split(' ')[0]),
      ['label', ...Array<string>(7).fill('total')],
    );
    assert.deepEqual(tokensOn(BASE, '行政许可→31'), ['label 行政许可']);
  });

  test('titles, headings and headers', () => {
    assert.deepEqual(tokensOn(BASE, '示例市示例区林业局2023'), [
      'heading 示例市示例区林业局2023年政府信息公开工作年度报告',
    ]);
    assert.deepEqual(tokensOn(BASE, '五、存在的'), ['heading 五、存在的主要问题及改进情况']);
    assert.deepEqual(tokensOn(BASE, '商业企业→'), [
      'header 商业企业',
      'header 科研机构',
      'header 社会公益组织',
      'header 法律服务机构',
      'header 其他',
    ]);
  });

  test('numbers without a certain place, and rows that the form does not know', () => {
    const ragged = report({
      '2.重复申请': '→→2.重复申请→0→0→3→0',
      '3.其他': '→→3.其他→0→0→0→0→0→0→0\n→→4.什么都有→0→0→0→0→0→0→0',
    });
    assert.deepEqual(tokensOn(ragged, '2.重复申请'), [
      'label 2.重复申请',
      ...[0, 0, 3, 0].map(number => `ambiguous ${number}`),
    ]);
    const unknown = tokensOn(ragged, '4.什么都有');
    assert.ok(unknown.length >= 7 && unknown.every(token => token.startsWith('unplaced ')), unknown.join());
  });

  test('the second of two rows does not count', () => {
    const row = '→→2.重复申请→1→0→0→0→0→0→1';
    const types = tokensOn(report({ '2.重复申请': `${row}\n${row}` }), row).map(token => token.split(' ')[0]);
    assert.deepEqual(types, [
      'label',
      ...Array<string>(6).fill('addend'),
      'total',
      ...Array<string>(8).fill('unplaced'),
    ]);
  });

  test('tokens of all samples follow each other inside their lines', () => {
    const reports = samples().flatMap(({ name, text }) =>
      read(text).snapshot.reports.map(({ report: one }) => ({ name, one })),
    );
    for (const { name, one: snapshot } of reports) {
      let end = { line: -1, character: 0 };
      for (const { line, character, length, type } of semanticTokens(snapshot)) {
        assert.ok(line > end.line || character >= end.character, `${name}:${line + 1}`);
        assert.ok(length > 0 && character + length <= snapshot.tree.lines[line]!.text.length, `${name}:${line + 1}`);
        assert.ok(TOKEN_TYPES.includes(type));
        end = { line, character: character + length };
      }
    }
  });
});

suite('features: growing selection', () => {
  /** The first characters of each step and how many lines it has. */
  function steps(snippet: string): string[] {
    const { text, report: snapshot, cursor } = at(snippet);
    const spans = selectionSpans(snapshot, cursor);
    let before = { from: cursor, to: cursor };
    for (const span of spans) {
      assert.ok(span.from <= before.from && before.to <= span.to && span.to - span.from > before.to - before.from);
      before = span;
    }
    return spans.map(({ from, to }) => {
      const words = visible(text.slice(from, to));
      return `${words.slice(0, 12)}…${words.split('\n').length}`;
    });
  }

  test('word, row, group, table, section, report', () => {
    const grown = steps(report({ '4.保护第三方': '→→4.保护第<|>三方合法权益→0→0→0→0→1→0→1' }));
    assert.deepEqual(
      grown.map(step => step.split('…')[1]),
      ['1', '1', '1', '1', '8', '28', '30', String(BASE.split('\n').length)],
      grown.join(' | '),
    );
    assert.match(grown[0]!, /^保护第三方合法权益/);
    assert.match(grown[1]!, /^4\.保护/);
    assert.match(grown[4]!, /^→（三）不予公开/);
    assert.match(grown[6]!, /^三、收到/);
  });

  test('a number, then its row', () => {
    const grown = steps(report({ 行政许可: '行政许可→3<|>1→→' }));
    assert.deepEqual(grown.slice(0, 3), ['31…1', '行政许可→31…1', '行政许可→31→→…1']);
  });

  test('a sentence of a paragraph', () => {
    const grown = steps(report({ 一是公开: '一是公开不够及时。二是解<|>读单一。已明确专人。' }));
    assert.deepEqual(grown.slice(0, 3), ['二是解读单一…1', '二是解读单一。…1', '一是公开不够及时。二是解…1']);
  });

  test('an empty line grows to its section', () => {
    const { report: snapshot, cursor } = at(report({ 一是公开: '<|>' }));
    assert.ok(selectionSpans(snapshot, cursor).length >= 2);
  });
});
