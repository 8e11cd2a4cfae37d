// `npm run fuzz`: edits reports at random, and holds the server's text against the client's, its readings against full ones.
// --edits 200000  how many; --seed N  repeats a whole run of the program; --only N  one run of it, by the seed that was printed;
// --replay FILE  a script that was written for a failure.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../support/project.js';
import { replay, runOnce, type Failure, type Script, type Tally } from './run.js';
import { shrink } from './shrink.js';

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '200000' },
    seed: { type: 'string' },
    only: { type: 'string' },
    replay: { type: 'string' },
    failures: { type: 'string', default: '1' },
  },
});
const SHRINK_SECONDS = 60;
/** So that runs of neighbouring seeds have nothing in common. */
const STEP = 0x9e3779b1;

if (values.replay !== undefined) {
  const failed = replay(JSON.parse(readFileSync(values.replay, 'utf8')) as Script, true);
  console.log(failed === undefined ? 'all went well' : `after edit ${failed.after}: ${failed.error.stack}`);
  process.exitCode = failed === undefined ? 0 : 1;
} else {
  process.exitCode = fuzz() ? 0 : 1;
}

/** True if all went well. */
function fuzz(): boolean {
  const tally: Tally = { edits: 0, readings: 0, comparisons: 0, questions: 0 };
  const only = values.only === undefined ? undefined : Number(values.only);
  const first = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
  const wanted = Number(values.edits);
  console.log(only === undefined ? `seed ${first}` : `only the run ${only}`);
  let failures = 0;
  let told = 0;
  for (let run = 0; only === undefined ? tally.edits < wanted : run === 0; run++) {
    const seed = only ?? (first + Math.imul(run, STEP)) >>> 0;
    const failure = runOnce(seed, tally);
    if (failure !== undefined) {
      tell(seed, failure);
      if (++failures >= Number(values.failures)) break;
    }
    if (tally.edits - told >= 50_000) {
      told = tally.edits;
      console.log(`${tally.edits} edits, ${seconds()} s of processor time`);
    }
  }
  const { edits, readings, comparisons, questions } = tally;
  console.log(
    `${edits} edits, ${readings} readings, ${comparisons} compared with a full reading, ${questions} with all answers: ` +
      `${failures === 0 ? 'no difference' : `${failures} failures`}, ${seconds()} s of processor time`,
  );
  return failures === 0;
}

function tell(seed: number, { script, error }: Failure): void {
  console.log(`\nrun ${seed} fails after ${script.steps.length} edits (again: npm run fuzz -- --only ${seed})`);
  console.log(error.message);
  const small = shrink(script, SHRINK_SECONDS);
  const failed = replay(small, true);
  const folder = join(root, 'out/fuzz');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${seed}.json`);
  writeFileSync(file, JSON.stringify(small, undefined, 1));
  console.log(`smallest, ${small.steps.length} edits on ${small.text.length} characters: ${failed?.error.stack}`);
  console.log(JSON.stringify(small).slice(0, 4000));
  console.log(`again: npm run fuzz -- --replay ${file}`);
}

function seconds(): number {
  const { user, system } = process.cpuUsage();
  return Math.round((user + system) / 1e6);
}
