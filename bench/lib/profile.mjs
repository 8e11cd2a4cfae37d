// Says what an edit is spent on: runs the server, built with its names kept, under Node's CPU profiler and adds up the time
// in each function and in each source file.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { BenchClient } from './client.mjs';
import { reportDocument, stroke } from './documents.mjs';
import { bench, repository, scratch } from './places.mjs';

/** Edits that are looked at, after as many for warming up. */
const EDITS = 500;
const SHOWN = 12;

/** The costs of edits in a document of so many reports, as lines of text. */
export async function profileEdits(reports) {
  const folder = scratch('profile');
  const outfile = join(folder, 'server.cjs');
  await buildReadable(outfile);
  const sources = sourcesByLine(readFileSync(outfile, 'utf8'));
  const lines = await processorCosts(reports, folder, outfile, sources);
  // Windows has no such signals to say when to begin.
  if (process.platform !== 'win32') lines.push(...(await allocations(reports, folder, outfile, sources)));
  return lines;
}

async function processorCosts(reports, folder, outfile, sources) {
  for (const name of readdirSync(folder)) if (name.endsWith('.cpuprofile')) rmSync(join(folder, name));
  const flags = ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=100'];
  const typist = await openTypist([process.execPath, ...flags, outfile, '--stdio'], reports);
  await typist.type(EDITS);
  const begin = now();
  await typist.type(EDITS);
  const end = now();
  await typist.client.stop();
  const [name] = readdirSync(folder).filter(file => file.endsWith('.cpuprofile'));
  return told(JSON.parse(readFileSync(join(folder, name), 'utf8')), sources, begin, end);
}

async function allocations(reports, folder, outfile, sources) {
  const file = join(folder, 'allocations.json');
  rmSync(file, { force: true });
  const watcher = join(bench, 'peers', 'allocations.cjs');
  process.env['DISCLOSURE_BENCH_ALLOCATIONS'] = file;
  const typist = await openTypist([process.execPath, '--require', watcher, outfile, '--stdio'], reports);
  await typist.type(EDITS);
  process.kill(typist.client.processId, 'SIGUSR2');
  await typist.type(EDITS);
  process.kill(typist.client.processId, 'SIGUSR2');
  // The signal is taken before the next answer is made.
  await typist.type(2);
  await typist.client.stop();
  return allocated(JSON.parse(readFileSync(file, 'utf8')), sources);
}

/** A server with a document open, and somebody who types a digit in it and takes it back. */
async function openTypist(command, reports) {
  const client = new BenchClient(command);
  await client.initialize();
  const document = reportDocument(reports);
  await client.open(document);
  const strokes = stroke(document.digit);
  let version = 1;
  const type = async edits => {
    for (let edit = 0; edit < edits; edit++) await client.change(document.uri, ++version, [strokes[edit % 2]]);
  };
  return { client, type };
}

function allocated({ head }, sources) {
  const itself = new Map();
  const inside = new Map();
  const walk = (node, callers) => {
    const name = nameOf(node, sources);
    const all = callers.has(name) ? callers : new Set([...callers, name]);
    if (node.selfSize > 0) {
      add(itself, name, node.selfSize);
      for (const one of all) if (one.includes('server/src')) add(inside, one, node.selfSize);
    }
    for (const child of node.children) walk(child, all);
  };
  walk(head, new Set());
  const bytes = [...itself.values()].reduce((sum, size) => sum + size, 0);
  return [
    `  allocated: ${(bytes / 1000 / EDITS).toFixed(0)} KB an edit; in the function itself`,
    ...top(itself, bytes),
    '  in our functions with all that they call',
    ...top(inside, bytes),
  ];
}

/** Microseconds on the clock that profiles are stamped with. */
function now() {
  return Number(process.hrtime.bigint() / 1000n);
}

function buildReadable(outfile) {
  return build({
    absWorkingDir: repository,
    entryPoints: ['server/src/lsp/node.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    target: 'node20',
    format: 'cjs',
    charset: 'utf8',
    logLevel: 'warning',
  });
}

/** For each line of the bundle the source that it is from: esbuild writes a comment where one begins. */
function sourcesByLine(bundle) {
  let source = '';
  return bundle.split('\n').map(line => {
    source = /^\/\/ (\S+\.[cm]?[jt]s)$/.exec(line)?.[1] ?? source;
    return source;
  });
}

function told(profile, sources, begin, end) {
  const nodes = new Map(profile.nodes.map(node => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap(({ id, children }) => (children ?? []).map(child => [child, id])));
  const names = new Map(profile.nodes.map(node => [node.id, nameOf(node, sources)]));
  const itself = new Map();
  const files = new Map();
  const inside = new Map();
  let busy = 0;
  let at = profile.startTime;
  profile.samples.forEach((id, index) => {
    at += profile.timeDeltas[index];
    const time = profile.timeDeltas[index + 1] ?? 0;
    const node = nodes.get(id);
    if (at < begin || at > end || ['(idle)', '(program)'].includes(node.callFrame.functionName)) return;
    busy += time;
    add(itself, names.get(id), time);
    if (node.callFrame.url !== '') add(files, names.get(id).split(' ').at(-1), time);
    const callers = new Set();
    for (let one = id; one !== undefined; one = parents.get(one)) callers.add(names.get(one));
    for (const name of callers) if (name.includes('server/src')) add(inside, name, time);
  });
  return [
    `${(busy / 1000 / EDITS).toFixed(3)} ms of CPU an edit`,
    '  in the function itself',
    ...top(itself, busy),
    '  in the file itself',
    ...top(files, busy),
    '  in our functions with all that they call',
    ...top(inside, busy),
  ];
}

function nameOf({ callFrame: { functionName, url, lineNumber } }, sources) {
  if (url === '') return functionName;
  const place = url.endsWith('server.cjs') ? sources[lineNumber] : url;
  return `${functionName === '' ? `(anonymous, line ${lineNumber + 1})` : functionName} ${place}`;
}

function add(times, name, time) {
  times.set(name, (times.get(name) ?? 0) + time);
}

function top(times, busy) {
  const sorted = [...times].sort((one, other) => other[1] - one[1]).slice(0, SHOWN);
  return sorted.map(([name, time]) => `    ${((100 * time) / busy).toFixed(1).padStart(5)} %  ${name}`);
}
