// Judges how the cost of something grows with its input: by processor time, never by a limit, and again where it seems slow.

/** How many times the input grows: of a square, time would grow 64 times, of a line 8 times, and halfway between is 22. */
const TIMES = 8;
/** The exponent from which growth is no longer called linear. */
const STEEPEST = 1.5;
/** Milliseconds below which a clock that is shared with others tells nothing. */
const TELLING = 20;
const TRIES = 6;

export interface Growth {
  readonly linear: boolean;
  /** What was measured, for the one who has to mend it. */
  readonly told: string;
}

/**
 * Measures `run` on inputs of growing size, doubling from `smallest`. Linear is also what takes no time worth telling at
 * `largest`.
 */
export function growthOf(run: (size: number) => void, smallest: number, largest: number): Growth {
  run(smallest);
  let size = smallest;
  let small = timeOf(() => run(size));
  while (small < TELLING && size < largest) {
    size *= 2;
    small = timeOf(() => run(size));
  }
  if (small < TELLING) return { linear: true, told: `${size}: ${small} ms` };
  let large = timeOf(() => run(TIMES * size));
  // A square shows each time it is looked for, a hitch does not.
  for (let again = 0; again < TRIES && exponent(small, large) > STEEPEST; again++) {
    small =
      again % 2 === 0
        ? Math.min(
            small,
            timeOf(() => run(size)),
          )
        : small;
    large = Math.min(
      large,
      timeOf(() => run(TIMES * size)),
    );
  }
  const power = exponent(small, large);
  return {
    linear: power <= STEEPEST,
    told: `${size}: ${small} ms, ${TIMES * size}: ${large} ms, grows with power ${power.toFixed(2)}`,
  };
}

function exponent(small: number, large: number): number {
  return Math.log(large / small) / Math.log(TIMES);
}

/** Milliseconds of processor time. */
function timeOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
