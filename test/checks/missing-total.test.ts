// missing-total: a 总计 left blank though its parts are there.
import { BASE, report } from '../support/base-report.js';
import { checkFindings, checkFix, checkHover } from '../support/core.js';

const CARRIED = '四、结转下年度';
const PROCEEDINGS = '2→0→1→0→3→';

/** The rows between pipes, as in Markdown. */
function piped(text: string): string {
  return text.replace(/^.*→.*$/gm, line => `| ${line.replaceAll('→', ' | ')} |`);
}

suite('missing-total', () => {
  test('bad: the total of a row of table three', () =>
    checkFindings(report({ [CARRIED]: '四、结转下年度继续办理→→→1→1→0→0→0→0→<||missing-total>' })));

  test('bad: the total of a group of table four', () =>
    checkFindings(report({ [PROCEEDINGS]: '2→0→1→0→<||missing-total>→0→0→0→1→1→1→0→0→0→1' })));

  test('bad: the total of a column of table three', () =>
    checkFindings(report({ '（七）总计': '→（七）总计→→7→2→0→0→<||missing-total>→0→10' })));

  test('bad: some parts are blank too, the others come to more than nothing', () =>
    checkFindings(report({ [CARRIED]: '四、结转下年度继续办理→→→1→1→<||blank-value>→0→0→0→<||missing-total>' })));

  // Merged cells dropped, and every row filled up with blanks to the width of the table.
  const padded = (row: string): string =>
    BASE.replace(/^(?:一、本年新收|→|四、结转下)[^\n]*→\d+$/gm, line => filledUp(line))
      .replace(/^[二三]、[^\n]*→\d+$/gm, line => filledUp(line))
      .replace(/^一、本年新收.*$/m, row);
  const filledUp = (line: string): string => {
    const words = line.split('→').filter(word => word !== '');
    return [...words, ...Array.from({ length: 10 - words.length }, () => '')].join('→');
  };
  const NEW = '一、本年新收政府信息公开申请数量';

  test('bad: the total of a row that is packed and filled up with blanks, which the sums prove', () => {
    const text = padded(`${NEW}→7→3→0→0→1→0→<||missing-total>→→`);
    checkFindings(text, { but: ['shifted-row'] });
    checkFindings(piped(text), { but: ['shifted-row'] });
    checkFix(padded(`${NEW}→7→3→0→0→1→0→<|>→→`), padded(`${NEW}→7→3→0→0→1→0→11→→`), { check: 'missing-total' });
  });

  test('near miss: another number is lost in such a row', () =>
    checkFindings(padded(`<|${NEW}→7→3→0→1→0→11|ragged-row>→→→`), { but: ['shifted-row'] }));

  test('near miss: most of such rows lack a number', () => {
    const text = padded(`${NEW}→7→3→0→0→1→0→→→`).replace(/→\d+(→+)$/gm, '→$1');
    checkFindings(text, { only: ['missing-total'] });
  });

  test('good: every total is filled in', () => checkFindings(BASE));

  test('near miss: a stroke in a total says nil and is read as no number', () =>
    checkFindings(report({ [PROCEEDINGS]: '2→0→1→0→<|/|odd-number>→0→0→0→1→1→1→0→0→0→1' })));

  test('silent: nothing is filled in at all, which blank-value tells once', () =>
    checkFindings(report({ [PROCEEDINGS]: '<||blank-value>→→→→→→→→→→→→→→' }), {
      only: ['blank-value', 'missing-total'],
    }));

  test('silent: a part that is no number leaves the sum open', () =>
    checkFindings(report({ [PROCEEDINGS]: '2→<|若干|invalid-number>→1→0→<||blank-value>→0→0→0→1→1→1→0→0→0→1' })));

  test('fix: the sum is filled in between the separators', () =>
    checkFix(
      report({ [PROCEEDINGS]: '2→0→1→0→<|>→0→0→0→1→1→1→0→0→0→1' }),
      report({ [PROCEEDINGS]: '2→0→1→0→3→0→0→0→1→1→1→0→0→0→1' }),
      { title: '补上总计 3', check: 'missing-total' },
    ));

  test('hover: a blank total shows what its parts come to', () => {
    checkHover(report({ [PROCEEDINGS]: '2→0→1→0→<|>→0→0→0→1→1→1→0→0→0→1' }), ['| 各项之和 | 3 |', '空白不等于 0']);
  });
});
