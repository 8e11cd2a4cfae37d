// duplicate-row: a row of the form stands twice in its table.
import { BASE, report } from '../support/base-report.js';
import { checkFindings, checkNoFix } from '../support/core.js';

const DUPLICATE = '→→2.重复申请';
const ROW = '→→2.重复申请→0→0→0→0→0→0→0';

suite('duplicate-row', () => {
  test('bad: the second of two, wherever it stands', () =>
    checkFindings(report({ '3.其他→': '→→3.其他→0→0→0→0→0→0→0\n→→<|2.重复申请|duplicate-row>→1→0→0→0→0→0→1' })));

  test('bad: copies that follow each other are one finding', () =>
    checkFindings(report({ [DUPLICATE]: `${ROW}\n→→<|2.重复申请|duplicate-row>→0→0→0→0→0→0→0\n${ROW}` })));

  test('bad: copies apart from each other are two', () =>
    checkFindings(
      report({
        [DUPLICATE]: `${ROW}\n→→<|2.重复申请|duplicate-row>→0→0→0→0→0→0→0`,
        '3.要求提供公开出版物': '→→3.要求提供公开出版物→0→0→0→0→0→0→0\n→→<|2.重复申请|duplicate-row>→0→0→0→0→0→0→0',
      }),
    ));

  test('bad: table two', () => checkFindings(report({ 行政强制: '行政强制→0→→\n<|行政强制|duplicate-row>→0→→' })));

  test('bad: the whole line of table four', () =>
    checkFindings(
      report({ '2→0→1→0→3→': '2→0→1→0→3→0→0→0→1→1→1→0→0→0→1\n<|2|duplicate-row>→0→1→0→3→0→0→0→1→1→1→0→0→0→1' }),
    ));

  test('good: every row once', () => checkFindings(BASE));

  test('near miss: 其他 names a column too, and 总计 stands in every table', () =>
    checkFindings(BASE, { only: ['duplicate-row'] }));

  test('near miss: the group label printed again on a second row', () =>
    checkFindings(report({ [DUPLICATE]: '→（五）不予处理→2.重复申请→0→0→0→0→0→0→0' })));

  test('near miss: statistics in the prose that name rows of the form', () => {
    checkFindings(report({ '2023年，我局': '项目→2022年→2023年→增长\n行政许可→98→120→22%\n总计→98→120→22%' }));
    checkFindings(report({ '2023年，我局': '| 类别 | 件数 |\n|---|---|\n| 规章 | 0 |\n| 行政规范性文件 | 2 |' }));
  });

  test('near miss: a table behind the last section that has a row like one of the form', () =>
    checkFindings(`${BASE}\n附件：收费明细\n\n名称→金额→备注\n行政事业性收费→1.5→\n其他→0→\n`));

  test('silent: the numbers of a copy count in no sum, and its fields are not told', () =>
    checkFindings(report({ [DUPLICATE]: `${ROW}\n<|2.重复申请|duplicate-row>→5→若干→0` })));

  test('silent: the rows of a section that stands twice are told with it', () => {
    const lines = BASE.split('\n');
    const from = lines.findIndex(line => line.startsWith('二、主动'));
    const section = lines.slice(
      from,
      lines.findIndex(line => line.startsWith('三、收到')),
    );
    const copy = section.join('\n').replace('主动公开政府信息情况', '<|主动公开政府信息情况|duplicate-section>');
    checkFindings([...lines.slice(0, from), ...section, copy, ...lines.slice(from + section.length)].join('\n'));
  });

  test('fix: none; which of the two counts is the author’s to say', () =>
    checkNoFix(report({ [DUPLICATE]: `${ROW}\n→→2.重复<|>申请→0→0→0→0→0→0→0` })));
});
