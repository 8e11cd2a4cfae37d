// Texts that are no report, by the megabyte: the core looks at each character a bounded number of times. mocha's own limit is
// the only clock here.
import assert from 'node:assert/strict';
import { extractReport, formatReport, outline } from '../../server/src/core/index.js';
import { BASE } from '../support/base-report.js';
import { read } from '../support/core.js';
import { tabbed } from '../support/marked.js';

const MEGABYTE = 1 << 20;

suite('unit: large texts', () => {
  for (const [name, text] of [
    ['zeros on one line', '0'.repeat(20 * MEGABYTE)],
    ['NUL characters on one line', '\0'.repeat(20 * MEGABYTE)],
    ['empty lines', '\n'.repeat(MEGABYTE / 4)],
    ['carriage returns', '\r'.repeat(MEGABYTE / 4)],
    ['tabs on one line', '\t'.repeat(4 * MEGABYTE)],
    ['pipes on one line', '|'.repeat(4 * MEGABYTE)],
    ['blanks on one line', ' '.repeat(4 * MEGABYTE)],
    ['spaced numbers on one line', '1  '.repeat(MEGABYTE)],
    ['hashes on one line', '#'.repeat(4 * MEGABYTE)],
    ['asterisks on one line', '*'.repeat(4 * MEGABYTE)],
    ['brackets on one line', '（'.repeat(4 * MEGABYTE)],
    ['one heading on one line', `一、${'总体情况'.repeat(MEGABYTE)}`],
    ['a title on one line', `${'政府信息公开'.repeat(MEGABYTE)}年度报告`],
    ['halves of characters', '\ud83d\n'.repeat(MEGABYTE / 16)],
    [
      'a page of HTML',
      `<html><body><table>${'<tr><td>一、总体情况</td><td>0</td></tr>\n'.repeat(8_000)}</table></body></html>`,
    ],
    ['titles and nothing else', '示例市示例局2023年政府信息公开工作年度报告\n'.repeat(8_000)],
    ['headings and nothing else', '一、总体情况\n'.repeat(8_000)],
    ['unknown headings of one number', '二、某某工作\n\n无\n'.repeat(8_000)],
    ['rows of bare numbers', '0\t0\t0\t0\t0\t0\t0\n'.repeat(12_000)],
    ['rows of one label', '（七）总计\t\t0\t0\t0\t0\t0\t0\t0\n'.repeat(2_000)],
    ['rows of unknown labels', '其他主动公开的文件种类\t0\t0\t0\n'.repeat(8_000)],
  ] as const) {
    test(name, () => {
      const { snapshot } = read(text);
      for (const { report } of snapshot.reports) {
        assert.deepEqual(report.crashes, []);
        formatReport(report);
        outline(report, 'en');
        extractReport(report);
      }
    });
  }

  test('a label longer than any', () => {
    const text = tabbed(BASE.replace('2.重复申请', '2.重复申请'.repeat(50_000)));
    assert.deepEqual(read(text).snapshot.reports[0]!.report.crashes, []);
  });

  test('a row of ten thousand fields', () => {
    const text = tabbed(BASE.replace('2.重复申请→', `2.重复申请${'→'.repeat(10_000)}`));
    assert.deepEqual(read(text).snapshot.reports[0]!.report.crashes, []);
  });
});
