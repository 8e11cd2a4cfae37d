// The programs under measurement: ours, and the peers, which are installed when they are first needed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bench, repository, scratch } from './places.mjs';

const modules = join(bench, 'node_modules');
const stamp = join(modules, '.disclosure-report-bench');

/** Installs the peers unless this very lock file is already installed. */
export function ensurePeers() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(bench, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stderr.write('Installing the peers into bench/node_modules (once, about 180 MB) …\n');
  rmSync(stamp, { force: true });
  const { status } = spawnSync('npm', ['ci', '--silent'], {
    cwd: bench,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The peers could not be installed.');
  writeFileSync(stamp, wanted);
}

/** What our programs are run from: `dist` of the repository, or a copy of it. */
export function ours(dist) {
  return { server: join(dist, 'server.cjs'), cli: join(dist, 'cli.cjs') };
}

/** The servers, in the order in which tables name them. `pull` is how vscode-json serves diagnostics. */
export async function servers(dist) {
  const json = join(modules, 'vscode-langservers-extracted', 'bin', 'vscode-json-language-server');
  return {
    ours: { command: [process.execPath, ours(dist).server, '--stdio'], pull: false, json: false },
    nothing: { command: [process.execPath, await nothingServer(), '--stdio'], pull: false, json: false },
    json: { command: [process.execPath, json, '--stdio'], pull: true, json: true },
  };
}

/** The server that does nothing as one file, bundled as ours is: it must not lose time or memory by loading many. */
async function nothingServer() {
  const { build } = await import('esbuild');
  const outfile = join(scratch('nothing'), 'server.cjs');
  await build({
    entryPoints: [join(bench, 'peers', 'nothing.mjs')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    logLevel: 'warning',
  });
  return outfile;
}

/** The command lines that read folders; each is given the folder as its working directory. */
export function batchPrograms(dist) {
  const node = process.execPath;
  const at = (...path) => join(modules, ...path);
  const autocorrect = [node, at('autocorrect-node', 'cli.js'), '--lint', '--quiet'];
  const textlint = [node, at('textlint', 'bin', 'textlint.js'), '--no-textlintrc', '--rule'];
  return {
    ours: [node, ours(dist).cli, 'check', '.'],
    'autocorrect, one thread': [...autocorrect, '--threads', '1', '.'],
    'autocorrect, all cores': [...autocorrect, '--threads', '0', '.'],
    'textlint, one light rule': [...textlint, at('textlint-rule-zh-half-and-full-width-bracket'), '.'],
    'textlint, terminology': [...textlint, at('textlint-rule-terminology', 'out', 'index.js'), '.'],
    markdownlint: [node, at('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), '**/*.txt'],
  };
}

/** Name and version of each peer, as installed. */
export function versions() {
  const { dependencies } = JSON.parse(readFileSync(join(bench, 'package.json'), 'utf8'));
  return Object.keys(dependencies).map(name => {
    const { version } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));
    return `${name} ${version}`;
  });
}

/** The version of this product. */
export function ownVersion() {
  return JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')).version;
}
