// The language server as a process: one of it, back after it was killed, and anew when asked for.
import { notStrictEqual, ok, strictEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkOf, closeAll, hoverText, open, outline, until, waitForFindings } from '../support/editor.js';
import { serverPids } from '../support/processes.js';
import { cellRange, proceedingsLine, sample } from '../support/samples.js';

/** It is some tenths of a second; a machine that is busy may take longer. In milliseconds. */
const SLOWEST_RETURN = 5_000;

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
    const isWrongTotalAt =
      (range: vscode.Range) =>
      (one: vscode.Diagnostic): boolean =>
        one.range.isEqual(range) && checkOf(one) === 'wrong-total';
    await waitForFindings(document.uri, all => all.some(isWrongTotalAt(total)), 'a wrong total');
    const [pid] = serverPids();
    ok(pid !== undefined);

    const lines = document.lineCount;
    const killed = performance.now();
    process.kill(pid, 'SIGKILL');
    // While nobody is there to hear it: another number, and a line above, so that all that is told stands elsewhere.
    await edit(builder => {
      builder.replace(total, '19');
      builder.insert(new vscode.Position(0, 0), '\n');
    });
    strictEqual(document.lineCount, lines + 1);
    const moved = total.with(total.start.translate(1), total.end.translate(1));
    notStrictEqual(await otherThan(pid), pid);
    const back = performance.now();
    const told = (all: readonly vscode.Diagnostic[]): boolean =>
      all.some(one => one.range.isEqual(moved) && checkOf(one) === 'wrong-total' && one.message.includes('19'));
    await waitForFindings(document.uri, told, 'wrong by one');
    const found = performance.now();
    const [toServer, toFindings] = [back - killed, found - back].map(Math.round);
    console.log(`      a server ${toServer} ms after the kill, findings of the new text ${toFindings} ms after that`);
    ok(found - back < SLOWEST_RETURN, `findings within ${SLOWEST_RETURN} ms of the new server, not ${toFindings} ms`);
    // Whatever is asked is answered about that text.
    ok((await hoverText(document.uri, moved.start)).includes('19'));
    const last = (await outline(document.uri)).at(-1)!;
    ok(
      last.range.end.line >= lines - 1,
      `the outline ends on line ${last.range.end.line + 1} of ${document.lineCount}`,
    );
    await edit(builder => builder.replace(moved, '18'));
    await waitForFindings(document.uri, all => !told(all) && !all.some(isWrongTotalAt(moved)), 'no wrong total');
    ok((await hoverText(document.uri, moved.start)).includes('18'));
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
