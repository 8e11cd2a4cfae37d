// What it costs to switch on the checks that are off by default: processor time of the checks of one report of 6 KB, and of
// reading it from its first letter and checking it, without them and with them.
import { join } from 'node:path';
import { build } from 'esbuild';
import { repository } from './places.mjs';
import { report } from './reports.mjs';
import { median } from './stats.mjs';

const WARM_UP = 50;
/** The clock of the processor is coarse: so many reports are one measurement. */
const REPORTS = 5;

/** For `checks` and for `reading`: microseconds a report, `without` and `with`, one for each round. */
export async function measureEverythingOn({ rounds }) {
  const core = await loadInternals();
  const optional = core.checks.filter(({ offByDefault }) => offByDefault === true);
  const results = { checks: { without: [], with: [] }, reading: { without: [], with: [] } };
  const times = WARM_UP + rounds * 10;
  for (let round = 0; round < times; round++) {
    const texts = Array.from({ length: REPORTS }, (_, index) => core.splitLines(report(round * REPORTS + index)));
    // Which goes first is changed each time, for what one leaves behind the other may find.
    const order = round % 2 === 0 ? ['without', 'with'] : ['with', 'without'];
    for (const which of order) {
      const on = which === 'with' ? optional : [];
      const models = texts.map(lines => core.buildModel(core.parseReport(lines, 'dense')));
      const checking = processorTime(() => models.forEach(model => runAll(core, model, on)));
      const reading = processorTime(() =>
        texts.forEach(lines => runAll(core, core.buildModel(core.parseReport(lines, 'dense')), on)),
      );
      if (round < WARM_UP) continue;
      results.checks[which].push(checking / REPORTS);
      results.reading[which].push(reading / REPORTS);
    }
  }
  return results;
}

/** How many times as long it takes with them. */
export function timesAsLong({ without, with: on }) {
  return median(on) / median(without);
}

function runAll(core, model, more) {
  core.runChecks(model);
  for (const check of more) core.runCheck(check, model);
}

function processorTime(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

async function loadInternals() {
  const core = './server/src/core';
  const { outputFiles } = await build({
    stdin: {
      contents: [
        `export { checks } from '${core}/checks/registry.ts';`,
        `export { runCheck, runChecks } from '${core}/checks/run.ts';`,
        `export { buildModel } from '${core}/model/build.ts';`,
        `export { parseReport } from '${core}/syntax/parse.ts';`,
        `export { splitLines } from '${core}/text/lines.ts';`,
      ].join('\n'),
      resolveDir: join(repository),
    },
    bundle: true,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
