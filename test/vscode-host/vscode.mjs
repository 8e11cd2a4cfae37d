#!/usr/bin/env node
// A VS Code for `runTests` of @vscode/test-electron where no desktop VS Code can be had: understands the arguments that
// it passes, runs the suite in the extension host of a server whose page a headless Chromium shows, prints what the
// extension host prints and ends with the suite's code.
//
//   vscode.mjs FOLDER --extensionDevelopmentPath=… --extensionTestsPath=… [--locale=zh-cn]
//
// Environment: DISCLOSURE_SCREENSHOTS (folder for pictures), DISCLOSURE_TIME_LIMIT (seconds, default 300).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { format } from 'node:util';
import { ensureChromium, ensureVsCodeHost, repository } from '../../scripts/lib/vscode-host.mjs';
import { openChannel } from './channel.mjs';

const pictureSettings = { 'git.enabled': false, 'editor.cursorBlinking': 'solid', 'window.title': 'VS Code' };

const { development, tests, folder, locale } = readArguments(process.argv.slice(2));
const screenshots = resolve(process.env['DISCLOSURE_SCREENSHOTS'] ?? join(repository, '.screenshots'));
const limit = Number(process.env['DISCLOSURE_TIME_LIMIT'] ?? 300) * 1000;

/** What has to be undone at the end, newest last. */
const cleanups = [];
let ending = false;

process.on('SIGINT', () => void end(130));
process.on('SIGTERM', () => void end(143));

try {
  await main();
} catch (error) {
  console.error(String(error?.stack ?? error));
  await end(2);
}

async function main() {
  await ensureVsCodeHost();
  const chromium = await ensureChromium();
  // Only now: playwright-core is one of the host's packages.
  const [{ startServer }, { openBrowser }] = await Promise.all([import('./server.mjs'), import('./browser.mjs')]);

  const channel = await openChannel({ screenshots });
  cleanups.push(() => channel.close());
  const environment = { DISCLOSURE_UI: channel.address };
  const server = await startServer({ locale, settings: pictureSettings, testDriver: true, environment });
  cleanups.push(() => server.stop());
  const { browser, page } = await openBrowser(chromium, { locale });
  cleanups.push(() => browser.close());
  channel.use(page);

  let heard = false;
  const workbenchLog = [];
  const giveUp = async reason => {
    console.error(reason);
    const picture = join(screenshots, 'hang.png');
    await page.screenshot({ path: picture, timeout: 5000 }).then(
      () => console.error(`Picture of the window: ${picture}`),
      () => {},
    );
    console.error([...server.log.trim().split('\n').slice(-10), ...workbenchLog.slice(-10)].join('\n'));
    await end(3);
  };
  setTimeout(() => void giveUp(`The suite did not end in ${limit / 1000} s.`), limit);
  setTimeout(() => {
    if (!heard) void giveUp('The extension host said nothing for 90 s.');
  }, 90_000);
  server.process.once('exit', code => {
    if (!ending) void giveUp(`The VS Code server ended by itself (${code}).`);
  });
  page.once('crash', () => void giveUp('The page of VS Code crashed.'));

  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const line = format(...args);
    if (isNoise(type, line)) {
      if (type === 'error' && !/bindings file|watchdog|gallery/.test(line)) workbenchLog.push(line.slice(0, 300));
      return;
    }
    heard = true;
    console.log(line);
  });
  await page.exposeFunction('codeAutomationExit', async code => {
    const ended = code === 0 ? await endOfExtensionHost(server) : 'code: 0';
    if (ended.startsWith('code: 0')) await end(code);
    else await giveUp(`The extension host died with ${ended}`);
  });

  const remote = path => `vscode-remote://127.0.0.1:${server.port}${encodeURI(path)}`;
  await page.goto(
    server.address(folder, [
      ...development.map(path => ['extensionDevelopmentPath', remote(path)]),
      ['extensionTestsPath', remote(tests)],
      ['skipWelcome', 'true'],
    ]),
  );
}

/**
 * How the extension host's process ended, which only the server knows: the page is told 0 also of one that died.
 * The server hears of it at about the time that the page does.
 */
async function endOfExtensionHost(server) {
  for (let turn = 0; turn < 50; turn++) {
    const heard = /Extension Host Process exited with (code: .*)/.exec(server.log);
    if (heard?.[1] !== undefined) return heard[1];
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  return 'an end that nobody saw';
}

async function end(code) {
  if (ending) return;
  ending = true;
  // Whatever hangs while cleaning up must not keep the process.
  setTimeout(() => process.exit(code), 10_000).unref();
  for (const cleanup of cleanups.reverse()) await Promise.resolve(cleanup()).catch(error => console.error(error));
  process.exit(code);
}

/**
 * The workbench's own log comes through the same door as the console of the extension host, and with the same types.
 * A line too many does no harm, so only what a quiet run is known to say is held back.
 */
function isNoise(type, line) {
  if (
    /workbench\.(js|html|contrib)|Creation of workbench|Service Worker|bindings file|native-watchdog|watchdog\.node|gallery/.test(
      line,
    )
  )
    return true;
  return (
    type === 'info' && /^(\[\w+[\w:-]*\]|Resolv(ing|ed) connection|Creating a socket|Updating additional)/.test(line)
  );
}

function readArguments(args) {
  const value = (arg, name) => (arg.startsWith(`--${name}=`) ? arg.slice(name.length + 3) : undefined);
  const values = name => args.map(arg => value(arg, name)).filter(found => found !== undefined);
  const [testsPath] = values('extensionTestsPath');
  if (testsPath === undefined) {
    console.error(
      'usage: vscode.mjs FOLDER --extensionDevelopmentPath=PATH --extensionTestsPath=PATH [--locale=zh-cn]',
    );
    process.exit(2);
  }
  let workspace = args.find(arg => !arg.startsWith('-'));
  if (workspace === undefined) {
    workspace = mkdtempSync(join(tmpdir(), 'disclosure-workspace-'));
    process.on('exit', () => rmSync(workspace, { recursive: true, force: true }));
  }
  return {
    development: values('extensionDevelopmentPath').map(path => resolve(path)),
    tests: resolve(testsPath),
    folder: resolve(workspace),
    locale: values('locale')[0] ?? process.env['DISCLOSURE_LOCALE'] ?? 'en',
  };
}
