// Runs the suites of this folder in a real VS Code, in English and in Chinese, and says which VS Code that was.
//
//   node test/vscode/run.mjs [--browser] [--locale en|zh-cn] [--grep WORDS]
//
// Chosen in this order: VSCODE_EXECUTABLE, if set; the VS Code that @vscode/test-electron downloads, where that can be
// reached and there is a display; else the one in a browser of test/vscode-host (at once with --browser). Only the last
// one lets a test press keys and take pictures (into .screenshots/); in the others those tests are pending and say so.
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repository } from '../../scripts/lib/vscode-host.mjs';

const here = import.meta.dirname;
const bundle = join(repository, 'out', 'vscode-suite', 'index.cjs');
const dropIn = join(repository, 'test', 'vscode-host', 'vscode.mjs');
const screenshots = join(repository, '.screenshots');

const { values: options } = parseArgs({
  options: { browser: { type: 'boolean' }, locale: { type: 'string' }, grep: { type: 'string' } },
});

for (const needed of ['dist/extension.cjs', 'dist/server.cjs']) {
  if (!existsSync(join(repository, needed))) {
    console.error(`${needed} is not there: run \`npm run build\` first.`);
    process.exit(2);
  }
}

await bundleSuites();
const { executable, inBrowser, name } = await chooseVsCode();
console.log(`VS Code for these tests: ${name}`);

const sum = { passed: 0, failed: 0, pending: 0 };
const locales = options.locale === undefined ? ['en', 'zh-cn'] : [options.locale];
for (const locale of locales) {
  if (locale !== 'en' && !inBrowser) {
    console.log(`The ${locale} run is left out: this VS Code has no language pack for it.`);
    continue;
  }
  await runIn(locale);
}
console.log(`vscode: ${sum.passed} passed, ${sum.failed} failed, ${sum.pending} pending`);
process.exit(sum.failed === 0 ? 0 : 1);

/** One run of VS Code; everything in English, the tests of the window again in the other languages. */
async function runIn(locale) {
  const scratch = mkdtempSync(join(tmpdir(), 'disclosure-suite-'));
  const workspace = join(scratch, 'samples');
  const results = join(scratch, 'results.json');
  cpSync(join(repository, 'samples'), workspace, { recursive: true });
  console.log(`\n[${locale}]`);
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: repository,
      extensionTestsPath: bundle,
      launchArgs: [workspace, `--locale=${locale}`, '--disable-extensions'],
      extensionTestsEnv: {
        DISCLOSURE_SUITES: locale === 'en' ? '' : 'ui',
        DISCLOSURE_GREP: options.grep ?? '',
        DISCLOSURE_RESULTS: results,
        DISCLOSURE_SCREENSHOTS: join(screenshots, locale),
      },
    });
  } catch (error) {
    // The suite's own failures are in the results; anything else must not pass as a run without failures.
    if (!existsSync(results)) {
      console.error(`VS Code did not run the suite: ${error.message}`);
      sum.failed += 1;
    }
  }
  if (existsSync(results)) {
    const { passed, failed, pending } = JSON.parse(readFileSync(results, 'utf8'));
    sum.passed += passed;
    sum.failed += failed;
    sum.pending += pending;
  }
  rmSync(scratch, { recursive: true, force: true });
}

/** All suites in one CommonJS file, which the extension host loads itself so that `vscode` is found. */
async function bundleSuites() {
  const names = readdirSync(join(here, 'suite')).filter(file => file.endsWith('.test.ts'));
  const list = names.map(file => `['${file.slice(0, -'.test.ts'.length)}', () => import('./suite/${file}')]`);
  rmSync(join(repository, 'out', 'vscode-suite'), { recursive: true, force: true });
  mkdirSync(screenshots, { recursive: true });
  await build({
    stdin: {
      contents: `import { runSuites } from './suite/index.ts';\nexport const run = () => runSuites([${list.join(', ')}]);`,
      resolveDir: here,
    },
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

async function chooseVsCode() {
  const chosen = process.env['VSCODE_EXECUTABLE'];
  if (chosen !== undefined && chosen !== '') {
    return { executable: chosen, inBrowser: false, name: `${chosen} (VSCODE_EXECUTABLE)` };
  }
  const reason = options.browser ? 'asked for' : await reasonNotToDownload();
  if (reason !== undefined) {
    return { executable: dropIn, inBrowser: true, name: `in a browser, from test/vscode-host (${reason})` };
  }
  const executable = await downloadAndUnzipVSCode({ version: 'stable', cachePath: join(repository, '.vscode-test') });
  return { executable, inBrowser: false, name: `the download at ${executable}` };
}

/** Answers quickly: a closed network lets the real download wait for minutes. */
async function reasonNotToDownload() {
  const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '';
  if (process.platform === 'linux' && display === '') return 'no display for a desktop VS Code';
  try {
    const answer = await fetch('https://update.code.visualstudio.com/api/releases/stable', {
      method: 'HEAD',
      signal: AbortSignal.timeout(4000),
    });
    return answer.ok ? undefined : `the download answers ${answer.status}`;
  } catch {
    return 'the download is not reachable';
  }
}
