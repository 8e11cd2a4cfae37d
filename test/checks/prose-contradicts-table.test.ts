// prose-contradicts-table: numbers in prose, and statements of nothing, against the tables.
import { BASE, report } from '../support/base-report.js';
import { CHECK_EXAMPLES, withExample } from '../support/check-examples.js';
import { checkFindings, checkFix, checkNoFix } from '../support/core.js';

const PROSE = '2023年，我局';
const ONLY = { only: ['prose-contradicts-table'] };

/** The base report with this for its overview; in its tables 11 came in, 1 was left from 2022, 10 were done, 2 are left. */
function overview(prose: string): string {
  return report({ [PROSE]: prose });
}

suite('prose-contradicts-table', () => {
  for (const [what, prose] of [
    ['received', '全年收到政府信息公开申请<|13件|prose-contradicts-table>。'],
    ['received, the number before its noun', '全年共收到<|13份|prose-contradicts-table>政府信息公开申请。'],
    ['received, in Chinese numerals', '全年受理依申请公开<|二十一件|prose-contradicts-table>。'],
    ['received, in full-width digits', '全年新收政府信息公开申请<|１３件|prose-contradicts-table>。'],
    ['finished', '全年新收政府信息公开申请11件，已答复<|7件|prose-contradicts-table>。'],
    ['carried over', '上年结转政府信息公开申请<|3件|prose-contradicts-table>。'],
    ['carried forward, behind its number', '收到政府信息公开申请11件，另有<|5件|prose-contradicts-table>结转下年度。'],
    ['a named result', '收到政府信息公开申请11件，其中予以公开<|5件|prose-contradicts-table>、部分公开2件。'],
    ['two results in one sum', '收到政府信息公开申请11件，予以公开及部分公开<|7件|prose-contradicts-table>。'],
    ['a group of results', '收到政府信息公开申请11件，无法提供<|1件|prose-contradicts-table>。'],
    ['the share of natural persons', '收到政府信息公开申请11件，其中自然人申请<|9件|prose-contradicts-table>。'],
    ['the share of organisations', '收到政府信息公开申请11件，其中法人或其他组织申请<|5件|prose-contradicts-table>。'],
    ['reviews', '因政府信息公开引发的行政复议<|2件|prose-contradicts-table>。'],
    ['suits, as the sum of both groups', '因政府信息公开引发的行政诉讼<|1件|prose-contradicts-table>。'],
    ['a part of the suits', '涉及政府信息公开的行政诉讼2件，其中尚未审结<|2件|prose-contradicts-table>。'],
    ['documents issued and in force', '制发行政规范性文件<|3件|prose-contradicts-table>，废止1件，现行有效9件。'],
    ['decisions', '作出行政许可决定<|35件|prose-contradicts-table>。'],
    ['fees, in 元', '收取行政事业性收费<|120000元|prose-contradicts-table>。'],
    ['nothing received', '我局<|未收到政府信息公开申请|prose-contradicts-table>。'],
    ['nothing carried', '收到政府信息公开申请11件，<|无上年结转|prose-contradicts-table>。'],
    [
      'no review',
      '未发生因政府信息公开引起的<|行政复议|prose-contradicts-table>和<|行政诉讼|prose-contradicts-table>。',
    ],
    ['no document', '我局<|未制发行政规范性文件|prose-contradicts-table>。'],
    ['all done though some are left', '收到政府信息公开申请11件，<|均已按期办结|prose-contradicts-table>。'],
    ['roughly, and not near', '收到政府信息公开申请<|约50件|prose-contradicts-table>。'].map(words =>
      words.replace('<|约50件|', '约<|50件|'),
    ),
  ] as [string, string][]) {
    test(`bad: ${what}`, () => checkFindings(overview(prose), ONLY));
  }

  test('good: what the tables say', () =>
    checkFindings(
      overview(
        '新收政府信息公开申请11件，其中自然人7件、法人或其他组织4件；上年结转1件，办结10件，结转下年度2件。予以公开4件，部分公开2件，' +
          '不予公开1件，无法提供2件，不予处理0件，其他处理1件。行政复议3件，其中结果维持2件；行政诉讼2件，其中未经复议直接起诉1件、' +
          '复议后起诉1件。制发行政规范性文件2件，废止1件，现行有效9件，未制发规章。作出行政许可决定31件，行政事业性收费12.5万元。',
      ),
      ONLY,
    ));

  // Without a word of applications in the sentence itself.
  const LEFT = '结转下年度继续办理<|13件|prose-contradicts-table>。';
  for (const [what, text] of [
    ['under a heading within a topic', overview(`（二）信息管理。规范有序。\n\n2.依申请公开情况\n\n${LEFT}`)],
    ['under a heading in bold', overview(`**依申请公开**\n\n${LEFT}`)],
    ['below the paragraph that told them', overview(`全年收到政府信息公开申请11件，办结10件。\n\n${LEFT}`)],
    ['beside table three', report({ '四、结转': `四、结转下年度继续办理→→→1→1→0→0→0→0→2\n\n${LEFT}` })],
    ['nothing of the kind', overview('全年收到政府信息公开申请11件。\n\n<|无结转下年度|prose-contradicts-table>。')],
  ] as [string, string][]) {
    test(`bad: carried forward, ${what}`, () => checkFindings(text, ONLY));
  }

  for (const [what, prose] of [
    ['of what is being done', '全年收到政府信息公开申请11件，已办结10件，正在办理1件。'],
    ['under no heading', '结转下年度继续办理13件。'],
    ['below another heading', '**依申请公开**\n\n有序办理。\n\n**建议提案**\n\n结转下年度继续办理13件。'],
    ['below other matters', '全年收到政府信息公开申请11件。\n\n信访件较多，结转下年度继续办理13件。'],
    ['of things behind the number', '全年收到政府信息公开申请11件。\n\n结转下年度继续办理13件信用修复事项。'],
    ['of things before it', '**依申请公开**\n\n信用修复事项结转下年度继续办理13件。'],
    ['of other matters counted before', '（二）依申请公开\n\n办理人大代表建议15件。结转下年度继续办理13件。'],
    ['of other matters counted above', '收到政府信息公开申请11件。办理群众信访20件。\n\n结转下年度继续办理13件。'],
    ['of last year', '全年收到政府信息公开申请11件。\n\n2022年，结转下年度继续办理13件。'],
  ] as [string, string][]) {
    test(`near miss: carried forward ${what}`, () => checkFindings(overview(prose), ONLY));
  }

  for (const prose of [
    '2023年我局作为被申请人的行政复议案件共40件，其中涉及政府信息公开的3件。',
    '行政复议、行政诉讼案件合计60件，其中政府信息公开类行政复议3件。',
    '因政府信息公开被申请行政复议3件，行政诉讼2件，其中以局为被申请人的复议1件、被告的诉讼1件。',
    '我局办理行政复议案件350件，行政应诉案件120件。',
    '全年受理行政许可申请1200件，办结1180件。',
    '国家秘密类信息不予公开0件。',
    '受理林木采伐申请312件，办结312件。',
    '其中收到1件网络申请、1件当面申请。收到2件自然人申请。',
    '代理区政府行政复议、行政诉讼案件33件。',
    '无结转至下年度仍超期的申请。',
  ])
    test(`near miss: under 依申请公开, ${prose}`, () =>
      checkFindings(overview(`（二）依申请公开情况。全年收到政府信息公开申请11件。${prose}`), ONLY));

  // The heading ends where its line ends: what stands below begins a sentence of its own.
  for (const prose of [
    '全市新收政府信息公开申请340件。',
    '各类信件受理210件，答复208件。',
    '有5件未到答复期限，结转下年办理2件。',
  ])
    test(`near miss: below a heading, ${prose}`, () => checkFindings(overview(`（二）依申请公开情况\n${prose}`), ONLY));

  test('good: nothing to hold against the tables', () => checkFindings(BASE));

  for (const [what, prose] of [
    ['this year’s and last year’s together', '共收到政府信息公开申请12件。'],
    ['handled may be done, in hand or come in', '共办理政府信息公开申请12件，处理政府信息公开申请10件。'],
    ['answered, without what needed no answer', '收到政府信息公开申请11件，答复9件。'],
    ['roughly, and near', '收到政府信息公开申请十余件，答复近11件。'],
    ['another body', '市政府办公室收到政府信息公开申请300件，均已办结。'],
    ['the whole district', '2023年，全区共受理政府信息公开申请300件。'],
    ['some of its departments', '收到政府信息公开申请11件，其中局机关受理8件。'],
    ['bodies below it', '局属各单位收到政府信息公开申请4件，均按时答复。下属事业单位未收到政府信息公开申请。'],
    ['documents by who issued them', '以区政府名义印发规范性文件1件，以区政府办名义印发1件。'],
    ['fees waived', '减免行政事业性收费320万元，退还行政事业性收费2万元。'],
    ['documents sorted by whether they are open', '制发公文230件，其中主动公开120件、依申请公开30件、不予公开80件。'],
    ['papers sorted so', '全年文件主动公开56件，依申请公开12件，不予公开34件。'],
    ['reviews that the body decides', '收到政府信息公开申请11件。我局办理行政复议案件350件。'],
    ['reviews of other matters', '我局行政复议案件35件，行政应诉12件，均与信息公开无关。'],
    ['applications without a verb, by what became of them', '依申请公开10件，其中予以公开4件、部分公开2件。'],
    ['all of those that are done', '办理依申请公开10件，均在法定期限内答复申请人。答复申请10件，全部按期办结。'],
    ['another year', '2022年收到政府信息公开申请30件。'],
    ['all years from one on', '自2019年以来，共受理政府信息公开申请154件。'],
    ['several years', '近三年来，共收到政府信息公开申请89件。'],
    ['up to some month of the year', '截至2023年6月底，共收到政府信息公开申请5件。'],
    ['done, or in hand', '收到政府信息公开申请11件，均已依法答复或正在办理。'],
    ['all reviews, and those of them that count', '受理行政复议申请120件，其中涉及政府信息公开3件。'],
    ['a part of the year', '上半年收到政府信息公开申请5件。'],
    ['last year, and the change since', '收到政府信息公开申请11件，上年为9件，比上年增加2件。'],
    ['a plan', '下一步将力争收到政府信息公开申请20件。'],
    ['ways of application are no cells', '收到政府信息公开申请11件，其中网络申请9件，信函申请2件。'],
    ['other applications', '全年受理行政许可申请31件，法律援助申请5件，未收到行政许可申请。'],
    ['letters, proposals and complaints', '收到群众来信6封，办结建议17条，答复留言9条，受理投诉2起。'],
    ['all those that are due', '收到政府信息公开申请11件，所有到期申请均已办结。'],
    ['the sentence counts those that are left', '收到政府信息公开申请11件，均在法定期限内答复，另有2件结转下年度。'],
    ['reviews of another kind', '全年办理行政复议案件120件，无行政复议被纠正。'],
    ['documents published, not issued', '主动公开规范性文件13件，清理规范性文件7件。'],
    ['the name of another document', '落实《关于未收到政府信息公开申请3件的说明》。'],
    ['the fee for processing information', '收取信息处理费400元。'],
  ] as const) {
    test(`near miss: ${what}`, () => checkFindings(overview(prose), ONLY));
  }

  test('near miss: a number in 万 or 亿, rounded or cut off to its last place', () => {
    const figures = { 行政许可: '行政许可→447281→→', 行政事业性收费: '行政事业性收费→96171.6→→' };
    for (const licences of ['44.7', '44.8', '44'])
      checkFindings(report({ ...figures, [PROSE]: `作出行政许可决定${licences}万件，行政事业性收费9.62亿元。` }), ONLY);
    checkFindings(report({ ...figures, [PROSE]: '作出行政许可决定<|44.9万件|prose-contradicts-table>。' }), ONLY);
    checkFindings(report({ ...figures, [PROSE]: '行政事业性收费<|9.63亿元|prose-contradicts-table>。' }), ONLY);
  });

  test('near miss: up to December is the whole year', () =>
    checkFindings(overview('截至2023年12月底，共收到政府信息公开申请<|5件|prose-contradicts-table>。'), ONLY));

  test('near miss: a part of the bodies, in the report of a government', () =>
    checkFindings(
      report({
        林业局2023年: '示例市示例区人民政府2023年政府信息公开工作年度报告',
        [PROSE]: '各镇街收到政府信息公开申请4件，区直部门收到政府信息公开申请7件。',
      }),
      ONLY,
    ));

  test('near miss: the whole district, in the report of the district', () =>
    checkFindings(
      report({
        林业局2023年: '示例市示例区人民政府2023年政府信息公开工作年度报告',
        [PROSE]:
          '全区共受理政府信息公开申请<|13件|prose-contradicts-table>。区政府办代表区政府受理政府信息公开申请3件。',
      }),
      ONLY,
    ));

  test('silent: a table that fails by itself is the business of the balance checks', () =>
    checkFindings(
      report({
        [PROSE]: '收到政府信息公开申请11件，其中自然人7件。',
        '一、本年新收': '一、本年新收政府信息公开申请数量→→→7→3→0→0→1→0→12',
      }),
      ONLY,
    ));

  test('silent: a number without a certain place is the business of ragged-row', () =>
    checkFindings(
      report({
        [PROSE]: '收到政府信息公开申请20件。',
        '一、本年新收': '一、本年新收政府信息公开申请数量→→→7→3→0→0→1→11',
      }),
      ONLY,
    ));

  test('silent: table two of the superseded form counts other things', () => {
    const prose = '本年制发行政规范性文件5件，现行有效17件。';
    const example = CHECK_EXAMPLES['superseded-form']!;
    const old = withExample(example, example.bad).text;
    checkFindings(report({ [PROSE]: prose }, old), ONLY);
    const asked = report({ [PROSE]: prose.replace('5件', '<|5件|prose-contradicts-table>') }, old);
    checkFindings(asked.replaceAll('2023', '2020').replace('17件', '<|17件|prose-contradicts-table>'), ONLY);
  });

  test('a blank total counts as the sum of its row', () =>
    checkFindings(
      report({
        [PROSE]: '收到政府信息公开申请<|13件|prose-contradicts-table>。',
        '一、本年新收': '一、本年新收政府信息公开申请数量→→→7→3→0→0→1→0→',
      }),
      ONLY,
    ));

  test('the subject goes on through a sentence, and ends at a number of something else', () => {
    checkFindings(overview('新收政府信息公开申请11件，上年结转1件，办结<|8件|prose-contradicts-table>。'), ONLY);
    checkFindings(overview('新收政府信息公开申请11件，收集建议17条，办结17条。'), ONLY);
  });

  test('the heading of applications tells what bare words are about', () => {
    checkFindings(
      overview('（二）依申请公开情况\n\n收到申请<|13件|prose-contradicts-table>，答复<|4件|prose-contradicts-table>。'),
      ONLY,
    );
    checkFindings(overview('（三）其他情况\n\n收到申请13件，答复4件。'), ONLY);
  });

  test('a sentence that a print-out broke is one sentence', () =>
    checkFindings(overview('2023年，市政府办公\n室收到政府信息公开申请300\n件，办结299件。'), ONLY));

  test('fix: the number of the table', () =>
    checkFix(overview('收到政府信息公开申请1<|>3件。'), overview('收到政府信息公开申请11件。'), {
      check: 'prose-contradicts-table',
    }));

  test('fix: none for numerals and for words', () => {
    checkNoFix(overview('收到政府信息公开申请十<|>三件。'), 'prose-contradicts-table');
    checkNoFix(overview('我局未收<|>到政府信息公开申请。'), 'prose-contradicts-table');
  });
});
