// Names of cells and header words for hovers, and report text made harmless for Markdown.
import type { CellAddress } from '../model/model.js';
import type { TableSchema } from '../schema/types.js';

/** `三、本年度办理结果 › （三）不予公开 › 1.属于国家秘密 · 法人或其他组织 › 商业企业` */
export function cellPath(schema: TableSchema, address: CellAddress): string {
  const [, rowId, columnId] = address.split('/');
  const row = schema.rows.find(({ id }) => id === rowId);
  const column = schema.columns.find(({ id }) => id === columnId);
  const columnPath = column?.headerPath.filter(words => words !== '申请人情况') ?? [];
  return [row?.labelPath.join(' › ') ?? rowId, columnPath.join(' › ')].filter(words => words !== '').join(' · ');
}

/** The header words above a field of the official grid, from the outermost down; undefined where no column is named. */
export function headerPathAt(schema: TableSchema, gridLine: number, field: number | undefined): string | undefined {
  const words = field === undefined ? '' : schema.grid[gridLine]?.cells[field];
  if (words === undefined || words === '') return undefined;
  const column = schema.columns.find(({ headerPath }) => headerPath.at(-1) === words);
  return column ? column.headerPath.join(' › ') : words;
}

/** Report text that cannot become a link, a tag or code in Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, character => `\\${character}`).replace(/\s+/g, ' ');
}
