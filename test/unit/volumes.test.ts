// One file with several reports: where one ends and the next begins.
import assert from 'node:assert/strict';
import { BASE, without } from '../support/base-report.js';
import { checkFindings, read } from '../support/core.js';
import { tabbed } from '../support/marked.js';

const SECOND = BASE.replace('林业局', '水利局');
const TITLE = BASE.split('\n')[0]!;

/** First lines and bodies of the reports in a text. */
function reportsOf(text: string): [firstLine: number, organ: string][] {
  return read(tabbed(text)).snapshot.reports.map(({ firstLine, report }) => [firstLine, report.model.organ]);
}

const LINES = BASE.split('\n').length - 1;

suite('unit: volumes', () => {
  test('one report', () => assert.deepEqual(reportsOf(BASE), [[0, '示例市示例区林业局']]));

  test('a text without any title is one report', () => assert.deepEqual(reportsOf('甲\n乙\n'), [[0, '']]));

  test('two reports, one behind the other', () => {
    assert.deepEqual(reportsOf(BASE + SECOND), [
      [0, '示例市示例区林业局'],
      [LINES, '示例市示例区水利局'],
    ]);
    checkFindings(BASE + SECOND);
  });

  test('the same report twice is two', () =>
    assert.deepEqual(
      reportsOf(BASE + BASE).map(([line]) => line),
      [0, LINES],
    ));

  test('a hundred reports', () => assert.equal(reportsOf(BASE.repeat(100)).length, 100));

  test('a fault in one stays in it', () =>
    checkFindings(BASE + SECOND.replace('行政强制→0→→', '行政强制→<|无|invalid-number>→→') + BASE));

  test('a cover page and a list of contents begin none', () => {
    const cover = `示例市2023年政府信息公开工作年度报告汇编\n\n目录\n${TITLE}……1\n${TITLE.replace('林业', '水利')}……9\n\n`;
    const found = reportsOf(cover + BASE + SECOND).filter(([, organ]) => /局$/.test(organ));
    assert.deepEqual(
      found.map(([, organ]) => organ),
      ['示例市示例区林业局', '示例市示例区水利局'],
    );
    checkFindings(cover + BASE + SECOND);
  });

  test('a running title at the head of each page begins none', () => {
    const pages = BASE.replace('三、收到', `- 2 -\n${TITLE}\n三、收到`).replace(
      '五、存在',
      `- 3 -\n${TITLE}\n五、存在`,
    );
    assert.deepEqual(reportsOf(pages), [[0, '示例市示例区林业局']]);
    checkFindings(pages);
  });

  test('a title that nothing follows begins none', () =>
    assert.deepEqual(reportsOf(`${BASE}\n${TITLE.replace('2023', '2022')}\n`).length, 1));

  test('the name of the body above its title goes with it', () => {
    const split = SECOND.replace('示例市示例区水利局2023年', '示例市示例区水利局\n2023年');
    assert.deepEqual(reportsOf(BASE + split), [
      [0, '示例市示例区林业局'],
      [LINES, '示例市示例区水利局'],
    ]);
  });

  test('another year of the same body is another report, with its own sections', () => {
    const last = BASE.replaceAll('2023', '2022');
    assert.deepEqual(
      reportsOf(BASE + last).map(([line]) => line),
      [0, LINES],
    );
    checkFindings(BASE + last);
  });

  const TITLES = BASE.split('\n').filter(line => /^[一二三四五六]、[^→]*$/.test(line));

  for (const [what, lines] of [
    ['headings', TITLES],
    ['headings with their pages', TITLES.map((line, index) => `${line}……${index + 1}`)],
    ['headings in one block with others', ['编制说明……1', ...TITLES.map(line => `${line}......3`)]],
  ] as const) {
    test(`a cover and a table of contents are the first pages of their report: ${what}`, () => {
      const text = `示例市示例区林业局2023年政府信息公开工作年度报告\n\n目　录\n\n${lines.join('\n')}\n\n${BASE}`;
      assert.deepEqual(reportsOf(text), [[0, '示例市示例区林业局']]);
      checkFindings(text);
    });

    test(`before a volume they are no report: ${what}`, () => {
      const text = `示例市示例区2023年政府信息公开工作年度报告汇编\n\n目录\n\n${lines.join('\n')}\n\n${BASE}${SECOND}`;
      assert.equal(reportsOf(text).length, 3);
      checkFindings(text);
    });
  }

  test('a report of headings alone is one all the same', () => {
    const empty = `示例市示例区林业局2022年政府信息公开工作年度报告\n\n${TITLES.join('\n\n')}\n\n`;
    assert.equal(reportsOf(empty + BASE).length, 2);
    assert.ok(read(tabbed(empty + BASE)).snapshot.reports[0]!.report.findings.length >= 3);
  });

  test('a report that begins with its second section still begins', () =>
    assert.equal(reportsOf(BASE + without('总体情况', SECOND)).length, 2));

  test('reports follow each other without gaps, for any text', () => {
    const { snapshot, lines } = read(tabbed(`前言\n\n${BASE}\n\n附录\n${SECOND}尾\n`));
    assert.equal(snapshot.reports[0]!.firstLine, 0);
    assert.equal(snapshot.reports.at(-1)!.endLine, lines.length);
  });

  test('an edition and a year for each', () => {
    const old = SECOND.replaceAll('2023', '2020').replace(
      '本年制发件数→本年废止件数→现行有效件数',
      '本年新制作数量→本年新公开数量→对外公开总数量',
    );
    const { snapshot } = read(tabbed(BASE + old));
    assert.deepEqual(
      snapshot.reports.map(({ report }) => [report.model.year, report.model.edition]),
      [
        [2023, '2021'],
        [2020, '2021'],
      ],
    );
  });
});
