// Cuts a text into physical lines and knows where they begin; loses no character of any string.
// A line ends at LF, CRLF or CR, as in LSP. Form feeds and U+2028 are ordinary characters of a line.

/** One physical line: its words, and the characters that end it (none on the last line). */
export interface Line {
  readonly text: string;
  readonly eol: '' | '\n' | '\r\n' | '\r';
}

/**
 * The lines of a text, each with its line end still on it, so that `splitLines(text).join('') === text`.
 * Never empty: the empty text is one empty line, and a text that ends in a line end has a last empty line.
 */
export function splitLines(text: string): string[] {
  const lines: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    lines.push(text.slice(from, at + 1));
    from = at + 1;
  }
  lines.push(text.slice(from));
  return lines;
}

/** Takes a raw line, as `splitLines` gives it, apart into its words and its line end. */
export function lineOf(raw: string): Line {
  if (raw.endsWith('\r\n')) return { text: raw.slice(0, -2), eol: '\r\n' };
  if (raw.endsWith('\n')) return { text: raw.slice(0, -1), eol: '\n' };
  if (raw.endsWith('\r')) return { text: raw.slice(0, -1), eol: '\r' };
  return { text: raw, eol: '' };
}

/** Where each line begins, in code units from the first; one number per line. */
export function lineStartsOf(rawLines: readonly string[]): number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const raw of rawLines) {
    starts.push(offset);
    offset += raw.length;
  }
  return starts;
}

/** A report of shorter lines, as nearly all are, keeps its numbering whatever is typed. */
export const LEAST_ROOM = 1024;

/**
 * The distance between the first characters of two lines in a numbering that leaves room behind each line, so that typing
 * on one line moves no other: more than the longest line has, line end included, and a power of two.
 */
export function roomFor(rawLines: readonly string[]): number {
  let room = LEAST_ROOM;
  for (const raw of rawLines) while (raw.length >= room) room *= 2;
  return room;
}

/** Where each line begins in such a numbering. */
export function roomyLineStarts(lines: number, room: number): number[] {
  return Array.from({ length: lines }, (_, line) => line * room);
}

/** The line (from 0) that holds `offset`; offsets outside the text give the first or the last line. */
export function lineAt(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
