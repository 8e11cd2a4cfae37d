// A number in prose and the cells it was read as: what a hover shows, and the way there and back.
import assert from 'node:assert/strict';
import { definitionAt, hoverAt, mentionAt, mentionsOf, referencesAt } from '../../../server/src/core/index.js';
import { report } from '../../support/base-report.js';
import { checkHover, readOne } from '../../support/core.js';
import { marked } from '../../support/marked.js';

const PROSE = '2023年，我局';
const SENTENCE = '新收政府信息公开申请<|11件|said>，不予公开1件，行政诉讼2件，已有30件在办。';

function snippet(prose: string): string {
  return report({ [PROSE]: prose, '一、本年新收': '一、本年新收政府信息公开申请数量→→→7→3→0→0→1→0→<|11|cell>' });
}

suite('prose: mentions', () => {
  test('hover: the cell, its value, and that they agree', () =>
    void checkHover(report({ [PROSE]: '新收政府信息公开申请<|1<|>1件|>。' }), ['一、本年新收', '总计', '| 11 |', '✓']));

  test('hover: the difference is told', () =>
    void checkHover(report({ [PROSE]: '新收政府信息公开申请1<|>5件。' }), ['一、本年新收', '| 11 |', '✗']));

  test('hover: of a sum the cells that are not zero', () => {
    const { markdown } = checkHover(report({ [PROSE]: '收到政府信息公开申请11件，不予公开<|>1件。' }), [
      '（三）不予公开',
      '4\\.保护第三方合法权益',
    ]);
    assert.ok(!markdown.includes('国家秘密'), markdown);
  });

  test('hover: both groups of suits', () =>
    void checkHover(report({ [PROSE]: '政府信息公开行政诉讼<|>2件。' }), [
      '未经复议直接起诉',
      '复议后起诉',
      '| 2',
      '✓',
    ]));

  test('hover: nothing, and in English', () =>
    void checkHover(report({ [PROSE]: '我局未收<|>到政府信息公开申请。' }), ['Read as 0', '一、本年新收'], 'en'));

  test('hover: none on numbers that are read as no cell', () => {
    const { text, cursor } = marked(report({ [PROSE]: '公开信息4<|>12条。' }));
    assert.equal(hoverAt(readOne(text), cursor!, 'zh-cn'), undefined);
  });

  test('definition: from the sentence to the cell, and from the cell back to the sentence', () => {
    const { text, ranges } = marked(snippet(SENTENCE));
    const said = ranges.find(({ label }) => label === 'said')!.span;
    const cell = ranges.find(({ label }) => label === 'cell')!.span;
    const one = readOne(text);
    assert.deepEqual(definitionAt(one, said.from + 1), { origin: said, targets: [cell] });
    assert.ok(definitionAt(one, cell.from)!.targets.some(({ from }) => from === said.from));
    assert.ok(referencesAt(one, cell.from)!.targets.some(({ from }) => from === said.from));
  });

  test('definition: a sum leads to all its cells', () => {
    const { text } = marked(snippet(SENTENCE));
    const one = readOne(text);
    const at = text.indexOf('不予公开1件') + '不予公开'.length;
    assert.equal(definitionAt(one, at)!.targets.length, 8);
    assert.equal(definitionAt(one, text.indexOf('30件')), undefined);
  });

  test('mentions by place and by address', () => {
    const { text } = marked(snippet(SENTENCE));
    const one = readOne(text);
    assert.equal(mentionAt(one, text.indexOf('11件'))?.state, 'agrees');
    assert.equal(mentionsOf(one, 'applications/new/total').length, 1);
    assert.equal(mentionsOf(one, 'applications/third-party-rights/total').length, 1);
    assert.equal(mentionsOf(one, 'proceedings/direct-suit/total').length, 1);
    assert.equal(mentionsOf(one, 'applications/new/business').length, 0);
  });

  test('spans of a sentence over two lines are those of the file', () => {
    const text = marked(report({ [PROSE]: '2023年，我局新收政府信息\n公开申请11件。' })).text;
    const one = readOne(text);
    const [mention] = mentionsOf(one, 'applications/new/total');
    assert.equal(text.slice(mention!.span.from, mention!.span.to), '11件');
  });
});
