// Writes one number into one cell.
import type { ModelCell } from '../model/model.js';
import type { TextEdit } from '../text/span.js';

/** The edit that makes a cell hold `value`, in plain digits; a blank cell gets it between its separators. */
export function setValue(cell: ModelCell, value: bigint | string): TextEdit {
  return { span: cell.span, newText: String(value) };
}
