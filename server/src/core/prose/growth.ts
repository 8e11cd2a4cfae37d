// Finds statements of growth that carry both years: 859件，较上年的980件下降12.3%; 105件，比上年增加5件，增长5%.
import type { QuantityToken, Token } from './tokens.js';

export interface Growth {
  /** The rate, as stated. */
  readonly percent: QuantityToken;
  readonly now: QuantityToken;
  /** The number of last year, or the difference to it. */
  readonly before: QuantityToken;
  readonly wasUnits: bigint;
}

type Role = 'now' | 'past' | 'delta' | 'rate' | 'none';

/** Each rate of growth whose two years stand in its sentence, without doubt which is which. */
export function growths(tokens: readonly Token[]): Growth[] {
  const found: Growth[] = [];
  let start = 0;
  tokens.forEach((token, at) => {
    if (token.kind === 'mark' && token.mark === '。') start = at + 1;
    if (token.kind !== 'quantity' || token.unit !== 'percent' || token.vague || token.about !== 'exact') return;
    const change = changeBefore(tokens, at);
    if (change === undefined) return;
    const growth = readGrowth(tokens, start, at, token, change);
    if (growth) found.push(growth);
  });
  return found;
}

/** 1 for 增长, −1 for 下降, right before the rate. */
function changeBefore(tokens: readonly Token[], at: number): 1n | -1n | undefined {
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index]!;
    if (token.kind !== 'word') return undefined;
    if (token.word === 'up') return 1n;
    if (token.word === 'down') return -1n;
    if (token.word !== 'filler') return undefined;
  }
  return undefined;
}

function readGrowth(
  tokens: readonly Token[],
  start: number,
  at: number,
  percent: QuantityToken,
  change: 1n | -1n,
): Growth | undefined {
  let now: QuantityToken | undefined;
  let past: QuantityToken | undefined;
  let delta: QuantityToken | undefined;
  for (let index = start; index < at; index++) {
    const token = tokens[index]!;
    if (token.kind !== 'quantity') continue;
    switch (roleOf(tokens, start, index, token)) {
      case 'now':
        // Another number of this year: past and delta belong to the one right before them, but for 由上年30件增至35件.
        if (now !== undefined) past = delta = undefined;
        now = token;
        break;
      case 'past':
        past = token;
        break;
      case 'delta':
        delta = token;
        break;
      case 'rate':
        // 较上年增长5%，…增长3%: each rate has its own number.
        now = past = delta = undefined;
        break;
      case 'none':
        break;
    }
  }
  if (now === undefined || now.decimals > 0) return undefined;
  const before = past ?? delta;
  if (before === undefined || before.decimals > 0 || before.classifier !== now.classifier) return undefined;
  const wasUnits = past ? past.units : now.units - change * before.units;
  // A rise that is a fall is told by its words, not by its rate.
  if (wasUnits <= 0n || (change === 1n ? now.units < wasUnits : now.units > wasUnits)) return undefined;
  return { percent, now, before, wasUnits };
}

function roleOf(tokens: readonly Token[], start: number, at: number, token: QuantityToken): Role {
  if (token.unit === 'percent') return 'rate';
  if ((token.unit !== 'count' && token.unit !== 'yuan') || token.vague || token.about !== 'exact') return 'none';
  if (changeBefore(tokens, at) !== undefined) return 'delta';
  let compared = false;
  let dated = false;
  for (let index = at - 1; index >= start; index--) {
    const other = tokens[index]!;
    if (other.kind === 'mark' || other.kind === 'quantity') break;
    if (other.kind === 'word' && other.word === 'past') return 'past';
    if (other.kind === 'word' && other.word === 'compare') compared = true;
    if (other.kind === 'year') dated = true;
  }
  return compared && dated ? 'past' : 'now';
}
