// A bad and a good example for each check, as its page shows them: a few lines that stand in the base report in the place of
// others. test/tidy/examples.test.ts runs them; scripts/generate.mjs writes them into docs/checks.
import { BASE } from './base-report.js';
import { GRID_2019 } from './form-2019.js';

export interface CheckExample {
  /** The lines of the base report, from the one that holds `from` to the one that holds `to`, that the example replaces. */
  readonly from: string;
  readonly to?: string;
  /** Tabs are written as arrows. */
  readonly bad: string;
  readonly good: string;
}

const NEW = '一、本年新收政府信息公开申请数量';
const PROHIBITED = '→→2.其他法律行政法规禁止公开→0→0→0→0→0→0→0';
const DUPLICATE = '→→2.重复申请→0→0→0→0→0→0→0';
const OVERVIEW = '2023年，我局按照要求做好主动公开、依申请公开、政府信息管理、政府信息公开平台建设和监督保障工作。';

export const CHECK_EXAMPLES: Readonly<Record<string, CheckExample>> = {
  'missing-section': {
    from: '五、存在',
    to: '六、其他',
    bad: '六、其他需要报告的事项',
    good: '五、存在的主要问题及改进情况\n\n一是公开内容不够及时。已明确专人按月核对。\n\n六、其他需要报告的事项',
  },
  'duplicate-section': {
    from: '一是公开',
    bad: '一是公开内容不够及时。\n\n五、存在的主要问题及改进情况\n\n（草稿）',
    good: '一是公开内容不够及时。',
  },
  'section-order': {
    from: '六、其他',
    bad: '七、其他需要报告的事项',
    good: '六、其他需要报告的事项',
  },
  'section-title': {
    from: '五、存在',
    bad: '五、存在问题及改进情况',
    good: '五、存在的主要问题及改进情况',
  },
  'empty-section': {
    from: '五、存在',
    to: '一是公开',
    bad: '五、存在的主要问题及改进情况\n\n无。',
    good: '五、存在的主要问题及改进情况\n\n一是公开内容不够及时。已明确专人按月核对。',
  },
  'mixed-headings': {
    from: '五、存在',
    bad: '**五、存在的主要问题及改进情况**',
    good: '五、存在的主要问题及改进情况',
  },
  'missing-topic': {
    from: '一、总体情况',
    to: '2023年，我局',
    bad: '一、总体情况\n\n（一）主动公开。公开信息300条。\n\n（二）依申请公开。收到申请11件。\n\n（三）政府信息管理。落实审核制度。\n\n（四）平台建设。改版网站专栏。',
    good: '一、总体情况\n\n（一）主动公开。公开信息300条。\n\n（二）依申请公开。收到申请11件。\n\n（三）政府信息管理。落实审核制度。\n\n（四）平台建设。改版网站专栏。\n\n（五）监督保障。组织培训2次。',
  },
  'missing-table': {
    from: '四、政府',
    to: '2→0→1→0→3',
    bad: '四、政府信息公开行政复议、行政诉讼情况\n\n见附件。',
    good: between('四、政府', '2→0→1→0→3'),
  },
  'superseded-form': {
    from: '第二十条第（一）项',
    to: '行政事业性收费',
    bad: GRID_2019,
    good: between('第二十条第（一）项', '行政事业性收费'),
  },
  'split-table': {
    from: '二、上年结转',
    to: '三、本年度办理结果',
    bad: between('二、上年结转', '三、本年度办理结果').replace('\n', '\n\n- 4 -\n\n'),
    good: between('二、上年结转', '三、本年度办理结果'),
  },
  'shifted-row': {
    from: NEW,
    bad: `${NEW}→7→3→0→0→1→0→11→→`,
    good: `${NEW}→→→7→3→0→0→1→0→11`,
  },
  'ragged-row': {
    from: DUPLICATE,
    bad: '→2.重复申请→0→0→0→0→0→0',
    good: DUPLICATE,
  },
  'missing-row': {
    from: '（五）不予处理',
    to: '→→3.要求提供公开出版物',
    bad: between('（五）不予处理', '→→3.要求提供公开出版物').replace(`${DUPLICATE}\n`, ''),
    good: between('（五）不予处理', '→→3.要求提供公开出版物'),
  },
  'duplicate-row': {
    from: DUPLICATE,
    bad: `${DUPLICATE}\n${DUPLICATE}`,
    good: DUPLICATE,
  },
  'unknown-row': {
    from: '行政强制→0',
    bad: '行政强制→0→→\n其他主动公开文件→3→→',
    good: '行政强制→0→→',
  },
  'label-drift': {
    from: PROHIBITED,
    bad: '→→2.其他法律法规禁止公开→0→0→0→0→0→0→0',
    good: PROHIBITED,
  },
  'blank-value': {
    from: '行政许可→31',
    bad: '行政许可→→→',
    good: '行政许可→0→→',
  },
  'missing-total': {
    from: NEW,
    bad: `${NEW}→→→7→3→0→0→1→0→`,
    good: `${NEW}→→→7→3→0→0→1→0→11`,
  },
  'invalid-number': {
    from: '行政许可→31',
    bad: '行政许可→约30件→→',
    good: '行政许可→31→→',
  },
  'odd-number': {
    from: '行政许可→31',
    bad: '行政许可→３１→→',
    good: '行政许可→31→→',
  },
  'wrong-total': {
    from: '2→0→1→0→3',
    bad: '2→0→1→0→4→0→0→0→1→1→1→0→0→0→1',
    good: '2→0→1→0→3→0→0→0→1→1→1→0→0→0→1',
  },
  'unbalanced-column': {
    from: '→（七）总计',
    to: '四、结转',
    bad: '→（七）总计→→7→2→0→0→1→0→10\n四、结转下年度继续办理→→→2→1→0→0→0→0→3',
    good: between('→（七）总计', '四、结转'),
  },
  'suspect-cell': {
    from: NEW,
    bad: `${NEW}→→→7→3→0→0→1→0→12`,
    good: `${NEW}→→→7→3→0→0→1→0→11`,
  },
  'neighbour-column': {
    from: NEW,
    bad: `${NEW}→→→10→0→0→0→1→0→11`,
    good: `${NEW}→→→7→3→0→0→1→0→11`,
  },
  'year-mismatch': {
    from: '2023年，我局',
    bad: OVERVIEW.replace('2023', '2022'),
    good: OVERVIEW,
  },
  'prose-contradicts-table': {
    from: '2023年，我局',
    bad: `${OVERVIEW}全年收到政府信息公开申请13件。`,
    good: `${OVERVIEW}全年收到政府信息公开申请11件。`,
  },
  'prose-arithmetic': {
    from: '2023年，我局',
    bad: `${OVERVIEW}公开信息487条，其中政策文件38条、活动预告310条、公示公告128条。`,
    good: `${OVERVIEW}公开信息476条，其中政策文件38条、活动预告310条、公示公告128条。`,
  },
  'fee-statement': {
    from: '六、其他',
    to: '本年度未收取',
    bad: '六、其他需要报告的事项\n\n无。',
    good: '六、其他需要报告的事项\n\n本年度未收取信息处理费。',
  },
  'western-punctuation': {
    from: '一是公开',
    bad: '一是公开内容不够及时,二是解读形式单一.',
    good: '一是公开内容不够及时，二是解读形式单一。',
  },
  'doubled-punctuation': {
    from: '一是公开',
    bad: '一是公开内容不够及时，，二是解读形式单一。',
    good: '一是公开内容不够及时，二是解读形式单一。',
  },
  'doubled-word': {
    from: '一是公开',
    bad: '一是公开内容不够不够及时，二是解读形式单一。',
    good: '一是公开内容不够及时，二是解读形式单一。',
  },
  'broken-paragraph': {
    from: '一是公开',
    bad: '一是公开内容不够及时，二是解读形式\n\n单一。已明确专人按月核对。',
    good: '一是公开内容不够及时，二是解读形式单一。已明确专人按月核对。',
  },
  'stale-dismissal': {
    from: NEW,
    bad: `<!-- disclosure-report-ignore suspect-cell -->\n${NEW}→→→7→3→0→0→1→0→11`,
    good: `${NEW}→→→7→3→0→0→1→0→11`,
  },
};

/** The lines of the base report from the one that holds the first words to the one that holds the last. */
function between(from: string, to: string): string {
  const lines = BASE.split('\n');
  const first = lines.findIndex(line => line.includes(from));
  return lines.slice(first, lines.findIndex((line, index) => index >= first && line.includes(to)) + 1).join('\n');
}

/** The base report with the example in it, tabs as arrows, and the number of the line, from 0, on which the example begins. */
export function withExample({ from, to = from }: CheckExample, lines: string): { text: string; firstLine: number } {
  const base = BASE.split('\n');
  const first = base.findIndex(line => line.includes(from));
  const last = base.findIndex((line, index) => index >= first && line.includes(to));
  if (first < 0 || last < 0) throw new Error(`no lines from “${from}” to “${to}” in the base report`);
  return {
    text: [...base.slice(0, first), ...lines.split('\n'), ...base.slice(last + 1)].join('\n'),
    firstLine: first,
  };
}
