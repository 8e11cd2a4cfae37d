// Measures what a user waits for in an open document: diagnostics after a key stroke, a new line and a burst of edits, and
// the answers to hover and code action. All servers have the same document open and take turns in each round.
import { performance } from 'node:perf_hooks';
import { BenchClient } from './client.mjs';
import { jsonDocument, reportDocument, stroke } from './documents.mjs';

/** Edits in a burst: what a held key or an undo of many steps sends. */
export const BURST = 30;

/** Milliseconds that one server may take for its edits in one round, and before the first. */
const ROUND = 300;
const WARM_UP = 1500;
/** Hovers and code actions in a round. */
const QUESTIONS = 10;

/**
 * Gives, for each server, the samples of `edit`, `newline`, `burst`, `hover`, `codeAction`, in milliseconds, what an edit took
 * of `processor` time, and how many lists of diagnostics were sent in each burst.
 */
export async function measureEditing(servers, reports, { rounds, standing = false, onlyEdits = false }) {
  const desks = [];
  try {
    for (const [name, server] of Object.entries(servers)) desks.push(await openDesk(name, server, reports, standing));
    for (const desk of desks) await warmUp(desk);
    for (let round = 0; round < rounds; round++) {
      for (let turn = 0; turn < desks.length; turn++) {
        const desk = desks[(round + turn) % desks.length];
        const before = desk.client.processorTime();
        await edits(desk, desk.perRound);
        desk.samples.processor.push((desk.client.processorTime() - before) / desk.perRound);
        if (!onlyEdits) await otherKeys(desk);
      }
    }
  } finally {
    await Promise.all(desks.map(({ client }) => client.stop()));
  }
  return Object.fromEntries(desks.map(({ name, samples }) => [name, samples]));
}

async function openDesk(name, server, reports, standing) {
  const document = server.json ? jsonDocument(reports, standing) : reportDocument(reports, standing);
  const command = name === 'nothing' && standing ? [...server.command, `--standing=${reports - 1}`] : server.command;
  const client = new BenchClient(command, server);
  await client.initialize();
  const { diagnostics } = await client.open(document);
  const samples = {
    edit: [],
    processor: [],
    newline: [],
    burst: [],
    hover: [],
    codeAction: [],
    publishes: [],
    bytes: 0,
  };
  const desk = { name, client, document, version: 1, found: diagnostics.length, perRound: 4, samples };
  if (name !== 'nothing' && standing && desk.found < 0.8 * reports) {
    throw new Error(`${name} found ${desk.found} faults in ${reports - 1} faulty reports.`);
  }
  return desk;
}

/** Code that has run often is compiled better; what a first edit costs is part of the cold start, not of this. */
async function warmUp(desk) {
  const end = performance.now() + WARM_UP;
  for (let done = 0; done < 2 || (performance.now() < end && done < 150); done++) await edits(desk, 2);
  const { samples } = desk;
  const last = samples.edit.slice(-6);
  const cost = last.reduce((sum, time) => sum + time, 0) / last.length;
  desk.perRound = 2 * Math.max(2, Math.min(20, Math.floor(ROUND / cost / 2)));
  samples.edit = [];
}

/** Types a digit and takes it back, again and again. Each time the findings must become others. */
async function edits(desk, times) {
  const [type, takeBack] = stroke(desk.document.digit);
  for (let done = 0; done < times; done += 2) {
    const typed = await change(desk, [type]);
    const back = await change(desk, [takeBack]);
    desk.samples.edit.push(typed.time, back.time);
    desk.samples.bytes = typed.bytes;
    const found = [typed.diagnostics.length, back.diagnostics.length];
    if (desk.name !== 'nothing' && (found[0] <= desk.found || found[1] !== desk.found)) {
      throw new Error(
        `${desk.name} found ${desk.found} faults, ${found[0]} with one more, ${found[1]} again without it.`,
      );
    }
  }
}

/** With the fault in the middle, so that there is a finding that moves: new lines, a burst, and questions about it. */
async function otherKeys(desk) {
  const { client, document, samples } = desk;
  const [type, takeBack] = stroke(document.digit);
  const { diagnostics } = await change(desk, [type]);
  const [enter, join] = stroke(document.newline);
  for (let done = 0; done < desk.perRound; done += 2) {
    samples.newline.push((await change(desk, [enter])).time, (await change(desk, [join])).time);
  }
  for (let done = 0; done < 2; done++) {
    const before = client.publishes;
    const keys = Array.from({ length: BURST }, (_, index) => (index % 2 === 0 ? takeBack : type));
    samples.burst.push((await change(desk, keys)).time);
    samples.publishes.push(client.publishes - before);
  }
  if (desk.name !== 'json') await questions(desk, diagnostics);
  await change(desk, [takeBack]);
}

/** Hover on the number in the middle, and code actions for what is wrong with it. */
async function questions({ name, client, document, samples }, diagnostics) {
  const textDocument = { uri: document.uri };
  const position = { ...document.digit.at };
  const here = diagnostics.filter(
    ({ range: { start, end } }) => start.line <= position.line && end.line >= position.line,
  );
  const range = here[0]?.range ?? { start: position, end: position };
  for (let done = 0; done < QUESTIONS; done++) {
    const hover = await client.request('textDocument/hover', { textDocument, position });
    const actions = await client.request('textDocument/codeAction', {
      textDocument,
      range,
      context: { diagnostics: here, triggerKind: 2 },
    });
    samples.hover.push(hover.time);
    samples.codeAction.push(actions.time);
    samples.actions = actions.result.length;
    if (name === 'ours' && hover.result === null) throw new Error('There is no hover on a number of a table.');
  }
}

function change(desk, changes) {
  const firstVersion = desk.version + 1;
  desk.version += changes.length;
  return desk.client.change(desk.document.uri, firstVersion, changes);
}
