// Reads the ordinals of headings: 一 … 九十九, and those that take their place: 壹, Ⅰ, 01.

const DIGITS = '〇一二三四五六七八九';

const FORMAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const ROMAN_DIGITS = ' ⅠⅡⅢⅣⅤⅥⅦⅧⅨ';

/** 1 for 一, 12 for 十二, 21 for 二十一, 1 for 壹, Ⅰ and 01; undefined for anything that is not such a number from 1 to 99. */
export function ordinalOf(numeral: string): number | undefined {
  if (/^\d{1,2}$/.test(numeral)) return positive(Number(numeral));
  const place = Math.max(FORMAL_DIGITS.indexOf(numeral), ROMAN_DIGITS.indexOf(numeral));
  if (numeral.length === 1 && place > 0) return place;
  const ten = numeral.indexOf('十');
  if (ten < 0) return numeral.length === 1 ? positive(DIGITS.indexOf(numeral)) : undefined;
  const tens = ten === 0 ? 1 : ten === 1 ? positive(DIGITS.indexOf(numeral[0]!)) : undefined;
  const rest = numeral.slice(ten + 1);
  const ones = rest === '' ? 0 : rest.length === 1 ? positive(DIGITS.indexOf(rest)) : undefined;
  return tens === undefined || ones === undefined ? undefined : tens * 10 + ones;
}

/** 一 for 1, 十二 for 12; from 1 to 99. */
export function numeralOf(ordinal: number): string {
  const tens = Math.floor(ordinal / 10);
  const ones = ordinal % 10;
  return (tens > 1 ? DIGITS[tens]! : '') + (tens > 0 ? '十' : '') + (ones > 0 ? DIGITS[ones]! : '');
}

function positive(digit: number): number | undefined {
  return digit > 0 ? digit : undefined;
}
