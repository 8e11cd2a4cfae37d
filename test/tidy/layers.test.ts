// Imports point down: the dependency table of ARCHITECTURE.md as data, held against every import of the sources (type imports
// too). The table is the authority; ESLint only repeats a part of it while one types.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { build } from 'esbuild';
import { checks } from '../../server/src/core/index.js';
import { filesBelow, root } from '../support/project.js';

interface Layer {
  /** Layers whose files may be imported; the own one always may. */
  readonly uses: readonly string[];
  /** Packages that may be imported; `node:` stands for all that Node brings along. */
  readonly packages?: readonly string[];
}

const BELOW_FEATURES = [
  'text',
  'messages',
  'schema',
  'syntax',
  'model',
  'edits',
  'prose',
  'checks',
  'report-snapshot.ts',
  'control',
];

/** Each layer by its path: a folder, or a single file. The longest path that fits is a file's layer. */
const LAYERS: Readonly<Record<string, Layer>> = {
  'server/src/core/text': { uses: [], packages: ['get-east-asian-width'] },
  'server/src/core/messages': { uses: [] },
  'server/src/core/schema': { uses: [] },
  'server/src/core/syntax': { uses: ['text'] },
  'server/src/core/model': { uses: ['text', 'schema', 'syntax'], packages: ['fastest-levenshtein'] },
  'server/src/core/edits': { uses: ['text', 'schema', 'syntax', 'model'] },
  'server/src/core/prose': { uses: ['text', 'schema', 'syntax', 'model'] },
  'server/src/core/checks': {
    uses: ['text', 'messages', 'schema', 'syntax', 'model', 'edits', 'prose'],
    packages: ['fastest-levenshtein'],
  },
  'server/src/core/report-snapshot.ts': { uses: ['syntax', 'model', 'checks'] },
  'server/src/core/snapshot.ts': { uses: ['syntax', 'report-snapshot.ts'] },
  'server/src/core/control': {
    uses: ['text', 'messages', 'schema', 'syntax', 'model', 'checks', 'report-snapshot.ts'],
    packages: ['fastest-levenshtein', 'jsonc-parser'],
  },
  'server/src/core/features': { uses: BELOW_FEATURES },
  'server/src/core/index.ts': { uses: [...BELOW_FEATURES, 'snapshot.ts', 'features'] },
  // Files that stand beside reports, on a disk: for the command line, and for the server where it runs in Node.
  'server/src/files': { uses: ['server/src/core/index.ts'], packages: ['node:'] },
  // Starts a program; knows nothing of it.
  'server/src/launch': { uses: [], packages: ['node:'] },
  // Names and types of the custom requests: the one file that client and server share.
  'server/src/lsp/protocol.ts': { uses: [], packages: ['vscode-languageserver'] },
  'server/src/lsp': {
    uses: ['server/src/core/index.ts', 'server/src/lsp/protocol.ts', 'server/src/files'],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument', 'node:'],
  },
  'server/src/cli': {
    uses: ['server/src/core/index.ts', 'server/src/files'],
    packages: ['diff', 'tinypool', 'node:'],
  },
  'client/src': { uses: ['server/src/lsp/protocol.ts'], packages: ['vscode', 'vscode-languageclient', 'node:path'] },
};

interface Import {
  readonly file: string;
  readonly from: string;
}

const sources = [...filesBelow('server/src', '.ts'), ...filesBelow('client/src', '.ts')];
const imports = sources.flatMap(file => importsOf(file).map((from): Import => ({ file, from })));

