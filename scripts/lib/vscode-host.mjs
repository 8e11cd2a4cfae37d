// Installs the VS Code that runs in a browser (test/vscode-host) when it is first needed, and finds a Chromium for it.
// Knows packages and programs; starting and driving them is test/vscode-host's own business.
import { execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The root of the repository. */
export const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const host = join(repository, 'test', 'vscode-host');
const modules = join(host, 'node_modules');

/** Where the parts of the installed host are. */
export const hostPaths = {
  serverFolder: join(modules, 'code-server', 'lib', 'vscode'),
  serverMain: join(modules, 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
  node: join(modules, `node-linux-${process.arch}`, 'bin', 'node'),
  stamp: join(modules, '.disclosure-report-host'),
};

/** Where Chromium is looked for, in this order; DISCLOSURE_CHROMIUM goes before them. */
const chromiumPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Installs the host's packages unless this very lock file is already installed. Safe to call again after a broken
 * attempt: the stamp is written last, and npm starts over from an empty folder.
 */
export async function ensureVsCodeHost() {
  if (process.platform === 'win32') {
    throw new Error(
      'The browser VS Code needs Linux or macOS; on Windows install VS Code so that `code` is on the PATH.',
    );
  }
  const wanted = createHash('sha256')
    .update(readFileSync(join(host, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
  if (existsSync(hostPaths.stamp) && readFileSync(hostPaths.stamp, 'utf8') === wanted) return;
  console.log('Installing the browser VS Code into test/vscode-host (once, about 800 MB on the disk, half a minute) …');
  rmSync(hostPaths.stamp, { force: true });
  await npm(host, ['ci']);
  // The server's own packages are held by the shrinkwrap file that code-server ships; `npm ci` rejects that file.
  await npm(hostPaths.serverFolder, ['install', '--omit=dev', '--no-save']);
  writeFileSync(hostPaths.stamp, wanted);
}

/** The Node that runs the server: it wants a newer one than the project does. */
export function hostNode() {
  if (existsSync(hostPaths.node)) return hostPaths.node;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Error(
    `The browser VS Code needs Node 24 and there is no packaged one for ${process.platform}-${process.arch}: ` +
      'install Node 24, or VS Code itself so that `code` is on the PATH.',
  );
}

/**
 * Path of a Chromium, installing Debian's packages when we may. Without the CJK fonts Chinese text shows as boxes, so
 * they are looked for as well.
 */
export async function ensureChromium() {
  const found = findChromium();
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const packages = [...(found === undefined ? ['chromium'] : []), ...((await hasCjkFont()) ? [] : ['fonts-noto-cjk'])];
  if (packages.length > 0 && mayInstall) {
    console.log(`Installing Debian packages: ${packages.join(' ')} …`);
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update'], { env: environment });
    await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env: environment });
  }
  const chromium = findChromium();
  if (chromium === undefined) {
    throw new Error(
      'No Chromium found. Install it (Debian, Ubuntu: apt-get install chromium fonts-noto-cjk) or set DISCLOSURE_CHROMIUM to its path.',
    );
  }
  if (!mayInstall && packages.includes('fonts-noto-cjk')) {
    console.log('No Chinese font found: pictures will show boxes (Debian, Ubuntu: apt-get install fonts-noto-cjk).');
  }
  return chromium;
}

function findChromium() {
  const chosen = process.env['DISCLOSURE_CHROMIUM'];
  if (chosen !== undefined && chosen !== '') return chosen;
  return chromiumPlaces.find(place => existsSync(place));
}

async function hasCjkFont() {
  if (process.platform !== 'linux') return true;
  try {
    const { stdout } = await promisify(execFile)('fc-list', [':lang=zh-cn', 'family']);
    return stdout.trim() !== '';
  } catch {
    return false;
  }
}

function npm(folder, args) {
  return run('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
}

/** Runs a program to its end; what it printed is shown only if it failed. */
function run(program, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', data => (output += data));
    child.stderr.on('data', data => (output += data));
    child.on('error', reject);
    child.on('close', code => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ${args.join(' ')} failed (${code}):\n${output.trim().slice(-4000)}`));
    });
  });
}
