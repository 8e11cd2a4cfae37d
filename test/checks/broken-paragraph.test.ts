// broken-paragraph: a paragraph that ends in mid-sentence and goes on below.
import { BASE, report } from '../support/base-report.js';
import { checkFindings, checkFix } from '../support/core.js';

const ON = { on: ['broken-paragraph'] };
const problems = (prose: string): string => report({ 一是公开: prose });
const LINES = [
  '一是公开内容不够及时，有的栏目更新',
  '较慢；二是解读形式单一，图解和视频',
  '偏少；三是依申请公开的答复不够规范，',
  '文书格式不一；四是平台之间的数据没',
  '有打通，同一条信息要录入两遍；五是',
  '培训的针对性不强，新进人员上手较慢，',
  '今后将加强培训，完善平台，规范答复。',
];

suite('broken-paragraph', () => {
  test('bad: behind a blank line', () =>
    checkFindings(problems('一是公开内容不够及时，切实加大对政务公<|开|broken-paragraph>\n\n工作的推进。'), ON));

  test('bad: behind a comma, and in the next line', () =>
    checkFindings(problems('一是公开内容不够及时，二是解读形式单一<|，|broken-paragraph>\n三是队伍不稳。'), ON));

  test('bad: over the number of a page', () =>
    checkFindings(
      problems('一是公开内容不够及时，切实加大对政务公<|开|broken-paragraph>\n\n- 4 -\n\n工作的推进。'),
      ON,
    ));

  test('bad: a text that is broken throughout is one finding', () =>
    checkFindings(problems(LINES.join('\n').replace('更新', '更<|新|broken-paragraph>')), ON));

  test('good: whole paragraphs', () => checkFindings(BASE, ON));

  for (const prose of [
    '一是公开内容不够及时，二是形式单一。\n\n今后将改进。',
    '一是公开内容不够及时，主要有以下几个方面：\n\n更新较慢。',
    '联系人：张三，电话：0000-1234567\n\n地址：示例路1号',
    '公开内容不够及时、解读形式单一\n\n（一）更新较慢。',
    '公开内容不够及时，解读形式比较单一\n\n一是更新较慢。',
    '公开内容不够及时，解读形式比较单一\n\n六、其他需要报告的事项',
  ]) {
    test(`near miss: ${prose.replaceAll('\n', '⏎')}`, () =>
      checkFindings(problems(prose), { ...ON, only: ['broken-paragraph'] }));
  }

  test('silent: a broken table is the business of split-table', () =>
    checkFindings(
      report({ '二、上年结转': '\n二、上年<|>结转政府信息公开申请数量→→→1→0→0→0→0→0→1'.replace('<|>', '') }),
      {
        ...ON,
        only: ['broken-paragraph'],
      },
    ));

  test('silent: it is off unless asked for', () => checkFindings(problems(LINES.join('\n'))));

  test('fix: the two parts are joined', () =>
    checkFix(
      problems('一是公开内容不够及时，切实加大对政务公<|>开\n\n工作的推进。'),
      problems('一是公开内容不够及时，切实加大对政务公开工作的推进。'),
      { check: 'broken-paragraph', ...ON },
    ));

  test('fix: all of a text that is broken throughout', () =>
    checkFix(problems(LINES.join('\n').replace('更新', '更<|>新')), problems(LINES.join('')), {
      check: 'broken-paragraph',
      ...ON,
    }));
});
