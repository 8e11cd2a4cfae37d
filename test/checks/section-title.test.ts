// section-title: a section under another title than the form's.
import { BASE, report, without } from '../support/base-report.js';
import { checkFindings, checkFix, checkNoFix } from '../support/core.js';

/** Seen in published reports: form.md §11. */
const VARIANTS = {
  '二、主动': ['行政机关主动公开政府信息情况'],
  '四、政府': [
    '因政府信息公开工作被申请行政复议提起行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '因政府信息公开工作被申请行政复议和提起行政诉讼情况',
  ],
  '五、': [
    '政府信息公开工作存在的主要问题及改进情况',
    '存在问题及改进情况',
    '存在的主要问题及整改措施',
    '存在的主要问题及改进措施',
  ],
  '六、': ['其他需要报告的事项情况'],
};

suite('section-title', () => {
  test('bad: a known variant', () => checkFindings(report({ '五、': '五、<|存在问题及改进情况|section-title>' })));

  for (const [key, titles] of Object.entries(VARIANTS)) {
    for (const title of titles) {
      test(`bad: ${title}`, () =>
        checkFindings(report({ [key]: `${key}<|${title}|section-title>`.replace(/、.*<\|/, '、<|') })));
    }
  }

  test('bad: a slip of the pen', () =>
    checkFindings(report({ '三、收到': '三、<|收到和处里政府信息公开申请情况|section-title>' })));

  test('bad: an unknown title, known by its number between its neighbours', () =>
    checkFindings(report({ '五、': '五、<|不足之处与下一步打算|section-title>' })));

  test('bad: the number is lost', () =>
    checkFindings(report({ '五、': '<|存在的主要问题及改进情况|section-title>' }), {
      only: ['section-title', 'missing-section'],
    }));

  for (const [key, broken] of [
    ['二、主动', '二、<|主动公开|section-title>\n政府信息情况'],
    ['四、政府', '四、<|政府信息公开行政复议、|section-title>\n行政诉讼情况'],
    ['五、', '五、<|存在的主要问题及|section-title>\n\n改进情况'],
    ['六、', '**六、<|其他需要|section-title>**\n**报告的事项**'],
  ] as const) {
    test(`bad: broken over two lines, ${broken.replaceAll('\n', ' / ')}`, () =>
      checkFindings(report({ [key]: broken }), { but: ['mixed-headings'] }));
  }

  test('bad: broken over two lines, and a known variant', () =>
    checkFindings(report({ '五、': '五、<|存在问题|section-title>\n及改进情况' })));

  test('good: the titles of the form', () => checkFindings(BASE));

  test('near miss: blanks, width, marks and a full stop are no other title', () => {
    checkFindings(report({ '五、': '五、存在的主要问题 及改进情况' }));
    checkFindings(report({ '五、': '　　五、 存在的主要问题及改进情况。', '六、': '六、其他需要报告的事项。' }));
    checkFindings(report({ '五、': '#### 五、存在的主要问题及改进情况' }), { only: ['section-title'] });
    checkFindings(report({ '四、政府': '**四、政府信息公开 行政复议､行政诉讼情况**' }), { only: ['section-title'] });
  });

  test('near miss: a title with a line of words below it is not broken', () => {
    checkFindings(report({ '六、': '六、其他需要报告的事项\n无' }), { but: ['broken-paragraph'] });
    checkFix(
      report({ '五、': '五、存在<|>问题及改进情况\n以下两点' }),
      report({ '五、': '五、存在的主要问题及改进情况\n以下两点' }),
    );
  });

  test('near miss: run-in text is no part of the title', () =>
    checkFindings(report({ '五、': '**五、存在的主要问题及改进情况。**一是公开内容不够及时。' }), {
      only: ['section-title'],
    }));

  test('silent: a section that the form does not know is no variant of one', () =>
    checkFindings(`${BASE}\n七、附件\n\n无\n`, { only: ['section-title'] }));

  test('silent: the title that is not there is the business of missing-section', () =>
    checkFindings(report({ '六、': '六、<|其他需要报告的事项|missing-section>' }, without('存在的主要问题'))));

  test('fix: the standard title, marks and number kept', () =>
    checkFix(
      report({ '五、': '## 五、存在<|>问题及改进情况' }),
      report({ '五、': '## 五、存在的主要问题及改进情况' }),
      {
        title: '存在的主要问题及改进情况',
      },
    ));

  test('fix: both lines of a broken title', () => {
    checkFix(report({ '五、': '五、存在的<|>主要问题及\n改进情况' }), BASE);
    checkFix(report({ '四、政府': '四、政府<|>信息公开行政复议、\n\n　　行政诉讼情况　' }), BASE);
    checkFix(
      report({ '六、': '**六、其他<|>需要**\n**报告的事项**' }),
      report({ '六、': '**六、其他需要报告的事项**' }),
      { check: 'section-title' },
    );
  });

  test('fix: none where the words below may be the rest of a title that nobody knows', () =>
    checkNoFix(report({ '五、': '五、不足之处<|>与下一步\n努力的方向' })));

  test('fix: the number is put back', () => checkFix(report({ '五、': '存在<|>的主要问题及改进情况' }), BASE));
});
