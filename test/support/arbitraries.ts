// What the property tests draw from: balanced reports, damages to texts, and edits of lines.
import fc from 'fast-check';
import { splitLines } from '../../server/src/core/index.js';
import { SHAPE, type Leaves, type Look } from './report-builder.js';
import { samples } from './samples.js';

/**
 * How often a property is tried. The everyday suite tries the same cases each time, so that what is green stays green;
 * PROPERTY_RUNS=20 tries twenty times as many, and others each time.
 */
export function runs(count: number): { numRuns: number; seed?: number } {
  const times = Number(process.env['PROPERTY_RUNS'] ?? '0');
  return times > 0 ? { numRuns: count * times } : { numRuns: count, seed: 20_240_131 };
}

/** Mostly small, often zero, sometimes huge; sums stay exact in doubles. */
const count = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.nat({ max: 30 }) },
  { weight: 1, arbitrary: fc.nat({ max: 10 ** 9 }) },
);
const amount = fc.oneof(
  count.map(String),
  fc
    .tuple(fc.nat({ max: 9999 }), fc.nat({ max: 9999 }))
    .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`),
);
const change = fc.integer({ min: -500, max: 500 }).map(number => (number > 0 ? `+${number}` : String(number)));

/** Leaves of a report whose relations all hold. */
export function leaves(edition: Leaves['edition']): fc.Arbitrary<Leaves> {
  const shape = SHAPE[edition];
  const six = fc.array(count, { minLength: 6, maxLength: 6 });
  const disclosure = shape.disclosure.map((length, row) =>
    fc.tuple(...Array.from({ length }, (_, cell) => cellOf(edition, row, cell, shape.disclosure.length))),
  );
  return fc
    .record({
      edition: fc.constant(edition),
      disclosure: fc.tuple(...disclosure),
      outcomes: fc.array(six, { minLength: shape.outcomes, maxLength: shape.outcomes }),
      carriedForward: six,
      share: fc.array(fc.nat({ max: 100 }), { minLength: 6, maxLength: 6 }),
      proceedings: fc.array(fc.array(count, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 }),
    })
    .map(({ share, ...rest }) => {
      const carriedOver = rest.carriedForward.map((forward, column) => {
        const all = rest.outcomes.reduce((sum, row) => sum + row[column]!, forward);
        return Math.floor((all * share[column]!) / 100);
      });
      return { ...rest, carriedOver };
    });
}

function cellOf(edition: Leaves['edition'], row: number, cell: number, rows: number): fc.Arbitrary<string> {
  if (edition === '2021') return row === rows - 1 ? amount : count.map(String);
  if (row >= 2 && row < rows - 1 && cell === 1) return change;
  return row === rows - 1 && cell === 1 ? amount : count.map(String);
}

export const look: fc.Arbitrary<Look> = fc.record({
  layout: fc.constantFrom('grid', 'markdown', 'browser'),
  mark: fc.constantFrom('plain', 'hashes', 'bold'),
  eol: fc.constantFrom('\n', '\r\n', '\r'),
  organ: fc.constantFrom('示例市示例区林业局', '示例市人民政府办公室', '示例县样板镇人民政府'),
  year: fc.integer({ min: 2019, max: 2030 }),
});

export const anyLeaves: fc.Arbitrary<Leaves> = fc.oneof(
  { weight: 3, arbitrary: leaves('2021') },
  { weight: 1, arbitrary: leaves('2019') },
);

/** Any string at all: whole characters, halves of them, control characters. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.array(fc.nat({ max: 0xffff }), { maxLength: 300 }).map(codes => String.fromCharCode(...codes)),
  fc
    .array(fc.constantFrom(...'一二三四五六、（）()年度报告公开总计规章0123\t\t\t||\n\n\r\f\u3000 -—#*'), {
      maxLength: 400,
    })
    .map(parts => parts.join('')),
);

const all = samples().map(({ text }) => text);
const pool = [...new Set(all.flatMap(text => splitLines(text)))];

export const sampleText: fc.Arbitrary<string> = fc.constantFrom(...all);

/** A line as it could come into a report: from another report, a broken one, or anything. */
export const anyLine: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...pool) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      '- 4 -',
      '\f',
      '　　',
      '|---|---|',
      '四、',
      '示例市示例局2020年政府信息公开工作年度报告',
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom('0', '1', '', '/', '总计', '（七）总计', '1,234'), { maxLength: 17 })
      .map(cells => cells.join('\t')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);

/** Lines `[from, to)` of a text become other lines; fractions of the whole, so that one edit fits any text. */
export interface LineEdit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: readonly string[];
}

export const lineEdit: fc.Arbitrary<LineEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 60 })),
  inserted: fc.array(anyLine, { maxLength: 4 }),
});

/** What printing, pasting and typing do to a text, each at one place. */
export type Damage = (text: string, at: number) => string;

const atLine =
  (change: (line: string, all: readonly string[]) => string): Damage =>
  (text, at) => {
    const lines = splitLines(text);
    const index = Math.min(lines.length - 1, Math.floor(at * lines.length));
    return lines.map((line, place) => (place === index ? change(line, lines) : line)).join('');
  };

const atTab = (instead: string): Damage =>
  atLine(line => {
    const tabs = [...line.matchAll(/[\t|]/g)];
    const tab = tabs[Math.floor(tabs.length / 2)];
    return tab === undefined ? line : line.slice(0, tab.index) + instead + line.slice(tab.index + 1);
  });

const DAMAGES: readonly Damage[] = [
  atLine(() => ''),
  atLine(line => line + line),
  atLine(line => `\n${line}`),
  atLine(line => `- 4 -\n${line}`),
  atLine(line => line.replace(/\t/, '')),
  atLine(line => line.replace(/\d+/, '')),
  atLine(line => line.replace(/\d+/, '$&\t$&')),
  atLine(line => line.replace(/\d/, '$&\t')),
  atLine(line => line.replace(/(\d+)\t(\d+)/, '$2\t$1')),
  atLine(line => line.replace(/^\t+/, '')),
  atLine(line => line.replace(/[\u4e00-\u9fff]/, '')),
  atLine(line => line.replace(/([\u4e00-\u9fff]{4})([\u4e00-\u9fff]{2,})/, '$1\n$2')),
  atLine(line => line.replaceAll('\t', ' ')),
  atLine((line, lines) => line + lines.slice(0, 3).join('')),
  atTab(''),
  atTab('\t\t'),
  atTab('\n'),
  (text, at) => text.slice(0, Math.floor(at * text.length)),
  (text, at) => text.slice(Math.floor(at * text.length)),
  (text, at) => text.slice(0, Math.floor(at * text.length)) + '\ud83d' + text.slice(Math.floor(at * text.length)),
  text => text.replaceAll('\n', '\r\n'),
  text => text + text,
];

/** Which damage, and where: a fraction of the text. */
export type DamageAt = readonly [which: number, at: number];

export const damagesOf: fc.Arbitrary<DamageAt[]> = fc.array(
  fc.tuple(
    fc.nat({ max: DAMAGES.length - 1 }),
    fc.integer({ min: 0, max: 999 }).map(at => at / 1000),
  ),
  { minLength: 1, maxLength: 6 },
);

export function applyDamages(text: string, damages: readonly DamageAt[]): string {
  return damages.reduce((broken, [which, at]) => DAMAGES[which]!(broken, at).slice(0, 40_000), text);
}

/** A text with up to six damages. */
export function damaged(source: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(source, damagesOf).map(([text, damages]) => applyDamages(text, damages));
}
