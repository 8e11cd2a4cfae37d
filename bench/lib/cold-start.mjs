// Measures how long it takes from starting a process to its first diagnostics, and what an open document takes of memory.
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { BenchClient } from './client.mjs';
import { jsonDocument, reportDocument, stroke } from './documents.mjs';

/** Samples in milliseconds for each server, and for `node -e 0` from its start to its end. */
export async function measureColdStart(servers, { rounds }) {
  const names = ['node', ...Object.keys(servers)];
  const samples = Object.fromEntries(names.map(name => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length];
      samples[name].push(name === 'node' ? await emptyNode() : await firstDiagnostics(servers[name]));
    }
  }
  return samples;
}

function emptyNode() {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', () => resolve(performance.now() - start));
  });
}

async function firstDiagnostics(server) {
  const client = new BenchClient(server.command, server);
  await client.initialize();
  const { end } = await client.open(server.json ? jsonDocument(1) : reportDocument(1));
  await client.stop();
  return end - client.started;
}

const EDITS_BEFORE = 20;

/**
 * Resident memory in bytes, `now` and `highest`, of fresh servers that have opened a document of so many reports, answered
 * twenty edits in it and hold it open. Undefined where the system does not tell.
 */
export async function measureMemory(servers, reports, { rounds }) {
  if (process.platform !== 'linux') return undefined;
  const samples = Object.fromEntries(Object.keys(servers).map(name => [name, { now: [], highest: [] }]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, server] of Object.entries(servers)) {
      const { now, highest } = await memoryOf(server, reports);
      samples[name].now.push(now);
      samples[name].highest.push(highest);
    }
  }
  return samples;
}

async function memoryOf(server, reports) {
  const document = server.json ? jsonDocument(reports) : reportDocument(reports);
  const client = new BenchClient(server.command, server);
  await client.initialize();
  await client.open(document);
  const strokes = stroke(document.digit);
  for (let edit = 0; edit < EDITS_BEFORE; edit++) await client.change(document.uri, 2 + edit, [strokes[edit % 2]]);
  const memory = client.memory();
  await client.stop();
  return memory;
}
