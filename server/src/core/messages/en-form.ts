// Messages in English about the form itself: its edition, its labels, its headings.
import type { zhCnForm } from './zh-cn-form.js';

export const enForm: Readonly<Record<keyof typeof zhCnForm, string>> = {
  'superseded-form.summary': 'Tables of the superseded form',
  'superseded-form.rationale':
    'Reports for 2019 and 2020 used the trial tables of 国办公开办函〔2019〕60号. From 2021 on those of 国办公开办函〔2021〕30号 are due: table two has other columns and no longer asks for 其他对外管理服务事项 and 政府集中采购, and （六）其他处理 of table three became three rows.',
  'superseded-form.found':
    'A report for {year} on the superseded tables of {old}; from 2021 on those of {source} are due',
  'superseded-form.homeless': '{value} of “{row}” has no place in the tables of 2021',
  'superseded-form.one-row':
    '（六）其他处理 is one row, as in 2019; from 2021 on there are three (the totals are right either way)',
  'superseded-form.convert':
    'Use the tables of 2021 (table two keeps {kept|# number|# numbers}; the rest is left blank)',
  'superseded-form.convert-some':
    'Use the tables of 2021 (table two keeps {kept|# number|# numbers}; removed, as they have no place: {rows})',
  'superseded-form.split': 'Split it into the three rows of 2021',

  'label-drift.summary': 'A row or column label differs from the form',
  'label-drift.rationale':
    'The labels of rows and columns are laid down by 国办公开办函〔2021〕30号; under others the public cannot compare, and programs cannot add up.',
  'label-drift.row': 'Row label “{label}” differs from the official “{official}”',
  'label-drift.column': 'Column label “{label}” differs from the official “{official}”',
  'label-drift.cut': 'Row label “{official}” is cut in two; its second half stands outside the table',
  'label-drift.cut-head': 'Row label “{official}” is cut in two; its first half stands outside the table',
  'label-drift.head': 'the first half of the label',
  'label-drift.tail': 'the second half of the label',
  'label-drift.fix': 'Use the official “{official}”',

  'mixed-headings.summary': 'Headings of different styles',
  'mixed-headings.rationale':
    'Headings of one level with “#”, in bold print, or without any mark come out in different sizes; most often they were pasted from several places.',
  'mixed-headings.found':
    'Headings of different styles: the first of this level is {first}, this one {style} (differing in all: {count})',
  'mixed-headings.first': 'The first heading is {style}',
  'mixed-headings.also': 'This one is {style}',
  'mixed-headings.plain': 'plain',
  'mixed-headings.hashes': 'marked “{marks}”',
  'mixed-headings.bold': 'bold',
  'mixed-headings.fix': 'Use the style of the first heading',

  'western-punctuation.summary': 'Western punctuation in Chinese text',
  'western-punctuation.rationale':
    'Between Chinese words commas, semicolons and colons are full-width, and a sentence ends with “。”; others are left by an input method that was not switched.',
  'western-punctuation.found': '“{mark}” in “{words}” should be “{chinese}” (in this line: {count})',
  'western-punctuation.also': 'This “{mark}” too',
  'western-punctuation.fix': 'Use Chinese punctuation in this line ({count}×)',

  'doubled-punctuation.summary': 'Doubled punctuation',
  'doubled-punctuation.rationale': 'Two marks in a row are mostly left over from a change.',
  'doubled-punctuation.found': 'Two marks where one is due in “{words}”: {marks}',
  'doubled-punctuation.fix': 'Leave one “{mark}”',

  'doubled-word.summary': 'A word stands twice in a row',
  'doubled-word.rationale': 'A word that stands twice in a row is mostly left over from a change or from pasting.',
  'doubled-word.found': '“{word}” stands twice in “{words}”',
  'doubled-word.first': 'The first one is here',
  'doubled-word.fix': 'Take out the second “{word}”',

  'broken-paragraph.summary': 'A paragraph breaks off in mid-sentence',
  'broken-paragraph.rationale':
    'Pasted from a PDF or a web page, one sentence falls into several lines, which become paragraphs when they are published.',
  'broken-paragraph.found': 'This paragraph breaks off in mid-sentence and goes on in the next',
  'broken-paragraph.several': 'Paragraphs break off in mid-sentence {count} times in this report; this is the first',
  'broken-paragraph.also': 'Broken here too',
  'broken-paragraph.fix': 'Join what is broken ({count}×)',
};
