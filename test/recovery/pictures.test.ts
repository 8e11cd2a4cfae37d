// What is made of reports with many damaged rows at once, kept in test/golden/recovery: for every row that has not just its
// numbers how it is read, how many readings are left and which is the best. Near the bound of the search, too: how much is
// taken out before it shows in what is left after it.
import { recoverTable } from '../../server/src/core/model/recovery/recover.js';
import type { ModelTable } from '../../server/src/core/model/model.js';
import { assertSound, read } from '../support/core.js';
import { goldenSections } from '../support/golden.js';
import { COUNT_DAMAGES, PLACE_DAMAGES, damagedReport, type DamagedRow } from './damage.js';
import { chanceOf, leavesOf, type Chance, type Size } from './realistic.js';

/** How many of the 25 rows of table three are damaged. */
const SHARES: Readonly<Record<string, { readonly rows: number; readonly reports: number }>> = {
  'a few rows': { rows: 4, reports: 8 },
  'half of the rows': { rows: 12, reports: 4 },
  'every row': { rows: 25, reports: 5 },
};
const KINDS = {
  'numbers lost, doubled, cut or run together': COUNT_DAMAGES,
  'numbers pushed aside or lost': [...PLACE_DAMAGES, 'lose', 'lose-in-place', 'lose-and-close-up'],
} as const;

suite('recovery: pictures', () => {
  const sections = goldenSections('recovery/pictures.txt');
  for (const size of ['town', 'county', 'city', 'dense'] satisfies Size[]) {
    for (const [share, { rows, reports }] of Object.entries(SHARES)) {
      for (const [kind, kinds] of Object.entries(KINDS)) {
        for (let run = 0; run < reports; run++) {
          const name = `${size}, ${share}: ${kind} (${run + 1})`;
          test(name, () => {
            const chance = chanceOf(run * 1000 + rows * 10 + kinds.length);
            const damaged = drawn(rows, chance).map((row): DamagedRow => {
              return { row, damages: [kinds[chance(kinds.length)]!] };
            });
            const leaves = leavesOf(size, chance(0x7fffffff));
            const file = read(damagedReport(leaves, { layout: 'grid', rows: damaged, breaks: [] }, chance).text);
            assertSound(file);
            const table = file.snapshot.reports[0]!.report.model.tables.get('applications')!;
            sections.check(name, pictureOf(table));
          });
        }
      }
    }
  }
  test('nothing is left over', () => sections.finish());
});

/** So many of the rows of table three. */
function drawn(count: number, chance: Chance): number[] {
  const rows = Array.from({ length: 25 }, (_, row) => row);
  while (rows.length > count) rows.splice(chance(rows.length), 1);
  return rows;
}

function pictureOf(table: ModelTable): string {
  const { rows, gaveUp } = recoverTable(table);
  const lines = table.rows.flatMap(row => {
    if (row.alignment !== 'ragged' && row.values.length === row.due) return [];
    const recovery = rows.find(other => other.row === row);
    const best = recovery?.readings[0]?.values.join(' ');
    const told = recovery && `${recovery.state}, ${recovery.readings.length} readings${best ? `: ${best}` : ''}`;
    // Of a row whose cells have their places the blanks, too.
    const fields = row.cells.length > 0 ? row.cells.map(({ value }) => value) : row.values;
    const texts = fields.map(field => ('text' in field ? field.text : '·')).join(' ');
    return [`${row.schemas[0]?.id ?? '?'} ${row.alignment}: ${texts}${told ? ` — ${told}` : ''}\n`];
  });
  return [...(gaveUp ? ['the search was given up\n'] : []), ...lines].join('');
}
