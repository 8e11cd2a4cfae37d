// Numbers in Chinese prose, held against a formatter of our own: whatever it writes is read back, to its last character.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { numeralAt } from '../../../server/src/core/text/chinese-numerals.js';

suite('unit: Chinese numerals', () => {
  for (const [words, value] of [
    ['二十一', '21'],
    ['两件', '2'],
    ['〇', '0'],
    ['零', '0'],
    ['廿', '20'],
    ['廿一', '21'],
    ['卅', '30'],
    ['卌五', '45'],
    ['十', '10'],
    ['十五', '15'],
    ['一百零五', '105'],
    ['一百五', '150'],
    ['两百', '200'],
    ['两百五十', '250'],
    ['一千二', '1200'],
    ['一千零二十', '1020'],
    ['三万五', '35000'],
    ['三万零五', '30005'],
    ['一亿零三', '100000003'],
    ['两千万', '20000000'],
    ['一万亿', '1000000000000'],
    ['壹佰贰拾', '120'],
    ['叁仟零伍', '3005'],
    ['二〇二三', '2023'],
    ['二○二三', '2023'],
    ['１２３', '123'],
    ['1,234', '1234'],
    ['1,234,567件', '1234567'],
    ['12,34', '12'],
    ['3.5万', '35000'],
    ['26.55', '26.55'],
    ['26.550', '26.550'],
    ['1.23456万', '12345.6'],
    ['3亿5000万', '350000000'],
    ['2千', '2000'],
    ['5百万', '5000000'],
    ['007', '7'],
  ] as const) {
    test(`${words} is ${value}`, () => assert.equal(shown(words), value));
  }

  for (const words of ['三五', '几十', '数百', '十几', '一百五六十', '两三', '数十万', '9'.repeat(40)]) {
    test(`${words.slice(0, 10)} is no one number`, () => assert.equal(numeralAt(words, 0)?.vague, true));
  }

  for (const [words, length] of [
    ['十二十', 2],
    ['一百零', 2],
    ['三审三校', 1],
    ['2024年', 4],
    ['5.', 1],
    ['1，234', 1],
  ] as const) {
    test(`of ${words} the first ${length} make the number`, () => assert.equal(numeralAt(words, 0)?.to, length));
  }

  for (const words of ['', '件', '条例', '多', '几件', '数量', '-5']) {
    test(`“${words}” begins no number`, () => assert.equal(numeralAt(words, 0), undefined));
  }

  test('property: what the formatter writes is read back', () => {
    fc.assert(
      fc.property(whole, fc.constantFrom(...STYLES), fc.constantFrom('', '件', '条'), (value, style, behind) => {
        const words = style(value);
        const numeral = numeralAt(words + behind, 0);
        assert.deepEqual([numeral?.units, numeral?.to, numeral?.vague], [value, words.length, false], words);
      }),
      { numRuns: 2000 },
    );
  });

  test('property: decimals and 万 stay exact', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 1, max: 6 }), (units, decimals) => {
        const digits = units.toString().padStart(decimals + 1, '0');
        const words = `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
        const plain = numeralAt(words, 0)!;
        assert.deepEqual([plain.units, plain.decimals], [units, decimals]);
        const scaled = numeralAt(`${words}万`, 0)!;
        assert.equal(scaled.units * 10n ** BigInt(decimals), units * 10_000n * 10n ** BigInt(scaled.decimals));
      }),
    );
  });

  test('property: any text gives a number inside it, or none', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'〇零一二两三五九十百千万亿廿壹佰几数09１.,点余件') }),
        words => {
          const numeral = numeralAt(words, 0);
          assert.ok(numeral === undefined || (numeral.to > 0 && numeral.to <= words.length));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

/** Small ones, round ones, and up to ten thousand 亿. */
const whole = fc.oneof(
  fc.bigInt({ min: 0n, max: 130n }),
  fc.bigInt({ min: 0n, max: 10n ** 12n - 1n }),
  fc
    .tuple(fc.bigInt({ min: 1n, max: 99n }), fc.integer({ min: 0, max: 10 }))
    .map(([head, zeros]) => head * 10n ** BigInt(zeros)),
);

const DIGITS = '零一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';

const STYLES: readonly ((value: bigint) => string)[] = [
  value => value.toString(),
  value => value.toString().replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  value => value.toString().replace(/\B(?=(?:\d{3})+$)/g, ','),
  value => inWords(value, DIGITS, '十百千'),
  value => inWords(value, DIGITS, '十百千').replace(/^一十/, '十'),
  value => inWords(value, DIGITS, '十百千').replace(/二(?=[百千万亿])/g, '两'),
  value => inWords(value, FORMAL, '拾佰仟'),
];

/** By the rules of the school: 零 for any gap of zeros inside, none at the end. */
function inWords(value: bigint, digits: string, units: string): string {
  if (value === 0n) return digits[0]!;
  let words = '';
  let gap = false;
  const sections = [value / 10n ** 8n, (value / 10_000n) % 10_000n, value % 10_000n].map(Number);
  sections.forEach((section, index) => {
    if (section === 0) {
      gap ||= words !== '';
      return;
    }
    if (words !== '' && (gap || section < 1000)) words += digits[0]!;
    gap = false;
    words += sectionInWords(section, digits, units) + ['亿', '万', ''][index]!;
  });
  return words;
}

function sectionInWords(section: number, digits: string, units: string): string {
  let words = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(section / 10 ** place) % 10;
    if (digit === 0) {
      gap ||= words !== '';
      continue;
    }
    if (gap) words += digits[0]!;
    gap = false;
    words += digits[digit]! + (place > 0 ? units[place - 1]! : '');
  }
  return words;
}

function shown(words: string): string {
  const { units, decimals } = numeralAt(words, 0)!;
  const digits = units.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
