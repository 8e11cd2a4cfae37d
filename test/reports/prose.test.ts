// What is said of the prose of real reports: every finding there is known and was looked at by hand. Left out where the reports
// are not at hand.
import assert from 'node:assert/strict';
import { lineAt } from '../../server/src/core/index.js';
import { proseMentions } from '../../server/src/core/prose/mentions.js';
import { read } from '../support/core.js';
import { haveReports, reportsIn, reportText } from '../support/reports.js';

const CHECKS = ['prose-contradicts-table', 'prose-arithmetic', 'year-mismatch'];
const HINTS = ['fee-statement', 'missing-topic'];

/** All findings of the prose: `file:line check`. Every one is a true one. */
const KNOWN: readonly string[] = [
  'partial/changchun-styjrswj-2023.txt:3 prose-contradicts-table',
  'verbatim/kewei-2024-source.md:43 prose-contradicts-table',
  'whole/kewei-2024.browser.txt:19 prose-contradicts-table',
  'whole/kewei-2024.txt:19 prose-contradicts-table',
  ...['whole/shanghai-office-2019.browser.txt', 'whole/shanghai-office-2019.txt'].flatMap(file => [
    `${file}:15 prose-contradicts-table`,
    `${file}:15 prose-contradicts-table`,
    `${file}:15 prose-arithmetic`,
  ]),
];

/** Hints on the seeds: section six says 无 in three of them, one has three topics. */
const KNOWN_HINTS: readonly string[] = [
  '000 fee-statement',
  '002 missing-topic',
  '002 fee-statement',
  '003 fee-statement',
];

const have = haveReports();

suite('reports: prose', () => {
  if (!have) return;
  const all = ['partial', 'seeds', 'verbatim', 'whole'].flatMap(folder => reportsIn(folder));

  test('every finding of the prose is known', () =>
    assert.deepEqual(all.flatMap(({ name, text }) => findings(name, text, CHECKS)).toSorted(), KNOWN.toSorted()));

  test('hints on the seeds', () =>
    assert.deepEqual(
      reportsIn('seeds').flatMap(({ name, text }) =>
        findings(name, text, HINTS).map(found => found.replace(/^seeds\/(\d+)\S* /, '$1 ')),
      ),
      KNOWN_HINTS,
    ));

  // The third and fourth column of prose-samples.tsv, row by row: how many numbers of the sentence agree, how many differ.
  // hongze-2024 tells of another scope and is left unread; yynanhu-2019 is not at hand; huaian’s 信息处理费 is no cell.
  const VERDICTS: readonly (readonly [agree: number, differ: number])[] = [
    [4, 0],
    [5, 0],
    [5, 0],
    [4, 0],
    [3, 2],
    [3, 1],
    [1, 0],
    [0, 0],
    [0, 1],
    [0, 0],
    [0, 0],
  ];

  reportText('prose-samples.tsv')
    .trimEnd()
    .split('\n')
    .slice(1)
    .forEach((row, index) => {
      const [sentence, report] = row.split('\t') as [string, string];
      test(`sentence ${index + 1}, ${report}`, () => {
        const file = all.find(({ name }) => new RegExp(`/${report}(?:\\.txt)?$`).test(name));
        const pieces = sentence
          .split('…')
          .map(bare)
          .filter(piece => piece.length > 4);
        const mentions = file ? mentionsIn(file.text, pieces) : [];
        const count = (state: string): number => mentions.filter(found => found === state).length;
        assert.deepEqual([count('agrees'), count('differs')], VERDICTS[index]);
      });
    });
});

function findings(name: string, text: string, wanted: readonly string[]): string[] {
  return read(text).snapshot.reports.flatMap(({ report, firstLine }) =>
    report.findings
      .filter(({ check }) => wanted.includes(check))
      .map(({ check, span }) => `${name}:${firstLine + lineAt(report.tree.lineStarts, span.from) + 1} ${check}`),
  );
}

/** The states of the mentions that stand within one of the pieces of a sentence. */
function mentionsIn(text: string, pieces: readonly string[]): string[] {
  return read(text).snapshot.reports.flatMap(({ report }) => {
    const whole = report.tree.rawLines.join('');
    return proseMentions(report.model)
      .filter(({ span }) => {
        const before = bare(whole.slice(0, span.from));
        const around = bare(whole);
        return pieces.some(piece => {
          for (let at = around.indexOf(piece); at >= 0; at = around.indexOf(piece, at + 1)) {
            if (at <= before.length && before.length < at + piece.length) return true;
          }
          return false;
        });
      })
      .map(({ state }) => state);
  });
}

function bare(words: string): string {
  return words.replace(/\s+/g, '').replaceAll(',', '，');
}
