// What an editor asks of a report: hovers, outline, folding, fixes at a place, formatting of a part, the numbers by address.
import assert from 'node:assert/strict';
import {
  extractReport,
  fixesOf,
  foldingRanges,
  formatReport,
  hoverAt,
  localeOf,
  outline,
  quickFixes,
  safeFixes,
  say,
  type OutlineItem,
} from '../../server/src/core/index.js';
import { BASE, report } from '../support/base-report.js';
import { checkHover, editedBy, fixed, read, readOne } from '../support/core.js';
import { marked, tabbed, visible } from '../support/marked.js';
import { sample } from '../support/samples.js';

suite('unit: hover', () => {
  const NOT_HELD = '1.本机关不掌握相关政府信息';

  test('a number: where it stands, and each relation as a sum', () => {
    const { markdown } = checkHover(report({ [NOT_HELD]: `→（四）无法提供→${NOT_HELD}→<|<|>2|>→0→0→0→0→0→2` }), [
      '三、本年度办理结果 › （四）无法提供 › 1.本机关不掌握相关政府信息 · 自然人',
      '总计＝自然人＋法人或其他组织各项',
      '（七）总计＝（一）至（六）各项之和',
      '✓ 相符',
    ]);
    assert.ok(!markdown.includes('相差'));
  });

  test('a total takes part in three relations', () => {
    const { markdown } = checkHover(report({ '（七）总计': '→（七）总计→→<|<|>7|>→2→0→0→1→0→10' }), ['| 7 |']);
    assert.equal(markdown.match(/✓ 相符/g)?.length, 3);
  });

  test('in English', () => {
    checkHover(report({ '（七）总计': '→（七）总计→→<|>7→2→0→0→1→0→10' }), ['✓ equal', '| sum | 7 |'], 'en');
  });

  test('at both edges of a number, and not beyond', () => {
    const { text, cursor } = marked(report({ 行政许可: '行政许可→<|>31→→' }));
    const { report: one } = read(text).snapshot.reports[0]!;
    assert.deepEqual(
      [0, 1, 2].map(by => hoverAt(one, cursor! + by, 'zh-cn')?.span.from),
      [cursor, cursor, cursor],
    );
    // Behind the next tab there is no cell of the form.
    assert.equal(hoverAt(one, cursor! + 4, 'zh-cn'), undefined);
  });

  test('an amount has its unit', () =>
    void checkHover(report({ 行政事业性收费: '行政事业性收费→<|>12.5→→' }), ['万元']));

  test('a cell whose relation cannot be assessed says why', () => {
    checkHover(report({ [NOT_HELD]: `→（四）无法提供→${NOT_HELD}→<|>2→→0→0→0→0→2` }), ['空白不等于 0']);
    checkHover(report({ [NOT_HELD]: `→（四）无法提供→${NOT_HELD}→<|>2→若干→0→0→0→0→2` }), ['不是数字']);
  });

  test('a label, a column and a heading say what the form asks there', () => {
    checkHover(report({ [NOT_HELD]: `→（四）无法提供→<|1.本<|>机关不掌握相关政府信息|>→2→0→0→0→0→0→2` }), [
      '无法提供',
      '自然人、商业企业',
    ]);
    checkHover(report({ '→→→→商业企业': '→→→→商业企业→科<|>研机构→社会公益组织→法律服务机构→其他→' }), [
      '法人或其他组织 › 科研机构',
    ]);
    checkHover(report({ '五、': '五、<|存在的主<|>要问题及改进情况|>' }), ['第五部分', '国办公开办函〔2021〕30号']);
  });

  test('nothing in prose, on a blank line, or in a text that is no report', () => {
    const { text, cursor } = marked(report({ '2023年，我局': '2023年，<|>我局按照要求做好政府信息公开工作。' }));
    assert.equal(hoverAt(readOne(text), cursor!, 'zh-cn'), undefined);
    assert.equal(hoverAt(readOne(''), 0, 'zh-cn'), undefined);
  });

  test('words of the report cannot become a link or a tag', () => {
    const { markdown } = checkHover(
      report({ [NOT_HELD]: `→（四）无法提供→${NOT_HELD}→<|>2→[a](command:b)<img>|→0→0→0→0→2` }),
      [],
    );
    assert.ok(!/[^\\]\[a|[^\\]<img/.test(markdown), markdown);
  });
});

suite('unit: outline and folding', () => {
  test('report → sections → tables → groups of rows', () => {
    const items = outline(readOne(tabbed(BASE)), 'zh-cn');
    assert.deepEqual(names(items), ['示例市示例区林业局2023年政府信息公开工作年度报告']);
    const sections = items[0]!.children;
    assert.deepEqual(
      names(sections).map(name => name[0]),
      [...'一二三四五六'],
    );
    assert.deepEqual(names(sections[2]!.children), ['表：收到和处理政府信息公开申请']);
    assert.deepEqual(names(sections[2]!.children[0]!.children), [
      '（三）不予公开',
      '（四）无法提供',
      '（五）不予处理',
      '（六）其他处理',
    ]);
  });

  test('topics in their section, in the order of the text', () => {
    const text = report({ '2023年，我局': '（一）主动公开。全年公开信息。\n\n**（二）依申请公开**\n\n无申请。' });
    const [overview] = outline(readOne(tabbed(text)), 'zh-cn')[0]!.children;
    assert.deepEqual(
      overview!.children.map(({ kind, name }) => [kind, name]),
      [
        ['topic', '主动公开'],
        ['topic', '依申请公开'],
      ],
    );
  });

  test('six sections in every clean sample', () => {
    for (const prefix of ['01-', '02-', '03-', '08-', '09-']) {
      const [top] = outline(readOne(sample(prefix)), 'zh-cn');
      assert.equal(top!.children.filter(({ kind }) => kind === 'section').length, 6, prefix);
    }
  });

  test('in English the tables have English names', () =>
    assert.match(outline(readOne(tabbed(BASE)), 'en')[0]!.children[2]!.children[0]!.name, /^[\x20-\x7e]+$/));

  test('nothing for a text that is no report', () => assert.deepEqual(outline(readOne('一封信\n'), 'zh-cn'), []));

  test('folds end above the blank line in front of the next heading, and begin below those in front of the title', () => {
    const one = readOne(tabbed(`\n\n${BASE}`));
    const ranges = foldingRanges(one);
    assert.equal(ranges[0]!.firstLine, 2);
    for (const { lastLine } of ranges) assert.notEqual(one.tree.lines[lastLine]!.kind, 'blank');
    const heading = one.tree.lines.findIndex(line => line.text.startsWith('三、收到'));
    assert.deepEqual(
      ranges.find(({ firstLine }) => firstLine === heading),
      { firstLine: heading, lastLine: heading + 29 },
    );
  });
});

suite('unit: fixes and formatting', () => {
  const off = report({ '（七）总计': '（七）总计→→7→2→0→0→1→0→10', '行政许可→31': '行政许可→31' });

  test('each finding has its own fixes, and they are offered at its place', () => {
    const one = readOne(tabbed(off));
    for (const finding of one.findings) {
      const fixes = fixesOf(one, finding);
      assert.ok(fixes.length > 0);
      const offered = quickFixes(one, finding.span).filter(offer => offer.finding === finding);
      assert.deepEqual(
        offered.map(({ fix }) => say('zh-cn', fix.title)),
        fixes.map(fix => say('zh-cn', fix.title)),
      );
    }
  });

  test('formatting a part changes nothing outside of it', () => {
    const text = tabbed(off);
    const one = readOne(text);
    const from = text.indexOf('三、收到');
    const part = formatReport(one, { from: 0, to: from });
    assert.ok(part.length > 0 && part.every(({ span }) => span.to <= from));
    const rest = formatReport(one, { from, to: text.length });
    assert.equal(part.length + rest.length, formatReport(one).length);
  });

  test('edits are small: no words are in them', () => {
    for (const { newText, span } of formatReport(readOne(tabbed(off)))) {
      assert.match(newText, /^\t*$/);
      assert.ok(span.to - span.from < 12);
    }
  });

  test('safe fixes are the formatting, and nothing else', () => {
    assert.equal(visible(fixed(tabbed(off))), BASE);
    const wrong = tabbed(report({ '2→0→1→0→3→': '2→0→1→0→4→0→0→0→1→1→1→0→0→0→' }));
    assert.equal(visible(fixed(wrong)), visible(wrong));
  });

  test('a table that a page break cut is joined; page numbers are numbers, and stay', () => {
    const cut = report({ '1.本机关不掌握相关政府信息': '\n→（四）无法提供→1.本机关不掌握相关政府信息→2→0→0→0→0→0→2' });
    assert.equal(visible(fixed(tabbed(cut))), BASE);
    const page = tabbed(cut.replace('\n\n→（四）', '\n\n- 4 -\n\n→（四）'));
    assert.ok(fixed(page).includes('- 4 -'));
  });

  test('in a volume each report is formatted where it stands', () => {
    const text = tabbed(BASE + off);
    const result = editedBy(read(text), ({ report: one }) => safeFixes(one));
    assert.equal(visible(result), BASE + BASE);
  });
});

suite('unit: extraction', () => {
  test('every cell once, by its address, with its place', () => {
    const text = tabbed(BASE);
    const { values, unplaced, title, edition } = extractReport(readOne(text));
    assert.equal(values.length, 10 + 175 + 15);
    assert.deepEqual([unplaced, title, edition], [[], BASE.split('\n')[0], '2021']);
    const lines = text.split('\n');
    for (const { value, line, column } of values) assert.ok(lines[line]!.slice(column).startsWith(value!));
    assert.equal(values.find(({ address }) => address === 'disclosure/fees/amount')?.value, '12.5');
  });

  test('a blank is null, what is no number is left out and told', () => {
    const text = report({ '2.重复申请': '→→2.重复申请→→0→0→0→0→0→0', 行政处罚: '行政处罚→约3件→→' });
    const { values, unplaced } = extractReport(readOne(tabbed(text)));
    assert.equal(values.find(({ address }) => address === 'applications/duplicate/natural-person')?.value, null);
    assert.ok(!values.some(({ address }) => address === 'disclosure/penalties/decisions'));
    assert.deepEqual(
      unplaced.map(({ numbers }) => numbers),
      [['约3件']],
    );
  });

  test('the numbers of a ragged row have no address', () => {
    const { values, unplaced } = extractReport(readOne(tabbed(report({ '2.重复申请': '→→2.重复申请→0→0→0→0→0→1' }))));
    assert.ok(!values.some(({ address }) => address.includes('/duplicate/')));
    assert.deepEqual(
      unplaced.map(({ numbers }) => numbers),
      [['0', '0', '0', '0', '0', '1']],
    );
  });

  test('numbers come normalised', () => {
    const text = report({ 行政许可: '行政许可→１，２３４件→→', 行政处罚: '行政处罚→007→→' });
    const { values } = extractReport(readOne(tabbed(text)));
    const of = (address: string): unknown => values.find(value => value.address === address)?.value;
    assert.deepEqual([of('disclosure/licences/decisions'), of('disclosure/penalties/decisions')], ['1234', '7']);
  });
});

suite('unit: messages', () => {
  test('which language a tag means', () => {
    for (const tag of ['zh-CN', 'zh', 'zh_CN.UTF-8', '', undefined]) assert.equal(localeOf(tag), 'zh-cn');
    for (const tag of ['en', 'en-US', 'de']) assert.equal(localeOf(tag), 'en');
  });

  test('a parameter that is missing is seen', () =>
    assert.match(say('en', { id: 'wrong-total.fix', params: {} }), /\{sum\}/));
});

function names(items: readonly OutlineItem[]): string[] {
  return items.map(({ name }) => name);
}
