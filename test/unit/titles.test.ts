// Title, body (行政机关) and year of a report.
import assert from 'node:assert/strict';
import { BASE } from '../support/base-report.js';
import { readOne } from '../support/core.js';
import { tabbed } from '../support/marked.js';

const BODY = BASE.split('\n').slice(1).join('\n');

suite('unit: titles', () => {
  for (const [title, organ, year] of [
    ['示例市示例区林业局2023年政府信息公开工作年度报告', '示例市示例区林业局', 2023],
    ['2023年示例市示例区林业局政府信息公开工作年度报告', '示例市示例区林业局', 2023],
    ['示例市示例区林业局2023年度政府信息公开工作年度报告', '示例市示例区林业局', 2023],
    ['示例区林业局 2023 年政府信息公开工作 年度报告', '示例区林业局', 2023],
    ['示例区林业局２０２３年政府信息公开工作年度报告', '示例区林业局', 2023],
    ['示例区林业局二〇二三年政府信息公开工作年度报告', '示例区林业局', 2023],
    ['示例区林业局二○二○年政府信息公开工作年度报告', '示例区林业局', 2020],
    ['示例区林业局关于2023年政府信息公开工作的年度报告', '示例区林业局', 2023],
    ['示例区林业局2023年政府信息公开年报', '示例区林业局', 2023],
    ['示例区林业局2023年政务公开工作年度报告', '示例区林业局', 2023],
    ['示例区林业局2023年政府信息公开工作年度报告（公开稿）', '示例区林业局', 2023],
    ['# 示例区林业局2023年政府信息公开工作年度报告', '示例区林业局', 2023],
    ['**示例区林业局2023年政府信息公开工作年度报告**', '示例区林业局', 2023],
    ['　　示例区林业局2023年政府信息公开工作年度报告　', '示例区林业局', 2023],
    ['\ufeff示例区林业局2023年政府信息公开工作年度报告', '示例区林业局', 2023],
    ['示例市示例区林业局\n2023年政府信息公开工作年度报告', '示例市示例区林业局', 2023],
    ['示例区林业局2023年政府信息公开工作\n年度报告', '示例区林业局', 2023],
    ['政府信息公开工作年度报告', '', 2023],
  ] as const) {
    test(title.replaceAll('\n', ' ⏎ '), () => {
      const body =
        year === 2023 && organ === '' ? BODY.replace('2023年，', '统计期限为2023年1月1日至2023年12月31日。') : BODY;
      const { model } = readOne(tabbed(`${title}\n${body}`));
      assert.deepEqual([model.organ, model.year], [organ, year]);
      assert.ok(
        model.title.endsWith('年度报告') || model.title.endsWith('年报') || model.title.endsWith('（公开稿）'),
        model.title,
      );
    });
  }

  test('without a title the statistical period tells the year', () => {
    const { model } = readOne(tabbed(`本报告数据统计期限为2022年1月1日至2022年12月31日。\n${BODY}`));
    assert.deepEqual([model.title, model.titleSpan, model.organ, model.year], ['', undefined, '', 2022]);
  });

  test('the title’s year comes first, and a year elsewhere counts for nothing', () => {
    const { model } = readOne(
      tabbed(`${BASE.split('\n')[0]!}\n\n数据统计期限为2022年1月1日至2022年12月31日。\n${BODY}`),
    );
    assert.equal(model.year, 2023);
    assert.equal(
      readOne(tabbed(`林业局政府信息公开工作年度报告\n${BODY.replace('2023年', '2019年')}`)).model.year,
      undefined,
    );
  });

  test('a sentence that names the report is no title', () => {
    const { model } = readOne(tabbed(`现公布示例区林业局2023年政府信息公开工作年度报告。\n${BODY}`));
    assert.equal(model.title, '');
  });

  test('the span of the title is its words, marks left out', () => {
    const text = '## **示例区林业局2023年政府信息公开工作年度报告**';
    const { model } = readOne(tabbed(`${text}\n${BODY}`));
    assert.equal(text.slice(model.titleSpan!.from, model.titleSpan!.to), '示例区林业局2023年政府信息公开工作年度报告');
  });
});
