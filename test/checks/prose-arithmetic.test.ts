// prose-arithmetic: parts, shares and growth within prose.
import { BASE, report } from '../support/base-report.js';
import { checkFindings, checkFix } from '../support/core.js';

const ONLY = { only: ['prose-arithmetic'] };

function overview(prose: string): string {
  return report({ '2023年，我局': prose });
}

suite('prose-arithmetic', () => {
  for (const [what, prose] of [
    ['parts behind their whole', '公开信息<|487条|prose-arithmetic>，其中政策文件38条、活动预告310条、公示公告128条。'],
    ['parts in brackets', '发布信息<|486条|prose-arithmetic>（政策文件38条、活动预告310条、公示公告128条）。'],
    ['a list that ends in 其他', '发布信息<|300条|prose-arithmetic>，其中政策文件38条，动态类120条，其他类20条。'],
    ['parts before their sum', '发布公告9篇、解读7篇、问答5篇，合计<|22篇|prose-arithmetic>。'],
    ['parts of a fee', '收取信息处理费A类500元、B类760元，共计<|1250元|prose-arithmetic>。'],
    ['the share of a result', '收到政府信息公开申请11件，其中予以公开4件（占<|51.3%|prose-arithmetic>）。'],
    [
      'a share of what was told before',
      '发布信息500条，其中政策类100条，占<|25%|prose-arithmetic>，动态类300条，其他100条。',
    ],
    ['growth over last year’s number', '收到政府信息公开申请11件，较上年的10件增长<|12.5%|prose-arithmetic>。'],
    ['growth by the difference', '收到政府信息公开申请11件，比上年增加1件，增长<|1.0%|prose-arithmetic>。'],
  ] as const) {
    test(`bad: ${what}`, () => checkFindings(overview(prose), ONLY));
  }

  for (const [what, prose] of [
    ['parts that add up', '公开信息476条，其中政策文件38条、活动预告310条、公示公告128条。'],
    [
      'shares rounded and cut off',
      '收到政府信息公开申请11件。予以公开4件，占40%；部分公开2件，占20.0%；无法提供2件，占18.1%。',
    ],
    ['growth', '收到政府信息公开申请11件，较2022年的10件增长10%，比上年增加1件。'],
  ] as const) {
    test(`good: ${what}`, () => checkFindings(overview(prose), ONLY));
  }

  test('good: no sums at all', () => checkFindings(BASE));

  test('bad: the share of a part of which the others are not told', () => {
    checkFindings(overview('办理热线工单200件，其中按期办结150件，占<|85%|prose-arithmetic>。'), ONLY);
    checkFindings(overview('公开信息400条，其中政策文件100条（占<|35%|prose-arithmetic>）。'), ONLY);
  });

  test('fix: the share of the number that the sentence names', () =>
    checkFix(
      overview('收到政府信息公开申请11件，其中自然人申请7件，占5<|>3.6%。'),
      overview('收到政府信息公开申请11件，其中自然人申请7件，占63.6%。'),
    ));

  for (const [what, prose] of [
    ['the share of the one part', '办理热线工单200件，其中按期办结150件，占75%。'],
    ['the share of a number further up', '办理来件300件、热线工单200件，其中按期办结150件，占50%。'],
    ['the share of a part in another unit', '办理热线工单200件，其中政策文件150条，占85%。'],
    ['examples are not all parts', '公开信息5500条，其中政策文件38条、图解21条、视频6条。'],
    ['a list that ends in 等', '公开信息486条，其中政策文件38条、活动预告310条、公示公告128条等。'],
    ['a part without a number', '公开信息486条，其中政策文件38条、活动预告310条、公示公告若干、其他128条。'],
    ['parts of parts', '发布信息2139条，其中动态1744条，政务393条，解读21条，回应2条。'],
    ['what is included need not be all', '答复申请805条（含上年18条，另有72条顺延）。'],
    ['rough parts', '公开信息486条，其中政策文件38条、活动预告310余条、公示公告128条。'],
    ['other units', '公开信息486条，其中政策文件38件、活动预告310期、公示公告128篇。'],
    ['growth without the other year', '收到政府信息公开申请11件，同比增长12.5%。'],
    ['the share of nobody knows what', '群众满意率为98.6%，主动公开率达90.2%。'],
    ['shares of a whole told elsewhere', '其中，网上申请18件，占57.7%；信函申请11件，占35.3%。'],
    ['a share of nothing', '公开信息0条，其中政策文件0条，占0%。'],
    ['a share of nothing that cannot be', '行政诉讼0件，其中结果维持3件，占50%。'],
    ['shares of nothing, each in words', '全年解读零次，其中图解零次，占100%。'],
    ['a share rounded up', '收到政府信息公开申请11件，予以公开4件，占36.4%。'],
  ] as const) {
    test(`near miss: ${what}`, () => checkFindings(overview(prose), ONLY));
  }

  test('silent: numbers of the form are the business of prose-contradicts-table', () =>
    checkFindings(overview('收到政府信息公开申请<|13件|prose-contradicts-table>（自然人7件、法人或其他组织4件）。'), {
      only: ['prose-arithmetic', 'prose-contradicts-table'],
    }));

  test('silent: a share that is right for the number of the table', () =>
    checkFindings(overview('收到政府信息公开申请11件，予以公开<|5件|prose-contradicts-table>，占40%。'), {
      only: ['prose-arithmetic', 'prose-contradicts-table'],
    }));

  test('fix: the percentage', () =>
    checkFix(
      overview('收到政府信息公开申请11件，予以公开4件，占5<|>1.3%。'),
      overview('收到政府信息公开申请11件，予以公开4件，占40.0%。'),
      { check: 'prose-arithmetic' },
    ));
});
