// Reads what is written in a cell: a number of its unit, exactly; a blank; or something that is no number.
// Ways of writing seen in published reports: form.md §8.
import type { CellKind } from '../schema/types.js';
import { memoize } from '../text/memo.js';
import type { CellValue, Notation } from './model.js';

/** More digits than this are no count of anything; they are read as text, so that no sum takes long. */
const MOST_DIGITS = 60;
const NIL_MARK = /^[/／\-－—–―−]{1,4}$/;
const NUMBER = /^([+\-−－]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/;
/** Threes set apart by blanks, as GB/T 15835 has it, or by apostrophes; one sign throughout. */
const SPACED_THOUSANDS = /^\d{1,3}([ \u00a0\u2006\u2009\u202f'’])\d{3}(?:\1\d{3})*(?:\.\d+)?$/;
const WORDED_CHANGE = /^(增|增加|减|减少)(\d+)$/;
const UNIT = /(?:万元|元|件|条|次|宗|个|项|份|部)$/;
const ANNOTATION = /^(\d[\d,.]*)(?:件|条|次|项)?[(（][^()（）]{0,60}[)）]$/;

/** The value of a cell of that kind. Blanks around the words are ignored; odd input is `invalid`, never an error. */
export function readValue(raw: string, kind: CellKind): CellValue {
  return raw.length > MOST_DIGITS * 2 ? read(raw, kind) : READERS[kind](raw);
}

const READERS: Readonly<Record<CellKind, (raw: string) => CellValue>> = {
  count: memoize(raw => read(raw, 'count')),
  amount: memoize(raw => read(raw, 'amount')),
  change: memoize(raw => read(raw, 'change')),
};

/** Marks without a width that web pages leave behind in cells. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

function read(raw: string, kind: CellKind): CellValue {
  const trimmed = raw.replace(INVISIBLE, '').trim();
  if (trimmed === '') return { kind: 'blank', notation: 'empty' };
  if (NIL_MARK.test(trimmed)) return { kind: 'blank', notation: 'nil-mark' };
  if (trimmed.length > MOST_DIGITS * 2) return { kind: 'invalid', raw: trimmed, reason: 'not-a-number' };
  const folded = trimmed.replace(/[０-９．，＋（）]/g, mark => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
  let notation: Notation = folded === trimmed ? 'plain' : 'full-width';
  let digits = folded;
  const annotation = ANNOTATION.exec(digits);
  if (annotation) {
    digits = annotation[1]!;
    notation = 'annotated';
  } else if (UNIT.test(digits)) {
    digits = digits.replace(UNIT, '').trimEnd();
    notation = 'unit';
  }
  if (SPACED_THOUSANDS.test(digits)) digits = digits.replace(/[^\d.]/g, ',');
  const change = kind === 'change' ? WORDED_CHANGE.exec(digits) : null;
  if (change) {
    digits = (change[1]!.startsWith('减') ? '-' : '') + change[2]!;
    notation = 'annotated';
  }
  return readNumber(trimmed, digits, kind, notation);
}

/** Whether the words of a field are a value of some kind, so that they cannot be a label. */
export function isValueLike(words: string): boolean {
  const first = words.charCodeAt(0);
  const startsLikeOne =
    (first >= 48 && first <= 57) ||
    (first >= 0xff10 && first <= 0xff19) ||
    '/／-－—–―−+＋增减'.includes(words[0] ?? ' ');
  if (!startsLikeOne) return false;
  const value = readValue(words, 'change');
  return value.kind !== 'invalid' || value.reason !== 'not-a-number';
}

function readNumber(raw: string, digits: string, kind: CellKind, notation: Notation): CellValue {
  const match = NUMBER.exec(digits);
  if (!match || digits.length > MOST_DIGITS) return { kind: 'invalid', raw, reason: 'not-a-number' };
  const [sign, grouped, fraction] = [match[1]!, match[2]!, match[3] ?? ''];
  const whole = grouped.replace(/,/g, '').replace(/^0+(?=\d)/, '');
  const negative = sign !== '' && sign !== '+';
  if (negative && kind !== 'change') return { kind: 'invalid', raw, reason: 'negative' };
  const isWhole = kind !== 'amount' && /^0+$/.test(fraction);
  if (kind !== 'amount' && match[3] !== undefined && !isWhole) return { kind: 'invalid', raw, reason: 'fraction' };
  if (isWhole) return readNumber(raw, sign + grouped, kind, 'zero-decimals');
  const units = BigInt(whole + fraction) * (negative ? -1n : 1n);
  const text = (negative ? '-' : '') + whole + (fraction === '' ? '' : `.${fraction}`);
  const written =
    notation !== 'plain' ? notation : grouped.includes(',') ? 'thousands' : sign !== '' ? 'signed' : pointOf(match[3]);
  return { kind: 'number', units, decimals: fraction.length, text, notation: written };
}

/** 31.: what stood behind the point may be lost. */
function pointOf(fraction: string | undefined): Notation {
  return fraction === '' ? 'bare-point' : 'plain';
}
