// missing-table: a section that owes a table has none.
import assert from 'node:assert/strict';
import { BASE, report, without } from '../support/base-report.js';
import { checkFindings, checkFix, checkNoFix, readOne } from '../support/core.js';
import { tabbed } from '../support/marked.js';

const HEAD = BASE.split('四、政府')[0]!;
const TAIL = `五、${BASE.split('五、')[1]!}`;
const TITLE = '政府信息公开行政复议、行政诉讼情况';

suite('missing-table', () => {
  test('bad: a sentence in its place', () =>
    checkFindings(`${HEAD}四、<|${TITLE}|missing-table>\n\n本年度未发生行政复议、行政诉讼。\n\n${TAIL}`));

  test('bad: a header without a row', () =>
    checkFindings(`${HEAD}四、<|${TITLE}|missing-table>\n\n行政复议→→→→→行政诉讼→→→→→→→→→\n\n${TAIL}`));

  test('bad: its labels stand one to a line, and its numbers with them', () =>
    checkFindings(
      `${HEAD}四、<|${TITLE}|missing-table>\n\n${['行政复议', '行政诉讼', '结果维持', '结果纠正', '其他结果', '0', '0', '0'].join('\n')}\n\n${TAIL}`,
    ));

  test('bad: of a section that stands twice, at the one that holds what is left of its table', () => {
    const pieces = ['行政复议', '行政诉讼', '结果维持', '结果纠正', '0', '0'].join('\n');
    checkFindings(`${HEAD}四、${TITLE}\n\n见下。\n\n四、<|${TITLE}|missing-table>\n\n${pieces}\n\n${TAIL}`, {
      only: ['missing-table'],
    });
  });

  for (const [what, line] of [
    ['tags', (cells: readonly string[]) => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`],
    ['commas', (cells: readonly string[]) => cells.join(',')],
    ['frames', (cells: readonly string[]) => `│${cells.join('│')}│`],
  ] as const) {
    test(`bad: cells between ${what} are no table, but not nothing either`, () => {
      const text = BASE.replace(/^第二十条[^]*?\n\n/m, rows => rows.replace(/^.*→.*$/gm, row => line(row.split('→'))));
      const [finding, ...others] = readOne(tabbed(text)).findings;
      assert.deepEqual([finding?.check, finding?.severity, others], ['missing-table', 'warning', []]);
    });
  }

  test('good: three tables', () => checkFindings(BASE));

  test('near miss: a table that nobody has filled in is there', () =>
    checkFindings(report({ '2→0→1→0→3→': '→→→→→→→→→→→→→→' }), { only: ['missing-table', 'missing-row'] }));

  test('near miss: a table under the heading of another section is there', () => {
    const table = BASE.split('四、政府')[1]!.split('\n').slice(2, 6).join('\n');
    checkFindings(`${HEAD}${table}\n\n四、${TITLE}\n\n见上表。\n\n${TAIL}`, { only: ['missing-table'] });
  });

  test('silent: a missing section takes its table along', () =>
    checkFindings(report({ '五、': '五、<|存在的主要问题及改进情况|missing-section>' }, without('行政诉讼情况'))));

  test('silent: rows that are not there are the business of missing-row', () =>
    checkFindings(report({ '行政强制→0': null, '行政处罚→4': '行政处罚→4→→', '行政许可→31': '行政许可→31→→' }), {
      only: ['missing-table'],
    }));

  test('fix: the empty official table', () =>
    checkFix(
      `${HEAD}四、<|>${TITLE}\n\n本年度未发生行政复议、行政诉讼。\n\n${TAIL}`,
      `${HEAD}四、${TITLE}

行政复议→→→→→行政诉讼→→→→→→→→→
结果维持→结果纠正→其他结果→尚未审结→总计→未经复议直接起诉→→→→→复议后起诉→→→→
→→→→→结果维持→结果纠正→其他结果→尚未审结→总计→结果维持→结果纠正→其他结果→尚未审结→总计
→→→→→→→→→→→→→→

本年度未发生行政复议、行政诉讼。\n\n${TAIL}`,
    ));

  test('fix: none where the table is there in loose lines', () =>
    checkNoFix(`${HEAD}四、<|>${TITLE}\n\n行政复议\n行政诉讼\n结果维持\n结果纠正\n0\n0\n\n${TAIL}`));

  test('near miss: a word above the numbers of table four that heads a column of table three', () =>
    checkFindings(report({ '2→0→1→0→3→': '合计→→→→→→→→→→→→→→\n2→0→1→0→3→0→0→0→1→1→1→0→0→0→1' })));
});