suite('tidy: layers', () => {
  test('every source file is in a layer', () => {
    assert.deepEqual(
      sources.filter(file => layerOf(file) === undefined),
      [],
    );
  });

  test('every relative import is there, with its suffix', () => {
    const relative = imports.filter(({ from }) => from.startsWith('.'));
    assert.ok(relative.length > 100);
    assert.deepEqual(
      relative.filter(one => !/\.js$/.test(one.from) || !existsSync(join(root, targetOf(one)))),
      [],
    );
  });

  test('no import points up or sideways', () => {
    const wrong = imports
      .filter(({ from }) => from.startsWith('.'))
      .filter(one => {
        const layer = layerOf(one.file)!;
        const target = layerOf(targetOf(one));
        return target === undefined || (target !== layer && !allowed(layer).includes(target));
      });
    assert.deepEqual(wrong, []);
  });

  test('no package but those of the layer', () => {
    const wrong = imports
      .filter(({ from }) => !from.startsWith('.'))
      .filter(({ file, from }) => !(LAYERS[layerOf(file)!]!.packages ?? []).some(name => isOf(name, from)));
    assert.deepEqual(wrong, []);
  });

  test('no check imports another check', () => {
    const ids = new Set(checks.map(({ id }) => `server/src/core/checks/${id}.ts`));
    const wrong = imports.filter(one => ids.has(one.file) && one.from.startsWith('.') && ids.has(targetOf(one)));
    assert.deepEqual(wrong, []);
  });

  test('a file of the core imports no file that imports it', () => {
    const graph = new Map<string, string[]>();
    for (const one of imports) {
      if (!one.file.startsWith('server/src/core/') || !one.from.startsWith('.')) continue;
      graph.set(one.file, [...(graph.get(one.file) ?? []), targetOf(one)]);
    }
    assert.deepEqual(cyclesOf(graph, runtimeOnly), []);
  });

  test('the core is bundled for no platform in particular', async () => {
    // On a neutral platform every node: is an import that cannot be resolved.
    const { errors } = await build({
      entryPoints: [join(root, 'server/src/core/index.ts')],
      bundle: true,
      platform: 'neutral',
      mainFields: ['module', 'main'],
      write: false,
      logLevel: 'silent',
    });
    assert.deepEqual(errors, []);
  });

  test('the core names no global of Node or the browser', () => {
    const config = JSON.parse(readFileSync(join(root, 'server/src/core/tsconfig.json'), 'utf8')) as {
      compilerOptions: { types?: string[]; lib?: string[] };
    };
    const base = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8')) as typeof config;
    assert.deepEqual(config.compilerOptions.types ?? base.compilerOptions.types, []);
    const lib = config.compilerOptions.lib ?? base.compilerOptions.lib ?? ['dom'];
    assert.ok(
      lib.every(name => /^es/i.test(name)),
      lib.join(),
    );
  });
});

/** Whatever stands behind `from`, `import` or `import(` in quotes. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8').replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
  return [...source.matchAll(/\b(?:from |import |import\(\s*)'([^']+)'/g)].map(([, from]) => from!);
}

function targetOf({ file, from }: Import): string {
  return posix.join(dirname(file), from).replace(/\.js$/, '.ts');
}

function layerOf(file: string): string | undefined {
  const layers = Object.keys(LAYERS).filter(layer => file === layer || file.startsWith(`${layer}/`));
  return layers.toSorted((one, other) => other.length - one.length)[0];
}

function allowed(layer: string): string[] {
  return LAYERS[layer]!.uses.map(name => (name.includes('/') ? name : `server/src/core/${name}`));
}

function isOf(name: string, from: string): boolean {
  if (name === 'node:')
    return from.startsWith('node:') && builtinModules.includes(from.slice('node:'.length).split('/')[0]!);
  return from === name || from.startsWith(`${name}/`);
}

/** Types may refer to each other in a circle; what is there at run time may not. */
function runtimeOnly(file: string, target: string): boolean {
  const source = readFileSync(join(root, file), 'utf8');
  const name = posix.basename(target).replace(/\.ts$/, '.js');
  const lines = [...source.matchAll(/^(?:import|export) (type )?[^;]*? from '([^']+)';/gms)].filter(([, , from]) =>
    from!.endsWith(`/${name}`),
  );
  return lines.some(
    ([statement, type]) =>
      type === undefined && !/^(?:import|export) \{(?:\s*type [^,}]+,?)+\s*\} from/.test(statement),
  );
}

function cyclesOf(
  graph: ReadonlyMap<string, readonly string[]>,
  counts: (from: string, to: string) => boolean,
): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) return void cycles.push([...path.slice(at), file].join(' → '));
    if (done.has(file)) return;
    done.add(file);
    for (const target of graph.get(file) ?? []) if (counts(file, target)) visit(target, [...path, file]);
  };
  for (const file of graph.keys()) visit(file, []);
  return cycles;
}
