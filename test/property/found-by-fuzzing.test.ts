// What the fuzzers found once, each in its smallest form. `npm run fuzz` and `npm run fuzz:parser` look for more.
import assert from 'node:assert/strict';
import { analyze, fixesOf, formatReport, outline, splitLines } from '../../server/src/core/index.js';
import { LineDocument } from '../../server/src/lsp/document.js';
import { differenceOf } from '../fuzz/difference.js';
import { assertEditsFit, readOne } from '../support/core.js';
import { tabbed } from '../support/marked.js';

const TITLE = '示例市示例区林业局2025年政府信息公开工作年度报告\n';

suite('found by fuzzing', () => {
  test('a row that belongs to another table is read again when the report turns out to follow another form', () => {
    const rows = '信息内容→上一年项目数量→本年增/减→→处理决定数量\n四、结转下年度继续办理→→→1→0→0→0→0→0→1\n';
    assertReadAsAnew(rows, '→1.申请人无正当理由逾期不补正→→5→0→0→0→0→0→5\n');
  });

  test('a blank line that stands in two tables at once is taken out once', () => {
    const report = readOne(
      tabbed(
        '2023年政府信息公开工作年度报告\n行政事业性收费 | 3 |  | -1 | \n（二）部分公开（区分处理的，只计这一情形，不计其他情形）→\n' +
          '→\n\n→\n．→\n信息内容→本年处理决定数量→→\n',
      ),
    );
    assertEditsFit(formatReport(report), report.tree.rawLines.join(''));
  });

  test('both ends of a period are one slip, also where it goes over two lines that lie far apart', () => {
    const text = `${TITLE}统计期限为2024年1月1\n日至2024年12月31日。\n`;
    for (const numbering of ['dense', 'roomy'] as const) {
      const { report } = analyze(splitLines(text), undefined, undefined, numbering).reports[0]!;
      assert.equal(report.findings.filter(({ check }) => check === 'year-mismatch').length, 1, numbering);
    }
  });

  test('a year that is broken over two lines is left to the author', () => {
    const text = `${TITLE}统计期限为2024年1月1日至20\n24年12月31日。\n`;
    for (const numbering of ['dense', 'roomy'] as const) {
      const { report } = analyze(splitLines(text), undefined, undefined, numbering).reports[0]!;
      const [finding] = report.findings.filter(({ check }) => check === 'year-mismatch');
      assert.deepEqual(fixesOf(report, finding!), [], numbering);
    }
  });

  test('marks of a heading with nothing behind them are no heading, whose words would end before they begin', () => {
    for (const marks of ['### ', '** **', '## ** **', '#\u3000']) {
      const report = readOne(`## 一、总体情况\n## 二、主动公开政府信息情况\n${marks}`);
      assert.equal(report.tree.lines.at(-1)?.kind, 'prose', marks);
      assert.equal(outline(report, 'en')[0]?.children.length, 2);
    }
  });

  test('a share of nothing is no division', () => {
    const { crashes } = readOne('一、总体情况\n公开信息0条，其中政策文件45条，占22.83%。\n');
    assert.deepEqual(crashes, []);
  });

  test('table two of 2019 with a row of table three in it is not put on the form of 2021: the row would go with it', () => {
    const rows =
      '信息内容→上一年项目数量→本年增/减→→处理决定数量\n→（六）其他处理→→0→0→0→0→0→0→0\n其他对外管理服务事项→5→→0→322\n';
    const report = readOne(tabbed(TITLE + rows));
    const found = report.findings.filter(({ check }) => check === 'superseded-form');
    assert.equal(found.length, 1);
    assert.deepEqual(fixesOf(report, found[0]!), []);
  });
});

/** Lines typed at the end of a text, tabs as arrows, and taken back: each time it is read as if it had never been read before. */
function assertReadAsAnew(text: string, typed: string): void {
  const document = new LineDocument('test:a', 'disclosure-report', 1, tabbed(text));
  let snapshot = analyze(document);
  document.markRead();
  const end = { line: document.length - 1, character: 0 };
  const behind = { line: end.line + splitLines(typed).length - 1, character: 0 };
  for (const change of [
    { range: { start: end, end }, text: tabbed(typed) },
    { range: { start: end, end: behind }, text: '' },
  ]) {
    document.update([change], document.version + 1);
    snapshot = analyze(document, snapshot, document.changedLines);
    document.markRead();
    assert.equal(differenceOf(snapshot, analyze([...document.slice(0, document.length)])), undefined);
  }
}
