// Sums that a sentence does in prose: parts and their whole, a share and its percentage, growth and the two years it is of.
// Only those that fail are told, and only where the sentence leaves no other way to add up.
import { SHARE_BASES } from '../schema/prose-measures.js';
import type { ReportModel } from '../model/model.js';
import type { Span } from '../text/span.js';
import { paragraphs, placeIn, type Paragraph } from './paragraphs.js';
import { partsOf, type PartList } from './parts.js';
import { growths } from './growth.js';
import { mentionOfNumber, type ProseMention } from './mentions.js';
import type { QuantityToken, Token } from './tokens.js';
import { valueOfReading } from './values.js';
import { memory } from '../text/memory.js';

/** A sum in prose that comes out differently. Spans count from the first character of the report. */
export type ProseSlip = PartsSlip | ShareSlip | GrowthSlip;

export interface PartsSlip {
  readonly kind: 'parts';
  /** The whole, as stated. */
  readonly span: Span;
  readonly parts: readonly Span[];
  readonly stated: bigint;
  readonly sum: bigint;
}

export interface ShareSlip {
  readonly kind: 'share';
  /** The percentage, as stated. */
  readonly span: Span;
  readonly part: Span;
  readonly stated: string;
  /** What the part is of its usual whole. */
  readonly percent: string;
  readonly whole: bigint;
  readonly count: bigint;
  readonly mention: ProseMention | undefined;
  /** Written as digits and a per cent sign. */
  readonly plain: boolean;
}

export interface GrowthSlip {
  readonly kind: 'growth';
  readonly span: Span;
  readonly stated: string;
  readonly percent: string;
  readonly now: Span;
  readonly before: Span;
  readonly plain: boolean;
}

/** Every sum of the report's prose that fails, in the order of the text. */
export function proseSlips(model: ReportModel): readonly ProseSlip[] {
  const { some, fixed } = addingUp(paragraphs(model));
  if (fixed !== undefined) return fixed;
  return some.flatMap(paragraph => {
    const { parts, growth, hasPercent } = slipsIn(paragraph);
    return [...parts, ...(hasPercent ? shareSlips(model, paragraph) : []), ...growth];
  });
}

/** The paragraphs that add something up, or tell a share of something. */
interface AddingUp {
  readonly some: readonly Paragraph[];
  /** All their slips, where none of them tells a share: the tables have no say in these. */
  readonly fixed: readonly ProseSlip[] | undefined;
}

const adding = memory<readonly Paragraph[], AddingUp>();

function addingUp(all: readonly Paragraph[]): AddingUp {
  let known = adding.get(all);
  if (known === undefined) {
    const some = all.filter(({ reading: { tokens } }) => sumsIn(tokens).lists.length > 0 || tokens.some(isPercent));
    const own = some.map(slipsIn);
    const fixed = own.some(({ hasPercent }) => hasPercent)
      ? undefined
      : own.flatMap(({ parts, growth }) => [...parts, ...growth]);
    adding.set(all, (known = { some, fixed }));
  }
  return known;
}

interface OwnSlips {
  readonly parts: readonly PartsSlip[];
  readonly growth: readonly GrowthSlip[];
  readonly hasPercent: boolean;
}

const own = memory<Paragraph, OwnSlips>();

/** What a paragraph does wrong, whatever stands in the tables. */
function slipsIn(paragraph: Paragraph): OwnSlips {
  let slips = own.get(paragraph);
  if (slips === undefined) {
    const hasPercent = paragraph.reading.tokens.some(isPercent);
    own.set(paragraph, (slips = { parts: partsSlips(paragraph), growth: growthSlips(paragraph), hasPercent }));
  }
  return slips;
}

const sums = memory<readonly Token[], { lists: readonly PartList[] }>();

function sumsIn(tokens: readonly Token[]): { lists: readonly PartList[] } {
  let known = sums.get(tokens);
  if (known === undefined) sums.set(tokens, (known = { lists: partsOf(tokens) }));
  return known;
}

// ---- parts

function partsSlips(paragraph: Paragraph): PartsSlip[] {
  const { claims, tokens } = paragraph.reading;
  return sumsIn(tokens).lists.flatMap(({ whole, parts, complete }): PartsSlip[] => {
    // Numbers of the form are held against the tables; a list of them may leave some out.
    if ([whole, ...parts].some(token => claims.some(claim => claim.sure && claim.span.from === token.from))) return [];
    const stated = whole.units;
    const sum = parts.reduce((total, { units }) => total + units, 0n);
    const gap = sum > stated ? sum - stated : stated - sum;
    if (
      gap === 0n ||
      (!complete && gap * 20n > stated) ||
      someMakeUp(
        parts.map(({ units }) => units),
        stated,
      )
    )
      return [];
    const place = (token: Token): Span => placeIn(paragraph, token);
    return [{ kind: 'parts', span: place(whole), parts: parts.map(place), stated, sum }];
  });
}

/** Whether some of the parts come to the whole: then the others are parts of parts. */
function someMakeUp(parts: readonly bigint[], whole: bigint): boolean {
  if (parts.length > 12) return false;
  let sums = new Set<bigint>([0n]);
  for (const part of parts) sums = new Set([...sums, ...[...sums].map(sum => sum + part)]);
  return sums.has(whole);
}

// ---- shares

function isPercent(token: Token): token is QuantityToken {
  return token.kind === 'quantity' && token.unit === 'percent';
}

