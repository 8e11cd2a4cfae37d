// Completion: what is offered where, what it puts in, and by which letters it is found.
import assert from 'node:assert/strict';
import {
  applyEdits,
  completionsAt,
  hintsFromName,
  say,
  type CompletionHints,
  type CompletionItem,
} from '../../../server/src/core/index.js';
import { BASE, report, without } from '../../support/base-report.js';
import { readOne } from '../../support/core.js';
import { at } from '../../support/features.js';
import { tabbed, visible } from '../../support/marked.js';

const HINTS: CompletionHints = { year: 2030, organ: '示例市某某局' };

function offered(snippet: string, hints: CompletionHints = HINTS): readonly CompletionItem[] {
  const { report: snapshot, cursor } = at(snippet);
  return completionsAt(snapshot, cursor, hints);
}

/** The text after an item is taken, with `⟨n:words⟩` for its stops. */
function taken(snippet: string, item: CompletionItem): string {
  const { text, cursor } = at(snippet);
  assert.ok(item.span.from <= cursor && cursor <= item.span.to, 'the cursor is in what is replaced');
  const newText = item.insert
    .map(piece => (typeof piece === 'string' ? piece : `⟨${piece.stop}:${piece.text}⟩`))
    .join('');
  return visible(applyEdits(text, [{ span: item.span, newText }]));
}

function find(items: readonly CompletionItem[], label: string): CompletionItem {
  const item = items.find(candidate => candidate.label.includes(label));
  assert.ok(item !== undefined, `${label} is not among ${items.map(candidate => candidate.label).join('、')}`);
  return item;
}

