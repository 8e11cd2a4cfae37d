// Counts the beginnings at which the caches that build.mjs has changed forget: each mutant's, and in the first run, which finds
// out what each test reaches, each test's.
globalThis.beginning = 0;

export const mochaHooks = {
  beforeAll() {
    globalThis.beginning++;
  },
  beforeEach() {
    if (globalThis.__stryker__?.activeMutant === undefined) globalThis.beginning++;
  },
};
