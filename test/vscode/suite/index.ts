// Runs the suites under mocha inside the extension host, prints what mocha says and leaves the counts for the runner.
import { writeFileSync } from 'node:fs';

/** A suite's name (its file's) and how to load it. */
export type Suite = readonly [name: string, load: () => Promise<unknown>];

/** Loads and runs the suites; DISCLOSURE_SUITES narrows them by the beginning of their name. Throws if a test fails. */
export async function runSuites(suites: readonly Suite[]): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'tdd', color: false, timeout: 30_000, slow: 3_000, reporter: 'spec' });
  const grep = process.env['DISCLOSURE_GREP'] ?? '';
  if (grep !== '') mocha.fgrep(grep);
  mocha.suite.emit('pre-require', globalThis, '', mocha);

  const wanted = process.env['DISCLOSURE_SUITES'] ?? '';
  for (const [name, load] of suites) if (name.startsWith(wanted)) await load();

  const { passes, failures, pending } = await new Promise<Mocha.Stats>((resolve, reject) => {
    const runner = mocha.run(() => {
      if (runner.stats === undefined) reject(new Error('mocha kept no statistics'));
      else resolve(runner.stats);
    });
  });
  const results = process.env['DISCLOSURE_RESULTS'] ?? '';
  if (results !== '') writeFileSync(results, JSON.stringify({ passed: passes, failed: failures, pending }));
  console.log(`${passes} passing, ${failures} failing, ${pending} pending`);
  if (failures > 0) throw new Error(`${failures} failed`);
}
