// duplicate-section: a section stands twice in one report.
import { BASE, report } from '../support/base-report.js';
import { checkFindings, checkNoFix } from '../support/core.js';

const TWICE = '存在的主要问题及改进情况\n\n草稿。\n\n五、';

suite('duplicate-section', () => {
  test('bad: the second of two', () =>
    checkFindings(report({ '五、': `五、${TWICE}<|存在的主要问题及改进情况|duplicate-section>` })));

  test('bad: the second under a variant of its title', () =>
    checkFindings(report({ '五、': `五、${TWICE}<|存在问题及改进情况|duplicate-section>` }), {
      only: ['duplicate-section'],
    }));

  test('bad: two copies are two findings', () =>
    checkFindings(
      report({
        '五、': `五、${TWICE}<|存在的主要问题及改进情况|duplicate-section>\n\n二稿。\n\n五、<|存在的主要问题及改进情况|duplicate-section>`,
      }),
    ));

  test('good: six sections', () => checkFindings(BASE));

  test('near miss: a row label of table three that looks like a heading', () =>
    checkFindings(
      report({
        '（本列数据':
          '一、本年新收政府信息公开申请数量\n\n（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）→→→申请人情况→→→→→→',
      }),
      {
        only: ['duplicate-section', 'section-order'],
      },
    ));

  test('near miss: a sentence that names another section', () =>
    checkFindings(report({ 一是公开内容: '存在的主要问题及改进情况如下：一是公开内容不够及时。' })));

  for (const [how, leader] of [
    ['bare', () => ''],
    ['with pages', (page: number) => `……………${page}`],
  ] as const) {
    test(`near miss: a table of contents, ${how}`, () => {
      const contents = [...BASE.matchAll(/^[一二三四五六]、(?!本年|上年|本年度|结转).*$/gm)]
        .slice(0, 6)
        .map(([title], index) => title + leader(index + 1));
      checkFindings(BASE.replace('\n', `\n\n目录\n\n${contents.join('\n')}\n`));
    });
  }

  test('silent: the doubled number is no second finding of section-order', () =>
    checkFindings(report({ '五、': `五、${TWICE}<|存在的主要问题及改进情况|duplicate-section>` }), {
      only: ['section-order', 'duplicate-section'],
    }));

  test('silent: a second report in the file has its own sections', () => checkFindings(BASE + BASE));

  test('fix: none; which copy counts is the author’s to say', () =>
    checkNoFix(report({ '五、': `五、${TWICE}<|>存在的主要问题及改进情况` })));
});
