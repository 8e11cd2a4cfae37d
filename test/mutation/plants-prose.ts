// Faults of the sentences: another year, numbers that are not those of the tables, sums and shares that fail, no word of fees;
// slips of typing; a dismissal that answers nothing.
import {
  bodyOf,
  cellOf,
  insertedAt,
  numberOf,
  proseLine,
  says,
  sectionOf,
  sentenceInOverview,
  yearInForce,
  type Plant,
  type Planting,
  type Target,
} from './target.js';

const inOverview =
  (write: (target: Target) => string | undefined): Planting =>
  target => {
    const sentence = write(target);
    return sentence === undefined ? undefined : sentenceInOverview(target, sentence);
  };

function valueOf(target: Target, address: string): number | undefined {
  return numberOf(cellOf(target, address));
}

function sumOf(target: Target, addresses: readonly string[]): number | undefined {
  const numbers = addresses.map(address => valueOf(target, address));
  return numbers.some(number => number === undefined)
    ? undefined
    : numbers.reduce<number>((sum, number) => sum + number!, 0);
}

const withYear = (write: (year: number) => string): Plant['plant'] =>
  inOverview(({ model: { year } }) => (year === undefined ? undefined : write(year)));

const contradiction = (what: string, write: (target: Target) => string | undefined): Plant => ({
  check: 'prose-contradicts-table',
  what,
  plant: inOverview(write),
});

const REFUSED = [
  'state-secret',
  'prohibited-by-law',
  'three-securities-one-stability',
  'third-party-rights',
  'internal-affairs',
  'process-information',
  'enforcement-file',
  'administrative-query',
];

export const prosePlants: readonly Plant[] = [
  {
    check: 'year-mismatch',
    what: 'the year before at the head of a sentence',
    plant: withYear(year => `${year - 1}年，本机关按照要求推进各项公开工作。`),
  },
  {
    check: 'year-mismatch',
    what: '截至 the year before',
    plant: withYear(year => `截至${year - 1}年底，各栏目均已更新。`),
  },
  contradiction('收到', target => {
    const [fresh, over] = ['new', 'carried-over'].map(row => valueOf(target, `applications/${row}/total`));
    return fresh === undefined || over === undefined ? undefined : `本年收到政府信息公开申请${fresh + over + 7}件。`;
  }),
  contradiction('未收到', target =>
    (valueOf(target, 'applications/new/total') ?? 0) > 0 ? '本年度未收到政府信息公开申请。' : undefined,
  ),
  contradiction('结转下年度', target => {
    const number = valueOf(target, 'applications/carried-forward/total');
    return number === undefined ? undefined : `政府信息公开申请结转下年度继续办理${number + 5}件。`;
  }),
  contradiction('不予公开', target => {
    const number = sumOf(
      target,
      REFUSED.map(row => `applications/${row}/total`),
    );
    return number === undefined ? undefined : `对政府信息公开申请不予公开${number + 4}件。`;
  }),
  contradiction('行政复议', target => {
    const number = valueOf(target, 'proceedings/reconsideration/total');
    return number === undefined || isAtOdds(target) ? undefined : `因政府信息公开被申请行政复议${number + 2}件。`;
  }),
  contradiction('行政诉讼', target => {
    const number = sumOf(target, ['proceedings/direct-suit/total', 'proceedings/suit-after-reconsideration/total']);
    return number === undefined || isAtOdds(target) ? undefined : `因政府信息公开被提起行政诉讼${number + 2}件。`;
  }),
  contradiction('行政规范性文件', target => {
    const number = valueOf(target, 'disclosure/normative-documents/issued');
    return number === undefined ? undefined : `全年制发行政规范性文件${number + 3}件。`;
  }),
  ...[
    '通过网站公开信息487条，其中政策文件38条、活动预告310条、公示公告128条。',
    '全年办理热线工单200件，其中按期办结150件，占85%。',
    '网站访问量120万次，较上年的100万次增长35%。',
  ].map(sentence => ({ check: 'prose-arithmetic', what: sentence.slice(0, 8), plant: inOverview(() => sentence) })),
  {
    check: 'fee-statement',
    what: '无 in other-matters',
    plant: target => {
      const section = sectionOf(target, 'other-matters');
      if (section === undefined || yearInForce(target) === undefined || says(target, 'fee-statement')) return undefined;
      return [{ span: bodyOf(target, section), newText: '\n无。\n' }];
    },
  },
  { check: 'western-punctuation', what: 'a western comma', plant: inOverview(() => '各科室分工负责,定期会商。') },
  { check: 'doubled-punctuation', what: 'two commas', plant: inOverview(() => '各科室分工负责，，定期会商。') },
  { check: 'doubled-word', what: 'a word twice', plant: inOverview(() => '各科室分工负责，定期定期会商。') },
  {
    check: 'broken-paragraph',
    what: 'a blank line in mid-sentence',
    plant: target => {
      const line = proseLine(target, 'overview');
      if (line === undefined) return undefined;
      return [insertedAt(target, line + 1, '', '各科室分工负责，按照统一部署有序推进', '', '政务公开各项工作。')];
    },
  },
  {
    check: 'stale-dismissal',
    what: 'a comment that answers nothing',
    plant: target => {
      const problems = sectionOf(target, 'problems') ?? sectionOf(target, 'other-matters');
      return problems && [insertedAt(target, problems.endLine, '<!-- disclosure-report-ignore invalid-number -->')];
    },
  },
];

/** Table four of the report is at odds with itself: nothing can be held against it. */
function isAtOdds(target: Target): boolean {
  return says(target, undefined, 'proceedings/');
}
