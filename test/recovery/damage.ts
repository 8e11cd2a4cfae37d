// What copying, printing and recognition do to the rows of a table, on the fields of each row: numbers lost, doubled, cut in
// two, run together or pushed aside, and pages that end in the middle. The truth of every cell is kept beside the text.
import {
  applicationsGrid,
  assemble,
  disclosureGrid,
  proceedingsGrid,
  type Layout,
  type Leaves,
} from '../support/report-builder.js';
import { LOOK, type Chance } from './realistic.js';

/** What happens to one row. Those of the first group change how many numbers it has. */
export type RowDamage = (typeof COUNT_DAMAGES)[number] | (typeof PLACE_DAMAGES)[number];
export const COUNT_DAMAGES = [
  ...(['lose', 'lose-in-place', 'lose-and-close-up', 'lose-and-open-up'] as const),
  ...(['double', 'split', 'join'] as const),
];
export const PLACE_DAMAGES = ['slide-left', 'slide-right', 'into-padding', 'pack-left'] as const;

/** What a page break does between two rows, or to the row above it. */
export type PageBreak = (typeof PAGE_BREAKS)[number];
export const PAGE_BREAKS = ['blank', 'page-mark', 'header', 'cut-row', 'cut-group', 'cut-label'] as const;

/** Table three and the row of table four, by the order of their rows in the form. */
export const ROW_IDS: readonly string[] = [
  ...['new', 'carried-over', 'granted', 'partly-granted'],
  ...['state-secret', 'prohibited-by-law', 'three-securities-one-stability', 'third-party-rights', 'internal-affairs'],
  ...['process-information', 'enforcement-file', 'administrative-query'],
  ...['not-held', 'needs-creation', 'unclear-after-correction'],
  ...['petition-complaint', 'duplicate', 'published-material', 'massive-repeat', 'confirm-or-reissue'],
  ...['no-correction', 'fee-unpaid', 'other', 'outcome-total', 'carried-forward'],
];
export const COLUMN_IDS: readonly string[] = [
  ...['natural-person', 'business', 'research', 'public-welfare', 'legal-service', 'other', 'total'],
];
const PROCEEDINGS_COLUMNS = ['upheld', 'corrected', 'other', 'pending', 'total'];
const HEADER_LINES = 3;

/** The numbers that stand in tables three and four, by address. */
export function truthOf(leaves: Leaves): Map<string, string> {
  const truth = new Map<string, string>();
  applicationsGrid(leaves)
    .slice(HEADER_LINES)
    .forEach((line, row) =>
      line
        .slice(3)
        .forEach((number, column) => truth.set(`applications/${ROW_IDS[row]}/${COLUMN_IDS[column]}`, number)),
    );
  const groups = ['reconsideration', 'direct-suit', 'suit-after-reconsideration'];
  proceedingsGrid(leaves)[3]!.forEach((number, field) =>
    truth.set(`proceedings/${groups[Math.floor(field / 5)]}/${PROCEEDINGS_COLUMNS[field % 5]}`, number),
  );
  return truth;
}

/** A row by its number, 0–24 in table three, 25 for table four, and what is done to it, one thing after the other. */
export interface DamagedRow {
  readonly row: number;
  readonly damages: readonly RowDamage[];
}

export interface Plan {
  readonly layout: Layout;
  readonly rows: readonly DamagedRow[];
  /** Page breaks, each below a row of table three. */
  readonly breaks: readonly { readonly below: number; readonly kind: PageBreak }[];
}

export interface DamagedReport {
  readonly text: string;
  /** The rows on which a damage found something to do, with those that did. */
  readonly done: readonly DamagedRow[];
}

/** The text of the report after all that; `chance` says which number of a row it befalls. */
export function damagedReport(leaves: Leaves, plan: Plan, chance: Chance): DamagedReport {
  const grids = [disclosureGrid(leaves), applicationsGrid(leaves), proceedingsGrid(leaves)].map(grid =>
    // A browser copies no merged slots; in a report that is filled in nothing else is empty.
    grid.map(line => (plan.layout === 'browser' ? line.filter(field => field !== '') : [...line])),
  );
  const done: DamagedRow[] = [];
  for (const { row, damages } of plan.rows) {
    const table = row < ROW_IDS.length ? 1 : 2;
    const line = row < ROW_IDS.length ? HEADER_LINES + row : 3;
    let fields = grids[table]![line]!;
    const effective = damages.filter(damage => {
      const next = damageRow(fields, damage, chance);
      if (next !== undefined) fields = next;
      return next !== undefined;
    });
    grids[table]![line] = fields;
    if (effective.length > 0) done.push({ row, damages: effective });
  }
  const [disclosure, applications, proceedings] = grids.map(grid => grid.map(fields => lineOf(fields, plan.layout)));
  const broken = breakPages(applications!, plan, chance);
  return {
    text: assemble(LOOK, [
      withDelimiter(disclosure!, plan),
      withDelimiter(broken, plan),
      withDelimiter(proceedings!, plan),
    ]),
    done,
  };
}

