// From which seed all that a run of the suites draws by chance is drawn: the same each time, unless another one is asked for.
import fc from 'fast-check';

/** The one that `npm test` takes: what is green stays green until something was changed. */
const KEPT = 20240131;
const asked = process.env['SEED'];

// `SEED=any` draws one, `SEED=N` draws what a failure told of N.
const seed = asked === 'any' ? Date.now() % 0x7fffffff : Number(asked ?? KEPT);
if (!Number.isInteger(seed)) throw new Error(`SEED is neither a whole number nor any: ${asked}`);

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
if (asked !== undefined) console.log(`SEED=${seed}`);
