// A row or a column under another label than the form's: a known variant or a slip of the pen. Full or half width, blanks,
// marks, brackets and numbers of lists make no difference. Rows of a print-out are left out: their labels are cut anywhere.
import { distance } from 'fastest-levenshtein';
import { message } from '../messages/message.js';
import { findHeaders, findLabel, isShortFor } from '../model/labels.js';
import type {
  HeaderRow,
  LabelField,
  ModelRow,
  ModelTable,
  ReportModel,
  RowField,
  SplitLabel,
  StrayHalf,
} from '../model/model.js';
import { normalizeLabel } from '../text/normalize.js';
import type { ReportTree } from '../syntax/tree.js';
import type { Span, TextEdit } from '../text/span.js';
import { withoutTail } from '../text/tail.js';
import { defineCheck } from './check.js';
import { takeOutTail } from './support.js';

interface Drift {
  readonly span: Span;
  readonly newText: string;
  /** Takes out the half that stands alone. */
  readonly gone?: TextEdit;
}

export const labelDrift = defineCheck<Drift>({
  id: 'label-drift',
  group: 'table',
  scope: 'shape',
  defaultSeverity: 'info',
  since: '0.2.0',
  docs: { summary: message('label-drift.summary'), rationale: message('label-drift.rationale') },

  *run(table, model) {
    // Labels may stand in pieces there: once they are on the grid, they are compared.
    if (table.separator === 'lines') return;
    for (const header of table.headers) {
      if (header.repeated || isSpaced(model, header.line)) continue;
      for (const field of header.fields) {
        const official = officialHeader(model, table, header, field);
        if (official === undefined || isSame(table, field.text, official)) continue;
        yield {
          span: spanOf(field),
          message: message('label-drift.column', { label: wordsOf(field), official }),
          data: { span: spanOf(field), newText: official },
        };
      }
    }
    for (const { half, split } of table.strayHalves) {
      const { head, tail, label } = split;
      const [own, stray] = half === 'tail' ? [head, tail] : [tail, head];
      yield {
        span: own.span,
        message: message(half === 'tail' ? 'label-drift.cut' : 'label-drift.cut-head', { official: label }),
        related: [{ span: stray.span, message: message(`label-drift.${half}`) }],
        data: {
          span: own.span,
          newText: withMarkOf(head.text, label),
          gone: withoutHalf(model.tree, half, split),
        },
      };
    }
    const cut = cutLabels(table);
    for (const row of table.rows) {
      // A second row of the same label is told by duplicate-row.
      if (row.duplicate || isSpaced(model, row.line)) continue;
      for (const label of row.labels) {
        const official = cut.has(label.span.from) ? undefined : officialLabel(table, row, label);
        if (official === undefined || isSame(table, label.text, official)) continue;
        yield {
          span: label.span,
          message: message('label-drift.row', { label: label.text, official }),
          data: { span: label.span, newText: withMarkOf(label.text, official) },
        };
      }
    }
  },

  fixes(_model, { span, newText, gone }) {
    const title = message('label-drift.fix', { official: newText });
    const edit = { span, newText };
    return [{ title, safety: 'suggested', preferred: true, edits: gone === undefined ? [edit] : [edit, gone] }];
  },
});

/** The half that stands alone goes with its line. */
function withoutHalf(tree: ReportTree, half: StrayHalf['half'], { headLine, tailLine }: SplitLabel): TextEdit {
  if (half === 'tail') return takeOutTail(tree, headLine, tailLine);
  return { span: { from: tree.lineStarts[headLine]!, to: tree.lineStarts[tailLine]! }, newText: '' };
}

function isSpaced({ tree }: ReportModel, line: number): boolean {
  const node = tree.lines[line]!;
  return node.kind === 'row' && node.separator === 'spaces';
}

/** The words of the form for a header field; undefined where it is none of the form's, or the half of one (商业 above 企业). */
function officialHeader(
  { tree }: ReportModel,
  table: ModelTable,
  header: HeaderRow,
  field: RowField,
): string | undefined {
  const [place] = findHeaders(table.schema, field.text);
  if (place === undefined) return undefined;
  const official = table.schema.grid[place.gridLine]!.cells[place.field]!;
  const words = wordsOf(field);
  const below = tree.lines[header.line + 1];
  if (!official.startsWith(words) || below?.kind !== 'row') return official;
  const rest = official.slice(words.length);
  return below.cells.some(({ trimmed: { from, to } }) => below.text.slice(from, to) === rest) ? undefined : official;
}

/** The words of the form for a label of a row; of the row's own path where they alone are too near to others (不予处理), or too few. */
function officialLabel({ schema }: ModelTable, row: ModelRow, { text }: LabelField): string | undefined {
  const found = findLabel(schema, text)?.label;
  if (found !== undefined || text.length < FEWEST_LETTERS) return found;
  const path = row.schemas[0]?.labelPath ?? [];
  const near = path.find(label => distance(normalizeLabel(label), normalizeLabel(text)) <= 1);
  // The rest of an upper label may stand beside the next row.
  return near ?? path.slice(-1).find(label => isShortFor(text, label));
}

const FEWEST_LETTERS = 4;

/** Whether the two are the same but for marks, width, list marks and words that may be added. */
function isSame({ schema }: ModelTable, words: string, official: string): boolean {
  if (words === official) return true;
  const letters = (text: string): string => {
    let bare = text.normalize('NFKC').replace(LIST_MARK, '');
    for (const addition of schema.harmless ?? []) bare = bare.replace(addition, '');
    return bare.replace(/[^\p{L}\p{N}]/gu, '');
  };
  return letters(words) === letters(official) || letters(words.replace(EXPLANATION, '')) === letters(official);
}

/** 规章（含省政府规章）says more than the form, and nothing else. */
const EXPLANATION = /[（(][^（()）]+[）)]\s*$/;

const LIST_MARK = /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十\d]{1,3}[、.．,，）)])\s*/;

/** The official label behind the list mark that the text has: `1、` for `1.` is a matter of taste. */
function withMarkOf(words: string, official: string): string {
  const mark = LIST_MARK.exec(words)?.[0];
  return mark === undefined ? official : mark + official.replace(LIST_MARK, '');
}

/** Where the halves begin of the labels that a page break cut in two. */
function cutLabels({ splitLabels, strayHalves }: ModelTable): ReadonlySet<number> {
  const cut = [...splitLabels, ...strayHalves.map(({ split }) => split)];
  return new Set(cut.flatMap(({ head, tail }) => [head.span.from, tail.span.from]));
}

/** A line of its own keeps the pipe at its end. */
function wordsOf({ text }: RowField): string {
  return withoutTail(text, /[\s|]/);
}

function spanOf(field: RowField): Span {
  return { from: field.span.from, to: field.span.from + wordsOf(field).length };
}
