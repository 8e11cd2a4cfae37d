// The marks of the test snippets themselves.
import assert from 'node:assert/strict';
import { marked } from '../support/marked.js';

suite('unit: marks', () => {
  test('cursor, ranges, nested and empty, tabs', () => {
    assert.deepEqual(marked('a→<|b<|>c|x>'), {
      text: 'a\tbc',
      cursor: 3,
      ranges: [{ span: { from: 2, to: 4 }, label: 'x' }],
    });
    assert.deepEqual(marked('<|a<|b|x>c|y-z>').ranges, [
      { span: { from: 0, to: 3 }, label: 'y-z' },
      { span: { from: 1, to: 2 }, label: 'x' },
    ]);
    assert.deepEqual(marked('a<||x>b<|c|>'), {
      text: 'abc',
      cursor: undefined,
      ranges: [
        { span: { from: 1, to: 1 }, label: 'x' },
        { span: { from: 2, to: 3 }, label: '' },
      ],
    });
  });

  test('pipes of a table are no marks', () => assert.equal(marked('| <|0|x> | 1 |').text, '| 0 | 1 |'));

  test('a mark that is not closed, and a second cursor, are told', () => {
    assert.throws(() => marked('<|a'));
    assert.throws(() => marked('<|><|>'));
  });
});
