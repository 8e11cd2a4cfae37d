// Tells by its first lines whether a text is an annual report. Strict, since a wrong answer takes a file away from
// its owner's plain text: a title line and, below it, two of the six section headings. Knows nothing of VS Code.

/** How far to look: even in a report copied out of a PDF, in short lines, the second heading is not further down. */
export const SNIFF_LINES = 400;

/** A title or the start of a heading is not longer; what follows in a line is not looked at. */
const SNIFF_WIDTH = 160;

// Read without blanks, `#` and `*`. No stops inside: a sentence that ends in these words is no title.
const TITLE =
  /^[^，。；,;|\t《]{0,60}政府信息公开[^，。；,;|\t]{0,20}年(?:度报告|报)(?:格式)?(?:模板|模版)?(?:[（(][^（）()]{1,20}[)）])?$/;

const NUMBER = /^(?:[一二三四五六七八九十]{1,2}[、.．，,]|第[一二三四五六]部分[、:：]?)/;

/** What is common to the titles of each of the six sections, in the 2019 and the 2021 edition of the form. */
const SECTIONS: readonly RegExp[] = [
  /^(?:总体情况|概述|总体概述)/,
  /主动公开政府信息/,
  /处理政府信息公开申请/,
  /行政复议.{0,4}行政诉讼/,
  /存在的?(?:主要)?问题/,
  /^其他(?:需要|需)?报告的?事项/,
];

/** Whether the text that begins with these lines is a report. Reads no more of them than it needs. */
export function looksLikeReport(lines: Iterable<string>): boolean {
  const sections = new Set<number>();
  let titled = false;
  let fenced = false;
  let former = '';
  let count = 0;
  for (const line of lines) {
    if (++count > SNIFF_LINES) return false;
    const words = line.slice(0, SNIFF_WIDTH).replace(/[\s\uFEFF#*]+/g, '');
    // A report in a code block is somebody's example, as in the README of a tool like this one.
    if (words.startsWith('```')) fenced = !fenced;
    if (fenced || words === '') continue;
    if (!titled) {
      // A print-out may break a long title in two.
      titled = TITLE.test(words) || TITLE.test(former + words);
    } else {
      const section = sectionOf(words);
      if (section >= 0 && sections.add(section).size >= 2) return true;
    }
    former = words;
  }
  return false;
}

/** The place among the six of the section that the line, without blanks and marks, is the heading of; or -1. */
function sectionOf(words: string): number {
  const number = NUMBER.exec(words)?.[0];
  if (number === undefined) return -1;
  const title = words.slice(number.length);
  return SECTIONS.findIndex(section => section.test(title.slice(0, 40)));
}
