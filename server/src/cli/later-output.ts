// Problems that are met before it is their turn to be told: files are looked at ahead of the results, and what is told must
// stand in the order of the files all the same.
import type { Locale } from '../core/index.js';
import type { Trouble } from './inputs.js';
import type { Output } from './output.js';

export interface LaterOutput extends Pick<Output, 'locale' | 'problem'> {
  /** What was met since the last call. */
  take(): readonly Trouble[];
}

export function laterOutput(locale: Locale): LaterOutput {
  let troubles: Trouble[] = [];
  return {
    locale,
    problem(id, params = {}) {
      troubles.push({ kind: 'trouble', isProblem: true, id, params });
    },
    take() {
      const taken = troubles;
      troubles = [];
      return taken;
    },
  };
}
