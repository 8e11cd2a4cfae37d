// What the characters of a report are: lines of five kinds, and runs of lines. Knows nothing of the official form.
// Positions inside a line are relative to that line, so that an untouched line is kept as it is after an edit elsewhere.
import type { Line } from '../text/lines.js';
import type { Span } from '../text/span.js';

export type LineNode = BlankLine | PageMarkLine | HeadingLine | RowLine | ProseLine;

/** Nothing but white space; form feeds are white space too. */
export interface BlankLine extends Line {
  readonly kind: 'blank';
}

/** What a print-out left behind where a page ends: `- 4 -`, `— 5 —`, `第 3 页 共 9 页`, `续表`. */
export interface PageMarkLine extends Line {
  readonly kind: 'page-mark';
}

export interface HeadingLine extends Line {
  readonly kind: 'heading';
  /** 0 the title of the report, 1 `一、`, 2 `（一）`, 3 `1.` */
  readonly level: 0 | 1 | 2 | 3;
  /** 一 gives 1; undefined where the heading carries no number. */
  readonly ordinal: number | undefined;
  /** The words alone: in `**（一）主动公开。**我局…` the span of `主动公开`. */
  readonly label: Span;
  readonly mark: 'plain' | 'hashes' | 'bold';
  /** How many `#` stand before it; 0 unless `mark` is `hashes`. */
  readonly hashes: number;
  /** Prose goes on behind the heading, on the same line: `（一）主动公开。2023年…` */
  readonly runIn: boolean;
}

/** A row of a table. Tab-separated rows hold one cell more than tabs; pipe rows hold what stands between pipes. */
export interface RowLine extends Line {
  readonly kind: 'row';
  readonly separator: 'tab' | 'pipe' | 'spaces';
  readonly cells: readonly CellNode[];
  /** The `|---|---|` row of a Markdown table. */
  readonly delimiter: boolean;
}

export interface CellNode {
  /** All between two separators, blanks included. */
  readonly span: Span;
  /** Without the blanks around the words; empty at the end of `span` for a blank cell. */
  readonly trimmed: Span;
}

export interface ProseLine extends Line {
  readonly kind: 'prose';
}

/** One report, lossless: `lines.map(line => line.text + line.eol).join('')` is its text. */
export interface ReportTree {
  /** The place behind the last character: the length of the report where no room is left between its lines. */
  readonly length: number;
  /** The lines as they stand in the file, line ends included. */
  readonly rawLines: readonly string[];
  readonly lines: readonly LineNode[];
  /** Where each line begins: its place among the characters of the report, or that and the room left behind each line. */
  readonly lineStarts: readonly number[];
  /** The distance between two line starts, where room is left behind each line; else 0. */
  readonly room: number;
  /** Whether a comment of Markdown begins somewhere; in few reports one does. */
  readonly hasComments: boolean;
}
