// `npm run test:mutation`: changes the model and the checks in thousands of small ways, and counts those that the tests notice.
//
//   --share 0.1      how much of the mutants is run, drawn at random; 1 is all
//   --seed 1         another seed draws others
//   --statics        those mutants that are reached only while a file loads, each in a process of its own
//   --of FILE        the mutants whose names stand in this file, a JSON array, instead of a draw
//   --quick          with the golden files and the tests of the checks alone: less than the whole, in a third of the time
//   --tests A,B      with these test files alone: unit/labels,recovery/bounds
//   --concurrency 2  processes
//
// A run that is ended goes on where it was, as long as neither sources nor tests have changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readLedger } from './draw.mjs';
import { score } from './score.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const repository = join(here, '..', '..');
process.chdir(repository);

const { values: options } = parseArgs({
  options: {
    share: { type: 'string', default: '0.1' },
    seed: { type: 'string', default: '1' },
    statics: { type: 'boolean', default: false },
    of: { type: 'string' },
    quick: { type: 'boolean', default: false },
    tests: { type: 'string' },
    concurrency: { type: 'string', default: '2' },
  },
});

const MUTATED = ['server/src/core/model', 'server/src/core/checks'];
/** In this order: the first test that notices ends the run of a mutant. */
const QUICK = [...within('golden', ['*']), ...within('recovery', ['pictures']), ...within('checks', ['*'])];
const ALL = [
  ...QUICK,
  ...within('unit', ['titles', 'editions', 'values', 'labels', 'lines', 'volumes', 'headings', 'cut-tables']),
  ...within('unit', ['spaced-rows', 'loose-tables', 'markdown', 'features', 'prose/claims', 'prose/mentions']),
  ...within('recovery', ['recovery', 'fixes', 'bounds', 'one-wrong-cell']),
  ...within('property', ['balanced', 'damaged-rows', 'incremental']),
  ...within('unit', ['typed-variants']),
  ...within('unit/features', ['*']),
];

ensureInstalled();
const { Stryker } = await import('@stryker-mutator/core');

const folder = join(repository, 'out', 'stryker', sourcesHash());
mkdirSync(folder, { recursive: true });
const kind = (options.quick ? 'quick-' : '') + (options.statics ? 'statics' : 'others');
const name = options.of ? `${kind}-of-a-list` : `${kind}-seed-${options.seed}`;
const ledger = join(folder, `${name}.ndjson`);
const population = join(folder, 'population.json');
process.env.MUTATION_DRAW = JSON.stringify({
  share: Number(options.share),
  seed: options.seed,
  statics: options.statics,
  ledger,
  population,
  among: options.of,
});

setPriority(10);
await new Stryker({
  mutate: MUTATED.map(path => `${path}/**/*.ts`),
  ignorePatterns: [
    '/bench',
    '/client',
    '/dist',
    '/images',
    '/out',
    '/server/src/{cli,lsp,files}',
    '/test/{cli,lsp,vscode,vscode-host}',
  ],
  tempDirName: 'out/stryker/sandbox',
  buildCommand: `node test/stryker/build.mjs`,
  plugins: ['@stryker-mutator/mocha-runner', join(here, 'plugins.mjs')],
  testRunner: 'mocha',
  mochaOptions: {
    'no-config': true,
    ui: 'tdd',
    spec: options.tests ? within('.', options.tests.split(',')) : options.quick ? QUICK : ALL,
    require: ['./test/stryker/forget.mjs'],
  },
  checkers: ['draw'],
  reporters: ['write-down'],
  coverageAnalysis: 'perTest',
  ignoreStatic: !options.statics,
  concurrency: Number(options.concurrency),
  // Endless loops are told by how often they go round; time alone is no proof on a busy machine.
  timeoutMS: 120_000,
  timeoutFactor: 4,
  dryRunTimeoutMinutes: 60,
  thresholds: { high: 85, low: 85, break: null },
  allowConsoleColors: false,
}).runMutationTest();

console.log(score(readLedger(ledger), JSON.parse(readFileSync(population, 'utf8')), options.statics));
console.log(`Every mutant that was run: ${ledger}`);

function within(folder, names) {
  return names.map(name => `out/test/${folder}/${name}.test.js`);
}

/** Results are kept only for the very sources and tests they were found with. */
function sourcesHash() {
  const { stdout } = spawnSync('git', ['ls-files', '-s', ...MUTATED, 'test', ':!test/stryker'], { encoding: 'utf8' });
  const { stdout: changed } = spawnSync('git', ['diff', 'HEAD', '--', ...MUTATED, 'test', ':!test/stryker'], {
    encoding: 'utf8',
  });
  return createHash('sha256').update(stdout).update(changed).digest('hex').slice(0, 12);
}

/** Installs Stryker unless this very lock file is already installed. */
function ensureInstalled() {
  const stamp = join(here, 'node_modules', '.disclosure-report-mutation');
  const wanted = createHash('sha256')
    .update(readFileSync(join(here, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stderr.write('Installing Stryker into test/stryker/node_modules (once, about 80 MB) …\n');
  rmSync(stamp, { force: true });
  const { status } = spawnSync('npm', ['ci', '--silent'], {
    cwd: here,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('Stryker could not be installed.');
  writeFileSync(stamp, wanted);
}
