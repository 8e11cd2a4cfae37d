// What is written in cells: form.md §8, with the ways seen there and those that a careless hand adds.
import assert from 'node:assert/strict';
import { readValue, isValueLike } from '../../server/src/core/model/value.js';

type Kind = 'count' | 'amount' | 'change';

suite('unit: values', () => {
  for (const [raw, kind, text, notation = 'plain'] of [
    ['0', 'count', '0'],
    [' 12　', 'count', '12'],
    ['007', 'count', '7'],
    ['\u200b0', 'count', '0'],
    ['1\u20602', 'count', '12'],
    ['000', 'count', '0'],
    ['９０', 'count', '90', 'full-width'],
    ['1,234', 'count', '1234', 'thousands'],
    ['1,234,567', 'count', '1234567', 'thousands'],
    ['1，234', 'count', '1234', 'full-width'],
    ['1 234', 'count', '1234', 'thousands'],
    ['1\u2009234\u2009567', 'count', '1234567', 'thousands'],
    ["447'228", 'count', '447228', 'thousands'],
    ['96 171.6', 'amount', '96171.6', 'thousands'],
    ['96171.6 万元', 'amount', '96171.6', 'unit'],
    ['3.0', 'count', '3', 'zero-decimals'],
    ['0.00', 'change', '0', 'zero-decimals'],
    ['+3', 'count', '3', 'signed'],
    ['12件', 'count', '12', 'unit'],
    ['3宗', 'count', '3', 'unit'],
    ['22（其中修订16件）', 'count', '22', 'annotated'],
    ['55(含自然失效29件)', 'count', '55', 'annotated'],
    ['10件（含并案2件）', 'count', '10', 'annotated'],
    ['2.02', 'amount', '2.02'],
    ['59237.2449', 'amount', '59237.2449'],
    ['0.00', 'amount', '0.00'],
    ['1,050.6', 'amount', '1050.6', 'thousands'],
    ['１２．５', 'amount', '12.5', 'full-width'],
    ['251000元', 'amount', '251000', 'unit'],
    ['25.1万元', 'amount', '25.1', 'unit'],
    ['-417', 'change', '-417', 'signed'],
    ['−417', 'change', '-417', 'signed'],
    ['+1036', 'change', '1036', 'signed'],
    ['减4', 'change', '-4', 'annotated'],
    ['减少4', 'change', '-4', 'annotated'],
    ['增加12', 'change', '12', 'annotated'],
    ['9007199254740993', 'count', '9007199254740993'],
  ] as readonly (readonly [string, Kind, string, string?])[]) {
    test(`${raw} as ${kind} is ${text}, ${notation}`, () => {
      const value = readValue(raw, kind);
      assert.ok(
        value.kind === 'number',
        JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part)),
      );
      assert.equal(value.text, text);
      assert.equal(value.notation, notation);
      assert.equal(value.units, BigInt(text.replace('.', '')));
      assert.equal(value.decimals, text.split('.')[1]?.length ?? 0);
    });
  }

  for (const raw of ['', ' ', '　', '\u00a0', '\u200b']) {
    test(`${JSON.stringify(raw)} is empty`, () =>
      assert.deepEqual(readValue(raw, 'count'), { kind: 'blank', notation: 'empty' }));
  }

  for (const raw of ['/', '／', '-', '—', '——', '–', '－']) {
    test(`${raw} is nil`, () => assert.deepEqual(readValue(raw, 'count'), { kind: 'blank', notation: 'nil-mark' }));
  }

  for (const [raw, kind, reason] of [
    ['约3件', 'count', 'not-a-number'],
    ['若干', 'count', 'not-a-number'],
    ['无', 'count', 'not-a-number'],
    ['3和4', 'count', 'not-a-number'],
    ['3 4', 'count', 'not-a-number'],
    ['1,23', 'count', 'not-a-number'],
    ['1.2.3', 'amount', 'not-a-number'],
    ['1e3', 'count', 'not-a-number'],
    ['0x10', 'count', 'not-a-number'],
    ['三', 'count', 'not-a-number'],
    ['=SUM(A1)', 'count', 'not-a-number'],
    ['-1', 'count', 'negative'],
    ['-1.5', 'amount', 'negative'],
    ['减4', 'count', 'not-a-number'],
    ['0.5', 'count', 'fraction'],
    ['3.', 'count', 'fraction'],
    ['1 234,567', 'count', 'not-a-number'],
    ['12 34', 'count', 'not-a-number'],
    ['9'.repeat(61), 'count', 'not-a-number'],
  ] as readonly (readonly [string, Kind, string])[]) {
    test(`${raw.slice(0, 20)} as ${kind} is no number: ${reason}`, () => {
      const value = readValue(raw, kind);
      assert.ok(value.kind === 'invalid');
      assert.equal(value.reason, reason);
      assert.equal(value.raw, raw);
    });
  }

  test('what looks like a value cannot be a label, and list marks can', () => {
    for (const value of ['0', '1,234', '/', '—', '-1', '22（其中修订16件）', '２'])
      assert.ok(isValueLike(value), value);
    for (const label of ['1.属于国家秘密', '3.其他', '1、属于国家秘密', '总计', '2021年'])
      assert.ok(!isValueLike(label), label);
  });
});
