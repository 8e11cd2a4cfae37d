// Checks the files of a run, one after another.
import { examine, type Examined, type Task } from './examine.js';
import type { Trouble } from './inputs.js';

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

/** The results in the order of the jobs. */
export async function* examineAll(jobs: AsyncIterable<Job>): AsyncGenerator<Done> {
  for await (const job of jobs) yield { job, examined: job.task && examine(job.task) };
}
