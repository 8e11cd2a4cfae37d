// The extension does its work with the network closed to it and to its server, and asks for none of it.
import { deepStrictEqual, ok, strictEqual, throws } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import * as vscode from 'vscode';
import {
  apply,
  checkOf,
  closeAll,
  hoverText,
  open,
  outline,
  quickFixes,
  until,
  waitForFindings,
} from '../support/editor.js';
import { closeNetwork, type ClosedNetwork } from '../support/closed-network.js';
import { serverPids } from '../support/processes.js';
import { cellRange, proceedingsLine, sample } from '../support/samples.js';

suite('Network', () => {
  const root = vscode.extensions.getExtension('disclosure-report.disclosure-report')!.extensionPath;
  const bundles = join(root, 'dist');
  const nodeOptions = process.env['NODE_OPTIONS'];
  let network: ClosedNetwork;

  setup(() => {
    network = closeNetwork(bundles);
    // The server, a process of its own, has every way closed, as in test/security.
    process.env['NODE_OPTIONS'] = `--require "${join(root, 'test', 'security', 'no-network.cjs')}"`;
  });
  teardown(async () => {
    network.open();
    if (nodeOptions === undefined) delete process.env['NODE_OPTIONS'];
    else process.env['NODE_OPTIONS'] = nodeOptions;
    await closeAll();
  });

  test('the closing closes to the extension, and to nobody else', () => {
    const ours = <Module>(call: string, module: Module): unknown => {
      const run = runInThisContext(`(module => ${call})`, { filename: join(bundles, 'made-up.cjs') }) as (
        module: Module,
      ) => unknown;
      return run(module);
    };
    throws(() => ours(`module.get('http://127.0.0.1:9/')`, http), /^Error: network: http\.get$/);
    throws(() => ours(`module.connect(9, '127.0.0.1')`, net), /^Error: network: net\.connect$/);
    throws(() => ours(`module.fetch('http://127.0.0.1:9/')`, globalThis), /^Error: network: globalThis\.fetch$/);
    deepStrictEqual(network.asked, ['http.get', 'net.connect', 'globalThis.fetch']);
    const socket = net.connect(9, '127.0.0.1').on('error', () => undefined);
    socket.destroy();
    strictEqual(network.asked.length, 3);
  });

  test('a new server, findings, hovers, outline, fixes and formatting need none', async () => {
    const { document } = await open(await sample('07'));
    await waitForFindings(document.uri, all => all.length > 0, 'findings');
    const [former] = serverPids();
    await vscode.commands.executeCommand('disclosureReport.restartServer');
    await until(
      () => serverPids().length === 1 && serverPids()[0] !== former,
      () => new vscode.Disposable(() => undefined),
      () => `a server besides ${former}`,
    );
    assertClosed(serverPids()[0]!);
    const total = cellRange(document, proceedingsLine(document), 4);
    const wrong = (all: readonly vscode.Diagnostic[]): boolean =>
      all.some(one => one.range.isEqual(total) && checkOf(one) === 'wrong-total');
    await waitForFindings(document.uri, wrong, 'a wrong total');
    ok((await hoverText(document.uri, total.start)).length > 0, 'a hover');
    ok((await outline(document.uri)).length > 0, 'an outline');
    const [fix] = await quickFixes(document.uri, total);
    ok(fix !== undefined, 'a quick fix');
    await apply(fix);
    await waitForFindings(document.uri, all => !wrong(all), 'no wrong total');
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await vscode.commands.executeCommand('disclosureReport.realignAll');
    deepStrictEqual(network.asked, []);
  });
});

/** The process was started with the network closed, as far as the system tells how a process was started. */
function assertClosed(pid: number): void {
  const told = `/proc/${pid}/environ`;
  if (existsSync(told)) ok(readFileSync(told, 'utf8').includes('no-network.cjs'), 'the server has the network closed');
}
