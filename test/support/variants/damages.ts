// Rows of table three that lost, doubled, ran together or parted their numbers: alone, and several at once.
import { BASE, report } from '../base-report.js';
import { variants } from './variant.js';

/** Rows with numbers, by the words that tell their line. */
const ROWS: Readonly<Record<string, string>> = {
  new: '一、本年新收',
  granted: '（一）予以公开',
  third: '→→4.保护第三方',
  outcome: '（七）总计',
  forward: '四、结转下年度',
  zero: '→→2.重复申请',
};

const lineOf = (key: string): string => BASE.split('\n').find(line => line.includes(key))!;

/** The line with other numbers: the labels stay where they are. */
function renumbered(
  key: string,
  change: (numbers: readonly string[]) => readonly string[],
  line = lineOf(key),
): string {
  const fields = line.split('→');
  return [...fields.slice(0, 3), ...change(fields.slice(3))].join('→');
}

const DAMAGES: Readonly<Record<string, (numbers: readonly string[]) => readonly string[]>> = {
  'the first lost': numbers => numbers.slice(1),
  'the second lost': numbers => numbers.toSpliced(1, 1),
  'the total lost': numbers => numbers.slice(0, -1),
  'two lost': numbers => numbers.toSpliced(2, 2),
  'all lost but the total': numbers => numbers.slice(-1),
  'all lost but the first': numbers => numbers.slice(0, 1),
  'all lost': () => [],
  'the first doubled': numbers => [numbers[0]!, ...numbers],
  'the total doubled': numbers => [...numbers, numbers.at(-1)!],
  'a zero more': numbers => numbers.toSpliced(3, 0, '0'),
  'another number more': numbers => numbers.toSpliced(3, 0, '5'),
  'two more': numbers => numbers.toSpliced(3, 0, '0', '0'),
  'four more': numbers => numbers.toSpliced(3, 0, '0', '0', '0', '0'),
  'the first two run together': numbers => [numbers.slice(0, 2).join(''), ...numbers.slice(2)],
  'the last two run together': numbers => [...numbers.slice(0, -2), numbers.slice(-2).join('')],
  'three run together': numbers => [numbers.slice(0, 3).join(''), ...numbers.slice(3)],
  'the digits of the total apart': numbers => [...numbers.slice(0, -1), ...numbers.at(-1)!],
  'one lost, the last field blank': numbers => [...numbers.slice(1), ''],
  'one lost and one doubled': numbers => [...numbers.slice(1), numbers.at(-1)!],
  'one no number': numbers => numbers.with(1, '若干').slice(0, -1),
  'a stroke and one lost': numbers => numbers.with(2, '/').slice(1),
};

const ALONE = variants(
  Object.fromEntries(
    Object.entries(ROWS).flatMap(([row, key]) =>
      Object.entries(DAMAGES).map(([what, change]) => [`${row}: ${what}`, report({ [key]: renumbered(key, change) })]),
    ),
  ),
);

/** Several rows at once, each with its damage. */
function together(damages: Readonly<Record<string, string>>): string {
  return report(
    Object.fromEntries(
      Object.entries(damages).map(([row, what]) => [ROWS[row]!, renumbered(ROWS[row]!, DAMAGES[what]!)]),
    ),
  );
}

const TOGETHER = variants({
  'two rows: each lost its first': together({ new: 'the first lost', granted: 'the first lost' }),
  'two rows: each lost its total': together({ new: 'the total lost', outcome: 'the total lost' }),
  'two rows: one lost two, one doubled one': together({ granted: 'two lost', outcome: 'the first doubled' }),
  'two rows: of one only the total is left': together({ granted: 'all lost but the total', third: 'the first lost' }),
  'two rows: the same two columns open': together({ granted: 'the second lost', forward: 'the second lost' }),
  'two rows: nothing left': together({ granted: 'all lost', zero: 'all lost' }),
  'three rows: each lost its second': together({
    new: 'the second lost',
    granted: 'the second lost',
    outcome: 'the second lost',
  }),
  'three rows: only totals left': together({
    new: 'all lost but the total',
    granted: 'all lost but the total',
    outcome: 'all lost but the total',
  }),
  'six rows: each lost its second': together(
    Object.fromEntries(Object.keys(ROWS).map(row => [row, 'the second lost'])),
  ),
  'six rows: each lost its total': together(Object.fromEntries(Object.keys(ROWS).map(row => [row, 'the total lost']))),
  'six rows: only totals left': together(
    Object.fromEntries(Object.keys(ROWS).map(row => [row, 'all lost but the total'])),
  ),
  'a wrong number beside a ragged row': report({
    [ROWS['granted']!]: renumbered(ROWS['granted']!, DAMAGES['the second lost']!),
    [ROWS['new']!]: renumbered(ROWS['new']!, numbers => numbers.with(0, '9')),
  }),
  'a blank cell beside a ragged row': report({
    [ROWS['granted']!]: renumbered(ROWS['granted']!, DAMAGES['the second lost']!),
    [ROWS['third']!]: renumbered(ROWS['third']!, numbers => numbers.with(0, '')),
  }),
  'a missing row beside a ragged row': report({
    [ROWS['granted']!]: renumbered(ROWS['granted']!, DAMAGES['the second lost']!),
    [ROWS['zero']!]: null,
  }),
  'a nameless row below a ragged row': report({ [ROWS['zero']!]: '→→2.重复申请→0→0→0→0→0→0\n→→→0' }),
});

