// The text as the client has it: one string, edited by offsets, which tells each edit in lines and characters as LSP does. It
// shares nothing with the server's store of lines, so that each is a check on the other.
import { offsetOf } from '../support/lsp-client.js';
import type { ContentChange, Place } from '../../server/src/lsp/document.js';
import type { Draws } from './draws.js';

/** What an edit replaced, so that it can be taken back. */
interface Done {
  readonly from: number;
  readonly length: number;
  readonly former: string;
}

/** No run makes its text longer than this. */
const MOST = 7_000;

export class ClientText {
  #text: string;
  readonly #done: Done[] = [];
  #changes: ContentChange[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  /** The changes since this was asked last. */
  takeChanges(): readonly ContentChange[] {
    const changes = this.#changes;
    this.#changes = [];
    return changes;
  }

  /** An offset where a cursor can stand; often near the last edit, as people edit. */
  somewhere(draws: Draws): number {
    const last = this.#done.at(-1);
    const at =
      last !== undefined && draws.chance(0.4)
        ? Math.max(0, Math.min(this.#text.length, last.from + last.length + draws.between(-6, 6)))
        : draws.below(this.#text.length + 1);
    return this.#isInsideLineEnd(at) ? at - 1 : at;
  }

  /** The offset behind the last edit, where the cursor is. */
  lastEdited(): number {
    const last = this.#done.at(-1);
    const at = last === undefined ? 0 : Math.min(this.#text.length, last.from + last.length);
    return this.#isInsideLineEnd(at) ? at - 1 : at;
  }

  /** Replaces one of the matches in the line of `at`, where there are any. */
  replaceInLine(at: number, draws: Draws, pattern: RegExp, words: string): void {
    const from = this.#lineStart(at);
    const found = [...this.#text.slice(from, this.#lineEnd(from)).matchAll(pattern)];
    if (found.length === 0) return;
    const { index, 0: match } = draws.pick(found);
    this.replace(from + index, from + index + match.length, words);
  }

  insert(at: number, words: string): void {
    this.replace(at, at, words);
  }

  /** Nothing where the text would become too long to be read thousands of times. */
  replace(from: number, to: number, words: string): void {
    if (this.#text.length - (to - from) + words.length > MOST) return;
    const start = this.#isInsideLineEnd(from) ? from - 1 : from;
    const end = this.#isInsideLineEnd(to) ? to - 1 : to;
    this.#changes.push({ range: { start: this.#placeOf(start), end: this.#placeOf(end) }, text: words });
    this.#splice(start, end, words);
  }

  /** The whole text anew, as clients send it that know no ranges. */
  replaceAll(text: string): void {
    if (text.length > MOST) return;
    this.#changes.push({ text });
    this.#splice(0, this.#text.length, text);
  }

  /** A range that may lie outside the text, behind the words of a line, or backwards. */
  replaceOddRange(draws: Draws, words: string): void {
    const lines = this.#text.split(/\r\n|\n|\r/).length;
    const place = (): Place => ({
      line: draws.between(-1, lines + 2),
      character: draws.pick([-1, 0, 1, 3, 9, 40, 1e9]),
    });
    const start = place();
    const end = draws.chance(0.7) ? { line: start.line, character: start.character + 2 } : place();
    const one = offsetOf(this.#text, start);
    const other = offsetOf(this.#text, end);
    if (Math.abs(one - other) > 400) return;
    this.#changes.push({ range: { start, end }, text: words });
    this.#splice(Math.min(one, other), Math.max(one, other), words);
  }

  /** Replaces some whole lines, from one drawn, by what `instead` makes of them. */
  replaceLines(draws: Draws, count: number, instead: (lines: readonly string[]) => readonly string[]): void {
    const from = this.#lineStart(this.somewhere(draws));
    let to = from;
    for (let line = 0; line < count; line++) to = this.#lineEnd(to);
    const words = this.#text.slice(from, to);
    const eol = /\r\n|\n|\r/.exec(this.#text)?.[0] ?? '\n';
    const lines = words === '' ? [] : words.replace(/(?:\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/);
    const fresh = instead(lines).map(line => line + eol);
    this.replace(from, to, fresh.join(''));
  }

  /** Takes back the last edit that is known. */
  undo(): void {
    const last = this.#done.pop();
    if (last === undefined) return;
    this.replace(last.from, Math.min(this.#text.length, last.from + last.length), last.former);
    this.#done.pop();
  }

  #splice(from: number, to: number, words: string): void {
    this.#done.push({ from, length: words.length, former: this.#text.slice(from, to) });
    if (this.#done.length > 40) this.#done.shift();
    this.#text = this.#text.slice(0, from) + words + this.#text.slice(to);
  }

  #isInsideLineEnd(at: number): boolean {
    return at > 0 && this.#text[at] === '\n' && this.#text[at - 1] === '\r';
  }

  #placeOf(offset: number): Place {
    let line = 0;
    let start = 0;
    for (let at = 0; at < offset; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === 10 || (code === 13 && this.#text.charCodeAt(at + 1) !== 10)) {
        line++;
        start = at + 1;
      }
    }
    return { line, character: offset - start };
  }

  #lineStart(offset: number): number {
    let at = offset;
    while (at > 0 && !this.#endsLine(at - 1)) at--;
    return at;
  }

  #lineEnd(offset: number): number {
    let at = offset;
    while (at < this.#text.length && !this.#endsLine(at)) at++;
    return Math.min(this.#text.length, at + 1);
  }

  /** Whether a line ends behind the character at `at`. */
  #endsLine(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return code === 10 || (code === 13 && this.#text.charCodeAt(at + 1) !== 10);
  }
}
