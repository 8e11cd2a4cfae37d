// Keeps an open document as raw lines, so that an edit costs what it touches, and remembers which lines became others
// since the document was last read. Knows positions, but neither reports nor the connection.
import { splitLines, type LineChange, type LineSource } from '../core/index.js';

/** A place as LSP gives it: line and UTF-16 code unit in the line, both from 0, and possibly outside the text. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** One `contentChanges` item of `textDocument/didChange`; without a range it is the whole new text. */
export interface ContentChange {
  readonly range?: { readonly start: Place; readonly end: Place };
  readonly text: string;
}

/** An open document. It is changed in place; what analysis was given as lines before stays as it was. */
export class LineDocument implements LineSource {
  #lines: string[];
  #version: number;
  #changedLines: LineChange | undefined;
  #characters: number;

  constructor(
    readonly uri: string,
    readonly languageId: string,
    version: number,
    text: string,
  ) {
    this.#lines = splitLines(text);
    this.#characters = text.length;
    this.#version = version;
  }

  get version(): number {
    return this.#version;
  }

  /** Of its whole text, in UTF-16 code units. */
  get characters(): number {
    return this.#characters;
  }

  get length(): number {
    return this.#lines.length;
  }

  at(line: number): string | undefined {
    return this.#lines[line];
  }

  slice(from: number, to: number): readonly string[] {
    return this.#lines.slice(from, to);
  }

  /** One change that covers all edits since `markRead`; undefined when there was none. */
  get changedLines(): LineChange | undefined {
    return this.#changedLines;
  }

  /** Says that the text as it now stands has been read. */
  markRead(): void {
    this.#changedLines = undefined;
  }

  /** Does the changes one after another: the range of each counts in the text that the one before it left. */
  update(changes: readonly ContentChange[], version: number): void {
    for (const change of changes) {
      if (change.range === undefined) this.#replaceAll(change.text);
      else this.#replaceRange(this.#clamp(change.range.start), this.#clamp(change.range.end), change.text);
    }
    this.#version = version;
  }

  /** Clients that send whole texts change little of them: what is equal at both ends is no change. */
  #replaceAll(text: string): void {
    const former = this.#lines;
    const lines = splitLines(text);
    this.#characters = text.length;
    const shorter = Math.min(former.length, lines.length);
    let head = 0;
    while (head < shorter && former[head] === lines[head]) head++;
    let tail = 0;
    while (tail < shorter - head && former[former.length - 1 - tail] === lines[lines.length - 1 - tail]) tail++;
    if (head === former.length && head === lines.length) return;
    this.#note(head, former.length - tail, lines.length - tail);
    this.#lines = lines;
  }

  #replaceRange(one: Place, other: Place, text: string): void {
    const [from, to] = isBehind(one, other) ? [other, one] : [one, other];
    let firstLine = from.line;
    let fresh = this.#lines[from.line]!.slice(0, from.character) + text + this.#lines[to.line]!.slice(to.character);
    const before = from.character === 0 ? this.#lines[from.line - 1] : undefined;
    // A LF that comes to stand behind a CR ends no line of its own: the two are one line end.
    if (before !== undefined && before.endsWith('\r') && fresh.startsWith('\n')) {
      firstLine--;
      fresh = before + fresh;
    }
    const endLine = to.line + 1;
    for (let line = firstLine; line < endLine; line++) this.#characters -= this.#lines[line]!.length;
    // Typing inside a line is the common case, and the line may be megabytes long: it is not searched for line ends.
    const inOneLine = from.line === to.line && firstLine === from.line && !/[\r\n]/.test(text);
    const freshLines = inOneLine ? [fresh] : splitLines(fresh);
    // All lines but the last of the document keep their line end, behind which `splitLines` sees one more line.
    if (!inOneLine && endLine < this.#lines.length) freshLines.pop();
    for (const line of freshLines) this.#characters += line.length;
    this.#lines = withLines(this.#lines, firstLine, endLine, freshLines);
    this.#note(firstLine, endLine, firstLine + freshLines.length);
  }

  /** The place in the text nearest to `place`: behind the words of a line comes its line end, where no place is. */
  #clamp(place: Place): Place {
    if (place.line < 0) return { line: 0, character: 0 };
    const last = this.#lines.length - 1;
    const line = Math.min(place.line, last);
    const words = wordsLength(this.#lines[line]!);
    return { line, character: place.line > last ? words : Math.max(0, Math.min(place.character, words)) };
  }

  /** Adds to the change told so far that `[firstLine, endLine)` of the present lines became `[firstLine, newEndLine)`. */
  #note(firstLine: number, endLine: number, newEndLine: number): void {
    const noted = this.#changedLines ?? { firstLine, endLine, newEndLine: endLine };
    const end = Math.max(noted.newEndLine, endLine);
    this.#changedLines = {
      firstLine: Math.min(noted.firstLine, firstLine),
      endLine: end - noted.newEndLine + noted.endLine,
      newEndLine: end - endLine + newEndLine,
    };
  }
}

function isBehind(one: Place, other: Place): boolean {
  return one.line > other.line || (one.line === other.line && one.character > other.character);
}

/** Length of a raw line without its line end. */
function wordsLength(raw: string): number {
  if (raw.endsWith('\r\n')) return raw.length - 2;
  return raw.endsWith('\n') || raw.endsWith('\r') ? raw.length - 1 : raw.length;
}

/** Few lines are put in place; for many a new list is made, since a call takes only so many arguments. */
function withLines(lines: string[], firstLine: number, endLine: number, fresh: readonly string[]): string[] {
  if (fresh.length > 1000) return lines.slice(0, firstLine).concat(fresh, lines.slice(endLine));
  if (fresh.length === 1 && endLine === firstLine + 1) lines[firstLine] = fresh[0]!;
  else lines.splice(firstLine, endLine - firstLine, ...fresh);
  return lines;
}
