// Looks at the words before a number: which of them it belongs to, what else stands there.
import type { Token, WordToken } from './tokens.js';

const FILLERS: ReadonlySet<string> = new Set([
  'filler',
  'sum',
  'all',
  'among',
  'further',
  'including',
  'rest',
  'share',
  'context',
]);

/**
 * The index of the word that the number belongs to: the last one that is not mere grammar. `gap` where other words stand in
 * between, undefined where there is none. Of 不予公开答复 it is the result, not the verb behind it.
 */
export function headOf(left: readonly Token[]): number | 'gap' | undefined {
  let head: number | undefined;
  for (let at = left.length - 1; at >= 0; at--) {
    const token = left[at]!;
    if (token.kind === 'gap') return head ?? (onlyBodyBefore(left, at) ? undefined : 'gap');
    if (token.kind !== 'word') {
      if (token.kind === 'mark' && token.mark !== '：') return head;
      continue;
    }
    if (FILLERS.has(token.word)) continue;
    const isVerb = token.word === 'verb' && (token.of === 'finish' || token.of === 'process');
    if (head === undefined) {
      head = at;
      if (!isVerb) return head;
    } else if (token.word === 'result' || token.word === 'carry') {
      return at;
    } else if (!isVerb) {
      return head;
    }
  }
  return head;
}

/** 市科委有1件…: the other words are the body that acts. */
function onlyBodyBefore(left: readonly Token[], at: number): boolean {
  const isFirst = left
    .slice(0, at)
    .every(
      token => token.kind === 'year' || token.kind === 'date' || (token.kind === 'word' && FILLERS.has(token.word)),
    );
  return isFirst && at < left.length - 1;
}

export function hasWord(tokens: readonly Token[], word: WordToken['word'], of?: string): boolean {
  return tokens.some(token => token.kind === 'word' && token.word === word && (of === undefined || token.of === of));
}

/** Anything but applications: another word of the form, another matter, a word that means nothing here. */
export function isElse(token: Token): boolean {
  if (token.kind !== 'word') return token.kind === 'gap';
  return (
    token.word === 'other' || (token.word === 'noun' && token.of !== 'application' && token.of !== 'application-weak')
  );
}

/** Other words, but for the body that acts. */
export function hasGap(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => token.kind === 'gap' && !onlyBodyBefore(tokens, at));
}

export function lastWord(tokens: readonly Token[], matches: (token: WordToken) => boolean): WordToken | undefined {
  return tokens.findLast((token): token is WordToken => token.kind === 'word' && matches(token));
}

/** 予以公开及部分公开: the words of one kind that 及, 和 or 、 joins, in their order. */
export function joined(left: readonly Token[], head: number, word: WordToken['word']): string[] {
  const found: string[] = [(left[head] as WordToken).of!];
  for (let at = head - 1; at >= 0; at--) {
    const token = left[at]!;
    if (
      token.kind === 'mark'
        ? token.mark === '、'
        : token.kind === 'word' && (token.word === 'and' || FILLERS.has(token.word))
    )
      continue;
    if (token.kind !== 'word' || token.word !== word || token.of === undefined) break;
    found.unshift(token.of);
  }
  return [...new Set(found)];
}
