// `npm test`: everything: build, lint, the suites under mocha, the edit fuzzer, and the real VS Code. Ends with the line
// `N passed, N failed` over all of them. Nothing is skipped silently: a step that cannot run is a failure. What failed is told
// once more at the end, where those who see only that look.
import { spawn } from 'node:child_process';

const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
const node = (name, ...args) => ({ name, command: process.execPath, args });
/** One stage after the other; in a stage, chains of steps beside each other. The first chain is shown as it goes. */
const stages = [
  [[node('build', npmCli(), 'run', '--silent', 'build')]],
  [
    [{ name: 'suites', command: npx, args: ['mocha'] }],
    [
      node('lint', npmCli(), 'run', '--silent', 'lint'),
      node('npm audit', 'scripts/audit.mjs'),
      // The same edits each time, so that what is green stays green; `npm run fuzz` draws others.
      node('edit fuzzer', 'out/test/fuzz/edits.js', '--seed', '20240131'),
    ],
  ],
  [[node('real VS Code', 'test/vscode/run.mjs'), node('npm start', 'scripts/start.mjs', '--check', '--no-build')]],
];

/** Characters of a list of failures that are told again. */
const TOLD = 4000;

let passed = 0;
let failed = 0;
let skipped = 0;
const failures = [];
for (const [stage, chains] of stages.entries()) {
  const told = await Promise.all(chains.map((chain, index) => runChain(chain, index === 0)));
  for (const text of told) process.stdout.write(text);
  // Nothing else can be trusted without a build.
  if (stage === 0 && failed > 0) break;
}
for (const told of failures) console.log(told);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs steps one after the other; gives what is to be printed, unless it was `shown` as it came. */
async function runChain(chain, shown) {
  let told = '';
  const tell = text => {
    if (shown) process.stdout.write(text);
    else told += text;
  };
  for (const step of chain) {
    tell(`\n── ${step.name}\n`);
    tell(count(step, await run(step, tell)));
  }
  return told;
}

/** Adds what a step came to; gives the line about its failure. */
function count({ name }, { code, output }) {
  const counted = countTests(output);
  passed += counted.passing;
  failed += counted.failing;
  skipped += counted.pending;
  if (code === 0) {
    if (counted.passing === 0) passed++;
    return '';
  }
  if (counted.failing === 0) failed++;
  failures.push(`\n── ${name}: failed (exit code ${code})\n${failuresIn(output)}`);
  return '';
}

/** The failures that mocha lists at its end, in each of its runs; of any other step, its last lines. */
function failuresIn(output) {
  const listed = [...output.matchAll(/^\s*\d+ failing\n([^]*?)(?=^\s*\d+ passing|(?![^]))/gm)].map(([, list]) => list);
  return (listed.length > 0 ? listed.map(list => list.slice(0, TOLD)) : [output.slice(-TOLD)]).join('\n');
}

/** npm runs this script, so it tells where it is itself; a bare `node scripts/test.mjs` finds it beside node. */
function npmCli() {
  return (
    process.env.npm_execpath ?? new URL('../lib/node_modules/npm/bin/npm-cli.js', `file://${process.execPath}`).pathname
  );
}

function run({ command, args }, tell) {
  return new Promise(resolve => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', text => {
      output += text;
      tell(text);
    });
    child.on('error', error => resolve({ code: error.message, output }));
    child.on('close', code => resolve({ code, output }));
  });
}

/** What the closing lines say: mocha's own, or the one sum that test/vscode prints over its several runs of mocha. */
function countTests(output) {
  const last = pattern => Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0);
  const sum = /^vscode: (\d+) passed, (\d+) failed, (\d+) pending$/m.exec(output);
  if (sum) return { passing: Number(sum[1]), failing: Number(sum[2]), pending: Number(sum[3]) };
  return {
    passing: last(/^\s*(\d+) passing/gm),
    failing: last(/^\s*(\d+) failing/gm),
    pending: last(/^\s*(\d+) pending/gm),
  };
}
