// The core for scripts: as it stands in the sources, built or not.
import { build } from 'esbuild';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export async function loadCore() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'server', 'src', 'core', 'index.ts')],
    bundle: true,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
