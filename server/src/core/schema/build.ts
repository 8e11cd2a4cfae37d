// Small helpers that write the repetitive parts of a form; what they return is plain data.
import type { CellKind, ColumnSchema, GridLine, RowSchema } from './types.js';

export const APPLICANT_COLUMNS: readonly ColumnSchema[] = [
  { id: 'natural-person', headerPath: ['申请人情况', '自然人'] },
  { id: 'business', headerPath: ['申请人情况', '法人或其他组织', '商业企业'] },
  { id: 'research', headerPath: ['申请人情况', '法人或其他组织', '科研机构'] },
  { id: 'public-welfare', headerPath: ['申请人情况', '法人或其他组织', '社会公益组织'] },
  { id: 'legal-service', headerPath: ['申请人情况', '法人或其他组织', '法律服务机构'] },
  { id: 'other', headerPath: ['申请人情况', '法人或其他组织', '其他'] },
  { id: 'total', headerPath: ['申请人情况', '总计'] },
];

/** A row of table three: seven counts, behind three fields of labels. */
export function applicationsRow(id: string, labelPath: readonly string[], more: Partial<RowSchema> = {}): RowSchema {
  const cells = APPLICANT_COLUMNS.map((column, index) => ({
    column: column.id,
    field: 3 + index,
    kind: 'count' as const,
  }));
  return { id, labelPath, aliases: [], cells, ...more };
}

/** A row of table two: one label, and the values given as [column, field on the grid, kind]. */
export function disclosureRow(
  id: string,
  label: string,
  cells: readonly (readonly [column: string, field: number, kind: CellKind])[],
  aliases: readonly string[] = [],
): RowSchema {
  return { id, labelPath: [label], aliases, cells: cells.map(([column, field, kind]) => ({ column, field, kind })) };
}

/** A header line of the grid: the words by field, everything else a merged slot. */
export function header(width: number, words: Readonly<Record<number, string>>): GridLine {
  return { cells: Array.from({ length: width }, (_, field) => words[field] ?? ''), rows: [] };
}

/** The data lines of a table: a label that several rows share stands on the first of them only. */
export function dataLines(width: number, rows: readonly RowSchema[]): GridLine[] {
  let above: readonly string[] = [];
  return rows.map(row => {
    const cells = Array.from({ length: width }, () => '');
    row.labelPath.forEach((label, level) => {
      const last = level === row.labelPath.length - 1;
      if (last || label !== above[level]) cells[level] = label;
    });
    above = row.labelPath;
    return { cells, rows: [row.id] };
  });
}
