// Takes the marks out of the Markdown that hovers are written in, for clients that show plain text only.

/** Fences, and the rules and empty headers of tables: lines that show nothing. */
const MARKS_ONLY = /^(?:```.*|\|[\s|:-]*\||-{3,})$/;

/** The words of the Markdown, line by line; the cells of a table row stand apart. */
export function plainText(markdown: string): string {
  const lines = markdown.split('\n').filter(line => !MARKS_ONLY.test(line.trim()));
  return lines
    .map(plainLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function plainLine(line: string): string {
  const cells = line.startsWith('|') ? line.replace(/^\||\|\s*$/g, '').split(/(?<!\\)\|/) : [line];
  return cells
    .map(cell => plainWords(cells.length > 1 ? cell.trim() : cell))
    .join('  ')
    .trimEnd();
}

function plainWords(text: string): string {
  return text
    .replace(/^#{1,6} +/, '')
    .replace(/\[((?:\\.|[^[\]\\])*)\]\([^()]*\)/g, '$1')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1')
    .replace(/<br\s*\/?>/g, ' ')
    .replace(/&nbsp;/g, ' ');
}
