// The goals of the project for speed, and what a run says of each. They are ratios to peers in the same run: times hold for
// one machine, ratios for all.
import { BURST } from './editing.mjs';
import { SIZES } from './documents.mjs';
import { timesAsLong } from './everything-on.mjs';
import { growth, median, megabytes, ratio, summary } from './stats.mjs';

/** No server that waits before it looks at the text waits shorter than this, in milliseconds. */
const SHORTEST_DEBOUNCE = 50;

/** A goal: what is to be reached, in words, what was, and whether it was. `reached` is undefined if it was not measured. */
function atMost(value, limit, words) {
  return { words, reached: Number.isFinite(value) ? ratio(value) : undefined, isMet: value <= limit };
}

function atLeast(value, limit, words) {
  return { words, reached: Number.isFinite(value) ? ratio(value) : undefined, isMet: value >= limit };
}

/** Several at once: all of them have to be met. */
function both(one, other, words) {
  const isMeasured = one.reached !== undefined && other.reached !== undefined;
  return {
    words,
    reached: isMeasured ? `${one.reached} / ${other.reached}` : undefined,
    isMet: one.isMet && other.isMet,
  };
}

/** All goals in the light of the results. */
export function goals(results) {
  const edit = (size, server, figure = 'p95') => figureOf(results.editing?.[size]?.[server]?.edit, figure);
  const other = (size, server, what) => median(results.editing?.[size]?.[server]?.[what] ?? []);
  const memory = (size, server) => median(results.memory?.[size]?.[server]?.highest ?? []);
  const small = edit('6 KB', 'ours') / edit('6 KB', 'json');
  const middle = edit('600 KB', 'ours') / edit('600 KB', 'json');
  const large = edit('6 MB', 'ours') / edit('6 MB', 'json');
  const exponent = growthOf(results, 'ours');
  const newline = other('6 MB', 'ours', 'newline') / other('6 MB', 'json', 'newline');
  const cold = name => median(results.coldStart?.[name] ?? []);
  const smallMemory = memory('6 KB', 'ours') / memory('6 KB', 'nothing');
  const largeMemory = memory('6 MB', 'ours') / memory('6 MB', 'json');
  const questions = worst(
    SIZES.flatMap(({ name }) => ['hover', 'codeAction'].map(what => questionRatio(other, name, what))),
  );
  return [
    goal('1', 'edit in 6 KB, p95', atMost(small, 1, '≤ 1 × vscode-json'), atMost(small, 0.5, '≤ 0.5 ×')),
    goal('1b', 'edit in 600 KB, p95', atMost(middle, 1 / 5, '≤ 1/5 of vscode-json')),
    goal('2', 'edit in 6 MB, p95', atMost(large, 1 / 50, '≤ 1/50 of vscode-json'), atMost(large, 1 / 300, '≤ 1/300')),
    goal('3', 'growth of p50 from 6 KB to 6 MB, exponent', exponentGoal(exponent, 0.25), exponentGoal(exponent, 0.05)),
    goal(
      '4',
      'new line near the top of 6 MB, p50',
      atMost(newline, 1 / 20, '≤ 1/20 of vscode-json'),
      atMost(newline, 1 / 100, '≤ 1/100'),
    ),
    goal('5', `burst of ${BURST} edits, p50`, burstGoal(results), coalescing(results)),
    goal(
      '6',
      'cold start to first diagnostics, p50',
      atMost(cold('ours') / cold('json'), 0.5, '≤ 0.5 × vscode-json'),
      atMost(cold('ours') / cold('node'), 2, '≤ 2 × `node -e 0`'),
    ),
    goal(
      '7',
      'resident memory at the highest, 6 KB / 6 MB',
      both(
        atMost(smallMemory, 1.3, ''),
        atMost(largeMemory, 0.6, ''),
        '≤ 1.3 × the server that does nothing / ≤ 0.6 × vscode-json',
      ),
      both(atMost(smallMemory, 1.1, ''), atMost(largeMemory, 0.35, ''), '≤ 1.1 × / ≤ 0.35 ×'),
    ),
    goal(
      '8',
      'hover and code action, p50, the worst of all sizes',
      atMost(questions, 5, '≤ 5 × the server that does nothing'),
      atMost(questions, 2, '≤ 2 ×'),
    ),
    ...batchGoals(results),
    goal('11', 'findings of 1,000 reports in one file = 1,000 × those of one', exactnessGoal(results)),
    goal('12', 'checks of 6 KB with those that are off by default', everythingOnGoal(results)),
  ];
}

