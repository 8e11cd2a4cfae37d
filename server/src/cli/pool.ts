// Threads that check files. Each has a small heap of its own: a report is forgotten as soon as it is checked, and left to
// themselves the threads would fill the machine before they clean up.
import { Tinypool } from 'tinypool';
import type { Examined, Task } from './examine.js';
import { besideProgram } from './program.js';

export interface Pool {
  /** Whether a thread would wait for the next file otherwise. */
  hasRoom(): boolean;
  /** Undefined where a thread cannot do it: it has too little memory, or is defect. Never rejects. */
  examine(task: Task): Promise<Examined | undefined>;
  /** Ends the threads, whatever they do. */
  close(): Promise<void>;
}

/** The threads load the program itself, which gives them this function and does nothing else there. */
const PROGRAM = 'cli.cjs';
const WORK = 'examineSmall';
const LIMITS = { maxYoungGenerationSizeMb: 9, maxOldGenerationSizeMb: 96 };
/** Files that each thread is given at a time, so that it need not wait for the next. */
const AHEAD = 3;

export function openPool(threads: number): Pool {
  const pool = new Tinypool({
    filename: besideProgram(PROGRAM),
    name: WORK,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: AHEAD,
    resourceLimits: LIMITS,
  });
  let given = 0;
  let hasBegun = false;
  return {
    // The first results show that the threads have started, which takes longer than many files.
    hasRoom: () => given < (hasBegun ? threads * AHEAD : threads),
    async examine(task) {
      given++;
      try {
        const results = (await pool.run(task)) as Examined[];
        // What the pool notes of a task stays in memory until V8 looks through all of it. The result need not stay with it.
        return results.pop();
      } catch {
        return undefined;
      } finally {
        given--;
        hasBegun = true;
      }
    },
    close: () => pool.destroy(),
  };
}
