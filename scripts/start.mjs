// `npm start`: builds, then opens VS Code with this extension on samples/.
//
//   npm start [-- --browser] [-- --no-build] [-- --check]
//
// Takes the `code` command of this machine if it can open a window, else a VS Code in the browser at a printed address
// (port from PORT, or any free one) until Ctrl+C. --check proves the latter: opens the address in a headless Chromium,
// waits for the extension's findings in a sample, takes a picture and ends with 0 or 1.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium, ensureVsCodeHost, repository } from './lib/vscode-host.mjs';

const samples = join(repository, 'samples');
const onWindows = process.platform === 'win32';

const { values: options } = parseArgs({
  options: { browser: { type: 'boolean' }, check: { type: 'boolean' }, 'no-build': { type: 'boolean' } },
});

try {
  if (!options['no-build']) await build();
  const code = options.browser || options.check ? undefined : desktopCode();
  if (code === undefined || !(await openDesktop(code))) await openInBrowser();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

async function build() {
  console.log('Building the extension …');
  const code = await run('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: onWindows, cwd: repository });
  if (code !== 0) throw new Error('The build failed.');
}

/**
 * The `code` of this machine, unless it could not open a development window: in a terminal of a remote VS Code it is
 * another program of the same name, and without a display there is nothing to open.
 */
function desktopCode() {
  if (process.env['VSCODE_IPC_HOOK_CLI'] !== undefined) return undefined;
  const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '';
  if (process.platform === 'linux' && display === '') return undefined;
  const names = onWindows ? ['code.cmd', 'code.exe'] : ['code'];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '');
  return folders.flatMap(folder => names.map(name => join(folder, name))).find(path => existsSync(path));
}

/** Opens the window and returns at once, as `code` does; false if it could not. */
async function openDesktop(code) {
  console.log(`Opening VS Code (${code}) on samples/ …`);
  const args = ['--new-window', `--extensionDevelopmentPath=${repository}`, samples];
  const quoted = onWindows ? args.map(arg => `"${arg}"`) : args;
  const status = await run(onWindows ? `"${code}"` : code, quoted, { stdio: 'inherit', shell: onWindows }).catch(
    () => 1,
  );
  if (status !== 0) console.log('It could not be opened; a VS Code in the browser instead.');
  return status === 0;
}

async function openInBrowser() {
  await ensureVsCodeHost();
  const { startServer } = await import('../test/vscode-host/server.mjs');
  const port = Number(process.env['PORT'] ?? 0);
  const server = await startServer({ port, locale: preferredLocale(), installed: repository });
  const address = server.address(samples);
  let stopping = false;
  const stop = async code => {
    if (stopping) return;
    stopping = true;
    await server.stop();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
  server.process.once('exit', code => {
    if (stopping) return;
    console.error(`The VS Code server ended by itself (${code}).\n${server.log.slice(-2000)}`);
    void stop(1);
  });

  if (options.check) return stop((await check(address)) ? 0 : 1);
  console.log(`\n  VS Code with the extension, on samples/:\n\n    ${address}\n`);
  console.log(
    `  From another machine: ssh -L ${server.port}:127.0.0.1:${server.port} THIS-MACHINE, then the same address.`,
  );
  console.log('  Ctrl+C stops it.');
}

/** Opens a faulty sample the way a person does and waits until the extension marks it. */
async function check(address) {
  const chromium = await ensureChromium();
  const { openBrowser } = await import('../test/vscode-host/browser.mjs');
  const { browser, page } = await openBrowser(chromium, { locale: preferredLocale() });
  const picture = join(repository, '.screenshots', 'start.png');
  try {
    await page.goto(address);
    await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: '07-arithmetic' }).dblclick();
    await page.keyboard.press('Control+Shift+M');
    await page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'disclosure-report' }).first().click();
    await page.locator('.monaco-editor .squiggly-error').first().waitFor({ timeout: 30_000 });
    await page.waitForTimeout(1000); // the icons and the status bar
    console.log('npm start works: the page loads, a sample opens, the extension marks its faults.');
    return true;
  } catch (error) {
    console.error(`npm start does not work: ${error.message.split('\n')[0]}`);
    return false;
  } finally {
    await page.screenshot({ path: picture }).then(
      () => console.log(`Picture: ${picture}`),
      () => {},
    );
    await browser.close();
  }
}

/** The language for the extension's words: this machine's, DISCLOSURE_LOCALE before it. */
function preferredLocale() {
  const wanted = process.env['DISCLOSURE_LOCALE'] ?? new Intl.DateTimeFormat().resolvedOptions().locale;
  return wanted.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en';
}

/** Runs a program to its end and gives its exit status. */
function run(program, args, settings) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, settings);
    child.on('error', reject);
    child.on('close', code => resolve(code ?? 1));
  });
}
