// year-mismatch: places that say another year than that of the report.
import { BASE, report } from '../support/base-report.js';
import { checkFindings, checkFix } from '../support/core.js';

const PROSE = '2023年，我局';
const ONLY = { only: ['year-mismatch'] };

function overview(prose: string): string {
  return report({ [PROSE]: prose });
}

suite('year-mismatch', () => {
  for (const [what, prose] of [
    ['the period', '本报告数据统计期限为<|2022年|year-mismatch>1月1日至2022年12月31日。'],
    ['the end of the period', '本报告数据统计期限为2023年1月1日至<|2022年|year-mismatch>12月31日。'],
    ['last year’s year at the head of a sentence', '<|2022年|year-mismatch>，我局按照要求做好政府信息公开工作。'],
    ['in Chinese digits', '<|二〇二二年|year-mismatch>，我局按照要求做好政府信息公开工作。'],
    ['behind a heading', '（一）主动公开。<|2022年度|year-mismatch>我局公开信息300条。'],
    ['next year’s year without a plan', '<|2024年|year-mismatch>，我局公开信息300条。'],
    ['the end of the year', '截至<|2022年|year-mismatch>12月31日，共公开信息300条。'],
    ['the report by its name', '现将我局<|2022年度|year-mismatch>政府信息公开工作情况报告如下。'],
    ['with what came in', '<|2022年|year-mismatch>共收到政府信息公开申请3件。'],
  ] as const) {
    test(`bad: ${what}`, () => checkFindings(overview(prose), ONLY));
  }

  test('bad: beside a table', () =>
    checkFindings(report({ '2→0→1→0→3': '2→0→1→0→3→0→0→0→1→1→1→0→0→0→1\n\n（<|2022年度|year-mismatch>）' }), ONLY));

  test('bad: in section six', () =>
    checkFindings(report({ 本年度未收取: '我局<|2022年|year-mismatch>未收取信息处理费。' }), ONLY));

  test('bad: most of the text against the title, told once at the title', () =>
    checkFindings(
      report({
        林业局2023年: '<|示例市示例区林业局2024年政府信息公开工作年度报告|year-mismatch>',
        [PROSE]: '2023年，我局做好公开工作。\n\n2023年度我局公开信息300条。\n\n截至2023年12月31日，无遗漏。',
      }),
      ONLY,
    ));

  test('good: one year throughout', () => {
    checkFindings(BASE);
    checkFindings(overview('统计期限为2023年1月1日到12月31日。2023年，我局公开信息300条，截至2023年底无遗漏。'), ONLY);
  });

  for (const [what, prose] of [
    ['a comparison', '2022年，我局公开信息280条，同比增长7%。与2022年相比，增加20条。较2022年有所增加。'],
    ['last year’s accounts and next year’s budget', '2022年度部门决算、2024年度部门预算均已公开。'],
    ['two years side by side', '2022年收到政府信息公开申请14件，2023年收到11件。'],
    ['what was left over', '收到政府信息公开申请11件（含2022年结转1件），2件结转到2024年度。'],
    ['a plan', '2024年，我局将改版栏目。计划2024年上半年完成。'],
    ['titles and numbers of documents', '落实《2022年政务公开工作要点》和国办公开办函〔2022〕30号。'],
    ['dates', '自2022年5月15日起施行。2022年12月印发。2024年1月20日公布。'],
    ['other years', '2019年，新条例施行。自2021年以来持续公开。2015年以前的文件已清理。'],
    ['last year’s report', '按时发布2022年度政府信息公开年报。2022年年报已公开。'],
    ['an award', '2022年，我局被评为先进单位。'],
  ] as const) {
    test(`near miss: ${what}`, () => checkFindings(overview(prose), ONLY));
  }

  for (const remark of [
    '注：含2022年12月受理、2023年办结的申请1件。',
    '注：尚未审结的为2022年提起的案件',
    '备注：2022年未办结的1件于2023年1月办结。',
    '填报时间：2024年1月10日',
    '数据截至2024年1月5日',
  ])
    test(`near miss: beside a table, ${remark}`, () =>
      checkFindings(report({ '2→0→1→0→3': `2→0→1→0→3→0→0→0→1→1→1→0→0→0→1\n\n${remark}` }), ONLY));

  test('near miss: what became of last year’s problems', () =>
    checkFindings(
      report({
        一是公开内容:
          '针对2022年存在问题的改进情况：一是加强培训。2022年，我局反馈的问题已整改。2024年，我局将加强督查。',
      }),
      ONLY,
    ));

  test('silent: numbers of another year are no contradiction, only the year is', () =>
    checkFindings(overview('<|2022年|year-mismatch>，我局收到政府信息公开申请30件。'), {
      only: ['year-mismatch', 'prose-contradicts-table'],
    }));

  test('fix: both ends of a period', () =>
    checkFix(
      overview('本报告数据统计期限为20<|>22年1月1日至2022年12月31日。'),
      overview('本报告数据统计期限为2023年1月1日至2023年12月31日。'),
    ));
});
