// What the name of a file tells of the report that is to be written in it.
import { organOf, yearOf } from '../../model/title.js';
import type { CompletionHints } from './item.js';

/**
 * Body and year of `示例市示例区教育局2024年政府信息公开工作年度报告.txt`, by its name alone. Where the name says nothing of a
 * year, it is `lastYear`: a report is written in January about the year before.
 */
export function hintsFromName(fileName: string, lastYear: number): CompletionHints {
  const name = fileName.replace(/\.[A-Za-z-]+$/, '');
  if (!/信息公开|政务公开/.test(name)) return { year: lastYear, organ: '' };
  return { year: yearOf(name) ?? lastYear, organ: organOf(name).replace(/^[\s\w.-]+/, '') };
}
