// When to stop starting a server that keeps dying. Knows nothing of VS Code.

export const MOST_CRASHES = 5;
export const CRASH_MINUTES = 3;

/** A function to call at each crash: true as long as fewer than `MOST_CRASHES` fell into the last `CRASH_MINUTES`. */
export function crashLimit(now: () => number = Date.now): { mayRestart(): boolean; forget(): void } {
  let crashes: number[] = [];
  return {
    mayRestart() {
      const at = now();
      crashes = [...crashes.filter(crash => at - crash < CRASH_MINUTES * 60_000), at];
      return crashes.length < MOST_CRASHES;
    },
    /** A restart by hand begins the count anew. */
    forget() {
      crashes = [];
    },
  };
}
