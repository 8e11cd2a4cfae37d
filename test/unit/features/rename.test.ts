// Renaming the body and the year of a report: what changes, what is asked about, what stays.
import assert from 'node:assert/strict';
import { applyEdits, renameAt, renameTargetAt, say, type Renaming } from '../../../server/src/core/index.js';
import { at } from '../../support/features.js';

const TITLE = '示例市示例区林业局2023年政府信息公开工作年度报告';

function reportWith(prose: string, title = TITLE): string {
  return `${title}\n\n一、总体情况\n\n${prose}\n\n二、主动公开政府信息情况\n\n行政许可\t2023\t\t\n`;
}

function renamed(snippet: string, newName: string): { text: string; doubts: string[]; renaming: Renaming } {
  const { text, report, cursor } = at(snippet);
  const renaming = renameAt(report, cursor, newName);
  if (renaming.kind === 'refused') return { text, doubts: [], renaming };
  const certain = renaming.edits.filter(({ doubt }) => doubt === undefined);
  const doubts = renaming.edits.flatMap(({ doubt, newText }) => (doubt ? [`${doubt.id} ${newText}`] : []));
  return { text: applyEdits(text, certain), doubts, renaming };
}

function conflictOf(renaming: Renaming): string {
  return renaming.kind === 'edits' && renaming.conflict ? say('zh-cn', renaming.conflict) : '';
}

suite('features: rename of the year', () => {
  const title = TITLE.replace('2023', '20<|>23');

  test('title, period and prose in whatever digits', () => {
    const prose = '数据的统计期限自2023年1月1日至2023 年12月31日。二〇二三年和２０２３年度，公开2023条。';
    const { text, doubts } = renamed(reportWith(prose, title), '2024');
    assert.match(text, /^示例市示例区林业局2024年政府/);
    assert.match(text, /自2024年1月1日至2024 年12月31日。二〇二四年和２０２４年度，公开2023条。/);
    assert.match(text, /行政许可\t2023\t/);
    assert.deepEqual(doubts, []);
  });

  test('the zero of the Chinese year is kept', () => {
    assert.match(renamed(reportWith('二○二三年。', title), '2030').text, /二○三○年。/);
    assert.match(renamed(reportWith('二零二三年。', title), '2030').text, /二零三零年。/);
  });

  test('numbers of documents and other years stay, and are told', () => {
    const prose = '按照国办公开办函〔2021〕30号和〔2023〕5号，2023年比2022年、2021年多，2022年少。';
    const { text, renaming } = renamed(reportWith(prose, title), '2024年');
    assert.match(text, /〔2021〕30号和〔2023〕5号，2024年比2022年、2021年多，2022年少/);
    assert.ok(renaming.kind === 'edits');
    assert.deepEqual(
      renaming.notes.map(note => say('zh-cn', note)),
      ['2021 年（1 处）', '2022 年（2 处）'],
    );
    assert.equal(renaming.conflict, undefined);
  });

  test('a year that stands in the text as another one is a conflict', () => {
    const { renaming } = renamed(reportWith('2023年比2022年多，2022年少。', title), '2022');
    assert.match(conflictOf(renaming), /已有 2 处 2022 年/);
  });

  test('titles of documents, ranges and dates are asked about', () => {
    const prose = '印发《2023年工作要点》和《方案（2023—2025年）》，2021-2023年，2023-05-06，2023.6.7。';
    const { text, doubts } = renamed(reportWith(prose, title), '2024');
    assert.ok(text.includes(prose));
    assert.deepEqual(doubts, ['rename.inWork 2024', 'rename.inRange 2024', 'rename.inDate 2024', 'rename.inDate 2024']);
  });

  test('the cursor may stand on any of them', () => {
    assert.match(renamed(reportWith('2<|>023年公开。'), '2024').text, /^示例市示例区林业局2024年/);
    const { report, cursor } = at(reportWith('比2022<|>年多。'));
    assert.equal(renameTargetAt(report, cursor), undefined);
  });

  test('what is no year is refused', () => {
    for (const name of ['', '24', '二〇二四', '12024', '2024-2025']) {
      const { renaming } = renamed(reportWith('无', title), name);
      assert.equal(renaming.kind === 'refused' && renaming.reason.id, 'rename.notAYear', name);
    }
    assert.match(renamed(reportWith('无', title), ' ２０２４年度 ').text, /^示例市示例区林业局2024年/);
  });
});

suite('features: rename of the body', () => {
  const title = TITLE.replace('林业局', '林业<|>局');

  test('title and prose, blanks inside the name included', () => {
    const { text, doubts } = renamed(
      reportWith('示例市示例区林业局公开，由示例市 示例区林业局负责。', title),
      '示例市示例区水务局',
    );
    assert.match(text, /^示例市示例区水务局2023年/);
    assert.match(text, /示例市示例区水务局公开，由示例市示例区水务局负责/);
    assert.deepEqual(doubts, []);
  });

  test('short forms follow, asked about', () => {
    const { text, doubts } = renamed(reportWith('示例区林业局和区林业局。林业局。', title), '示例市示例区林业和草原局');
    assert.ok(text.includes('示例区林业局和区林业局。林业局。'));
    assert.deepEqual(doubts, ['rename.shortForm 示例区林业和草原局', 'rename.shortForm 区林业和草原局']);
  });

  test('a short form stays where the new name begins otherwise', () => {
    assert.deepEqual(renamed(reportWith('示例区林业局。', title), '新名市样例区林业局').doubts, []);
  });

  test('names inside longer names and in titles of documents are asked about', () => {
    const prose = '大示例市示例区林业局办公室，《示例市示例区林业局章程》，某省示例市示例区林业局。';
    assert.deepEqual(renamed(reportWith(prose, title), '示例市示例区水务局').doubts, [
      'rename.insideName 示例市示例区水务局',
      'rename.inWork 示例市示例区水务局',
      'rename.insideName 示例市示例区水务局',
    ]);
  });

  test('the name of a place with a body behind it is another name', () => {
    const snippet = reportWith('示例市范本县林业局报送，范本县很大。', '示例市范<|>本县2023年政府信息公开工作年度报告');
    const { text, doubts } = renamed(snippet, '示例市新县');
    assert.match(text, /^示例市新县2023年/);
    assert.ok(text.includes('示例市范本县林业局报送'));
    assert.deepEqual(doubts, ['rename.insideName 示例市新县']);
  });

  test('a name that stands in the text already is a conflict', () => {
    const { renaming } = renamed(reportWith('与示例市示例区水务局合署办公。', title), '示例市示例区水务局');
    assert.match(conflictOf(renaming), /已有 1 处「示例市示例区水务局」/);
    assert.equal(conflictOf(renamed(reportWith('无', title), '示例市示例区林业局').renaming), '');
  });

  test('what is no name is refused, and so is any other place', () => {
    for (const name of ['', '  ', '甲\n乙', '甲，乙', '局'.repeat(61)]) {
      const { renaming } = renamed(reportWith('无', title), name);
      assert.equal(renaming.kind === 'refused' && renaming.reason.id, 'rename.notAName', name);
    }
    for (const prose of ['没有<|>名称。', '示例区林业<|>局。']) {
      const { renaming } = renamed(reportWith(prose), '示例市某局');
      assert.equal(renaming.kind === 'refused' && renaming.reason.id, 'rename.nothingHere', prose);
    }
  });
});
