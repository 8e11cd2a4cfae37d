// split-table: blank lines or the rubbish of a page break inside a table.
import { BASE, report } from '../support/base-report.js';
import { checkFindings, checkFix, checkNoFix } from '../support/core.js';
import { loose } from '../support/loose.js';
import { tabbed } from '../support/marked.js';

const NOT_HELD = '1.本机关不掌握相关政府信息';
const HEADER = BASE.split('\n').slice(25, 28).join('\n');

const broken = (gap: string, mark = `<|（四）无法提供|split-table>`): string =>
  report({ [NOT_HELD]: `${gap}→${mark}→${NOT_HELD}→2→0→0→0→0→0→2` });

suite('split-table', () => {
  test('bad: a blank line', () => checkFindings(broken('\n')));

  test('bad: a line of blanks and a form feed', () => checkFindings(broken(' 　\f\n')));

  for (const page of [
    '- 4 -',
    '— 5 —',
    '－6－',
    '第 3 页',
    '第 3 页 共 9 页',
    '3 / 8',
    '3/8',
    '·3·',
    '续表',
    '（续表）',
  ]) {
    test(`bad: what stands there is ${page}`, () => checkFindings(broken(`\n${page}\n\n`)));
  }

  test('bad: the header printed again', () =>
    checkFindings(
      report({
        [NOT_HELD]: `\n${HEADER.replace('（本列数据', '<|（本列数据').replace('第四项之和）', '第四项之和）|split-table>')}\n→（四）无法提供→${NOT_HELD}→2→0→0→0→0→0→2`,
      }),
    ));

  test('bad: several breaks of one table are one finding, at the first', () =>
    checkFindings(
      report({
        [NOT_HELD]: `\n→<|（四）无法提供|split-table>→${NOT_HELD}→2→0→0→0→0→0→2`,
        '（七）总计': '\n\n→（七）总计→→7→2→0→0→1→0→10',
      }),
    ));

  test('bad: one finding for each table', () =>
    checkFindings(
      report({
        '行政处罚→4': '\n<|行政处罚|split-table>→4→→',
        [NOT_HELD]: `\n→<|（四）无法提供|split-table>→${NOT_HELD}→2→0→0→0→0→0→2`,
      }),
    ));

  test('good: tables in one piece', () => checkFindings(BASE));

  test('near miss: blank lines above and below a table, and a page number there', () =>
    checkFindings(
      report({
        '（本列数据': `\n- 2 -\n\n${HEADER.split('\n')[0]!}`,
        '四、结转下年度': '四、结转下年度继续办理→→→1→1→0→0→0→0→2\n\n- 3 -\n',
      }),
    ));

  test('bad: each cell on a line of its own', () =>
    checkFindings(
      loose(tabbed(BASE))
        .replace('第二十条第（一）项', '<|第二十条第（一）项|split-table>')
        .replace(/（本列数据.*/, '<|$&|split-table>')
        .replace('行政复议\n', '<|行政复议|split-table>\n'),
    ));

  test('near miss: a note between the rows is no rubbish', () =>
    checkFindings(report({ '第二十条第（五）项': '注：规章由上级制发。\n第二十条第（五）项→→→' }), {
      only: ['split-table'],
    }));

  test('silent: a row behind the break has its own fault told by its own check', () =>
    checkFindings(report({ [NOT_HELD]: `\n<|（四）无法提供|split-table>→<|${NOT_HELD}|shifted-row>→2→0→0→0→0→0→2` })));

  test('silent: the header printed again is no unknown row, and the rows behind it no duplicates', () =>
    checkFindings(report({ [NOT_HELD]: `${HEADER}\n→（四）无法提供→${NOT_HELD}→2→0→0→0→0→0→2` }), {
      only: ['unknown-row', 'duplicate-row', 'missing-row'],
    }));

  test('fix: blank lines go', () => checkFix(broken('\n\n', '（四<|>）无法提供'), BASE, { title: '重新对齐整张表' }));

  test('fix: page numbers and headers go with a click only', () => {
    checkFix(broken(`\n- 4 -\n\n${HEADER.replace('（本列数据', '（本<|>列数据')}\n`, '（四）无法提供'), BASE, {
      title: '页码',
    });
  });

  test('fix: none where nothing is broken', () =>
    checkNoFix(report({ [NOT_HELD]: `→（四）无法<|>提供→${NOT_HELD}→2→0→0→0→0→0→2` })));
});
