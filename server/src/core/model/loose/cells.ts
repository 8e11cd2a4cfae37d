// Takes the lines of a table that fell apart for its cells: one to a line, with or without the pipes that stood between them.
import type { LineNode, ReportTree } from '../../syntax/tree.js';
import type { RowField } from '../model.js';
import { isValueLike } from '../value.js';

/** A piece of text that is a cell, or a part of one: words may be broken over lines. */
export interface LooseCell {
  readonly kind: 'value' | 'blank' | 'words';
  readonly field: RowField;
  readonly line: number;
  /** Behind the line of the pipe that closes the cell, where there is one. */
  readonly endLine: number;
  /** Pieces of one number stand between the same two pipes; undefined where no pipes tell. */
  readonly between: number | undefined;
}

export interface LooseCells {
  readonly cells: readonly LooseCell[];
  /** Pipes stand between the cells, so that blank ones are seen; without them, those are lost. */
  readonly piped: boolean;
}

/** So many lines of nothing but pipes, or of one word and a pipe, and pipes part the cells. */
const FEWEST_PIPES = 3;
/** Longer words are no cell. */
const LONGEST = 200;

/** The cells on these lines; page marks and blank lines are none. Linear in the lines. */
export function looseCells(tree: ReportTree, firstLine: number, endLine: number): LooseCells {
  const nodes = tree.lines.slice(firstLine, endLine);
  const piped = nodes.filter(hasLonePipe).length >= FEWEST_PIPES;
  const cells: LooseCell[] = [];
  let between = 0;
  let isOpen = false;
  const add = (line: number, from: number, to: number): void => {
    const start = tree.lineStarts[line]!;
    const text = tree.lines[line]!.text.slice(from, to);
    const kind = text === '' ? 'blank' : text.length <= LONGEST && isValueLike(text) ? 'value' : 'words';
    const field = { field: 0, span: { from: start + from, to: start + to }, text };
    cells.push({ kind, field, line, endLine: line + 1, between: piped ? between : undefined });
  };
  nodes.forEach((node, index) => {
    if (node.kind === 'blank' || node.kind === 'page-mark') return;
    const line = firstLine + index;
    if (!piped) {
      for (const { from, to } of wordsOf(node)) if (to > from) add(line, from, to);
      return;
    }
    for (const part of node.text.matchAll(/\||[^|]+/g)) {
      if (part[0] === '|') {
        if (isOpen) cells.push({ ...cells.pop()!, endLine: line + 1 });
        else add(line, part.index, part.index);
        isOpen = false;
        between++;
        continue;
      }
      const words = part[0].trim();
      if (words === '') continue;
      const from = part.index + part[0].indexOf(words);
      add(line, from, from + words.length);
      isOpen = true;
    }
  });
  return { cells, piped };
}

function hasLonePipe({ kind, text }: LineNode): boolean {
  const isRow = kind === 'row' && /[^\s|]/.test(text);
  return !isRow && text.length <= LONGEST && text.includes('|');
}

/** Where the words of a line stand, without the marks of a heading. */
function wordsOf(node: LineNode): readonly { from: number; to: number }[] {
  if (node.kind === 'row') return node.cells.map(({ trimmed }) => trimmed);
  const words = node.text.trim();
  const from = node.text.indexOf(words);
  return [{ from, to: from + words.length }];
}
