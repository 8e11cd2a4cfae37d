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

/**
 * So many threads work unless it is said, the one that reads and writes among them: each further one takes some 25 MB. Two
 * processors are mostly the two halves of one core, on which a second thread gains a tenth over ten thousand files, and loses a
 * third over one thousand.
 */
const PROCESSORS = availableParallelism();
const USUAL_THREADS = PROCESSORS <= 2 ? 1 : Math.min(PROCESSORS, 8);
/**
 * Up to so many files one thread is enough: each further one must have the program compiled once more, which takes as much processor
 * time as five hundred to fifteen hundred files, and the fewer there are the less they gain. Whoever asks for threads has more than a
 * handful in mind.
 */
const FEW = Math.ceil(2400 / USUAL_THREADS);
const FEW_IF_ASKED = 48;
/** Texts that were sent are not gathered beyond so many characters: some six hundred reports. */
const MUCH = 4_000_000;
/** Milliseconds to wait for so many; whoever sends them more slowly gets each result at once. */
const PATIENCE = 20;
/** So many results wait at most for one before them. */
const MOST_HELD = 256;

/**
 * The results in the order of the jobs. `asked` is how many threads somebody asked for, at least 1; undefined leaves it to the
 * number of processors.
 */
export async function* examineAll(jobs: AsyncIterator<Job>, asked: number | undefined): AsyncGenerator<Done> {
  const threads = asked ?? USUAL_THREADS;
  // What one thread checks it checks at once: whatever waits grows old, and stays in memory for long.
  const few = threads === 1 ? 1 : asked === undefined ? FEW : FEW_IF_ASKED;
  let next = nextOf(jobs);
  for (;;) {
    const waiting: Job[] = [];
    let characters = 0;
    let taken: IteratorResult<Job> | undefined;
    const patience = after(PATIENCE);
    while (waiting.length < few && characters <= MUCH) {
      taken = await Promise.race([next, patience.over]);
      if (taken === undefined || taken.done === true) break;
      waiting.push(taken.value);
      characters += taken.value.task?.text?.length ?? 0;
      next = nextOf(jobs);
    }
    patience.end();
    if (threads > 1 && (waiting.length >= few || characters > MUCH)) {
      const pool = openPool(threads - 1);
      try {
        yield* pooled(waiting, next, jobs, pool);
      } finally {
        await pool.close();
      }
      return;
    }
    for (const job of waiting) yield doneHere(job);
    if (taken?.done === true) return;
    // Nothing came for a while: there is time to wait for what comes next.
    if (waiting.length === 0) await next;
    // Files are read and checked without a rest: signals and timers have their turn now.
    await new Promise(setImmediate);
  }
}

function doneHere(job: Job): Done {
  return { job, examined: job.task && examine(job.task) };
}

/** A file that is being checked, or has been. */
interface Underway {
  done: Done | undefined;
  readonly ended: Promise<unknown>;
}

/** This thread checks files too, whenever the pool has enough to do and the result that is due is not there yet. */
async function* pooled(
  few: readonly Job[],
  rest: Promise<IteratorResult<Job>>,
  jobs: AsyncIterator<Job>,
  pool: Pool,
): AsyncGenerator<Done> {
  const waiting = [...few];
  const underway: Underway[] = [];
  let next: Promise<IteratorResult<Job>> | undefined = rest;
  for (;;) {
    while (waiting.length > 0 && pool.hasRoom()) underway.push(underwayIn(pool, waiting.shift()!));
    const [first] = underway;
    if (first?.done !== undefined) {
      yield first.done;
      underway.shift();
    } else if (waiting.length > 0 && underway.length < MOST_HELD) {
      underway.push(underwayHere(waiting.shift()!));
      // What the pool has done meanwhile is looked at.
      await new Promise(setImmediate);
    } else if (waiting.length === 0 && next !== undefined) {
      // Whatever comes first: a further job, or the result that is due.
      const taken: unknown = await Promise.race(first === undefined ? [next] : [next, first.ended]);
      if (taken === undefined) continue;
      const { done, value } = taken as IteratorResult<Job, undefined>;
      if (value !== undefined) waiting.push(value);
      next = done === true ? undefined : nextOf(jobs);
    } else if (first !== undefined) {
      await first.ended;
    } else {
      return;
    }
  }
}

/** What can be read only once is read here, and so is what is too much for the pool. */
function underwayIn(pool: Pool, job: Job): Underway {
  const { task, isStream } = job;
  if (task === undefined || isStream) return underwayHere(job);
  const ended = pool.examine(task).then(examined => {
    underway.done = { job, examined: examined ?? examine(task) };
  });
  const underway: Underway = { done: undefined, ended };
  return underway;
}

function underwayHere(job: Job): Underway {
  return { done: doneHere(job), ended: Promise.resolve() };
}

/** What fails while nobody waits for it fails again for whoever waits next, and not before. */
function nextOf(jobs: AsyncIterator<Job>): Promise<IteratorResult<Job>> {
  const next = jobs.next();
  next.catch(() => undefined);
  return next;
}

/** Over after some time, if it has not been ended before. */
function after(milliseconds: number): { readonly over: Promise<undefined>; readonly end: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<undefined>(resolve => (timer = setTimeout(resolve, milliseconds, undefined)));
  return { over, end: () => clearTimeout(timer) };
}
