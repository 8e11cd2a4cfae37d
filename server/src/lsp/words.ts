// The few words that the server says itself, where no finding or fix of the core stands behind them.
import type { Locale } from '../core/index.js';

export interface Words {
  /** The product, as the title of its outline in clients that show several. */
  readonly product: string;
  readonly fixAll: string;
  askToFix(count: number): string;
  readonly fix: string;
  readonly leave: string;
  /** What is under way while a large file is read for the first time. */
  readonly reading: string;
  /** Of a document that is not read. */
  tooLarge(limit: number): string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  'zh-cn': {
    product: '政府信息公开年报',
    fixAll: '应用所有安全修复（不改动任何数字和文字）',
    askToFix: count => `已保存。还有 ${count} 处可以自动修复，是否修复？`,
    fix: '修复',
    leave: '暂不修复',
    reading: '正在检查年报',
    tooLarge: limit => `文件超过 ${limit} MB，不像是年度报告，未作检查`,
  },
  en: {
    product: 'Disclosure Report',
    fixAll: 'Apply all safe fixes (no number or word is changed)',
    askToFix: count =>
      count === 1
        ? 'Saved. One finding can be fixed automatically. Fix it?'
        : `Saved. ${count} findings can be fixed automatically. Fix them?`,
    fix: 'Fix',
    leave: 'Leave',
    reading: 'Checking reports',
    tooLarge: limit => `Larger than ${limit} MB, hardly an annual report: not checked`,
  },
};

export function words(locale: Locale): Words {
  return WORDS[locale];
}
