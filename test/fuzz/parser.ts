// `npm run fuzz:parser`: seeks texts that take the core through parts, or through magnitudes of loops, that no text has taken it
// through, keeps them, and goes on from them. Holds what must hold for any text.
// --seconds 120  how long; --seed N  repeats the draws; --replay FILE  reads one text.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import assert from 'node:assert/strict';
import { analyze, splitLines } from '../../server/src/core/index.js';
import { root } from '../support/project.js';
import { CountingCore } from './coverage.js';
import { Draws } from './draws.js';
import { ANY_LINES, CHARACTERS, HEADINGS, ROWS, TEXTS, WORDS } from './material.js';
import { assertAnswersSound, assertReportSound, askAt, placesIn } from './questions.js';
import { fewerLines } from './shrink.js';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '120' },
    seed: { type: 'string' },
    replay: { type: 'string' },
  },
});
const LONGEST = 1500;

if (values.replay !== undefined) read(readFileSync(values.replay, 'utf8'));
else process.exitCode = (await fuzz()) ? 0 : 1;

/** True if all went well. */
async function fuzz(): Promise<boolean> {
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
  const draws = new Draws(seed);
  const coverage = await CountingCore.load<{ readonly analyze: typeof analyze }>();
  const kept: string[] = [];
  let tried = 0;
  const attempt = (text: string): boolean => {
    tried++;
    try {
      // Answers cost far more than reading does: they are asked for what is new.
      if (coverage.isNew(() => void coverage.core.analyze(splitLines(text)))) {
        kept.push(text);
        read(text);
      }
      return true;
    } catch (error) {
      tell(text, error as Error);
      return false;
    }
  };
  console.log(`seed ${seed}`);
  const end = Date.now() + Number(values.seconds) * 1000;
  for (const text of ['', ...TEXTS.map(text => text.slice(0, LONGEST))]) if (!attempt(text)) return false;
  const begun = coverage.size;
  while (Date.now() < end) if (!attempt(mutated(draws, kept))) return false;
  console.log(
    `${tried} texts, ${kept.length} kept; ${begun} branches and magnitudes by the samples, ${coverage.size} now: nothing found, ` +
      `${Math.round(process.cpuUsage().user / 1e6)} s of processor time`,
  );
  return true;
}

/** Reads a text, and asks all that can be asked. */
function read(text: string): void {
  const lines = splitLines(text);
  assert.equal(lines.join(''), text);
  const draws = new Draws(text.length);
  for (const numbering of ['dense', 'roomy'] as const) {
    for (const { report } of analyze(lines, undefined, undefined, numbering).reports) {
      assertReportSound(report);
      assertAnswersSound(report);
      for (const place of placesIn(report, draws)) askAt(report, place);
    }
  }
}

/** One of the kept texts, the newest most often, with a few things done to it. */
function mutated(draws: Draws, kept: readonly string[]): string {
  const from = draws.chance(0.5) ? Math.max(0, kept.length - 40) : 0;
  let text = kept[draws.between(from, kept.length - 1)]!;
  for (let count = draws.between(1, 5); count > 0; count--) text = mutatedOnce(draws, text, draws.pick(kept));
  return text.slice(0, LONGEST);
}

function mutatedOnce(draws: Draws, text: string, other: string): string {
  const at = draws.below(text.length + 1);
  const to = Math.min(text.length, at + draws.pick([0, 1, 1, 2, 5, 20, 200]));
  const lines = text.split('\n');
  const line = draws.below(lines.length);
  switch (draws.below(9)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
      return text.slice(0, at) + draws.pick(CHARACTERS) + text.slice(to);
    case 2:
      return text.slice(0, at) + draws.pick(WORDS) + text.slice(to);
    case 3:
      return text.slice(0, at) + text.slice(at, to).repeat(draws.between(1, 8)) + text.slice(at);
    case 4:
      return text.slice(0, at) + other.slice(draws.below(other.length + 1)).slice(0, 300) + text.slice(to);
    case 5:
      return lines.toSpliced(line, draws.below(3), draws.pick(draws.pick([ROWS, HEADINGS, ANY_LINES]))).join('\n');
    case 6:
      return lines
        .toSpliced(draws.below(lines.length), 0, ...lines.slice(line, line + draws.between(1, 12)))
        .join('\n');
    case 7:
      return lines.toSpliced(line, draws.between(1, 12)).join('\n');
    default:
      return text.replace(/\d+/g, number => (draws.chance(0.1) ? String(draws.below(99)) : number));
  }
}

function tell(text: string, error: Error): void {
  const fails = (tried: string): boolean => {
    try {
      read(tried);
      return false;
    } catch {
      return true;
    }
  };
  const small = fewerLines(text, fails, Date.now() + 60_000);
  const folder = join(root, 'out/fuzz');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'parser.txt');
  writeFileSync(file, small);
  console.log(`${error.stack}\nthe smallest text that fails: ${JSON.stringify(small)}`);
  console.log(`again: npm run fuzz:parser -- --replay ${file}`);
}
