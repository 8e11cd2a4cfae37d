// What is said of the prose of real reports: every finding there is known and was looked at by hand. Left out where the reports
// are not at hand.
import assert from 'node:assert/strict';
import { lineAt } from '../../server/src/core/index.js';
import { proseMentions } from '../../server/src/core/prose/mentions.js';
import { nameOfReading } from '../../server/src/core/prose/values.js';
import { report } from '../support/base-report.js';
import { read } from '../support/core.js';
import { tabbed } from '../support/marked.js';
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

const NEW = '一、本年新收';
const DONE = '（七）总计';
const OVER = '二、上年结转';
const FORWARD = '四、结转下年度继续办理';
const ENDS = ['结果维持', '结果纠正', '其他结果', '尚未审结'];
const SUITS = '行政诉讼（两类合计）';

type Expected =
  | { readonly readings: readonly string[]; readonly differ?: readonly string[] }
  /** Nothing is read, and why that is right. */
  | { readonly why: string };

/** What the sentences of prose-samples.tsv speak of, row by row, after its third column; and which do not agree, after its fourth. */
const READINGS: readonly Expected[] = [
  { readings: [NEW, DONE, OVER, FORWARD] },
  { readings: ['行政复议', ...ENDS.map(end => `行政复议·${end}`)] },
  { readings: [SUITS, ...ENDS.map(end => `${SUITS}·${end}`)] },
  { readings: [NEW, DONE, OVER, FORWARD] },
  {
    readings: [
      '（一）予以公开＋（二）部分公开',
      '（三）不予公开',
      '（四）无法提供',
      '（五）不予处理',
      '（六）其他处理',
    ],
    differ: ['（一）予以公开＋（二）部分公开', '（四）无法提供'],
  },
  { readings: [NEW, OVER, `均已办结: ${FORWARD}`, FORWARD], differ: [`均已办结: ${FORWARD}`] },
  { readings: [NEW] },
  { why: 'another scope: one office of a report on a whole district' },
  { readings: [NEW], differ: [NEW] },
  { why: 'the report is not at hand' },
  { why: 'no cell of the form holds the fee for processing information' },
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

  reportText('prose-samples.tsv')
    .trimEnd()
    .split('\n')
    .slice(1)
    .forEach((row, index) => {
      const [sentence, name, meaning, agrees] = row.split('\t') as [string, string, string, string];
      test(`sentence ${index + 1}, ${name}`, () => {
        const expected = READINGS[index]!;
        const file = all.find(other => new RegExp(`/${name}(?:\\.txt)?$`).test(other.name));
        const pieces = sentence
          .split('…')
          .map(bare)
          .filter(piece => piece.length > 4);
        const mentions = file ? mentionsIn(file.text, pieces) : [];
        const verdict =
          mentions.length === 0 ? 'nothing' : mentions.every(({ state }) => state === 'agrees') ? 'yes' : 'no';
        console.log(
          [
            `      ${sentence}`,
            `        by hand: ${meaning} — ${agrees}`,
            `        read as: ${mentions.map(({ name, state }) => `${name}${state === 'agrees' ? '' : ` (${state})`}`).join('; ') || 'nothing'} — ${verdict}`,
            ...('why' in expected ? [`        not decided: ${expected.why}`] : []),
          ].join('\n'),
        );
        if ('why' in expected) {
          assert.equal(verdict, 'nothing');
          return;
        }
        assert.deepEqual(
          mentions.map(({ name }) => name),
          expected.readings,
        );
        assert.deepEqual(
          mentions.flatMap(({ name, state }) => (state === 'differs' ? [name] : [])),
          expected.differ ?? [],
        );
        assert.equal(verdict, agrees.startsWith('yes') ? 'yes' : 'no');
      });
    });

  test('the sentence of a report that is not at hand, on a made-up one', () => {
    const said = report({ '2023年，我局': '2023年，我局全年收到依申请公开信息11条，答复率100%。' });
    assert.deepEqual(mentionsIn(tabbed(said), ['信息11条']), [{ name: NEW, state: 'agrees' }]);
    const other = said.replace('11条', '3条');
    assert.deepEqual(mentionsIn(tabbed(other), ['信息3条']), [{ name: NEW, state: 'differs' }]);
  });
});

function findings(name: string, text: string, wanted: readonly string[]): string[] {
  return read(text).snapshot.reports.flatMap(({ report, firstLine }) =>
    report.findings
      .filter(({ check }) => wanted.includes(check))
      .map(({ check, span }) => `${name}:${firstLine + lineAt(report.tree.lineStarts, span.from) + 1} ${check}`),
  );
}

/** What the numbers and statements that stand within one of the pieces of a sentence were read as. */
function mentionsIn(text: string, pieces: readonly string[]): { readonly name: string; readonly state: string }[] {
  return read(text).snapshot.reports.flatMap(({ report: { tree, model } }) => {
    const whole = tree.rawLines.join('');
    return proseMentions(model)
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
      .map(({ kind, reading, state }) => ({
        name: (kind === 'all-done' ? '均已办结: ' : '') + nameOfReading(reading),
        state,
      }));
  });
}

function bare(words: string): string {
  return words.replace(/\s+/g, '').replaceAll(',', '，');
}
