// Finds lists of parts and their whole in a sentence: 412条，其中…23条、…67条；…9篇、…7篇，合计16篇. A list in which a part has no
// number, or that ends in 等, tells no sum.
import type { Mark, QuantityToken, Token } from './tokens.js';

export interface PartList {
  readonly whole: QuantityToken;
  readonly parts: readonly QuantityToken[];
  /** The list says that nothing is left out: its last part is 其他, it stands in brackets, or 合计 follows it. */
  readonly complete: boolean;
}

/** Every list of the paragraph whose parts count in the same unit as their whole. */
export function partsOf(tokens: readonly Token[]): PartList[] {
  const lists: PartList[] = [];
  tokens.forEach((token, at) => {
    if (!isExact(token)) return;
    const list = behind(tokens, at, token) ?? before(tokens, at, token);
    if (list && list.parts.every(part => part.classifier === token.classifier)) lists.push(list);
  });
  return lists;
}

function isExact(token: Token | undefined): token is QuantityToken {
  if (token?.kind !== 'quantity' || token.vague || token.about !== 'exact' || token.decimals > 0) return false;
  return (
    token.unit === 'count' ||
    token.unit === 'yuan' ||
    (token.unit === 'other' && !/[日月年天时周]/.test(token.classifier))
  );
}

/** N条，其中A n条、B m条; N件（A n件、B m件）. */
function behind(tokens: readonly Token[], at: number, whole: QuantityToken): PartList | undefined {
  let index = at + 1;
  const bracket = isMark(tokens[index], '（');
  while (isMark(tokens[index], '，', '、', '；', '：', '（')) index++;
  const opener = tokens[index];
  const opens = opener?.kind === 'word' && (opener.word === 'among' || opener.word === 'including');
  if (opener?.kind === 'word' && opener.word === 'including' && bracket) return undefined;
  if (!opens && !bracket) return undefined;
  if (opens) index++;
  while (isMark(tokens[index], '，', '：')) index++;
  const read = readParts(tokens, index, bracket);
  if (read === undefined || read.parts.length < (bracket || read.others ? 2 : 3)) return undefined;
  return { whole, parts: read.parts, complete: read.others };
}

interface ReadParts {
  readonly parts: readonly QuantityToken[];
  /** The last part is what is left: 其他. */
  readonly others: boolean;
}

function readParts(tokens: readonly Token[], from: number, bracket: boolean): ReadParts | undefined {
  const parts: QuantityToken[] = [];
  let separator: Mark | undefined;
  let others = false;
  let index = from;
  for (;;) {
    const segment = readSegment(tokens, index);
    if (segment === undefined) return undefined;
    parts.push(segment.part);
    others = segment.others;
    const end = behindShare(tokens, segment.end);
    index = end + 1;
    const mark = tokens[end];
    if (mark?.kind !== 'mark' || mark.mark === '。') break;
    if (mark.mark === '）') {
      if (bracket) break;
      return undefined;
    }
    if (mark.mark === '（' || mark.mark === '：') return undefined;
    separator ??= mark.mark;
    if (RANK[mark.mark] > RANK[separator]) break;
    // What follows a comma without a number is another clause: but where numbers come again, the list was not whole.
    if (readSegment(tokens, index) === undefined) {
      if (hasNumberInSentence(tokens, index)) return undefined;
      break;
    }
  }
  return { parts, others };
}

/** Over the share of a part: 100条，占20%，…; 100条（占20%）、…. */
function behindShare(tokens: readonly Token[], at: number): number {
  if (!isMark(tokens[at], '，', '（')) return at;
  const bracket = isMark(tokens[at], '（');
  let index = at + 1;
  while (isWord(tokens[index], 'share', 'filler')) index++;
  const share = tokens[index];
  if (index === at + 1 || share?.kind !== 'quantity' || share.unit !== 'percent') return at;
  if (!bracket) return index + 1;
  return isMark(tokens[index + 1], '）') ? index + 2 : at;
}

const RANK: Readonly<Record<Mark, number>> = { '、': 0, '，': 1, '；': 2, '。': 3, '：': 3, '（': 3, '）': 3 };

/** One part: words, then its number, then a mark. Of `行政许可、处罚信息276条` the first mark is one of its words. */
function readSegment(
  tokens: readonly Token[],
  from: number,
): { part: QuantityToken; end: number; others: boolean } | undefined {
  let words = 0;
  let others = false;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'mark') {
      if (token.mark !== '、' || words === 0) return undefined;
      continue;
    }
    if (
      token.kind === 'word' &&
      ['further', 'including', 'among', 'up', 'down', 'past', 'each', 'share'].includes(token.word)
    )
      return undefined;
    if (token.kind === 'quantity') {
      const next = tokens[at + 1];
      if (words === 0 || !isExact(token) || (next !== undefined && next.kind !== 'mark')) return undefined;
      return { part: token, end: at + 1, others };
    }
    // 其他 is no word of the lexicon: a list that ends in 其他34条 begins its last part with it.
    if (token.kind === 'gap' || token.kind === 'word') words++;
    others ||= token.kind === 'word' && token.word === 'remainder' && words === 1;
  }
  return undefined;
}

function hasNumberInSentence(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length && !isMark(tokens[at], '。', '；'); at++) {
    const token = tokens[at]!;
    if (
      token.kind === 'quantity' &&
      (token.unit === 'count' || token.unit === 'other') &&
      !/[日月年天时周]/.test(token.classifier)
    )
      return true;
  }
  return false;
}

/** A n篇、B m篇，合计N篇. */
function before(tokens: readonly Token[], at: number, whole: QuantityToken): PartList | undefined {
  const word = tokens[at - 1];
  if (word?.kind !== 'word' || word.word !== 'sum' || !isMark(tokens[at - 2], '，', '、')) return undefined;
  const start = tokens.slice(0, at).findLastIndex(token => isMark(token, '。', '；', '：', '（', '）')) + 1;
  const parts: QuantityToken[] = [];
  for (let index = start; index < at - 1;) {
    const segment = readSegment(tokens, index);
    if (segment === undefined || segment.end > at - 1) return undefined;
    parts.push(segment.part);
    index = segment.end + 1;
  }
  return parts.length < 2 ? undefined : { whole, parts, complete: true };
}

function isWord(token: Token | undefined, ...words: readonly string[]): boolean {
  return token?.kind === 'word' && words.includes(token.word);
}

function isMark(token: Token | undefined, ...marks: readonly Mark[]): boolean {
  return token?.kind === 'mark' && marks.includes(token.mark);
}
