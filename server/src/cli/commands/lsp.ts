// `disclosure-report lsp --stdio`: hands the process over to the language server that lies beside this program.
import { existsSync } from 'node:fs';
import type { Output } from '../output.js';
import { besideProgram, loadFrom } from '../program.js';

/** The server reads `--stdio` from the command line and starts by being loaded; the process lives until it ends. */
export function lsp(output: Output): void {
  const path = besideProgram('server.cjs');
  if (existsSync(path)) loadFrom(path);
  else output.problem('lsp-missing', { path });
}
