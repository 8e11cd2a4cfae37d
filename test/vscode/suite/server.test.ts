// The language server as a process: one of it, back after it was killed, and anew when asked for.
import { notStrictEqual, ok, strictEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkOf, closeAll, hoverText, open, until, waitForFindings } from '../support/editor.js';
import { serverPids } from '../support/processes.js';
import { cellRange, proceedingsLine, sample } from '../support/samples.js';

const silence = (): vscode.Disposable => new vscode.Disposable(() => undefined);

/** Waits for a server that is not the given one and gives its process id. */
async function otherThan(former: number): Promise<number> {
  await until(
    () => serverPids().some(pid => pid !== former),
    silence,
    () => `a server besides ${former}; there are ${serverPids().join(', ') || 'none'}`,
  );
  const pid = serverPids().find(other => other !== former);
  ok(pid !== undefined);
  return pid;
}

suite('Server', () => {
  teardown(closeAll);

  test('runs once, whatever is opened', async () => {
    for (const number of ['01', '07', '09']) await open(await sample(number));
    await until(
      () => serverPids().length === 1,
      silence,
      () => `one server, not ${serverPids().length}`,
    );
  });

  test('comes back after it was killed, with the text as it is now', async () => {
    const { document, edit } = await open(await sample('07'));
    const total = cellRange(document, proceedingsLine(document), 4);
    const wrong = (all: readonly vscode.Diagnostic[]): boolean =>
      all.some(one => one.range.isEqual(total) && checkOf(one) === 'wrong-total');
    await waitForFindings(document.uri, wrong, 'a wrong total');
    const [pid] = serverPids();
    ok(pid !== undefined);

    process.kill(pid, 'SIGKILL');
    await edit(builder => builder.replace(total, '19')); // while nobody is there to hear it
    notStrictEqual(await otherThan(pid), pid);
    await waitForFindings(
      document.uri,
      all => wrong(all) && all.some(one => one.message.includes('19')),
      'wrong by one',
    );
    await edit(builder => builder.replace(total, '18'));
    await waitForFindings(document.uri, all => !wrong(all), 'no wrong total');
    ok((await hoverText(document.uri, total.start)).includes('18'));
  });

  test('is started anew by its command', async () => {
    const { document } = await open(await sample('07'));
    await waitForFindings(document.uri, all => all.length > 0, 'findings');
    const [pid] = serverPids();
    ok(pid !== undefined);
    await vscode.commands.executeCommand('disclosureReport.restartServer');
    await otherThan(pid);
    await waitForFindings(document.uri, all => all.length > 0, 'findings again');
    await until(
      () => serverPids().length === 1,
      silence,
      () => `one server, not ${serverPids().length}`,
    );
  });

  test('the extension gives its client to tests', async () => {
    const extension = vscode.extensions.getExtension<{ client: unknown }>('disclosure-report.disclosure-report');
    strictEqual(extension?.isActive, true);
    ok(extension.exports.client !== undefined);
  });
});