/** The fields after one damage; undefined where the row has nothing that it could befall. */
export function damageRow(fields: readonly string[], damage: RowDamage, chance: Chance): string[] | undefined {
  const numbers = fields.flatMap((field, index) => (/^\d+$/.test(field) ? [index] : []));
  const pick = (from: readonly number[]): number | undefined =>
    from.length === 0 ? undefined : from[chance(from.length)]!;
  const first = numbers[0];
  if (first === undefined) return undefined;
  switch (damage) {
    case 'lose':
      return fields.toSpliced(pick(numbers)!, 1);
    case 'lose-in-place':
      return fields.with(pick(numbers)!, '');
    case 'lose-and-close-up': {
      // The row keeps its fields; the numbers behind the lost one move up.
      const at = pick(numbers)!;
      return [...fields.toSpliced(at, 1).slice(0, numbers.at(-1)!), '', ...fields.slice(numbers.at(-1)! + 1)];
    }
    case 'lose-and-open-up':
      // The numbers before it move on.
      return fields.toSpliced(pick(numbers)!, 1).toSpliced(first, 0, '');
    case 'double': {
      const at = pick(numbers)!;
      return fields.toSpliced(at, 0, fields[at]!);
    }
    case 'split': {
      const at = pick(numbers.filter(index => fields[index]!.length > 1));
      if (at === undefined) return undefined;
      const cut = 1 + chance(fields[at]!.length - 1);
      return fields.toSpliced(at, 1, fields[at]!.slice(0, cut), fields[at]!.slice(cut));
    }
    case 'join': {
      const at = pick(numbers.filter(index => numbers.includes(index + 1)));
      return at === undefined ? undefined : fields.toSpliced(at, 2, fields[at]! + fields[at + 1]!);
    }
    case 'slide-left':
      return fields[first - 1] === '' ? [...fields.toSpliced(first - 1, 1), ''] : undefined;
    case 'slide-right':
      return fields.toSpliced(first, 0, '');
    case 'into-padding':
      return fields[first - 1] === '' ? fields.with(first - 1, fields[first]!).with(first, '') : undefined;
    case 'pack-left':
      return fields.filter(field => field !== '');
    default:
      return damage satisfies never;
  }
}

function breakPages(lines: readonly string[], { breaks, layout, rows }: Plan, chance: Chance): string[] {
  const out = lines.map(line => [line]);
  const mark = (): string => (chance(2) === 0 ? `- ${2 + chance(9)} -` : '');
  const hurt = new Set(rows.map(({ row }) => row));
  for (const { below, kind } of breaks) {
    const at = HEADER_LINES + below;
    if (below >= ROW_IDS.length - 1) continue;
    switch (kind) {
      case 'blank':
        out[at]!.push('');
        break;
      case 'page-mark':
        out[at]!.push(`- ${2 + chance(9)} -`);
        break;
      case 'header':
        out[at]!.push(mark(), ...lines.slice(0, HEADER_LINES));
        break;
      case 'cut-row': {
        // The numbers behind the cut go over to the next page.
        const line = out[at]![0]!;
        const cuts = [...line.matchAll(layout === 'markdown' ? / \| (?=\d)/g : /\t(?=\d)/g)];
        const cut = cuts[1 + chance(Math.max(1, cuts.length - 1))];
        if (cut === undefined || out[at]!.length > 1) break;
        const end = layout === 'markdown' ? ' |' : '';
        out[at] = [
          line.slice(0, cut.index) + end,
          mark(),
          (end === '' ? '' : '| ') + line.slice(cut.index + cut[0].length),
        ];
        break;
      }
      case 'cut-group':
        if (out[at]!.length > 1 || below !== 2 || layout === 'browser' || hurt.has(3)) break;
        out[at] = [out[at]![0]!.replace('三、本年度办理结果', '三、本年度办理'), mark()];
        out[at + 1] = [
          out[at + 1]![0]!.replace(layout === 'markdown' ? /^\| {2}\|/ : /^\t/, cell =>
            cell.replace(/^\| ?/, '| 结果').replace(/^\t/, '结果\t'),
          ),
        ];
        break;
      case 'cut-label': {
        const [line] = out[at]!;
        const label = /[^\t|\d .]{9,}/.exec(line!)?.[0];
        if (label === undefined || out[at]!.length > 1) break;
        const [head, tail] = [label.slice(0, 6), label.slice(6)];
        const bare = (words: string): string => (layout === 'markdown' ? `| ${words} | |` : `${words}\t`);
        // Either the numbers stay with the first half of the label, or they go over with the second.
        const before = line!.slice(0, line!.indexOf(label));
        if (layout === 'grid' && chance(2) === 0) out[at] = [line!.replace(label, head), mark(), `${before}${tail}\t`];
        else out[at] = [bare(head), mark(), line!.replace(label, tail)];
        break;
      }
      default:
        kind satisfies never;
    }
  }
  return out.flat();
}

function lineOf(fields: readonly string[], layout: Layout): string {
  return layout === 'markdown' ? `| ${fields.join(' | ')} |` : fields.join('\t');
}

function withDelimiter(lines: readonly string[], { layout }: Plan): string[] {
  if (layout !== 'markdown') return [...lines];
  const fields = lines[0]!.split('|').length - 2;
  return [lines[0]!, `|${Array.from({ length: fields }, () => '---').join('|')}|`, ...lines.slice(1)];
}
