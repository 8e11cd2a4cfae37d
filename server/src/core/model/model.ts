// What a report says: its sections, and its tables placed on the official form. Plain data; every span counts from the
// first character of the report. Nothing that stands in the text is dropped: what has no place is kept as such.
import type { ReportTree } from '../syntax/tree.js';
import type { CellKind, Edition, FormSchema, RowSchema, SectionSchema, TableId, TableSchema } from '../schema/types.js';
import type { Span } from '../text/span.js';
import type { CellIndex } from './cell-index.js';

/** `table/row/column`, for example `applications/carried-over/natural-person`. */
export type CellAddress = `${TableId}/${string}/${string}`;

/** Number, blank and unreadable are three different things; a blank is never zero. */
export type CellValue = NumberValue | BlankValue | InvalidValue;

export interface NumberValue {
  readonly kind: 'number';
  /** Exact, in units of ten to the minus `decimals`: 7730.28 is 773028 with 2 decimals. */
  readonly units: bigint;
  readonly decimals: number;
  /** The number in plain digits as it was counted: `１,２３４件` gives `1234`. */
  readonly text: string;
  readonly notation: Notation;
}

export interface BlankValue {
  readonly kind: 'blank';
  /** Empty, or a stroke that stands for nil: `/`, `-`, `—`. */
  readonly notation: 'empty' | 'nil-mark';
}

export interface InvalidValue {
  readonly kind: 'invalid';
  readonly raw: string;
  readonly reason: 'not-a-number' | 'negative' | 'fraction' | 'too-many-decimals';
}

/** How a number is written, where that is not plain digits. */
export type Notation =
  'plain' | 'full-width' | 'thousands' | 'annotated' | 'unit' | 'signed' | 'zero-decimals' | 'bare-point';

export interface ModelCell {
  readonly address: CellAddress;
  readonly row: string;
  readonly column: string;
  readonly kind: CellKind;
  /** The words of the cell; for a blank cell the empty place between its separators, where a number would go. */
  readonly span: Span;
  readonly value: CellValue;
}

/** Where a piece of text of a row stands, and what it is. */
export interface RowField {
  /** Index of the cell in the row, from 0. */
  readonly field: number;
  readonly span: Span;
  readonly text: string;
}

/** A field read as a label; `level` is its place in the row's label path, which is its field on the official grid. */
export interface LabelField extends RowField {
  readonly level: number | undefined;
}

/** canonical: each cell in its own field; shifted: the right values in other fields; ragged: too few or too many values. */
export type Alignment = 'canonical' | 'shifted' | 'ragged';

export interface ModelRow {
  /** Table four keeps three rows of the form on one line; they share it. Undefined for a row that the form does not know. */
  readonly schemas: readonly RowSchema[];
  /** The line of its first field, and the line after that of its last: a page break may cut a row in two. */
  readonly line: number;
  readonly endLine: number;
  /** Fields on the line, blank ones included; undefined where the row goes over several lines. */
  readonly width: number | undefined;
  /** Non-blank fields that were read as labels, outermost first; the last one names the row. */
  readonly labels: readonly LabelField[];
  /** The non-blank fields behind the labels, in their order: what has to go to columns. */
  readonly values: readonly RowField[];
  /** The cells on the form, one per column that the row owes; empty where the row is ragged or unknown. */
  readonly cells: readonly ModelCell[];
  readonly alignment: Alignment;
  /** How the row was recognised: its label as in the form, an alias, a near spelling, its place among its neighbours, or its fields. */
  readonly matched: 'exact' | 'alias' | 'near' | 'order' | 'shape' | 'none';
  /** A second row with the same label: its cells do not count. */
  readonly duplicate: boolean;
  /** How many values the row owes. */
  readonly due: number;
}

export interface HeaderField extends RowField {
  readonly target: number | undefined;
}

/** A header line of the form as it stands in the text; `gridLine` is its index in the table's official grid. */
export interface HeaderRow {
  readonly line: number;
  readonly gridLine: number;
  /** A header that stands again after a page break. */
  readonly repeated: boolean;
  /** The non-blank fields, each with the field of the official grid it belongs to, where that is known. */
  readonly fields: readonly HeaderField[];
  /** Each of its words stands in its own field, and the line has as many fields as the grid. */
  readonly canonical: boolean;
}

