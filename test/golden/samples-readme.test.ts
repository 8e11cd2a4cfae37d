// samples/README.md says what each sample must report; this test reads its tables and holds the checker to them, line by line.
// Rows of checks that are not there yet are left out.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks, lineAt } from '../../server/src/core/index.js';
import { formatted, read } from '../support/core.js';
import { root } from '../support/project.js';
import { samples } from '../support/samples.js';

/** Findings of these name one line for what README gives as a stretch of lines. */
const ONCE = new Set(['split-table', 'superseded-form']);

interface Promised {
  /** The check, or what README gives behind "then": what the same cause looks like to another check. */
  readonly checks: readonly string[];
  readonly from: number;
  readonly to: number;
}

interface Found {
  readonly check: string;
  /** An error or a warning. */
  readonly grave: boolean;
  readonly line: number;
}

suite('golden: samples/README.md', () => {
  const known = new Set(checks.map(({ id }) => id));
  const sections = readFileSync(join(root, 'samples/README.md'), 'utf8')
    .split(/^## /m)
    .slice(1);

  for (const { name, text } of samples()) {
    const folder = name.split('/')[0]!;
    const section = sections.find(part => part.startsWith(`${folder}\n`));
    test(name, () => {
      assert.ok(section !== undefined, `README has no section ${folder}`);
      const promised = promisesOf(section).filter(({ checks: [check] }) => known.has(check!));
      // Of the folder on-the-grid README says only which infos and hints are left.
      const found = foundIn(text).filter(({ grave }) => grave || folder !== 'on-the-grid');
      const unexpected = found.filter(finding => !promised.some(promise => meets(finding, promise)));
      const unmet = promised.filter(promise => !found.some(finding => meets(finding, promise)));
      assert.deepEqual({ unexpected, unmet }, { unexpected: [], unmet: [] });
    });
  }
});

suite('golden: samples/on-the-grid', () => {
  const named = new Map(samples().map(({ name, text }) => [name, text]));
  for (const name of ['02-browser-copy', '03-packed-left']) {
    test(`${name} is what formatting gives`, () => {
      assert.equal(formatted(named.get(name)!), named.get(`on-the-grid/${name}`));
    });
  }
});

function meets({ check, line }: Found, { checks: promised, from, to }: Promised): boolean {
  return promised.includes(check) && from <= line && line <= to;
}

function promisesOf(section: string): Promised[] {
  return [...section.matchAll(/^\| ([\d–, ]+) \| ([a-z-]+) \|(.*)$/gm)].flatMap(([, lines, check, what]) => {
    const instead = [.../then (.*)$/.exec(what!)?.[1]?.matchAll(/[a-z]+(?:-[a-z]+)+/g) ?? []].map(([id]) => id);
    return lines!.split(', ').flatMap((range): Promised[] => {
      const [from, to = from] = range.split('–').map(Number) as [number, number?];
      if (ONCE.has(check!)) return [{ checks: [check!], from, to: to + 1 }];
      return Array.from({ length: to - from + 1 }, (_, index) => {
        const line = from + index;
        return { checks: [check!, ...instead], from: line, to: line };
      });
    });
  });
}

/** Line and check of every finding, lines of the file from 1. */
function foundIn(text: string): Found[] {
  return read(text).snapshot.reports.flatMap(({ report, firstLine }) =>
    report.findings.map(({ span, check, severity }) => ({
      check,
      grave: severity === 'error' || severity === 'warning',
      line: firstLine + lineAt(report.tree.lineStarts, span.from) + 1,
    })),
  );
}