/** Every two rows, with two damages that leave each other more or less room. */
const PAIRS = variants(
  Object.fromEntries(
    Object.keys(ROWS).flatMap((one, index) =>
      Object.keys(ROWS)
        .slice(index + 1)
        .flatMap(other =>
          (
            [
              ['the first lost', 'the total lost'],
              ['all lost but the total', 'the second lost'],
              ['two lost', 'the first two run together'],
              ['all lost', 'all lost but the total'],
            ] as const
          ).map(([here, there]) => [`${one}: ${here}; ${other}: ${there}`, together({ [one]: here, [other]: there })]),
        ),
    ),
  ),
);

const BESIDE_WORDS = variants({
  'a zero run together with the number behind it': report({ [ROWS['third']!]: '→→4.保护第三方合法权益→0→0→0→01→0→1' }),
  'two zeros run together with the number behind them': report({
    [ROWS['third']!]: '→→4.保护第三方合法权益→0→0→001→0→1',
  }),
  'a missing row that held numbers, and a number lost': report({
    '1.本机关不掌握': null,
    [ROWS['granted']!]: renumbered(ROWS['granted']!, DAMAGES['the second lost']!),
  }),
  'a missing row of those that add up to 总计 and 结转, and a number lost': report({
    '二、上年结转': null,
    [ROWS['forward']!]: renumbered(ROWS['forward']!, DAMAGES['the second lost']!),
  }),
  'the one row of 2019, and 总计 has lost a number': report({
    '→（六）其他处理': '→（六）其他处理→→1→0→0→0→0→0→1',
    '→→2.申请人逾期': null,
    '→→3.其他': null,
    [ROWS['outcome']!]: renumbered(ROWS['outcome']!, DAMAGES['the second lost']!),
  }),
  'outcomes that exceed what came in, and 结转 has lost a number': report({
    [ROWS['new']!]: renumbered(ROWS['new']!, () => ['5', '3', '0', '0', '1', '0', '9']),
    [ROWS['forward']!]: renumbered(ROWS['forward']!, DAMAGES['all lost but the first']!),
  }),
  'no 总计, and a number lost': report({
    [ROWS['outcome']!]: null,
    [ROWS['granted']!]: renumbered(ROWS['granted']!, DAMAGES['the second lost']!),
  }),
  'no 总计 and no 结转, and a number lost': report({
    [ROWS['outcome']!]: null,
    [ROWS['forward']!]: null,
    [ROWS['granted']!]: renumbered(ROWS['granted']!, DAMAGES['the second lost']!),
  }),
  'a column that cannot be read, and a number lost': report({
    [ROWS['third']!]: renumbered(ROWS['third']!, numbers => numbers.with(1, '若干')),
    [ROWS['granted']!]: renumbered(ROWS['granted']!, DAMAGES['the second lost']!),
  }),
  'a row twice, and a number lost': report({
    [ROWS['granted']!]: renumbered(ROWS['granted']!, DAMAGES['the second lost']!),
    [ROWS['zero']!]: '→→2.重复申请→0→0→0→0→0→0→0\n→→2.重复申请→1→0→0→0→0→0→1',
  }),
  'a row that does not add up, and a number lost': report({
    [ROWS['granted']!]: renumbered(ROWS['granted']!, DAMAGES['the second lost']!),
    [ROWS['third']!]: renumbered(ROWS['third']!, numbers => numbers.with(-1, '7')),
  }),
  'the one row of 2019, and a number lost': report({
    '→（六）其他处理': '→（六）其他处理→→1→0→0→0→0→0→1',
    '→→2.申请人逾期': null,
    '→→3.其他': null,
    [ROWS['granted']!]: renumbered(ROWS['granted']!, DAMAGES['the second lost']!),
  }),
  'the one row of 2019 has lost a number': report({
    '→（六）其他处理': '→（六）其他处理→→1→0→0→0→0→1',
    '→→2.申请人逾期': null,
    '→→3.其他': null,
  }),
  'a number too large to be one, and a number lost': report({
    [ROWS['third']!]: renumbered(ROWS['third']!, numbers => numbers.with(1, '99999999999999')),
    [ROWS['granted']!]: renumbered(ROWS['granted']!, DAMAGES['the second lost']!),
  }),
});

