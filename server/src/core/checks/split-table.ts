// Blank lines or the rubbish of a page break inside a table: told once a table, at the first row behind the first break. Or all
// of its cells on lines of their own: told at the first.
import { rebuildTable } from '../edits/rebuild.js';
import { realignTable } from '../edits/realign.js';
import { removePageBreaks } from '../edits/page-breaks.js';
import { message } from '../messages/message.js';
import type { ModelTable } from '../model/model.js';
import { endOfLine } from '../syntax/text-of.js';
import { defineCheck, type Fix } from './check.js';

export const splitTable = defineCheck<ModelTable>({
  id: 'split-table',
  group: 'table',
  scope: 'shape',
  defaultSeverity: 'warning',
  since: '0.1.0',
  docs: { summary: message('split-table.summary'), rationale: message('split-table.rationale') },

  *run(table, { tree }) {
    if (table.separator === 'lines') {
      const from = tree.lineStarts[table.firstLine]!;
      const count = table.rows.length;
      yield {
        span: { from, to: endOfLine(tree, table.firstLine) },
        message: message('split-table.cells', { count }),
        data: table,
      };
      return;
    }
    // Print-outs that set their columns with blanks have blank lines everywhere.
    if (table.separator === 'spaces') return;
    const [first, ...others] = table.gaps.filter(gap => gap.kind === 'rubbish');
    if (first === undefined) return;
    const behind = (line: number): { from: number; to: number } => {
      const node = tree.lines[line]!;
      const start = tree.lineStarts[line]!;
      const word =
        node.kind === 'row' ? node.cells.find(cell => cell.trimmed.to > cell.trimmed.from)?.trimmed : undefined;
      return { from: start + (word?.from ?? 0), to: start + (word?.to ?? node.text.length) };
    };
    yield {
      span: behind(first.endLine),
      message: message('split-table.found', { count: others.length + 1 }),
      related: [
        { span: behind(first.firstLine - 1), message: message('split-table.above') },
        ...others.map(gap => ({ span: behind(gap.endLine), message: message('split-table.again') })),
      ],
      data: table,
    };
  },

  fixes(model, table) {
    if (table.separator === 'lines') {
      const { edit, keepsWords } = rebuildTable(model, table);
      const title = message(keepsWords ? 'realign.table' : 'split-table.rebuild');
      return [{ title, safety: keepsWords ? 'safe' : 'suggested', preferred: true, edits: [edit] }];
    }
    const fixes: Fix[] = [];
    const rubbish = table.gaps.filter(gap => gap.kind === 'rubbish');
    const isBlank = rubbish.every(gap =>
      model.tree.lines.slice(gap.firstLine, gap.endLine).every(line => line.kind === 'blank'),
    );
    // Realigning takes out blank lines only: what has words or numbers needs a click.
    const joining = isBlank ? realignTable(model, table) : [];
    if (joining.length > 0)
      fixes.push({ title: message('realign.table'), safety: 'safe', preferred: true, edits: joining });
    const cleaning = removePageBreaks(model, table);
    if (cleaning.length > 0) fixes.push({ title: message('split-table.clean'), safety: 'suggested', edits: cleaning });
    return fixes;
  },
});
