// Checks the files of a run, many at a time where there are many, and gives the results in the order of the files.
import { availableParallelism } from 'node:os';
import { examine, type Examined, type Task } from './examine.js';
import type { Trouble } from './inputs.js';
import { openPool, type Pool } from './pool.js';

/** One file to check, or none and only something to tell. */
export interface Job {
  /** To be told before the file is spoken of. */
  readonly troubles: readonly Trouble[];
  readonly task: Task | undefined;
  /** Its path stands on the command line itself. */
  readonly named: boolean;
  /** It can be read only once. */
  readonly isStream: boolean;
}

export interface Done {
  readonly job: Job;
  /** Undefined for a job without a file. */
  readonly examined: Examined | undefined;
}

/** So many threads are used unless it is said: each takes some 30 MB. */
const USUAL_THREADS = Math.min(availableParallelism(), 8);
/**
 * Up to so many files no threads are started: each must have the program compiled once more, which takes as much processor time as
 * some four hundred files, and the fewer there are the less they gain. Whoever asks for threads has more than a handful in mind.
 */
const FEW = Math.ceil(2400 / USUAL_THREADS);
const FEW_IF_ASKED = 48;
/** Texts that were sent are not gathered beyond so many characters: some six hundred reports. */
const MUCH = 4_000_000;
/** Milliseconds to wait for so many; whoever sends them more slowly gets each result at once. */
const PATIENCE = 20;
/** Files that are under way for each thread, so that none of them waits for the next. */
const AHEAD = 4;

/**
 * The results in the order of the jobs. `asked` is how many threads somebody asked for, at least 1; undefined leaves it to the
 * number of processors.
 */
export async function* examineAll(jobs: AsyncIterator<Job>, asked: number | undefined): AsyncGenerator<Done> {
  const few = asked === undefined ? FEW : FEW_IF_ASKED;
  let next = nextOf(jobs);
  for (;;) {
    const waiting: Job[] = [];
    let characters = 0;
    let taken: IteratorResult<Job> | undefined;
    const patience = after(PATIENCE);
    while (waiting.length < few && characters <= MUCH) {
      taken = await Promise.race([next, patience]);
      if (taken === undefined || taken.done === true) break;
      waiting.push(taken.value);
      characters += taken.value.task?.text?.length ?? 0;
      next = nextOf(jobs);
    }
    if (waiting.length >= few || characters > MUCH) {
      const threads = asked ?? USUAL_THREADS;
      const pool = openPool(threads);
      try {
        yield* pooled(waiting, next, jobs, pool, threads * AHEAD);
      } finally {
        await pool.close();
      }
      return;
    }
    for (const job of waiting) yield { job, examined: job.task && examine(job.task) };
    if (taken?.done === true) return;
    // Nothing came for a while: there is time to wait for what comes next.
    if (waiting.length === 0) await next;
  }
}

async function* pooled(
  few: readonly Job[],
  rest: Promise<IteratorResult<Job>>,
  jobs: AsyncIterator<Job>,
  pool: Pool,
  most: number,
): AsyncGenerator<Done> {
  const waiting = [...few];
  const underway: Promise<Done>[] = [];
  let next: Promise<IteratorResult<Job>> | undefined = rest;
  for (;;) {
    while (underway.length < most) {
      const job = waiting.shift();
      if (job === undefined) break;
      underway.push(doneBy(pool, job));
    }
    const [first] = underway;
    if (waiting.length === 0 && underway.length < most && next !== undefined) {
      // Whatever comes first: a further job, or the result that is due.
      const taken: IteratorResult<Job> | Done = await Promise.race(first === undefined ? [next] : [next, first]);
      if ('done' in taken) {
        if (taken.done !== true) waiting.push(taken.value);
        next = taken.done === true ? undefined : nextOf(jobs);
        continue;
      }
    }
    if (first === undefined) {
      if (next === undefined && waiting.length === 0) return;
      continue;
    }
    yield await first;
    underway.shift();
  }
}

/** What can be read only once is read here, and so is what is too much for a thread. */
async function doneBy(pool: Pool, job: Job): Promise<Done> {
  const { task, isStream } = job;
  if (task === undefined) return { job, examined: undefined };
  const examined = isStream ? undefined : await pool.examine(task);
  return { job, examined: examined ?? examine(task) };
}

/** What fails while nobody waits for it fails again for whoever waits next, and not before. */
function nextOf(jobs: AsyncIterator<Job>): Promise<IteratorResult<Job>> {
  const next = jobs.next();
  next.catch(() => undefined);
  return next;
}

function after(milliseconds: number): Promise<undefined> {
  return new Promise(resolve => setTimeout(resolve, milliseconds, undefined));
}
