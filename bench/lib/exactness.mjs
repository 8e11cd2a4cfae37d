// Shows that nothing is capped: a thousand copies of a faulty report in one file have a thousand times its findings, each
// the same as in the report alone but for the number of its line.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { BenchClient } from './client.mjs';
import { ours } from './peers.mjs';
import { scratch } from './places.mjs';
import { sample, withFinalLineEnd } from './reports.mjs';

const COPIES = 1000;
/** Samples with faults of many kinds; 11 holds three reports. */
const SAMPLES = ['02', '04', '05', '07', '11', '19'];

/** For each sample how many findings it has, how many a thousand have, and whether these are those; `where` they differ. */
export async function measureExactness(dist, server, { numbers = SAMPLES } = {}) {
  const results = [];
  for (const number of numbers) {
    const one = withFinalLineEnd(withoutFrontMatter(sample(number)));
    const lines = one.split('\n').length - 1;
    results.push({
      sample: number,
      ...compare('command line', checked(dist, one), checked(dist, one.repeat(COPIES)), lines),
    });
    results.push({
      sample: number,
      ...compare('server', await diagnosed(server, one), await diagnosed(server, one.repeat(COPIES)), lines),
    });
  }
  return results;
}

/** From the first title of a report on: what a volume has before it would else stand at the end of the copy before. */
function withoutFrontMatter(text) {
  return text.slice(Math.max(0, text.search(/^\S+年度报告$/m)));
}

function compare(by, one, many, lines) {
  const findings = { by, one: one.length, many: many.length };
  if (many.length !== one.length * COPIES) return { ...findings, exact: false, where: 'their number' };
  const at = many.findIndex((found, index) => {
    const copy = Math.floor(index / one.length);
    return !isDeepStrictEqual(found, shifted(one[index % one.length], copy * lines));
  });
  return { ...findings, exact: at < 0, where: at < 0 ? '' : JSON.stringify(many[at]) };
}

/** The value with all numbers of lines in it, at any depth, made greater. */
function shifted(value, by) {
  if (Array.isArray(value)) return value.map(one => shifted(one, by));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => {
    const isLine = (key === 'line' || key === 'endLine') && typeof one === 'number';
    return [key, isLine ? one + by : shifted(one, by)];
  });
  return Object.fromEntries(entries);
}

function checked(dist, text) {
  const path = join(scratch('exactness'), 'reports.txt');
  writeFileSync(path, text);
  const { stdout, error } = spawnSync(process.execPath, [ours(dist).cli, 'check', '--format', 'json', path], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (error !== undefined) throw error;
  return JSON.parse(stdout).files[0].findings;
}

async function diagnosed(server, text) {
  const client = new BenchClient(server.command, server);
  await client.initialize();
  const uri = 'file:///bench/exactness.disclosure-report';
  const { diagnostics } = await client.open({ uri, languageId: 'disclosure-report', text });
  await client.stop();
  return diagnostics;
}
