// However long a line is and whatever stands on it, reading it takes no more than in proportion; and so do all checks, also those
// that are off by default, and every feature.
import assert from 'node:assert/strict';
import { analyze, splitLines } from '../../server/src/core/index.js';
import { askAt, askWhole } from '../fuzz/questions.js';
import { growthOf } from '../support/growth.js';
import { hostileLines, hostileTexts, placesOfHostileLines, type Hostile } from './hostile.js';

suite('linear', function () {
  this.timeout(600_000);

  placesOfHostileLines.forEach((place, turn) => {
    test(`one thing often ${place}`, () => assertLinear(someOf(hostileLines(place), turn), 500, 64_000));
  });

  test('one line often', () => assertLinear(hostileTexts, 500, 32_000));

  for (const unit of ['7', '一、', '|', '\t', '〔', ' ']) {
    test(`a line of 50 MB of ${JSON.stringify(unit)}`, () => {
      const line = unit.repeat(Math.ceil(50_000_000 / unit.length));
      const growth = growthOf(size => ask(line.slice(0, size)), 6_250_000, 6_250_000);
      assert.ok(growth.linear, growth.told);
    });
  }
});

/** A sixth of them, others at each place: LINEAR=all takes all, and a quarter of an hour. */
function someOf(texts: readonly Hostile[], turn: number): readonly Hostile[] {
  return process.env['LINEAR'] === 'all' ? texts : texts.filter((_, index) => index % 6 === turn % 6);
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
