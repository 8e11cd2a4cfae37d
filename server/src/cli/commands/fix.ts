// `disclosure-report fix`: every safe fix, until none is left; what only its author can mend stays and is counted.
import { safeFixes } from '../../core/index.js';
import type { Command } from '../args.js';
import { controlsFor } from '../control.js';
import { controlled } from '../examine.js';
import { addTallies, NOTHING, tallyOf, tallyReaches, type Tally } from '../file-report.js';
import type { Output } from '../output.js';
import { rewriteFiles } from './rewriting.js';

export async function fix(command: Extract<Command, { name: 'fix' }>, output: Output): Promise<void> {
  let left: Tally = NOTHING;
  const controls = controlsFor({ noConfig: command.noConfig, baseline: undefined }, output);
  await rewriteFiles(command.paths, command.mode, output, {
    editsOf: safeFixes,
    lookIn(path) {
      const control = controls.of(path);
      return placed => tallyOf(controlled(placed, control).placed.report.findings);
    },
    done(tallies) {
      left = tallies.reduce(addTallies, left);
    },
  });
  if (left.error + left.warning + left.info + left.hint > 0) output.note('left', { ...left });
  if (tallyReaches(left, command.maxSeverity)) output.raise(1);
}
