// The command line `disclosure-report`: reads the words, runs the command, leaves the exit status.
import { isMainThread } from 'node:worker_threads';
import { keepCode } from '../files/compiled-code.js';
import { readArguments, type Command } from './args.js';
import { check } from './commands/check.js';
import { extract } from './commands/extract.js';
import { fix } from './commands/fix.js';
import { format } from './commands/format.js';
import { lsp } from './commands/lsp.js';
import { examineSmall } from './examine.js';
import { helpText } from './help.js';
import { reasonOf } from './notes.js';
import { processOutput, type Output } from './output.js';
import { ownVersion } from './program.js';

async function main(): Promise<void> {
  const { locale, request } = readArguments(process.argv.slice(2), process.env);
  const output = processOutput(locale);
  if (!request.ok) {
    output.problem(request.complaint.id, request.complaint.params);
    return;
  }
  try {
    await run(request.command, output);
    // A run that read nothing has compiled nothing that the next one would wait for.
    if (!['lsp', 'help', 'version'].includes(request.command.name)) keepCode();
  } catch (error) {
    output.problem('unexpected', { reason: reasonOf(error) });
  }
}

async function run(command: Command, output: Output): Promise<void> {
  switch (command.name) {
    case 'check':
      return check(command, output);
    case 'fix':
      return fix(command, output);
    case 'format':
      return format(command, output);
    case 'extract':
      return extract(command, output);
    case 'lsp':
      return lsp(output);
    case 'version':
      return output.write(`${ownVersion()}\n`);
    case 'help':
      return output.write(helpText(output.locale, command.topic));
    default:
      return command satisfies never;
  }
}

// Threads that check files load this program too.
if (isMainThread) void main();
export { examineSmall };
