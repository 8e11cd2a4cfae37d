// However long a line is and whatever stands on it, reading it takes no more than in proportion; and so do all checks, also those
// that are off by default, and every feature.
import assert from 'node:assert/strict';
import { analyze, splitLines } from '../../server/src/core/index.js';
import { askAt, askWhole } from '../fuzz/questions.js';
import { growthOf } from '../support/growth.js';
import { tabbed } from '../support/marked.js';
import {
  hostileLines,
  hostilePairs,
  hostilePlaces,
  hostileTexts,
  placesOfHostileLines,
  type Hostile,
} from './hostile.js';

suite('linear', function () {
  this.timeout(600_000);

  placesOfHostileLines.forEach((place, turn) => {
    test(`one thing often ${place}`, () => assertLinear(someOf(hostileLines(place), turn, 6), 500, 64_000));
  });

  // What is looked for among all lines, for each of them, shows among tens of thousands: 4,000 lines, and 32,000.
  test('one line often', () => assertLinear(someOf(hostileTexts, 0, 4), 80_000, 80_000));

  test('two lines in turn', () => assertLinear(someOf(hostilePairs, 0, 100), 80_000, 80_000));

  test('a line of the report often, at its place', () => assertLinear(someOf(hostilePlaces, 0, 120), 80_000, 80_000));

  for (const line of ['→→2.重复申请→0→0→0→0→0→0→0', '（一）主动公开情况']) {
    test(`more lines than a call takes arguments: ${line}`, () => {
      ask(tabbed(`${line}\n`.repeat(130_000)));
    });
  }

  for (const unit of ['7', '一、', '|', '\t', '〔', ' ']) {
    test(`a line of 50 MB of ${JSON.stringify(unit)}`, () => {
      const line = unit.repeat(Math.ceil(50_000_000 / unit.length));
      const growth = growthOf(size => ask(line.slice(0, size)), 6_250_000, 6_250_000);
      assert.ok(growth.linear, growth.told);
    });
  }
});

/** One of so many, others at each turn: LINEAR=all takes all, and an hour. */
function someOf(texts: readonly Hostile[], turn: number, of: number): readonly Hostile[] {
  return process.env['LINEAR'] === 'all' ? texts : texts.filter((_, index) => index % of === turn % of);
}

function assertLinear(texts: readonly Hostile[], smallest: number, largest: number): void {
  const steep = texts.flatMap(({ name, text }) => {
    const growth = growthOf(size => ask(text(size)), smallest, largest);
    return growth.linear ? [] : [`${name}: ${growth.told}`];
  });
  assert.deepEqual(steep, []);
}

function ask(text: string): void {
  for (const { report } of analyze(splitLines(text)).reports) {
    askWhole(report);
    for (const share of [0.1, 0.5, 0.9]) askAt(report, Math.floor(report.tree.length * share));
  }
}