/** Large numbers, so that readings differ. */
const LARGE = BASE.replace('→→→7→3→0→0→1→0→11', '→→→117→13→2→0→1→0→133')
  .replace('→→3→1→0→0→0→0→4', '→→113→11→2→0→0→0→126')
  .replace('→→7→2→0→0→1→0→10', '→→117→12→2→0→1→0→132');
const largeRow = (key: string, change: (numbers: readonly string[]) => readonly string[]): string => {
  const line = LARGE.split('\n').find(one => one.includes(key))!;
  return report({ [key]: renumbered(key, change, line) }, LARGE);
};

const LARGE_ROWS = Object.fromEntries(
  ['一、本年新收', '（一）予以公开', '（七）总计'].flatMap(key =>
    Object.entries({
      ...DAMAGES,
      'the digits of the first apart': (numbers: readonly string[]) => ['1', numbers[0]!.slice(1), ...numbers.slice(1)],
      'all digits of the first apart': (numbers: readonly string[]) => [...numbers[0]!, ...numbers.slice(1)],
      'the digits of the second apart': (numbers: readonly string[]) => [
        numbers[0]!,
        ...numbers[1]!,
        ...numbers.slice(2),
      ],
      'two numbers apart': (numbers: readonly string[]) => [
        numbers[0]!.slice(0, 1),
        numbers[0]!.slice(1),
        ...numbers[1]!,
        ...numbers.slice(2),
      ],
      'the digits of the first apart, one lost': (numbers: readonly string[]) => [
        '1',
        numbers[0]!.slice(1),
        ...numbers.slice(2),
      ],
      'the second and third run together': (numbers: readonly string[]) =>
        numbers.toSpliced(1, 2, numbers[1]! + numbers[2]!),
      'a zero in front': (numbers: readonly string[]) => [`0${numbers[0]!}`, ...numbers.slice(2)],
    }).map(([what, change]) => [`large, ${key.slice(-4)}: ${what}`, { text: largeRow(key, change), base: LARGE }]),
  ),
);

const FOUR = '2→0→1→0→3→';
const FOUR_NUMBERS = '2→0→1→0→3→0→0→0→1→1→1→0→0→0→1';
const TABLE_FOUR = variants(
  Object.fromEntries(
    Object.entries({
      'the first lost': FOUR_NUMBERS.slice(2),
      'the last lost': FOUR_NUMBERS.slice(0, -2),
      'a total lost': '2→0→1→0→0→0→0→1→1→1→0→0→0→1',
      'two lost': '2→0→1→0→0→0→0→1→1→0→0→0→1',
      'three lost': '2→0→1→0→0→0→0→1→1→0→0→0',
      'one doubled': `2→${FOUR_NUMBERS}`,
      'two doubled': `2→2→${FOUR_NUMBERS}`,
      'three doubled': `2→2→2→${FOUR_NUMBERS}`,
      'two run together': '20→1→0→3→0→0→0→1→1→1→0→0→0→1',
      'all zeros, one lost': '0→0→0→0→0→0→0→0→0→0→0→0→0→0',
      'all zeros, three lost': '0→0→0→0→0→0→0→0→0→0→0→0',
      'all zeros, one more': '0→0→0→0→0→0→0→0→0→0→0→0→0→0→0→0',
      'all zeros, many more': '0→0→0→0→0→0→0→0→0→0→0→0→0→0→0→0→0→0→0→0→0',
    }).map(([what, numbers]) => [`table four: ${what}`, report({ [FOUR]: numbers })]),
  ),
);

const TABLE_TWO = variants({
  'table two: one lost': report({ '规章→0': '规章→0→0', 行政规范性: '行政规范性文件→2→1' }),
  'table two: one more': report({ 行政规范性: '行政规范性文件→2→1→9→9' }),
  'table two: two run together': report({ 行政规范性: '行政规范性文件→21→9' }),
  'table two: two numbers where one is due': report({ '行政许可→31': '行政许可→3→1→' }),
  'table two: one with a zero in front, doubled': report({ '行政许可→31': '行政许可→05→5→' }),
  'table two: one doubled': report({ '行政许可→31': '行政许可→31→31→' }),
  'table two: zeros, one more': report({ '规章→0': '规章→0→0→0→0' }),
  'table two: none where one is due': report({ '行政许可→31': '行政许可' }),
});

export const DAMAGE_VARIANTS = {
  ...ALONE,
  ...TOGETHER,
  ...PAIRS,
  ...BESIDE_WORDS,
  ...LARGE_ROWS,
  ...TABLE_FOUR,
  ...TABLE_TWO,
};
