// Two plugins of Stryker: the checker draws the mutants that are run, the reporter writes each result down at once, so that a run
// that was ended goes on where it was.
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { isDrawn, isStatic, keyOf, readLedger } from './draw.mjs';

const { share, seed, statics, ledger, population, among } = JSON.parse(process.env.MUTATION_DRAW ?? '{}');

/** Lets those mutants through that are drawn and not yet known; the others are "compile errors", which count for nothing. */
function draw() {
  const done = new Set(readLedger(ledger).map(({ key }) => key));
  const wanted = among && new Set(JSON.parse(readFileSync(among, 'utf8')));
  const isWanted = mutant => {
    const key = keyOf(mutant);
    if (done.has(key) || isStatic(mutant) !== statics) return false;
    return wanted ? wanted.has(key) : isDrawn(key, share, seed);
  };
  return {
    init: () => Promise.resolve(),
    check: mutants =>
      Promise.resolve(
        Object.fromEntries(
          mutants.map(mutant => [
            mutant.id,
            isWanted(mutant) ? { status: 'passed' } : { status: 'compileError', reason: 'not drawn' },
          ]),
        ),
      ),
  };
}

function writeDown() {
  const keys = new Map();
  const begun = Date.now();
  let count = 0;
  return {
    onMutationTestingPlanReady({ mutantPlans }) {
      for (const { mutant } of mutantPlans) keys.set(mutant.id, keyOf(mutant));
      const all = mutantPlans.map(({ mutant }) => ({ key: keys.get(mutant.id), static: isStatic(mutant) }));
      writeFileSync(population, JSON.stringify(all));
      process.stderr.write(`${all.length} mutants, ${all.filter(mutant => mutant.static).length} of them static\n`);
    },
    onMutantTested({ id, status, killedBy, static: whole, testsCompleted }) {
      if (status === 'CompileError' || status === 'Ignored') return;
      const result = { key: keys.get(id), status, static: whole, killedBy: killedBy?.[0], testsCompleted };
      appendFileSync(ledger, `${JSON.stringify(result)}\n`);
      if (++count % 50 === 0) process.stderr.write(`${count} run in ${Math.round((Date.now() - begun) / 1000)} s\n`);
    },
  };
}

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.Checker, 'draw', draw),
  declareFactoryPlugin(PluginKind.Reporter, 'write-down', writeDown),
];
