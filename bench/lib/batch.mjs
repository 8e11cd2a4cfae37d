// Measures command lines over folders of reports: files a second and the most memory they held.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { faulty, report } from './reports.mjs';
import { scratch } from './places.mjs';

/** One report in so many has a fault. */
const FAULTY = 20;
/** Files in one folder of the folder. */
const FOLDER = 100;
/** A program that takes longer than this, in milliseconds, runs twice and no more. */
const SLOW = 5000;

/** Runs each program over a folder of so many files. Gives samples of `time` in milliseconds and of `memory` in bytes. */
export async function measureBatch(programs, files, { rounds }) {
  const folder = generate(files);
  try {
    confirm(programs.ours, folder, files);
    const samples = Object.fromEntries(Object.keys(programs).map(name => [name, { time: [], memory: [] }]));
    for (let round = 0; round < rounds; round++) {
      for (const [name, command] of Object.entries(programs)) {
        const { time, memory } = samples[name];
        if (round >= 2 && time.some(one => one > SLOW)) continue;
        const run = await runOnce(name, command, folder);
        time.push(run.time);
        memory.push(run.memory);
      }
    }
    return samples;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function generate(files) {
  const folder = join(scratch('batch'), String(files));
  rmSync(folder, { recursive: true, force: true });
  for (let index = 0; index < files; index++) {
    const place = join(folder, String(Math.floor(index / FOLDER)).padStart(3, '0'));
    if (index % FOLDER === 0) mkdirSync(place, { recursive: true });
    const text = report(index);
    writeFileSync(join(place, `${String(index).padStart(5, '0')}.txt`), isFaulty(index) ? faulty(text) : text);
  }
  return folder;
}

function isFaulty(index) {
  return index % FAULTY === FAULTY - 1;
}

/** Speed is worth nothing if files are left out: ours must have read them all, and found the faults and nothing else. */
function confirm([node, cli, ...args], folder, files) {
  const { status, stdout, error } = spawnSync(node, [cli, ...args, '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (error !== undefined || (status !== 0 && status !== 1)) throw error ?? new Error(`check ended with ${status}.`);
  const report = JSON.parse(stdout);
  const withErrors = report.files.filter(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  const expected = Math.floor(files / FAULTY);
  if (report.summary.files !== files || withErrors.length !== expected) {
    throw new Error(
      `check read ${report.summary.files} files and found errors in ${withErrors.length}; there are ${files} and ${expected}.`,
    );
  }
}

function runOnce(name, [program, ...args], folder) {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: folder, stdio: 'ignore' });
    let memory = NaN;
    // What a process has used is forgotten when it ends, so it is asked all the time.
    const watch = setInterval(() => (memory = highestMemory(child.pid) ?? memory), 10);
    child.on('error', reject);
    child.on('exit', (status, signal) => {
      const time = performance.now() - start;
      clearInterval(watch);
      // 1 says that something was found, which is the purpose; textlint has no other.
      if (status === 0 || status === 1) resolve({ time, memory });
      else reject(new Error(`${name} ended with ${signal ?? status}.`));
    });
  });
}

function highestMemory(processId) {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${processId}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}
