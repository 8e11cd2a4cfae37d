// The score of a run: the share of mutants that a test noticed, with what chance alone may have done to it, and where the rest is.

const NOTICED = new Set(['Killed', 'Timeout']);

/** The score as a text of a few lines, and a table by file. */
export function score(results, population, statics) {
  const all = population.filter(mutant => mutant.static === statics).length;
  const counted = results.filter(({ status }) => status !== 'RuntimeError');
  const noticed = counted.filter(({ status }) => NOTICED.has(status));
  const [low, high] = interval(noticed.length, counted.length, all);
  const of = status => results.filter(result => result.status === status).length;
  return [
    `${counted.length} of ${all} ${statics ? 'static ' : ''}mutants run: ${of('Killed')} killed, ${of('Timeout')} timed out, ` +
      `${of('Survived')} survived, ${of('NoCoverage')} reached by no test` +
      (counted.length < results.length ? `; ${results.length - counted.length} could not be run` : ''),
    `Score ${percent(noticed.length / counted.length)}` +
      (counted.length < all ? `; of all of them, with 95 % confidence, ${percent(low)} to ${percent(high)}` : ''),
    ...byFile(counted),
  ].join('\n');
}

/** Wilson's interval, narrowed for what a sample out of not so many is surer of. */
function interval(hits, count, all) {
  if (count === 0) return [0, 1];
  const z = 1.96 * Math.sqrt(Math.max(0, (all - count) / Math.max(1, all - 1)));
  const share = hits / count;
  const middle = (share + z ** 2 / (2 * count)) / (1 + z ** 2 / count);
  const half = (z / (1 + z ** 2 / count)) * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  return [middle - half, middle + half];
}

function byFile(results) {
  const files = grouped(results);
  return [...files]
    .map(([file, own]) => ({
      file,
      count: own.length,
      missed: own.filter(({ status }) => !NOTICED.has(status)).length,
    }))
    .toSorted((one, other) => other.missed - one.missed || (one.file < other.file ? -1 : 1))
    .filter(({ missed }) => missed > 0)
    .map(
      ({ file, count, missed }) => `  ${String(missed).padStart(4)} of ${String(count).padStart(4)} missed in ${file}`,
    );
}

function grouped(results) {
  const files = new Map();
  for (const result of results) files.set(fileOf(result), [...(files.get(fileOf(result)) ?? []), result]);
  return files;
}

function fileOf({ key }) {
  return key.slice('server/src/core/'.length, key.indexOf(':'));
}

function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}
