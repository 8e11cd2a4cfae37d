// Messages in English about the prose of a report: its numbers, its sums, its years, what it leaves untold.
import type { zhCnProse } from './zh-cn-prose.js';

export const enProse: Readonly<Record<keyof typeof zhCnProse, string>> = {
  'prose-contradicts-table.summary': 'A number in prose that the tables contradict',
  'prose-contradicts-table.rationale':
    'Prose and tables tell the same, and readers hold one against the other; where no reading fits, one of the two is wrong. Numbers of another scope (one office only, some departments only) are left out.',
  'prose-contradicts-table.count': 'The text says {said}, the table {value} in “{name}”{others}',
  'prose-contradicts-table.other': ' (nor is it the {value} of “{name}”)',
  'prose-contradicts-table.nil': 'The text says there was none, the table {value} in “{name}”',
  'prose-contradicts-table.all-done': 'The text says that all is done, the table {value} in “{name}”',
  'prose-contradicts-table.fix': 'Change the text to {value}',
  'prose-arithmetic.summary': 'Numbers in prose that do not add up, or a wrong percentage',
  'prose-arithmetic.rationale':
    'Parts come to their whole; shares and growth agree with the numbers of the same sentence (rounded or cut off).',
  'prose-arithmetic.parts': 'The parts come to {sum}: off by {difference} from {stated}',
  'prose-arithmetic.part': 'One of the parts',
  'prose-arithmetic.share': '{count} is {percent}% of {whole}, the text says {stated}%',
  'prose-arithmetic.shared': 'The number it is the share of',
  'prose-arithmetic.growth': 'By the two years of the sentence the change is {percent}%, the text says {stated}%',
  'prose-arithmetic.now': 'This year’s number',
  'prose-arithmetic.before': 'Last year’s number, or the difference',
  'prose-arithmetic.fix': 'Change to {percent}%',
  'year-mismatch.summary': 'A year that is not the year of the report',
  'year-mismatch.rationale':
    'Title, statistical period and prose tell of one year; text taken over from last year often keeps the old one. Comparisons, plans, titles and numbers of documents are left out.',
  'year-mismatch.period': 'The statistical period says {stated}, the report is for {year}',
  'year-mismatch.statement': 'This says {stated}, the report is for {year}',
  'year-mismatch.title': 'The title says {year}, the text {stated} in {count|# place|# places}',
  'year-mismatch.related-title': 'The year of the report is that of its title',
  'year-mismatch.here': 'Says {stated}',
  'year-mismatch.fix': 'Change to {year}',
  'fee-statement.summary': 'Nothing is said of the fee for processing information',
  'fee-statement.rationale':
    'The form of 2021 asks section six to report 信息处理费; it is well to say so where none was charged. It is not the 行政事业性收费 of table two.',
  'fee-statement.found': '“{title}” does not say whether 信息处理费 was charged',
  'missing-topic.summary': 'The overview leaves out a topic',
  'missing-topic.rationale':
    'Notice 国办公开办函〔2021〕30号 asks section one for five topics: 主动公开, 依申请公开, 政府信息管理, 政府信息公开平台建设, 监督保障.',
  'missing-topic.found': '“{title}” does not tell of: {topics}',
  'prose-mention.read': 'Read as “{name}”',
  'prose-mention.nil': 'Read as 0 in “{name}”',
  'prose-mention.all-done': 'Read as 0 in “{name}”',
  'prose-mention.differs': '✗ the text says otherwise',
  'prose-mention.unknown': 'Not compared: the numbers of the table are not certain, or fail among themselves',
};
