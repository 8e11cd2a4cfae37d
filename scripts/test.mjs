// `npm test`: everything, one step after the other: build, lint, the suites under mocha, the edit fuzzer, and the real VS Code. Ends with the
// line `N passed, N failed` over all of them. Nothing is skipped silently: a step that cannot run is a failure.
import { spawn } from 'node:child_process';

const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
const steps = [
  { name: 'build', command: process.execPath, args: [npmCli(), 'run', '--silent', 'build'] },
  { name: 'lint', command: process.execPath, args: [npmCli(), 'run', '--silent', 'lint'] },
  { name: 'suites', command: npx, args: ['mocha'] },
  { name: 'npm audit', command: process.execPath, args: ['scripts/audit.mjs'] },
  // The same edits each time, so that what is green stays green; `npm run fuzz` draws others.
  { name: 'edit fuzzer', command: process.execPath, args: ['out/test/fuzz/edits.js', '--seed', '20240131'] },
  { name: 'real VS Code', command: process.execPath, args: ['test/vscode/run.mjs'] },
  { name: 'npm start', command: process.execPath, args: ['scripts/start.mjs', '--check', '--no-build'] },
];

let passed = 0;
let failed = 0;
let skipped = 0;
for (const step of steps) {
  console.log(`\n── ${step.name}`);
  const { code, output } = await run(step);
  const counted = countTests(output);
  passed += counted.passing;
  failed += counted.failing;
  skipped += counted.pending;
  if (code !== 0) {
    console.log(`── ${step.name}: failed (exit code ${code})`);
    if (counted.failing === 0) failed++;
    // Nothing else can be trusted without a build.
    if (step.name === 'build') break;
  } else if (counted.passing === 0) {
    passed++;
  }
}
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;

/** npm runs this script, so it tells where it is itself; a bare `node scripts/test.mjs` finds it beside node. */
function npmCli() {
  return (
    process.env.npm_execpath ?? new URL('../lib/node_modules/npm/bin/npm-cli.js', `file://${process.execPath}`).pathname
  );
}

function run({ command, args }) {
  return new Promise(resolve => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', text => {
      output += text;
      process.stdout.write(text);
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
