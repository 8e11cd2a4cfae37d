// Starts the VS Code server that the browser talks to, in a data folder of its own, and stops it again.
// Knows nothing of tests: `npm start` uses it too.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostNode, hostPaths } from '../../scripts/lib/vscode-host.mjs';

/**
 * User settings that keep the window calm; what the extension sets by default stays untouched. In the form that this
 * VS Code writes itself: older forms it rewrites at the start, which disturbs the documents of the extension host.
 */
const calmSettings = {
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'editor.minimap.enabled': false,
  'files.autoSave': 'off', // as on the desktop; in a browser VS Code would save after a second
  'extensions.autoUpdate': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
};

/** Long complaints about native modules that nobody needs here; they are not built on purpose. */
const nativeModuleNoise = /Error: Could not locate the bindings file[^]*?\n {2}\]\n\}\n/g;

/** No shop for extensions: it would only be asked for updates and translations, and often can't be reached. */
const withoutGallery = { EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '' }) };

/**
 * Starts a server and waits until it listens.
 *
 * - `port`: 0 for any free one.
 * - `locale`: `en` or `zh-cn`; VS Code's own words stay English, extensions see the language.
 * - `settings`: user settings besides the calm ones.
 * - `installed`: folder of an extension to have installed (for a person; tests give theirs in the address instead).
 * - `testDriver`: lets the address carry `extensionDevelopmentPath` and `extensionTestsPath`.
 */
export async function startServer(options = {}) {
  const { port = 0, locale = 'en', settings = {}, installed, testDriver = false, environment = {} } = options;
  const dataFolder = mkdtempSync(join(tmpdir(), 'disclosure-vscode-'));
  writeData(dataFolder, locale, { ...calmSettings, ...settings }, installed);
  const token = randomBytes(12).toString('hex');
  const args = [
    hostPaths.serverMain,
    ...['--host', '127.0.0.1', '--port', String(port), '--connection-token', token],
    ...['--accept-server-license-terms', '--server-data-dir', dataFolder, '--telemetry-level', 'off'],
    ...['--locale', locale],
    ...(testDriver ? ['--enable-smoke-test-driver'] : []),
  ];
  // A group of its own, so that the extension host and the language server can be stopped with it.
  const child = spawn(hostNode(), args, {
    env: { ...process.env, ...withoutGallery, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const server = { dataFolder, token, process: child, log: '', port: 0, address, stop };

  const listening = new Promise((resolve, reject) => {
    const hear = data => {
      server.log = `${server.log}${data}`.replace(nativeModuleNoise, '').slice(-20_000);
      const heard = /Web UI available at \S*?:(\d+)/.exec(server.log);
      if (heard !== null) resolve(Number(heard[1]));
      const refused = /Error: listen (E[A-Z]+)/.exec(server.log); // the server goes on without a port
      if (refused !== null) reject(new Error(`Port ${port} can't be had (${refused[1]}).`));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`The VS Code server ended (${code}).\n${server.log}`)));
    setTimeout(() => reject(new Error(`The VS Code server did not start in 60 s.\n${server.log}`)), 60_000).unref();
  });
  try {
    server.port = await listening;
  } catch (error) {
    await stop();
    throw error;
  }
  return server;

  /** The address of a folder in this server; `payload` holds development options as pairs. */
  function address(folder, payload = []) {
    const query = new URLSearchParams({ tkn: token, folder });
    if (payload.length > 0) query.set('payload', JSON.stringify(payload));
    return `http://127.0.0.1:${server.port}/?${query}`;
  }

  /** Ends the server with everything it started and removes its data; safe to call twice. */
  async function stop() {
    await endGroup(child);
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function writeData(dataFolder, locale, settings, installed) {
  const userFolder = join(dataFolder, 'data', 'User');
  mkdirSync(userFolder, { recursive: true });
  writeFileSync(join(userFolder, 'settings.json'), JSON.stringify(settings, undefined, 2));
  if (locale !== 'en') writeEmptyLanguagePack(dataFolder, locale);
  if (installed !== undefined) writeInstalled(dataFolder, installed);
}

/** A language pack without a word in it is enough for `vscode.env.language`, package.nls.*.json and l10n bundles. */
function writeEmptyLanguagePack(dataFolder, locale) {
  const translations = join(dataFolder, 'main.i18n.json');
  writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: 'disclosure',
    label: locale,
    extensions: [{ extensionIdentifier: { id: 'disclosure-report.words' }, version: '1.0.0' }],
    translations: { vscode: translations },
  };
  writeFileSync(join(dataFolder, 'data', 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}

/** What `--install-extension` leaves behind, pointing at the folder itself instead of a copy. */
function writeInstalled(dataFolder, folder) {
  const { publisher, name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const entry = {
    identifier: { id: `${publisher}.${name}` },
    version,
    location: { $mid: 1, scheme: 'file', path: folder },
    metadata: { installedTimestamp: 1, source: 'vsix', pinned: true },
  };
  mkdirSync(join(dataFolder, 'extensions'), { recursive: true });
  writeFileSync(join(dataFolder, 'extensions', 'extensions.json'), JSON.stringify([entry]));
}

function endGroup(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
    signalGroup(child, 'SIGKILL');
    return Promise.resolve();
  }
  return new Promise(resolve => {
    const hard = setTimeout(() => signalGroup(child, 'SIGKILL'), 3000);
    child.once('exit', () => {
      clearTimeout(hard);
      signalGroup(child, 'SIGKILL'); // whoever of the group is left
      resolve();
    });
    signalGroup(child, 'SIGTERM');
  });
}

function signalGroup(child, signal) {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // Nobody is left in the group.
  }
}
