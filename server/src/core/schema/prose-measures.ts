// What a number in prose can be: for each measure the readings that reports are known to mean by the same words, the usual
// one first. A reading is a sum of cells; rows that this edition does not have are left out by who adds them up.
import type { Edition, TableId } from './types.js';

export type MeasureId =
  | 'received'
  | 'applications'
  | 'processed'
  | 'finished'
  | 'carried-over'
  | 'carried-forward'
  | 'granted'
  | 'partly-granted'
  | 'refused'
  | 'unavailable'
  | 'not-processed'
  | 'otherwise-handled'
  | 'ground'
  | 'review'
  | 'suit'
  | 'direct-suit'
  | 'suit-after'
  | 'review-and-suit'
  | 'rules'
  | 'normative-documents'
  | 'licences'
  | 'penalties'
  | 'compulsory-measures'
  | 'fees';

export interface ReadingSchema {
  /** In the words of the form. */
  readonly name: string;
  readonly table: TableId;
  /** Rows, or groups of rows, that are added up. */
  readonly rows: readonly string[];
  /** Rows taken off the sum. */
  readonly less?: readonly string[];
  /** The columns, added up as well; those of the claim where it names its own. */
  readonly columns?: readonly string[];
  readonly edition?: Edition;
}

export interface MeasureSchema {
  readonly readings: readonly ReadingSchema[];
}

const TOTAL = ['total'];

function applications(name: string, rows: readonly string[], less?: readonly string[]): ReadingSchema {
  const base = { name, table: 'applications', rows, columns: TOTAL } as const;
  return less === undefined ? base : { ...base, less };
}

function outcome(name: string, row: string): MeasureSchema {
  return { readings: [applications(name, [row])] };
}

function proceedings(name: string, rows: readonly string[]): MeasureSchema {
  return { readings: [{ name, table: 'proceedings', rows, columns: TOTAL }] };
}

function disclosure(name: string, row: string, columns: readonly string[], edition?: Edition): ReadingSchema {
  const base = { name, table: 'disclosure', rows: [row], columns } as const;
  return edition === undefined ? base : { ...base, edition };
}

const NEW = applications('一、本年新收', ['new']);
const INTAKE = applications('一、本年新收＋二、上年结转', ['new', 'carried-over']);
const DONE = applications('（七）总计', ['outcome-total']);

export const MEASURES: Readonly<Record<MeasureId, MeasureSchema>> = {
  received: { readings: [NEW, INTAKE] },
  // 依申请公开30件 without a verb does not say what was done with them.
  applications: { readings: [NEW, INTAKE, DONE] },
  // 办理 says neither that it came in nor that it is done.
  processed: { readings: [DONE, INTAKE, NEW] },
  // Some count what was answered without what needed no answer, or of this year's applications only.
  finished: {
    readings: [
      DONE,
      applications('（七）总计－（六）其他处理', ['outcome-total'], ['otherwise-handled']),
      applications('一、本年新收－四、结转下年度', ['new'], ['carried-forward']),
    ],
  },
  'carried-over': outcome('二、上年结转', 'carried-over'),
  'carried-forward': outcome('四、结转下年度继续办理', 'carried-forward'),
  granted: outcome('（一）予以公开', 'granted'),
  'partly-granted': outcome('（二）部分公开', 'partly-granted'),
  refused: outcome('（三）不予公开', 'refused'),
  unavailable: outcome('（四）无法提供', 'unavailable'),
  'not-processed': outcome('（五）不予处理', 'not-processed'),
  'otherwise-handled': outcome('（六）其他处理', 'otherwise-handled'),
  // Its row is the claim's own.
  ground: { readings: [] },
  review: proceedings('行政复议', ['reconsideration']),
  suit: proceedings('行政诉讼（两类合计）', ['direct-suit', 'suit-after-reconsideration']),
  'direct-suit': proceedings('未经复议直接起诉', ['direct-suit']),
  'suit-after': proceedings('复议后起诉', ['suit-after-reconsideration']),
  'review-and-suit': proceedings('行政复议、行政诉讼合计', [
    'reconsideration',
    'direct-suit',
    'suit-after-reconsideration',
  ]),
  rules: documents('规章', 'rules'),
  'normative-documents': documents('行政规范性文件', 'normative-documents'),
  licences: { readings: [disclosure('行政许可', 'licences', ['decisions'])] },
  penalties: { readings: [disclosure('行政处罚', 'penalties', ['decisions'])] },
  'compulsory-measures': { readings: [disclosure('行政强制', 'compulsory-measures', ['decisions'])] },
  fees: { readings: [disclosure('行政事业性收费', 'fees', ['amount'], '2021')] },
};

/** Every column of the documents' rows; a claim says by its verb which of them it means. */
function documents(name: string, row: string): MeasureSchema {
  return {
    readings: [
      disclosure(`${name}·本年制发件数`, row, ['issued'], '2021'),
      disclosure(`${name}·本年废止件数`, row, ['repealed'], '2021'),
      disclosure(`${name}·现行有效件数`, row, ['in-force'], '2021'),
      disclosure(`${name}·本年新制作数量`, row, ['newly-made'], '2019'),
      disclosure(`${name}·本年新公开数量`, row, ['newly-disclosed'], '2019'),
      disclosure(`${name}·对外公开总数量`, row, ['total-disclosed'], '2019'),
    ],
  };
}

/** Which columns a verb means, in either edition. */
export const DOCUMENT_COLUMNS: Readonly<Record<'issue' | 'repeal' | 'in-force' | 'publish', readonly string[]>> = {
  issue: ['issued', 'newly-made', 'newly-disclosed'],
  repeal: ['repealed'],
  'in-force': ['in-force', 'total-disclosed'],
  publish: ['issued', 'newly-made', 'newly-disclosed'],
};

export const ORGANISATION_COLUMNS: readonly string[] = [
  'business',
  'research',
  'public-welfare',
  'legal-service',
  'other',
];

/** Results that a share is a part of, by their table: the base of 占 p%. */
export const SHARE_BASES: readonly ReadingSchema[] = [DONE, NEW, INTAKE];
