// Bundles what is shipped: the extension, the language server and the command line, each one CommonJS file in dist/.
// `--dev` keeps names and writes source maps. Fails too when the core is found to need Node.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const development = process.argv.includes('--dev');

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  charset: 'utf8',
  logLevel: 'warning',
  define: { __VERSION__: JSON.stringify(version), PACKAGE_VERSION: JSON.stringify(version) },
};

/** @type {import('esbuild').BuildOptions} */
const shipped = {
  ...common,
  platform: 'node',
  // VS Code 1.91, the oldest one served, runs extensions on Node 20; so does the command line.
  target: 'node20',
  format: 'cjs',
  // jsonc-parser's `main` asks for its own files in a way that no bundler follows.
  mainFields: ['module', 'main'],
  minify: !development,
  sourcemap: development ? 'linked' : false,
  // Whose code is in the bundles, and under which licence, is written beside them.
  legalComments: 'none',
  metafile: true,
};

const server = 'dist/server.cjs';
const cli = 'dist/cli.cjs';

/**
 * A program that server/src/launch starts is one function of what a CommonJS file knows. Written in ASCII it takes one byte for
 * a character where it is held in memory.
 */
const launched = {
  charset: 'ascii',
  // Code that is run as a script of its own is given no way to import.
  supported: { 'dynamic-import': false },
  banner: { js: '(function (exports, require, module, __filename, __dirname, keepCompiledCode) {' },
  footer: { js: '})' },
};

/** `dist/cli.cjs` launches `dist/cli.main.cjs`. */
function programOf(launcher) {
  return launcher.replace(/\.cjs$/, '.main.cjs');
}

/** The launcher knows by a hash which build of its program it starts: code that was kept of another one must not be run. */
async function buildLauncher(launcher, others) {
  const program = programOf(launcher);
  // esbuild leaves regular expressions as they are written.
  const code = readFileSync(join(root, program), 'utf8').replace(/[^\x00-\x7f]/g, escaped);
  writeFileSync(join(root, program), code);
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 20);
  const name = basename(program);
  await build({
    ...shipped,
    ...others,
    entryPoints: ['server/src/launch/launch.ts'],
    outfile: launcher,
    define: { __PROGRAM__: JSON.stringify(name), __BUILD__: JSON.stringify(`${name.split('.')[0]}-${hash}`) },
  });
}

/** tinypool looks for the program of its threads in its own package: here it is a bundle beside the one that asks. */
const THREAD = 'import.meta.url + "/../entry/worker.js"';
const threadBeside = {
  name: 'thread-beside',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]tinypool[\\/]dist[\\/]index\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!source.includes(`fileURLToPath(${THREAD})`))
        throw new Error('tinypool starts its threads in another way now.');
      return { contents: source.replace(`fileURLToPath(${THREAD})`, '__dirname + "/thread.cjs"') };
    });
  },
};

const bundles = await Promise.allSettled(
  [
    { ...shipped, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.cjs', external: ['vscode'] },
    {
      ...shipped,
      ...launched,
      entryPoints: ['server/src/lsp/node.ts'],
      outfile: programOf(server),
      plugins: [namesOnce(), namesCopied(), whenUsed(['child_process', 'crypto', 'fs'])],
    },
    {
      ...shipped,
      ...launched,
      entryPoints: ['server/src/cli/main.ts'],
      outfile: programOf(cli),
      plugins: [threadBeside],
    },
    { ...shipped, entryPoints: ['node_modules/tinypool/dist/entry/worker.js'], outfile: 'dist/thread.cjs' },
    // Invariant: the core runs anywhere. On a neutral platform every `node:fs` is an import that cannot be resolved.
    {
      ...common,
      entryPoints: ['server/src/core/index.ts'],
      platform: 'neutral',
      mainFields: ['module', 'main'],
      write: false,
    },
  ].map(options => build(options)),
);

// esbuild has printed what is wrong; all bundles are tried first.
if (bundles.some(({ status }) => status === 'rejected')) {
  process.exitCode = 1;
} else {
  await buildLauncher(server, {});
  await buildLauncher(cli, { banner: { js: '#!/usr/bin/env node' } });
  chmodSync(join(root, cli), 0o755);
  writeFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), notices(bundles.map(({ value }) => value.metafile)));
}

function escaped(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * The library is CommonJS with hundreds of names, all of which each file that imports some of them would copy when it is loaded.
 * So it stands in the bundle as one module that has its names once.
 */
function namesOnce() {
  const library = 'vscode-languageserver/node';
  return {
    name: 'names-once',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^vscode-languageserver(?:\/node)?$/ }, ({ importer, namespace }) =>
        namespace === 'file' && importer.startsWith(join(root, 'server'))
          ? { path: library, namespace: 'names-once', sideEffects: false }
          : undefined,
      );
      onLoad({ filter: /.*/, namespace: 'names-once' }, () => {
        const names = Object.keys(createRequire(import.meta.url)(library)).filter(name => name !== 'default');
        const exports = names.map(name => `export const ${name} = library.${name};`);
        return { contents: `const library = require('${library}');\n${exports.join('\n')}`, resolveDir: root };
      });
    },
  };
}

/**
 * Five files of the library hand on the names of others, each name as a function that asks the file before: thousands at a start.
 * TypeScript's helper has another way, for engines without `Object.create`: there the value itself is copied.
 */
function namesCopied() {
  const helper = 'var __createBinding = (this && this.__createBinding) || (Object.create ?';
  return {
    name: 'names-copied',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]vscode-(?:jsonrpc|languageserver(?:-protocol)?)[\\/]lib[\\/].*\.js$/ }, ({ path }) => {
        const source = readFileSync(path, 'utf8');
        if (source.includes('__exportStar') && !source.includes(helper))
          throw new Error(`${path} hands on names in another way now.`);
        return { contents: source.replace(helper, helper.replace('Object.create', 'false')) };
      });
    },
  };
}

/**
 * Modules of Node that the library asks for when it is loaded, and needs for what a server on stdio never does: names of pipes,
 * packages of npm. Loading them takes a tenth of a start, so they are loaded when one of their functions is.
 */
function whenUsed(modules) {
  return {
    name: 'when-used',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^(?:node:)?(?:${modules.join('|')})$`) }, ({ path, kind, namespace }) =>
        namespace === 'file' && kind === 'require-call'
          ? { path: path.replace('node:', ''), namespace: 'when-used' }
          : undefined,
      );
      onLoad({ filter: /.*/, namespace: 'when-used' }, ({ path }) => ({
        // As if written as an ES module: of others the library copies all names, and Node loads some modules for these.
        contents: `module.exports = new Proxy({}, {
          get: (none, name) => name === '__esModule' || require('node:${path}')[name],
        });`,
      }));
    },
  };
}

/** The licences of the packages that are in the bundles, each once. */
function notices(metafiles) {
  const inputs = metafiles.flatMap(metafile => Object.keys(metafile?.inputs ?? {}));
  const packages = new Set(inputs.flatMap(input => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []));
  const texts = [...packages].sort().map(folder => {
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const licence = readdirSync(join(root, folder)).find(name => /^licen[cs]e/i.test(name));
    const text = licence === undefined ? '' : readFileSync(join(root, folder, licence), 'utf8').trim();
    return `${manifest.name} ${manifest.version} (${manifest.license})\n\n${text}\n`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}
