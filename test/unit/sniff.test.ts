// What is taken for a report by its content, and, more often asked for by users of such detection, what is not.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SNIFF_LINES, looksLikeReport } from '../../client/src/sniff.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

const TITLE = '示例市示例区林业局2023年政府信息公开工作年度报告';
const FIRST = '一、总体情况';
const SECOND = '二、主动公开政府信息情况';

suite('sniff: a report', () => {
  accepts('plain headings', ['', '', TITLE, '', FIRST, '正文。', SECOND]);
  accepts('blanks in the title', ['示例区林业局 2023 年政府信息公开工作 年度报告', FIRST, SECOND]);
  accepts('hashes', [`# ${TITLE}`, '', `## ${FIRST}`, `#### ${SECOND}`]);
  accepts('bold lines', [`**${TITLE}**`, `**${FIRST}**`, `**${SECOND}**`]);
  accepts('a byte order mark and wide blanks', [`\uFEFF\u3000\u3000${TITLE}`, `\u3000\u3000${FIRST}`, SECOND]);
  accepts('a title on two lines', ['2024年示例市科委政府信息公开工作', '年度报告', FIRST, SECOND]);
  accepts('年报 for 年度报告, and a note behind it', ['示例局2022年政府信息公开年报（公开稿）', FIRST, SECOND]);
  accepts('headings that run into their text', [TITLE, `${FIRST}。2023年，我局……`, '五、存在问题及改进情况：一是……']);
  accepts('any two of the six', [
    TITLE,
    '四、因政府信息公开工作被申请行政复议提起行政诉讼情况',
    '六、其他需要报告的事项',
  ]);
  accepts('parts instead of numbers', [TITLE, '第一部分　总体情况', '第二部分　主动公开政府信息情况']);
  accepts('long prose between them', [TITLE, FIRST, ...Array<string>(SNIFF_LINES - 3).fill('我局认真落实。'), SECOND]);
});

suite('sniff: the samples', () => {
  const folder = join(root, 'samples');
  for (const name of readdirSync(folder).filter(file => /年度报告.*\.(?:txt|md)$/.test(file))) {
    test(name, () => assert.equal(looksLikeReport(readFileSync(join(folder, name), 'utf8').split(/\r?\n/)), true));
  }
});

suite('sniff: no report', () => {
  rejects('nothing', []);
  rejects('one heading', [TITLE, FIRST, FIRST]);
  rejects('no title', [FIRST, SECOND, '六、其他需要报告的事项']);
  rejects('a title that is only spoken of', [`现发布《${TITLE}》。`, FIRST, SECOND]);
  rejects('a sentence that ends in the words of a title', [
    '请各单位认真编制，及时发布政府信息公开工作年度报告',
    FIRST,
    SECOND,
  ]);
  rejects('a notice about the reports', ['关于做好2023年政府信息公开工作年度报告编制发布的通知', FIRST, SECOND]);
  rejects('headings above the title', [FIRST, SECOND, TITLE, '正文。']);
  rejects('headings without a number', [TITLE, '总体情况', '主动公开政府信息情况']);
  rejects('another annual report', ['示例公司2023年年度报告', FIRST, '二、财务情况', '三、存在的主要问题']);
  rejects('a report shown as an example', ['# 年报工具', '```', TITLE, FIRST, SECOND, '```', '以上是一个例子。']);
  rejects('a design paper on reports', [
    `# Format facts: 政府信息公开工作年度报告`,
    '| 一 | 总体情况 |',
    '| 二 | 主动公开政府信息情况 |',
  ]);
  rejects('headings too far down', [TITLE, FIRST, ...Array<string>(SNIFF_LINES).fill('我局认真落实。'), SECOND]);
  rejects('a table of contents in a list of links', [
    `- [${TITLE}](2023.md)`,
    '- 一、总体情况',
    '- 二、主动公开政府信息情况',
  ]);

  test('none of our own papers, examples and all', () => {
    for (const name of ownPapers()) {
      assert.equal(looksLikeReport(readFileSync(join(root, name), 'utf8').split('\n')), false, name);
    }
  });

  test('reads no further than it must', () => {
    const lines = function* (): Generator<string> {
      for (let line = 0; ; line++) {
        assert.ok(line <= SNIFF_LINES);
        yield '日志：一切正常。';
      }
    };
    assert.equal(looksLikeReport(lines()), false);
  });

  test('a line of a million characters costs nothing', () => {
    for (const unit of ['年报', '政府信息公开', '#', ' ', '（', '一、']) {
      assert.equal(looksLikeReport(Array<string>(SNIFF_LINES).fill(unit.repeat(500_000))), false);
    }
  });
});

function ownPapers(): readonly string[] {
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map(name => join('docs', name));
  return [...readdirSync(root), ...docs].filter(name => name.endsWith('.md'));
}

function accepts(name: string, lines: readonly string[]): void {
  test(name, () => assert.equal(looksLikeReport(lines), true));
}

function rejects(name: string, lines: readonly string[]): void {
  test(name, () => assert.equal(looksLikeReport(lines), false));
}