/** A label that a page break cut in two: the second half stands on a later line. */
export interface SplitLabel {
  /** The official words. */
  readonly label: string;
  readonly head: LabelField;
  readonly tail: LabelField;
  readonly headLine: number;
  readonly tailLine: number;
}

/** A cut label, and which half of it stands alone: the tail below the row, or the head above it. */
export interface StrayHalf {
  readonly half: 'head' | 'tail';
  readonly split: SplitLabel;
}

/** Stands for all of a table but its numbers. */
export type TableShape = object;

export interface ModelTable {
  readonly schema: TableSchema;
  /** The same object as long as nothing has changed in the table but the numbers of rows that have all theirs. */
  readonly shape: TableShape;
  /** Lines of the table from its first row to the line after its last one, gaps included. */
  readonly firstLine: number;
  readonly endLine: number;
  readonly headers: readonly HeaderRow[];
  readonly rows: readonly ModelRow[];
  /** Runs of blank lines, page marks and other lines between two rows of the table. */
  readonly gaps: readonly TableGap[];
  readonly splitLabels: readonly SplitLabel[];
  /** Labels of which one half stands on a line of its own, outside the row. */
  readonly strayHalves: readonly StrayHalf[];
  /** What stands between the cells of its rows: `lines` where the table fell apart, and each cell is on a line of its own. */
  readonly separator: 'tab' | 'pipe' | 'spaces' | 'lines';
  /** Fields of every line on the grid that this table is to stand on. */
  readonly width: number;
  /** False where moving its certain rows would make uncertain ones look certain: such a table is not realigned. */
  readonly settled: boolean;
  /** Every cell that has a place, by address; duplicates left out. */
  readonly cells: CellIndex;
}

export interface TableGap {
  readonly firstLine: number;
  readonly endLine: number;
  /** `rubbish`: nothing but blank lines and page marks, which a fix may take out. `text`: words stand in between. */
  readonly kind: 'rubbish' | 'text';
}

export interface ModelSection {
  readonly schema: SectionSchema | undefined;
  readonly title: string;
  readonly ordinal: number | undefined;
  /** The words of the heading, without marks and number. */
  readonly titleSpan: Span;
  /** From its heading line to the line before the next section. */
  readonly firstLine: number;
  readonly endLine: number;
  readonly headingLine: number;
  /** The second half of a title that is broken over two lines: `改进情况` below `五、存在的主要问题及`. `title` has both. */
  readonly tail: TitleTail | undefined;
  /** Title as in the form, a known variant, a near spelling, or known by its number and place alone. */
  readonly matched: 'exact' | 'variant' | 'near' | 'ordinal' | 'none';
  /** The heading lacks its number or its marks, and was recognised by its words alone. */
  readonly bare: boolean;
  readonly topics: readonly ModelTopic[];
}

/** Words alone on a line, which they fill but for the marks that dress them. */
export interface TitleTail {
  readonly line: number;
  readonly span: Span;
}

/** A sub-heading （一）… of a section. */
export interface ModelTopic {
  readonly title: string;
  readonly ordinal: number | undefined;
  readonly titleSpan: Span;
  readonly line: number;
  readonly endLine: number;
}

/** Stands for all of a report but the rows of its tables. */
export type Frame = object;

export interface ReportModel {
  readonly tree: ReportTree;
  /** The same object as long as nothing has changed but rows of tables, in sections that owe one: all else is as it was. */
  readonly frame: Frame;
  readonly form: FormSchema;
  readonly edition: Edition;
  /** The title as it stands, blanks folded; empty where the report has none. */
  readonly title: string;
  readonly titleSpan: Span | undefined;
  /** The body (行政机关) that the title names; empty where it names none. */
  readonly organ: string;
  /** The report year by the title, else by the statistical period; undefined where neither tells. */
  readonly year: number | undefined;
  readonly sections: readonly ModelSection[];
  readonly tables: ReadonlyMap<TableId, ModelTable>;
  /** Whether anything shows that this text is such a report: a title, a section or a table. */
  readonly recognized: boolean;
}
