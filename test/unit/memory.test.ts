// What is remembered beside an object.
import assert from 'node:assert/strict';
import { memory } from '../../server/src/core/text/memory.js';

suite('memory', () => {
  test('each memory keeps its own value for each object, and the object looks as it did', () => {
    const one = memory<object, number>();
    const other = memory<object, string>();
    const key = Object.freeze({ a: 1 });
    assert.equal(one.get(key), undefined);
    one.set(key, 1);
    other.set(key, 'b');
    one.set(key, 2);
    assert.deepEqual([one.get(key), other.get(key), one.get({ a: 1 })], [2, 'b', undefined]);
    assert.deepEqual(Reflect.ownKeys(key), ['a']);
    assert.deepEqual(key, { a: 1 });
  });

  test('copies know nothing', () => {
    const known = memory<object, number>();
    const key = { a: 1 };
    known.set(key, 1);
    assert.equal(known.get({ ...key }), undefined);
    assert.equal(known.get(structuredClone(key)), undefined);
    const list: number[] = [];
    known.set(list, 2);
    assert.deepEqual([known.get(list), known.get([...list])], [2, undefined]);
  });
});
