// A section that owes a table has none. Where its labels stand in the section as loose lines, the table is there but in no
// rows: that is said as a warning.
import { emptyTable, separatorLike } from '../edits/insert-section.js';
import { message } from '../messages/message.js';
import { findHeaders, isExactLabel } from '../model/labels.js';
import type { ModelSection, ReportModel } from '../model/model.js';
import type { TableSchema } from '../schema/types.js';
import { endOfLine } from '../syntax/text-of.js';
import { defineCheck } from './check.js';

interface Missing {
  readonly section: ModelSection;
  readonly table: TableSchema;
  readonly loose: number;
}

/** So many labels of the form on lines of their own, and a table was there before it was pasted. */
const FEWEST_LOOSE_LABELS = 3;

export const missingTable = defineCheck<Missing>({
  id: 'missing-table',
  group: 'table',
  scope: 'words',
  defaultSeverity: 'error',
  since: '0.1.0',
  docs: { summary: message('missing-table.summary'), rationale: message('missing-table.rationale') },

  *run(model) {
    for (const table of model.form.tables) {
      const sections = model.sections.filter(({ schema }) => schema?.table === table.id);
      if (sections.length === 0 || (model.tables.get(table.id)?.rows.length ?? 0) > 0) continue;
      const counts = sections.map(part => looseLabels(model, part, table));
      const loose = counts.reduce((sum, count) => sum + count, 0);
      // Of a section that stands twice the one that holds what is left of the table.
      const most = counts.reduce((one, other) => Math.max(one, other));
      const section = sections[counts.indexOf(most)]!;
      const isLoose = loose >= FEWEST_LOOSE_LABELS;
      yield {
        span: section.titleSpan,
        message: message(isLoose ? 'missing-table.loose' : 'missing-table.found', {
          title: section.title.trim(),
          count: loose,
        }),
        ...(isLoose ? { severity: 'warning' as const } : {}),
        data: { section, table, loose },
      };
    }
  },

  fixes(model, { section, table, loose }) {
    if (loose > 0 || model.tables.has(table.id)) return [];
    const { tree } = model;
    const line = section.tail?.line ?? section.headingLine;
    const heading = tree.lines[line]!;
    const eol = heading.eol === '' ? '\n' : heading.eol;
    const at = endOfLine(tree, line);
    const newText = ['', '', ...emptyTable(table, separatorLike(model))].join(eol);
    const title = message('missing-table.fix');
    return [{ title, safety: 'suggested', preferred: true, edits: [{ span: { from: at, to: at }, newText }] }];
  },
});

const SEPARATORS = /<[^<>]{1,80}>|[|│┃｜,;]/;

function looseLabels({ tree }: ReportModel, section: ModelSection, table: TableSchema): number {
  let count = 0;
  for (let line = section.headingLine + 1; line < section.endLine; line++) {
    // Cells between tags, commas or frames are the form's as well, though no row can be made of them.
    const cells = tree.lines[line]!.text.slice(0, 400).split(SEPARATORS);
    const words = cells.map(cell => cell.trim()).filter(cell => cell !== '');
    if (words.some(word => isExactLabel(table, word) || findHeaders(table, word).length > 0)) count++;
  }
  return count;
}
