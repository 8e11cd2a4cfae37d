// What is told beside the results: files that hold no report, and defects of our own.
import type { ReportSnapshot } from '../core/index.js';
import type { Output } from './output.js';
import { word } from './words.js';

/** Files that were read and hold no report. */
export interface PassedOver {
  /** A file that was asked for by name is told at once; those met in folders together, at the end. */
  add(path: string, named: boolean): void;
  tell(): void;
}

/** How many names one note gives. */
const NAMES = 3;

export function passedOver(output: Output): PassedOver {
  const names: string[] = [];
  let count = 0;
  return {
    add(path, named) {
      if (named) {
        output.note('no-report', { path });
        return;
      }
      count++;
      if (names.length < NAMES) names.push(path);
    },
    tell() {
      if (count === 0) return;
      const listed = names.join(word(output.locale, 'between-paths'));
      const paths = count > NAMES ? word(output.locale, 'no-report-more', { paths: listed }) : listed;
      output.note('no-report-found', { count, paths });
    },
  };
}

/** Checks that threw. The others' findings stand. */
export function tellCrashes(path: string, crashes: ReportSnapshot['crashes'], output: Output): void {
  for (const { check, error } of crashes) output.problem('check-crashed', { path, check, reason: reasonOf(error) });
}

/** Does the work for one file. What it throws is a defect of ours: told, and the other files are still done. */
export function tellDefects<Result>(path: string, output: Output, work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    output.problem('file-crashed', { path, reason: reasonOf(error) });
    return undefined;
  }
}

/** An error in one line. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
