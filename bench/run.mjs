// `npm run bench`: measures the language server and the command line beside their peers, and prints how far the goals for
// speed are reached. Ends with 0 whatever the figures are; only what breaks (no answer, a wrong one) ends it with 1.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureBatch } from './lib/batch.mjs';
import { measureColdStart, measureMemory } from './lib/cold-start.mjs';
import { SIZES } from './lib/documents.mjs';
import { measureEditing } from './lib/editing.mjs';
import { measureEverythingOn } from './lib/everything-on.mjs';
import { measureExactness } from './lib/exactness.mjs';
import { figures, goalTable, page } from './lib/page.mjs';
import { batchPrograms, ensurePeers, ownVersion, servers, versions } from './lib/peers.mjs';
import { repository } from './lib/places.mjs';
import { profileEdits } from './lib/profile.mjs';

const HELP = `npm run bench [-- OPTIONS]

  --quick         edits in 6 KB and 600 KB only; about a minute
  --only PARTS    edit, standing, cold, memory, batch, exactness, checks; several with commas
  --rounds N      times that each program has its turn (default 12, with --quick 8)
  --files N       folders of N files too, for example 10000
  --write         writes docs/benchmarks.md; needs all parts
  --json FILE     writes every single measurement
  --dist FOLDER   measures the bundles in another folder than dist
  --profile       instead: what an edit in 6 KB and in 600 KB is spent on, and what it allocates
  --help
`;

const PARTS = ['edit', 'standing', 'cold', 'memory', 'batch', 'exactness', 'checks'];

// Where it is set, Node reads some hundred certificates at each start, for connections that none of the programs makes: 70 ms of
// one machine's 115 for `node -e 0`, which would make all programs look alike.
delete process.env.NODE_EXTRA_CA_CERTS;

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string' },
    files: { type: 'string' },
    write: { type: 'boolean', default: false },
    json: { type: 'string' },
    dist: { type: 'string', default: join(repository, 'dist') },
    profile: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

try {
  if (options.help) process.stdout.write(HELP);
  else if (options.profile) await profile();
  else await bench();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}

async function profile() {
  for (const { name, reports } of SIZES.filter(({ name }) => name === '6 KB' || name === '600 KB')) {
    console.log(`${name}: ${(await profileEdits(reports)).join('\n')}\n`);
  }
}

async function bench() {
  const parts = options.quick ? ['edit'] : (options.only?.split(',') ?? PARTS);
  const unknown = parts.filter(part => !PARTS.includes(part));
  if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}; there are ${PARTS.join(', ')}.`);
  if (options.write && parts.length < PARTS.length) throw new Error('--write needs all parts.');
  ensurePeers();
  const results = await measure(parts);
  console.log(`\n${goalTable(results)}\n\n${figures(results)}`);
  if (options.json !== undefined) writeFileSync(options.json, JSON.stringify(results));
  if (options.write) writeFileSync(join(repository, 'docs', 'benchmarks.md'), page(results));
}

async function measure(parts) {
  const dist = resolve(options.dist);
  const all = await servers(dist);
  const rounds = Number(options.rounds ?? (options.quick ? 8 : 12));
  const results = { machine: machine() };
  const load = () => results.machine.loads.push(loadavg()[0].toFixed(2));
  load();
  // First, as long as this process is small: to fork a large one takes milliseconds, which would be added to all.
  if (parts.includes('cold')) {
    tell('cold start');
    results.coldStart = await measureColdStart(all, { rounds: 2 * rounds });
  }
  if (parts.includes('edit')) {
    results.editing = {};
    for (const { name, reports } of SIZES) {
      if (options.quick && name !== '6 KB' && name !== '600 KB') continue;
      tell(`edits in ${name}`);
      results.editing[name] = await measureEditing(all, reports, { rounds, onlyEdits: options.quick });
    }
  }
  if (parts.includes('standing')) {
    tell('edits among 999 findings');
    results.standing = await measureEditing(all, SIZES.at(-1).reports, { rounds: half(rounds), standing: true });
  }
  if (parts.includes('memory')) {
    tell('memory');
    for (const { name, reports } of [SIZES[0], SIZES.at(-1)]) {
      const memory = await measureMemory(all, reports, { rounds: 3 });
      if (memory !== undefined) results.memory = { ...results.memory, [name]: memory };
    }
  }
  if (parts.includes('batch')) results.batch = await measureFolders(dist, rounds);
  if (parts.includes('exactness')) {
    tell('exactness');
    results.exactness = await measureExactness(dist, all.ours);
  }
  if (parts.includes('checks')) {
    tell('checks that are off by default');
    results.everythingOn = await measureEverythingOn({ rounds });
  }
  load();
  return results;
}

/** A thousand files with all programs; more only with ours and with autocorrect, which no other comes near. */
async function measureFolders(dist, rounds) {
  const programs = batchPrograms(dist);
  tell('1,000 files');
  const batch = { 1000: await measureBatch(programs, 1000, { rounds: half(rounds) }) };
  const more = Number(options.files ?? 0);
  if (more > 1000) {
    tell(`${more} files`);
    const quick = Object.entries(programs).filter(([name]) => name === 'ours' || name.startsWith('autocorrect'));
    batch[more] = await measureBatch(Object.fromEntries(quick), more, { rounds: 2 });
  }
  return batch;
}

function half(rounds) {
  return Math.max(1, Math.ceil(rounds / 2));
}

function tell(what) {
  process.stderr.write(`${what} …\n`);
}

function machine() {
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: repository, encoding: 'utf8' });
  return {
    date: new Date().toISOString().slice(0, 10),
    cpus: cpus().length,
    cpu: cpus()[0]?.model ?? 'unknown processor',
    memory: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    isRealTime: isRealTime(),
    node: process.versions.node,
    version: commit.status === 0 ? `${ownVersion()} (${commit.stdout.trim()})` : ownVersion(),
    peers: versions(),
    loads: [],
  };
}

/** Whether `chrt` lets us, and all that we start, run before everything else on the machine. */
function isRealTime() {
  if (process.platform !== 'linux') return false;
  const policy = /^policy\s*:\s*(\d+)/m.exec(readFileSync('/proc/self/sched', 'utf8'))?.[1];
  return policy === '1' || policy === '2';
}
