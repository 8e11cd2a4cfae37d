// For each check its fault is planted in every clean report of samples/ and, where they are at hand, in the real ones: the check
// finds it in all of them, once, and no other check says what the report did not say before. Prints the matrix.
import assert from 'node:assert/strict';
import { checks, say } from '../../server/src/core/index.js';
import { haveReports, reportsIn } from '../support/reports.js';
import { samples } from '../support/samples.js';
import { numberPlants } from './plants-numbers.js';
import { prosePlants } from './plants-prose.js';
import { structurePlants } from './plants-structure.js';
import { tablePlants } from './plants-tables.js';
import { planted, targetOf, type Target } from './target.js';

const PLANTS = [...structurePlants, ...tablePlants, ...numberPlants, ...prosePlants];

/** Where a fault of these checks is not planted, and why. */
const EXCEPTIONS: readonly { readonly report: RegExp; readonly checks: readonly string[]; readonly why: string }[] = [
  {
    report: /kewei-2024/,
    checks: ['missing-section', 'section-order'],
    why: 'its sections are out of order to begin with, and one that is no section takes the place of a missing one',
  },
  {
    report: /kewei-2024/,
    checks: ['missing-topic'],
    why: 'it tells its topics in sections of their own',
  },
  {
    report: /shanghai-office-2019/,
    checks: ['superseded-form'],
    why: 'brought to a later year, its section six would owe a word on the fee, too',
  },
];

suite('mutation: each check finds its fault, and no other speaks', () => {
  const targets = [...cleanSamples(), ...(haveReports() ? realReports() : [])];
  const matrix = new Map<string, string[]>();

  for (const { id } of checks) {
    test(id, () => {
      const plants = PLANTS.filter(({ check }) => check === id);
      const wrong: string[] = [];
      const row = targets.map(target => {
        if (EXCEPTIONS.some(({ report, checks: ids }) => report.test(target.name) && ids.includes(id))) return '–';
        const edits = plants.flatMap(({ what, plant }) => {
          const found = plant(target);
          return found === undefined ? [] : [{ what, found }];
        });
        for (const { what, found } of edits) {
          const told = newlyTold(target, planted(target, found));
          if (told.length !== 1 || !told[0]!.startsWith(`${id}: `))
            wrong.push(`${target.name}, ${what}:\n    ${told.join('\n    ') || '(nothing is found)'}`);
        }
        return edits.length === 0 ? '·' : String(edits.length);
      });
      matrix.set(id, row);
      for (const { what, plant } of plants)
        assert.ok(
          targets.some(target => plant(target)),
          `“${what}” can be planted somewhere`,
        );
      assert.ok(row.some(cell => /\d/.test(cell)));
      assert.deepEqual(wrong, []);
    });
  }

  suiteTeardown(() => print(targets, matrix));
});

/** What is said after and was not said before: as often as a check speaks more often, in words that are new. */
function newlyTold(before: Target, after: Target): string[] {
  return checks.flatMap(({ id }) => {
    const [former, now] = [before, after].map(({ findings }) =>
      findings.filter(({ check }) => check === id).map(finding => say('zh-cn', finding.message)),
    );
    const more = now!.length - former!.length;
    // What was said before of a place is said again of its copy.
    const words = now!.filter(message => !former!.includes(message));
    return words.slice(0, Math.max(more, 0)).map(message => `${id}: ${message}`);
  });
}

function cleanSamples(): Target[] {
  return samples()
    .filter(({ name }) => !name.startsWith('11-'))
    .map(({ name, text }) => targetOf(name, text))
    .filter(({ findings }) => findings.every(({ severity }) => severity === 'info' || severity === 'hint'));
}

function realReports(): Target[] {
  return reportsIn('whole').map(({ name, text }) => targetOf(name.replace(/\.txt$/, ''), text));
}

function print(targets: readonly Target[], matrix: ReadonlyMap<string, readonly string[]>): void {
  const letters = targets.map((_, index) => String.fromCharCode(65 + index));
  const lines = [
    '',
    '    How many faults of a check were planted in a report; each was found, and nothing else was said.',
    '    · nothing of the kind can be planted   – left out',
    `    ${''.padEnd(24)}${letters.map(letter => letter.padStart(3)).join('')}`,
    ...[...matrix].map(([id, row]) => `    ${id.padEnd(24)}${row.map(cell => cell.padStart(3)).join('')}`),
    ...targets.map(({ name }, index) => `    ${letters[index]!} ${name}`),
    ...EXCEPTIONS.map(({ report, checks: ids, why }) => `    – ${ids.join(', ')} in ${report.source}: ${why}`),
  ];
  console.log(lines.join('\n'));
}