function goal(number, what, first, then) {
  return { number, what, first, then };
}

function figureOf(samples, figure) {
  return samples === undefined ? NaN : summary(samples)[figure];
}

function worst(ratios) {
  const known = ratios.filter(Number.isFinite);
  return known.length === 0 ? NaN : Math.max(...known);
}

function questionRatio(other, size, what) {
  return other(size, 'ours', what) / other(size, 'nothing', what);
}

/** The exponent of the costs of one server, over the sizes that were measured. */
export function growthOf(results, server) {
  const sizes = SIZES.filter(({ name }) => results.editing?.[name] !== undefined);
  if (sizes.length < SIZES.length) return NaN;
  const costs = sizes.map(({ name }) => median(results.editing[name][server].edit));
  return growth(
    costs,
    sizes.map(({ reports }) => reports),
  );
}

function exponentGoal(exponent, limit) {
  const reached = Number.isFinite(exponent) ? exponent.toFixed(2) : undefined;
  return { words: `≤ ${limit}`, reached, isMet: exponent <= limit };
}

function burstGoal({ editing = {} }) {
  const ratios = Object.values(editing).map(({ ours }) => median(ours.burst) / median(ours.edit));
  return atMost(worst(ratios), 5, '≤ 5 × one edit, at any size');
}

function coalescing({ editing = {} }) {
  const lists = Object.values(editing).flatMap(({ ours }) => ours.publishes);
  const wait = median(editing['6 KB']?.ours.edit ?? []);
  const most = worst(lists);
  const isMeasured = Number.isFinite(most) && Number.isFinite(wait);
  const fixedWait = wait < SHORTEST_DEBOUNCE ? 'no fixed wait' : 'a wait';
  return {
    words: 'coalesced, never debounced',
    reached: isMeasured ? `diagnostics sent ${median(lists)} × (at most ${most} ×), ${fixedWait}` : undefined,
    isMet: most < BURST / 2 && wait < SHORTEST_DEBOUNCE,
  };
}

function batchGoals({ batch = {} }) {
  const memory = files => median(batch[files]?.ours.memory ?? []);
  const [peak, more] = [memory(1000), memory(10_000)];
  const growing = more / peak;
  const grown = Number.isFinite(growing) ? ` and ${ratio(growing)}` : ' (10,000 files not measured)';
  return [
    batchGoal('9', batch, 10_000),
    batchGoal('9b', batch, 1000),
    goal('10', 'batch memory', {
      words: '≤ 150 MB, growing ≤ 1.1 × from 1,000 to 10,000 files',
      reached: Number.isFinite(peak) ? `${megabytes(Math.max(peak, more || 0))} MB${grown}` : undefined,
      isMet: Math.max(peak, more || 0) <= 150e6 && !(growing > 1.1),
    }),
  ];
}

/** Slow programs are run over a thousand files only: their speed is taken for that over any number. */
function batchGoal(number, batch, files) {
  const rate = (name, many) => many / median(batch[many]?.[name]?.time ?? []);
  const speed = name => rate(name, batch[files]?.[name] === undefined ? 1000 : files);
  const ours = rate('ours', files);
  return goal(
    number,
    `batch, files a second, with their starting, ${files.toLocaleString('en')} files`,
    both(
      atLeast(ours / speed('autocorrect, one thread'), 1, ''),
      atLeast(ours / speed('textlint, terminology'), 8, ''),
      '≥ 1 × autocorrect on one thread / ≥ 8 × textlint with terminology',
    ),
    atLeast(ours / speed('autocorrect, all cores'), 3, '≥ 3 × autocorrect on all cores'),
  );
}

function everythingOnGoal({ everythingOn }) {
  const words = '≤ 2 × without them';
  return everythingOn === undefined ? atMost(NaN, 2, words) : atMost(timesAsLong(everythingOn.checks), 2, words);
}

function exactnessGoal({ exactness }) {
  if (exactness === undefined) return { words: 'exact', reached: undefined, isMet: false };
  const inexact = [...new Set(exactness.filter(({ exact }) => !exact).map(({ sample }) => sample))];
  const reached = inexact.length === 0 ? 'exact' : `differs in sample ${inexact.join(', ')}`;
  return { words: 'exact', reached, isMet: inexact.length === 0 };
}
