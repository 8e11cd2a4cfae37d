// Finds what stands at a place of the report: a cell, a label, a header word, a heading.
import type {
  HeaderField,
  HeaderRow,
  LabelField,
  ModelCell,
  ModelRow,
  ModelSection,
  ModelTable,
  RowField,
} from '../model/model.js';
import type { ReportSnapshot } from '../report-snapshot.js';
import { lineAt } from '../text/lines.js';
import { spanHolds } from '../text/span.js';

export type Located =
  | { readonly kind: 'cell'; readonly table: ModelTable; readonly row: ModelRow; readonly cell: ModelCell }
  | { readonly kind: 'value'; readonly table: ModelTable; readonly row: ModelRow; readonly field: RowField }
  | { readonly kind: 'label'; readonly table: ModelTable; readonly row: ModelRow; readonly label: LabelField }
  | { readonly kind: 'header'; readonly table: ModelTable; readonly header: HeaderRow; readonly field: HeaderField }
  | { readonly kind: 'section'; readonly section: ModelSection };

/** What the cursor at `offset` is on; undefined in prose and between things. */
export function locate({ model, tree }: ReportSnapshot, offset: number): Located | undefined {
  const line = lineAt(tree.lineStarts, offset);
  for (const table of model.tables.values()) {
    for (const row of table.rows) {
      if (line < row.line || line >= row.endLine) continue;
      const cell = row.cells.find(({ span }) => spanHolds(span, offset));
      if (cell && !row.duplicate) return { kind: 'cell', table, row, cell };
      const label = row.labels.find(({ span }) => spanHolds(span, offset));
      if (label) return { kind: 'label', table, row, label };
      const field = row.values.find(({ span }) => spanHolds(span, offset));
      if (field) return { kind: 'value', table, row, field };
    }
    for (const header of table.headers) {
      if (line !== header.line) continue;
      const field = header.fields.find(({ span }) => spanHolds(span, offset));
      if (field) return { kind: 'header', table, header, field };
    }
  }
  const section = model.sections.find(({ titleSpan }) => spanHolds(titleSpan, offset));
  return section && { kind: 'section', section };
}
