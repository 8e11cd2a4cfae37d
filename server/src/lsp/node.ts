// Starts the language server in a process of its own, on the transport that the arguments name: `--stdio` (also when they
// name none), `--node-ipc`, `--pipe=`, `--socket=`. The command line's `lsp` loads the bundle of this file.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { isCodeWanted, keepCode } from '../files/compiled-code.js';
import { compileLater } from './compile-later.js';
import { nodeFiles } from './node-files.js';
import { answerRefused, keepOrder } from './order.js';
import { startServer } from './server.js';
import { connectStdio } from './stdio.js';

/** Put in by the bundler. */
declare const PACKAGE_VERSION: string | undefined;

const OTHER_TRANSPORT = /^--(?:node-ipc|pipe|socket)(?:=|$)/;

// With stdio the end of the input says that the client is gone; with IPC this does.
process.on('disconnect', () => process.exit(1));

const connection = process.argv.some(argument => OTHER_TRANSPORT.test(argument))
  ? createConnection({ messageStrategy: { handleMessage: keepOrder() } })
  : connectStdio();
answerRefused(connection);
let isFirst = true;

startServer(connection, {
  version: typeof PACKAGE_VERSION === 'string' ? PACKAGE_VERSION : 'development',
  files: nodeFiles,
  ...pagesBeside(),
  published: afterFirst,
  strict: process.env['DISCLOSURE_REPORT_STRICT'] === '1',
});

/** The first findings have been sent: nearly all that a server does at its start has been compiled. */
function afterFirst(): void {
  if (!isFirst) return;
  isFirst = false;
  if (!isCodeWanted()) return void compileLater();
  process.once('exit', keepCode);
  setTimeout(() => {
    // In this order: code is kept for a V8 with the very same settings.
    keepCode();
    void compileLater();
  }, 1000).unref();
}

/** The pages of the checks are shipped beside the bundle of the server: dist/server.cjs and docs/checks. */
function pagesBeside(): { readonly pages?: string } {
  const folder = join(__dirname, '..', 'docs', 'checks');
  return existsSync(folder) ? { pages: pathToFileURL(folder).href } : {};
}
