// Whether a report says if it charged for processing information (收取信息处理费), which section six is for.
import type { ReportModel } from '../model/model.js';
import { FEE_SINCE, FEE_VERBS, FEE_WORDS } from '../schema/prose-topics.js';
import type { Span } from '../text/span.js';
import { paragraphs } from './paragraphs.js';

export interface FeeSection {
  /** The words of its heading. */
  readonly span: Span;
  readonly title: string;
  readonly told: boolean;
}

/** What section six says of the fee; undefined where it has no words, or the report is older than the fee. */
export function feeSection(model: ReportModel): FeeSection | undefined {
  const section = model.sections.find(({ schema }) => schema?.id === 'other-matters');
  const since = model.year ?? (model.edition === '2021' ? FEE_SINCE : 0);
  if (section === undefined || since < FEE_SINCE) return undefined;
  const all = paragraphs(model);
  const own = all.filter(paragraph => paragraph.section === 'other-matters');
  if (own.length === 0) return undefined;
  // By its name it may be told anywhere, in section six in other words too.
  const told =
    all.some(({ reading: { text } }) => FEE_WORDS.some(words => text.includes(words))) ||
    own.some(({ reading: { text } }) => FEE_VERBS.some(words => text.includes(words)));
  return { span: section.titleSpan, title: section.title, told };
}
