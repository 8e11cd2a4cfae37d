// Takes the marks out of the Markdown that hovers are written in, for clients that show plain text only.

/** The words of the Markdown; table rows keep their cells apart, rules and fences go. */
export function plainText(markdown: string): string {
  const lines: string[] = [];
  for (const line of markdown.split('\n')) {
    if (/^\s*(?:```|\|?\s*:?-{3,}:?\s*(?:\||$))/.test(line)) continue;
    lines.push(plainLine(line));
  }
  return lines.join('\n').trim();
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
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1')
    .replace(/<br\s*\/?>/g, ' ')
    .replace(/&nbsp;/g, ' ');
}
