// `npm run audit`: asks the registry for known weaknesses of what is shipped, and fails on grave ones. A registry that does not
// answer such questions is told in one line, and fails nothing: whether it does is not ours to say.
import { spawnSync } from 'node:child_process';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const { stdout } = spawnSync(npm, ['audit', '--omit=dev', '--json'], { encoding: 'utf8', timeout: 60_000 });
const counts = read(stdout)?.metadata?.vulnerabilities;
if (counts === undefined) {
  console.log('npm audit: the registry gave no answer; nothing is known of weaknesses in what is shipped');
} else {
  const grave = counts.high + counts.critical;
  console.log(`npm audit: ${counts.total} known weaknesses in what is shipped, ${grave} of them grave`);
  process.exitCode = grave > 0 ? 1 : 0;
}

function read(json) {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
