// Takes out what a page break left inside a table: blank lines, page numbers, and headers printed again.
import type { ModelTable, ReportModel } from '../model/model.js';
import type { TextEdit } from '../text/span.js';

/** Edits that delete the lines of page breaks; none where nothing but blank lines stands between the rows. */
export function removePageBreaks({ tree }: ReportModel, table: ModelTable): TextEdit[] {
  const lines = new Set<number>();
  for (const gap of table.gaps) {
    if (gap.kind === 'text') continue;
    for (let line = gap.firstLine; line < gap.endLine; line++) lines.add(line);
  }
  for (const header of table.headers) if (header.repeated) lines.add(header.line);
  const hasWords = [...lines].some(line => tree.lines[line]!.kind !== 'blank');
  if (!hasWords) return [];
  return [...lines]
    .toSorted((one, other) => one - other)
    .map(line => ({
      span: { from: tree.lineStarts[line]!, to: tree.lineStarts[line + 1] ?? tree.length },
      newText: '',
    }));
}
