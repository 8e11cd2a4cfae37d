// What a person sees of the language server when it keeps dying: it is given up with a message, and comes back on a click.
import { ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findings, open, until, waitForFindings } from '../support/editor.js';
import { serverPids } from '../support/processes.js';
import { sample } from '../support/samples.js';
import { seeMessage, uiTest, words } from '../support/ui.js';

/** As the client counts them. */
const crashesToGiveUp = 5;

const noEvent = (): vscode.Disposable => new vscode.Disposable(() => undefined);
/** Begun processes are not enough: one that dies before it could answer is another case. */
const isRunning = (): boolean =>
  vscode.extensions
    .getExtension<{ client: { isRunning(): boolean } }>('disclosure-report.disclosure-report')
    ?.exports.client.isRunning() === true && serverPids().length === 1;

const isReplaced = (pid: number): boolean => serverPids().some(other => other !== pid);

suite(`Server in the window (${vscode.env.language})`, () => {
  teardown(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  uiTest('a server that keeps dying is given up, and comes back when asked for', async ui => {
    const { document } = await open(await sample('07'));
    await waitForFindings(document.uri, all => all.length > 0, 'findings');
    for (let crash = 1; crash <= crashesToGiveUp; crash++) {
      await until(
        () => isRunning(),
        noEvent,
        () => 'the server runs',
      );
      const [pid] = serverPids();
      ok(pid !== undefined, 'a server to kill');
      process.kill(pid, 'SIGKILL');
      if (crash < crashesToGiveUp)
        await until(
          () => isReplaced(pid),
          noEvent,
          () => `a server instead of ${pid}`,
        );
    }
    await seeMessage(ui, words('is not started again', '不再自动启动'), '30-given-up', words('Restart', '重新启动'));
    await until(isRunning, noEvent, () => 'a server again');
    await waitForFindings(document.uri, all => all.length > 0, 'findings again');
    ok(findings(document.uri).length > 0);
  }).timeout(60_000);
});
