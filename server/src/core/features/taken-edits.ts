// Edits of several fixes that are to be done at once: each once, and none that touches another. They are kept in the order of
// the text, since thousands of findings may be answered together.
import type { TextEdit } from '../text/span.js';

export class TakenEdits {
  /** By where they begin. */
  readonly #ordered: TextEdit[] = [];

  get edits(): readonly TextEdit[] {
    return this.#ordered;
  }

  /** Adds the edits that are not among the taken ones yet; none of them, and false, where one would touch another. */
  add(edits: readonly TextEdit[]): boolean {
    const fresh = edits.filter(edit => !this.#has(edit));
    if (fresh.some(edit => this.#touches(edit))) return false;
    for (const edit of fresh) this.#ordered.splice(this.#behind(edit.span.from), 0, edit);
    return true;
  }

  #has(edit: TextEdit): boolean {
    for (let index = this.#behind(edit.span.from) - 1; index >= 0; index--) {
      const other = this.#ordered[index]!;
      if (other.span.from !== edit.span.from) return false;
      if (other.span.to === edit.span.to && other.newText === edit.newText) return true;
    }
    return false;
  }

  #touches({ span }: TextEdit): boolean {
    const index = this.#behind(span.from);
    const before = this.#ordered[index - 1]?.span;
    const behind = this.#ordered[index]?.span;
    // Two inserts at one place have no order of their own.
    if (before !== undefined && (before.to > span.from || before.from === span.from)) return true;
    return behind !== undefined && behind.from < span.to;
  }

  /** The index behind all edits that begin at `offset` or before. */
  #behind(offset: number): number {
    let low = 0;
    let high = this.#ordered.length;
    if (high > 0 && this.#ordered[high - 1]!.span.from <= offset) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ordered[middle]!.span.from <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
