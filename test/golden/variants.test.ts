// What small changes of the base report make of its model and its findings, kept in test/golden/variants: for each change the
// lines of the model that became others, without their line numbers, and all that is found, with its fixes.
import { assertSound, read } from '../support/core.js';
import { BASE } from '../support/base-report.js';
import { dumpFindings, dumpFixes, dumpModel } from '../support/dump.js';
import { goldenSections } from '../support/golden.js';
import { tabbed } from '../support/marked.js';
import { BOUND_VARIANTS } from '../support/variants/bounds.js';
import { FRAME_VARIANTS } from '../support/variants/frame.js';
import { LABEL_VARIANTS } from '../support/variants/labels.js';
import { LOOSE_VARIANTS } from '../support/variants/loose.js';
import { PROSE_VARIANTS } from '../support/variants/prose.js';
import { ROW_VARIANTS } from '../support/variants/rows.js';
import { DAMAGE_VARIANTS } from '../support/variants/damages.js';
import { VALUE_VARIANTS } from '../support/variants/values.js';
import type { Variant, Variants } from '../support/variants/variant.js';

const GROUPS: Readonly<Record<string, Variants>> = {
  frame: FRAME_VARIANTS,
  labels: LABEL_VARIANTS,
  rows: ROW_VARIANTS,
  values: VALUE_VARIANTS,
  damages: DAMAGE_VARIANTS,
  prose: PROSE_VARIANTS,
  bounds: BOUND_VARIANTS,
  loose: LOOSE_VARIANTS,
};

suite('golden: variants', () => {
  for (const [group, variants] of Object.entries(GROUPS)) {
    const sections = goldenSections(`variants/${group}.txt`);
    for (const [name, variant] of Object.entries(variants)) {
      test(`${group}: ${name}`, () => sections.check(name, picture(variant)));
    }
    test(`${group}: nothing is left over`, () => sections.finish());
  }
});

const bases = new Map<string, string[]>();

function picture({ text, base = BASE, on }: Variant): string {
  const file = read(tabbed(text), on);
  assertSound(file);
  const { reports } = file.snapshot;
  return [
    ...difference(modelOf(base), linesOf(reports.map(({ report }) => dumpModel(report)))),
    ...reports.flatMap(({ report, firstLine }) => [dumpFindings(report, firstLine), dumpFixes(report)]),
  ].join('');
}

function modelOf(base: string): readonly string[] {
  const known = bases.get(base) ?? linesOf(read(tabbed(base)).snapshot.reports.map(({ report }) => dumpModel(report)));
  bases.set(base, known);
  return known;
}

/** The lines of a picture of a model; a line number is told as how many lines the thing has, so that a line more changes one place only. */
function linesOf(dumps: readonly string[]): string[] {
  return dumps
    .join('\n')
    .replace(/(?<=row |header |line |lines |gap )(\d+)–(\d+)/g, (_, from, to) => `×${Number(to) - Number(from) + 1}`)
    .replace(/(?<=row |header |line )\d+/g, '×1')
    .replace(/(?<=at )\d+(?=:)/g, '')
    .replace(/(?<=split label )\d+\/\d+/g, '')
    .split('\n')
    .filter(line => line !== '');
}

/** The lines that went and came, each as often as it did. */
function difference(before: readonly string[], after: readonly string[]): string[] {
  const left = [...before];
  const came = after.filter(line => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  return [...left.map(line => `- ${line}\n`), ...came.map(line => `+ ${line}\n`)];
}
