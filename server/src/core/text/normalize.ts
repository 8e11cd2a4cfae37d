// Makes labels comparable: full and half width, spaces, brackets, quotes and list marks are no difference between them.
import { withoutTail } from './tail.js';

const SAME_MARK: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': '"',
  '’': '"',
  "'": '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '〔': '[',
  '〕': ']',
  '【': '[',
  '】': ']',
  '﹙': '(',
  '﹚': ')',
  '、': ',',
  '､': ',',
  '．': '.',
  '。': '.',
  '—': '-',
  '–': '-',
  '－': '-',
};

/** Marks that are one sign: ㈠ is (一), ⒈ is 1. */
function wholeMark(code: number): string | undefined {
  if (code >= 0x3220 && code <= 0x3229) return `(${'一二三四五六七八九十'[code - 0x3220]!})`;
  return code >= 0x2488 && code <= 0x249b ? `${code - 0x2487}.` : undefined;
}

/** Blanks; marks that are one sign; full width; radicals; and whatever SAME_MARK names. Most characters of a label are none. */
const SPELLED_OTHERWISE = new RegExp(
  `[\\0- \\xa0\\u2000-\\u200f\\u3000\\ufeff\\u2488-\\u249b\\u3220-\\u3229\\uff01-\\uff5e\\u2e80-\\u2fd5${Object.keys(SAME_MARK).join('')}]`,
  'g',
);

/**
 * The form in which two spellings of one label are equal: width folded, blanks dropped, marks unified, lower case.
 * `（一） 予以公开` and `(一)予以公开` both give `(一)予以公开`. Works on any string, lone surrogates included.
 */
export function normalizeLabel(label: string): string {
  return label.replace(SPELLED_OTHERWISE, spelledAlike).toLowerCase();
}

function spelledAlike(character: string): string {
  const code = character.charCodeAt(0);
  if (code <= 32 || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200f))
    return '';
  const folded = foldWidth(character, code);
  return SAME_MARK[folded] ?? wholeMark(code) ?? folded;
}

/** Full width is half, and a radical the character that looks like it: PDF files give ⾏ for 行. */
function foldWidth(character: string, code: number): string {
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return code >= 0x2e80 && code <= 0x2fd5 ? character.normalize('NFKC') : character;
}

const LIST_MARK = /^(?:[①-⑳]|\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}[,.]|\(\d{1,2}\)|\d{1,2}[,.)])/;

/** A normalised label without its list mark: `(一)予以公开` gives `予以公开`, `1.属于国家秘密` gives `属于国家秘密`. */
export function withoutListMark(normalized: string): string {
  return withoutTail(normalized.replace(LIST_MARK, ''), /[.,:;]/);
}
