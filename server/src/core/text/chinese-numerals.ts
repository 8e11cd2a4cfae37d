// Reads numbers as they stand in Chinese prose: 3119, １２, 1,234, 3.5万, 二十一, 两百, 一百零五, 廿一, 二〇二三, 壹佰贰拾. Exact, in
// whole units of a decimal place; a number that is not told exactly (三五件, 几十件) is read as such and has no value.

/** A number in a text. Its value is `units` of ten to the minus `decimals`: 26.55 is 2655 with 2 decimals. */
export interface Numeral {
  /** Behind its last character. */
  readonly to: number;
  readonly units: bigint;
  readonly decimals: number;
  readonly script: 'digits' | 'chinese';
  /** The words name no one number: 三五, 几十, 十几. `units` is 0 then. */
  readonly vague: boolean;
  /** What one in the last printed place is worth: 1000 for 44.7万, which may be 447228 rounded. */
  readonly step: bigint;
}

/** Longer runs of digits are no count of anything. */
const MOST_DIGITS = 24;

const CHINESE_DIGITS: ReadonlyMap<string, number> = new Map(
  ['〇零○Ｏ', '一壹弌', '二贰两兩貳', '三叁叄', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap(
    (spellings, digit) => [...spellings].map(character => [character, digit] as const),
  ),
);
/** Units within four digits, and the tens that have a character of their own. */
const SMALL_UNITS: ReadonlyMap<string, number> = new Map(
  [...'十拾百佰千仟'].map((unit, at) => [unit, [10, 10, 100, 100, 1000, 1000][at]!]),
);
const TENS: ReadonlyMap<string, number> = new Map([
  ['廿', 20],
  ['卅', 30],
  ['卌', 40],
]);
const LARGE_UNITS: ReadonlyMap<string, bigint> = new Map([
  ['万', 10_000n],
  ['萬', 10_000n],
  ['亿', 100_000_000n],
  ['億', 100_000_000n],
]);

/** Every character with which a number can begin. */
export const NUMERAL_STARTS: readonly string[] = [
  ...'0123456789０１２３４５６７８９几数',
  ...[CHINESE_DIGITS, TENS, SMALL_UNITS, LARGE_UNITS].flatMap((words: ReadonlyMap<string, unknown>) => [
    ...words.keys(),
  ]),
];

const starts = new Uint8Array(0x10000);
for (const character of NUMERAL_STARTS) starts[character.charCodeAt(0)] = 1;

/** The number that begins at `from`, as long as it goes; undefined where none does. */
export function numeralAt(text: string, from: number): Numeral | undefined {
  // Nearly all characters begin none.
  if (starts[text.charCodeAt(from)] !== 1) return undefined;
  if (digitAt(text, from) >= 0) return digitsAt(text, from);
  const first = text[from];
  if (first === undefined) return undefined;
  if ((first === '几' || first === '数') && isUnit(text[from + 1])) return vague(text, from + 1);
  if (!isChinese(first)) return undefined;
  return chineseAt(text, from);
}

/** The digit at a place, of either width; −1 where there is none. */
export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

// ---- digits

/** What may go on a number behind its first digits: anything else ends it. */
const goesOn = new Uint8Array(0x10000);
for (const character of [
  '.',
  '．',
  ',',
  '几',
  ...'0123456789０１２３４５６７８９',
  ...SMALL_UNITS.keys(),
  ...LARGE_UNITS.keys(),
])
  goesOn[character.charCodeAt(0)] = 1;
const MOST_PLAIN_DIGITS = 9;

/** Nearly all numbers are a few digits; undefined for any other. */
function plainCountAt(text: string, from: number): Numeral | undefined {
  let to = from;
  let count = 0;
  for (let digit = digitAt(text, to); digit >= 0 && to - from < MOST_PLAIN_DIGITS; digit = digitAt(text, ++to))
    count = count * 10 + digit;
  if (goesOn[text.charCodeAt(to)] === 1) return undefined;
  return { to, units: BigInt(count), decimals: 0, script: 'digits', vague: false, step: 1n };
}

function digitsAt(text: string, from: number): Numeral | undefined {
  const plain = plainCountAt(text, from);
  if (plain !== undefined) return plain;
  let sum = 0n;
  let at = from;
  let decimals = 0;
  let limit: bigint | undefined;
  let step = 1n;
  // 3亿5000万: parts of falling size.
  for (;;) {
    const part = plainDigits(text, at);
    if (part === undefined) break;
    const scale = scaleAt(text, part.to);
    if (at > from && (scale.factor >= limit! || part.decimals > 0 || part.grouped)) break;
    const { units, decimals: places } = scaled(part.units, part.decimals, scale.factor);
    sum = sum * 10n ** BigInt(places) + units;
    decimals = places;
    at = scale.to;
    limit = scale.factor;
    step = scale.factor / 10n ** BigInt(part.decimals) || 1n;
    if (scale.factor === 1n || places > 0) break;
  }
  if (at === from) return longRun(text, from);
  if (text[at] === '几') return { to: at + 1, units: 0n, decimals: 0, script: 'digits', vague: true, step: 1n };
  return { to: at, units: sum, decimals, script: 'digits', vague: false, step };
}

/** A run of more digits than any count has: as one, so that it is looked at once. */
function longRun(text: string, from: number): Numeral {
  let to = from;
  while (digitAt(text, to) >= 0) to++;
  return { to, units: 0n, decimals: 0, script: 'digits', vague: true, step: 1n };
}

interface Plain {
  readonly to: number;
  readonly units: bigint;
  readonly decimals: number;
  readonly grouped: boolean;
}

function plainDigits(text: string, from: number): Plain | undefined {
  let at = from;
  let digits = '';
  while (digits.length <= MOST_DIGITS && digitAt(text, at) >= 0) digits += String(digitAt(text, at++));
  if (digits === '' || digits.length > MOST_DIGITS) return undefined;
  let grouped = false;
  // Thousands: groups of three behind a comma, and no fourth digit.
  while ((digits.length <= 3 || grouped) && text[at] === ',' && groupAt(text, at + 1) && digits.length <= MOST_DIGITS) {
    for (let place = 1; place <= 3; place++) digits += String(digitAt(text, at + place));
    at += 4;
    grouped = true;
  }
  let decimals = 0;
  if ((text[at] === '.' || text[at] === '．') && digitAt(text, at + 1) >= 0) {
    at++;
    while (digitAt(text, at) >= 0 && decimals < MOST_DIGITS) {
      digits += String(digitAt(text, at++));
      decimals++;
    }
  }
  return { to: at, units: BigInt(digits), decimals, grouped };
}

function groupAt(text: string, at: number): boolean {
  return (
    digitAt(text, at) >= 0 && digitAt(text, at + 1) >= 0 && digitAt(text, at + 2) >= 0 && digitAt(text, at + 3) < 0
  );
}

/** The unit words behind digits: 万 in 3.5万, 千万 in 2千万. */
function scaleAt(text: string, from: number): { to: number; factor: bigint } {
  let to = from;
  let factor = 1n;
  for (;;) {
    const unit = SMALL_UNITS.get(text[to] ?? '') ?? LARGE_UNITS.get(text[to] ?? '');
    if (unit === undefined || text[to] === '十' || text[to] === '拾' || (factor > 1n && BigInt(unit) < 10_000n)) break;
    factor *= BigInt(unit);
    to++;
  }
  return { to, factor };
}

function scaled(units: bigint, decimals: number, factor: bigint): { units: bigint; decimals: number } {
  let value = units * factor;
  let places = decimals;
  // Places that the unit made whole: 3.5万 is 35000. A printed 26.50 keeps its places.
  while (factor > 1n && places > 0 && value % 10n === 0n) {
    value /= 10n;
    places--;
  }
  return { units: value, decimals: places };
}

// ---- characters

function isUnit(character: string | undefined): boolean {
  return character !== undefined && (SMALL_UNITS.has(character) || LARGE_UNITS.has(character));
}

function isChinese(character: string): boolean {
  return CHINESE_DIGITS.has(character) || TENS.has(character) || isUnit(character);
}

function vague(text: string, from: number): Numeral {
  let to = from;
  while (to < text.length && isChinese(text[to]!)) to++;
  return { to, units: 0n, decimals: 0, script: 'chinese', vague: true, step: 1n };
}

function chineseAt(text: string, from: number): Numeral {
  let to = from;
  let units = 0;
  while (to < text.length && to - from < MOST_DIGITS && isChinese(text[to]!))
    if (!CHINESE_DIGITS.has(text[to++]!)) units++;
  if (text[to] === '几' && units > 0) return vague(text, to + 1);
  return units === 0 ? positional(text, from, to) : structured(text, from, to);
}

/** 二〇二三, digit by digit. Two neighbouring digits without a zero are a guess: 三五件. */
function positional(text: string, from: number, to: number): Numeral {
  const digits = [...text.slice(from, to)].map(character => CHINESE_DIGITS.get(character)!);
  if (digits.length === 2 && !digits.includes(0)) return vague(text, from);
  return { to, units: BigInt(digits.join('')), decimals: 0, script: 'chinese', vague: false, step: 1n };
}

/** 一百零五, 两万三千, 三亿: as far as the characters make one number. */
function structured(text: string, from: number, end: number): Numeral {
  let total = 0n; // what 亿 has closed
  let middle = 0n; // what 万 has closed since
  let section = 0; // since the last 万 or 亿
  let digit: number | undefined;
  let unit = 10_000; // the last unit of this section; a following one must be smaller
  let large = 0n; // the last large unit
  let zero = false;
  let at = from;
  for (; at < end; at++) {
    const character = text[at]!;
    const value = CHINESE_DIGITS.get(character);
    if (value !== undefined) {
      if (digit !== undefined) return vague(text, from);
      if (value === 0 && !zero && at > from) {
        zero = true;
        continue;
      }
      digit = value;
      continue;
    }
    const tens = TENS.get(character);
    const small = tens === undefined ? SMALL_UNITS.get(character) : 10;
    if (small !== undefined) {
      if (small >= unit || (tens !== undefined && digit !== undefined)) break;
      section += tens ?? (digit ?? 1) * small;
      digit = undefined;
      unit = small;
      zero = false;
      continue;
    }
    const factor = LARGE_UNITS.get(character)!;
    const before = BigInt(section + (digit ?? 0));
    if (factor === 100_000_000n) {
      const sum = middle + before;
      total = (total + (sum === 0n && total === 0n && at === from ? 1n : sum)) * factor;
      middle = 0n;
    } else {
      if (large === 10_000n) break;
      middle = (before === 0n && at === from ? 1n : before) * factor;
    }
    large = factor;
    section = 0;
    digit = undefined;
    unit = 10_000;
    zero = false;
  }
  // A last digit without a unit: ones, or, without a zero before it, the next lower unit (一百五 is 150).
  let last = BigInt(digit ?? 0);
  const closed = text[at - 1]!;
  if (digit !== undefined && !zero && digit !== 0) {
    if (section > 0 && unit > 10) last *= BigInt(unit / 10);
    else if (section === 0 && large > 0n) last *= large / 10n;
  }
  const to = zero && digit === undefined && CHINESE_DIGITS.get(closed) === 0 ? at - 1 : at;
  return { to, units: total + middle + BigInt(section) + last, decimals: 0, script: 'chinese', vague: false, step: 1n };
}
