// What prose claims about cells, and what a sentence has said so far for claims that leave their subject out.
import type { MeasureId } from '../schema/prose-measures.js';
import type { Span } from '../text/span.js';
import type { About, QuantityToken, Token } from './tokens.js';

/** Whose numbers a sentence tells, by its first words. */
export interface Scope {
  readonly kind: 'own' | 'own-area' | 'area' | 'government' | 'departments' | 'part' | 'named';
  readonly text: string;
}

export interface Claim {
  /** A number; 未收到 and its like; 均已办结 and its like. */
  readonly kind: 'count' | 'nil' | 'all-done';
  /** Several are one sum: 予以公开及部分公开. */
  readonly measures: readonly MeasureId[];
  /** The columns of the reading, in place of its own: an applicant, an outcome. */
  readonly columns?: readonly string[];
  /** The reading must be one of these columns: what a verb says of documents. */
  readonly choose?: readonly string[];
  /** The row, where the measure leaves it open. */
  readonly row?: string;
  /** From the first character of the paragraph; of a number with what it counts in. */
  readonly span: Span;
  readonly units: bigint;
  readonly decimals: number;
  readonly about: About;
  /** What one in the last printed place of the number is worth. */
  readonly step: bigint;
  /** Without this it is only a possible reading: it is told where it fits, and nothing is said where it does not. */
  readonly sure: boolean;
  readonly scope: Scope | undefined;
  /** The year that the sentence speaks of, where it names one. */
  readonly year: number | undefined;
  readonly sentence: number;
  /** All done, in so many words: 已, 完成, 办结. */
  readonly completed?: boolean;
}

/** What a sentence has said so far, for what leaves its subject out. */
export interface Discourse {
  readonly text: string;
  readonly tokens: readonly Token[];
  subject: Subject | undefined;
  /** The kind of documents last named in this sentence. */
  document: 'rules' | 'normative-documents' | undefined;
  /** What an applicant's share is a share of. */
  base: MeasureId | undefined;
  year: number | undefined;
  scope: Scope | undefined;
  sentence: number;
  /** 信息公开 was named in this sentence, or an application told in this paragraph. */
  context: boolean;
  told: boolean;
  /** Under the heading 依申请公开. */
  readonly topic: boolean;
  /** What stands right above speaks of applications, and nothing else has been said since. */
  near: boolean;
  /** A number of other matters (信访件20件) was told, and no application since. */
  strayed: boolean;
  /** This sentence speaks of the future. */
  unsure: boolean;
  /** A part of the year was named, and no whole year since. */
  partial: boolean;
  /** Only 其中 of this sentence 信息公开 is named: 复议40件，其中涉及政府信息公开的14件. */
  wider: boolean;
  /** 其中 was said in this sentence. */
  among: boolean;
  /** The documents of this sentence were published, which need not be those issued. */
  published: boolean;
  /** This sentence sorts documents by whether they are open: 主动公开120件、依申请公开30件、不予公开80件. */
  sorted: boolean;
  /** What was last done with documents in this sentence: 制发规章1件、行政规范性文件8件. */
  done: 'issue' | 'repeal' | 'in-force' | undefined;
}

export type Subject = 'application' | 'review' | 'suit' | 'direct-suit' | 'suit-after';

/** Whether 结转 leaves no doubt that applications are meant: they were told, or what stands above is about them. */
export function isCarried({ subject, told, near, strayed }: Discourse): boolean {
  return !strayed && (subject === 'application' || told || near);
}

/** Of reviews or suits told twice in a sentence the second are a part: 复议14件，其中以区政府为被申请人的复议3件. */
export function doubtRepeated(claims: readonly Claim[]): readonly Claim[] {
  const told = new Set<string>();
  return claims.map(claim => {
    const { kind, measures, columns, sentence, year } = claim;
    const [measure] = measures;
    if (kind !== 'count' || columns !== undefined || (measure !== 'review' && measure !== 'suit')) return claim;
    const key = `${measure}/${sentence}/${year}`;
    if (told.has(key)) return { ...claim, sure: false };
    told.add(key);
    return claim;
  });
}

/** Characters of words that mean nothing here, between two tokens. */
export function gapBetween(tokens: readonly Token[], from: number, to: number): number {
  let length = 0;
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    if (token.kind === 'gap') length += token.to - token.from;
  }
  return length;
}

export function isQuantity(token: Token | undefined): token is QuantityToken {
  return token?.kind === 'quantity';
}
