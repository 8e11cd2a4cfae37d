// How sentences are read: what each number counts, what is said to be nothing, and what is left unread. Sentences are made up
// in the ways in which reports write.
import assert from 'node:assert/strict';
import { readProse } from '../../../server/src/core/prose/claims.js';
import type { Claim } from '../../../server/src/core/prose/discourse.js';

/** `received 34, carried-over 2`; what is only possible has a question mark. */
function reading(sentence: string, topic = false): string {
  return readProse(sentence, topic).claims.map(inWords).join(', ');
}

function inWords({ kind, measures, row, columns, choose, units, decimals, sure }: Claim): string {
  const place = [row ?? measures.join('+'), columns && shortColumns(columns), choose?.[0]].filter(Boolean).join('/');
  const value =
    kind === 'count' ? ` ${decimals > 0 ? `${units}e-${decimals}` : units}` : kind === 'nil' ? ' none' : ' done';
  return `${place}${value}${sure ? '' : '?'}`;
}

function shortColumns(columns: readonly string[]): string {
  return columns.length > 1 ? 'organisations' : columns[0]!;
}

suite('prose: claims', () => {
  for (const [sentence, expected] of [
    // Verb, noun and number in any order; any classifier.
    ['全年共收到政府信息公开申请34件', 'received 34'],
    ['共收到34份政府信息公开申请', 'received 34'],
    ['依申请公开信息收到3条', 'received 3'],
    ['全年接到社会公众依申请公开184宗', 'received 184'],
    ['政府信息公开申请共计5起', 'applications 5'],
    ['本年新收二十一件政府信息公开申请', 'received 21'],
    ['办理政府信息公开申请1,527件', 'processed 1527'],
    ['完成依申请公开答复1453件', 'finished 1453'],
    // Left out, the subject goes on.
    [
      '新收政府信息公开申请92件，上年结转5件，办结89件，结转下年度8件',
      'received 92, carried-over 5, finished 89, carried-forward 8',
    ],
    [
      '收到政府信息公开申请124件，加上年结转7件，已答复127件，另有4件结转下一年度办理',
      'received 124, carried-over 7, finished 127, carried-forward 4',
    ],
    ['收到依申请公开件9件，31件结转到2025年度继续办理', 'received 9, carried-forward 31'],
    ['收到政府信息公开申请43件（含2022年结转1件）', 'received 43, carried-over 1'],
    [
      '收到政府信息公开申请7件，已答复6件，剩余1件因需征求意见，结转下年度办理',
      'received 7, finished 6, carried-forward 1',
    ],
    [
      '答复政府信息公开申请85件（含上年度结转申请3件，另有7件申请依规顺延到下年度答复）',
      'finished 85, carried-over 3, carried-forward 7',
    ],
    // Results, grounds, applicants.
    [
      '收到政府信息公开申请36件，其中予以公开9件、部分公开0件、不予公开答复2件、无法提供的10件，不予处理1件，其他处理14件',
      'received 36, granted 9, partly-granted 0, refused 2, unavailable 10, not-processed 1, otherwise-handled 14',
    ],
    ['政府信息公开申请中予以公开及部分公开258件，占33%', 'granted+partly-granted 258'],
    ['答复政府信息公开申请9件，部分公开67，占4%', 'finished 9, partly-granted 67'],
    ['收到政府信息公开申请13件，其中3件属于行政查询事项', 'received 13, administrative-query 3?'],
    [
      '新收政府信息公开申请145件，其中自然人申请95件，法人或其他组织申请50件',
      'received 145, received/natural-person 95, received/organisations 50',
    ],
    // Reviews and suits, where they are about 信息公开.
    [
      '政府信息公开行政复议351件，其中结果维持72件，尚未审结37件；行政诉讼46件，其中结果纠正5件',
      'review 351, review/upheld 72, review/pending 37, suit 46, suit/corrected 5',
    ],
    ['涉及政府信息公开的行政诉讼2件，其中未经复议直接起诉1件、复议后起诉1件', 'suit 2, direct-suit 1, suit-after 1'],
    ['有1件涉及政府信息公开工作的行政复议', 'review 1'],
    ['办理行政复议案件120件', 'review 120?'],
    // Documents and decisions.
    [
      '制发行政规范性文件4件，废止2件，现行有效17件',
      'normative-documents/issued 4, normative-documents/repealed 2, normative-documents/in-force 17',
    ],
    ['行政规范性文件新制发2件、废止1件', 'normative-documents/issued 2, normative-documents/repealed 1'],
    ['制定规章0件、行政规范性文件3件', 'rules/issued 0, normative-documents/issued 3'],
    ['新制发规范性文件为零', 'normative-documents/issued 0'],
    ['主动公开规章13件（含新制定5件）', 'rules/issued 13?, rules/issued 5?'],
    ['作出行政许可决定55件，实施行政强制3次', 'licences 55, compulsory-measures 3'],
    ['公示行政许可76件', 'licences 76?'],
    ['行政事业性收费26.55万元', 'fees 265500'],
    // Nothing.
    ['我局未收到依申请公开事项', 'received none'],
    ['没有收到并受理政府信息公开申请', 'received none'],
    ['本年度未收到公民、法人和其他组织提出的政府信息公开申请', 'received none'],
    ['未发生因政府信息公开引起的行政复议申请和行政诉讼', 'review none, suit none'],
    ['年度政务公开无行政复议、行政诉讼的情况发生', 'review none, suit none'],
    [
      '收到政府信息公开申请3件，无上年结转，没有结转下年度办理的申请',
      'received 3, carried-over none, carried-forward none',
    ],
    ['未制定规章和行政规范性文件', 'rules/issued none, normative-documents/issued none'],
    ['制发规范性文件1件，未废止文件', 'normative-documents/issued 1, normative-documents/repealed none'],
    // All done.
    ['收到政府信息公开申请3件，均已办结', 'received 3, carried-forward done'],
    ['收到政府信息公开申请3件，都在法定期限内予以答复', 'received 3, carried-forward done'],
    // Roughly.
    ['收到政府信息公开申请三十余件，办结近30件', 'received 30, finished 30'],
  ] as const) {
    test(sentence, () => assert.equal(reading(sentence), expected));
  }

  for (const sentence of [
    '办理热线工单214件、人大代表建议11件，办结留言230条，公开答复4条',
    '收集公开方面建议17条，办结17条',
    '全年受理消费者诉求8842件',
    '收到政府信息公开申请3至5件，几十件咨询',
    '现场答问62个，公布信息28项',
    '落实《政府信息公开申请30件办理规范》和〔2021〕30号文',
    '未收到行政许可申请，未发生举报投诉、行政复议',
    '没有出现应公开而不予公开的办件',
    '无行政复议被纠正、被撤销',
    '未提请市政府印发规范性文件',
    '完善规范性文件制定程序，出台3项举措，印发党组文件23个',
    '每月收到政府信息公开申请5件',
    '比上年多收到政府信息公开申请5件',
    '行政复议案件败诉率为零',
    '通过网络申请30件，信函申请2件',
  ]) {
    test(`unread: ${sentence}`, () => assert.equal(reading(sentence).replace(/[a-z-]+ \d+\?(?:, )?/g, ''), ''));
  }

  for (const [sentence, expected] of [
    ['全年收到政府信息公开申请30件，其中通过政府网站收到20件', 'received 30, received 20?'],
    ['收到涉企政府信息公开申请12件', 'received 12?'],
    ['预计收到政府信息公开申请30件', 'received 30?'],
    ['上半年收到政府信息公开申请30件', 'received 30?'],
    ['收到法律援助申请30件', 'received 30?'],
  ] as const) {
    test(`only possible: ${sentence}`, () => assert.equal(reading(sentence), expected));
  }

  test('under the heading of applications bare words are enough', () => {
    assert.equal(reading('收到申请7件，办结7件', true), 'received 7, finished 7');
    assert.equal(reading('收到申请7件，办结7件'), 'received 7?');
    assert.equal(reading('及时回应群众诉求，答复300件', true), '');
  });

  test('whose numbers they are is told by the first words', () => {
    const scopes = (sentence: string): (string | undefined)[] =>
      readProse(sentence, false).claims.map(({ scope }) => scope?.text);
    assert.deepEqual(scopes('2024年，区政府办代表区政府受理政府信息公开申请17件，答复17件。'), [
      '区政府办',
      '区政府办',
    ]);
    assert.deepEqual(scopes('围绕市政府要求，受理政府信息公开申请17件。'), [undefined]);
    assert.deepEqual(scopes('全市共受理政府信息公开申请9件。其中予以公开5件。'), ['全市', '全市']);
    assert.deepEqual(scopes('各部门高度重视。我局受理政府信息公开申请9件。'), ['我局']);
  });

  test('the year of a sentence goes with its claims', () => {
    const years = (sentence: string): (number | undefined)[] =>
      readProse(sentence, false).claims.map(({ year }) => year);
    assert.deepEqual(years('2022年收到政府信息公开申请3件，2023年收到政府信息公开申请5件。'), [2022, 2023]);
    assert.deepEqual(years('2022年结转政府信息公开申请3件。'), [undefined]);
  });

  test('a line as long as a book is read in part, and soon', () => {
    for (const words of [
      '《',
      '1',
      '九',
      '收到政府信息公开申请3件，',
      '占1%',
      '未',
      '（',
      '1件，其中2件、',
      '第',
      '2023年',
    ]) {
      const claims = readProse(words.repeat(200_000), false).claims.length;
      assert.ok(claims < 10_000);
    }
  });
});
