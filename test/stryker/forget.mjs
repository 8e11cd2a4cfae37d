// Loaded before the tests. Counts the beginnings at which the caches that build.mjs has changed forget: each mutant's, and in the
// first run, which finds out what each test reaches, each test's. And has mocha find the tests of a mutant at once.
import Mocha from 'mocha';

globalThis.beginning = 0;

export const mochaHooks = {
  beforeAll() {
    globalThis.beginning++;
  },
  beforeEach() {
    if (globalThis.__stryker__?.activeMutant === undefined) globalThis.beginning++;
  },
};

// Stryker names the tests of a mutant in one expression, (^one$)|(^other$)|…; two thousand names take it a second a time.
const { grep } = Mocha.prototype;
Mocha.prototype.grep = function (pattern) {
  const names = pattern?.source?.startsWith('(^') ? namesIn(pattern.source) : undefined;
  return grep.call(this, names === undefined ? pattern : { test: name => names.has(name) });
};

function namesIn(source) {
  return new Set(
    source
      .slice(2, -2)
      .split('$)|(^')
      .map(name => name.replace(/\\(.)/g, '$1')),
  );
}