function shareSlips(model: ReportModel, paragraph: Paragraph): ShareSlip[] {
  const { tokens } = paragraph.reading;
  return tokens.flatMap((token, at): ShareSlip[] => {
    if (!isPercent(token) || token.vague || token.about !== 'exact' || !isShare(tokens, at)) return [];
    const part = countBefore(tokens, at);
    if (part === undefined || part.about !== 'exact') return [];
    const span = placeIn(paragraph, part);
    const mention = mentionOfNumber(model, span.from);
    const wholes = wholesFor(model, paragraph, part, mention);
    const [usual] = wholes;
    // A number that the tables contradict is told as such: its share may be right for the number of the table.
    const counts = [part.units, ...(mention?.state === 'differs' ? [mention.reading.units ?? part.units] : [])];
    if (usual === undefined || wholes.some(whole => counts.some(count => isShareOf(token, count, whole)))) return [];
    const percent = percentOf(part.units, usual, token.decimals);
    return [
      {
        kind: 'share',
        span: placeIn(paragraph, token),
        part: span,
        stated: written(token),
        percent,
        whole: usual,
        count: part.units,
        mention,
        plain: isPlain(paragraph, token),
      },
    ];
  });
}

/** 占 stands right before the percentage. */
function isShare(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index]!;
    if (token.kind === 'word' && token.word === 'share') return true;
    if (token.kind !== 'word' || token.word !== 'filler') return false;
  }
  return false;
}

/** The count that the share is of: N件（占p%）, N件，占p%. Nothing but its own words may stand in between. */
function countBefore(tokens: readonly Token[], at: number): QuantityToken | undefined {
  let marks = 0;
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index]!;
    if (token.kind === 'quantity')
      return token.unit === 'count' || token.unit === 'none' ? (token.vague ? undefined : token) : undefined;
    if (token.kind === 'mark' && (++marks > 1 || token.mark === '。')) return undefined;
    if (token.kind === 'gap' && marks > 0) return undefined;
  }
  return undefined;
}

/** What the share may be of, the usual one first: the totals of table three, or the numbers told before it. */
function wholesFor(
  model: ReportModel,
  { reading }: Paragraph,
  part: QuantityToken,
  mention: ProseMention | undefined,
): bigint[] {
  const told = reading.tokens.filter(
    (token): token is QuantityToken =>
      token.kind === 'quantity' &&
      token.from < part.from &&
      token.unit === 'count' &&
      !token.vague &&
      token.units >= part.units,
  );
  const whole = sumsIn(reading.tokens).lists.find(({ parts }) => parts.includes(part))?.whole;
  const named = whole ?? wholeBefore(reading.tokens, part);
  if (mention) {
    if (mention.claim.measures.some(measure => !RESULTS.has(measure)) && mention.claim.columns === undefined) return [];
    const values = SHARE_BASES.flatMap(base => valueOfReading(model, base)?.units ?? []).filter(units => units > 0n);
    // The one that the sentence itself names is the usual one.
    values.sort((one, other) => Number(other === named?.units) - Number(one === named?.units));
    return values.length > 0 ? [...values, ...told.map(({ units }) => units)] : [];
  }
  // Of nothing there is no share: 公开信息0条，其中政策文件0条，占0%.
  return named === undefined || named.units === 0n ? [] : [named.units, ...told.map(({ units }) => units)];
}

/** What the part is taken from where others of its kind are not told: N条，其中A n条. */
function wholeBefore(tokens: readonly Token[], part: QuantityToken): QuantityToken | undefined {
  let at = tokens.indexOf(part) - 1;
  for (let token = tokens[at]; token?.kind !== 'word' || token.word !== 'among'; token = tokens[--at]) {
    if (token === undefined || (token.kind === 'mark' && token.mark === '。')) return undefined;
    if (token.kind === 'quantity' && token.unit !== 'percent' && token.classifier !== part.classifier) return undefined;
  }
  const whole = tokens[at - 2];
  // A sentence may begin with 其中.
  const before = tokens[at - 1];
  if (before?.kind !== 'mark' || whole?.kind !== 'quantity' || whole.unit !== 'count' || whole.vague) return undefined;
  return whole.about === 'exact' && whole.decimals === 0 && whole.classifier === part.classifier ? whole : undefined;
}

const RESULTS: ReadonlySet<string> = new Set([
  'granted',
  'partly-granted',
  'refused',
  'unavailable',
  'not-processed',
  'otherwise-handled',
  'ground',
]);

/** Whether the percentage is the share, to its last printed place, rounded or cut off. */
function isShareOf({ units, decimals }: QuantityToken, part: bigint, whole: bigint): boolean {
  const gap = units * whole - 100n * part * 10n ** BigInt(decimals);
  return gap < whole && -gap < whole;
}

/** `32.0` for 258 of 805 with one decimal, rounded. The whole is more than nothing. */
export function percentOf(part: bigint, whole: bigint, decimals: number): string {
  const places = Math.min(decimals, 6);
  const scaled = (2000n * part * 10n ** BigInt(places) + 10n * whole) / (20n * whole);
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  const sign = scaled < 0n ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function isPlain({ reading }: Paragraph, { from, to }: Token): boolean {
  return /^\d+(?:\.\d+)?[%％]$/.test(reading.text.slice(from, to));
}

function written({ units, decimals }: QuantityToken): string {
  const digits = units.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

// ---- growth

function growthSlips(paragraph: Paragraph): GrowthSlip[] {
  return growths(paragraph.reading.tokens).flatMap(({ percent, now, before, wasUnits }): GrowthSlip[] => {
    const change = now.units - wasUnits;
    const size = change < 0n ? -change : change;
    if (isShareOf(percent, size, wasUnits)) return [];
    return [
      {
        kind: 'growth',
        span: placeIn(paragraph, percent),
        stated: written(percent),
        percent: percentOf(size, wasUnits, percent.decimals),
        now: placeIn(paragraph, now),
        before: placeIn(paragraph, before),
        plain: isPlain(paragraph, percent),
      },
    ];
  });
}
