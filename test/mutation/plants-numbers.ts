// Faults of single numbers: blank, unreadable, oddly written, and sums that fail.
import type { TextEdit } from '../../server/src/core/index.js';
import { cellOf, numberOf, setCells, tableOf, type Plant, type Target } from './target.js';

const KINDS = ['natural-person', 'business', 'research', 'public-welfare', 'legal-service', 'other'];
/** The rows that the printed relation is about; all others are outcomes. */
const BALANCED = new Set(['new', 'carried-over', 'outcome-total', 'carried-forward']);

export const numberPlants: readonly Plant[] = [
  ...['disclosure/licences/decisions', 'applications/duplicate/business', 'proceedings/reconsideration/corrected'].map(
    address => ({
      check: 'blank-value',
      what: `${address} blank`,
      plant: (target: Target) => {
        const table = tableOf(target, address.split('/')[0] as 'disclosure')!;
        // Blanks are told once a table.
        if ([...(table?.cells.values() ?? [])].some(({ value }) => value.kind === 'blank')) return undefined;
        return setCells(target, { [address]: () => '' });
      },
    }),
  ),
  ...['new', 'carried-over', 'outcome-total', 'carried-forward'].map(row => ({
    check: 'missing-total',
    what: `the total of ${row} blank`,
    plant: (target: Target) =>
      setCells(target, { [`applications/${row}/total`]: number => (number > 0 ? '' : undefined) }),
  })),
  {
    check: 'missing-total',
    what: 'the total of reconsideration blank',
    plant: target => setCells(target, { 'proceedings/reconsideration/total': number => (number > 0 ? '' : undefined) }),
  },
  ...(
    [
      ['disclosure/penalties/decisions', '约3件'],
      ['applications/unclear-after-correction/natural-person', '若干'],
      ['applications/duplicate/business', '-1'],
      ['applications/new/total', '0.5'],
      ['proceedings/reconsideration/upheld', '若干'],
    ] as const
  ).map(([address, words]) => ({
    check: 'invalid-number',
    what: `${words} in ${address}`,
    plant: (target: Target) => setCells(target, { [address]: () => words }),
  })),
  {
    check: 'invalid-number',
    what: '无 in every cell of table four',
    plant: target => {
      const cells = tableOf(target, 'proceedings')?.cells;
      return cells && setCells(target, Object.fromEntries([...cells.keys()].map(address => [address, () => '无'])));
    },
  },
  ...(
    [
      ['disclosure/penalties/decisions', fullWidth],
      ['applications/new/natural-person', fullWidth],
      ['applications/new/total', (number: number) => `${number}件`],
      ['disclosure/licences/decisions', (number: number) => (number >= 1000 ? number.toLocaleString('en') : undefined)],
      ['applications/published-material/other', (number: number) => (number === 0 ? '/' : undefined)],
    ] as const
  ).map(([address, write]) => ({
    check: 'odd-number',
    what: `${write(0) ?? write(1000)} in ${address}`,
    plant: (target: Target) => setCells(target, { [address]: write }),
  })),
  ...['reconsideration', 'direct-suit', 'suit-after-reconsideration'].map(row => ({
    check: 'wrong-total',
    what: `the total of ${row} one too high`,
    plant: (target: Target) =>
      target.findings.some(({ addresses }) => addresses.some(address => address.startsWith(`proceedings/${row}/`)))
        ? undefined
        : setCells(target, { [`proceedings/${row}/total`]: number => String(number + 1) }),
  })),
  ...['natural-person', 'business'].map(column => ({
    check: 'unbalanced-column',
    what: `carried-forward of ${column} and its total two too high`,
    plant: (target: Target) =>
      setCells(target, {
        [`applications/carried-forward/${column}`]: number => String(number + 2),
        'applications/carried-forward/total': number => String(number + 2),
      }),
  })),
  ...[
    'applications/new/natural-person',
    'applications/new/total',
    'applications/granted/natural-person',
    'applications/granted/total',
    'applications/outcome-total/business',
    'applications/outcome-total/total',
    'applications/carried-forward/natural-person',
  ].map(address => ({
    check: 'suspect-cell',
    what: `${address} three too high`,
    plant: (target: Target) =>
      isWhole(target) ? setCells(target, { [address]: number => String(number + 3) }) : undefined,
  })),
  ...['new', 'outcome-total', 'granted', 'partly-granted', 'not-held'].map(row => ({
    check: 'neighbour-column',
    what: `a number of ${row} in the next column`,
    plant: (target: Target) => (isWhole(target) ? moved(target, row) : undefined),
  })),
];

/** Relations can tell one wrong cell only where no cell of the table is blank. */
function isWhole(target: Target): boolean {
  return [...(tableOf(target, 'applications')?.cells.values() ?? [])].every(({ value }) => value.kind === 'number');
}

function fullWidth(number: number): string {
  return String(number).replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/**
 * What a row has of one kind of applicant moved to the next kind; undefined where another row could have been meant, so that
 * nobody could tell.
 */
function moved(target: Target, row: string): TextEdit[] | undefined {
  const valueOf = (one: string, kind: string): number => numberOf(cellOf(target, `applications/${one}/${kind}`)) ?? 0;
  for (const [index, kind] of KINDS.slice(0, -1).entries()) {
    const next = KINDS[index + 1]!;
    const amount = valueOf(row, kind);
    const others = rowIds(target).filter(one => BALANCED.has(one) === BALANCED.has(row) && one !== row);
    if (amount === 0 || others.some(one => valueOf(one, next) >= amount)) continue;
    return setCells(target, {
      [`applications/${row}/${kind}`]: () => '0',
      [`applications/${row}/${next}`]: number => String(number + amount),
    });
  }
  return undefined;
}

function rowIds(target: Target): string[] {
  return (tableOf(target, 'applications')?.rows ?? []).flatMap(({ schemas }) => schemas.map(({ id }) => id));
}
