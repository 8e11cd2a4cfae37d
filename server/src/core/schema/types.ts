// The shape of the official form as data: sections, tables, rows, columns and the relations that must balance.
// Values of these types hold no functions, so that a form can be dumped, compared and shown in the documentation.

export type Edition = '2019' | '2021';
export type SectionId = 'overview' | 'disclosure' | 'applications' | 'proceedings' | 'problems' | 'other-matters';
export type TableId = 'disclosure' | 'applications' | 'proceedings';

/** What may stand in a cell: a count of cases, an amount in 万元 (0.0001 万元 is its unit), or a signed change. */
export type CellKind = 'count' | 'amount' | 'change';

export interface FormSchema {
  readonly edition: Edition;
  /** The notice that lays the form down. */
  readonly source: string;
  readonly sections: readonly SectionSchema[];
  readonly tables: readonly TableSchema[];
}

export interface SectionSchema {
  readonly id: SectionId;
  /** 1 for 一, … 6 for 六. */
  readonly ordinal: number;
  readonly title: string;
  /** Titles seen in published reports that mean the same section. */
  readonly variants: readonly string[];
  /** The table that the section owes; sections without one hold prose. */
  readonly table?: TableId;
  /** Whether "无" is a full answer in this section. */
  readonly mayBeNil: boolean;
  /** What the section is to tell, for hover and completion: a message id. */
  readonly topics?: readonly TopicSchema[];
}

export interface TopicSchema {
  readonly id: string;
  readonly title: string;
  readonly variants: readonly string[];
}

export interface TableSchema {
  readonly id: TableId;
  readonly section: SectionId;
  /** The official grid, line by line from the top. */
  readonly grid: readonly GridLine[];
  /** Fields in every line of the official grid: 4, 10 or 15 (5 for table two of 2019). */
  readonly width: number;
  readonly rows: readonly RowSchema[];
  readonly columns: readonly ColumnSchema[];
  readonly relations: readonly RelationSchema[];
  /** Groups of rows that share an upper label. */
  readonly groups: readonly GroupSchema[];
  /** Other spellings of header cells that have been seen, by the official words. */
  readonly headerVariants: Readonly<Record<string, readonly string[]>>;
  /** Words that published tables add to a label without making it another one. */
  readonly harmless?: readonly string[];
  /**
   * A second way in which the table is published, by the number of fields that every one of its lines then has: the fields
   * of its values, by row. Table two of 2019 stands on 5 fields where cells are merged by steps, and on 4 elsewhere.
   */
  readonly otherLayout?: { readonly width: number; readonly fields: Readonly<Record<string, readonly number[]>> };
}

/** A line of the official grid: `cells` has `width` fields; merged slots are empty, and so are the values of a data line. */
export interface GridLine {
  readonly cells: readonly string[];
  /** The data row on this line, or undefined for a header line. Table four keeps three rows on one line. */
  readonly rows: readonly string[];
}

export interface RowSchema {
  readonly id: string;
  /**
   * Labels from the outermost to the row's own; empty for rows without a label (table four). A label's place in the path
   * is its field on the official grid.
   */
  readonly labelPath: readonly string[];
  /** Other spellings of the row's own label that have been seen. */
  readonly aliases: readonly string[];
  readonly group?: string;
  /** The columns in which the row holds a value, from left to right. */
  readonly cells: readonly RowCellSchema[];
  /** The row stands in for these: the one-row （六）其他处理 of 2019 for three rows of 2021. */
  readonly insteadOf?: readonly string[];
}

export interface RowCellSchema {
  readonly column: string;
  /** The field of the official grid that holds the value, from 0. */
  readonly field: number;
  readonly kind: CellKind;
}

export interface ColumnSchema {
  readonly id: string;
  /** Header labels from the outermost to the column's own. */
  readonly headerPath: readonly string[];
}

export interface GroupSchema {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly string[];
}

/**
 * A balance relation (勾稽关系): the sum of the left cells equals the sum of the right cells, for each column or for each
 * row. Terms name rows when the axis is `column`, and columns when it is `row`.
 */
export interface RelationSchema {
  readonly id: string;
  /** Message id of the relation in words. */
  readonly title: string;
  /** `column`: once in every column, terms are rows; `row`: once in every row, terms are columns. */
  readonly axis: 'column' | 'row';
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Where the right side is one cell that is by its name the sum of the left: a 总计. */
  readonly total: boolean;
  /** Each instance in the column of totals follows from the other instances and from the row totals (form.md R9). */
  readonly impliedInTotals: boolean;
  readonly source: string;
}