/** Whether an editor that looks for the letters one after another finds the item. */
function isFoundBy(item: CompletionItem, typed: string): boolean {
  let from = 0;
  for (const letter of typed) {
    from = item.filter.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

suite('features: completion of a whole report', () => {
  test('an empty text becomes a report on which only blanks are to be found', () => {
    const [first] = offered('<|>');
    assert.equal(first!.kind, 'report');
    const text = first!.insert
      .map(piece => (typeof piece === 'string' ? piece : piece.text === '' ? '某事' : piece.text))
      .join('');
    const { model, findings } = readOne(text);
    assert.equal(model.organ, '示例市某某局');
    assert.equal(model.year, 2030);
    assert.equal(model.sections.length, 6);
    assert.equal(model.tables.size, 3);
    assert.deepEqual([...new Set(findings.map(({ check }) => check))], ['blank-value']);
    assert.equal(model.sections[0]!.topics.length, 5);
  });

  test('body and year are written once for all places', () => {
    const [first] = offered('<|>');
    const stops = first!.insert.flatMap(piece => (typeof piece === 'string' ? [] : [piece]));
    const years = stops.filter(({ text }) => text === '2030');
    assert.ok(years.length >= 3 && new Set(years.map(({ stop }) => stop)).size === 1);
    assert.deepEqual(stops[0], { stop: 1, text: '示例市某某局' });
    assert.equal(years[0]!.stop, 2);
  });

  test('blank lines and first letters are no content', () => {
    assert.equal(offered('\n\n  zfxx<|>\n')[0]!.kind, 'report');
    assert.ok(isFoundBy(offered('\n\n  zfxx<|>\n')[0]!, 'zfxx'));
    assert.ok(offered('某事\n\n<|>\n').every(({ kind }) => kind !== 'report'));
  });

  test('the name of the file tells body and year', () => {
    const name = '01-clean-示例市示例区教育局2024年政府信息公开工作年度报告.txt';
    assert.deepEqual(hintsFromName(name, 2030), { year: 2024, organ: '示例市示例区教育局' });
    assert.deepEqual(hintsFromName('2023年示例市政府信息公开年报.disclosure-report', 2030), {
      year: 2023,
      organ: '示例市',
    });
    assert.deepEqual(hintsFromName('Untitled-1', 2030), { year: 2030, organ: '' });
    assert.deepEqual(hintsFromName('', 2030), { year: 2030, organ: '' });
  });
});

suite('features: completion of sections and topics', () => {
  const lacking = without('存在的主要问题').replace('六、其他需要', '<|>\n六、其他需要');

  test('the section that is missing here comes first, with what belongs under it', () => {
    const items = offered(lacking).filter(({ kind }) => kind === 'section');
    assert.equal(items.length, 6);
    assert.equal(items[0]!.label, '五、存在的主要问题及改进情况');
    assert.match(say('zh-cn', items[0]!.detail!), /缺少/);
    assert.match(taken(lacking, items[0]!), /\n五、存在的主要问题及改进情况\n\n一是⟨1:⟩；二是⟨2:⟩。.*\n\n六、/);
    assert.match(say('en', items[1]!.detail!), /is there/);
  });

  test('one that owes a table gets it', () => {
    const snippet = without('行政复议、行政诉讼').replace('五、存在', '<|>\n五、存在');
    const [first] = offered(snippet);
    assert.equal(first!.label, '四、政府信息公开行政复议、行政诉讼情况');
    const { tables, sections } = readOne(taken(snippet, first!).replaceAll('→', '\t')).model;
    assert.equal(tables.size, 3);
    assert.deepEqual(
      sections.map(({ ordinal }) => ordinal),
      [1, 2, 3, 4, 5, 6],
    );
  });

  test('found by Chinese, by number and by initials', () => {
    const item = find(offered(lacking), '五、');
    for (const typed of ['五', '五、存在', '存在问题', 'czdzy', 'wt'.slice(1)])
      assert.ok(isFoundBy(item, typed), typed);
    assert.ok(!isFoundBy(item, 'yygk'));
  });

  test('in the marks of its neighbours, and behind marks that are typed already', () => {
    const hashes = lacking.replace(/^([一二三四六]、[^→\n]*)$/gm, '## $1');
    assert.match(taken(hashes, offered(hashes)[0]!), /\n## 五、存在的主要问题及改进情况\n/);
    const typed = lacking.replace('<|>', '### 五<|>');
    assert.match(taken(typed, find(offered(typed), '五、')), /\n### 五、存在的主要问题及改进情况\n/);
    const bold = lacking.replace('<|>', '**<|>');
    assert.match(taken(bold, find(offered(bold), '五、')), /\n\*\*五、存在的主要问题及改进情况\*\*\n/);
  });

  test('topics that are not told come first, and agree with the tables', () => {
    const snippet = report({ 我局按照: '（一）主动公开。2023年公开信息3条。\n<|>' });
    const topics = offered(snippet).filter(({ kind }) => kind === 'topic');
    assert.deepEqual(
      topics.map(({ label }) => label),
      ['（二）依申请公开', '（三）政府信息管理', '（四）政府信息公开平台建设', '（五）监督保障', '（一）主动公开'],
    );
    assert.match(
      taken(snippet, topics[0]!),
      /\n（二）依申请公开。2023年，新收政府信息公开申请11件，上年结转1件，办结10件，结转下年度继续办理2件。\n/,
    );
  });

  test('topics are written like those around them', () => {
    const bold = report({ 我局按照: '**(一)主动公开。**2023年公开信息3条。\n<|>' });
    assert.match(taken(bold, find(offered(bold), '依申请')), /\n\*\*\(二\)依申请公开。\*\*2023年，/);
    const own = report({ 我局按照: '### （一）主动公开\n\n公开信息3条。\n<|>' });
    assert.match(taken(own, find(offered(own), '依申请')), /\n### （二）依申请公开\n\n2023年，/);
  });

  test('nothing in the middle of prose, before other words, or behind a long beginning', () => {
    for (const line of ['2023年，我局按照<|>要求', '<|>2023年', `${'我局按照要求'.repeat(6)}<|>`]) {
      assert.deepEqual(offered(report({ 我局按照: line })), [], line);
    }
  });
});

suite('features: completion in tables', () => {
  test('a missing row is put in whole, at its place', () => {
    const snippet = report({ '（一）予以公开': null, '（二）部分公开': `<|>\n→（二）部分公开→→1→1→0→0→0→0→2` });
    const [first] = offered(snippet);
    assert.equal(first!.label, '（一）予以公开');
    assert.match(say('zh-cn', first!.detail!), /此处/);
    assert.match(taken(snippet, first!), /\n三、本年度办理结果→（一）予以公开→→⟨1:⟩→⟨2:⟩→⟨3:⟩→⟨4:⟩→⟨5:⟩→⟨6:⟩→⟨7:⟩\n/);
  });

  test('an upper label that stands on another row is not said again', () => {
    const snippet = report({ '2.其他法律行政法规': null, '3.危及': '<|>\n→→3.危及“三安全一稳定”→0→0→0→0→0→0→0' });
    assert.match(taken(snippet, offered(snippet)[0]!), /\n→→2\.其他法律行政法规禁止公开→⟨1:⟩→/);
  });

  test('a row that belongs elsewhere says where', () => {
    const snippet = report({ '2.其他法律行政法规': null, '3.其他': '→→3.其他→0→0→0→0→0→0→0\n<|>' });
    const [first] = offered(snippet);
    assert.match(say('zh-cn', first!.detail!), /「1\.属于国家秘密」之后/);
  });

  test('rows are found by the initials of their words, and of the words above them', () => {
    const snippet = report({ '（一）予以公开': null, '（二）部分公开': `yy<|>\n→（二）部分公开→→1→1→0→0→0→0→2` });
    const item = find(offered(snippet), '予以公开');
    for (const typed of ['yy', 'yygk', 'yyjg', '予以']) assert.ok(isFoundBy(item, typed), typed);
    assert.match(taken(snippet, item), /\n三、本年度办理结果→（一）予以公开→→⟨1:⟩/);
  });

  test('nothing where no row is missing; no headings inside a table', () => {
    assert.deepEqual(offered(report({ '2.重复申请': '→→2.重复申请→0→0→0→0→0→0→0\n<|>' })), []);
  });

  test('one row of the old edition stands for three of the new', () => {
    const lines = tabbed(BASE).split('\n');
    const first = lines.findIndex(line => line.includes('（六）其他处理'));
    lines.splice(first, 3, '\t（六）其他处理\t\t1\t0\t0\t0\t0\t0\t1', '<|>');
    assert.deepEqual(offered(lines.join('\n')), []);
  });

  test('a label is completed in its cell, those that are missing first', () => {
    const snippet = report({ '2.重复申请': '→→cf<|>→0→0→0→0→0→0→0' });
    const items = offered(snippet);
    assert.equal(items[0]!.label, '2.重复申请');
    assert.ok(isFoundBy(items[0]!, 'cf'));
    assert.match(taken(snippet, items[0]!), /\n→→2\.重复申请→0→0→/);
    const blank = report({ '2.重复申请': '→→<|>→0→0→0→0→0→0→0' });
    assert.match(taken(blank, offered(blank)[0]!), /\n→→2\.重复申请→0→0→/);
  });

  test('nothing on numbers and behind them', () => {
    for (const line of [
      '→→2.重复申请→<|>0→0→0→0→0→0→0',
      '→→2.重复申请→0→0→0→0→0→0→0<|>',
      '→→2.重复申请→0→<|>→0→0→0→0→0',
    ]) {
      assert.deepEqual(offered(report({ '2.重复申请': line })), [], line);
    }
  });

  test('a section without its table offers it', () => {
    const snippet =
      '示例市2023年政府信息公开年报\n\n三、收到和处理政府信息公开申请情况\n\n<|>\n\n五、存在的主要问题及改进情况\n\n没有。\n';
    const [first] = offered(snippet);
    assert.equal(first!.kind, 'table');
    assert.equal(say('en', first!.note!), ' (empty table)');
    assert.equal(readOne(tabbed(taken(snippet, first!))).model.tables.get('applications')!.rows.length, 25);
  });

  test('a Markdown table gets Markdown rows', () => {
    const markdown = BASE.replace(/^(.*→.*)$/gm, line => `| ${line.split('→').join(' | ')} |`).replace(
      /^\|.*2\.重复申请.*$/m,
      '<|>',
    );
    assert.match(taken(markdown, offered(markdown)[0]!), /\n\| {2}\| {2}\| 2\.重复申请 \| ⟨1:⟩ \| ⟨2:⟩ .*⟨7:⟩ \|\n/);
  });
});
