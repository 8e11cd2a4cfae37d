// How many cells of a fixed-width screen a text takes: Chinese characters two, Latin letters and digits one. Characters of
// ambiguous width (“ ” — … ·) are two cells wide in Chinese fonts and one in others, so that it is asked for.
import { eastAsianWidth } from 'get-east-asian-width';

/** The cells of one character, given by its code point; marks that join the character before take none. */
export function characterWidth(codePoint: number, ambiguousAsWide: boolean): number {
  // Editors show control characters, a form feed among them, as one sign.
  if (codePoint <= 0x7f) return 1;
  // The common case: ideographs and full-width marks.
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return 2;
  if (isJoining(codePoint)) return 0;
  return eastAsianWidth(codePoint, { ambiguousAsWide });
}

/** The cells of a text without tabs and line ends. */
export function displayWidth(text: string, ambiguousAsWide: boolean): number {
  let width = 0;
  for (const character of text) width += characterWidth(character.codePointAt(0)!, ambiguousAsWide);
  return width;
}

/** Combining marks, joiners and variation selectors. */
function isJoining(codePoint: number): boolean {
  return codePoint >= 0x300 && /[\p{Mn}\p{Me}\p{Cf}]/u.test(String.fromCodePoint(codePoint));
}
