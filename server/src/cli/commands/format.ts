// `disclosure-report format`: tables back on the official grid, and nothing else.
import { formatReport } from '../../core/index.js';
import type { Command } from '../args.js';
import type { Output } from '../output.js';
import { rewriteFiles } from './rewriting.js';

export async function format(command: Extract<Command, { name: 'format' }>, output: Output): Promise<void> {
  await rewriteFiles(command.paths, command.mode, output, {
    editsOf: report => formatReport(report),
    lookIn: () => () => undefined,
    done: () => undefined,
  });
}
