// The tables of 2019 in a report for 2021 or later: told once a report, at the first header that shows it. A table three of
// 2021 that kept only the one row （六）其他处理 of 2019 adds up all the same, and is a hint.
import { convertForm, splitOtherwiseHandled, type Conversion } from '../edits/convert-form.js';
import { message, type Message } from '../messages/message.js';
import { TELLING_WORDS } from '../model/build.js';
import { addressesOf } from '../model/describe.js';
import type { ModelRow, ModelTable, ReportModel } from '../model/model.js';
import { yearOf } from '../model/title.js';
import { form2019 } from '../schema/form-2019.js';
import { form2021 } from '../schema/form-2021.js';
import { SUCCEEDED_SINCE } from '../schema/succession.js';
import type { Span } from '../text/span.js';
import { defineCheck, type Fix } from './check.js';
import { headOf, nameSpanOfRow } from './support.js';

/** undefined: the whole form; else the one row that is left of it. */
type Superseded = { readonly table: ModelTable; readonly row: ModelRow } | undefined;

export const supersededForm = defineCheck<Superseded>({
  id: 'superseded-form',
  group: 'table',
  scope: 'words',
  defaultSeverity: 'warning',
  since: '0.2.0',
  docs: { summary: message('superseded-form.summary'), rationale: message('superseded-form.rationale') },

  *run(model) {
    const year = model.year ?? yearOfIntroduction(model);
    if (year === undefined || year < SUCCEEDED_SINCE) return;
    if (model.edition === '2019') {
      const { homeless } = convertForm(model);
      yield {
        span: placeOf(model),
        message: message('superseded-form.found', { year, old: form2019.source, source: form2021.source }),
        related: homeless.flatMap(({ row, words }) =>
          words.map(({ text, span }) => ({
            span,
            message: message('superseded-form.homeless', { row, value: text }),
          })),
        ),
        data: undefined,
      };
      return;
    }
    const table = model.tables.get('applications');
    const row = table?.rows.find(({ schemas, duplicate }) => !duplicate && schemas[0]?.insteadOf !== undefined);
    if (table === undefined || row === undefined) return;
    yield {
      span: nameSpanOfRow(row, model),
      severity: 'hint',
      message: message('superseded-form.one-row', { year }),
      addresses: addressesOf(table.schema, row.schemas),
      data: { table, row },
    };
  },

  fixes(model, superseded): Fix[] {
    if (superseded !== undefined) {
      const edits = splitOtherwiseHandled(model, superseded.table, superseded.row);
      const title = message('superseded-form.split');
      return edits.length === 0 ? [] : [{ title, safety: 'suggested', preferred: true, edits }];
    }
    const conversion = convertForm(model);
    if (conversion.edits.length === 0 || !model.tables.has('disclosure')) return [];
    const { edits } = conversion;
    return [{ title: titleOf(conversion), safety: 'suggested', preferred: true, preview: true, edits }];
  },
});

function titleOf({ kept, homeless }: Conversion): Message {
  const rows = homeless.map(({ row, words }) => `${row} ${words.map(({ text }) => text).join('、')}`).join('；');
  return homeless.length === 0
    ? message('superseded-form.convert', { kept })
    : message('superseded-form.convert-some', { kept, rows });
}

/** The first words of the old form, wherever they stand: a table that fell apart has them on lines of their own. */
function placeOf(model: ReportModel): Span {
  const { tree } = model;
  const old = TELLING_WORDS['2019'];
  for (let line = 0; line < tree.lines.length; line++) {
    const node = tree.lines[line]!;
    const start = tree.lineStarts[line]!;
    const cells = node.kind === 'row' ? node.cells.map(({ trimmed }) => trimmed) : [];
    const cell = cells.find(({ from, to }) => old.some(word => node.text.slice(from, to).includes(word)));
    if (cell !== undefined) return { from: start + cell.from, to: start + cell.to };
    const word =
      node.text.length > 160 || node.text.includes('。') ? undefined : old.find(one => node.text.includes(one));
    if (word === undefined) continue;
    const from = start + node.text.indexOf(word);
    return { from, to: from + word.length };
  }
  return headOf(model);
}

/** An excerpt without a title may begin with its year: 2022年，我局…. Years further on are of laws, plans and other reports. */
function yearOfIntroduction({ tree, sections }: ReportModel): number | undefined {
  const end = sections[0]?.firstLine ?? Math.min(tree.lines.length, 20);
  for (const line of tree.lines.slice(0, end)) {
    if (line.kind !== 'prose') continue;
    const year = yearOf(line.text.trimStart().slice(0, 6));
    if (year !== undefined) return year;
  }
  return undefined;
}
