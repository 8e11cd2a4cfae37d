// superseded-form: the tables of 2019 in a report for 2021 or later.
import { BASE, report, without } from '../support/base-report.js';
import { checkFindings, checkFix, checkNoFix } from '../support/core.js';

const [HEAD, REST] = BASE.split('第二十条第（一）项→→→\n') as [string, string];
const TAIL = REST.slice(REST.indexOf('\n三、收到'));
const OLD_TWO = `第二十条第（一）项→→→→
信息内容→本年新制作数量→本年新公开数量→→对外公开总数量
规章→0→0→→0
规范性文件→2→1→→9
第二十条第（五）项→→→→
信息内容→上一年项目数量→本年增/减→→处理决定数量
行政许可→12→→减1→31
其他对外管理服务事项→0→→0→6
第二十条第（六）项→→→→
信息内容→上一年项目数量→本年增/减→→处理决定数量
行政处罚→0→→0→4
行政强制→0→→0→0
第二十条第（八）项→→→→
信息内容→上一年项目数量→→本年增/减→
行政事业性收费→0→→0→
第二十条第（九）项→→→→
信息内容→采购项目数量→→采购总金额→
政府集中采购→2→→8.5→
`;

/** Table three as in 2019: the first of the three rows of （六） stands for all, with the numbers of the base report or zeros. */
function withOneRow(base: string, values: string): string {
  return base
    .replace(/^→（六）其他处理→1\..*$/m, `→（六）其他处理→→${values}`)
    .replace(/^→→2\.申请人逾期.*\n→→3\.其他.*\n/m, '');
}

const ONE = '1→0→0→0→0→0→1';
const ZEROS = '0→0→0→0→0→0→0';
const OLD = withOneRow(HEAD + OLD_TWO + TAIL, ONE);
const marked = (text: string): string => text.replace('本年新制作数量', '<|本年新制作数量|superseded-form>');
const at = (text: string): string => text.replace('本年新制作数量', '本年新<|>制作数量');

/** Table two as the fix leaves it: what has no place is gone, what was not asked for in 2019 is blank. */
const NEW_TWO = BASE.slice(HEAD.length, BASE.length - TAIL.length)
  .replace('行政规范性文件→2→1→9', '行政规范性文件→2→→')
  .replace('规章→0→0→0', '规章→0→→')
  .replace('行政事业性收费→12.5→→', '行政事业性收费→→→');

suite('superseded-form', () => {
  test('bad: both tables of 2019 are one finding', () => checkFindings(marked(OLD)));

  test('bad: table two alone, beside a table three of 2021', () => checkFindings(marked(HEAD + OLD_TWO + TAIL)));

  test('bad: an excerpt without a title that begins with its year', () =>
    checkFindings(marked(OLD.replace(/^.*\n/, '2023年，我局主动公开政府信息，现将有关情况报告如下：\n')), {
      only: ['superseded-form'],
    }));

  test('bad: a table that fell apart shows it in its words', () =>
    checkFindings(
      `${HEAD}信息内容 |\n<|本年新制作|superseded-form>数量 |\n本年新公开数量 |\n对外公开总数量 |\n规章 |\n0 |\n0 |\n${TAIL}`,
      { only: ['superseded-form'] },
    ));

  test('bad: the one row （六）其他处理 in a table of 2021', () =>
    checkFindings(withOneRow(BASE, ONE).replace('（六）其他处理', '<|（六）其他处理|superseded-form>')));

  test('good: the tables of 2021', () => checkFindings(BASE));

  test('near miss: a report for 2020 or 2019', () => {
    checkFindings(OLD.replaceAll('2023', '2020'));
    checkFindings(OLD.replaceAll('2023', '2019'));
  });

  test('near miss: the words of the old form in a sentence', () =>
    checkFindings(report({ 一是公开: '旧表格中的“本年新制作数量”一栏今年已不再填报。' })));

  test('silent: a report that tells no year', () =>
    checkFindings(OLD.replaceAll('2023年', '本年度'), { only: ['superseded-form'] }));

  test('silent: the tables that are not there are the business of missing-section', () =>
    checkFindings(without('主动公开政府信息情况'), { only: ['superseded-form'] }));

  test('fix: table two keeps the numbers that have a place, one row with numbers stays', () =>
    checkFix(at(OLD), withOneRow(HEAD + NEW_TWO + TAIL, ONE), {
      title: '规范性文件 1、9；行政许可 12、减1；其他对外管理服务事项 6；政府集中采购 2、8.5',
    }));

  test('fix: one row of zeros becomes three', () =>
    checkFix(
      at(withOneRow(HEAD + OLD_TWO + TAIL, ZEROS)),
      HEAD + NEW_TWO + TAIL.replace('请→1→0→0→0→0→0→1\n→→2.申', '请→0→0→0→0→0→0→0\n→→2.申'),
      { check: 'superseded-form' },
    ));

  test('fix: the same in a table of 2021', () =>
    checkFix(
      withOneRow(BASE, ZEROS).replace('（六）其他', '（六）其<|>他'),
      BASE.replace('请→1→0→0→0→0→0→1\n→→2.申', '请→0→0→0→0→0→0→0\n→→2.申'),
      { check: 'superseded-form' },
    ));

  test('fix: none for one row whose numbers belong to one of three', () =>
    checkNoFix(withOneRow(BASE, ONE).replace('（六）其他', '（六）其<|>他'), 'superseded-form'));

  test('fix: none where words stand between the rows', () =>
    checkNoFix(at(OLD.replace('规章→0', '（以下为本单位数据，含下属单位。）\n规章→0')), 'superseded-form'));

  test('fix: pipes stay pipes', () => {
    const piped = (text: string): string =>
      text.replace(/^.*→.*$/gm, line => `| ${line.split('→').join(' | ')} |`.replace(/ {2,}/g, ' '));
    checkFix(at(HEAD + piped(OLD_TWO) + TAIL), (HEAD + piped(NEW_TWO)).replace(/\| (?=\|)/g, '|  ') + TAIL, {
      check: 'superseded-form',
    });
  });
});
